"""The form of a new business: its name, its web address, and a contact for the push services."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.site_texts import typed_address, typed_contact
from pushdesk.words.faults import sentence


class NewSiteForm(QWidget):
    """Asks for what a business needs at the least."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console
        self._name = Field(self.tr("Business name"), LineBox(placeholder=self.tr("Linden Bakery")))
        self._url = Field(
            self.tr("Web address"),
            LineBox(placeholder="https://www.your-shop.com/"),
            help_text=self.tr("Where the web app will be uploaded, for example https://www.your-shop.com/news/."),
        )
        self._contact = Field(
            self.tr("E-mail address"),
            LineBox(placeholder="you@your-shop.com"),
            help_text=self.tr("Google, Apple and Mozilla write to it if something is wrong. Subscribers never see it."),
        )
        self._problem = text_label("", "error")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in (self._name, self._url, self._contact):
            column.addWidget(field)
        column.addWidget(self._problem)
        self.setFocusProxy(self._name.control)

    def add(self) -> Site | None:
        """Add the business; None where something stands against it, which is then said under its field."""
        for field in (self._name, self._url, self._contact):
            field.set_error("")
        self._problem.hide()
        try:
            return self._console.desk.add_site(
                _text(self._name), typed_address(_text(self._url)), typed_contact(_text(self._contact))
            )
        except Fault as fault:
            self._show(fault)
            return None

    def _show(self, fault: Fault) -> None:
        """Put the sentence under the field it is about."""
        field = {"name_malformed": self._name, "contact_malformed": self._contact}.get(fault.code)
        if field is None and (fault.code.startswith("url_") or fault.code == "site_url_with_query"):
            field = self._url
        if field is None:
            self._problem.setText(sentence(fault))
            self._problem.show()
            return
        field.set_error(sentence(fault))
        field.control.setFocus()


def _text(field: Field) -> str:
    control = field.control
    return control.text() if isinstance(control, LineBox) else ""
