"""A workspace with something on every page, and words as long as German ones."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.notification import Notification, NotificationAction, Variant
from pushdesk.domain.site import InboxKind
from pushdesk.domain.subscription import TEST_TAG
from pushdesk.storage.database import Noun
from pushdesk.storage.unopened_records import UnopenedRecord, keep_unopened
from pushdesk.ui.languages import LanguageChoice, choose_language
from tests.ui.workspace import Shop


@contextmanager
def german_in(folder: Path) -> Iterator[None]:
    """The window on that workspace speaks German meanwhile."""
    with PushDesk(folder) as desk:
        desk.settings.set("language", LanguageChoice.GERMAN.value)
    try:
        yield
    finally:
        with PushDesk(folder) as desk:
            desk.settings.set("language", LanguageChoice.SYSTEM.value)
        choose_language(LanguageChoice.SYSTEM)


BUSINESS = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik Süd"


def fill_workspace(folder: Path) -> None:
    """A business with subscribers, two keys, what was sent and what is planned, an exported folder and refusals."""
    with PushDesk(folder) as desk:
        shop = Shop.opened(desk, BUSINESS)
        shop.subscribe(12, tags=("stammkundschaft",))
        shop.subscribe(2, tags=(TEST_TAG,))
        desk.custody.new(shop.site.site_id)
        campaign = shop.launch("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", body="Lang " * 30)
        shop.answer(campaign, [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)])
        shop.launch("Weihnachtsbäckereieröffnungsfeierlichkeiten", due_in=timedelta(days=2))
        draft = Notification(
            "Frühlingsmarkteröffnungsfeierlichkeiten am Wochenende",
            "Die ersten fünfzig Besucher bekommen ein Stück Kuchen.",
            "https://corner-bakery.shop/news/",
            image="https://corner-bakery.shop/news/markt.jpg",
            actions=(
                NotificationAction("go", "Zum Marktplatzlageplan", "https://corner-bakery.shop/plan"),
                NotificationAction("no", "Vielleicht später", ""),
            ),
            require_interaction=True,
            variants=(Variant("en", "Spring market", "The first fifty get cake."),),
        )
        desk.drafts.add(shop.site.site_id, draft, "tag:stammkundschaft", DeliveryOptions(), desk.now())
        desk.export(shop.site, folder.parent / "ein-ganz-besonders-langer-ordnername-für-die-webanwendung")
        desk.refusals.record({("foreign_origin", shop.site.site_id): 3}, desk.now())
        _move_inbox(desk, shop.site.site_id)


def _move_inbox(desk: PushDesk, site_id: str) -> None:
    """An inbox that cannot be reached, one that the business had before, and records that wait for their key."""
    site = desk.sites.update(replace(desk.sites.get(site_id), inbox=InboxKind.PHP))
    desk.sites.mark_exported(site_id, "ordner", "build", desk.now())
    desk.sites.update(replace(site, inbox_url="https://posteingang.donaudampfschifffahrt.example.com/inbox.php"))
    desk.inboxes.note_failed(site_id, "inbox_in_the_way", desk.now(), status=403)
    record = UnopenedRecord("registrations", bytes(300), desk.now())
    with desk.database.write(Noun.INBOX) as connection:
        keep_unopened(connection, site_id, [record], "", desk.now())
