"""The UTM builder: what a link tells the owner's own statistics, and the link as it will be sent."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification, link_host
from pushdesk.domain.site import Site
from pushdesk.domain.utm import UTM_NAMES, Utm, campaign_from, checked_utm
from pushdesk.domain.wordings import example, frozen
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.hint import HintButton
from pushdesk.ui.inputs import LineBox, TextBox
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.ui.theme import Theme
from pushdesk.words.faults import sentence

_USUAL = Utm(campaign="")
_INDENT = 30


class UtmBox(QWidget):
    """A switch, and once it is on the fields and the link that comes of them.

    Signals: ``edited`` — something in it was changed by hand.
    """

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._boxes: dict[str, LineBox] = {}
        self._fields: dict[str, Field] = {}
        self._title = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._switch = QCheckBox(self.tr("Mark the link for your website's statistics (UTM)"))
        self._switch.setAccessibleName(self._switch.text())
        self._switch.clicked.connect(self._follow_switch)
        across = QHBoxLayout()
        across.setSpacing(4)
        across.addWidget(self._switch)
        across.addWidget(
            HintButton(
                theme,
                self.tr("Statistics (UTM)"),
                self.tr(
                    "Programs like Google Analytics or Matomo read these words at the end of a link and show you how "
                    "many visitors came from this notification. Your visitors see nothing of it."
                ),
            )
        )
        across.addStretch(1)
        self._layout.addLayout(across)
        self._inside: QWidget | None = None

    @property
    def utm(self) -> Utm | None:
        """The parameters as typed; None while the switch is off."""
        if not self._switch.isChecked():
            return None
        return Utm(**{name: box.text() for name, box in self._boxes.items()})

    def show_utm(self, utm: Utm | None) -> None:
        """Show a draft's parameters, with nothing called wrong yet."""
        self._switch.setChecked(utm is not None)
        self._show_inside(is_on=utm is not None)
        for name, box in self._boxes.items():
            text = getattr(utm or _USUAL, name)
            if box.text() != text:
                box.setText(text)
            self._fields[name].set_error("")

    def show_link(self, notification: Notification, site: Site) -> None:
        """Show the link of this notification as it will be sent."""
        self._title = example(notification, site).title
        if self._inside is None or self._inside.isHidden():
            return
        link = example(frozen(replace(notification, variants=(), utm=self.utm), site), site).link
        host = link_host(notification.link) if notification.link else ""
        is_elsewhere = bool(host) and host not in {link_host(site.url), *site.link_hosts}
        stays = self.tr("This link leads to another website, so it stays as it is.")
        if self._result.toPlainText() != link:
            self._result.setPlainText(link)
        self._result_field.set_help(stays if is_elsewhere else "")

    def check(self) -> list[QWidget]:
        """Call everything wrong by its name; returns the controls concerned."""
        utm = self.utm
        for field in self._fields.values():
            field.set_error("")
        if utm is None:
            return []
        try:
            checked_utm(utm)
        except Fault as fault:
            name = str(fault.facts["name"])
            self._fields[name].set_error(sentence(fault))
            return [self._boxes[name]]
        return []

    def _follow_switch(self, is_on: bool) -> None:
        self._show_inside(is_on=is_on)
        if is_on and not self._boxes["campaign"].text():
            self._boxes["campaign"].setText(campaign_from(self._title))
        self.edited.emit()

    def _show_inside(self, *, is_on: bool) -> None:
        if is_on and self._inside is None:
            self._inside = self._made_inside()
            self._layout.addWidget(self._inside)
            order_by_layout(self)
        if self._inside is not None:
            self._inside.setVisible(is_on)

    def _made_inside(self) -> QWidget:
        """Made when it is first wanted: most notifications do without."""
        labels = {
            "campaign": self.tr("Campaign"),
            "source": self.tr("Source"),
            "medium": self.tr("Medium"),
            "content": self.tr("Content (may be empty)"),
            "term": self.tr("Term (may be empty)"),
        }
        for name in UTM_NAMES:
            box = LineBox(getattr(_USUAL, name))
            box.textEdited.connect(lambda _text, name=name: self._follow_typing(name))
            self._boxes[name] = box
            self._fields[name] = Field(labels[name], box)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_INDENT, 0, 0, 0)
        column.setSpacing(10)
        fields = self._fields
        column.addWidget(fields["campaign"])
        column.addWidget(field_row(fields["source"], fields["medium"]))
        column.addWidget(field_row(fields["content"], fields["term"]))
        self._result = TextBox(lines=1, most_lines=5)
        self._result.setReadOnly(True)
        self._result_field = Field(self.tr("The link as it is sent"), self._result)
        column.addWidget(self._result_field)
        return inside

    def _follow_typing(self, name: str) -> None:
        self._fields[name].set_error("")
        self.edited.emit()
