CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE change_counter (
        noun TEXT NOT NULL, value INTEGER NOT NULL,
        PRIMARY KEY (noun)
    );
CREATE TABLE lane (
        lane_id INTEGER NOT NULL, origin TEXT NOT NULL, push_service TEXT NOT NULL,
        paused_until INTEGER DEFAULT '0' NOT NULL, strikes INTEGER DEFAULT '0' NOT NULL, budget_at INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (lane_id), UNIQUE (origin)
    );
CREATE TABLE refusal (
        code TEXT NOT NULL, site_id TEXT NOT NULL, hour_at INTEGER NOT NULL, count INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (code, site_id, hour_at)
    ) WITHOUT ROWID;
CREATE TABLE secret (
        name TEXT NOT NULL, value BLOB NOT NULL,
        PRIMARY KEY (name)
    );
CREATE TABLE setting (
        name TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (name)
    );
CREATE TABLE site (
        site_id TEXT NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL, contact TEXT NOT NULL,
        short_name TEXT DEFAULT '' NOT NULL, description TEXT DEFAULT '' NOT NULL, theme_color TEXT NOT NULL,
        background_color TEXT NOT NULL, language TEXT NOT NULL, topics TEXT DEFAULT '[]' NOT NULL,
        texts TEXT DEFAULT '{}' NOT NULL, link_hosts TEXT DEFAULT '[]' NOT NULL,
        receiver_url TEXT DEFAULT '' NOT NULL, inbox TEXT DEFAULT 'none' NOT NULL, current_key_id TEXT,
        logo BLOB, exported_at INTEGER, exported_to TEXT, exported_build TEXT DEFAULT '' NOT NULL,
        created_at INTEGER NOT NULL, inbox_url TEXT DEFAULT '' NOT NULL, exported_files TEXT DEFAULT '{}' NOT NULL, exported_inbox TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (site_id)
    );
CREATE TABLE tombstone (
        endpoint_hash BLOB NOT NULL, site_id TEXT NOT NULL, erased_at INTEGER NOT NULL,
        PRIMARY KEY (endpoint_hash)
    );
CREATE TABLE worker (
        worker_id TEXT NOT NULL, host_id TEXT NOT NULL, process_id INTEGER NOT NULL,
        started_at INTEGER NOT NULL, heartbeat_at INTEGER NOT NULL, ended_at INTEGER,
        PRIMARY KEY (worker_id)
    );
CREATE TABLE application_server_key (
        key_id TEXT NOT NULL, site_id TEXT NOT NULL, public_key BLOB NOT NULL, vault TEXT NOT NULL,
        created_at INTEGER NOT NULL, backed_up_at INTEGER,
        PRIMARY KEY (key_id), CONSTRAINT public_key_is_an_uncompressed_point CHECK (length(public_key) = 65),
        FOREIGN KEY(site_id) REFERENCES site (site_id), UNIQUE (public_key)
    );
CREATE TABLE audience (
        audience_id INTEGER NOT NULL, site_id TEXT NOT NULL, name TEXT NOT NULL, rule TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (audience_id), UNIQUE (site_id, name), FOREIGN KEY(site_id) REFERENCES site (site_id)
    );
CREATE TABLE campaign (
        campaign_id INTEGER NOT NULL, site_id TEXT NOT NULL, content TEXT NOT NULL, audience TEXT NOT NULL,
        ttl_seconds INTEGER NOT NULL, urgency TEXT NOT NULL, topic TEXT NOT NULL, tag TEXT NOT NULL,
        build TEXT DEFAULT '' NOT NULL, state TEXT NOT NULL, reason TEXT, total INTEGER DEFAULT '0' NOT NULL,
        is_test INTEGER DEFAULT '0' NOT NULL, created_at INTEGER NOT NULL, due_at INTEGER NOT NULL,
        started_at INTEGER, ended_at INTEGER, totals TEXT, at_most_once INTEGER DEFAULT '0' NOT NULL, removal TEXT DEFAULT '' NOT NULL, recent_ended INTEGER DEFAULT '0' NOT NULL, recent_errors INTEGER DEFAULT '0' NOT NULL, leaves_out_other_keys INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (campaign_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    );
CREATE TABLE tag (
        tag_id INTEGER NOT NULL, site_id TEXT NOT NULL, name TEXT NOT NULL,
        PRIMARY KEY (tag_id), UNIQUE (site_id, name), FOREIGN KEY(site_id) REFERENCES site (site_id)
    );
CREATE TABLE template (
        template_id INTEGER NOT NULL, site_id TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (template_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    );
CREATE TABLE attempt_total (
        campaign_id INTEGER NOT NULL, reason TEXT NOT NULL, status INTEGER NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (campaign_id, reason, status), FOREIGN KEY(campaign_id) REFERENCES campaign (campaign_id)
    ) WITHOUT ROWID;
CREATE TABLE delivery (
        delivery_id INTEGER NOT NULL, campaign_id INTEGER NOT NULL, subscription_id INTEGER NOT NULL,
        lane_id INTEGER NOT NULL, push_service TEXT NOT NULL, browser TEXT NOT NULL, outcome TEXT NOT NULL,
        reason TEXT NOT NULL, status INTEGER, attempts INTEGER DEFAULT '0' NOT NULL,
        interruptions INTEGER DEFAULT '0' NOT NULL, worker_id TEXT, next_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL, kept_seconds INTEGER,
        PRIMARY KEY (delivery_id), UNIQUE (campaign_id, subscription_id),
        FOREIGN KEY(campaign_id) REFERENCES campaign (campaign_id),
        FOREIGN KEY(lane_id) REFERENCES lane (lane_id)
    );
CREATE TABLE draft (
        draft_id INTEGER NOT NULL, site_id TEXT NOT NULL, content TEXT NOT NULL, audience TEXT NOT NULL,
        ttl_seconds INTEGER NOT NULL, urgency TEXT NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
        campaign_id INTEGER, at_most_once INTEGER DEFAULT '0' NOT NULL, due_at INTEGER,
        PRIMARY KEY (draft_id), FOREIGN KEY(site_id) REFERENCES site (site_id),
        FOREIGN KEY(campaign_id) REFERENCES campaign (campaign_id)
    );
CREATE TABLE subscription (
        subscription_id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, site_id TEXT NOT NULL,
        endpoint_hash BLOB NOT NULL, endpoint TEXT NOT NULL, p256dh BLOB NOT NULL, auth BLOB NOT NULL,
        key_id TEXT NOT NULL, client_id TEXT DEFAULT '' NOT NULL, lane_id INTEGER NOT NULL,
        push_service TEXT NOT NULL, browser TEXT NOT NULL, platform TEXT DEFAULT '' NOT NULL,
        language TEXT DEFAULT '' NOT NULL, time_zone TEXT DEFAULT '' NOT NULL, topics TEXT DEFAULT '' NOT NULL,
        state TEXT NOT NULL, first_seen_at INTEGER NOT NULL, last_seen_at INTEGER NOT NULL, ended_at INTEGER,
        consent_version TEXT, consent_page TEXT, consent_at INTEGER, attributes TEXT DEFAULT '{}' NOT NULL,
        CONSTRAINT lengths CHECK (length(endpoint_hash) = 16 and length(p256dh) = 65 and length(auth) = 16),
        FOREIGN KEY(site_id) REFERENCES site (site_id), UNIQUE (endpoint_hash),
        FOREIGN KEY(key_id) REFERENCES application_server_key (key_id),
        FOREIGN KEY(lane_id) REFERENCES lane (lane_id)
    );
CREATE TABLE attempt (
        attempt_id INTEGER NOT NULL, delivery_id INTEGER NOT NULL, at INTEGER NOT NULL, status INTEGER,
        reason TEXT NOT NULL, outcome TEXT NOT NULL,
        PRIMARY KEY (attempt_id), FOREIGN KEY(delivery_id) REFERENCES delivery (delivery_id) ON DELETE CASCADE
    );
CREATE TABLE report (
        delivery_id INTEGER NOT NULL, kind TEXT NOT NULL, campaign_id INTEGER NOT NULL,
        action TEXT DEFAULT '' NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (delivery_id, kind),
        FOREIGN KEY(delivery_id) REFERENCES delivery (delivery_id) ON DELETE CASCADE,
        FOREIGN KEY(campaign_id) REFERENCES campaign (campaign_id)
    ) WITHOUT ROWID;
CREATE TABLE subscription_tag (
        tag_id INTEGER NOT NULL, subscription_id INTEGER NOT NULL,
        PRIMARY KEY (tag_id, subscription_id), FOREIGN KEY(tag_id) REFERENCES tag (tag_id) ON DELETE CASCADE,
        FOREIGN KEY(subscription_id) REFERENCES subscription (subscription_id) ON DELETE CASCADE
    ) WITHOUT ROWID
;
CREATE INDEX ix_application_server_key_site_id ON application_server_key (site_id);
CREATE INDEX campaign_alive ON campaign (state) WHERE state in ('scheduled', 'running');
CREATE INDEX campaign_by_site ON campaign (site_id, campaign_id);
CREATE INDEX delivery_log ON delivery (campaign_id);
CREATE INDEX delivery_of_subscription ON delivery (subscription_id);
CREATE INDEX ix_draft_site_id ON draft (site_id);
CREATE INDEX subscription_by_client ON subscription (site_id, client_id) WHERE client_id <> '';
CREATE INDEX subscription_by_key ON subscription (key_id);
CREATE INDEX subscription_by_last_seen
        ON subscription (site_id, last_seen_at) WHERE state in ('active', 'key_mismatch');
CREATE INDEX subscription_by_first_seen ON subscription (site_id, first_seen_at, state);
CREATE INDEX subscription_ended ON subscription (site_id, ended_at) WHERE ended_at is not null;
CREATE INDEX subscription_by_state ON subscription (site_id, state, browser, platform);
CREATE INDEX subscription_ours
        ON subscription (site_id, subscription_id) WHERE state in ('active', 'key_mismatch');
CREATE INDEX attempt_by_delivery ON attempt (delivery_id);
CREATE INDEX attempt_by_time ON attempt (at);
CREATE INDEX report_by_campaign ON report (campaign_id, kind);
CREATE INDEX ix_subscription_tag_subscription_id ON subscription_tag (subscription_id)
;
CREATE INDEX subscription_with_attributes ON subscription (site_id) WHERE attributes <> '{}';
CREATE INDEX delivery_open ON delivery (campaign_id, lane_id, next_at, outcome) WHERE outcome in ('pending', 'retrying');
CREATE TABLE inbox_key (
        key_id TEXT NOT NULL, site_id TEXT NOT NULL, purpose TEXT NOT NULL, public_key BLOB NOT NULL,
        vault TEXT NOT NULL, created_at INTEGER NOT NULL, backed_up_at INTEGER,
        PRIMARY KEY (key_id), UNIQUE (public_key), FOREIGN KEY(site_id) REFERENCES site (site_id),
        CONSTRAINT public_key_is_an_uncompressed_point CHECK (length(public_key) = 65)
    );
CREATE INDEX ix_inbox_key_site_id ON inbox_key (site_id);
CREATE TABLE inbox (
        site_id TEXT NOT NULL, tried_at INTEGER NOT NULL, reached_at INTEGER, fault TEXT DEFAULT '' NOT NULL,
        status INTEGER, failing_since INTEGER, waiting_registrations INTEGER DEFAULT '0' NOT NULL,
        waiting_reports INTEGER DEFAULT '0' NOT NULL, oldest_at INTEGER,
        PRIMARY KEY (site_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    );
CREATE TABLE inbox_taken (
        site_id TEXT NOT NULL, record_id TEXT NOT NULL,
        PRIMARY KEY (site_id, record_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    ) WITHOUT ROWID;
CREATE TABLE checkup (
        site_id TEXT NOT NULL, url TEXT NOT NULL, at INTEGER NOT NULL, findings TEXT NOT NULL,
        unreached_since INTEGER,
        PRIMARY KEY (site_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    );
CREATE TABLE live_tunnel (
        live_tunnel_id INTEGER NOT NULL, tool TEXT NOT NULL, site_id TEXT NOT NULL, address TEXT NOT NULL,
        started_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, lease_until INTEGER NOT NULL,
        PRIMARY KEY (live_tunnel_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    );
CREATE TABLE inbox_unopened (
        unopened_id INTEGER NOT NULL, site_id TEXT NOT NULL, digest BLOB NOT NULL, box TEXT NOT NULL,
        received_at INTEGER NOT NULL, kept_at INTEGER NOT NULL, tried_with TEXT NOT NULL, sealed BLOB NOT NULL,
        PRIMARY KEY (unopened_id), FOREIGN KEY(site_id) REFERENCES site (site_id), UNIQUE (site_id, digest)
    );
CREATE TABLE former_inbox (
        site_id TEXT NOT NULL, address TEXT NOT NULL, fetched_since INTEGER, reached_at INTEGER,
        fault TEXT DEFAULT '' NOT NULL, status INTEGER,
        PRIMARY KEY (site_id, address), FOREIGN KEY(site_id) REFERENCES site (site_id)
    ) WITHOUT ROWID;
CREATE TABLE former_origin (
        site_id TEXT NOT NULL, origin TEXT NOT NULL, last_subscription_id INTEGER NOT NULL, left_at INTEGER,
        PRIMARY KEY (site_id, origin), FOREIGN KEY(site_id) REFERENCES site (site_id)
    ) WITHOUT ROWID;
CREATE TABLE picture (
        picture_id INTEGER NOT NULL, site_id TEXT NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL,
        width INTEGER NOT NULL, height INTEGER NOT NULL, added_at INTEGER NOT NULL,
        PRIMARY KEY (picture_id), FOREIGN KEY(site_id) REFERENCES site (site_id), UNIQUE (site_id, name)
    );
CREATE TABLE subscription_event (
        event_id INTEGER NOT NULL, subscription_id INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
        detail TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (event_id),
        FOREIGN KEY(subscription_id) REFERENCES subscription (subscription_id) ON DELETE CASCADE
    );
CREATE INDEX event_of_subscription ON subscription_event (subscription_id, at);
CREATE INDEX delivery_claimed ON delivery (campaign_id) WHERE outcome = 'in_flight';
CREATE INDEX delivery_ended ON delivery (campaign_id, outcome) WHERE outcome <> 'accepted' AND outcome <> 'in_flight' AND outcome <> 'pending' AND outcome <> 'retrying';
