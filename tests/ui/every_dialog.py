"""Every dialog of the window and the popup of emoji, each built on a full workspace: for the walks over them.

A dialog that is added to the window gets its line here; a test tells when one is missing.
"""

import pkgutil
from collections.abc import Callable, Collection, Iterator, Mapping
from importlib import import_module
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

import pushdesk.ui
from pushdesk.app import AudienceCount, ImportOutcome, LogFilter, SubscriptionQuery
from pushdesk.domain.audience import parse_rule
from pushdesk.domain.campaign import Campaign, DeliveryOptions
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.domain.sizes import AudienceSizes
from pushdesk.domain.subscription import Subscription
from pushdesk.exchange.importing import look_at
from pushdesk.exchange.reading import RowRefusal
from pushdesk.ui.audiences.builder_dialog import BuilderDialog
from pushdesk.ui.crash_report import CrashDialog
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.dialogs.closing import ClosingDialog, OpenWork
from pushdesk.ui.dialogs.finishing import FinishingDialog
from pushdesk.ui.dialogs.new_site import NewSiteDialog
from pushdesk.ui.dialogs.not_opened import NotOpenedDialog
from pushdesk.ui.emoji_picker import EmojiPicker
from pushdesk.ui.finder import FinderDialog
from pushdesk.ui.finds import matching_actions
from pushdesk.ui.guide import GuideWindow
from pushdesk.ui.pages.compose.language_tabs import OtherLanguageDialog
from pushdesk.ui.pages.compose.review import Review
from pushdesk.ui.pages.compose.review_dialog import ReviewDialog
from pushdesk.ui.pages.compose.send_test_dialog import SendTestDialog, read_own_browsers
from pushdesk.ui.pages.history.delivery_dialog import DeliveryDialog
from pushdesk.ui.pages.keys.replacing import ReplacingDialog
from pushdesk.ui.pages.subscribers.audiences_dialog import AudiencesDialog
from pushdesk.ui.pages.subscribers.code_dialog import CodeDialog
from pushdesk.ui.pages.subscribers.columns_dialog import ColumnsDialog
from pushdesk.ui.pages.subscribers.details_dialog import SubscriberDialog
from pushdesk.ui.pages.subscribers.erase_dialog import EraseDialog
from pushdesk.ui.pages.subscribers.import_dialog import ImportDialog
from pushdesk.ui.pages.subscribers.tag_dialog import TagDialog
from pushdesk.ui.passphrases import PassphraseDialog
from pushdesk.ui.setup.dialog import SetupDialog
from pushdesk.ui.shortcut_sheet import ShortcutSheet
from tests.ui.open_desk import OpenDesk
from tests.ui.pixel_match import keep_picture
from tests.ui.preview_samples import contents

Maker = Callable[[OpenDesk], QWidget]


def kinds_of(base: type) -> set[type]:
    """Every kind of a Qt class that the window has of its own and uses as it is, wherever it is defined."""
    for module in pkgutil.walk_packages(pushdesk.ui.__path__, "pushdesk.ui."):
        import_module(module.name)
    return {kind for kind in _below(base) if kind.__module__.startswith("pushdesk.") and not _has_kinds(kind)}


def _below(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def _has_kinds(kind: type) -> bool:
    return any(each.__module__.startswith("pushdesk.") for each in kind.__subclasses__())


def _campaign(desk: OpenDesk) -> Campaign:
    return next(each for each in desk.desk.campaigns.page(_site_id(desk)) if each.started_at is not None)


def _subscription(desk: OpenDesk) -> Subscription:
    return desk.desk.subscription_list.rows(_site_id(desk), SubscriptionQuery(), 0, 1)[0]


def _site(desk: OpenDesk) -> Site:
    assert desk.console.site is not None
    return desk.console.site


def _site_id(desk: OpenDesk) -> str:
    return _site(desk).site_id


def _review(desk: OpenDesk) -> QDialog:
    review = Review(
        site=_site(desk),
        notification=_campaign(desk).notification,
        rule=parse_rule("all"),
        count=AudienceCount(1_248, 1_310, {}, {}),
        options=DeliveryOptions(),
        due_at=None,
        undo_seconds=10,
        missed_after_hours=6,
        sizes=AudienceSizes(largest=400, total=1_248),
        is_sender_ready=False,
    )
    return ReviewDialog(desk.console.theme, review, contents()["full"], desk.shell)


def _delivery(desk: OpenDesk) -> QDialog:
    log = desk.desk.delivery_log
    line = log.lines(log.ids(_campaign(desk).campaign_id, LogFilter(), 0, 1))[0]
    return DeliveryDialog(desk.console, line, desk.shell)


def _import(desk: OpenDesk) -> QDialog:
    refusals = (RowRefusal(7, "endpoint", "endpoint_erased"), RowRefusal(12, "p256dh", "endpoint_erased"))
    outcome = ImportOutcome(1_204, 33, 2, refusals)
    return ImportDialog(desk.console, Path("subscribers-from-the-old-shop.csv"), outcome, "kJ3f9", desk.shell)


def _columns(desk: OpenDesk) -> QDialog:
    path = desk.desk.folder.parent / "old-shop.csv"
    path.write_text("endpoint,p256dh,auth,Sprache,Kundennummer\nhttps://fcm.googleapis.com/x,BA,AA,de,7\n", "utf-8")
    return ColumnsDialog(desk.console, path.name, look_at(path), desk.shell)


def _finder(desk: OpenDesk) -> QDialog:
    actions = desk.shell.actions_table
    return FinderDialog(
        desk.console.theme,
        desk.console.jobs,
        lambda text: matching_actions(actions.enabled_specs(), text),
        lambda _text: [],
        desk.shell,
    )


def _emoji(desk: OpenDesk) -> QWidget:
    picker = EmojiPicker(desk.console.theme, desk.console.state, desk.shell)
    picker.open_at(desk.page)
    return picker


def _setup(place: int) -> Maker:
    def make(desk: OpenDesk) -> QDialog:
        dialog = SetupDialog(desk.console, desk.shell)
        dialog.open_step(place)
        return dialog

    return make


def _not_opened(code: str) -> Maker:
    return lambda desk: NotOpenedDialog(desk.console.theme, desk.desk.folder, Fault(code))


DIALOGS: Mapping[str, Maker] = {
    "audiences": lambda desk: AudiencesDialog(desk.console, _site(desk), desk.shell),
    "building an audience": lambda desk: BuilderDialog(
        desk.console, _site(desk), parse_rule("tag:stammkundschaft"), desk.shell, needs_name=True
    ),
    "crash": lambda desk: CrashDialog(desk.console.theme, "PushDesk · Python 3.11\nValueError: x\n" * 4, desk.shell),
    "question": lambda desk: Confirmation(
        desk.console.theme, "Erase this person?", "It cannot be undone.", "Erase", desk.shell, is_dangerous=True
    ),
    "passphrase": lambda desk: PassphraseDialog(
        desk.console.theme,
        "Back up keys",
        "Whoever has the file and the passphrase can write to your subscribers.",
        "Back up",
        is_new=True,
        error="The two passphrases differ.",
        parent=desk.shell,
    ),
    "closing": lambda desk: ClosingDialog(
        desk.console.theme,
        OpenWork((_campaign(desk),), (_campaign(desk),), True),
        desk.desk.now(),
        has_tray=True,
        parent=desk.shell,
    ),
    "finishing": lambda desk: FinishingDialog(desk.console.theme),
    "new business": lambda desk: NewSiteDialog(desk.console, desk.shell),
    "not opened": _not_opened("database_busy"),
    "not opened, with a way back": _not_opened("database_damaged"),
    "search": _finder,
    "shortcuts": lambda desk: ShortcutSheet(desk.console.theme, desk.shell.actions_table, desk.shell),
    "other language": lambda desk: OtherLanguageDialog(desk.console.theme, {"de"}, desk.shell),
    "review": _review,
    "test": lambda desk: SendTestDialog(
        desk.console.theme, read_own_browsers(desk.desk, _site_id(desk)), is_sender_ready=False, parent=desk.shell
    ),
    "delivery": _delivery,
    "replacing a key": lambda desk: ReplacingDialog(
        desk.console.theme, desk.desk.keys.of_site(_site_id(desk))[0], "Corner Bakery", "Make a new key", desk.shell
    ),
    "code": lambda desk: CodeDialog(desk.console.theme, desk.shell),
    "subscriber": lambda desk: SubscriberDialog(desk.console, _subscription(desk), desk.shell),
    "emoji": _emoji,
    "erase": lambda desk: EraseDialog(desk.console.theme, 3, desk.shell),
    "import": _import,
    "columns of an import": _columns,
    "guide": lambda desk: GuideWindow(desk.console.theme, desk.shell),
    "tags": lambda desk: TagDialog(desk.console.theme, 3, ("stammkundschaft", "vip"), desk.shell),
    "set-up, business": _setup(0),
    "set-up, keys": _setup(1),
    "set-up, page": _setup(2),
    "set-up, subscriber": _setup(3),
}


def in_every_dialog(desk: OpenDesk, *questions: Callable[[QWidget], Collection[str]], kept_as: str = "") -> str:
    """What questions find in each dialog, a line each with its name before it.

    With ``kept_as`` a picture of each is left as ``dialog-<name>-<kept_as>.png``.
    """
    found = []
    for name, make in DIALOGS.items():
        dialog = make(desk)
        if isinstance(dialog, QDialog):
            dialog.setModal(False)
        dialog.show()
        desk.settle()
        if kept_as:
            keep_picture(f"dialog-{name.replace(', ', '-').replace(' ', '-')}-{kept_as}", dialog.grab().toImage())
        found += [f"{name}: {each}" for question in questions for each in question(dialog)]
        if not dialog.accessibleName() and not dialog.windowTitle():
            found.append(f"{name}: the dialog has no name")
        dialog.close()
        dialog.deleteLater()
    return "\n".join(found)
