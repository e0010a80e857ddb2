"""Renders the foundation of the window into pictures, light and dark: ``python -m tests.ui.gallery FOLDER``.

``QT_SCALE_FACTOR=2`` in the environment renders the same at 200 %.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QMenu, QRadioButton, QWidget

from pushdesk.domain.browsers import Platform
from pushdesk.ui.actions import ActionTable, PageName
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, IconButton, Look
from pushdesk.ui.byte_meter import ByteLimit, ByteMeter
from pushdesk.ui.card import Card, Figure
from pushdesk.ui.charts import BarChart, Point, Sparkline
from pushdesk.ui.crash_report import CrashDialog
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox, LineBox, MomentBox, NumberBox, SearchBox, Switch, TextBox
from pushdesk.ui.live_state import LiveState
from pushdesk.ui.main_window import MainWindow
from pushdesk.ui.page import Page
from pushdesk.ui.paged_table import Column, PagedTableModel, Progress
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.preview_content import Reach
from pushdesk.ui.preview_stage import PreviewStage
from pushdesk.ui.segments import Segments
from pushdesk.ui.shapes import Shape
from pushdesk.ui.shortcut_sheet import ShortcutSheet
from pushdesk.ui.sidebar import SiteEntry
from pushdesk.ui.theme import Theme, ThemeChoice
from pushdesk.ui.tokens import Tone
from tests.ui.preview_samples import contents


class MemoryStore:
    """Keeps the window's state for as long as the process lasts."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        """The text kept under ``name``."""
        return self.kept.get(name)

    def write(self, name: str, value: str) -> None:
        """Keep a text."""
        self.kept[name] = value


class _Rows:
    """Sample campaigns."""

    SAMPLE = (
        (
            "Finished",
            Tone.GOOD,
            Shape.CHECK,
            "Autumn blend is back ☕",
            "All subscribers",
            1231,
            1248,
            "Today, 09:02",
        ),
        ("Sending", Tone.PROGRESS, Shape.PLAY, "Closing early on Friday", "Berlin shop", 268, 412, "Now"),
        (
            "Scheduled",
            Tone.NEUTRAL,
            Shape.CLOCK,
            "Black Friday: 25 % off beans",
            "All subscribers",
            0,
            0,
            "27 Nov, 08:00",
        ),
        (
            "Paused",
            Tone.WARNING,
            Shape.PAUSE,
            "New opening hours from Monday",
            "All subscribers",
            1102,
            1240,
            "12 Nov, 10:15",
        ),
        (
            "Cancelled",
            Tone.NEUTRAL,
            Shape.CROSS,
            "Test from new laptop",
            "Test subscribers",
            1,
            3,
            "11 Nov, 17:40",
        ),
        (
            "Missed",
            Tone.BAD,
            Shape.TRIANGLE,
            "Cupping evening, 8 seats left, come and bring a friend who likes coffee",
            "Tasting club",
            0,
            96,
            "8 Nov, 12:30",
        ),
    )

    def count(self) -> int:
        """Some."""
        return 300

    def rows(self, offset: int, limit: int) -> list[object]:
        """The sample, again and again."""
        return [self.SAMPLE[at % len(self.SAMPLE)] for at in range(offset, min(300, offset + limit))]


def table(theme: Theme) -> PagedTableView:
    """A table with every kind of cell."""
    columns: list[Column[object]] = [
        Column("status", "Status", lambda r: r[0], 130, pill=lambda r: Pill(r[0], r[1], r[2])),
        Column("title", "Notification", lambda r: r[3], 260, stretches=True),
        Column("audience", "Audience", lambda r: r[4], 150, is_muted=True),
        Column(
            "progress",
            "Accepted",
            lambda r: f"{r[5]:,} of {r[6]:,}",
            170,
            progress=lambda r: Progress(r[5], r[6], r[1], f"{r[5]:,} of {r[6]:,}") if r[6] else None,
        ),
        Column("failed", "Failed", lambda r: "–", 90, is_right_aligned=True),
        Column("at", "When", lambda r: r[7], 130, is_muted=True),
    ]
    view = PagedTableView(theme, PagedTableModel(columns, _Rows(), key_of=id), "Campaigns")
    view.show_sorting("at", is_descending=True)
    return view


def controls_page(theme: Theme, *, with_states: bool = True) -> Page:
    """Fields, buttons, pills, banners."""
    page = Page(theme, "New notification")
    page.set_subtitle("Draft saved just now")
    page.add_action(Button(theme, "Send test…", Look.PLAIN, Glyph.SMARTPHONE))
    page.add_action(Button(theme, "Review & send…", Look.PRIMARY, Glyph.SEND))
    page.body.addWidget(
        Banner(
            theme,
            Tone.WARNING,
            "Whoever loses the key loses the subscribers.",
            heading="No backup of your key yet",
            action="Back up now…",
            may_close=True,
        )
    )
    message = Card("Message")
    title = LineBox("Autumn blend is back ☕")
    message.add(Field("Title", title, about_characters=50))
    text = TextBox("Roasted on Monday, in the shop from today. First 50 bags come with a free filter set.")
    message.add(Field("Text", text, about_characters=40))
    link = Field("Link on click", LineBox("htp://kaffeewerk.example"))
    link.set_error("A link starts with https://. Did you mean https://kaffeewerk.example?")
    message.add(
        field_row(
            link,
            Field("Picture", LineBox("", "https://…"), help_text="Shown by Chrome and Edge, not on a Mac."),
        )
    )
    meter = ByteMeter(theme)
    meter.show_measure(2950, (ByteLimit("Chrome, Edge and Safari", 3993), ByteLimit("Firefox on Android", 2800)))
    message.add(meter)
    page.body.addWidget(message)
    choices = Card("Delivery")
    boxes = []
    for words in ("Send now", "Keep trying for 1 day", "Normal"):
        box = ChoiceBox()
        box.add_choice(words, 1)
        box.add_choice("Something else", 2)
        boxes.append(box)
    boxes[2].setEnabled(False)
    choices.add(
        field_row(Field("When", boxes[0]), Field("If a device is offline", boxes[1]), Field("Urgency", boxes[2]))
    )
    marks = QHBoxLayout()
    for widget in (
        QCheckBox("Off"),
        QCheckBox("On"),
        QCheckBox("Not possible"),
        QRadioButton("One"),
        QRadioButton("Other"),
        Switch("Receiver on", is_on=True),
        Switch("Tray"),
    ):
        marks.addWidget(widget)
    marks.itemAt(1).widget().setChecked(True)
    marks.itemAt(2).widget().setEnabled(False)
    marks.itemAt(3).widget().setChecked(True)
    marks.addStretch(1)
    if with_states:
        choices.body.addLayout(marks)
    spin = NumberBox(1, 65535, 8787)
    when = MomentBox()
    choices.add(
        field_row(
            Field("Port", spin),
            Field("At", when),
            Field("Find", SearchBox(theme, "Search title or audience")),
        )
    )
    page.body.addWidget(choices)
    if not with_states:
        page.body.addStretch(1)
        return page
    pills = Card("States")
    row = QHBoxLayout()
    for tone, shape, word in (
        (Tone.GOOD, Shape.CHECK, "Finished"),
        (Tone.PROGRESS, Shape.PLAY, "Sending"),
        (Tone.NEUTRAL, Shape.CLOCK, "Scheduled"),
        (Tone.WARNING, Shape.PAUSE, "Paused"),
        (Tone.BAD, Shape.TRIANGLE, "Missed"),
        (Tone.NEUTRAL, Shape.DASH, "Skipped"),
        (Tone.NEUTRAL, Shape.RING, "Draft"),
        (Tone.WARNING, Shape.HALF, "Retrying"),
        (Tone.BAD, Shape.CROSS, "Failed"),
        (Tone.GOOD, Shape.DOT, "Running"),
    ):
        row.addWidget(PillLabel(theme, Pill(word, tone, shape)))
    row.addStretch(1)
    pills.body.addLayout(row)
    figures = QHBoxLayout()
    for caption, number in (
        ("can be reached", "1,248"),
        ("accepted", "1,231"),
        ("shown", "874"),
        ("clicked", "203"),
    ):
        figure = Figure(caption, number)
        figure.set_number(number, "12 more than last week" if caption == "shown" else "")
        figures.addWidget(figure)
    pills.body.addLayout(figures)
    buttons = QHBoxLayout()
    for look in (Look.PRIMARY, Look.PLAIN, Look.QUIET, Look.DANGER, Look.LINK):
        buttons.addWidget(Button(theme, look.value.title(), look, Glyph.DOWNLOAD if look is not Look.LINK else None))
    disabled = Button(theme, "Not now", Look.PRIMARY, Glyph.SEND)
    disabled.setEnabled(False)
    buttons.addWidget(disabled)
    buttons.addWidget(IconButton(theme, Glyph.ELLIPSIS, "More"))
    buttons.addWidget(Segments(theme, "View", (("all", "All"), ("win", "Windows"), ("mac", "macOS"))))
    buttons.addStretch(1)
    pills.body.addLayout(buttons)
    for tone, words in (
        (Tone.GOOD, "The web app is on your site and answers."),
        (Tone.BAD, "The receiver has stopped: port 8787 is taken by another program."),
        (Tone.PROGRESS, "Sending goes on when this computer is online again."),
    ):
        pills.add(Banner(theme, tone, words, action="Mend it" if tone is Tone.BAD else ""))
    page.body.addWidget(pills)
    page.body.addStretch(1)
    return page


def empty_page(theme: Theme) -> Page:
    """A page with nothing on it."""
    page = Page(theme, "Subscribers", scrolls=False)
    page.set_subtitle("Nobody yet")
    page.add_action(Button(theme, "Import…", Look.PLAIN, Glyph.UPLOAD))
    page.body.addWidget(
        EmptyState(
            theme,
            Glyph.USERS,
            "No subscribers yet",
            "People subscribe on your web page. Export the ready-made web app, put it on your site, "
            "and new subscribers appear here by themselves.",
            action="Export web app…",
            action_glyph=Glyph.SMARTPHONE,
            second="How it works",
        )
    )
    return page


def table_page(theme: Theme) -> Page:
    """A page that is a table."""
    page = Page(theme, "History", scrolls=False)
    page.set_subtitle("7 notifications · last 30 days")
    page.add_action(Button(theme, "Export CSV…", Look.PLAIN, Glyph.DOWNLOAD))
    page.add_action(Button(theme, "New notification", Look.PRIMARY, Glyph.PLUS))
    card = Card()
    bar = QHBoxLayout()
    bar.addWidget(SearchBox(theme, "Search title or audience"), 2)
    states = ChoiceBox()
    states.add_choice("Any state", None)
    bar.addWidget(states, 1)
    bar.addStretch(3)
    card.body.addLayout(bar)
    view = table(theme)
    view.selectRow(0)
    card.add(view, 1)
    page.body.addWidget(card, 1)
    return page


def stages(theme: Theme, folder: Path, suffix: str) -> None:
    """The stage with each sample."""
    reach = Reach(
        {Platform.LINUX_FIREFOX: 43, Platform.MACOS_CHROME: 21, Platform.MACOS_SAFARI: 17, Platform.IOS: 30},
        210,
    )
    for name, content in contents().items():
        stage = PreviewStage(theme)
        stage.show_content(content, reach)
        stage.resize(428, 2300 if name == "full" else 1900)
        stage.show()
        grab(stage, folder / f"stage-{name}-{suffix}.png")
        stage.close()


def charts_page(theme: Theme) -> Page:
    """Charts and figures."""
    page = Page(theme, "Overview")
    page.set_subtitle("1,248 people can be reached")
    reach = Card("Reach")
    line = Sparkline(theme, "Reach over 90 days")
    line.show_points([Point(f"day {at}", 900 + at * 4 + (at * 37) % 50) for at in range(90)])
    reach.add(line)
    browsers = Card("By browser")
    bars = BarChart(theme, "Subscribers by browser")
    bars.show_points(
        [
            Point("Chrome", 812),
            Point("Safari", 231),
            Point("Firefox", 143),
            Point("Edge", 58),
            Point("Samsung Internet", 4),
        ]
    )
    browsers.add(bars)
    page.body.addWidget(field_row(reach, browsers))
    page.body.addStretch(1)
    return page


def popups(theme: Theme, folder: Path, suffix: str) -> None:
    """What opens over the window: a choice, a menu, a question, a crash."""
    box = ChoiceBox()
    for words in ("Keep trying for 1 hour", "Keep trying for 1 day", "Keep trying for 1 week"):
        box.add_choice(words, words)
    box.resize(240, 34)
    box.show()
    box.showPopup()
    grab(box.view().window(), folder / f"popup-{suffix}.png")
    box.hidePopup()
    box.close()
    window = QWidget()
    menu = QMenu(window)
    ActionTable(theme, window).fill_menu(menu)
    menu.popup(QPoint(0, 0))
    grab(menu, folder / f"menu-{suffix}.png")
    menu.close()
    question = Confirmation(
        theme,
        "Erase this person?",
        "Their subscription and everything known about it goes. This cannot be undone.",
        "Erase",
        is_dangerous=True,
    )
    question.show()
    question.activateWindow()
    QTest.qWaitForWindowActive(question)
    question.action_button.setFocus(Qt.FocusReason.TabFocusReason)
    grab(question, folder / f"question-{suffix}.png")
    question.close()
    crash = CrashDialog(
        theme, "PushDesk · Python 3.11.7 · Qt 6.11.3\nValueError: cannot read [code]\n  pushdesk/ui/page.py:12 in x"
    )
    crash.show()
    grab(crash, folder / f"crash-{suffix}.png")
    crash.close()


def grab(widget: QWidget, target: Path) -> None:
    """Write a picture of a widget."""
    QApplication.processEvents()
    widget.grab().save(str(target))
    print(target)


def render(theme: Theme, folder: Path, suffix: str) -> None:
    """Every picture in one theme."""
    makers: dict[PageName, Callable[[], Page]] = {page: lambda: empty_page(theme) for page in PageName}
    makers[PageName.COMPOSE] = lambda: controls_page(theme)
    makers[PageName.KEYS] = lambda: controls_page(theme, with_states=False)
    makers[PageName.OVERVIEW] = lambda: charts_page(theme)
    makers[PageName.HISTORY] = lambda: table_page(theme)
    window = MainWindow(theme, makers, MemoryStore())
    window.resize(1280, 1180)
    window.sidebar.set_sites((SiteEntry("kaffeewerk", "Kaffeewerk", "kaffeewerk.example"),), "kaffeewerk")
    window.show_receiver_state(LiveState("Receiver running", Tone.GOOD, Shape.DOT, "Port 8787 · 3 new today"))
    window.show_sender_state(LiveState("Sender idle", Tone.NEUTRAL, Shape.RING, "Nothing due"))
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.show_page(PageName.COMPOSE)
    window.current_page.findChildren(LineBox)[0].setFocus(Qt.FocusReason.TabFocusReason)
    grab(window, folder / f"controls-{suffix}.png")
    window.resize(1280, 832)
    window.show_page(PageName.HISTORY)
    toast = window.toasts.show_toast(
        "Sending to 1,248 in 10 seconds", action="Undo", milliseconds=10_000, counts_down=True
    )
    while not window.toasts.is_settled:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    toast.button.setFocus(Qt.FocusReason.TabFocusReason)
    grab(window, folder / f"table-{suffix}.png")
    window.toasts.current.close_early()
    window.show_page(PageName.OVERVIEW)
    grab(window, folder / f"charts-{suffix}.png")
    window.resize(600, 700)
    window.show_page(PageName.KEYS)
    grab(window, folder / f"controls-narrow-{suffix}.png")
    window.show_page(PageName.SUBSCRIBERS)
    window.resize(800, 640)
    QApplication.processEvents()
    grab(window, folder / f"empty-narrow-{suffix}.png")
    sheet = ShortcutSheet(theme, window.actions_table, window)
    sheet.show()
    grab(sheet, folder / f"sheet-{suffix}.png")
    sheet.close()
    window.close()


def main() -> None:
    """Render everything into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    theme = Theme(application, ThemeChoice.LIGHT)
    for choice in (each for each in ThemeChoice if each is not ThemeChoice.SYSTEM):
        theme.choose(choice)
        render(theme, folder, choice.value)
        stages(theme, folder, choice.value)
        popups(theme, folder, choice.value)


if __name__ == "__main__":
    main()
