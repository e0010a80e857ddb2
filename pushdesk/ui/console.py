"""What every page is given: the front desk, the chosen business, background work, toasts, and the child programs."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from pushdesk import machine
from pushdesk.app import PushDesk
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.domain.tunnel import TunnelTool
from pushdesk.ui.bridge.background_jobs import BackgroundJobs, Job
from pushdesk.ui.bridge.child_process import ChildPhase, ChildProcess, ChildState
from pushdesk.ui.theme import Theme
from pushdesk.ui.toast import Toast, ToastLayer
from pushdesk.ui.window_state import WindowState
from pushdesk.words.faults import sentence

_Result = TypeVar("_Result")


class Console(QObject):
    """The window's view of one workspace.

    Signals: ``site_changed`` — another business was chosen, or the chosen one was changed;
    ``restored`` — a backup took the place of the database, so its other readers shall open it anew;
    ``site_added(str)`` — a business was added and shall be the chosen one; ``new_site_asked`` — a page has no
    business to show and offers to add one; ``setup_asked`` — the owner wants to go on with the set-up;
    ``link_asked(str)`` — an address or folder shall be opened outside.
    """

    site_changed = Signal()
    restored = Signal()
    site_added = Signal(str)
    new_site_asked = Signal()
    setup_asked = Signal()
    link_asked = Signal(str)

    def __init__(
        self,
        desk: PushDesk,
        theme: Theme,
        jobs: BackgroundJobs,
        state: WindowState,
        receiver: ChildProcess,
        sender: ChildProcess,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.theme = theme
        self.jobs = jobs
        self.state = state
        self.receiver_process = receiver
        self.sender_process = sender
        self.preview_process = ChildProcess(machine.own_command(), announces_address=True, parent=self)
        self.live_process = ChildProcess(machine.own_command(), announces_address=True, parent=self)
        self._live_tool: TunnelTool | None = None
        self._live_receiver = ""
        receiver.changed.connect(self._follow_receiver)
        self._asked: set[Job] = set()
        self._toasts: ToastLayer | None = None
        self._site: Site | None = None
        self.choose_site(state.read("site") or "")

    @property
    def processes(self) -> tuple[ChildProcess, ...]:
        """Everything that runs beside the window and ends with it."""
        return (self.sender_process, self.live_process, self.receiver_process, self.preview_process)

    @property
    def site(self) -> Site | None:
        """The chosen business, or None before there is one."""
        return self._site

    def choose_site(self, site_id: str) -> None:
        """Choose a business; an unknown id chooses the first there is."""
        sites = self.desk.sites.all()
        self._site = next((site for site in sites if site.site_id == site_id), sites[0] if sites else None)
        if self._site is not None:
            self.state.write("site", self._site.site_id)
        self.site_changed.emit()

    def reload_site(self) -> None:
        """Read the chosen business anew, as after a change."""
        self.choose_site(self._site.site_id if self._site is not None else "")

    def set_toasts(self, toasts: ToastLayer) -> None:
        """Hand over the layer that toasts appear on."""
        self._toasts = toasts

    def say(
        self, words: str, *, action: str = "", milliseconds: int = 6_000, counts_down: bool = False
    ) -> Toast | None:
        """Tell something in passing, with a way back where ``action`` names one."""
        if self._toasts is None:
            return None
        return self._toasts.show_toast(words, action=action, milliseconds=milliseconds, counts_down=counts_down)

    def ask(
        self,
        work: Callable[[], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[str], None] | None = None,
        *,
        deadline_seconds: float | None = None,
    ) -> Job:
        """Do ``work`` off the window's thread and hand its result to ``done`` in it.

        What goes wrong comes as a sentence to ``failed``, or as a toast where nobody else wants it, or whoever did is
        gone, as a dialog that was closed meanwhile. An exception
        that is no fault is a bug: it is raised in the window's thread, where the crash dialog meets it.
        """

        def tell(words: str, _code: str) -> None:
            if failed is not None and _is_there(failed):
                failed(words)
            else:
                self.say(words)

        return self.ask_with_code(work, done, tell, deadline_seconds=deadline_seconds)

    def ask_with_code(
        self,
        work: Callable[[], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[str, str], None],
        *,
        deadline_seconds: float | None = None,
    ) -> Job:
        """Like :meth:`ask`, for a caller that goes on differently by the fault's code: sentence, then code."""
        job = self.jobs.run(lambda _job: work(), deadline_seconds=deadline_seconds)
        self._asked.add(job)

        def forget(_answer: object = None) -> None:
            self._asked.discard(job)

        def meet(error: object) -> None:
            if isinstance(error, Fault):
                words, code = sentence(error), error.code
            elif isinstance(error, TimeoutError):
                words, code = self.tr("This took too long and was given up. Please try again."), "too_slow"
            elif isinstance(error, BaseException):
                raise error
            else:
                return
            if _is_there(failed):
                failed(words, code)
            else:
                self.say(words)

        for signal in (job.succeeded, job.failed, job.cancelled):
            signal.connect(forget)
        job.succeeded.connect(done)
        job.failed.connect(meet)
        return job

    def start_live(self, tool: TunnelTool) -> None:
        """Open a tunnel to the receiver for the chosen business, and keep it open."""
        if self._site is None:
            return
        self._live_tool = tool
        self._live_receiver = self.receiver_process.state.address or self.desk.local_receiver_url()
        workspace = ["--data", str(self.desk.folder.resolve()), "--site", self._site.site_id]
        words = ["live", "--tool", tool.value, "--receiver", self._live_receiver, *self._own_tunnel_words(tool)]
        self.live_process.restart_with([*machine.own_command(), *workspace, *words])
        self.live_process.start()

    def _follow_receiver(self, state: ChildState) -> None:
        """A receiver that listens somewhere else now is of no use behind the old tunnel."""
        is_on = self.live_process.state.phase not in (ChildPhase.STOPPED, ChildPhase.STOPPING, ChildPhase.FAILED)
        if is_on and self._live_tool is not None and state.address not in ("", self._live_receiver):
            self.start_live(self._live_tool)

    def resume_live(self, kept: str) -> None:
        """Open the tunnel that was open when the window closed; not one that would get another address."""
        if kept in set(TunnelTool) and self.live_address_is_lasting(TunnelTool(kept)):
            self.start_live(TunnelTool(kept))

    def live_address_is_lasting(self, tool: TunnelTool) -> bool:
        """False for a tunnel that gets another address at each start: a quick one, which the owner did not name."""
        return tool.address_is_lasting or bool(self.desk.settings.all().live_cloudflare_tunnel)

    def _own_tunnel_words(self, tool: TunnelTool) -> list[str]:
        settings = self.desk.settings.all()
        if tool is TunnelTool.NGROK and settings.live_ngrok_address:
            return ["--address", settings.live_ngrok_address]
        if tool is TunnelTool.CLOUDFLARED and settings.live_cloudflare_tunnel:
            return ["--tunnel", settings.live_cloudflare_tunnel, "--address", settings.live_cloudflare_address]
        return []

    def drop_answers(self) -> None:
        """Nobody waits any longer for what was asked, as when the pages that did are gone; the work itself goes on."""
        for job in tuple(self._asked):
            job.cancel()


def _is_there(call: Callable[..., object]) -> bool:
    """False for a method of a widget that Qt has taken away meanwhile."""
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
