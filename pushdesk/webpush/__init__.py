"""RFC 8030, 8291 and 8292 as pure functions: no socket, no clock, no database."""
