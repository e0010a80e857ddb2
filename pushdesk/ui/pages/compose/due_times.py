"""When the owner means to send a draft: remembered beside the window's state until it is sent or the time is past."""

from contextlib import suppress
from datetime import datetime

from pushdesk.ui.window_state import WindowState

_NAME = "compose.due"


class DueTimes:
    """Moments by draft id. A draft itself has no time: that belongs to the campaign it becomes."""

    def __init__(self, state: WindowState) -> None:
        self._state = state

    def read(self, draft_id: int, now: datetime) -> datetime | None:
        """The moment kept for a draft, None where there is none or it has passed."""
        moment = self._kept().get(draft_id)
        return moment if moment is not None and moment > now else None

    def write(self, draft_id: int, moment: datetime | None, now: datetime) -> None:
        """Keep or forget a draft's moment; those of other drafts go once they have passed."""
        kept = {key: at for key, at in self._kept().items() if at > now and key != draft_id}
        if moment is not None:
            kept[draft_id] = moment
        self._state.write(_NAME, " ".join(f"{key}={at.isoformat()}" for key, at in kept.items()))

    def _kept(self) -> dict[int, datetime]:
        kept: dict[int, datetime] = {}
        for part in (self._state.read(_NAME) or "").split():
            key, _, text = part.partition("=")
            with suppress(ValueError):
                moment = datetime.fromisoformat(text)
                if moment.tzinfo is not None:
                    kept[int(key)] = moment
        return kept
