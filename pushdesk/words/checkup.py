"""What the site doctor found, in two sentences each: what is wrong and what that means, and how to mend it."""

from collections.abc import Mapping

from pushdesk.domain.checkup import Check, Finding, Verdict
from pushdesk.words.checkup_files import FILE_ADVICE
from pushdesk.words.checkup_intake import INTAKE_ADVICE
from pushdesk.words.language import Sayings, counted, said

CHECK_WORDS: Mapping[Check, str] = Sayings(
    {
        Check.REACHABLE: "The page can be reached",
        Check.HTTPS: "Secure connection (https)",
        Check.ADDRESS: "The right address",
        Check.HTTP_REDIRECT: "From http to https",
        Check.OTHER_NAME: "With and without www",
        Check.CONFIG: "Configuration",
        Check.KEYS: "The keys are yours",
        Check.BUILD: "The newest export",
        Check.PAGE: "The page is yours",
        Check.FILES: "All files, unchanged",
        Check.WORKER: "Service worker (sw.js)",
        Check.WORKER_SCOPE: "The service worker's folder",
        Check.CACHE: "Browsers get news at once",
        Check.MANIFEST: "App manifest",
        Check.ICONS: "Icons",
        Check.SECURITY_POLICY: "Protection against strange scripts",
        Check.MIXED_CONTENT: "Nothing without https",
        Check.INBOX: "Inbox, there and back",
        Check.RECEIVER: "Receiver",
    }
)

VERDICT_WORDS: Mapping[Verdict, str] = Sayings(
    {
        Verdict.WELL: "Fine",
        Verdict.REMARK: "Note",
        Verdict.WRONG: "Wrong",
        Verdict.UNKNOWN: "Not checked",
    }
)

_LATER = "Try again later; if it stays so, ask your web host."

_WAY: Mapping[str, tuple[str, str]] = {
    "name_not_found": (
        "{address} cannot be found: no computer on the internet has this name.",
        "Check the address for typing errors, whether your domain is paid, and your own internet connection.",
    ),
    "nobody_answers": (
        "Nobody answers at {address}.",
        "Check your internet connection and whether your web host has a disturbance, then try again.",
    ),
    "too_slow": ("{address} did not answer in time.", _LATER),
    "answer_broken": ("{address} answered something that no browser understands.", _LATER),
    "not_trusted": (
        "The page was not looked at, because its connection is not secure.",
        "Mend “Secure connection” first.",
    ),
    "not_reached": ("This could not be looked at, because the page was not reached.", "Mend what stands above first."),
    "redirect_loop": (
        "{address} sends visitors in a circle, so the page never opens.",
        "Take one of the redirects away: in the host's panel, in .htaccess, or in the proxy before the host.",
    ),
    "redirects_to_other_address": (
        "The address leads on to {target}, and browsers subscribe there and not here.",
        "Set the web address of the business to the one where the page really opens, export, and upload again.",
    ),
    "redirected": (
        "The address leads on to another one.",
        "Set the web address of the business to the one where the page really opens.",
    ),
    "challenged": (
        "In the place of the page there is a question whether one is human (a firewall's page).",
        "Let the folder of the web app through without such a question: in the host's or firewall's panel.",
    ),
    "asks_for_password": (
        "The page asks for a password, so visitors cannot open it.",
        "Take the password protection off the folder, in the host's panel.",
    ),
    "refused_by_host": (
        "The web host refuses to show the page (answer {status}).",
        "Look whether the files may be read by everybody, and whether the host's firewall blocks the folder.",
    ),
    "not_there": (
        "There is no page at this address (answer {status}).",
        "Upload the whole exported folder to the place that belongs to this address.",
    ),
    "host_broken": ("The web host has an error of its own (answer {status}).", _LATER),
    "something_else_there": (
        "The web host answers something else than a page (answer {status}).",
        "Open the address in a browser and ask your web host what it shows.",
    ),
    "certificate_expired": (
        "The certificate of {host} has expired, so browsers warn visitors away.",
        "Renew the certificate in your host's panel, or switch its automatic renewal on.",
    ),
    "certificate_of_other_name": (
        "The certificate that {host} shows is for another name, so browsers warn visitors away.",
        "Get a certificate for this name, with and without www, in your host's panel.",
    ),
    "certificate_not_trusted": (
        "The certificate of {host} is not from a known authority, so browsers warn visitors away.",
        "Get a free certificate (Let's Encrypt) in your host's panel.",
    ),
    "no_https": (
        "{host} does not speak https, and without it no browser offers notifications.",
        "Switch https on in your host's panel.",
    ),
    "only_for_this_computer": (
        "The page is only for this computer: nobody else can open it.",
        "That is fine for a try; upload the folder to your web host when you want subscribers.",
    ),
    "preview_address": (
        "This is a look at this computer's copy; subscribers belong to {address}.",
        "Upload the folder and check {address}.",
    ),
    "other_address": (
        "The business has the address {address} in PushDesk, so whoever subscribes here is refused.",
        "Set the web address of the business to the one of the page, export, and upload again.",
    ),
    "http_leads_elsewhere": (
        "Without https the address leads to {target}.",
        "Let http lead to the same address with https, in the host's panel.",
    ),
    "http_open": (
        "{address} opens without https, and notifications cannot be turned on there.",
        "Switch on “force https” in the host's panel.",
    ),
    "two_addresses": (
        "The page also opens at {other}; browsers take that for another site, and who subscribes there is refused.",
        "Let {other} lead to {host}, in the host's panel.",
    ),
}

_SAFETY: Mapping[str, tuple[str, str]] = {
    "policy_missing": (
        "The page does not say which scripts it allows, so scripts that are smuggled in would run.",
        "Upload index.html and .htaccess (or _headers) as they were exported.",
    ),
    "policy_in_the_way": (
        "A rule of your web host (Content-Security-Policy, {directive}) forbids what the page needs.",
        "Take the host's own rule off this folder, or let it allow “self” and the inbox's address.",
    ),
    "loaded_without_https": (
        "The page uses {address} without https, which browsers block.",
        "Give that address with https, export, and upload again.",
    ),
}

ADVICE: Mapping[str, tuple[str, str]] = {**_WAY, **FILE_ADVICE, **_SAFETY, **INTAKE_ADVICE}
"""By reason: what is wrong, and how to mend it; in English, to be said by the functions below."""

_SPANS = (
    (86_400, "1 day", "{count} days"),
    (3_600, "1 hour", "{count} hours"),
    (60, "1 minute", "{count} minutes"),
    (1, "1 second", "{count} seconds"),
)


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "–"


def problem_words(finding: Finding) -> str:
    """What is wrong, in one sentence; empty where all is well."""
    return _words(finding, 0)


def mend_words(finding: Finding) -> str:
    """How to mend it, in one sentence; empty where all is well."""
    return _words(finding, 1)


def _words(finding: Finding, place: int) -> str:
    if not finding.reason:
        return ""
    advice = ADVICE.get(finding.reason)
    if advice is None:
        advice = ("This was found by another version of PushDesk ({reason}).", "Check again.")
    facts = {"reason": finding.reason, **finding.facts}
    if "span" in facts:
        facts["span"] = _span_words(facts["span"])
    return said(advice[place]).format_map(_Facts(facts))


def _span_words(seconds: str) -> str:
    """A number of seconds in its largest unit."""
    number = int(seconds) if seconds.isdecimal() else 0
    for length, one, many in _SPANS:
        if number >= length:
            count = round(number / length)
            return said(one) if count == 1 else said(many).format(count=counted(count))
    return said("a moment")
