"""The HTTP intake, over real HTTP on a real database."""
