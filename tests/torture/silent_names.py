"""A sender whose name server takes every question and answers none. Arguments: the workspace.

Run it in a network of its own, where port 53 is free and nothing leads outside.
"""

import socket
import sys
from pathlib import Path

from tests.sending.trouble_sender import main

if __name__ == "__main__":
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as name_server:
        name_server.bind(("127.0.0.1", 53))
        main(Path(sys.argv[1]))
