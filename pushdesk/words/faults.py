"""What went wrong, in words an owner understands: what happened, what it means, and what to do."""

from pushdesk.domain.faults import Fault
from pushdesk.words.audience import EXPECTED_WORDS, rule_fault_words
from pushdesk.words.facts import ShownFacts
from pushdesk.words.inbox import INBOX_SENTENCES
from pushdesk.words.language import Sayings, said
from pushdesk.words.live import LIVE_SENTENCES

_WORKSPACE = {
    "workspace_not_made": "The folder {folder} cannot be used ({cause}). Choose a folder that you may write to.",
    "database_busy": "Another program is using the database right now. Nothing was changed; please try again.",
    "database_empty": "The database file {file} is empty, as after a full disk. Nothing was changed. Bring back a "
    "backup with “pushdesk restore”; the daily ones lie in the folder “backups” beside it.",
    "database_foreign": "The file {file} is not a PushDesk database. Nothing was changed. Choose another folder.",
    "database_newer": "This workspace was used with a newer PushDesk (step {revision}). Nothing was changed. "
    "Please install the newest version.",
    "database_damaged": "The database is damaged. Nothing more was written. Bring back the last backup with "
    "“pushdesk restore”; the damaged file is kept.",
    "database_read_only": "The database may only be read. Check the rights of the workspace folder.",
    "database_not_opened": "The database cannot be opened. Check the rights of the workspace folder and the disk.",
    "disk_full": "The disk is full. What was being saved is not saved, everything before it is. Free some space.",
    "disk_failed": "The disk did not keep what was written. Everything saved before is kept. Check the disk.",
    "migration_failed": "The database could not be brought up to this version ({cause}). It is as it was before, "
    "and a backup lies in “backups”.",
    "backup_failed": "The backup was not written ({cause}). Choose another place, or free some space.",
    "backup_onto_itself": "A backup cannot take the place of the database itself. Choose another file name.",
    "backup_foreign": "The file {file} is not a backup of PushDesk. Nothing was changed.",
    "backup_damaged": "The backup {file} is damaged. Nothing was changed. Please try an earlier one.",
    "restore_failed": "The backup could not be brought back ({cause}). What was there before is kept.",
    "storage_failed": "The database did not take this. Nothing was changed; please try again.",
    "child_failed": "“{program}” could not be started. Its log lies in the workspace folder “logs”.",
    "demo_needs_new_workspace": "A rehearsal needs a workspace of its own. Give --data a new, empty folder, or none.",
    "demo_failed": "The rehearsal did not end as it should: {what}.",
    "screen_missing": "There is no screen here for the window. Everything works without it too: see “pushdesk --help”.",
    "interrupted": "It was interrupted.",
    "unexpected": "Something went wrong inside PushDesk ({kind}). What was saved before is safe. Please report this.",
    "system_refused": "This computer refused a step ({cause}).",
    "file_in_the_way": "There is a file {file} already that PushDesk did not write. Choose another name, or --replace.",
    "file_not_written": "The file {file} cannot be written ({cause}). Choose another place.",
    "work_cancelled": "It was stopped before anything was changed.",
    "file_not_read": "The file {file} cannot be read ({cause}). Check its name and rights.",
}

_SITE = {
    "site_text_malformed": "“{line}” is no text for the web app. Write NAME=WORDS, up to {limit} characters of words.",
    "too_many_site_texts": "The web app takes at most {limit} texts of your own. Take some away: NAME= and no words.",
    "site_missing": "There is no business yet. Add it first: pushdesk site add NAME --url URL --contact mailto:you@…",
    "site_needed": "There is more than one business here. Say which one with --site: {sites}.",
    "site_unknown": "There is no business “{site}” here.",
    "site_id_taken": "There is a business “{site}” here already.",
    "site_id_malformed": "“{value}” cannot name a business. Use small letters, digits and hyphens.",
    "site_field_unknown": "“{field}” cannot be set. These can: {fields}.",
    "site_without_key": "This business has no key yet. Make one first.",
    "site_without_keys": "This business has no keys yet, so there is nothing to back up.",
    "site_url_with_query": "The web address must end before any “?” or “#”: {value}",
    "name_malformed": "A name is one line of 1 to 60 characters.",
    "color_malformed": "A colour looks like #2255d6.",
    "contact_malformed": "Push services want a contact that exists: an e-mail address "
    "(mailto:you@your-shop.com) or an https address. “{value}” is none.",
    "language_malformed": "“{value}” is no language. Write it like en, de or pt-BR.",
    "too_many_topics": "There can be at most {limit} topics.",
    "topic_malformed": "“{value}” cannot name a topic. Use small letters, digits and hyphens, and give it words.",
    "link_host_malformed": "“{value}” is no host name. Write it like shop.example.com.",
    "url_malformed": "“{value}” is not a web address. It should look like https://www.your-shop.com/.",
    "url_not_https": "“{value}” is not secure. Browsers allow notifications on https:// only (http:// only on this "
    "computer itself).",
    "url_with_password": "A web address must not hold a user name or password.",
    "logo_empty": "The picture file is empty.",
    "logo_too_large": "The picture is too large. A square of 512 pixels is plenty.",
    "logo_unreadable": "The file is not a picture that can be read. Use one of: {formats}.",
    "picture_too_large": "The picture is too large to work with. Use one of at most {limit_megabytes} MB.",
    "picture_unreadable": "The file is not a picture that can be read. Use one of: {formats}.",
}

_KEYS = {
    "key_exists": "This key is here already.",
    "key_unknown": "There is no key “{key}” here.",
    "key_not_of_site": "The key of this row is none of this business's keys.",
    "key_in_use": "This key still belongs to {subscriptions} of your subscribers. Without it they could never be "
    "written to again, so it stays.",
    "key_of_other_site": "This key already belongs to the business “{site}”.",
    "key_damaged": "The private key cannot be read any more. Bring it back from your key backup.",
    "key_missing": "The private key is not where it was kept. Bring it back from your key backup.",
    "key_locked": "The key is locked. Unlock your keyring, or give the passphrase, then go on.",
    "key_not_kept": "The private key could not be stored safely, so no key was made. Please try again.",
    "key_file_not_written": "The key file {file} cannot be written ({cause}).",
    "key_file_unreadable": "The key file {file} cannot be read ({cause}).",
    "key_file_too_new": "The key file was written by a newer PushDesk. Please install the newest version.",
    "key_secret_left": "The key is gone from PushDesk, but its private half could not be removed from its store.",
    "secret_exists": "Another secret is stored under this name already. Nothing was changed.",
    "keyring_timeout": "The keyring did not answer for {seconds} seconds. Unlock it and try again.",
    "keyring_unreachable": "The keyring of this computer cannot be reached. Sign in to your desktop and try again.",
    "keyring_failed": "The keyring of this computer failed ({cause}). Nothing was changed.",
    "vault_passphrase_wrong": "The passphrase does not open the key. Please type it again.",
    "key_is_public": "This file holds a public key only. Sending needs the private one.",
    "key_not_p256": "This is a key of another kind ({found}). Web push needs P-256.",
    "key_passphrase_missing": "This key file is locked with a passphrase. Please give it.",
    "key_passphrase_wrong": "The passphrase does not open this key file.",
    "key_unreadable": "The file holds no private key that can be read (PEM, DER or base64url).",
    "backup_malformed": "The file {file} is not a key backup, or it is damaged.",
    "backup_not_read": "The file {file} cannot be read.",
    "backup_not_written": "The key backup {file} cannot be written. Choose another place.",
    "backup_not_verified": "The key backup {file} could not be read back, so it does not count. Choose another disk.",
    "backup_passphrase_missing": "A key backup needs a passphrase: give it with --passphrase-file, in "
    "PUSHDESK_BACKUP_PASSPHRASE, or on standard input.",
    "backup_passphrase_short": "The passphrase of a key backup has at least {limit} characters: whoever finds the file "
    "can try short ones until one fits. Please take a longer one.",
    "backup_passphrase_wrong": "The passphrase does not open the key backup.",
    "backup_target_exists": "There is a file {file} already. Choose another name.",
    "backup_too_new": "This key backup was written by a newer PushDesk. Please install the newest version.",
}

_WEB_APP = {
    "export_cannot_write": "The web app cannot be written to {target}. Choose another folder.",
    "export_has_placeholder": "The web app came out unfinished ({files}), so nothing was written. Please report this.",
    "export_holds_private_key": "A private key would have been in the web app ({files}), so nothing was written.",
    "export_key_not_public": "The key for the web app is not a public key. Nothing was written.",
    "receiver_missing": "Say where subscribers register: the address of your receiver.",
    "receiver_url_with_query": "The receiver's address must end before any “?” or “#”.",
    "target_not_an_export": "{target} is not empty and is not an earlier web app of yours. Nothing was written. "
    "Choose a new folder.",
    "target_has_strange_file": "{target} holds a file of yours that the web app would replace. Nothing was written.",
    "target_of_another_site": "{target} holds the web app of another business. Nothing was written.",
    "preview_not_an_export": "{folder} holds no web app. Export it there first.",
    "port_taken": "The port {port} is used by another program. Choose another one, or 0 for any.",
    "port_malformed": "A port is a number from 0 to 65535.",
}

_RECEIVER = {
    "port_in_use": "Port {port} is used by another program, perhaps by a receiver that runs already.",
    "port_not_allowed": "This computer does not allow listening on port {port}. Use one above 1023.",
    "host_not_here": "“{host}” is no address of this computer.",
    "listening_failed": "The receiver cannot listen on {host}:{port}.",
    "foreign_origin": "This page is not the web app of this business.",
    "not_confidential": "Registrations need https, or must come from this computer.",
    "route_unknown": "There is nothing at this address.",
    "method_not_allowed": "This address does not take {method}.",
    "content_type_refused": "The body must be JSON (application/json).",
    "expectation_refused": "The expectation cannot be met.",
    "body_too_large": "The body is larger than {limit} bytes.",
    "body_slow": "The body came too slowly.",
    "header_slow": "The header came too slowly.",
    "header_too_large": "The header is larger than {limit} bytes.",
    "request_malformed": "This is not a valid request.",
    "too_many_registrations": "Too many registrations at once. Please wait a little.",
    "quarantine_full": "Too many subscriptions of unknown push services today.",
    "report_forged": "A report about a notification carried no token of ours, so it counted nothing.",
    "receiver_busy": "The receiver is busy. Please try again.",
    "receiver_broken": "The receiver failed on this request.",
    "endpoint_of_other_site": "This subscription belongs to another business.",
    "endpoint_erased": "This person was erased; only their own browser can bring them back.",
    "endpoint_unsubscribed": "This person has unsubscribed; only their own browser can bring them back.",
    "json_duplicate_member": "A member is there twice.",
    "json_malformed": "This is not JSON.",
    "json_not_utf8": "The text is not UTF-8.",
    "json_number_malformed": "A number is not a JSON number.",
    "json_text_malformed": "A text holds half a character.",
    "json_too_deep": "The JSON is nested too deeply.",
    "member_missing": "“{member}” is missing.",
    "member_malformed": "“{member}” is not as it should be.",
    "endpoint_malformed": "The push address is not a web address.",
    "endpoint_not_https": "The push address is not https.",
    "endpoint_too_long": "The push address is too long.",
    "endpoint_with_fragment": "The push address has a “#” part.",
    "endpoint_with_user_info": "The push address holds a user name.",
    "endpoint_port": "The push address has an unusual port.",
    "endpoint_host_is_address": "The push address names a number instead of a public server.",
    "endpoint_host_reserved": "The push address names no public server.",
    "endpoint_host_unknown": "The push service is not known here; the subscription is set aside for you.",
    "endpoint_removed": "The browser has removed this subscription itself.",
    "p256dh_malformed": "The browser's key has the wrong form.",
    "p256dh_not_on_curve": "The browser's key is not a point of the curve P-256.",
    "auth_malformed": "The browser's secret has the wrong form.",
    "base64url_malformed": "A value is not base64url of {length} bytes.",
    "time_malformed": "A time is not as in 2026-05-01T09:00:00+02:00.",
    "time_without_offset": "A time needs its offset, as in 2026-05-01T09:00:00+02:00.",
    "row_malformed": "The row cannot be read.",
}

_SENDING = {
    "title_missing": "A notification needs a title.",
    "title_too_long": "The title has {length} characters; at most {limit} are possible, about 50 are shown.",
    "body_too_long": "The text has {length} characters; at most {limit} are possible, about 120 are shown.",
    "text_malformed": "The {member} holds half a character (a broken emoji). Please type it again.",
    "too_many_actions": "At most {limit} buttons are possible.",
    "payload_too_large": "The message is too large: {size} bytes, {limit} are possible. Shorten the text or links.",
    "token_malformed": "“{value}” cannot be put in. Write it like {example}: a name of small letters, digits and _, "
    "a bar, and what people get who have none. Four opening braces give two.",
    "token_without_fallback": "Not everybody has a {name}. Say behind a bar what the others get: {example}. Nothing "
    "behind the bar is nothing in the text.",
    "token_unknown": "Nobody has a “{name}”. These can be put in: {known}.",
    "token_in_host": "A token may stand only behind the host of a link, in its path, query or fragment.",
    "app_badge_out_of_range": "The number on the icon lies between 0 and {limit}.",
    "too_many_variants": "At most {limit} languages are possible.",
    "variant_twice": "The language “{language}” is there twice. Each has its words once, the notification's own too.",
    "variant_actions_too_many": "There are words for more buttons than the notification's {count}.",
    "utm_malformed": "The link parameter utm_{name} is one line of 1 to {limit} characters. A name for the campaign, a "
    "source and a medium belong together; leave out all of them for links as they are.",
    "attribute_name_malformed": "“{value}” cannot name an attribute. Use small letters, digits and _, at most {limit}.",
    "attribute_name_taken": "“{name}” has a meaning of its own. Choose another name for the attribute.",
    "attribute_value_malformed": "The attribute {name} is one line of at most {limit} characters.",
    "attribute_malformed": "“{value}” is no attribute. Write it like name=Ada; name= takes it away.",
    "too_many_attributes": "A subscriber has at most {limit} attributes.",
    "content_malformed": "The file {file} was not used: its member “{member}” is unknown or of the wrong kind. "
    "docs/CONTRACT.md lists what may stand there.",
    "content_not_object": "The file {file} was not used: it holds no JSON object. Begin it like {example}.",
    "ttl_out_of_range": "Keep trying for 0 to {limit} seconds (four weeks).",
    "topic_header_malformed": "“{value}” is not a topic that push services take.",
    "due_in_the_past": "This time has passed. Choose a later one, or send now.",
    "due_too_late": "A campaign can be planned for the next {days} days.",
    "audience_unknown": "This audience is not there any more. Close the list and open it again.",
    "audience_name_taken": "There is an audience “{name}” already. Choose another name, or change that one.",
    "audience_empty": "Nobody is in this audience right now, so nothing was sent.",
    "audience_malformed": "This rule cannot be read from character {position} on. Expected there: {expected}.",
    "no_test_subscribers": "There is no test subscriber yet. Open your web app in your own browser, subscribe, and "
    "give that subscriber the tag “test” on the page Subscribers.",
    "draft_unknown": "This draft is not there any more.",
    "draft_launched": "This draft was sent meanwhile. Start a new one.",
    "campaign_unknown": "There is no campaign {campaign}.",
    "campaign_command_refused": "A campaign that is {state} cannot be told to {command}.",
    "undo_too_late": "The first notifications are on their way already. You can still cancel the rest.",
    "nothing_to_retry": "There is nothing in this campaign that another try could mend.",
    "outcome_without_campaign": "--outcome picks from one campaign's delivery log. Give the campaign's number too.",
    "nothing_to_remove": "There is nobody on your list any more whom this campaign found gone.",
    "nothing_to_bring_back": "There is nobody whom this campaign has taken off your list.",
    "subscription_unknown": "There is no subscriber {subscription}.",
    "tag_malformed": "A tag is one word of up to 40 characters without brackets, commas or colons.",
    "record_broken": "This subscriber's key is broken; the message cannot be locked for it.",
    "extra_ca_file_unusable": "The certificate file {value} cannot be used.",
    "proxy_malformed": "“{value}” is not a proxy address. It should look like http://proxy:3128.",
    "token_audience_malformed": "A push service's address is not usable.",
    "import_unreadable": "The file {file} cannot be read ({cause}).",
    "import_not_utf8": "The file {file} is not UTF-8 text. Save it as “CSV UTF-8” and try again.",
    "import_too_large": "The file {file} is too large.",
    "import_malformed": "The file {file} has no column {missing}. It needs endpoint, p256dh and auth.",
    "import_not_a_workbook": "The file {file} is no spreadsheet that can be read. Save it as .xlsx or CSV UTF-8.",
    "import_json_broken": "The list in the file {file} cannot be read from row {row} on. Nothing was changed. Export "
    "it anew, or take it in as CSV.",
    "column_unknown": "“{value}” is nothing that a column can hold. These are: {known}.",
    "column_malformed": "“{value}” names no column. Write it like auth=secret: what it is, and the column's name.",
    "row_has_left": "The file itself says that this person has left, so they are not brought back.",
}

_SETTINGS = {
    "setting_unknown": "There is no setting “{name}”.",
    "setting_not_yes_or_no": "{name} is on or off, not “{value}”.",
    "setting_not_a_number": "{name} is a whole number, not “{value}”.",
    "setting_out_of_bounds": "{name} lies between {low} and {high}.",
    "setting_not_text": "{name} is one line of text.",
    "setting_not_a_choice": "{name} is one of: {choices}.",
    "extra_push_host_malformed": "“{value}” is not a host like push.example.org or 127.0.0.1:8080. Behind = may stand "
    "whose manners it has: fcm, mozilla, apple or wns.",
    "receiver_host_malformed": "“{value}” is no address to listen on. 127.0.0.1 is this computer only, 0.0.0.0 is "
    "your whole network.",
    "autostart_failed": "This computer did not take the entry that starts PushDesk ({cause}).",
}

SENTENCES = Sayings(
    {
        **(_WORKSPACE | _SITE | _KEYS | _WEB_APP),
        **INBOX_SENTENCES,
        **(_RECEIVER | _SENDING | _SETTINGS),
        **LIVE_SENTENCES,
    }
)


def sentence(fault: Fault) -> str:
    """The sentence for a fault; an unknown code is shown as it is rather than hidden."""
    if fault.code == "audience_malformed" and fault.facts.get("expected") in EXPECTED_WORDS:
        return rule_fault_words(fault)
    template = SENTENCES.get(fault.code)
    if template is None:
        return said("This did not work ({code}).").format(code=fault.code)
    words = template.format_map(ShownFacts(fault.facts))
    if "in_file" in fault.facts:
        return said("The file {file} was not used. {words}").format(file=fault.facts["in_file"], words=words)
    if "variant" in fault.facts:
        return said("In the language “{language}”: {words}").format(language=fault.facts["variant"], words=words)
    return words
