"""The set-up in four steps for an owner who starts: each can be skipped, and is taken up again where it was left."""
