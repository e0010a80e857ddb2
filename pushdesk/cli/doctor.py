"""``pushdesk doctor``: a look at the published web app, with what is wrong and how to mend it."""

import argparse
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.output import Output
from pushdesk.doctor.practice import checked_address
from pushdesk.domain.checkup import Checkup, Verdict
from pushdesk.words.checkup import CHECK_WORDS, VERDICT_WORDS, mend_words, problem_words

WELL, WRONG = 0, 1


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Look, and tell; status 1 when something is wrong."""
    with PushDesk(folder) as desk:
        url = checked_address(arguments.url)
        checkup = desk.doctor.visit(desk.doctor.site_at(url, arguments.site), url)
    output.document(_document(checkup))
    for finding in checkup.findings:
        if finding.verdict is Verdict.WELL:
            output.say(f"{VERDICT_WORDS[finding.verdict]:<12} {CHECK_WORDS[finding.check]}")
        else:
            words = f"{VERDICT_WORDS[finding.verdict]:<12} {CHECK_WORDS[finding.check]}: {problem_words(finding)}"
            output.say(f"{words}\n{'':<12} → {mend_words(finding)}")
    count = len(checkup.wrong)
    output.say(
        "Nothing is wrong." if not count else f"{count} of {len(checkup.findings)} checks found something wrong."
    )
    return WELL if checkup.is_well else WRONG


def _document(checkup: Checkup) -> dict[str, object]:
    return {
        "url": checkup.url,
        "site": checkup.site_id,
        "checks": [
            {
                "check": each.check.value,
                "state": each.verdict.value,
                "problem": problem_words(each) or None,
                "mend": mend_words(each) or None,
                "reason": each.reason or None,
            }
            for each in checkup.findings
        ],
    }
