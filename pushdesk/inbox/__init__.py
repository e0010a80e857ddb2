"""Fetching from the hosted inbox what browsers left there, and reading the codes that people carry by mail."""
