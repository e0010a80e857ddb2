"""Tests of the window, through accessible names and real painting."""
