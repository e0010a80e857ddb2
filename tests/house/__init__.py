"""Tests of the house itself: its floors, its documents, its habits."""
