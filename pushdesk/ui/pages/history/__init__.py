"""What was sent, and what became of every single delivery."""
