"""The first schema: everything that the main job needs.

A migration never imports :mod:`pushdesk.storage.tables`: that module moves on, and this step stays as it was.
What each table and column means is said there.
"""

from alembic import op

revision = "0001"
down_revision = None

_TABLES = """
    CREATE TABLE change_counter (
        noun TEXT NOT NULL, value INTEGER NOT NULL,
        PRIMARY KEY (noun)
    );
    CREATE TABLE lane (
        lane_id INTEGER NOT NULL, origin TEXT NOT NULL, push_service TEXT NOT NULL,
        paused_until INTEGER DEFAULT '0' NOT NULL,
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
        created_at INTEGER NOT NULL,
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
        started_at INTEGER, ended_at INTEGER, totals TEXT,
        PRIMARY KEY (campaign_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    );
    CREATE TABLE inbox_cursor (
        site_id TEXT NOT NULL, cursor TEXT NOT NULL, updated_at INTEGER NOT NULL,
        PRIMARY KEY (site_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
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
        campaign_id INTEGER,
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
        consent_version TEXT, consent_page TEXT, consent_at INTEGER,
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
"""

_INDEXES = """
    CREATE INDEX ix_application_server_key_site_id ON application_server_key (site_id);
    CREATE INDEX campaign_alive ON campaign (state) WHERE state in ('scheduled', 'running');
    CREATE INDEX campaign_by_site ON campaign (site_id, campaign_id);
    CREATE INDEX delivery_claimed ON delivery (worker_id) WHERE outcome = 'in_flight';
    CREATE INDEX delivery_log ON delivery (campaign_id);
    CREATE INDEX delivery_of_subscription ON delivery (subscription_id);
    CREATE INDEX delivery_open
        ON delivery (campaign_id, next_at, lane_id) WHERE outcome in ('pending', 'retrying');
    CREATE INDEX delivery_outcome ON delivery (campaign_id, outcome);
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
"""


def upgrade() -> None:
    """Create every table and index."""
    for statement in (_TABLES + ";" + _INDEXES).split(";"):
        op.execute(statement)


def downgrade() -> None:
    """There is nothing before the first schema; go back with a backup."""
    raise RuntimeError("the first schema has no predecessor")
