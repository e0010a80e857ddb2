"""nginx and Apache as the tests run them: in the foreground, on a port of this computer, their files in one folder."""

import shutil
from collections.abc import Sequence
from pathlib import Path

APACHE_MODULES = Path("/usr/lib/apache2/modules")
_APACHE_ALWAYS = ("mpm_prefork", "authz_core", "dir", "headers")


def nginx_settings(folder: Path, server: str, *, user: str = "", http: str = "") -> str:
    """Settings with one server. ``user`` is for a process of root's; ``http`` stands before the server."""
    as_user = f"user {user};" if user else ""
    bodies = "\n".join(f"  {kind}_temp_path {folder}/{kind};" for kind in ("fastcgi", "proxy", "uwsgi", "scgi"))
    return f"""
daemon off;
worker_processes 1;
{as_user}
error_log {folder}/nginx.log;
pid {folder}/nginx.pid;
events {{ worker_connections 512; }}
http {{
  access_log off;
  include /etc/nginx/mime.types;
  client_body_temp_path {folder}/body;
{bodies}
{http}
  server {{
{server}
  }}
}}
"""


def nginx_command(folder: Path) -> list[str]:
    """How nginx is started on the settings that lie in the folder as ``nginx.conf``."""
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    return [program, "-e", f"{folder}/nginx.log", "-c", str(folder / "nginx.conf")]


def apache_settings(
    folder: Path, root: Path, port: int, *, modules: Sequence[str], overrides: str, user: str = "", more: str = ""
) -> str:
    """Settings that serve ``root`` with PHP; ``overrides`` is what `.htaccess` may change, ``more`` the end of them."""
    php = sorted(APACHE_MODULES.glob("libphp*.so"))
    assert php, "Apache's PHP is missing: scripts/test installs it"
    names = (*_APACHE_ALWAYS, *modules)
    loaded = "\n".join(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so" for name in names)
    as_user = f"User {user}\nGroup {user}" if user else ""
    return f"""
ServerRoot {folder}
ServerName localhost
PidFile {folder}/pid
Listen 127.0.0.1:{port}
Mutex file:{folder} default
ErrorLog {folder}/error.log
{loaded}
LoadModule php_module {php[-1]}
{as_user}
StartServers 4
DocumentRoot {root}
<Directory {root}>
  AllowOverride {overrides}
  Require all granted
</Directory>
<FilesMatch "\\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
{more}
"""


def apache_command(folder: Path) -> list[str]:
    """How Apache is started on the settings that lie in the folder as ``apache.conf``."""
    program = shutil.which("apache2") or "/usr/sbin/apache2"
    return [program, "-D", "FOREGROUND", "-f", str(folder / "apache.conf")]
