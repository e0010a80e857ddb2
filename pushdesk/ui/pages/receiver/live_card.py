"""Live mode on the page Receiver: a tunnel program of the owner's, started here, and the address that it gives."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import PushDesk, found_tools
from pushdesk.domain.site import InboxKind, Site
from pushdesk.domain.tunnel import LiveTunnel, TunnelTool
from pushdesk.ui.banner import Banner
from pushdesk.ui.bridge.child_process import ChildPhase, ChildState
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.children import trouble_words
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox
from pushdesk.ui.pages.receiver.own_tunnel import OwnTunnel
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.reading import Reader
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tokens import Tone
from pushdesk.words.live import TOOL_WORDS

_CHOICE_PIXELS = 360
_ON = (ChildPhase.RUNNING, ChildPhase.STARTING, ChildPhase.WAITING)


class LiveCard(Card):
    """Start and stop, the public address, and what the owner has to do when it is a new one."""

    def __init__(self, console: Console) -> None:
        super().__init__(QCoreApplication.translate("LiveCard", "Live mode"))
        self._console = console
        self._tunnel: LiveTunnel | None = None
        self._needs_export = False
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(console.say)
        self._switch = Button(console.theme, self.tr("Start live mode"), Look.PLAIN, Glyph.RADIO_TOWER)
        self._switch.clicked.connect(self._toggle)
        self.head.addWidget(self._switch)
        self._notice = Banner(console.theme, Tone.WARNING, "")
        self._notice.hide()
        self.add(self._notice)
        self.add(
            text_label(
                self.tr(
                    "Browsers everywhere reach the receiver on this computer through a tunnel of yours, as long as "
                    "PushDesk and the tunnel run."
                ),
                "muted",
            )
        )
        self._tools = ChoiceBox()
        self._choice = Field(self.tr("Tunnel"), self._tools)
        self._missing = text_label(
            self.tr(
                "None of cloudflared, tailscale and ngrok is on this computer. Install one of them yourself, or give "
                "the web app a hosted inbox, which needs no tunnel."
            ),
            "muted",
        )
        self._choice.setMaximumWidth(_CHOICE_PIXELS)
        self._own = OwnTunnel(console)
        self._tools.chosen.connect(lambda _tool: self._show_own())
        self.add(self._choice)
        self.add(self._own)
        self.add(self._missing)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self._pill = PillLabel(console.theme, Pill(self.tr("Off"), Tone.NEUTRAL, Shape.RING))
        self._address = text_label("", "code")
        self._address.setAccessibleName(self.tr("Public address"))
        self._copy = Button(console.theme, self.tr("Copy public address"), Look.QUIET, Glyph.COPY)
        self._copy.clicked.connect(self._copy_address)
        line.addWidget(self._pill)
        line.addWidget(self._address, 1)
        line.addWidget(self._copy)
        line.addStretch(0)
        self.add(self._line)
        console.live_process.changed.connect(self._show)
        self._show(console.live_process.state)

    def reload(self) -> None:
        """Look anew for tools, and whether the web app knows the address."""
        desk, site = self._console.desk, self._console.site
        self.setVisible(site is not None)
        if site is not None:
            self._reader.ask(site.site_id, lambda: _read(desk, site))

    def _take(self, _site_id: object, found: "tuple[list[TunnelTool], LiveTunnel | None, bool]") -> None:
        tools, self._tunnel, self._needs_export = found
        kept = self._console.desk.settings.all().live_tool
        for tool in tools:
            if not self._tools.offers(tool):
                self._tools.add_choice(TOOL_WORDS[tool], tool)
        if kept in set(TunnelTool) and not self._is_on:
            self._tools.choose(TunnelTool(kept))
        self._choice.setVisible(bool(tools))
        self._missing.setVisible(not tools)
        self._switch.setEnabled(bool(tools) or self._is_on)
        self._show(self._console.live_process.state)

    @property
    def _is_on(self) -> bool:
        return self._console.live_process.state.phase in _ON

    def _show(self, state: ChildState) -> None:
        pills = {
            ChildPhase.RUNNING: Pill(self.tr("Live"), Tone.GOOD, Shape.DOT),
            ChildPhase.STARTING: Pill(self.tr("Opening"), Tone.PROGRESS, Shape.HALF),
            ChildPhase.STOPPING: Pill(self.tr("Closing"), Tone.PROGRESS, Shape.HALF),
            ChildPhase.WAITING: Pill(self.tr("Opens again soon"), Tone.BAD, Shape.CROSS),
            ChildPhase.FAILED: Pill(self.tr("Not open"), Tone.BAD, Shape.CROSS),
            ChildPhase.STOPPED: Pill(self.tr("Off"), Tone.NEUTRAL, Shape.RING),
        }
        self._pill.set_pill(pills[state.phase])
        is_on = self._is_on
        self._switch.set_words(self.tr("Stop live mode") if is_on else self.tr("Start live mode"))
        self._switch.set_glyph(Glyph.SQUARE if is_on else Glyph.RADIO_TOWER)
        self._tools.setEnabled(not is_on)
        self._show_own()
        self._address.setText(state.address)
        self._address.setAccessibleDescription(state.address)
        for widget in (self._address, self._copy):
            widget.setVisible(bool(state.address))
        self._show_notice(state)

    def _show_own(self) -> None:
        tool = self._tools.value()
        self._own.show_tool(tool if isinstance(tool, TunnelTool) else None, may_change=not self._is_on)

    def _show_notice(self, state: ChildState) -> None:
        """The one thing to know now: why it is not open, or what is to do because it is."""
        site = self._console.site
        if state.phase in (ChildPhase.WAITING, ChildPhase.FAILED):
            self._tell(Tone.BAD, self.tr("Browsers do not reach your receiver"), trouble_words(state))
        elif state.phase is not ChildPhase.RUNNING:
            self._notice.setVisible(False)
        elif site is not None and site.inbox is not InboxKind.NONE:
            self._tell(
                Tone.NEUTRAL, "", self.tr("The web app of this business has a hosted inbox, so it needs no live mode.")
            )
        elif self._needs_export:
            words = self.tr("The receiver has a new public address. Until then browsers keep their registrations.")
            if self._tunnel is not None and not self._console.live_address_is_lasting(self._tunnel.tool):
                words += " " + self.tr("This kind of tunnel gets another address at each start.")
            self._tell(Tone.WARNING, self.tr("Export the web app and upload it again"), words)
        else:
            self._notice.setVisible(False)

    def _tell(self, tone: Tone, heading: str, words: str) -> None:
        self._notice.show_words(tone, words, heading)
        self._notice.setVisible(True)

    def _toggle(self) -> None:
        console = self._console
        if self._is_on:
            console.live_process.stop()
            console.desk.change_setting("live_tool", "off")
            return
        tool = self._tools.value()
        if isinstance(tool, TunnelTool):
            console.desk.change_setting("live_tool", tool.value)
            console.receiver_process.start()
            console.start_live(tool)

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address.text())
        self._console.say(self.tr("The address is copied."))


def _read(desk: PushDesk, site: Site) -> tuple[list[TunnelTool], LiveTunnel | None, bool]:
    """The tools there are, the tunnel, and whether the last export does not know its address."""
    tunnel = desk.live_tunnels.last()
    exported = desk.sites.last_export(site.site_id)
    is_of_site = tunnel is not None and tunnel.site_id == site.site_id
    needs_export = is_of_site and tunnel is not None and (exported is None or exported[0] < tunnel.changed_at)
    return found_tools(), tunnel, needs_export
