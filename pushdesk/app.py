"""The front desk: opens the workspace, builds the services that the window and the command line ask, closes them.

Everything above storage meets here and nowhere else. No Qt; heavy rooms (keys, export, sending) load when asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pushdesk.domain.campaign import Campaign, Draft
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.site import (
    InboxKind,
    Site,
    checked_contact,
    checked_name,
    checked_site_id,
    checked_site_url,
    checked_url,
)
from pushdesk.exchange.columns import ColumnMap as ColumnMap, Origin as Origin
from pushdesk.exchange.course import Course as Course
from pushdesk.exchange.importing import (
    FileLook as FileLook,
    ImportOutcome as ImportOutcome,
    ImportPlan as ImportPlan,
)
from pushdesk.exchange.old_keys import OldKey as OldKey
from pushdesk.exchange.papers import Papers
from pushdesk.exchange.reading import RowRefusal as RowRefusal
from pushdesk.exchange.sheets import FILE_ENDINGS as FILE_ENDINGS
from pushdesk.hosting.wording import default_texts as default_texts
from pushdesk.live.programs import found_tools as found_tools
from pushdesk.machine import own_command
from pushdesk.settings import value_from_text
from pushdesk.storage.audiences import SavedAudience as SavedAudience
from pushdesk.storage.campaign_list import (
    CampaignLine as CampaignLine,
    CampaignOrder as CampaignOrder,
    CampaignQuery as CampaignQuery,
)
from pushdesk.storage.campaigns import CampaignTotals as CampaignTotals
from pushdesk.storage.delivery_log import (
    Attempt as Attempt,
    LogFilter as LogFilter,
    LogLine as LogLine,
    LogOrder as LogOrder,
    SubscriptionDelivery as SubscriptionDelivery,
)
from pushdesk.storage.inbox import InboxState as InboxState
from pushdesk.storage.inbox_intake import Tally as Tally
from pushdesk.storage.keys import KeyRecord as KeyRecord, KeyState as KeyState, VaultKind as VaultKind
from pushdesk.storage.life import LifeRow as LifeRow
from pushdesk.storage.opening import open_database
from pushdesk.storage.refusals import RefusalCount as RefusalCount
from pushdesk.storage.sites import new_site
from pushdesk.storage.subscription_rows import (
    SubscriptionOrder as SubscriptionOrder,
    SubscriptionQuery as SubscriptionQuery,
)
from pushdesk.storage.subscriptions import AudienceCount as AudienceCount
from pushdesk.storage.tags import TagChange as TagChange

if TYPE_CHECKING:
    from pushdesk.custody.keys import KeyCustody
    from pushdesk.doctor.practice import SiteDoctor
    from pushdesk.hosting.export import ExportOutcome, ExportRequest
    from pushdesk.hosting.pictures import PreparedPicture as PreparedPicture
    from pushdesk.inbox.desk import CodesTaken as CodesTaken, InboxDesk
    from pushdesk.sending.launch import Launching
    from pushdesk.storage.backups import Contents as Contents


def utc_now() -> datetime:
    """The present as an aware time; the one place that asks the computer's clock for it."""
    return datetime.now(UTC)


class PushDesk(Papers):
    """One open workspace with its services. Use it as a context, or call :meth:`close`."""

    def __init__(self, folder: Path, *, clock: Callable[[], datetime] = utc_now) -> None:
        self.folder = folder
        super().__init__(open_database(folder), clock, self._keep_old_key)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; nothing of this workspace may be used afterwards."""
        self.database.close()

    def counters(self) -> Mapping[str, int]:
        """The change counters by noun."""
        return self.database.counters()

    @cached_property
    def custody(self) -> "KeyCustody":
        """The keys with their private halves. Calls may take seconds: never from the window's thread."""
        from pushdesk.custody.inbox_keys import InboxKeyCustody
        from pushdesk.custody.keys import KeyCustody
        from pushdesk.storage.inbox_keys import InboxKeyStore
        from pushdesk.storage.vault import Vault

        vault = Vault(self.folder, self.database.workspace_id())
        return KeyCustody(self.keys, vault, self.now, InboxKeyCustody(InboxKeyStore(self.database), vault, self.now))

    @cached_property
    def inbox(self) -> "InboxDesk":
        """The hosted inbox and codes to share. What it does goes out to the web: never from the window's thread."""
        from pushdesk.inbox.desk import InboxDesk

        return InboxDesk(self.database, lambda: self.custody.inbox, self.now)

    @cached_property
    def doctor(self) -> "SiteDoctor":
        """Looks at the published web apps. Goes out to the web: never from the window's thread."""
        from pushdesk.doctor.practice import SiteDoctor

        return SiteDoctor(self, lambda: self.custody.inbox, self.now, self.local_receiver_url)

    def _keep_old_key(self, site_id: str, key: OldKey) -> None:
        self.custody.import_from(site_id, key.source, key.passphrase, make_current=False)

    def choose_site(self, site_id: str | None) -> Site:
        """The named site, or the only one; the fault ``site_needed`` lists them where there are several."""
        return self.sites.choose(site_id)

    def add_site(self, name: str, url: str, contact: str, *, site_id: str | None = None) -> Site:
        """Add a business from what its owner typed; every text is checked first. ``site_id_taken`` for an id in use."""
        site = new_site(checked_name(name), checked_site_url(url), checked_contact(contact), self.now())
        if site_id is None:
            return self.sites.add(site)
        if checked_site_id(site_id) in {each.site_id for each in self.sites.all()}:
            raise wrong_input("site_id_taken", site=site_id)
        return self.sites.add(replace(site, site_id=site_id))

    def change_setting(self, name: str, text: str) -> None:
        """Keep a setting as a person types it, and do what it means for this computer.

        Raises the faults of :func:`pushdesk.settings.value_from_text`, ``extra_ca_file_unusable`` for a file that
        is none, and ``autostart_failed``; then nothing is changed.
        """
        value = value_from_text(name, text)
        if name == "extra_ca_file" and value and not Path(str(value)).is_file():
            raise wrong_input("extra_ca_file_unusable", value=value)
        if name == "start_with_computer":
            self._start_with_computer(bool(value))
        self.settings.set(name, text)

    def _start_with_computer(self, is_on: bool) -> None:
        from pushdesk.autostart import Autostart

        folder = self.folder.resolve()
        try:
            Autostart(folder, [*own_command(), "--data", str(folder), "--without-window"]).switch(is_on)
        except OSError as error:
            raise Fault("autostart_failed", cause=error.strerror or "") from None

    def set_logo(self, site: Site, path: Path) -> None:
        """Keep a picture file as the site's logo, after it was read as a picture once."""
        from pushdesk.hosting.icons import opened_logo

        try:
            picture = path.read_bytes()
        except OSError as error:
            raise wrong_input("file_not_read", file=str(path), cause=error.strerror or "") from None
        opened_logo(picture).close()
        self.sites.set_logo(site.site_id, picture)

    def keep_picture(self, site: Site, path: Path) -> "PreparedPicture":
        """Make a picture file fit for notifications and keep it for the next export. Takes a second or more."""
        from pushdesk.domain.picture import KeptPicture
        from pushdesk.hosting.pictures import read_picture

        made = read_picture(path)
        kept = KeptPicture(made.name, made.width, made.height, len(made.content), self.now())
        self.pictures.add(site.site_id, kept, made.content)
        return made

    def export(
        self, site: Site, target: Path, *, receiver_url: str | None = None, inbox: InboxKind | None = None
    ) -> "ExportOutcome":
        """Write the site's web app to a folder or .zip; an address given here is kept with the site."""
        from pushdesk.hosting.export import export

        if receiver_url is not None or inbox is not None:
            address = site.receiver_url if receiver_url is None else checked_url(receiver_url, purpose="receiver")
            site = replace(site, receiver_url=address.rstrip("/"), inbox=inbox or site.inbox)
        if site.current_key_id is None:
            raise wrong_input("site_without_key", site=site.site_id)
        outcome = export(self._export_request(site, self.custody.private_material(site.site_id)), target)
        if receiver_url is not None or inbox is not None:
            self.sites.update(site)  # only now: an address that no export could be made with is not kept
        self.sites.mark_exported(site.site_id, str(target.resolve()), outcome.build, self.now(), outcome.digests)
        return outcome

    def is_export_current(self, site: Site) -> bool:
        """Whether an export would write today what the last one wrote; True before the first. Takes half a second."""
        from pushdesk.hosting.export import build_of

        if (exported := self.sites.exported_files(site.site_id)) is None or site.current_key_id is None:
            return True
        request, files = self._export_request(site), exported.digests.keys()
        return build_of(request) == exported.build and request.pictures.keys() <= files

    def _export_request(self, site: Site, forbidden: tuple[bytes, ...] = ()) -> "ExportRequest":
        from pushdesk.hosting.export import ExportRequest
        from pushdesk.hosting.inbox import HostedInbox

        key_id = site.current_key_id or ""
        keys, origins = self.custody.inbox.public_keys(site.site_id), self.former_origins.of_site(site.site_id)
        return ExportRequest(
            site=site,
            public_key=self.keys.get(key_id).public_key,
            key_id=key_id,
            receiver_url=site.receiver_url or ("" if site.inbox is not InboxKind.NONE else self.local_receiver_url()),
            inbox=HostedInbox(site.inbox, site.inbox_url, keys.sealing, keys.signing, origins),
            logo=self.sites.logo(site.site_id),
            forbidden=forbidden,
            pictures=self.pictures.files(site.site_id),
        )

    def write_poster(self, site: Site, path: Path) -> None:
        """Write the poster with the web app's address. Takes a second, so never from the window's thread."""
        from pushdesk.hosting.poster import write_poster

        write_poster(site, self.sites.logo(site.site_id), path)

    def app_pictures(self, site: Site) -> tuple[bytes, bytes]:
        """What notifications show unless they name their own, as PNG: the web app's icon (256 pixels) and badge (96).

        Takes a tenth of a second and more, so never from the window's thread. Raises the faults of a logo.
        """
        from pushdesk.hosting.icons import IconRequest, icon_files

        request = IconRequest(site.name, site.theme_color, site.background_color, self.sites.logo(site.site_id))
        files = icon_files(request)
        return files["icons/notification-256.png"], files["icons/badge-96.png"]

    def local_receiver_url(self) -> str:
        """Where the receiver listens on this computer; what a page of this computer may talk to."""
        settings = self.settings.all()
        return f"http://{settings.receiver_host}:{settings.receiver_port}"

    @cached_property
    def launching(self) -> "Launching":
        """Checks and launches drafts."""
        from pushdesk.sending.launch import Launching

        return Launching(self.sites, self.campaigns, self.people)

    def launch(self, draft: Draft, *, due_at: datetime | None = None, is_test: bool = False) -> Campaign:
        """Freeze a draft and queue it; due at once, or at ``due_at``. A test goes to test subscribers only."""
        return self.launching.launch(draft, due_at=due_at, now=self.now(), is_test=is_test)

    def back_up(self, path: Path) -> "Contents":
        """Write a backup of the database to a file and read it back; returns what it holds."""
        from pushdesk.storage.backups import back_up

        return back_up(self.database, path)

    def restore(self, path: Path) -> Path | None:
        """Put a backup in the place of the database; returns the file that keeps what was there."""
        kept = restore_workspace(self.folder, path)
        self.database.reconnect()
        return kept

    def check(self) -> list[str]:
        """What is wrong with the database; empty when it is sound."""
        from pushdesk.storage.backups import check

        return check(self.database)

    def housekeeping(self, course: Course | None = None) -> None:
        """What is due: each day a backup, old attempts folded, known hosts let in; each week a look at the web app."""
        from pushdesk.storage.housekeeping import keep_house

        keep_house(self.database, self.now())
        self.doctor.visit_due(course or Course())


def restore_workspace(folder: Path, path: Path) -> Path | None:
    """Put a backup in the place of a workspace's database, also of one that cannot be opened any more.

    Returns the file that keeps what was there, None where nothing was.
    """
    from pushdesk.storage.restoring import restore

    return restore(folder, path, utc_now())
