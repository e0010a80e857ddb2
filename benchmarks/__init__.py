"""Measurements: figures beside their targets, taken from real runs on this machine and written to docs/measurements."""
