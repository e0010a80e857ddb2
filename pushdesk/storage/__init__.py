"""The only rooms that know SQLAlchemy: they take and give domain values, never rows."""
