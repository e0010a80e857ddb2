"""The settings that differ from their defaults."""

from pushdesk.domain.push_hosts import PushHosts
from pushdesk.settings import Settings, Value, declared, settings_from, text_from_value, value_from_text
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.quarantine import admit_allowed, is_anyone_quarantined


class SettingStore:
    """Settings by name; what is stored is what the owner changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Settings:
        """Every setting with its present value."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql("SELECT name, value FROM setting").all()
        return settings_from({row[0]: row[1] for row in rows})

    def get(self, name: str) -> Value:
        """One setting's value; the fault ``setting_unknown`` for a name that is none."""
        declared(name)
        value: Value = getattr(self.all(), name)
        return value

    def set(self, name: str, text: str) -> Value:
        """Keep a value as a person types it; raises the faults of ``value_from_text``.

        With more push hosts allowed, whoever was quarantined for one of them is a subscriber from now on.
        """
        value = value_from_text(name, text)
        with self._database.write(Noun.SETTINGS) as connection:
            connection.exec_driver_sql(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name)"
                " DO UPDATE SET value = excluded.value",
                (name, text_from_value(value)),
            )
            if name == "extra_push_hosts" and isinstance(value, tuple):
                admit_allowed(connection, PushHosts(frozenset(value)))
        return value

    def admit_quarantined(self) -> int:
        """Let in whoever waits at a push host that is allowed by now, as after an update that knows more of them."""
        with self._database.read() as connection:
            if not is_anyone_quarantined(connection):
                return 0
        hosts = self.all().push_hosts
        with self._database.write() as connection:
            return admit_allowed(connection, hosts)
