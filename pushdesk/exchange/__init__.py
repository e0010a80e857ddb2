"""Subscribers in files: read from what other programs wrote, and written so that other programs can read them."""
