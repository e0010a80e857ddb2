"""Tests of the sender: its HTTP door against hostile servers, its engine against the rehearsal's push service."""
