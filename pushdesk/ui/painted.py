"""What everything has in common that paints itself and still has to be heard."""

from PySide6.QtWidgets import QLabel


class Painted(QLabel):
    """A widget without text of its own, whose accessible name and description say what its painting shows.

    Qt tells a screen reader of a plain widget that it is a filler, which none of them reads out; a label is read.
    """
