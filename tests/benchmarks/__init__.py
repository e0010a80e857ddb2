"""The measurements themselves: each runs from end to end, and says no more than it has seen."""
