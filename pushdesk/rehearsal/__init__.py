"""Practice: a strict push service on this computer, with simulated subscribers."""
