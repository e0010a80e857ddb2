"""Tests of the storage floor, on real SQLite files and real folders."""
