"""Each statement of the standards that we keep to has a test of its own; most bear its sign in their names.

R are RFC 8030, E are RFC 8291 and RFC 8188, V are RFC 8292, W are the Push API and the Notifications API.
"""

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
STATEMENTS = [
    f"{sign}{number}" for sign, last in (("r", 12), ("e", 9), ("v", 9), ("w", 10)) for number in range(1, last + 1)
]

ELSEWHERE = {
    "e1": ("receiver/test_doors.py", "test_plain_http_from_another_machine_is_refused"),
    "v7": ("sending/test_engine.py", "test_each_subscription_is_sent_to_with_its_own_key"),
    "v8": ("pwa/client.test.mjs", "another key on a standing subscription means a new one, told together with the"),
    "v9": ("sending/test_tokens.py", "test_a_token_is_kept_and_renewed_at_the_next_fixed_hour"),
    "w1": ("pwa/client.test.mjs", "a press asks within the press itself, before anything is waited for"),
    "w2": ("pwa/client.test.mjs", "a key change is found by its bytes even where its id stayed the same"),
    "w3": (
        "pwa/worker.test.mjs",
        "a push without data, with broken JSON or with anything else shows the fallback words",
    ),
    "w4": ("sending/test_engine.py", "test_the_second_copy_has_the_same_topic_and_tag"),
    "w5": (
        "pwa/worker.test.mjs",
        "a changed subscription is told also where the browser names neither the old nor the new",
    ),
    "w7": ("pwa/worker.test.mjs", "more actions than the browser takes are left out, also where it takes none"),
    "w8": ("domain/test_payload.py", "test_w8_"),
}
"""Those whose test is better named for what happens."""


def test_every_statement_has_a_named_test() -> None:
    found = {
        sign
        for path in TESTS.rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        for sign in re.findall(r"(?<=_)[revw]\d+(?=_)", name)
    }
    missing = [sign for sign in STATEMENTS if sign not in found and sign not in ELSEWHERE]
    gone = [name for name, words in ELSEWHERE.values() if words not in (TESTS / name).read_text(encoding="utf-8")]
    assert (missing, gone) == ([], [])
