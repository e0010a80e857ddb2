"""The sink takes everything over both protocols, and answers late where it says so."""

import time
from collections.abc import Iterator
from pathlib import Path

import pycurl
import pytest

from benchmarks.sink import LATE_MILLISECONDS, Sink, running_sink


@pytest.fixture(scope="module")
def sink(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sink]:
    with running_sink(tmp_path_factory.mktemp("sink")) as running:
        yield running


def post(sink: Sink, origin: str, body: bytes) -> tuple[int, int, float]:
    """Status, HTTP version and seconds of one POST."""
    curl = pycurl.Curl()
    try:
        curl.setopt(pycurl.URL, origin + "/push/1")
        curl.setopt(pycurl.CAINFO, str(sink.ca_file))
        curl.setopt(pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_2TLS)
        curl.setopt(pycurl.NOPROXY, "*")
        curl.setopt(pycurl.HTTPHEADER, ["Authorization: vapid t=a.b.c, k=d", "Expect:"])
        curl.setopt(pycurl.POSTFIELDS, body)
        curl.setopt(pycurl.WRITEFUNCTION, len)
        began = time.monotonic()
        curl.perform()
        return curl.getinfo(pycurl.RESPONSE_CODE), curl.getinfo(pycurl.INFO_HTTP_VERSION), time.monotonic() - began
    finally:
        curl.close()


@pytest.mark.parametrize("is_late", [False, True], ids=["instant", "late"])
@pytest.mark.parametrize("size_bytes", [103, 4096])
def test_every_message_is_taken_over_both_protocols(sink: Sink, is_late: bool, size_bytes: int) -> None:
    origins = sink.late if is_late else sink.instant
    for chosen, version in (
        (origins.http2, pycurl.CURL_HTTP_VERSION_2_0),
        (origins.http1, pycurl.CURL_HTTP_VERSION_1_1),
    ):
        for origin in chosen:
            status, spoken, seconds = post(sink, origin, b"x" * size_bytes)
            assert (status, spoken) == (201, version)
            assert not is_late or seconds >= LATE_MILLISECONDS / 1000


def test_a_workspace_is_told_of_every_origin(sink: Sink) -> None:
    hosts = sink.settings["extra_push_hosts"].split(",")
    assert len(set(hosts)) == 12
    assert Path(sink.settings["extra_ca_file"]).read_text().startswith("-----BEGIN CERTIFICATE-----")
