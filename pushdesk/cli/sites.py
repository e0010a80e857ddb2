"""``pushdesk site``: add, list, show and change businesses."""

import argparse
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.output import Output, time_text
from pushdesk.domain.site import Site
from pushdesk.domain.site_fields import field_of


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
                output.document({"site": site.site_id, **document_of(site)})
                if not output.is_json:
                    for name, value in document_of(site).items():
                        output.say(f"{name}: {value}")
            case "set":
                site = desk.choose_site(arguments.site)
                if arguments.field == "logo":
                    _set_logo(desk, site, arguments.value)
                else:
                    site = desk.sites.update(field_of(arguments.field).changed(site, arguments.value))
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


def _set_logo(desk: PushDesk, site: Site, value: str) -> None:
    if not value.strip():
        desk.sites.set_logo(site.site_id, None)
        return
    desk.set_logo(site, Path(value))
