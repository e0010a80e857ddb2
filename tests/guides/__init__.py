"""READ-ME-FIRST.html, followed to the letter: from zip to first subscriber, on each host that can be had here."""
