"""Habits of every test: hypothesis measures no time, because machines are shared and time is no property."""

from hypothesis import settings

settings.register_profile("pushdesk", deadline=None, print_blob=True)
settings.load_profile("pushdesk")
