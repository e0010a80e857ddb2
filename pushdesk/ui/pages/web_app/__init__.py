"""The web app that is uploaded: its looks, its export, its preview."""
