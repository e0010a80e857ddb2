"""Tests of the files that subscribers and logs go through."""
