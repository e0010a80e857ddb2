"""The true window on a true screen, looked at and worked from outside as a screen reader does."""
