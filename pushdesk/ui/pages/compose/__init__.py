"""Writing a notification, seeing it, and sending it."""
