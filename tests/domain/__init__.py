"""Rules and words of the field, in plain values."""
