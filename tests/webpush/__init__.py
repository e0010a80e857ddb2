"""RFC 8030, 8291 and 8292: vectors, limits, and comparison with other people's code."""
