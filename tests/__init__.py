"""Tests, a folder per floor of the house, and the journeys that cross all of them."""
