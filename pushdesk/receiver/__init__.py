"""The tiny HTTP intake that faces the internet and holds no private key."""
