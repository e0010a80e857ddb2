"""Tests of the practice push service, which everything else is tested against."""
