"""Nothing is cut off at 200 %."""

import os
import subprocess
import sys

from tests.house.sources import ROOT


def test_every_page_and_dialog_is_whole_at_200_percent() -> None:
    walk = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/ui/walk_at_double_scale.py"]
    scaled = os.environ | {"QT_SCALE_FACTOR": "2"}
    done = subprocess.run(walk, cwd=ROOT, env=scaled, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout
