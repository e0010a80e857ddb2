"""What an owner should think of before a message goes out that is large: sentences by code."""

from collections.abc import Mapping

from pushdesk.domain.notification import ANDROID_FIREFOX_SAFE_BYTES, PAYLOAD_LIMIT_BYTES
from pushdesk.domain.sizes import AudienceSizes
from pushdesk.words.language import counted, said


def size_warnings(sizes: AudienceSizes) -> Mapping[str, str]:
    """Code → sentence; empty when the message is fine for everybody."""
    found = {}
    if sizes.with_fallbacks:
        words = said(
            "For {some} of {all} their own words would make the message larger than {limit} bytes. What stands behind "
            "the bars is put in instead."
        )
        found["own_words_too_long"] = words.format(
            some=counted(sizes.with_fallbacks), all=counted(sizes.total), limit=counted(PAYLOAD_LIMIT_BYTES)
        )
    if sizes.for_android_firefox:
        words = said(
            "With {size} bytes it is too long for Firefox on Android, which is sure to take {limit}: {some} of {all} "
            "may not get it."
        )
        found["too_large_for_android_firefox"] = words.format(
            size=counted(sizes.largest),
            limit=counted(ANDROID_FIREFOX_SAFE_BYTES),
            some=counted(sizes.for_android_firefox),
            all=counted(sizes.total),
        )
    return found
