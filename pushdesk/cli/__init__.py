"""The doors that open from a command line; each imports its floor only when it is opened."""
