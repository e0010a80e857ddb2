"""A program that behaves as our own children do, and misbehaves on request: ``child_program.py MODE LOG``."""

import json
import os
import sys
from pathlib import Path


def main() -> int:
    """Note the start, announce an address, then do as MODE says."""
    mode, log = sys.argv[1], Path(sys.argv[2])
    with log.open("a", encoding="utf-8") as lines:
        lines.write(" ".join(sys.argv[3:]) + "\n")
    if mode == "wrong-usage":
        print("no such option", file=sys.stderr)
        return 2
    if mode == "dies":
        print("first line\nport 8787 is taken", file=sys.stderr)
        return 1
    print(json.dumps({"address": "http://127.0.0.1:8787"}) if mode != "mumbles" else "hello", flush=True)
    while os.read(0, 1):
        pass
    with log.open("a", encoding="utf-8") as lines:
        lines.write("finished\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
