"""What keeps people from using a page, as axe-core finds it, in the light and in the dark."""

from pathlib import Path

from tests.browsers.chromium import Chromium
from tests.browsers.json_value import list_of
from tests.node_packages import install_packages

AXE = "axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations.map((one) => "
AXE += "`${one.id}: ${one.nodes.map((node) => node.html + ' ' + node.failureSummary).join(' | ')}`))"


def axe_script() -> str:
    """The script of axe-core, installed once."""
    modules = install_packages(Path(__file__).parent / "axe")
    return (modules / "axe-core" / "axe.min.js").read_text("utf-8")


def violations(chromium: Chromium, axe: str, where: str) -> list[str]:
    """What axe-core finds in the light and in the dark."""
    chromium.evaluate(f"{axe}; true")
    found = []
    for scheme in ("light", "dark"):
        chromium.prefer(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
        found += [f"{where} ({scheme}): {one}" for one in list_of(chromium.evaluate(AXE))]
    return found
