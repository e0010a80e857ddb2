"""Looking after private keys: making, taking in, backing up, restoring, handing one to the sender."""
