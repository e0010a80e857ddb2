"""Sentences for people, kept apart from the rules that speak in codes; the window and the command line share them."""
