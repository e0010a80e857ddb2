"""From a frozen campaign to recorded outcomes: launch, claim, encrypt, post, record."""
