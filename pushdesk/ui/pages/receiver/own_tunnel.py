"""A tunnel of the owner's own on the card of live mode: its name and address, which stay the same at each start."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import checked_url
from pushdesk.domain.tunnel import TunnelTool
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.site_texts import typed_address
from pushdesk.words.faults import sentence


class OwnTunnel(QWidget):
    """The fields of one tool; none for one that gives its lasting address by itself."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console
        self._boxes: dict[str, LineBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._cloudflare = field_row(
            self._field(
                "live_cloudflare_tunnel",
                self.tr("Name of your own tunnel"),
                self.tr("If you made one at Cloudflare. Empty: a quick one, with another address at each start."),
            ),
            self._field("live_cloudflare_address", self.tr("Public address of that tunnel")),
        )
        self._ngrok = self._field(
            "live_ngrok_address",
            self.tr("Your own domain at ngrok"),
            self.tr("Empty: the address that ngrok gives you."),
        )
        column.addWidget(self._cloudflare)
        column.addWidget(self._ngrok)
        self.show_tool(None, may_change=True)

    def show_tool(self, tool: TunnelTool | None, *, may_change: bool) -> None:
        """Show what belongs to this tool; while its tunnel is open nothing can be changed."""
        self._cloudflare.setVisible(tool is TunnelTool.CLOUDFLARED)
        self._ngrok.setVisible(tool is TunnelTool.NGROK)
        self.setVisible(tool in (TunnelTool.CLOUDFLARED, TunnelTool.NGROK))
        settings = self._console.desk.settings.all()
        for name, box in self._boxes.items():
            box.setEnabled(may_change)
            if not box.hasFocus() and not box.property("invalid"):
                box.setText(getattr(settings, name))

    def _field(self, name: str, label: str, help_text: str = "") -> Field:
        box = self._boxes[name] = LineBox()
        field = Field(label, box, help_text=help_text)
        box.editingFinished.connect(lambda: self._store(name, field, box.text().strip()))
        return field

    def _store(self, name: str, field: Field, text: str) -> None:
        try:
            if text and name.endswith("_address"):
                text = checked_url(typed_address(text), purpose="receiver").rstrip("/")
            if text != self._console.desk.settings.get(name):
                self._console.desk.change_setting(name, text)
        except Fault as fault:
            field.set_error(sentence(fault))
            return
        field.set_error("")
