"""Bodies that are no record, with what every inbox answers to them."""

from collections.abc import Iterator

from pushdesk.webpush.sealing import RECORD_LIMIT_BYTES, seal
from tests.inbox.visitor import base64url


def malformed_bodies(sealing_key: bytes) -> Iterator[tuple[object, int]]:
    """JSON bodies and the status of their refusal."""
    record = seal(b"{}", sealing_key)
    for spoilt in (b"", record[:103], record[:16] + b"\1" + record[17:], record[:20] + b"\x40" + record[21:]):
        yield {"record": base64url(spoilt)}, 400
    yield {"record": base64url(record) + "="}, 400
    yield {"record": base64url(record)[:-1] + "\n"}, 400
    yield {"record": base64url(record).replace("A", "Ä", 1)}, 400
    yield {"record": base64url(record[:21] + bytes([2]) + record[22:])}, 400
    yield {"record": base64url(record + bytes(RECORD_LIMIT_BYTES - len(record) + 1))}, 400
    yield {"record": "A" * 9_000}, 413
    yield {"record": [base64url(record)]}, 400
    yield {"record": 17}, 400
    yield {"records": base64url(record)}, 400
    yield [base64url(record)], 400
    yield {"record": {"record": {"record": {"record": {}}}}}, 400
    yield base64url(record), 400
