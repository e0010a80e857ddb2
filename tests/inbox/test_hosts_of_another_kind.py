"""inbox.php where the host is not as one would like it: an older PHP, and files that a crash left empty.

And Apache, which passes the settings of a folder on to all folders in it.
"""

import json
from pathlib import Path

import pytest

from tests.inbox.conftest import Host, Upload
from tests.inbox.php_host import php_server, publish_inbox
from tests.inbox.shop import InboxShop
from tests.inbox.signing import Signer, now_ms
from tests.inbox.visitor import base64url, leave, request

SUBSTR_OF_PHP_7 = r"""
namespace Older;
use Exception, Throwable;
/* Before PHP 8 there is nothing left, not an empty text, behind the end of a text. */
function substr(string $text, int $start, ?int $length = null)
{
    return $start > \strlen($text) ? false : \substr($text, $start, $length);
}
"""


def on_php_7(code: str) -> str:
    """The program with the ``substr()`` that PHP had before version 8; all else is that of the PHP which runs it."""
    declared = "declare(strict_types=1);\n"
    assert code.count(declared) == 1
    return code.replace(declared, declared + SUBSTR_OF_PHP_7).replace("'arrivedAt'", r"'Older\\arrivedAt'")


@pytest.fixture
def older(php_host: Host, module_shop: InboxShop, tmp_path: Path) -> Upload:
    """An uploaded inbox whose host has an older PHP."""
    name = f"older-{tmp_path.name}"
    folder = publish_inbox(php_host.root / name, module_shop.site.site_id, module_shop.hosted)
    program = folder / "inbox.php"
    program.write_text(on_php_7(program.read_text()))
    return Upload(folder, f"{php_host.address}/{name}/inbox.php")


def signer_of(upload: Upload, shop: InboxShop) -> Signer:
    """Whoever holds the shop's signing key."""
    return Signer(upload.address, shop.site.site_id, shop.desk.custody.inbox.signing_key(shop.site.site_id))


def test_an_older_php_takes_and_hands_out_the_first_record(older: Upload, module_shop: InboxShop) -> None:
    record = module_shop.visitor().joins()
    taken = leave(older.address, record)
    assert taken.status == 202, taken.document
    page = signer_of(older, module_shop).ask("page", {"since": ""})
    assert [each["record"] for each in page.document["records"]] == [base64url(record)]
    gone = signer_of(older, module_shop).ask("acknowledge", {"ids": [taken.document["id"]]})
    assert (gone.status, gone.document["removed"]) == (200, 1)


@pytest.mark.parametrize("content", ["", "<?ph", "<?php exit; ?>\n"])
def test_a_record_that_a_crash_left_empty_keeps_no_other_from_the_shop(
    content: str, older: Upload, module_shop: InboxShop
) -> None:
    torn = older.folder / "inbox-data" / f"registrations.{1:016d}{'a' * 12}.php"
    leave(older.address, module_shop.visitor().joins())
    torn.write_text(content)
    before = module_shop.subscribers()
    tally = module_shop.desk.inbox.pull(module_shop.at(older.address))
    assert (tally.added, tally.refused) == (1, 1)
    assert module_shop.subscribers() == before + 1
    assert older.records == []


def test_a_host_whose_clock_was_ahead_serves_the_shop_once_it_is_put_right(
    older: Upload, module_shop: InboxShop
) -> None:
    leave(older.address, module_shop.visitor().joins())
    state = older.folder / "inbox-data" / "state.php"
    guard, _, numbers = state.read_text().partition("\n")
    tomorrow = now_ms() + 86_400_000
    state.write_text(f"{guard}\n{json.dumps({**json.loads(numbers), 'signedAt': tomorrow})}")
    assert module_shop.desk.inbox.pull(module_shop.at(older.address)).added == 1
    again = signer_of(older, module_shop).ask("page", {"since": ""}, at=now_ms() - 1_000)
    assert (again.status, again.document["error"]) == (401, "time_refused")


@pytest.mark.parametrize(
    "settings",
    [
        ("disable_functions=scandir,exec,system,chroot,chown,readlink,symlink,ini_alter,fsync",),
        ("disable_functions=flock,error_reporting,ini_set,ignore_user_abort,inet_pton",),
        ("open_basedir={root}", "memory_limit=8M"),
    ],
)
def test_a_host_that_takes_functions_away_or_locks_php_in_serves_all_the_same(
    settings: tuple[str, ...], module_shop: InboxShop, tmp_path: Path
) -> None:
    publish_inbox(tmp_path / "app", module_shop.site.site_id, module_shop.hosted)
    with php_server(tmp_path, settings=[each.format(root=tmp_path) for each in settings]) as address:
        inbox = f"{address}/app/inbox.php"
        taken = leave(inbox, module_shop.visitor().joins())
        assert taken.status == 202, taken.text
        assert module_shop.desk.inbox.pull(module_shop.at(inbox)).added == 1


def test_apache_leaves_the_owner_s_own_pages_in_folders_below_alone(
    apache_host: Host, module_shop: InboxShop, tmp_path: Path
) -> None:
    web = apache_host.root / f"shop-{tmp_path.name}"
    module_shop.desk.export(module_shop.at(""), web)
    (web / "map").mkdir()
    (web / "map" / "index.html").write_text("<script>draw()</script>")
    for path in ("", "index.html", "preferences.html", "sw.js"):
        ours = request(f"{apache_host.address}/{web.name}/{path}", "GET", None, {})
        assert "script-src 'self'" in ours.headers["content-security-policy"], path
        assert ours.headers["cache-control"] == "no-cache"
    for path in ("map/", "map/index.html"):
        own = request(f"{apache_host.address}/{web.name}/{path}", "GET", None, {})
        assert own.status == 200
        assert "content-security-policy" not in own.headers, path
