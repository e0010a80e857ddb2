"""A shop with its keys, and three real web hosts; each test gets a sub-folder of its own on one of them."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from pushdesk.domain.site import InboxKind
from tests.inbox.php_host import apache, nginx_with_fpm, php_server, publish_inbox
from tests.inbox.shop import InboxShop, opened_shop

_NUMBERS = count(1)


@pytest.fixture(scope="module")
def module_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[InboxShop]:
    """One workspace for the tests of a module that do not count its subscribers."""
    with opened_shop(tmp_path_factory.mktemp("shop") / "workspace") as shop:
        yield shop


@dataclass(frozen=True)
class Host:
    """A running web host: its address, and the folder it serves."""

    address: str
    root: Path


@dataclass(frozen=True)
class Upload:
    """What one test has uploaded: the folder, and where its inbox is."""

    folder: Path
    address: str

    @property
    def records(self) -> list[Path]:
        """The files of the records that wait, in their order."""
        return sorted((self.folder / "inbox-data").glob("re*.php"))


@pytest.fixture(scope="session")
def php_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """PHP's own server, with every warning shown."""
    root = tmp_path_factory.mktemp("php")
    with php_server(root) as address:
        yield Host(address, root)


@pytest.fixture(scope="session")
def nginx_host() -> Iterator[Host]:
    """nginx with php-fpm."""
    with tempfile.TemporaryDirectory(prefix="pd-nginx-") as short:
        root = Path(short) / "web"
        root.mkdir()
        with nginx_with_fpm(root, Path(short) / "server") as address:
            yield Host(address, root)


@pytest.fixture(scope="session")
def apache_host() -> Iterator[Host]:
    """Apache with PHP in it."""
    with tempfile.TemporaryDirectory(prefix="pd-apache-") as short:
        Path(short).chmod(0o755)
        root = Path(short) / "web"
        root.mkdir()
        with apache(root, Path(short) / "server") as address:
            yield Host(address, root)


def uploaded(host: Host, shop: InboxShop) -> Upload:
    """The shop's inbox in a new sub-folder of a host."""
    name = f"shop-{next(_NUMBERS)}/app"
    folder = publish_inbox(host.root / name, shop.site.site_id, shop.hosted)
    folder.chmod(0o777)  # the server may be somebody else than who runs the tests
    return Upload(folder, f"{host.address}/{name}/inbox.php")


@pytest.fixture(params=["php", "nginx", "apache"])
def any_upload(request: pytest.FixtureRequest, module_shop: InboxShop) -> Upload:
    """An upload on each of the hosts in turn."""
    host: Host = request.getfixturevalue(f"{request.param}_host")
    return uploaded(host, module_shop)


@pytest.fixture
def upload(php_host: Host, module_shop: InboxShop) -> Upload:
    """An upload on PHP's own server."""
    return uploaded(php_host, module_shop)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[InboxShop]:
    """A shop of the test's own."""
    with opened_shop(tmp_path / "workspace", kind=InboxKind.PHP) as opened:
        yield opened
