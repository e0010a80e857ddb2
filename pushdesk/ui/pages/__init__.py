"""One room per page of the window; no page knows another."""
