"""What an owner should think of before a message goes out that is large: sentences by code."""

from collections.abc import Mapping

from pushdesk.domain.notification import ANDROID_FIREFOX_SAFE_BYTES, PAYLOAD_LIMIT_BYTES
from pushdesk.domain.sizes import AudienceSizes


def size_warnings(sizes: AudienceSizes) -> Mapping[str, str]:
    """Code → sentence; empty when the message is fine for everybody."""
    found = {}
    if sizes.with_fallbacks:
        found["own_words_too_long"] = (
            f"For {sizes.with_fallbacks:,} of {sizes.total:,} their own words would make the message larger than "
            f"{PAYLOAD_LIMIT_BYTES:,} bytes. What stands behind the bars is put in instead."
        )
    if sizes.for_android_firefox:
        found["too_large_for_android_firefox"] = (
            f"With {sizes.largest:,} bytes it is too long for Firefox on Android, which is sure to take "
            f"{ANDROID_FIREFOX_SAFE_BYTES:,}: {sizes.for_android_firefox:,} of {sizes.total:,} may not get it."
        )
    return found
