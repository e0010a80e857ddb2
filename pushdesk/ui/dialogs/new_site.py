"""Adding one more business."""

from PySide6.QtWidgets import QWidget

from pushdesk.domain.site import Site
from pushdesk.ui.buttons import Look
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.site_form import NewSiteForm


class NewSiteDialog(SheetDialog):
    """Asks for what a business needs at the least. ``site`` holds it after the dialog was accepted."""

    def __init__(self, console: Console, parent: QWidget | None = None) -> None:
        super().__init__(console.theme, self.tr("Add a business"), parent)
        self.site: Site | None = None
        self._form = NewSiteForm(console)
        self.body.addWidget(self._form)
        self.add_cancel(is_default=False)
        add = self.add_button(self.tr("Add business"), Look.PRIMARY, is_default=True)
        add.clicked.connect(self._add)
        self._form.setFocus()

    def _add(self) -> None:
        self.site = self._form.add()
        if self.site is not None:
            self.accept()
