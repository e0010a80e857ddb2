"""The keys that subscribers belong to, and their backup."""
