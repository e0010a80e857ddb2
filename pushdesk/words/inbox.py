"""What went wrong with the hosted inbox or with a code, in sentences: what happened, what it means, what to do."""

INBOX_SENTENCES = {
    "inbox_none": "This business has no hosted inbox. Export its web app with --inbox php or --inbox worker first.",
    "inbox_kind_unknown": "“{value}” is no kind of inbox. These are: {kinds}.",
    "inbox_without_keys": "The inbox has no keys yet. Export the web app once and upload it.",
    "inbox_busy": "The inbox is being fetched already. Please wait a little.",
    "inbox_of_other_origin": "Browsers reach inbox.php only at the web app's own address, {origin}. Leave its address "
    "empty, or give one that begins so.",
    "inbox_url_with_query": "The inbox's address must end before any “?” or “#”.",
    "inbox_name_not_found": "The inbox cannot be reached: its address was not found. Check your internet connection "
    "and the web address of the business. Browsers go on leaving records there; nothing is lost.",
    "inbox_unreachable": "The inbox cannot be reached: your web host does not answer. Check your internet "
    "connection, and whether your web page opens. What waits there is safe.",
    "inbox_too_slow": "The inbox did not answer in time. What waits there is safe and is fetched the next time.",
    "inbox_not_trusted": "The inbox was not fetched: the certificate of your web host is not valid. Ask your host, "
    "or see whether your web page opens without a warning.",
    "inbox_not_there": "There is no inbox at its address. Upload the whole exported folder again, with inbox.php or "
    "the worker in it.",
    "inbox_in_the_way": "Something at your web host stands before the inbox (answer {status}): a firewall, a "
    "redirect or a log-in. Allow POST requests to its address, and give the web address that needs no redirect.",
    "inbox_host_broken": "Your web host failed on the inbox (answer {status}). Try again later, or ask your host "
    "for its error log.",
    "inbox_key_differs": "The inbox does not know this computer: the uploaded folder has another key. Export the "
    "web app again and upload all of it, pushdesk.config.json too.",
    "inbox_clock_refused": "The inbox refused the time of this request, twice. Please try again.",
    "inbox_answer_malformed": "The inbox answered something that cannot be understood. Upload the exported folder "
    "again.",
    "inbox_not_writable": "Your web host does not let the inbox write. Give the folder of the web app the right to "
    "be written by PHP, or ask your host.",
    "inbox_not_readable": "Your web host does not let the inbox read what it wrote. Ask your host about the rights "
    "of the folder inbox-data.",
    "inbox_not_set_up": "The inbox lacks its set-up: pushdesk.config.json is missing or old there. Upload the "
    "exported folder again.",
    "openssl_missing": "PHP at your web host lacks its extension openssl. Switch it on in the host's panel.",
    "inbox_broken": "The inbox failed on this request. Try again; if it stays so, upload the exported folder again.",
    "inbox_full": "The inbox at your web host is full.",
    "record_malformed": "A record in the inbox was no sealed record.",
    "record_not_opened": "This was sealed for another business, or for a key that is not here any more.",
    "record_too_large": "A record may have at most {limit} bytes.",
    "code_missing": "There is no code in this text. A code begins with PUSHDESK1[ and ends with ].",
    "code_damaged": "Code {number} was cut or changed on its way. Ask for it again, as a file or a copied text.",
    "too_many_codes": "At most {limit} codes can be taken at once.",
}
"""Sentences by fault code; :mod:`pushdesk.words.faults` has them all."""
