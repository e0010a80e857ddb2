"""What can be set, applied at once."""
