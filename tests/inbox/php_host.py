"""Web hosts for the tests: PHP's own server, and nginx with php-fpm, each serving a folder as a cheap host would."""

import json
import os
import shutil
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pushdesk.domain.site import InboxKind
from pushdesk.hosting.inbox import HostedInbox
from tests.processes import Program
from tests.web_servers import apache_command, apache_settings, nginx_command, nginx_settings

START_SECONDS = 20.0


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def publish_inbox(folder: Path, site_id: str, inbox: HostedInbox) -> Path:
    """The part of an export that the inbox needs, in a folder as on the host."""
    folder.mkdir(parents=True, exist_ok=True)
    assert inbox.kind is InboxKind.PHP
    for name, content in inbox.files(site_id, "").items():
        (folder / name).write_bytes(content)
    members = {"site": site_id, **inbox.shared_members(), **inbox.own_members()}
    (folder / "pushdesk.config.json").write_text(json.dumps(members))
    return folder


def wait_until_open(place: int | str, program: Program) -> None:
    """Return once somebody listens on a port or at a socket's path; the program's own words where nobody comes."""
    ends_at = time.monotonic() + START_SECONDS
    family = socket.AF_INET if isinstance(place, int) else socket.AF_UNIX
    address = ("127.0.0.1", place) if isinstance(place, int) else place
    while time.monotonic() < ends_at and program.is_running:
        with socket.socket(family) as probe:
            if probe.connect_ex(address) == 0:
                return
    raise program.failure("does not listen")


@contextmanager
def php_server(root: Path, *, workers: int = 4, port: int | None = None, settings: Sequence[str] = ()) -> Iterator[str]:
    """PHP's own server on a folder, with further settings of php.ini; gives its address."""
    port = port or free_port()
    environment = {**os.environ, "PHP_CLI_SERVER_WORKERS": str(workers)}
    told = [word for each in ("display_errors=1", "error_reporting=-1", *settings) for word in ("-d", each)]
    with Program(
        ["php", "-n", *told, "-S", f"127.0.0.1:{port}", "-t", str(root)],
        environment=environment,
    ) as program:
        wait_until_open(port, program)
        yield f"http://127.0.0.1:{port}"


FPM = """
[global]
error_log = {folder}/fpm.log
daemonize = no
[www]
listen = {folder}/fpm.sock
pm = static
pm.max_children = 6
catch_workers_output = yes
php_admin_value[display_errors] = 1
{as_user}
"""

CALLER = '  map $http_x_test_address $caller { "" $remote_addr; default $http_x_test_address; }'
"""Whoever calls may say from where, as nobody can in the world."""

NGINX_SERVER = """
    listen 127.0.0.1:{port} backlog=512;
    root {root};
    client_max_body_size 1m;
    location ~ \\.php$ {{
      try_files $uri =404;
      fastcgi_pass unix:{folder}/fpm.sock;
      fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_param QUERY_STRING $query_string;
      fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param CONTENT_TYPE $content_type;
      fastcgi_param CONTENT_LENGTH $content_length;
      fastcgi_param REQUEST_URI $request_uri;
      fastcgi_param SCRIPT_NAME $fastcgi_script_name;
      fastcgi_param SERVER_PROTOCOL $server_protocol;
      fastcgi_param REMOTE_ADDR $caller;
    }}
"""


def fpm_program() -> str:
    """Debian names it by PHP's version and keeps it out of an ordinary path."""
    for folder in ("/usr/sbin", "/usr/local/sbin"):
        found = sorted(Path(folder).glob("php-fpm*"))
        if found:
            return str(found[-1])
    raise AssertionError("php-fpm is missing: scripts/test installs it")


@contextmanager
def nginx_with_fpm(root: Path, folder: Path, *, port: int | None = None) -> Iterator[str]:
    """nginx and php-fpm on a folder; gives the address. Its own files lie in ``folder`` (a short path: a socket)."""
    folder.mkdir(parents=True, exist_ok=True)
    port = port or free_port()
    is_root = os.geteuid() == 0
    (folder / "fpm.conf").write_text(FPM.format(folder=folder, as_user="user = root\ngroup = root" if is_root else ""))
    server = NGINX_SERVER.format(folder=folder, root=root, port=port)
    user = "root" if is_root else ""
    (folder / "nginx.conf").write_text(nginx_settings(folder, server, user=user, http=CALLER))
    fpm = [fpm_program(), "--nodaemonize", "--fpm-config", str(folder / "fpm.conf"), *(["-R"] if is_root else [])]
    with (
        Program(fpm) as fpm_process,
        Program(nginx_command(folder)) as nginx_process,
    ):
        wait_until_open(str(folder / "fpm.sock"), fpm_process)
        wait_until_open(port, nginx_process)
        yield f"http://127.0.0.1:{port}"


@contextmanager
def apache(root: Path, folder: Path) -> Iterator[str]:
    """Apache with PHP in it on a folder, as packages for private people are mostly run; gives the address."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    user = ""
    if os.geteuid() == 0:  # Apache does not serve as root
        user = "www-data"
        shutil.chown(root, user, user)
    settings = apache_settings(
        folder,
        root,
        port,
        modules=("filter", "deflate"),
        overrides="All",
        user=user,
        more="AddOutputFilterByType DEFLATE application/json",
    )
    (folder / "apache.conf").write_text(settings)
    with Program(apache_command(folder)) as program:
        wait_until_open(port, program)
        yield f"http://127.0.0.1:{port}"
