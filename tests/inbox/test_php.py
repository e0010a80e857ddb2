"""inbox.php on real hosts: what it takes and refuses, that it keeps ciphertext only, and whom it lets fetch."""

import json
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from tests.inbox.conftest import Upload
from tests.inbox.malformed import malformed_bodies
from tests.inbox.shop import InboxShop
from tests.inbox.signing import Signer, now_ms
from tests.inbox.visitor import Posted, base64url, leave, post, request
from tests.inbox.worker_host import FOLDER as WORKER_TESTS
from tests.node_packages import install_packages

PARALLEL_POSTS = 100
MALFORMED_POSTS = 600
GUARD = "<?php exit; ?>\n"


def check_is_ours(answer: Posted) -> None:
    """Every answer is JSON of the inbox's, uncached, and nothing of PHP's own is in it."""
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-pushdesk-inbox"] == "1"
    assert "Warning" not in answer.text
    assert "<" not in answer.text
    assert isinstance(answer.document, dict)


@pytest.fixture
def signer(upload: Upload, module_shop: InboxShop) -> Signer:
    """Whoever holds the shop's signing key."""
    key = module_shop.desk.custody.inbox.signing_key(module_shop.site.site_id)
    return Signer(upload.address, module_shop.site.site_id, key)


def test_a_record_is_kept_and_waits_behind_a_guard(any_upload: Upload, module_shop: InboxShop) -> None:
    visitor = module_shop.visitor()
    record = visitor.joins()
    answer = leave(any_upload.address, record)
    check_is_ours(answer)
    assert answer.status == 202
    (kept,) = any_upload.records
    assert kept.stem == answer.document["id"]
    assert kept.read_text() == GUARD + base64url(record) + "\n"
    assert (any_upload.folder / "inbox-data").stat().st_mode & 0o777 == 0o700
    shown = request(any_upload.address.replace("inbox.php", f"inbox-data/{kept.name}"), "GET", None, {})
    assert shown.text.strip() == "" or shown.status == 403
    assert base64url(record)[:40] not in shown.text


def test_the_host_sees_ciphertext_only(any_upload: Upload, module_shop: InboxShop) -> None:
    visitor = module_shop.visitor()
    for record, box in (
        (visitor.joins(), "registrations"),
        (visitor.leaves(), "registrations"),
        (visitor.reports({"token": "SecretToken", "kind": "clicked"}), "reports"),
    ):
        assert leave(any_upload.address, record, box).status == 202
    kept = [path for path in any_upload.folder.rglob("*") if path.is_file()]
    assert len([path for path in kept if path.parent.name == "inbox-data"]) == 3 + 4
    plain = [visitor.endpoint, "push.services.mozilla", visitor.auth, "client-", "SecretToken", "clicked", "Firefox"]
    private = [*module_shop.desk.custody.private_material(module_shop.site.site_id)]
    for path in kept:
        content = path.read_bytes()
        assert not [word for word in plain if word.encode() in content], path.name
        assert not [secret for secret in private if secret in content or base64url(secret).encode() in content]


def test_it_says_whether_it_is_ready(any_upload: Upload, module_shop: InboxShop) -> None:
    answer = request(any_upload.address, "GET", None, {})
    check_is_ours(answer)
    assert answer.document == {"inbox": "pushdesk", "version": 1, "ready": True, "site": module_shop.site.site_id}
    assert request(any_upload.address, "HEAD", None, {}).status == 200
    (any_upload.folder / "pushdesk.config.json").write_text("{")
    assert request(any_upload.address, "GET", None, {}).document["error"] == "inbox_not_set_up"
    assert leave(any_upload.address, module_shop.visitor().joins()).status == 202  # a cut upload loses nobody


def test_what_is_no_record_is_refused_and_not_kept(any_upload: Upload, module_shop: InboxShop) -> None:
    for document, status in malformed_bodies(module_shop.hosted.sealing_key):
        answer = post(f"{any_upload.address}?box=registrations", document)
        check_is_ours(answer)
        assert answer.status == status, document
        assert answer.document["error"] == ("record_too_large" if status == 413 else "record_malformed")
    record = {"record": base64url(module_shop.visitor().joins())}
    for box in ("?box=", "", "?box=../x", "?box[]=registrations", "?box=registrations%00"):
        assert post(any_upload.address + box, record).document["error"] == "box_unknown"
    plain = post(f"{any_upload.address}?box=registrations", record, **{"Content-Type": "text/plain"})
    assert (plain.status, plain.document["error"]) == (415, "content_type_refused")
    for body in (b"", b"{", b"\xff\xfe", b'{"record":', b"null"):
        raw = request(f"{any_upload.address}?box=reports", "POST", body, {"Content-Type": "application/json"})
        check_is_ours(raw)
        assert raw.status == 400
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS"):
        assert request(any_upload.address, method, None, {}).status == 405
    assert any_upload.records == []


def test_posts_at_the_same_time_are_all_kept_and_whole(any_upload: Upload, module_shop: InboxShop) -> None:
    records = [module_shop.visitor().joins() for _ in range(PARALLEL_POSTS)]
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda record: leave(any_upload.address, record), records))
    assert {answer.status for answer in answers} == {202}
    kept = {path.stem: path.read_text() for path in any_upload.records}
    assert len(kept) == PARALLEL_POSTS
    for answer, record in zip(answers, records, strict=True):
        assert kept[answer.document["id"]] == GUARD + base64url(record) + "\n"
    assert list((any_upload.folder / "inbox-data").glob(".new-*")) == []


def test_a_flood_of_malformed_posts_leaves_nothing(upload: Upload, module_shop: InboxShop) -> None:
    spoilt = [document for document, _ in malformed_bodies(module_shop.hosted.sealing_key)]
    with ThreadPoolExecutor(8) as pool:
        statuses = set(
            pool.map(
                lambda number: post(f"{upload.address}?box=reports", spoilt[number % len(spoilt)]).status,
                range(MALFORMED_POSTS),
            )
        )
    assert statuses == {400, 413}
    assert upload.records == []


def spoil_numbers(upload: Upload, **changes: object) -> None:
    """Change what the inbox remembers, as if much had come before."""
    state = upload.folder / "inbox-data" / "state.php"
    numbers = json.loads(state.read_text().removeprefix(GUARD))
    state.write_text(GUARD + json.dumps(numbers | changes))


def test_a_full_box_refuses_registrations_for_now_and_drops_reports(upload: Upload, module_shop: InboxShop) -> None:
    visitor = module_shop.visitor()
    assert leave(upload.address, visitor.joins()).status == 202
    spoil_numbers(upload, waiting={"registrations": 20_000, "reports": 10_000})
    full = leave(upload.address, visitor.joins())
    check_is_ours(full)
    assert (full.status, full.document["error"], full.headers["retry-after"]) == (503, "inbox_full", "600")
    dropped = leave(upload.address, visitor.reports({"token": "x", "kind": "closed"}), "reports")
    assert (dropped.status, dropped.document) == (202, {"id": None})
    assert len(upload.records) == 1


def test_too_many_in_a_minute_wait_for_the_next_one(upload: Upload, module_shop: InboxShop) -> None:
    visitor = module_shop.visitor()
    assert leave(upload.address, visitor.joins()).status == 202
    minute = json.loads((upload.folder / "inbox-data" / "state.php").read_text().removeprefix(GUARD))["minute"]
    answers = []
    for later in (0, 1):  # the test may meet the turn of a minute, but not two of them
        spoil_numbers(upload, minute=minute + later, came={"registrations": 3_000})
        answers.append(leave(upload.address, visitor.joins()))
    refused = next(answer for answer in answers if answer.status == 429)
    assert refused.document["error"] == "too_many_records"
    assert 1 <= int(refused.headers["retry-after"]) <= 60


def test_torn_numbers_are_counted_anew(upload: Upload, module_shop: InboxShop) -> None:
    visitor = module_shop.visitor()
    leave(upload.address, visitor.joins())
    state = upload.folder / "inbox-data" / "state.php"
    for torn in ("", GUARD, GUARD + '{"waiting":{"regis', "x" * 4_000):
        state.write_text(torn)
        assert leave(upload.address, visitor.joins()).status == 202
        counted = json.loads(state.read_text().removeprefix(GUARD))
        assert counted["waiting"]["registrations"] == len(upload.records)


def test_a_folder_that_cannot_be_written_says_so(upload: Upload, module_shop: InboxShop) -> None:
    (upload.folder / "inbox-data").write_text("a file in its place")
    answer = leave(upload.address, module_shop.visitor().joins())
    check_is_ours(answer)
    assert (answer.status, answer.document["error"]) == (503, "inbox_not_writable")
    (upload.folder / "inbox-data").unlink()
    assert leave(upload.address, module_shop.visitor().joins()).status == 202


def test_a_disk_that_is_full_is_emptied_by_a_pull(upload: Upload, module_shop: InboxShop) -> None:
    leave(upload.address, module_shop.visitor().joins())
    state = upload.folder / "inbox-data" / "state.php"
    state.unlink()
    state.mkdir()  # cannot be written, as nothing new can on a full disk
    refused = leave(upload.address, module_shop.visitor().joins())
    assert (refused.status, refused.document["error"]) == (503, "inbox_not_writable")
    assert module_shop.desk.inbox.pull(module_shop.at(upload.address)).added == 1
    assert upload.records == []


def test_the_holder_of_the_key_gets_pages_in_order_and_removes_by_name(
    upload: Upload, module_shop: InboxShop, signer: Signer
) -> None:
    visitor = module_shop.visitor()
    reports = visitor.reports({"token": "x", "kind": "closed"})
    left = [leave(upload.address, reports, "reports").document["id"]]
    left += [leave(upload.address, visitor.joins()).document["id"] for _ in range(3)]
    first = signer.ask("page", {"since": "", "limit": 3})
    check_is_ours(first)
    assert [each["id"] for each in first.document["records"]] == left[1:]
    assert first.document["more"] is True
    assert first.document["waiting"] == {"registrations": 3, "reports": 1}
    assert first.document["oldestAt"] == int(left[0].partition(".")[2][:13])
    second = signer.ask("page", {"since": left[-1], "limit": 3}).document
    assert [(each["id"], each["record"]) for each in second["records"]] == [(left[0], base64url(reports))]
    assert second["more"] is False
    removed = signer.ask("acknowledge", {"ids": left[:3]})
    assert (removed.status, removed.document["removed"]) == (200, 3)
    assert signer.ask("acknowledge", {"ids": left[:3]}).document["removed"] == 0
    assert [path.stem for path in upload.records] == left[3:]


def test_nobody_else_gets_or_removes_anything(upload: Upload, module_shop: InboxShop, signer: Signer) -> None:
    left = leave(upload.address, module_shop.visitor().joins()).document["id"]
    thief = Signer(upload.address, signer.site_id, ec.generate_private_key(ec.SECP256R1()))
    elsewhere = Signer(upload.address, "another-shop", signer.key)
    question: dict[str, object] = {"ids": [left]}
    wrong = [
        thief.ask("acknowledge", question),
        elsewhere.ask("acknowledge", question),
        signer.ask("acknowledge", question, X_PushDesk_Signature="AAAA"),
        signer.ask("acknowledge", question, X_PushDesk_Signature=""),
        signer.ask("acknowledge", question, X_PushDesk_Nonce="short"),
        signer.ask("acknowledge", question, X_PushDesk_Time=str(now_ms() + 5_000)),
        post(f"{upload.address}?ask=acknowledge", question),
        post(f"{upload.address}?ask=page", {"since": ""}),
    ]
    body = json.dumps({"since": ""}).encode()
    headers = signer.headers("page", body, now_ms())
    wrong.append(request(f"{upload.address}?ask=acknowledge", "POST", body, headers))
    wrong.append(request(f"{upload.address}?ask=page", "POST", body + b" ", headers))
    for answer in wrong:
        check_is_ours(answer)
        assert (answer.status, answer.document["error"]) == (401, "signature_refused")
    assert [path.stem for path in upload.records] == [left]


def test_a_request_is_good_once_and_only_near_its_time(upload: Upload, module_shop: InboxShop, signer: Signer) -> None:
    leave(upload.address, module_shop.visitor().joins())
    body = json.dumps({"since": ""}).encode()
    headers = signer.headers("page", body, now_ms())
    assert request(f"{upload.address}?ask=page", "POST", body, headers).status == 200
    again = request(f"{upload.address}?ask=page", "POST", body, headers)
    assert (again.status, again.document["error"]) == (401, "time_refused")
    assert again.document["after"] == int(headers["X-PushDesk-Time"])
    for minutes in (-6, 6):
        off = signer.ask("page", {"since": ""}, at=now_ms() + minutes * 60_000)
        assert (off.status, off.document["error"]) == (401, "time_refused")
        assert abs(off.document["now"] - now_ms()) < 60_000


def test_ids_that_are_none_remove_nothing(upload: Upload, module_shop: InboxShop, signer: Signer) -> None:
    leave(upload.address, module_shop.visitor().joins())
    for ids in (["state"], ["../inbox"], ["registrations.*"], [17], "all", None, ["x"] * 201, {"a": "b"}):
        answer = signer.ask("acknowledge", {"ids": ids})
        assert (answer.status, answer.document["error"]) == (400, "ids_malformed")
    assert len(upload.records) == 1
    assert (upload.folder / "inbox.php").is_file()
    assert (upload.folder / "inbox-data" / "state.php").is_file()


def test_the_program_is_one_file_that_calls_out_to_nobody(upload: Upload) -> None:
    code = (upload.folder / "inbox.php").read_text()
    assert not re.findall(
        r"\b(?:eval|exec|system|passthru|shell_exec|curl_\w+|fsockopen|include|require|mail)\s*\(", code
    )
    assert "PRIVATE KEY" not in code


NEWER_THAN_74 = {
    "named arguments": "strlen(string: 'x');",
    "match": "$x = match (1) { 1 => 2 };",
    "null-safe": "$x = $y?->z;",
    "enum": "enum Box { case A; }",
}
FUNCTIONS_OF_74_AND_GUARDED = {"fsync"}
"""Newer than 7.4, and asked for with function_exists before."""


def reads_as_74(file: Path) -> bool:
    """True when a parser of PHP 7.4 takes the file."""
    install_packages(WORKER_TESTS)
    done = subprocess.run(["node", str(WORKER_TESTS / "php_syntax.mjs"), str(file), "704"], capture_output=True)
    return done.returncode == 0


def test_the_program_is_of_php_74(upload: Upload) -> None:
    assert reads_as_74(upload.folder / "inbox.php")
    code = (upload.folder / "inbox.php").read_text()
    newer = re.findall(r"\b(str_contains|str_starts_with|str_ends_with|array_is_list|get_debug_type|fsync)\(", code)
    assert set(newer) == FUNCTIONS_OF_74_AND_GUARDED
    assert "function_exists('fsync')" in code


@pytest.mark.parametrize("name", NEWER_THAN_74)
def test_a_parser_of_php_74_refuses_what_is_newer(name: str, tmp_path: Path) -> None:
    (tmp_path / "newer.php").write_text(f"<?php\n{NEWER_THAN_74[name]}\n")
    assert not reads_as_74(tmp_path / "newer.php")
