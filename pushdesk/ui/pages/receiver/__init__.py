"""How subscribers reach this computer, and what came in."""
