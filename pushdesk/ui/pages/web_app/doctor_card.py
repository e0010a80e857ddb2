"""The site doctor on the page Web app: a button that looks at what is on the web, and what it found."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.app import Course
from pushdesk.domain.checkup import Checkup, Finding, Verdict
from pushdesk.domain.site import Site
from pushdesk.ui.banner import announce
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, rule, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import day_words
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.shapes import Shape
from pushdesk.ui.site_texts import shown_address
from pushdesk.ui.tokens import Tone
from pushdesk.words.checkup import CHECK_WORDS, VERDICT_WORDS, mend_words, problem_words

_LOOK_MS = 200
_PILL_PIXELS = 112
_WORST_FIRST = (Verdict.WRONG, Verdict.REMARK, Verdict.UNKNOWN, Verdict.WELL)
_SIGNS: Mapping[Verdict, tuple[Tone, Shape]] = {
    Verdict.WRONG: (Tone.BAD, Shape.CROSS),
    Verdict.REMARK: (Tone.WARNING, Shape.TRIANGLE),
    Verdict.UNKNOWN: (Tone.NEUTRAL, Shape.DASH),
    Verdict.WELL: (Tone.GOOD, Shape.CHECK),
}


class DoctorCard(Card):
    """What the last look found, the worst first; what is fine is one line until it is asked for."""

    def __init__(self, console: Console) -> None:
        super().__init__(QCoreApplication.translate("DoctorCard", "Site Doctor"))
        self._console = console
        self._course: Course | None = None
        self._shown: Checkup | None = None
        self._shows_all = False
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show_course)
        self._stop = Button(console.theme, self.tr("Stop"), Look.QUIET, Glyph.X)
        self._stop.setAccessibleName(self.tr("Stop checking"))
        self._stop.clicked.connect(self._cancel)
        self._stop.hide()
        self._check = Button(console.theme, self.tr("Check my site"), Look.PLAIN, Glyph.LIST_CHECKS)
        self._check.clicked.connect(self.check)
        self.head.addWidget(self._stop)
        self.head.addWidget(self._check)
        self._state = text_label("", "muted")
        self.add(self._state)
        self._rows = QWidget()
        self.add(self._rows)
        self._more = Button(console.theme, "", Look.LINK)
        self._more.clicked.connect(self._toggle)
        line = QHBoxLayout()
        line.addWidget(self._more)
        line.addStretch(1)
        self.body.addLayout(line)
        self._more.hide()

    def reload(self) -> None:
        """Show what is kept of the last look."""
        site = self._console.site
        self.setVisible(site is not None)
        if site is None or self._course is not None:
            return
        last = self._console.desk.checkups.last(site.site_id)
        exported = self._console.desk.sites.last_export(site.site_id)
        self._check.setEnabled(exported is not None)
        checkup = last if last is not None and last.findings and last.url == site.url else None
        self._state.setText(self._state_words(site, checkup, None if exported is None else exported[0]))
        if checkup != self._shown:
            self._shown = checkup
            self._show_rows()

    def check(self) -> None:
        """Look now."""
        desk, site = self._console.desk, self._console.site
        if site is None or self._course is not None:
            return
        course = self._course = Course()
        self._check.setEnabled(False)
        self._stop.show()
        self._stop.setEnabled(True)
        self._show_course()
        self._look.start()
        job = self._console.ask_with_code(
            lambda: desk.doctor.visit(desk.sites.get(site.site_id), course=course), self._finish, self._fail
        )
        job.cancelled.connect(lambda: setattr(course, "is_cancelled", True))  # as when the window quits

    def _finish(self, checkup: Checkup) -> None:
        self._end()
        announce(self, _summary(checkup))

    def _fail(self, words: str, code: str) -> None:
        self._end()
        if code != "work_cancelled":
            self._state.setText(words)
            announce(self, words)

    def _end(self) -> None:
        self._look.stop()
        self._course = None
        self._stop.hide()
        self.reload()

    def _cancel(self) -> None:
        if self._course is not None:
            self._course.is_cancelled = True
            self._stop.setEnabled(False)
            self._show_course()

    def _show_course(self) -> None:
        course = self._course
        if course is None:
            return
        if course.is_cancelled:
            self._state.setText(self.tr("Stopping…"))
        else:
            words = self.tr("Looking at your site as a browser would… {done} of {total}")
            self._state.setText(words.format(done=course.done, total=course.total or "–"))

    def _state_words(self, site: Site, checkup: Checkup | None, exported_at: datetime | None) -> str:
        if exported_at is None:
            return self.tr("Export the web app and upload it; then this looks whether everything arrived.")
        if checkup is None:
            return self.tr("Not checked yet. Upload the exported folder to {address}, then check it here.").format(
                address=shown_address(site.url)
            )
        words = self.tr("{when}: {summary}").format(
            when=day_words(checkup.at, self._console.desk.now()), summary=_summary(checkup)
        )
        if exported_at > checkup.at:
            words += " " + self.tr("You have exported since. Upload the folder, then check again.")
        return words

    # -- the list

    def _show_rows(self) -> None:
        findings = self._shown.findings if self._shown is not None else ()
        fine = [each for each in findings if each.verdict is Verdict.WELL]
        told = sorted(
            (each for each in findings if self._shows_all or each.verdict is not Verdict.WELL),
            key=lambda each: _WORST_FIRST.index(each.verdict),
        )
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for number, finding in enumerate(told):
            if number:
                column.addWidget(rule())
            column.addWidget(self._row(finding))
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        rows.setVisible(bool(told))
        self._more.setVisible(bool(fine))
        words = self.tr("One check is fine") if len(fine) == 1 else self.tr("{count} checks are fine")
        if self._shows_all:
            words = self.tr("Hide what is fine")
        self._more.set_words(words.format(count=len(fine)))

    def _row(self, finding: Finding) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        tone, shape = _SIGNS[finding.verdict]
        holder = QWidget()
        holder.setFixedWidth(_PILL_PIXELS)
        place = QVBoxLayout(holder)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(PillLabel(self._console.theme, Pill(VERDICT_WORDS[finding.verdict], tone, shape)))
        place.addStretch(1)
        line.addWidget(holder)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(CHECK_WORDS[finding.check], "strong"))
        for text, look in ((problem_words(finding), ""), (mend_words(finding), "muted")):
            if text:
                words.addWidget(text_label(text, look))
        line.addLayout(words, 1)
        row.setAccessibleName(
            " ".join(
                filter(
                    None,
                    (
                        f"{CHECK_WORDS[finding.check]}: {VERDICT_WORDS[finding.verdict]}.",
                        problem_words(finding),
                        mend_words(finding),
                    ),
                )
            )
        )
        return row

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._show_rows()


def _summary(checkup: Checkup) -> str:
    translate = QCoreApplication.translate
    wrong = len(checkup.wrong)
    if wrong == 1:
        return translate("DoctorCard", "one check found something wrong.")
    if wrong:
        return translate("DoctorCard", "{count} checks found something wrong.").format(count=wrong)
    return translate("DoctorCard", "nothing is wrong.")
