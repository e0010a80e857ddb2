"""A folder on the path with tunnel programs in it, and nothing else."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(__file__).with_name("foreign_program.py")


@dataclass(frozen=True)
class ToolFolder:
    """Where the stand-ins lie."""

    folder: Path

    def add(self, name: str, manner: str = "open") -> None:
        """Put a program there that behaves in some manner."""
        self.folder.mkdir(exist_ok=True)
        program = self.folder / name
        program.write_text(f"#!{sys.executable}\n{PROGRAM.read_text()}")
        program.chmod(0o755)
        self.behave(name, manner)

    def behave(self, name: str, manner: str) -> None:
        """From its next start on."""
        (self.folder / f"{name}.manner").write_text(manner)

    def far_side(self, name: str) -> str:
        """Where somebody at the far end of the tunnel asks."""
        return f"http://127.0.0.1:{(self.folder / f'{name}.port').read_text()}"

    def words(self, name: str) -> list[str]:
        """The words it was started with."""
        words: list[str] = json.loads((self.folder / f"{name}.words").read_text())
        return words
