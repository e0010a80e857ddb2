"""Servers of one's own and what the guide has an owner put into their settings."""

import getpass
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.inbox.php_host import FPM, fpm_program, wait_until_open
from tests.processes import Program
from tests.web_servers import apache_command, apache_settings, nginx_command, nginx_settings

NGINX_SERVER = """
    listen 127.0.0.1:{port};
    root {root};
{block}
    location / {{ try_files $uri $uri/ =404; }}
"""
SERVER_USER = "www-data" if os.geteuid() == 0 else getpass.getuser()
"""Whom the guide has the folder given to; a server that is no root's serves as whoever runs it."""


def give_to_server(folder: Path) -> None:
    """`chown www-data` and the folder."""
    shutil.chown(folder, SERVER_USER)


def let_others_in(folder: Path, top: Path) -> None:
    """The folders down to the web space can be entered by the server's user, as those of a real one."""
    for each in (folder, *folder.parents):
        each.chmod(0o755)
        if each == top:
            return


@contextmanager
def nginx_with(block: str, root: Path, folder: Path, port: int) -> Iterator[None]:
    """nginx and php-fpm, with this block in the `server` and the socket of the PHP that runs."""
    folder.mkdir(parents=True)
    as_root = os.geteuid() == 0
    fpm_user = f"user = {SERVER_USER}\nlisten.owner = {SERVER_USER}" if as_root else ""
    (folder / "fpm.conf").write_text(FPM.format(folder=folder, as_user=fpm_user))
    shutil.copy("/etc/nginx/fastcgi_params", folder)
    block = block.replace("/run/php/php-fpm.sock", f"{folder}/fpm.sock")
    server = NGINX_SERVER.format(root=root, port=port, block=block)
    (folder / "nginx.conf").write_text(nginx_settings(folder, server, user=SERVER_USER if as_root else ""))
    fpm = [fpm_program(), "--nodaemonize", "--fpm-config", str(folder / "fpm.conf")]
    with (
        Program(fpm) as fpm_process,
        Program(nginx_command(folder)) as nginx_process,
    ):
        wait_until_open(str(folder / "fpm.sock"), fpm_process)
        wait_until_open(port, nginx_process)
        yield


@contextmanager
def apache_with(block: str, root: Path, folder: Path, port: int) -> Iterator[None]:
    """Apache with PHP in it, which overlooks `.htaccess` as Debian's does, and this block."""
    folder.mkdir(parents=True)
    settings = apache_settings(
        folder,
        root,
        port,
        modules=("mime", "rewrite"),
        overrides="None",
        user=SERVER_USER if os.geteuid() == 0 else "",
        more=f"TypesConfig {folder}/mime.types\nDirectoryIndex index.php index.html\n{block}",
    )
    (folder / "mime.types").write_text("text/html html\ntext/css css\napplication/json json\nimage/png png\n")
    (folder / "apache.conf").write_text(settings)
    with Program(apache_command(folder)) as program:
        wait_until_open(port, program)
        yield


WORDPRESS: Mapping[str, str] = {
    ".htaccess": """# BEGIN WordPress
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]
RewriteBase /
RewriteRule ^index\\.php$ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule . /index.php [L]
</IfModule>
# END WordPress
""",
    "index.php": "<?php http_response_code(404); echo '<!doctype html><title>Page not found</title>';",
    "wp-admin/index.php": "<?php",
    "wp-content/index.php": "<?php",
}
"""What WordPress has at the top of its web space: each address that is no file is its own."""
