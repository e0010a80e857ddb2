"""``pushdesk subscribers``: list, take in, give out, mark and erase."""

import argparse
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.importing import import_file
from pushdesk.cli.inbox import add_codes
from pushdesk.cli.output import Output, local_time, time_text
from pushdesk.cli.targets import check_target
from pushdesk.domain.faults import wrong_input
from pushdesk.domain.subscription import OURS, Subscription, SubscriptionState
from pushdesk.exchange.writing import FIELDS
from pushdesk.storage.subscription_rows import SubscriptionQuery
from pushdesk.words.deliveries import BROWSER_WORDS, PUSH_SERVICE_WORDS, SUBSCRIPTION_WORDS


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Carry out one of the actions."""
    with PushDesk(folder) as desk:
        match arguments.action:
            case "list":
                _list(desk, arguments, output)
            case "import":
                import_file(desk, arguments, output)
            case "export":
                check_target(arguments.file, FIELDS, replace=arguments.replace)
                rows = desk.export_subscribers(desk.choose_site(arguments.site), arguments.file)
                output.document({"file": str(arguments.file), "rows": rows})
                output.warn("Note: whoever has this file can write to these people. Keep it as you keep your keys.")
                output.say(f"{rows:,} subscribers are in {arguments.file}.")
            case "add-code":
                return add_codes(desk, arguments, output)
            case "tag":
                subscription = desk.subscriptions.tag(arguments.subscription, arguments.tags)
                output.document(document_of(subscription))
                output.say(
                    f"Subscriber {subscription.subscription_id} has: {', '.join(subscription.tags) or 'no tags'}."
                )
            case "set":
                changes = dict(_attribute(each) for each in arguments.attributes)
                subscription = desk.subscriptions.change_attributes(arguments.subscription, changes)
                output.document(document_of(subscription))
                told = ", ".join(f"{name}={value}" for name, value in subscription.attributes.items())
                output.say(f"Subscriber {subscription.subscription_id} has: {told or 'no attributes'}.")
            case "erase":
                desk.subscriptions.erase(arguments.subscription, desk.now())
                output.document({"erased": arguments.subscription})
                output.say(f"Subscriber {arguments.subscription} is erased.")
    return 0


def document_of(each: Subscription) -> dict[str, object]:
    """A subscription as JSON members; endpoint and keys stay out."""
    return {
        "subscription": each.subscription_id,
        "site": each.site_id,
        "browser": each.browser.value,
        "push_service": each.push_service.value,
        "key": each.key_id,
        "state": each.state.value,
        "tags": list(each.tags),
        "attributes": dict(each.attributes),
        "last_seen_at": time_text(each.last_seen_at),
    }


def _attribute(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise wrong_input("attribute_malformed", value=text)
    return name.strip().lower(), value


def _list(desk: PushDesk, arguments: argparse.Namespace, output: Output) -> None:
    site_id = None if arguments.site is None else desk.sites.get(arguments.site).site_id
    states = OURS if arguments.state is None else (SubscriptionState(arguments.state),)
    page = desk.subscription_list.after(site_id, states, arguments.after or 0, arguments.limit + 1)
    shown = page[: arguments.limit]
    total = desk.subscription_list.count(site_id, SubscriptionQuery(states=states))
    output.document(
        {
            "total": total,
            "subscriptions": [document_of(each) for each in shown],
            "next": shown[-1].subscription_id if len(page) > len(shown) else None,
        }
    )
    output.say(f"{total:,} subscribers")
    output.table(
        ("ID", "BROWSER", "SERVICE", "STATE", "TAGS", "LAST SEEN"),
        [
            (
                str(each.subscription_id),
                BROWSER_WORDS[each.browser],
                PUSH_SERVICE_WORDS[each.push_service],
                SUBSCRIPTION_WORDS[each.state],
                " ".join(each.tags),
                local_time(each.last_seen_at),
            )
            for each in shown
        ],
    )
