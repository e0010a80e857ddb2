"""How large the messages of one audience are: measured with everybody's own words, before anything is sent."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AudienceSizes:
    """The payloads of an audience of ``total`` people, in bytes.

    ``largest`` is the largest that anybody gets, or a little more. ``with_fallbacks`` people have words so long that
    theirs would be too large: they get the fallbacks. ``for_android_firefox`` people have Firefox on Android, which
    may drop theirs.
    """

    largest: int
    total: int
    with_fallbacks: int = 0
    for_android_firefox: int = 0
