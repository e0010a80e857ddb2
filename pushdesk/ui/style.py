"""The one style sheet, generated from the tokens; widgets name their part in it by the property ``look``.

A focused field has a border twice as thick and padding one pixel less, so that nothing moves.
"""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from pushdesk.ui.tokens import (
    HEADING_POINTS,
    RADIUS_CARD,
    RADIUS_CONTROL,
    TEXT_POINTS,
    TITLE_POINTS,
    Tokens,
    Tone,
)
from pushdesk.ui.typography import screen_points

_INPUTS = "QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox"


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget its part in the style sheet, also after it was shown."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        repolish(widget)


def repolish(widget: QWidget) -> None:
    """Make Qt read the style sheet anew for one widget whose properties have changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def style_sheet(tokens: Tokens, pictures: Path) -> str:
    """The whole style sheet for one theme; ``pictures`` is the folder of its indicators."""
    return "\n".join(
        (
            _grounds(tokens),
            _words(tokens),
            _buttons(tokens),
            _fields(tokens, pictures),
            _marks(pictures),
            _tables(tokens, pictures),
            _menus(tokens, pictures),
            _scrolling(tokens),
        )
    )


def _grounds(t: Tokens) -> str:
    banners = "\n".join(
        f'QFrame[look="banner"][tone="{tone}"] {{ background: {t.tone(tone).fill};'
        f" border-color: {t.tone(tone).solid if t.is_high_contrast else t.tone(tone).fill}; }}"
        f' QFrame[look="banner"][tone="{tone}"] QLabel {{ color: {t.tone(tone).ink}; }}'
        for tone in Tone
    )
    return f"""
QMainWindow, QWidget[look="page"] {{ background: {t.window}; }}
QDialog {{ background: {t.surface}; }}
QWidget[look="sidebar"] {{ background: {t.sidebar}; border: none; border-right: 1px solid {t.hairline}; }}
QFrame[look="card"] {{ background: {t.surface}; border: 1px solid {t.hairline}; border-radius: {RADIUS_CARD}px; }}
QFrame[look="popup"] {{ background: {t.raised}; border: 1px solid {t.border}; border-radius: {RADIUS_CONTROL}px; }}
QFrame[look="popup"] QAbstractItemView {{ background: transparent; }}
QFrame[look="rule"] {{ background: {t.hairline}; border: none; max-height: 1px; min-height: 1px; }}
QScrollArea, QScrollArea > QWidget > QWidget[look="scrolled"] {{ background: transparent; border: none; }}
QFrame[look="banner"] {{ border-radius: 10px; border: 1px solid {t.hairline}; }}
{banners}
QFrame[look="toast"] {{ background: {t.inverse}; border-radius: 10px; border: none; }}
QFrame[look="toast"] QLabel {{ color: {t.inverse_text}; font-weight: 500; }}
QStackedWidget {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QToolTip {{ background: {t.inverse}; color: {t.inverse_text}; border: 1px solid {t.inverse}; padding: 5px 8px; }}
QStatusBar {{ background: {t.window}; color: {t.text_muted}; }}
"""


def _words(t: Tokens) -> str:
    heading, title, text = (
        screen_points(HEADING_POINTS),
        screen_points(TITLE_POINTS),
        screen_points(TEXT_POINTS),
    )
    return f"""
QLabel {{ color: {t.text}; background: transparent; }}
QLabel[look="title"] {{ font-size: {title}pt; font-weight: 600; letter-spacing: -0.4px; }}
QLabel[look="heading"] {{ font-size: {heading}pt; font-weight: 600; }}
QLabel[look="number"] {{ font-size: {title}pt; font-weight: 600; letter-spacing: -0.4px; }}
QLabel[look="label"], QLabel[look="strong"] {{ font-weight: 600; }}
QLabel[look="muted"] {{ color: {t.text_muted}; }}
QLabel[look="error"] {{ color: {t.bad.ink}; }}
QLabel[look="warning"] {{ color: {t.warning.ink}; }}
QLabel[look="good"] {{ color: {t.good.ink}; }}
QLabel[look="brand"] {{ font-size: {heading}pt; font-weight: 600; }}
QLabel[look="stage-heading"] {{ font-size: {heading}pt; font-weight: 600; color: {t.stage_text}; }}
QLabel[look="stage-muted"] {{ color: {t.stage_muted}; }}
QLabel[look="code"] {{ background: {t.hover}; border: 1px solid {t.hairline}; border-radius: 6px; padding: 6px 8px;
  font-family: monospace; font-size: {text}pt; }}
QLabel[look="key"] {{ background: {t.hover}; border: 1px solid {t.hairline}; border-bottom: 2px solid {t.border};
  border-radius: 5px; padding: 1px 6px; font-weight: 500; font-size: {text - 1}pt; }}
QLabel:disabled {{ color: {t.text_disabled}; }}
"""


def _buttons(t: Tokens) -> str:
    chip = t.track if t.is_dark else t.raised
    return f"""
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border};
  border-radius: {RADIUS_CONTROL}px;
  padding: 7px 14px; font-weight: 600; min-height: 18px; }}
QPushButton:hover {{ background: {t.hover}; border-color: {t.border_hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {t.selected}; }}
QPushButton:disabled {{ color: {t.text_disabled}; border-color: {t.hairline}; background: {t.window}; }}
QPushButton[look="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton[look="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[look="primary"]:pressed {{ background: {t.accent_pressed}; border-color: {t.accent_pressed}; }}
QPushButton[look="danger"] {{ background: {t.danger}; color: {t.on_danger}; border-color: {t.danger}; }}
QPushButton[look="danger"]:hover {{ background: {t.danger_hover}; border-color: {t.danger_hover}; }}
QPushButton[look="primary"]:disabled, QPushButton[look="danger"]:disabled {{ background: {t.track};
  color: {t.text_disabled};
  border-color: {t.track}; }}
QPushButton[look="quiet"] {{ background: transparent; border-color: transparent; color: {t.text_muted};
  padding: 7px 10px; }}
QPushButton[look="quiet"]:hover {{ background: {t.hover}; color: {t.text}; }}
QPushButton[look="quiet"]:pressed, QPushButton[look="quiet"]:checked {{ background: {t.selected};
  color: {t.accent_text}; }}
QPushButton[look="icon"] {{ background: transparent; border-color: transparent; padding: 0; min-width: 32px;
  min-height: 32px; }}
QPushButton[look="icon"]:hover {{ background: {t.hover}; }}
QPushButton[look="icon"]:pressed, QPushButton[look="icon"]:checked {{ background: {t.selected}; }}
QPushButton[look="icon"]::menu-indicator {{ image: none; width: 0; }}
QPushButton[look="link"] {{ background: transparent; border-color: transparent; color: {t.accent_text};
  padding: 3px 4px; }}
QPushButton[look="link"]:hover {{ text-decoration: underline; }}
QPushButton[look="nav"] {{ background: transparent; border-color: transparent; color: {t.text_muted};
  font-weight: 500;
  text-align: left; padding: 8px 10px; }}
QPushButton[look="nav"]:hover {{ background: {t.sidebar_hover}; color: {t.text}; }}
QPushButton[look="nav"]:checked {{ background: {t.selected}; color: {t.accent_text}; font-weight: 600; }}
QPushButton[look="nav-narrow"] {{ background: transparent; border-color: transparent; padding: 8px 0; }}
QPushButton[look="nav-narrow"]:hover {{ background: {t.sidebar_hover}; }}
QPushButton[look="nav-narrow"]:checked {{ background: {t.selected}; }}
QPushButton[look="site"] {{ background: {t.surface}; border-color: {t.hairline}; text-align: left; padding: 8px 10px;
  min-height: 34px; }}
QPushButton[look="site"]:hover {{ border-color: {t.border}; }}
QPushButton[look="site"]::menu-indicator, QPushButton[look="quiet"]::menu-indicator {{ image: none; width: 0; }}
QPushButton[look="segment"] {{ background: transparent; border-color: transparent; color: {t.text_muted};
  padding: 4px 11px; }}
QPushButton[look="segment"]:hover {{ color: {t.text}; }}
QPushButton[look="segment"]:checked {{ background: {chip}; color: {t.text}; border-color: {t.hairline}; }}
QPushButton[look="stage-segment"] {{ background: transparent; border-color: transparent; color: {t.stage_muted};
  padding: 4px 5px; }}
QPushButton[look="stage-segment"]:hover {{ color: {t.stage_text}; }}
QPushButton[look="stage-segment"]:checked {{ background: {chip}; color: {t.text}; border-color: {t.stage_border}; }}
QPushButton[look="inverse"] {{ background: transparent; border-color: transparent; color: {t.inverse_accent};
  padding: 5px 10px; }}
QPushButton[look="inverse"]:hover {{ background: {t.inverse_hover}; }}
QFrame[look="segments"] {{ background: {t.sidebar}; border: 1px solid {t.hairline}; border-radius: 10px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {RADIUS_CONTROL}px;
  padding: 5px; color: {t.text_muted}; }}
QToolButton:hover {{ background: {t.hover}; color: {t.text}; }}
QToolButton:focus {{ border: 2px solid {t.focus}; padding: 4px; }}
"""


def _fields(t: Tokens, pictures: Path) -> str:
    folder = pictures.as_posix()
    return f"""
{_INPUTS} {{ background: {t.field}; color: {t.text}; border: 1px solid {t.border}; border-radius: {RADIUS_CONTROL}px;
  padding: 6px 10px; min-height: 20px; placeholder-text-color: {t.text_muted};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit, QTextEdit {{ padding: 5px 7px; }}
QAbstractSpinBox {{ max-height: 20px; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ border: none; padding: 0; min-height: 18px;
  background: transparent; }}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {{
  border-color: {t.border_hover}; }}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {{ border: 2px solid {t.focus};
  padding: 5px 9px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {t.focus}; padding: 4px 6px; }}
*[invalid="true"] {{ border-color: {t.bad.solid}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{
  background: {t.window}; color: {t.text_disabled}; border-color: {t.hairline}; }}
QLineEdit[readOnly="true"] {{ background: {t.hover}; }}
QComboBox {{ combobox-popup: 0; padding-right: 30px; }}
QComboBox:focus, QComboBox:on {{ padding-right: 29px; }}
QComboBox::drop-down {{ border: none; width: 28px; subcontrol-origin: border; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url({folder}/chevron-down.svg); width: 16px; height: 16px; }}
QComboBox::down-arrow:disabled {{ image: url({folder}/chevron-down-disabled.svg); }}
QComboBox QAbstractItemView {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border}; padding: 4px;
  outline: 0; selection-background-color: {t.selected}; selection-color: {t.text}; }}
QComboBox QAbstractItemView::item {{ border-radius: 6px; padding: 0 8px; }}
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {{ background: {t.selected};
  color: {t.text}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent; width: 24px;
  margin-right: 2px; }}
QAbstractSpinBox::up-arrow {{ image: url({folder}/chevron-up.svg); width: 14px; height: 14px; }}
QAbstractSpinBox::down-arrow {{ image: url({folder}/chevron-down.svg); width: 14px; height: 14px; }}
QAbstractSpinBox::up-arrow:off {{ image: url({folder}/chevron-up-disabled.svg); }}
QAbstractSpinBox::down-arrow:off {{ image: url({folder}/chevron-down-disabled.svg); }}
QDateTimeEdit::drop-down {{ border: none; width: 28px; }}
QDateTimeEdit::down-arrow {{ image: url({folder}/chevron-down.svg); width: 16px; height: 16px; }}
QProgressBar {{ background: {t.track}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""


def _marks(pictures: Path) -> str:
    folder = pictures.as_posix()
    rules = [
        "QCheckBox, QRadioButton { spacing: 8px; padding: 2px 0; background: transparent; outline: 0; }",
        "QCheckBox::indicator, QRadioButton::indicator { width: 22px; height: 22px; }",
        'QCheckBox[look="switch"]::indicator { width: 40px; height: 24px; }',
    ]
    marks = {
        ("QCheckBox", "check"): (("unchecked", "off"), ("checked", "on"), ("indeterminate", "mixed")),
        ("QRadioButton", "radio"): (("unchecked", "off"), ("checked", "on")),
        ('QCheckBox[look="switch"]', "switch"): (("unchecked", "off"), ("checked", "on")),
    }
    for (selector, picture), states in marks.items():
        for pseudo, mark in states:
            for condition, suffix in (
                ("", ""),
                (":hover", "-hover"),
                (":focus", "-focus"),
                (":disabled", "-disabled"),
            ):
                picture_url = f"url({folder}/{picture}-{mark}{suffix}.svg)"
                rules.append(f"{selector}::indicator:{pseudo}{condition} {{ image: {picture_url}; }}")
    return "\n".join(rules)


def _tables(t: Tokens, pictures: Path) -> str:
    folder = pictures.as_posix()
    return f"""
QAbstractItemView {{ background: {t.surface}; color: {t.text}; border: none; outline: 0;
  selection-background-color: {t.selected}; selection-color: {t.text}; }}
QListWidget[look="chapters"] {{ background: transparent; }}
QListWidget[look="chapters"]::item {{ padding: 8px 10px; border-radius: {RADIUS_CONTROL}px; color: {t.text_muted}; }}
QListWidget[look="chapters"]::item:hover {{ background: {t.hover}; color: {t.text}; }}
QListWidget[look="chapters"]::item:selected {{ background: {t.selected}; color: {t.accent_text}; }}
QTableView {{ border-radius: {RADIUS_CONTROL}px; gridline-color: transparent; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {t.surface}; color: {t.text_muted}; font-weight: 600; border: none;
  border-bottom: 1px solid {t.hairline}; padding: 0 12px; }}
QHeaderView::section:hover {{ color: {t.text}; }}
QHeaderView::up-arrow {{ image: url({folder}/chevron-up.svg); width: 14px; height: 14px;
  subcontrol-position: center right; right: 4px; }}
QHeaderView::down-arrow {{ image: url({folder}/chevron-down.svg); width: 14px; height: 14px;
  subcontrol-position: center right; right: 4px; }}
QTableCornerButton::section {{ background: {t.surface}; border: none; }}
"""


def _menus(t: Tokens, pictures: Path) -> str:
    return f"""
QMenu {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border}; padding: 5px; }}
QMenu::item {{ padding: 7px 26px 7px 12px; border-radius: 6px; background: transparent; }}
QMenu::item:selected {{ background: {t.selected}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.text_disabled}; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 5px 8px; }}
QMenu::indicator {{ width: 22px; height: 22px; left: 6px; }}
QMenu::indicator:checked {{ image: url({pictures.as_posix()}/check-on.svg); }}
QMenu::indicator:unchecked {{ image: url({pictures.as_posix()}/check-off.svg); }}
QMenu::right-arrow {{ image: url({pictures.as_posix()}/chevron-right.svg); width: 14px; height: 14px; right: 6px; }}
QMenuBar {{ background: {t.window}; color: {t.text}; }}
QMenuBar::item {{ padding: 6px 10px; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
"""


def _scrolling(t: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; border: none; }}
QScrollBar::handle {{ background: {t.scroll}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {t.scroll_hover}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: transparent; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""
