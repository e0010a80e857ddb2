"""Who can be written to."""
