"""Dialogs that belong to the whole window and not to one page."""
