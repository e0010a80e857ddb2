"""Tests of the custody of keys, on a real database and real key files."""
