"""Live mode: a tunnel program of the owner's makes the receiver reachable, for as long as it runs."""
