"""The site doctor: looks at the published web app as a browser would, and says what is wrong with it."""
