"""The site doctor's words about inbox and receiver: what is wrong, and how to mend it; by reason."""

from collections.abc import Mapping

_AGAIN = "Export the web app and upload the whole folder again."
_LATER = "Try again later; if it stays so, ask your web host for its error log."
_FIREWALL = "Allow POST requests to the inbox in the host's or firewall's panel."

INTAKE_ADVICE: Mapping[str, tuple[str, str]] = {
    "inbox_busy": ("The inbox was being fetched at that moment.", "Check again in a minute."),
    "inbox_name_not_found": (
        "The inbox's address cannot be found.",
        "Check the address of the inbox for typing errors.",
    ),
    "inbox_nobody_answers": ("Nobody answers at the inbox's address.", _LATER),
    "inbox_unreachable": ("The line to the inbox broke.", _LATER),
    "inbox_too_slow": ("The inbox did not answer in time.", _LATER),
    "inbox_answer_broken": ("The inbox answered something that no browser understands.", _LATER),
    "inbox_not_trusted": (
        "The connection to the inbox is not secure, so browsers do not use it.",
        "Get a valid certificate for the inbox's address.",
    ),
    "inbox_certificate_expired": (
        "The certificate at the inbox's address has expired.",
        "Renew the certificate in the host's panel.",
    ),
    "inbox_certificate_of_other_name": (
        "The certificate at the inbox's address is for another name.",
        "Get a certificate for the inbox's address.",
    ),
    "inbox_certificate_not_trusted": (
        "The certificate at the inbox's address is not from a known authority.",
        "Get a free certificate (Let's Encrypt) in the host's panel.",
    ),
    "inbox_no_https": ("The inbox's address does not speak https.", "Switch https on in the host's panel."),
    "inbox_is_text": (
        "Your web host shows inbox.php as text instead of running it, so nothing can be left there.",
        "Switch PHP on for this folder, or choose another way for registrations (worker or live mode).",
    ),
    "inbox_redirected": (
        "The inbox leads on to another address, and browsers do not follow there with what visitors send.",
        "Take the inbox out of the redirects of your host, or set the web address to where the page really is.",
    ),
    "inbox_challenged": (
        "A firewall at your web host asks whether one is human before it lets anything to the inbox.",
        _FIREWALL,
    ),
    "inbox_asks_for_password": (
        "Your web host asks for a password before the inbox.",
        "Take the password protection off the folder, in the host's panel.",
    ),
    "inbox_refused_by_host": (
        "Your web host refuses what is sent to the inbox (answer {status}); a firewall of the host often does that.",
        _FIREWALL,
    ),
    "inbox_in_the_way": (
        "Something at your web host answers in the place of the inbox (answer {status}).",
        _FIREWALL,
    ),
    "inbox_something_else_there": (
        "Your web host shows a page of its own in the place of the inbox (answer {status}).",
        "Upload inbox.php or the worker again, and look in the host's panel for what catches its address.",
    ),
    "inbox_not_there": (
        "There is no inbox at its address, so registrations wait in the browsers.",
        "Upload the whole exported folder, with inbox.php or the worker in it.",
    ),
    "inbox_host_broken": ("Your web host failed on the inbox (answer {status}).", _LATER),
    "inbox_of_other_site": ("The inbox there belongs to another business.", _AGAIN),
    "inbox_not_writable": (
        "Your web host does not let the inbox write, so nothing can be left there.",
        "Give PHP the right to write in the folder of the web app, or ask your host to.",
    ),
    "inbox_not_readable": (
        "Your web host does not let the inbox read what it wrote.",
        "Ask your host about the rights of the folder inbox-data.",
    ),
    "inbox_not_set_up": ("The inbox lacks its set-up: pushdesk.config.json is missing or old there.", _AGAIN),
    "openssl_missing": (
        "PHP at your web host lacks its extension openssl, so the inbox cannot tell you from a stranger.",
        "Switch openssl on in the host's panel.",
    ),
    "inbox_broken": ("The inbox failed on the test record.", "Check again; if it stays so, upload the folder again."),
    "inbox_full": ("The inbox is full, so new registrations wait in the browsers.", "Fetch what waits there now."),
    "too_many_records": ("The inbox gets too much at once right now.", "Check again in a minute."),
    "inbox_key_differs": ("The inbox does not know this computer: it has another key.", _AGAIN),
    "inbox_clock_refused": ("The inbox refused the time of this computer, twice.", "Set this computer's clock right."),
    "inbox_answer_malformed": ("The inbox's answer cannot be understood.", _AGAIN),
    "inbox_without_keys": ("The inbox has no keys yet.", "Export the web app once and upload it."),
    "inbox_refuses_page": (
        "The inbox does not let pages of {origin} in.",
        "Export the web app and put up its worker again, after the web address is right.",
    ),
    "inbox_refuses_former_page": (
        "The inbox does not let in the page that stays at your former address, {origin}.",
        "Export the web app and put up its worker again.",
    ),
    "trial_lost": (
        "A test record was taken by the inbox and was not there when it was fetched.",
        "Ask your web host whether it empties the folder inbox-data; check again.",
    ),
    "trial_changed": (
        "A test record came back changed, so what visitors send would be lost.",
        "Ask your web host what rewrites the folder inbox-data.",
    ),
    "trial_not_opened": (
        "A test record came back and cannot be opened here: the page seals with a key that this computer has not.",
        _AGAIN,
    ),
    "receiver_only_here": (
        "The page registers at {address}, which is this computer only: nobody else can subscribe.",
        "Export with an inbox (php or worker), or switch live mode on; then upload again.",
    ),
    "receiver_unreachable": (
        "The receiver does not answer at {address}, so registrations wait in the browsers.",
        "Start the receiver, and live mode if you use it; with a new address export and upload again.",
    ),
    "receiver_not_trusted": (
        "The certificate at {address} is not one that browsers trust.",
        "Get a valid certificate for the receiver's address.",
    ),
    "receiver_barred": (
        "Something stands before the receiver at {address} (a log-in, a warning page, a redirect).",
        "Let requests to it through without a question, in the panel of your tunnel or proxy.",
    ),
    "receiver_not_there": (
        "Something else than the receiver answers at {address}.",
        "Start the receiver, and check that the address leads to it.",
    ),
    "receiver_refuses_page": (
        "The receiver at {address} does not let pages of {origin} in.",
        "Check that it is the receiver of this workspace, and that nothing before it changes requests.",
    ),
    "receiver_local": (
        "The receiver answers at {address}, which is only for this computer.",
        "That is fine for a try; for subscribers from outside use an inbox or live mode.",
    ),
}
