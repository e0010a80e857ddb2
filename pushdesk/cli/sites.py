"""``pushdesk site``: add, list, show and change businesses."""

import argparse
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.inbox import former_documents
from pushdesk.cli.output import Output, time_text
from pushdesk.domain.inbox_waits import FORMER_INBOX_FETCHED_FOR
from pushdesk.domain.site import Site
from pushdesk.domain.site_fields import field_of
from pushdesk.words.moving import former_inbox_words, moved_words


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Carry out one of the actions."""
    with PushDesk(folder) as desk:
        match arguments.action:
            case "add":
                _add(desk, arguments, output)
            case "list":
                sites = desk.sites.all()
                output.document({"sites": [document_of(site) for site in sites]})
                output.table(("ID", "NAME", "ADDRESS"), [(site.site_id, site.name, site.url) for site in sites])
            case "show":
                site = desk.choose_site(arguments.site)
                former = [each["address"] for each in former_documents(desk, site)]
                output.document({"site": site.site_id, **document_of(site), "former_inboxes": former})
                if not output.is_json:
                    for name, value in document_of(site).items():
                        output.say(f"{name}: {value}")
            case "set":
                site = desk.choose_site(arguments.site)
                if arguments.field == "logo":
                    _set_logo(desk, site, arguments.value)
                else:
                    site = _change(desk, site, arguments, output)
                output.document({"site": site.site_id, **document_of(site)})
                output.say(f"{arguments.field} is set. Export the web app again for it to show.")
    return 0


def document_of(site: Site) -> dict[str, object]:
    """A site as JSON members."""
    return {
        "site": site.site_id,
        "name": site.name,
        "url": site.url,
        "contact": site.contact,
        "short_name": site.short_name,
        "description": site.description,
        "theme_color": site.theme_color,
        "background_color": site.background_color,
        "language": site.language,
        "topics": {topic.topic_id: topic.label for topic in site.topics},
        "link_hosts": list(site.link_hosts),
        "texts": dict(site.texts),
        "receiver": site.receiver_url,
        "inbox": site.inbox.value,
        "inbox_url": site.inbox_url,
        "current_key": site.current_key_id,
        "created_at": time_text(site.created_at),
        "only_for_this_computer": site.is_only_for_this_computer,
    }


def _add(desk: PushDesk, arguments: argparse.Namespace, output: Output) -> None:
    site = desk.add_site(arguments.name, arguments.url, arguments.contact, site_id=arguments.site)
    output.document({"site": site.site_id})
    note = " (only for this computer)" if site.is_only_for_this_computer else ""
    output.say(f"{site.name} is added as “{site.site_id}”{note}. Next: pushdesk keys new")


def _change(desk: PushDesk, site: Site, arguments: argparse.Namespace, output: Output) -> Site:
    """Change a field. Before an inbox gets another address, what waits in it is fetched."""
    wanted = field_of(arguments.field).changed(site, arguments.value)
    known_to_browsers = desk.sites.exported_inbox(site.site_id)
    has_inbox_moved = site.inbox_address == known_to_browsers and known_to_browsers not in ("", wanted.inbox_address)
    if has_inbox_moved:
        desk.inbox.pull_before_send(site)
    changed = desk.sites.update(wanted)
    if wanted.url != site.url and not site.is_only_for_this_computer and desk.sites.last_export(site.site_id):
        output.warn(f"Note: {moved_words(site.url)}")
    if has_inbox_moved:
        output.warn(f"Note: {former_inbox_words(known_to_browsers, FORMER_INBOX_FETCHED_FOR.days)}")
    return changed


def _set_logo(desk: PushDesk, site: Site, value: str) -> None:
    if not value.strip():
        desk.sites.set_logo(site.site_id, None)
        return
    desk.set_logo(site, Path(value))
