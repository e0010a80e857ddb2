"""Fixtures of the doctor's tests: one exported shop on a web host that a test may twist."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from pushdesk.app import PushDesk
from pushdesk.doctor.fetching import Fetcher
from pushdesk.doctor.published import OurSide, PublishedSite
from pushdesk.domain.checkup import Finding
from pushdesk.domain.site import Site
from pushdesk.exchange.course import Course
from pushdesk.storage.keys import VaultKind
from tests.doctor.web_host import HOST, WebHost, internet, serving
from tests.sending.hostile_server import Certificates, make_certificates

Look = Callable[[PublishedSite, OurSide], Finding | None]


@dataclass
class Published:
    """An open workspace, its exported folder on a host, and the doctor's way to it."""

    desk: PushDesk
    site: Site
    host: WebHost
    certificates: Certificates
    proxy: str

    def look(self, look: Look, url: str = "") -> Finding | None:
        """What one check finds."""
        with Fetcher(Course(), extra_ca_file=str(self.certificates.authority_file), proxy=self.proxy) as fetcher:
            published = PublishedSite(url or self.site.url, fetcher, Course())
            return look(published, self.desk.doctor._our_side(self.desk.sites.get(self.site.site_id)))


@pytest.fixture(scope="package")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """A test authority, and a certificate for the shop."""
    return make_certificates(tmp_path_factory.mktemp("tls"), name=HOST)


@pytest.fixture(scope="package")
def standing(tmp_path_factory: pytest.TempPathFactory, certificates: Certificates) -> Iterator[Published]:
    """The shop and its host, made once."""
    folder = tmp_path_factory.mktemp("doctor")
    with PushDesk(folder / "workspace") as desk:
        site = desk.add_site("Corner Bakery", f"https://{HOST}/", "mailto:owner@corner.shop")
        desk.custody.new(site.site_id, vault=VaultKind.FILE)
        desk.export(desk.sites.get(site.site_id), folder / "web", receiver_url=f"https://{HOST}/receiver")
        desk.settings.set("extra_ca_file", str(certificates.authority_file))
        host = WebHost(folder / "web")
        with serving(host, certificates.context()) as secure, serving(host, None) as plain:
            ports = {(HOST, 443): secure, (HOST, 80): plain}
            with internet(ports) as proxy:
                desk.settings.set("proxy", proxy)
                yield Published(desk, desk.sites.get(site.site_id), host, certificates, proxy)


@pytest.fixture
def published(standing: Published) -> Iterator[Published]:
    """The shop on its host, untwisted."""
    receiver = {"/receiver/healthz": _receiver(b'{"ok": true}'), "/receiver/v1/registrations": _receiver(b"")}
    standing.host.twists = dict(receiver)
    standing.host.asked.clear()
    yield standing
    standing.desk.sites.update(standing.site)


def _receiver(content: bytes):
    from tests.doctor.web_host import Answer

    headers = {"Content-Type": "application/json", "Access-Control-Allow-Origin": f"https://{HOST}"}
    return lambda _answer: Answer(200, headers, content)
