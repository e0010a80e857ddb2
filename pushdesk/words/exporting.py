"""What is said of an export besides that it is there."""

from pushdesk.words.language import counted, said


def heavy_words(excess_bytes: int) -> str:
    """That the part which every subscriber's browser keeps is larger than it should be, and what makes it lighter."""
    return said(
        "With the sites that links may lead to and your own fallback words, the part that each subscriber's browser "
        "keeps is {count} bytes larger than it should be. It works as it is; with fewer sites on the list it starts "
        "faster."
    ).format(count=counted(excess_bytes))
