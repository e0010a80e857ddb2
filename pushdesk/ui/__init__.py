"""The window: everything an owner sees and touches; the only floor that knows Qt."""
