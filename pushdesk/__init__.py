"""PushDesk: a desktop console with which a small business sends web push from its own computer."""
