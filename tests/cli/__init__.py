"""Tests of the command line, most of them within this process, the rest as real ones."""
