"""Live mode with small programs on the path that behave as the tunnel programs do."""
