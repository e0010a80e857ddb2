"""The web app's own scripts, tested with Node's test runner."""
