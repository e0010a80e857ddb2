"""What is put on the owner's web space: the exported folder and what looks after it."""
