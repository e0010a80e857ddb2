"""What each setting is called on the page Settings, so that a search finds it before that page is built."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

BACK_UP, RESTORE, CHECK, FOLDER = "back-up", "restore", "check", "folder"
"""What the card Workspace can be asked for, beside the settings."""


def setting_labels() -> Mapping[str, str]:
    """The words at each control of the page by the setting's name, in the page's order and the language in force."""
    translate = QCoreApplication.translate
    return {
        "theme": translate("SettingsPage", "Look"),
        "language": translate("SettingsPage", "Language"),
        "keep_in_tray": translate("SettingsPage", "Show PushDesk in the tray and offer to keep working there"),
        "system_notices": translate(
            "SettingsPage", "Show a system notice when a campaign ends, pauses by itself or asks you"
        ),
        "start_with_computer": translate("SettingsPage", "Start with the computer, without a window"),
        "undo_seconds": translate("SettingsPage", "Undo is possible for"),
        "missed_after_hours": translate("SettingsPage", "Ask first when late by"),
        "sender_processes": translate("SettingsPage", "Programs that send at a time"),
        "sender_in_flight": translate("SettingsPage", "Messages on their way at a time"),
        "messages_per_minute": translate("SettingsPage", "Messages to one push service in a minute"),
        "errors_allowed_percent": translate("SettingsPage", "Pause when more fail than"),
        "receiver_enabled": translate("SettingsPage", "Start the receiver with PushDesk"),
        "receiver_host": translate("SettingsPage", "Listen on"),
        "receiver_port": translate("SettingsPage", "Port"),
        "registrations_per_address": translate("SettingsPage", "From one address at most"),
        "registrations_total": translate("SettingsPage", "From everybody at most"),
        "quarantine_per_day": translate("SettingsPage", "Of unknown push services at most"),
        "pull_minutes": translate("SettingsPage", "Fetch the hosted inbox every"),
        "live_tool": translate("SettingsPage", "Tunnel of live mode"),
        "proxy": translate("SettingsPage", "Proxy"),
        "extra_ca_file": translate("SettingsPage", "Extra certificates"),
        "extra_push_hosts": translate("SettingsPage", "Push services of your own"),
        BACK_UP: translate("WorkspaceCard", "Back up now…"),
        RESTORE: translate("WorkspaceCard", "Restore…"),
        CHECK: translate("WorkspaceCard", "Check for damage"),
        FOLDER: translate("WorkspaceCard", "Open folder"),
        "attempts_kept_days": translate("SettingsPage", "Keep every attempt for"),
    }
