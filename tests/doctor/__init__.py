"""The site doctor against real exported folders on real web hosts, each of which breaks one thing."""
