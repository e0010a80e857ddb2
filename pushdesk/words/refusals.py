"""Why something was refused, summed up over many: sentences that need no fact of a single case."""

from collections.abc import Mapping

from pushdesk.words.faults import SENTENCES
from pushdesk.words.language import Sayings, said

_SUMMED_UP: Mapping[str, str] = Sayings(
    {
        "base64url_malformed": "A key was not written as it has to be.",
        "body_too_large": "What was handed in was too large.",
        "header_too_large": "The header was too large.",
        "key_unknown": "The page was exported with a key that is not here (any more). Export and upload it again.",
        "member_malformed": "A part of what was handed in was not as it has to be.",
        "member_missing": "A part of what has to be handed in was missing.",
        "method_not_allowed": "An address was asked in a way that it does not take.",
        "site_unknown": "The page belongs to a business that is not in this workspace.",
    }
)


def refusal_words(code: str) -> str:
    """The sentence for a refusal's code in a list; a code without one is shown as it is."""
    if code in _SUMMED_UP:
        return _SUMMED_UP[code]
    template = SENTENCES.get(code, "")
    return template if template and "{" not in template else said("It was not taken in ({code}).").format(code=code)
