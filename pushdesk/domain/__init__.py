"""Words and rules of the field, in plain values; the standard library is all they need."""
