"""Step one of the set-up: the business, without which there is nothing to make keys or a page for."""

from PySide6.QtWidgets import QWidget

from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.setup.step import SetupStep
from pushdesk.ui.site_form import NewSiteForm
from pushdesk.ui.site_texts import shown_address


class BusinessStep(SetupStep):
    """Asks for name, web address and contact; shows them once they are stored."""

    def __init__(self, console: Console) -> None:
        super().__init__(
            console,
            self.tr("Your business"),
            self.tr("Its name and web address appear in every notification."),
            self.tr("Add business"),
        )
        self._form = NewSiteForm(console)
        self._kept = text_label("", "strong")
        self.body.addWidget(self._form)
        self.body.addWidget(self._kept)
        self.setFocusProxy(self._form)
        self.show_state()

    def is_done(self) -> bool:
        """A business is chosen."""
        return self.console.site is not None

    def act(self) -> None:
        """Add the business and choose it."""
        site = self._form.add()
        if site is not None:
            self.console.site_added.emit(site.site_id)
            self.finished.emit()

    def show_state(self) -> None:
        """The form while there is no business, its name and address afterwards."""
        site = self.console.site
        widget: QWidget = self._form
        widget.setVisible(site is None)
        self._kept.setVisible(site is not None)
        if site is not None:
            self._kept.setText(self.tr("{name}, {address}").format(name=site.name, address=shown_address(site.url)))
