"""Tests of what is put on the owner's web space."""
