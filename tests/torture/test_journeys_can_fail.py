"""A journey that cannot fail proves nothing: each thing broken here turns a named test red for its reason."""

from pathlib import Path

import pytest

from tests.torture.sabotage import Sabotage, commit_sabotage, copy_product, run_test

FIREFOX = (
    "tests/journeys/test_firefox_journey.py::test_a_campaign_reaches_firefox_is_clicked_and_counted_and_leaving_is_kept"
)
ON_DISK = "tests/journeys/test_receiver_journey.py::test_a_registration_is_on_disk_before_it_is_answered"

SABOTAGES = [
    Sabotage(
        name="sw.js shows nothing",
        file="pwa_template/sw.js",
        before="  const show = (all) => registration.showNotification(title, all);\n",
        after="  const show = async () => undefined;\n",
        test=FIREFOX,
        complaint="no notification 'Fresh rye today' is shown",
    ),
    Sabotage(
        name="the page hands in another P-256 point as p256dh",
        file="pwa_template/pushdesk/subscription.js",
        before="    subscription: subscription.toJSON(),\n",
        after="    subscription: { ...subscription.toJSON(), keys: {"
        " ...subscription.toJSON().keys, p256dh: site.applicationServerKey } },\n",
        test=FIREFOX,
        complaint="no notification 'Fresh rye today' is shown",
    ),
    Sabotage(
        name="getSubscription is not awaited",
        file="pwa_template/pushdesk/subscription.js",
        before="  const standing = await pushManager.getSubscription();\n",
        after="  const standing = pushManager.getSubscription();\n",
        test=FIREFOX,
        complaint="and not 'subscribed'",
    ),
    Sabotage(
        name="the receiver answers 201 before the commit",
        file="pushdesk/receiver/routes.py",
        before="        registered = await self._writer.run(",
        after="        asyncio.ensure_future("
        "self._writer.run(lambda: self._keep(registration, user_agent, admission)))\n"
        '        return response(201, {"state": "new"}, visit.headers)\n'
        "        registered = await self._writer.run(",
        test=ON_DISK,
        complaint="it was answered while nothing could be written",
    ),
    Sabotage(
        name="the sender records nothing",
        file="pushdesk/sending/claims.py",
        before="            self._store.record(self._worker_id, self._results, now)\n",
        after="",
        test=FIREFOX,
        complaint="the campaign has not ended yet",
    ),
]


@pytest.mark.parametrize("sabotage", SABOTAGES, ids=lambda sabotage: sabotage.name)
def test_a_journey_turns_red_when_something_is_broken(sabotage: Sabotage, tmp_path: Path) -> None:
    root = copy_product(tmp_path)
    commit_sabotage(root, sabotage)
    verdict = run_test(root, sabotage.test)
    assert verdict.exit_code == 1, f"{sabotage.name} went unnoticed\n{verdict.text}"
    failures = verdict.text[verdict.text.index("FAILURES") :]
    assert sabotage.complaint in failures, f"{sabotage.name} was noticed for another reason\n{verdict.text}"


@pytest.mark.parametrize("test", sorted({sabotage.test for sabotage in SABOTAGES}))
def test_the_same_journey_is_green_in_an_unbroken_copy(test: str, tmp_path: Path) -> None:
    verdict = run_test(copy_product(tmp_path), test)
    assert verdict.exit_code == 0, verdict.text
