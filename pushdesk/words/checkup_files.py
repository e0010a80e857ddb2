"""The site doctor's words about the published files: what is wrong, and how to mend it; by reason."""

from collections.abc import Mapping

_AGAIN = "Export the web app and upload the whole folder again."
_BARRED = "Let the host's firewall allow the files of this folder, in the host's panel."

FILE_ADVICE: Mapping[str, tuple[str, str]] = {
    "config_missing": ("pushdesk.config.json is not there, so nobody can subscribe.", _AGAIN),
    "config_barred": (
        "Something at your web host stands before pushdesk.config.json (answer {status}), so nobody can subscribe.",
        _BARRED,
    ),
    "config_unreadable": ("pushdesk.config.json was changed or cut on its way and cannot be read.", _AGAIN),
    "config_of_other_site": (
        "This is the web app of another business (“{site}”).",
        "Upload the folder of this business here, or check the other address.",
    ),
    "config_outdated": (
        "The page still has an earlier address for registrations than PushDesk.",
        "Export the web app and upload pushdesk.config.json and everything beside it again.",
    ),
    "config_not_read": (
        "This could not be looked at, because the configuration was not read.",
        "Mend “Configuration” first.",
    ),
    "strange_key": (
        "The page gives browsers a key that is not yours: whoever put it there, not you, can write to new subscribers.",
        "Change the passwords of your web host, then export and upload the whole folder again.",
    ),
    "strange_sealing_key": (
        "The page seals what visitors send with a key that is not yours: somebody else could read it, and you cannot.",
        "Change the passwords of your web host, then export and upload the whole folder again.",
    ),
    "strange_inbox_key": (
        "The inbox obeys a key that is not yours, so what waits there cannot be fetched by you.",
        "Change the passwords of your web host, then export and upload the whole folder again.",
    ),
    "keys_differ_within": (
        "{file} names other keys than pushdesk.config.json: one of the two is old or was changed.",
        _AGAIN,
    ),
    "key_id_differs": ("The page names its key wrongly, so registrations are refused.", _AGAIN),
    "older_keys": ("The page still gives browsers an older key of yours.", _AGAIN),
    "never_exported": (
        "PushDesk does not remember an export of this business, so there is nothing to compare with.",
        "Export the web app once.",
    ),
    "not_the_last_export": (
        "The page on the web is not your last export.",
        "Upload the whole exported folder again.",
    ),
    "not_comparable": (
        "This can be compared only when the last export is on the web.",
        "Upload the whole exported folder and check again.",
    ),
    "not_our_page": (
        "At this address there is another page than the one that was exported.",
        "Upload the exported folder to the place that belongs to this address.",
    ),
    "scripts_put_in": (
        "Scripts were put into your page that are not in the export: {scripts}.",
        "Switch off what adds them at your host (statistics, banners); if nobody did, change its passwords.",
    ),
    "page_changed": (
        "The page is not as it was exported: your host or somebody rewrote it.",
        "If that was not you, switch off “optimise HTML” at your host and upload index.html again.",
    ),
    "files_missing": (
        "Files of the export are missing on the web: {files}.",
        "Upload the whole exported folder again; some programs leave out files at the first try.",
    ),
    "files_changed": (
        "Files are not as they were exported: {files}.",
        "Switch off “minify” or “optimise” at your host and upload them again; if nobody did, change its passwords.",
    ),
    "line_ends_changed": (
        "Your upload program rewrote the line ends of {files}.",
        "Nothing to do today; set the upload to “binary” for the next time.",
    ),
    "worker_redirected": (
        "sw.js leads on to {target}, and browsers do not install a service worker that does.",
        "Take sw.js out of the redirects of your host, or set the web address to where the files really are.",
    ),
    "worker_missing": (
        "sw.js is not there, so no browser can show your notifications.",
        "Upload sw.js and everything beside it again.",
    ),
    "worker_barred": (
        "Something at your web host stands before sw.js (answer {status}), so no notification can be shown.",
        _BARRED,
    ),
    "worker_not_javascript": (
        "Your web host says that sw.js is “{type}” and not JavaScript, so browsers do not install it.",
        "Upload .htaccess (or web.config) from the folder, or have the host serve .js as text/javascript.",
    ),
    "worker_not_read": ("This could not be looked at, because sw.js was not read.", "Mend “Service worker” first."),
    "scope_narrowed": (
        "Your web host allows the service worker only {allowed}, but the page lies in {path}.",
        "Take the header Service-Worker-Allowed away at your host.",
    ),
    "kept_for_days": (
        "Your web host tells browsers to keep {file} for {span}, so a new export comes late to your visitors.",
        "Upload .htaccess or _headers from the folder, or set caching to “off” for the folder.",
    ),
    "kept_for_hours": (
        "Your web host tells browsers to keep {file} for {span}, so a new export comes a little late.",
        "Upload .htaccess or _headers from the folder, or set caching to “off” for the folder.",
    ),
    "cache_not_said": (
        "Your web host does not say how long {file} may be kept, so each browser decides for itself.",
        "Upload .htaccess or _headers from the folder, where your host reads them.",
    ),
    "manifest_missing": (
        "manifest.webmanifest is not there, so the page cannot go on a home screen and iPhones get nothing.",
        "Upload manifest.webmanifest again.",
    ),
    "manifest_barred": ("Something at your web host stands before the manifest (answer {status}).", _BARRED),
    "manifest_unreadable": ("The manifest was changed or cut on its way and cannot be read.", _AGAIN),
    "manifest_lacks": (
        "The manifest's “{member}” is not as it has to be, so phones do not take the page for an app.",
        _AGAIN,
    ),
    "manifest_type": (
        "Your web host says that the manifest is “{type}”; some browsers then leave it aside.",
        "Upload .htaccess (or web.config) from the folder, or have it served as application/manifest+json.",
    ),
    "manifest_not_read": (
        "The icons were not looked at, because the manifest was not read.",
        "Mend “App manifest” first.",
    ),
    "icon_missing": ("The picture {file} is not there.", "Upload the folder icons again."),
    "icon_unreadable": (
        "The picture {file} cannot be read.",
        "Upload the folder icons again, as “binary” where your program asks.",
    ),
    "icon_of_other_type": (
        "Your web host does not say that {file} is a picture, so browsers leave it aside.",
        "Have the host serve .png as image/png.",
    ),
    "icon_of_other_size": (
        "The picture {file} is not {size} pixels wide and high.",
        "Switch off “optimise pictures” at your host and upload the folder icons again.",
    ),
    "icon_see_through": (
        "The picture {file} has see-through parts, which phones paint black.",
        "Upload the folder icons again as it was exported.",
    ),
    "badge_opaque": (
        "The picture {file} has no see-through parts, so Android shows a white square.",
        "Upload the folder icons again as it was exported.",
    ),
}
