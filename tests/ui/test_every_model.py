"""Every model behind a view keeps the promises that Qt's views rely on, filled as the window fills it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pushdesk.ui.theme import Theme
from tests.ui.every_dialog import DIALOGS, kinds_of
from tests.ui.every_page import STATES
from tests.ui.full_workspace import fill_workspace
from tests.ui.open_desk import OpenDesk


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, theme: Theme) -> Iterator[OpenDesk]:
    """The window on a full workspace; it outlives the tester, which looks at its models to the end."""
    folder = tmp_path / "shop" / "workspace"
    folder.parent.mkdir()
    fill_workspace(folder)
    with OpenDesk(qtbot, theme, folder) as desk:
        yield desk


def shown_in_turn(desk: OpenDesk) -> Iterator[QWidget]:
    """Every page in each of its states, then every dialog."""
    for state in STATES:
        page = desk.go(state.page)
        state.open_it(desk)
        yield page
    for make in DIALOGS.values():
        dialog = make(desk)
        if isinstance(dialog, QDialog):
            dialog.setModal(False)
        dialog.show()
        yield dialog
        dialog.close()


def test_every_model_keeps_its_promises(desk: OpenDesk, qtmodeltester: ModelTester) -> None:
    ours = kinds_of(QAbstractItemModel)
    met: dict[type, int] = {}
    for widget in shown_in_turn(desk):
        desk.settle()
        for view in widget.findChildren(QAbstractItemView):
            model = view.model()
            # Qt's own models of its list widgets are Qt's to test.
            if type(model) in ours:
                qtmodeltester.check(model, force_py=False)
                met[type(model)] = max(model.rowCount(), met.get(type(model), 0))
    assert ours
    assert {kind for kind in ours if not met.get(kind)} == set(), "a model was not met, or was always empty"
