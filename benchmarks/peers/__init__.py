"""The senders that ours is measured against, each used as its own documentation says."""
