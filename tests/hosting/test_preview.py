"""The preview: an exported folder over real HTTP on this computer, and nothing but it."""

import http.client
import json
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pushdesk.domain.faults import Fault
from pushdesk.hosting.export import export
from pushdesk.hosting.preview import PreviewServer, header_rules, serve
from pushdesk.hosting.template import template_folder
from tests.hosting.samples import REQUEST
from tests.processes import Program

Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "out"
    export(REQUEST, folder)
    return folder


@pytest.fixture
def folder(exported: Path, tmp_path: Path) -> Path:
    shutil.copytree(exported, tmp_path / "out")
    (tmp_path / "secret.txt").write_text("not ours to show")
    (tmp_path / "out" / "sub").mkdir()
    (tmp_path / "out" / ".git").mkdir()
    (tmp_path / "out" / ".git" / "config").write_text("hidden")
    (tmp_path / "out" / "inbox-data").mkdir()
    (tmp_path / "out" / "inbox-data" / "record.php").write_text("sealed")
    (tmp_path / "out" / "link.txt").symlink_to(tmp_path / "secret.txt")
    return tmp_path / "out"


@pytest.fixture
def server(folder: Path) -> Iterator[PreviewServer]:
    with PreviewServer(folder) as server:
        yield server


def ask(server: PreviewServer, path: str, method: str = "GET") -> Answer:
    host, _, port = server.address.removeprefix("http://").partition(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=10)
    try:
        connection.putrequest(method, path)
        connection.endheaders()
        response = connection.getresponse()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/?offer=1#x", "text/html; charset=utf-8"),
        ("/sw.js", "text/javascript; charset=utf-8"),
        ("/pushdesk/client.js", "text/javascript; charset=utf-8"),
        ("/manifest.webmanifest", "application/manifest+json"),
        ("/pushdesk.config.json", "application/json; charset=utf-8"),
        ("/pushdesk.css", "text/css; charset=utf-8"),
        ("/icons/icon-192.png", "image/png"),
        ("/icons/favicon.ico", "image/x-icon"),
    ],
)
def test_files_come_with_their_type_and_are_asked_for_anew_each_time(
    path: str, kind: str, server: PreviewServer, folder: Path
) -> None:
    status, headers, body = ask(server, path)
    name = path.partition("?")[0].strip("/") or "index.html"
    assert (status, body) == (200, (folder / name).read_bytes())
    assert (headers["content-type"], headers["cache-control"]) == (kind, "no-cache")
    assert headers["x-content-type-options"] == "nosniff"


def test_the_page_and_the_worker_come_with_the_policy_their_host_will_send(server: PreviewServer) -> None:
    for path in ("/", "/index.html", "/sw.js"):
        policy = ask(server, path)[1]["content-security-policy"]
        assert "connect-src 'self' https://push.kaffeewerk.example;" in policy
        assert "frame-ancestors 'none'" in policy
    assert "content-security-policy" not in ask(server, "/READ-ME-FIRST.html")[1]


@pytest.mark.parametrize(
    "path",
    [
        "/missing.html",
        "/sub",
        "/sub/",
        "/icons/",
        "/.htaccess",
        "/.git/config",
        "/%2egit/config",
        "/inbox-data/record.php",
        "/INBOX-DATA/record.php",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/icons/../../secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
        "/%5c..%5csecret.txt",
        "//etc/passwd",
        "/%00",
        "/link.txt",
        "secret.txt",
        "/%ff%fe",
        "/" + "a" * 5000,
    ],
)
def test_what_is_hidden_outside_or_not_there_is_not_found(path: str, server: PreviewServer) -> None:
    status, _, body = ask(server, path)
    assert (status, body) == (404, b"Not found")


def test_head_has_no_body_and_posts_are_refused(server: PreviewServer) -> None:
    status, headers, body = ask(server, "/", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 1000
    assert ask(server, "/", "POST")[0] == 501


def test_an_export_made_meanwhile_is_shown_at_once(server: PreviewServer, folder: Path) -> None:
    (folder / "index.html").write_text("anew")
    assert ask(server, "/")[2] == b"anew"


def test_the_template_itself_can_be_previewed() -> None:
    with PreviewServer(template_folder()) as server:
        assert ask(server, "/")[0] == 200


def test_it_listens_on_this_computer_only(server: PreviewServer) -> None:
    assert server.address.startswith("http://127.0.0.1:")


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_text("x")])
def test_a_folder_without_an_export_is_refused(make: Callable[[Path], object], tmp_path: Path) -> None:
    make(tmp_path / "x")
    with pytest.raises(Fault) as fault:
        PreviewServer(tmp_path / "x")
    assert fault.value.code == "preview_not_an_export"


def test_somebody_elses_website_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(Fault, match="preview_not_an_export"):
        PreviewServer(tmp_path)


def test_a_port_in_use_or_out_of_range_is_named(folder: Path, server: PreviewServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(Fault) as fault:
        PreviewServer(folder, taken.getsockname()[1])
    assert fault.value.code == "port_taken"
    for port in (-1, 65536):
        with pytest.raises(Fault, match="port_malformed"):
            PreviewServer(folder, port)


def test_a_browser_that_leaves_in_the_middle_disturbs_nobody(server: PreviewServer) -> None:
    host, _, port = server.address.removeprefix("http://").partition(":")
    for _ in range(5):
        with socket.create_connection((host, int(port))) as left:
            left.sendall(b"GET /icons/icon-512.png HT")
    assert ask(server, "/")[0] == 200


def test_serving_tells_its_address_and_ends_when_asked(folder: Path) -> None:
    told: list[str] = []

    class Told:
        def wait(self, timeout_seconds: float | None = None) -> bool:
            return bool(told)

    serve(folder, 0, told.append, Told())
    assert told[0].startswith("http://127.0.0.1:")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(told[0].rpartition(":")[2])))


def test_header_rules_are_read_as_hosts_read_them() -> None:
    assert header_rules("/*\n  A: b: c\n\n/x\n\tD:e\n  no colon\nloose\n") == {
        "/*": (("A", "b: c"),),
        "/x": (("D", "e"),),
        "loose": (),
    }


def test_the_command_writes_its_address_first_and_stops_cleanly(folder: Path, tmp_path: Path) -> None:
    with Program([sys.executable, "-m", "pushdesk", "preview", str(folder), "--port", "0"]) as program:
        address = program.address()
        connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=10)
        connection.request("GET", "/pushdesk.config.json")
        assert json.loads(connection.getresponse().read())["site"] == "kaffeewerk"
        connection.close()
        assert program.terminate() == 0
