"""The emoji that the picker offers: a few hundred by category, everything else by its name or by a word for it."""

import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QCoreApplication

FOUND_AT_MOST = 120


class EmojiCategory(StrEnum):
    """A heading of the picker; the value is the emoji that stands for it."""

    RECENT = "🕒"
    SALES = "🏷️"
    SMILEYS = "😀"
    GESTURES = "👍"
    NATURE = "🌸"
    FOOD = "🥐"
    ACTIVITIES = "🎉"
    TRAVEL = "🚗"
    OBJECTS = "💡"
    SYMBOLS = "❤️"


def category_words(category: EmojiCategory) -> str:
    """A category's name."""
    translate = QCoreApplication.translate
    return {
        EmojiCategory.RECENT: translate("Emoji", "Used lately"),
        EmojiCategory.SALES: translate("Emoji", "Shop and news"),
        EmojiCategory.SMILEYS: translate("Emoji", "Faces"),
        EmojiCategory.GESTURES: translate("Emoji", "Hands and people"),
        EmojiCategory.NATURE: translate("Emoji", "Animals and nature"),
        EmojiCategory.FOOD: translate("Emoji", "Food and drink"),
        EmojiCategory.ACTIVITIES: translate("Emoji", "Feasts and sports"),
        EmojiCategory.TRAVEL: translate("Emoji", "Travel and places"),
        EmojiCategory.OBJECTS: translate("Emoji", "Things"),
        EmojiCategory.SYMBOLS: translate("Emoji", "Hearts and signs"),
    }[category]


_COMMON = {
    EmojiCategory.SALES: (
        "🏷️ 🛍️ 🛒 🎁 🎉 🔥 ⭐ ✨ 🆕 🆓 💸 💰 💶 💳 🧾 📣 📢 🔔 ⏰ ⏳ 📅 📆 🗓️ 📍 🚚 📦 🎟️ 🏪 🏬 🤝 ✅ ❗ 💯 📰 📬 🌟"
    ),
    EmojiCategory.SMILEYS: (
        "😀 😃 😄 😁 😆 😅 😂 🤣 😊 🙂 🙃 😉 😌 😍 🥰 😘 😋 😛 😜 🤪 🤗 🤩 🥳 😎 🤓 🧐 🤔 🤫 😏 😐"
        " 😬 🙄 😴 😮 😲 🥺 😢 😭 😤 😡 🤯 😱 😳 🥵 🥶 🤒 🤕 🤧 😇 🤠 🤡 👻 💀 👽 🤖 🎃 😺 😻 🙈 🙉"
        " 🙊"
    ),
    EmojiCategory.GESTURES: (
        "👍 👎 👏 🙌 🙏 👋 🤚 ✋ 👌 🤏 ✌️ 🤞 🤟 🤘 🤙 👈 👉 👆 👇 ☝️ ✊ 👊 💪 ✍️ 💅 👀 👂 👶 🧒 👩"
        " 👨 🧑 👵 👴 👮 🧑‍🍳 🧑‍🌾 🧑‍🔧 🧑‍🎓 🧑‍🎨 🎅 🦸 🧚 💃 🕺 🏃 🚶 🧘 👪 👫 💑"
    ),
    EmojiCategory.NATURE: (
        "🌸 🌷 🌹 🌻 🌼 💐 🌺 🌱 🌿 🍀 🍁 🍂 🍃 🌳 🌲 🌴 🌵 🌾 🍄 🐶 🐱 🐭 🐹 🐰 🦊 🐻 🐼 🐨 🐯 🦁"
        " 🐮 🐷 🐸 🐵 🐔 🐧 🐦 🦆 🦉 🐝 🐛 🦋 🐞 🐢 🐍 🐙 🐟 🐬 🐳 🐴 🦄 🐑 🦔 🐾 🌞 🌙 ⭐ 🌈 ☀️ ⛅"
        " ☁️ 🌧️ ⛈️ ❄️ ⛄ 🌊 💧 🔥"
    ),
    EmojiCategory.FOOD: (
        "🥐 🍞 🥖 🥨 🥯 🥞 🧇 🧀 🥚 🍳 🥓 🍔 🍟 🍕 🌭 🥪 🌮 🌯 🥙 🥗 🍝 🍜 🍲 🍣 🍱 🍛 🍚 🥟 🍤 🍗"
        " 🥩 🍎 🍐 🍊 🍋 🍌 🍉 🍇 🍓 🫐 🍒 🍑 🥭 🍍 🥑 🍅 🥕 🌽 🥦 🥔 🧄 🧅 🍰 🎂 🧁 🥧 🍩 🍪 🍫 🍬"
        " 🍭 🍮 🍯 🍦 🍨 🍧 ☕ 🍵 🧃 🥤 🍺 🍻 🥂 🍷 🍸 🍹 🍾 🧊 🍽️ 🍴"
    ),
    EmojiCategory.ACTIVITIES: (
        "🎉 🎊 🎈 🎂 🎁 🎀 🎄 🎆 🎇 🧨 🐣 🥚 🎃 🎓 💍 🎭 🎨 🎬 🎤 🎧 🎼 🎹 🥁 🎷 🎺 🎸 🎲 🎯 🎮 🧩"
        " ⚽ 🏀 🏈 🎾 🏐 🏓 🏸 🥊 🥋 ⛳ 🏊 🚴 🏆 🥇 🥈 🥉 🏅 🎖️ 🎟️ 🎪 🎳 🧗 🏋️ ⛷️ 🏂"
    ),
    EmojiCategory.TRAVEL: (
        "🚗 🚕 🚌 🚎 🏎️ 🚓 🚑 🚒 🚚 🚜 🚲 🛵 🏍️ 🚆 🚇 🚊 🚉 ✈️ 🛫 🛬 🚁 🚀 ⛵ 🚤 🛳️ ⚓ ⛽ 🚧 🗺️ 🏔️"
        " ⛰️ 🏕️ 🏖️ 🏝️ 🏠 🏡 🏢 🏪 🏫 🏥 🏦 🏨 ⛪ 🕌 🏰 🗼 🗽 🎡 🎢 🌅 🌇 🌃 🧳 🎒 ⏰ 🌍"
    ),
    EmojiCategory.OBJECTS: (
        "💡 📱 💻 🖥️ ⌚ 📷 📸 🎥 📺 📻 🔋 🔌 🔦 🕯️ 🔑 🔒 🔓 🔨 🔧 🛠️ ⚙️ 🧰 🧲 💊 🩹 🩺 🧼 🧴 🧻 🧹"
        " 🛏️ 🛋️ 🚪 🪑 🚿 🛁 👕 👗 👖 👟 👠 👢 🧢 🎩 👓 🕶️ 👜 👛 💄 💎 ✂️ 📌 📎 📏 📚 📖 📝 ✏️ 🖊️ 📮"
        " ✉️ 📧 📞 ☎️ 🗑️ 🌡️ 🧵 🧶 🪴"
    ),
    EmojiCategory.SYMBOLS: (
        "❤️ 🧡 💛 💚 💙 💜 🖤 🤍 🤎 💔 💕 💞 💓 💗 💖 💘 💝 ✅ ☑️ ✔️ ❌ ❗ ❓ ⚠️ 🚫 ⛔ ♻️ ⬆️ ➡️ ⬇️"
        " ⬅️ ↗️ ↘️ 🔄 🔝 🔜 🆕 🆓 🆗 🆒 ℹ️ 🅿️ ➕ ➖ ✖️ 💲 ™️ 🔴 🟠 🟡 🟢 🔵 🟣 ⚫ ⚪ 🔶 🔷 ▶️ ⏸️ 🔇"
        " 🔕 🏁 🚩 🏳️‍🌈 🇪🇺"
    ),
}

_BLOCKS = ((0x1F300, 0x1F64F), (0x1F680, 0x1F6FC), (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1FAF6))
"""Blocks of characters that fonts draw in colour by themselves."""

_JOINERS = "\u200d\ufe0f"
_MODIFIERS = range(0x1F3FB, 0x1F400)


def in_category(category: EmojiCategory) -> tuple[str, ...]:
    """The common emoji of a category, in their order; those used lately are the picker's own."""
    return tuple(_COMMON.get(category, "").split())


@cache
def name_of(emoji: str) -> str:
    """An emoji's name in small letters; one of several characters has all of theirs."""
    seen = [character for character in emoji if character not in _JOINERS]
    return ", ".join(unicodedata.name(character, "").lower() for character in seen)


def found(search: str) -> tuple[str, ...]:
    """Emoji whose name or whose words begin with each word sought, the common ones first."""
    sought = search.lower().split()
    if not sought:
        return ()
    matches = []
    for emoji, words in _indexed():
        if all(any(word.startswith(each) for word in words) for each in sought):
            matches.append(emoji)
            if len(matches) == FOUND_AT_MOST:
                break
    return tuple(matches)


def _indexed() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every emoji with the words it is found by; the owner's language adds its own to Unicode's."""
    own = {emoji: words.lower() for emoji, words in _own_words()}
    for emoji in _all():
        yield emoji, tuple(f"{name_of(emoji)} {own.get(emoji, '')}".replace("-", " ").replace(",", " ").split())


@cache
def _all() -> tuple[str, ...]:
    common = dict.fromkeys(emoji for text in _COMMON.values() for emoji in text.split())
    known = {emoji[0] for emoji in common if len(emoji.rstrip("\ufe0f")) == 1}
    others = [
        chr(code)
        for first, last in _BLOCKS
        for code in range(first, last + 1)
        if code not in _MODIFIERS and unicodedata.category(chr(code)) == "So" and chr(code) not in known
    ]
    return (*common, *others)


def _own_words() -> Iterator[tuple[str, str]]:
    """What people look for and Unicode calls otherwise, by the emoji that it means."""
    translate = QCoreApplication.translate
    meanings = (
        ("🏷️ 💸 🛍️ 🔥", translate("Emoji", "sale discount offer cheap")),
        ("🆓 🎁", translate("Emoji", "free gift present")),
        ("🆕 ✨ 📣 📢 📰", translate("Emoji", "new news announcement")),
        ("🔔 📣 📢", translate("Emoji", "reminder attention notification")),
        ("⏰ ⏳ 🕒", translate("Emoji", "time hurry last chance")),
        ("📅 📆 🗓️", translate("Emoji", "date appointment event")),
        ("📍 🏪 🏬 🏠", translate("Emoji", "place shop address")),
        ("🚚 📦 📬", translate("Emoji", "delivery parcel shipping")),
        ("🛒 💳 🧾", translate("Emoji", "buy order pay checkout")),
        ("🥐 🍞 🥖 🥨 🥯", translate("Emoji", "bread roll bakery breakfast")),
        ("🍰 🎂 🧁 🥧 🍩 🍪", translate("Emoji", "cake sweet pastry")),
        ("☕ 🍵", translate("Emoji", "coffee tea")),
        ("🍷 🥂 🍾 🍺 🍻", translate("Emoji", "wine beer cheers")),
        ("🍕 🍔 🍝 🍽️ 🍴", translate("Emoji", "lunch dinner restaurant menu")),
        ("🥕 🍎 🥦 🍓", translate("Emoji", "fruit vegetables fresh")),
        ("🎉 🎊 🥳 🎈", translate("Emoji", "party celebration anniversary birthday")),
        ("🎄 🎅 🎁 ⛄", translate("Emoji", "christmas winter")),
        ("🐣 🥚 🐰", translate("Emoji", "easter spring")),
        ("☀️ 🌞 🏖️ 🌻", translate("Emoji", "summer sun holiday")),
        ("❤️ 💕 😍 🥰 💘", translate("Emoji", "love red heart")),
        ("🙏 👍 🤝 💐", translate("Emoji", "thanks thank you")),
        ("😀 😂 🤣 😄", translate("Emoji", "happy laugh joy smile")),
        ("😢 😭 💔", translate("Emoji", "sad sorry")),
        ("⭐ 🌟 🏆 🥇 💯", translate("Emoji", "best star winner")),
        ("✅ ✔️ ☑️", translate("Emoji", "done yes check")),
        ("❌ 🚫 ⛔", translate("Emoji", "no closed stop")),
        ("⚠️ ❗", translate("Emoji", "warning important")),
        ("👗 👕 👟 👠", translate("Emoji", "clothes fashion shoes")),
        ("💅 💄 ✂️", translate("Emoji", "beauty hair nails")),
        ("🔧 🛠️ 🔨", translate("Emoji", "repair tools craft")),
        ("📚 📖", translate("Emoji", "books reading")),
        ("🎵 🎶 🎤 🎸", translate("Emoji", "music concert")),
        ("♻️ 🌱 🌍", translate("Emoji", "sustainable organic environment")),
    )
    words: dict[str, list[str]] = {}
    for emoji, meaning in meanings:
        for each in emoji.split():
            words.setdefault(each, []).append(meaning)
    for each, found_words in words.items():
        yield each, " ".join(found_words)
