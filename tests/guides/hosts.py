"""Servers of one's own and what the guide has an owner put into their settings."""

import getpass
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.inbox.php_host import APACHE_MODULES, FPM, fpm_program, wait_until_open
from tests.processes import Program

NGINX = """
daemon off;
worker_processes 1;
{as_user}
error_log {folder}/nginx.log;
pid {folder}/nginx.pid;
events {{ worker_connections 64; }}
http {{
  access_log off;
  include /etc/nginx/mime.types;
  client_body_temp_path {folder}/body;
  fastcgi_temp_path {folder}/fastcgi;
  proxy_temp_path {folder}/proxy;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {root};
{block}
    location / {{ try_files $uri $uri/ =404; }}
  }}
}}
"""
APACHE = """
ServerRoot {folder}
ServerName localhost
PidFile {folder}/pid
Listen 127.0.0.1:{port}
Mutex file:{folder} default
ErrorLog {folder}/error.log
LoadModule mpm_prefork_module {modules}/mod_mpm_prefork.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule dir_module {modules}/mod_dir.so
LoadModule mime_module {modules}/mod_mime.so
LoadModule headers_module {modules}/mod_headers.so
LoadModule rewrite_module {modules}/mod_rewrite.so
LoadModule php_module {php}
TypesConfig {folder}/mime.types
{as_user}
StartServers 2
DocumentRoot {root}
DirectoryIndex index.php index.html
<Directory {root}>
  AllowOverride None
  Require all granted
</Directory>
<FilesMatch "\\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
{block}
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
    settings = NGINX.format(
        folder=folder, root=root, port=port, block=block, as_user=f"user {SERVER_USER};" if as_root else ""
    )
    (folder / "nginx.conf").write_text(settings)
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    fpm = [fpm_program(), "--nodaemonize", "--fpm-config", str(folder / "fpm.conf")]
    with (
        Program(fpm) as fpm_process,
        Program([nginx, "-e", f"{folder}/nginx.log", "-c", str(folder / "nginx.conf")]) as nginx_process,
    ):
        wait_until_open(str(folder / "fpm.sock"), fpm_process)
        wait_until_open(port, nginx_process)
        yield


@contextmanager
def apache_with(block: str, root: Path, folder: Path, port: int) -> Iterator[None]:
    """Apache with PHP in it, which overlooks `.htaccess` as Debian's does, and this block."""
    folder.mkdir(parents=True)
    php = sorted(APACHE_MODULES.glob("libphp*.so"))[-1]
    as_user = f"User {SERVER_USER}\nGroup {SERVER_USER}" if os.geteuid() == 0 else ""
    settings = APACHE.format(
        folder=folder, port=port, modules=APACHE_MODULES, php=php, root=root, block=block, as_user=as_user
    )
    (folder / "mime.types").write_text("text/html html\ntext/css css\napplication/json json\nimage/png png\n")
    (folder / "apache.conf").write_text(settings)
    command = [shutil.which("apache2") or "/usr/sbin/apache2", "-D", "FOREGROUND", "-f", str(folder / "apache.conf")]
    with Program(command) as program:
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
