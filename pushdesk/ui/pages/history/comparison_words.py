"""How a campaign did beside those before it, in plain words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pushdesk.domain.comparison import Compared, Comparison, Measure, Verdict
from pushdesk.words.language import counted


def share_words(share: float) -> str:
    """A share in percent; small ones keep a decimal, because they differ in it."""
    percent = 100 * share
    decimals = 0 if percent >= 10 or percent == 0 else 1
    return QCoreApplication.translate("Comparison", "{percent} %").format(percent=counted(percent, decimals))


def measure_words(measure: Measure) -> str:
    """What is measured, and of what it is a share."""
    translate = QCoreApplication.translate
    return {
        Measure.ACCEPTED: translate("Comparison", "Accepted, of all"),
        Measure.DISPLAYED: translate("Comparison", "Shown, of accepted"),
        Measure.CLICKED: translate("Comparison", "Clicked, of accepted"),
    }[measure]


def compared_sentence(compared: Compared) -> str:
    """One measure beside the usual one, as a sentence."""
    words = _sentences()[compared.measure, compared.verdict]
    return words.format(share=share_words(compared.share), usual=share_words(compared.usual))


def comparison_heading(comparison: Comparison) -> str:
    """With what it is compared."""
    translate = QCoreApplication.translate
    if comparison.campaigns == 1:
        return translate("Comparison", "Beside your last campaign, at the same age")
    words = translate("Comparison", "Beside your last {count} campaigns, at the same age")
    return words.format(count=counted(comparison.campaigns))


def comparison_sentence(comparison: Comparison) -> str:
    """What owners want to know first: clicks, or what was shown where nobody ever clicked."""
    compared = comparison.of(Measure.CLICKED) or comparison.of(Measure.DISPLAYED)
    return "" if compared is None else compared_sentence(compared)


def _sentences() -> Mapping[tuple[Measure, Verdict], str]:
    translate = QCoreApplication.translate
    return {
        (Measure.ACCEPTED, Verdict.MORE): translate(
            "Comparison", "More was accepted than usual: {share}, usually {usual}."
        ),
        (Measure.ACCEPTED, Verdict.SAME): translate(
            "Comparison", "As much was accepted as usual: {share}, usually {usual}."
        ),
        (Measure.ACCEPTED, Verdict.LESS): translate(
            "Comparison", "Less was accepted than usual: {share}, usually {usual}."
        ),
        (Measure.DISPLAYED, Verdict.MORE): translate(
            "Comparison", "It was shown to more than usual by this time: {share}, usually {usual}."
        ),
        (Measure.DISPLAYED, Verdict.SAME): translate(
            "Comparison", "It was shown to as many as usual by this time: {share}, usually {usual}."
        ),
        (Measure.DISPLAYED, Verdict.LESS): translate(
            "Comparison", "It was shown to fewer than usual by this time: {share}, usually {usual}."
        ),
        (Measure.CLICKED, Verdict.MORE): translate(
            "Comparison", "More people clicked than usual by this time: {share}, usually {usual}."
        ),
        (Measure.CLICKED, Verdict.SAME): translate(
            "Comparison", "As many people clicked as usual by this time: {share}, usually {usual}."
        ),
        (Measure.CLICKED, Verdict.LESS): translate(
            "Comparison", "Fewer people clicked than usual by this time: {share}, usually {usual}."
        ),
    }
