"""Tests of the pages, each on a real workspace, through the names a screen reader says."""
