"""Long tests that try to break the product and the tests themselves; `make torture` runs them."""
