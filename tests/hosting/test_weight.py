"""What visitors load stays light: the first visit, and the service worker with all that it brings in."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from pushdesk.domain.site import InboxKind, Topic
from pushdesk.hosting.export import export
from pushdesk.hosting.inbox import HostedInbox
from tests.hosting.first_load import first_load, worker_files
from tests.hosting.samples import PUBLIC_KEY, REQUEST, SITE, request_of

FIRST_LOAD_LIMIT_BYTES = 60 * 1024
WORKER_LIMIT_BYTES = 12 * 1024
SPARE_BYTES = 500
WORDY = replace(
    SITE,
    name="Bäckerei & Café Müller-Lüdenscheidt am Altstädter Rathaus",
    language="de",
    topics=tuple(Topic(f"topic-{number}", f"Neuigkeiten und Angebote {number}") for number in range(12)),
    link_hosts=tuple(f"tickets-{number}.kaffeewerk.de" for number in range(10, 30)),
    texts={"fallback_body": "Für Sie gibt es etwas Neues aus unserer Backstube. Schauen Sie doch kurz vorbei!"},
)
"""The most that a business is likely to write: twenty hosts, a long name, letters beyond ASCII."""


def weight(folder: Path, names: set[str]) -> int:
    """Bytes of these files as they lie there, uncompressed."""
    return sum((folder / name).stat().st_size for name in names)


@pytest.mark.parametrize("kind", InboxKind)
def test_a_first_visit_and_the_worker_stay_light(kind: InboxKind, tmp_path: Path) -> None:
    with_inbox = replace(REQUEST, inbox=HostedInbox(kind, "", PUBLIC_KEY, PUBLIC_KEY))
    topics = tuple(Topic(f"topic-{n}", f"Topic {n}") for n in range(8))
    rich = replace(with_inbox, site=replace(SITE, name="W" * 60, language="de", topics=topics))
    wordy = replace(with_inbox, site=WORDY)
    for number, request_ in enumerate((with_inbox, rich, replace(with_inbox, logo=noise()), wordy)):
        folder = tmp_path / str(number)
        export(request_, folder)
        worker, names = worker_files(folder), first_load(folder)
        assert worker == {"sw.js", "pushdesk.site.js", "pushdesk.outbox.js"}
        assert names >= {*worker, "index.html", "pushdesk/client.js", "offline.html", "manifest.webmanifest"}
        assert weight(folder, names) <= FIRST_LOAD_LIMIT_BYTES
        assert weight(folder, worker) <= WORKER_LIMIT_BYTES
        if request_ is not wordy:
            assert weight(folder, worker) <= WORKER_LIMIT_BYTES - SPARE_BYTES, "what is added has room, and owners too"


def test_what_makes_a_web_app_heavier_than_it_should_be_is_told(tmp_path: Path) -> None:
    hosts = tuple(f"veranstaltungen-{number}.kaffeewerk-am-markt.de" for number in range(40))
    heavy = export(request_of(replace(WORDY, link_hosts=hosts)), tmp_path / "heavy")
    folder = heavy.target
    assert heavy.excess_bytes == weight(folder, worker_files(folder)) - WORKER_LIMIT_BYTES > 0
    assert export(request_of(WORDY), tmp_path / "light").excess_bytes == 0


def test_a_worker_of_one_byte_too_many_would_be_found(tmp_path: Path) -> None:
    folder = tmp_path / "grown"
    export(REQUEST, folder)
    spare = WORKER_LIMIT_BYTES - weight(folder, worker_files(folder))
    with (folder / "pushdesk.outbox.js").open("ab") as script:
        script.write(b" " * spare)
        script.flush()
        assert weight(folder, worker_files(folder)) == WORKER_LIMIT_BYTES == 12_288
        script.write(b" ")
    assert weight(folder, worker_files(folder)) > WORKER_LIMIT_BYTES


def noise() -> bytes:
    """A logo that no compression helps."""
    picture = Image.merge("RGB", [Image.effect_noise((300, 300), 120) for _ in range(3)])
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
