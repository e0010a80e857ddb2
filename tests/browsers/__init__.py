"""Real browsers for the tests: Firefox by Marionette, Chromium by DevTools, and a desktop they notify on.

Nothing in a browser is replaced: profiles are fresh folders, permission is pressed where a person presses
it, and a click on a notification goes the way the desktop sends it. Waiting is done inside the browser (a
predicate asked again until a deadline) or on a pipe, never by sleeping.
"""
