"""What both drivers run inside a page: asking a predicate until it holds, and listing what is notified."""

import json
from dataclasses import dataclass

from tests.browsers.json_value import JsonValue, list_of, member, text_of

NOTIFICATIONS = """(await (await navigator.serviceWorker.ready).getNotifications()).map(one => (
  {title: one.title, body: one.body, tag: one.tag, content: JSON.stringify(one.data)}))"""


@dataclass(frozen=True)
class ShownNotification:
    """A notification as the page's own registration lists it; `content` is its data member."""

    title: str
    body: str
    tag: str
    content: JsonValue


def shown_notifications(listed: JsonValue) -> list[ShownNotification]:
    """The values of what NOTIFICATIONS returned."""
    return [
        ShownNotification(
            text_of(one, "title"),
            text_of(one, "body"),
            text_of(one, "tag"),
            json.loads(str(member(one, "content") or "null")),
        )
        for one in list_of(listed)
    ]


def waiting(predicate: str, deadline_seconds: float) -> str:
    """A promise in JavaScript that asks `predicate` every 15 ms.

    It comes to `{reached: value}` or, at the deadline, to `{last: text}`.
    """
    return f"""(async () => {{
      const ask = async () => ({predicate});
      const ends = Date.now() + {int(deadline_seconds * 1000)};
      for (;;) {{
        let last = null;
        try {{
          const value = await ask();
          if (value) {{ return {{reached: value}}; }}
          last = String(value);
        }} catch (error) {{ last = String(error); }}
        if (Date.now() > ends) {{ return {{last}}; }}
        await new Promise(resolve => setTimeout(resolve, 15));
      }}
    }})()"""


def reached(result: JsonValue, predicate: str, deadline_seconds: float) -> JsonValue:
    """The value the predicate came to; AssertionError with its last value or error where it never held."""
    if isinstance(result, dict) and "reached" in result:
        return result["reached"]
    raise AssertionError(f"{predicate} is {member(result, 'last')} after {deadline_seconds} s")
