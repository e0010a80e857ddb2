"""Text as it comes out of Qt's boxes, made fit to be kept and sent."""


def whole_characters(text: str) -> str:
    """The text with halves of surrogate pairs joined, or replaced where the other half is missing.

    Qt counts in UTF-16 and may hand over half an emoji, as after a paste from elsewhere; no encoder takes that.
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
