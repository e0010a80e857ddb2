<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>ActionBar</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/action_bar.py" />
            <source>Cancel sending…</source>
            <translation>Versand abbrechen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/action_bar.py" />
            <source>Duplicate as draft</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/action_bar.py" />
            <source>Export log…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/action_bar.py" />
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/action_bar.py" />
            <source>Report (PDF)…</source>
            <translation>Bericht (PDF)…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/action_bar.py" />
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/action_bar.py" />
            <source>Send now</source>
            <translation>Jetzt senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/action_bar.py" />
            <source>Try again…</source>
            <translation>Erneut senden…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/action_bar.py" />
            <source>Undo the removal…</source>
            <translation>Zurückholen…</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Close window</source>
            <translation>Fenster schließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Find on this page</source>
            <translation>Auf dieser Seite suchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Go to</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>New notification</source>
            <translation>Neue Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Notification</source>
            <translation>Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Open settings</source>
            <translation>Einstellungen öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Quit PushDesk</source>
            <translation>PushDesk beenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Read this page anew</source>
            <translation>Diese Seite neu laden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Redo a change in the form</source>
            <translation>Änderung im Formular wiederholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Review and send…</source>
            <translation>Prüfen und senden…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Search everything</source>
            <translation>Alles durchsuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Undo a change in the form</source>
            <translation>Änderung im Formular rückgängig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Undo last action</source>
            <translation>Letzte Aktion rückgängig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
    </context>
    <context>
        <name>AdviceList</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>Advice</source>
            <translation>Rat</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>Close: {advice}</source>
            <translation>Schließen: {advice}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>Do not say this again for this notification</source>
            <translation>Bei dieser Mitteilung nicht mehr sagen</translation>
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>A key lies in an unlocked file</source>
            <translation>Ein Schlüssel liegt in einer ungesicherten Datei</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Back up keys</source>
            <translation>Schlüssel sichern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Bring the key back</source>
            <translation>Schlüssel zurückholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Copy it now</source>
            <translation>Jetzt kopieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Export anew</source>
            <translation>Neu exportieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Fetch it now</source>
            <translation>Jetzt abholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>If this computer is lost, so are your subscribers: only these keys can write to them.</source>
            <translation>Geht dieser Computer verloren, sind auch Ihre Abonnenten verloren: Nur diese Schlüssel können ihnen schreiben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Nothing is being sent</source>
            <translation>Zurzeit wird nichts gesendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>One message waits in the hosted inbox</source>
            <translation>Eine Nachricht wartet im Postfach beim Webhoster</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>One subscriber belongs to another key</source>
            <translation>Ein Abonnent gehört zu einem anderen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Open campaign</source>
            <translation>Kampagne öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Open receiver</source>
            <translation>Empfang öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Open settings</source>
            <translation>Einstellungen öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Open web app</source>
            <translation>Web-App öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>PushDesk copies its database every day, and that has not worked since. The disk may be full.</source>
            <translation>PushDesk kopiert seine Datenbank jeden Tag, und seither ist das nicht gelungen. Der Datenträger könnte voll sein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>PushDesk was not running then. Send it now, or cancel it.</source>
            <translation>PushDesk lief zu dieser Zeit nicht. Senden Sie die Mitteilung jetzt, oder brechen Sie ab.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>See the key</source>
            <translation>Schlüssel ansehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alert_list.py" />
            <source>Show fewer</source>
            <translation>Weniger zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alert_list.py" />
            <source>Show {count} more</source>
            <translation>{count} weitere zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Something is wrong with your page on the web</source>
            <translation>Mit Ihrer Seite im Web stimmt etwas nicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Something was changed since, here or by an update of PushDesk. Visitors see it once you have exported and uploaded anew.</source>
            <translation>Seither wurde etwas geändert, hier oder durch eine Aktualisierung von PushDesk. Besucher sehen es, sobald Sie neu exportiert und hochgeladen haben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Start the receiver</source>
            <translation>Empfang starten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Start the sender</source>
            <translation>Versand starten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>The Site Doctor found {count} more.</source>
            <translation>Der Website-Doktor hat {count} weitere Befunde.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>The hosted inbox cannot be fetched</source>
            <translation>Das Postfach beim Webhoster kann nicht abgeholt werden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>The last copy of your data is of {day}</source>
            <translation>Die letzte Kopie Ihrer Daten ist von {day}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>The oldest has lain there for {span}. New subscribers among them get nothing before they are fetched.</source>
            <translation>Die älteste liegt dort seit {span}. Neue Abonnenten darunter bekommen nichts, bevor sie abgeholt sind.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>The receiver is not running</source>
            <translation>Der Empfang läuft nicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>There is no copy of your data</source>
            <translation>Von Ihren Daten gibt es keine Kopie</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>They cannot be written to with the key used here. Bring that key back, if you have a backup of it; otherwise each is asked again at the next visit to your page.</source>
            <translation>Ihnen kann mit dem hier benutzten Schlüssel nicht geschrieben werden. Holen Sie ihn zurück, wenn Sie eine Sicherung davon haben; sonst wird jeder beim nächsten Besuch Ihrer Seite neu gefragt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>This computer has no keyring. Whoever uses your account can read the key.</source>
            <translation>Dieser Computer hat keinen Schlüsselbund. Wer Ihr Benutzerkonto verwendet, kann den Schlüssel lesen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alert_list.py" />
            <source>What needs attention</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Your exported web app is older than its settings</source>
            <translation>Ihre exportierte Web-App ist älter als ihre Einstellungen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>Your keys are not backed up</source>
            <translation>Ihre Schlüssel sind nicht gesichert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alert_list.py" />
            <source>{action}: {heading}</source>
            <translation>{action}: {heading}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>{count} messages wait in the hosted inbox</source>
            <translation>{count} Nachrichten warten im Postfach beim Webhoster</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>{count} subscribers belong to another key</source>
            <translation>{count} Abonnenten gehören zu einem anderen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>“{title}” is paused</source>
            <translation>„{title}“ ist angehalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>“{title}” missed its time</source>
            <translation>„{title}“ hat den Zeitpunkt verpasst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/alerts.py" />
            <source>“{title}”: {gone}</source>
            <translation>„{title}“: {gone}</translation>
        </message>
    </context>
    <context>
        <name>AudienceCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>A rule of my own…</source>
            <translation>Eigene Regel…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>Audience</source>
            <translation>Zielgruppe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>Build an audience…</source>
            <translation>Zielgruppe bilden…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>Counting</source>
            <translation>Wird gezählt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>How people subscribe</source>
            <translation>So melden sich Leute an</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>No audience yet</source>
            <translation>Noch keine Zielgruppe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>Reach</source>
            <translation>Reichweite</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>Share that can be reached</source>
            <translation>Anteil, der erreichbar ist</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>Terms are tag:vip, topic:offers, browser:firefox, language:de, country:at, seen:30d, first-seen:30d, clicked:30d and clicked:last5; join them with and, or, not and brackets.</source>
            <translation>Begriffe sind tag:vip, topic:offers, browser:firefox, language:de, country:at, seen:30d, first-seen:30d, clicked:30d und clicked:last5; verbinden Sie sie mit and, or, not und Klammern.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>The audience in words</source>
            <translation>Die Zielgruppe in Worten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>Who gets it</source>
            <translation>Wer sie bekommt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>Your own rule</source>
            <translation>Ihre eigene Regel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>of {total} can be reached</source>
            <translation>von {total} sind erreichbar</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_card.py" />
            <source>of {total} can be reached — {lost} cannot</source>
            <translation>von {total} sind erreichbar – {lost} nicht</translation>
        </message>
    </context>
    <context>
        <name>Audiences</name>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>Browser</source>
            <translation>Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>Clicks, by campaigns</source>
            <translation>Klicks, nach Kampagnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>Clicks, by days</source>
            <translation>Klicks, nach Tagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>Country (by time zone)</source>
            <translation>Land (nach Zeitzone)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>First seen</source>
            <translation>Zuerst gesehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>Last seen</source>
            <translation>Zuletzt gesehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>Tag</source>
            <translation>Etikett</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>Topic</source>
            <translation>Thema</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>campaigns</source>
            <translation>Kampagnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>chose</source>
            <translation>hat gewählt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>clicked in the last</source>
            <translation>klickte in den letzten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>clicked none of the last</source>
            <translation>klickte in keiner der letzten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>clicked one of the last</source>
            <translation>klickte in einer der letzten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>days</source>
            <translation>Tagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>did not choose</source>
            <translation>hat nicht gewählt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>did not click in the last</source>
            <translation>klickte nicht in den letzten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>does not have</source>
            <translation>hat nicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>has</source>
            <translation>hat</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>in the last</source>
            <translation>in den letzten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>is</source>
            <translation>ist</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>is not</source>
            <translation>ist nicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/choices.py" />
            <source>longer ago than</source>
            <translation>länger her als in</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/reach_words.py" />
            <source>{reachable} of {total} can be reached</source>
            <translation>{reachable} von {total} sind erreichbar</translation>
        </message>
    </context>
    <context>
        <name>AudiencesDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>An audience is a choice of subscribers under a name. Everybody who fits belongs to it, also later.</source>
            <translation>Eine Zielgruppe ist eine Auswahl von Abonnenten unter einem Namen. Alle, die passen, gehören dazu, auch später.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>Audiences</source>
            <translation>Zielgruppen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>Change {name}</source>
            <translation>{name} ändern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>Counting…</source>
            <translation>Wird gezählt…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>Delete {name}</source>
            <translation>{name} löschen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>New audience…</source>
            <translation>Neue Zielgruppe…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>No audience is saved yet. Make one by pointing: a tag, a country, who clicked lately.</source>
            <translation>Noch ist keine Zielgruppe gespeichert. Bilden Sie eine durch Auswählen: ein Etikett, ein Land, wer zuletzt geklickt hat.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>Reach of {name}</source>
            <translation>Reichweite von {name}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>Show {name}</source>
            <translation>{name} zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/audiences_dialog.py" />
            <source>“{name}” is deleted.</source>
            <translation>„{name}“ ist gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <location filename="../../../pushdesk/ui/banner.py" />
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
    </context>
    <context>
        <name>BuilderDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>Change the audience “{name}”</source>
            <translation>Zielgruppe „{name}“ ändern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>Counting…</source>
            <translation>Wird gezählt…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>Give it a name, so that you find it again.</source>
            <translation>Geben Sie ihr einen Namen, damit Sie sie wiederfinden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>In words</source>
            <translation>In Worten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>New audience</source>
            <translation>Neue Zielgruppe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>Save audience</source>
            <translation>Zielgruppe speichern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>Share that can be reached</source>
            <translation>Anteil, der erreichbar ist</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>The rule as typed cannot be shown by conditions. This begins anew; the typed one stays.</source>
            <translation>Die getippte Regel lässt sich nicht als Bedingungen zeigen. Hier beginnt es neu; die getippte bleibt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>These are too many conditions for one audience. Take some away.</source>
            <translation>Das sind zu viele Bedingungen für eine Zielgruppe. Nehmen Sie welche weg.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>Use this audience</source>
            <translation>Diese Zielgruppe nehmen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>Who gets it</source>
            <translation>Wer sie bekommt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/builder_dialog.py" />
            <source>With a name it is kept for other notifications. It can be left out.</source>
            <translation>Mit einem Namen bleibt sie für andere Mitteilungen erhalten. Er darf fehlen.</translation>
        </message>
    </context>
    <context>
        <name>BusinessStep</name>
        <message>
            <location filename="../../../pushdesk/ui/setup/business_step.py" />
            <source>Add business</source>
            <translation>Unternehmen anlegen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/business_step.py" />
            <source>Its name and web address appear in every notification.</source>
            <translation>Name und Webadresse stehen in jeder Mitteilung.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/business_step.py" />
            <source>Your business</source>
            <translation>Ihr Unternehmen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/business_step.py" />
            <source>{name}, {address}</source>
            <translation>{name}, {address}</translation>
        </message>
    </context>
    <context>
        <name>ByteMeter</name>
        <message>
            <location filename="../../../pushdesk/ui/byte_meter.py" />
            <source>Fits every browser</source>
            <translation>Passt in jeden Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/byte_meter.py" />
            <source>Size of the message</source>
            <translation>Größe der Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/byte_meter.py" />
            <source>Too long for {names}</source>
            <translation>Zu lang für {names}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/byte_meter.py" />
            <source>Too long to send</source>
            <translation>Zu lang zum Senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/byte_meter.py" />
            <source>{name} takes {limit} bytes</source>
            <translation>{name} nimmt {limit} Byte</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/byte_meter.py" />
            <source>{name} takes {limit} bytes: {people} may not get it</source>
            <translation>{name} nimmt {limit} Byte: {people} bekommen sie vielleicht nicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/byte_meter.py" />
            <source>{used} of {limit} bytes</source>
            <translation>{used} von {limit} Byte</translation>
        </message>
    </context>
    <context>
        <name>CampaignCommands</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Bring back whom this campaign removed?</source>
            <translation>Von dieser Kampagne Entfernte zurückholen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Bring back {count}</source>
            <translation>{count} zurückholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Export the delivery log</source>
            <translation>Zustellprotokoll exportieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Export the history</source>
            <translation>Verlauf exportieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Nobody is removed.</source>
            <translation>Niemand wird entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>None of these can be tried again: they were accepted, or have left by themselves.</source>
            <translation>Davon lässt sich nichts erneut versuchen: Sie wurden angenommen oder haben sich selbst abgemeldet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>One campaign is in {file}.</source>
            <translation>Eine Kampagne steht in {file}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>One delivery is in {file}.</source>
            <translation>Eine Zustellung steht in {file}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>One is tried again.</source>
            <translation>Eine wird erneut versucht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>One subscriber is back.</source>
            <translation>Ein Abonnent ist wieder da.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>One subscriber is removed.</source>
            <translation>Ein Abonnent wird entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Save the report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Send again to {count}</source>
            <translation>An {count} erneut senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Stop sending</source>
            <translation>Versand stoppen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Stop sending this for good?</source>
            <translation>Diesen Versand endgültig stoppen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>The report is in {file}.</source>
            <translation>Der Bericht ist in {file}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Try again?</source>
            <translation>Erneut versuchen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Try these again?</source>
            <translation>Diese erneut versuchen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>Writing {file}…</source>
            <translation>{file} wird geschrieben…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>report-{number}.pdf</source>
            <translation>bericht-{number}.pdf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>{count} are tried again.</source>
            <translation>{count} werden erneut versucht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>{count} campaigns are in {file}.</source>
            <translation>{count} Kampagnen stehen in {file}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>{count} deliveries are in {file}.</source>
            <translation>{count} Zustellungen stehen in {file}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>{count} subscribers are back.</source>
            <translation>{count} Abonnenten sind wieder da.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>{count} subscribers are removed.</source>
            <translation>{count} Abonnenten werden entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>“{title}” found {count} of its subscribers gone, and took them off your list. They come back as they were. Whoever has unsubscribed or was erased since stays away.</source>
            <translation>„{title}“ hat {count} Abonnenten als erloschen gemeldet und von Ihrer Liste genommen. Wer entfernt wurde, kommt zurück, wie er war. Wer sich inzwischen abgemeldet hat oder gelöscht wurde, bleibt weg.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>“{title}” goes on.</source>
            <translation>„{title}“ geht weiter.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>“{title}” is cancelled.</source>
            <translation>„{title}“ ist abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>“{title}” is paused.</source>
            <translation>„{title}“ ist angehalten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>“{title}” is sent once more to up to {count} of its subscribers, those who may not have got it: failed, refused, not sent and unknown. Whoever is gone or has another key is left out.</source>
            <translation>„{title}“ wird noch einmal gesendet, an höchstens {count} der Abonnenten, die sie vielleicht nicht bekommen haben: fehlgeschlagen, abgelehnt, nicht gesendet und unbekannt. Wer erloschen ist oder einen anderen Schlüssel hat, bleibt außen vor.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>“{title}” is sent once more to up to {count} of its subscribers, those who may not have got it: failed, refused, not sent, unknown, and those said to be gone who are still on your list.</source>
            <translation>„{title}“ wird noch einmal gesendet, an höchstens {count} der Abonnenten, die sie vielleicht nicht bekommen haben: fehlgeschlagen, abgelehnt, nicht gesendet, unbekannt und als erloschen gemeldete, die noch auf Ihrer Liste stehen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>“{title}” is sent once more to up to {count} of its subscribers. Those who may have got it already can get it twice; on most devices the second takes the place of the first.</source>
            <translation>„{title}“ wird noch einmal an bis zu {count} Abonnenten gesendet. Wer sie vielleicht schon bekommen hat, kann sie zweimal bekommen; auf den meisten Geräten ersetzt die zweite die erste.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>“{title}” is tried again.</source>
            <translation>„{title}“ wird erneut versucht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/commands.py" />
            <source>“{title}” will not go to the {count} who have not got it yet. What was sent already stays.</source>
            <translation>„{title}“ geht nicht mehr an die {count}, die sie noch nicht bekommen haben. Was schon gesendet ist, bleibt.</translation>
        </message>
    </context>
    <context>
        <name>CampaignHead</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Clicked</source>
            <translation>Geklickt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Closed</source>
            <translation>Geschlossen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Compared with those before</source>
            <translation>Verglichen mit den früheren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Progress in words</source>
            <translation>Fortschritt in Worten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Reported by browsers; not every browser does.</source>
            <translation>Von Browsern gemeldet; nicht jeder Browser tut das.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Shown</source>
            <translation>Gezeigt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Title of the notification</source>
            <translation>Titel der Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>about {span} left</source>
            <translation>noch etwa {span}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>due {when}</source>
            <translation>fällig {when}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>number {number}</source>
            <translation>Nummer {number}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>took {span}</source>
            <translation>Dauer: {span}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>waits for a push service</source>
            <translation>wartet auf einen Push-Dienst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>{accepted} of {total} accepted</source>
            <translation>{accepted} von {total} angenommen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>{percent} % of accepted.</source>
            <translation>{percent} % der angenommenen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>{rate} a second</source>
            <translation>{rate} pro Sekunde</translation>
        </message>
    </context>
    <context>
        <name>CampaignTable</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_list.py" />
            <source>Any status</source>
            <translation>Jeder Status</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_list.py" />
            <source>Campaigns</source>
            <translation>Kampagnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_list.py" />
            <source>No campaign fits</source>
            <translation>Keine Kampagne passt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_list.py" />
            <source>Open log</source>
            <translation>Protokoll öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_list.py" />
            <source>Search title or audience</source>
            <translation>Titel oder Zielgruppe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_list.py" />
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_list.py" />
            <source>Status shown</source>
            <translation>Gezeigter Status</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_list.py" />
            <source>Try other words, or show any status.</source>
            <translation>Versuchen Sie andere Wörter, oder zeigen Sie jeden Status.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_list.py" />
            <source>{count} found</source>
            <translation>{count} gefunden</translation>
        </message>
    </context>
    <context>
        <name>CampaignView</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_view.py" />
            <source>All campaigns</source>
            <translation>Alle Kampagnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_view.py" />
            <source>Back to the list (Esc)</source>
            <translation>Zurück zur Liste (Esc)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_view.py" />
            <source>Charts</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_view.py" />
            <source>Delivery log</source>
            <translation>Zustellprotokoll</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_view.py" />
            <source>Part of the campaign</source>
            <translation>Teil der Kampagne</translation>
        </message>
    </context>
    <context>
        <name>CampaignsCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>Clicked</source>
            <translation>Geklickt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>Goes out next</source>
            <translation>Geht als Nächste hinaus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>Last notification</source>
            <translation>Letzte Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>Nothing was sent yet</source>
            <translation>Noch nichts gesendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>Open history</source>
            <translation>Verlauf öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>See how it did</source>
            <translation>Ergebnis ansehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>See or change it</source>
            <translation>Ansehen oder ändern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>Shown</source>
            <translation>Gezeigt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>Your first notification will be summed up here.</source>
            <translation>Hier wird Ihre erste Mitteilung zusammengefasst.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>of {total}</source>
            <translation>von {total}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>of {total} so far</source>
            <translation>von {total} bisher</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>{percent} % of accepted</source>
            <translation>{percent} % der angenommenen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>“{title}”</source>
            <translation>„{title}“</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/campaign_cards.py" />
            <source>“{title}”, {when}</source>
            <translation>„{title}“, {when}</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <location filename="../../../pushdesk/ui/charts.py" />
            <source>From {first} to {last}. Highest {highest}. Lowest {lowest}.</source>
            <translation>Von {first} bis {last}. Höchstens {highest}. Mindestens {lowest}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/charts.py" />
            <source>No values yet</source>
            <translation>Noch keine Werte</translation>
        </message>
    </context>
    <context>
        <name>ChartPart</name>
        <message>
            <location filename="../../../pushdesk/ui/chart_part.py" />
            <source>Show as a table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/chart_part.py" />
            <source>Table: {heading}</source>
            <translation>Tabelle: {heading}</translation>
        </message>
    </context>
    <context>
        <name>ChartsCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Accepted by browser</source>
            <translation>Angenommen nach Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Accepted, after sending</source>
            <translation>Angenommen nach dem Senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Browser</source>
            <translation>Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Clicked</source>
            <translation>Geklickt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Clicked by browser</source>
            <translation>Klicks nach Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Clicked, after sending</source>
            <translation>Klicks nach dem Senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Clicked, by hour of the day</source>
            <translation>Klicks nach Tageszeit</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Deliveries</source>
            <translation>Zustellungen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>First 24 hours</source>
            <translation>Erste 24 Stunden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>First 7 days</source>
            <translation>Erste 7 Tage</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Hour</source>
            <translation>Stunde</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Nobody clicked yet.</source>
            <translation>Noch hat niemand geklickt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Nothing accepted yet.</source>
            <translation>Noch nichts angenommen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Nothing was reported as shown yet.</source>
            <translation>Noch wurde nichts als gezeigt gemeldet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Outcomes</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Shown</source>
            <translation>Gezeigt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Shown by browser</source>
            <translation>Gezeigt nach Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Shown, after sending</source>
            <translation>Gezeigt nach dem Senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Shown, by hour of the day</source>
            <translation>Gezeigt nach Tageszeit</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/charts_card.py" />
            <source>Time after sending</source>
            <translation>Zeit nach dem Senden</translation>
        </message>
    </context>
    <context>
        <name>Checklist</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/checklist.py" />
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/checklist.py" />
            <source>Guide me</source>
            <translation>Anleiten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/checklist.py" />
            <source>Next</source>
            <translation>Als Nächstes</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/checklist.py" />
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/checklist.py" />
            <source>Set-up</source>
            <translation>Einrichtung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/checklist.py" />
            <source>Set-up: {done} of {total} steps done</source>
            <translation>Einrichtung: {done} von {total} Schritten erledigt</translation>
        </message>
    </context>
    <context>
        <name>ClosingDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>Finish and quit</source>
            <translation>Zu Ende senden und beenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>Keep working in the tray</source>
            <translation>Im Infobereich weiterarbeiten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>New subscribers are taken in only while PushDesk runs.</source>
            <translation>Neue Abonnenten werden nur aufgenommen, solange PushDesk läuft.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>Pause and quit</source>
            <translation>Anhalten und beenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>PushDesk is still working</source>
            <translation>PushDesk arbeitet noch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>What is paused waits in the history until you resume it.</source>
            <translation>Was angehalten ist, wartet im Verlauf, bis Sie es fortsetzen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>{count} notifications are being sent.</source>
            <translation>{count} Mitteilungen werden gerade gesendet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>{count} notifications are planned, “{title}” first for {when}; they are sent only while PushDesk runs.</source>
            <translation>{count} Mitteilungen sind geplant, zuerst „{title}“ für {when}; sie werden nur gesendet, solange PushDesk läuft.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>“{title}” is being sent.</source>
            <translation>„{title}“ wird gerade gesendet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/closing.py" />
            <source>“{title}” is planned for {when}, and is sent only while PushDesk runs.</source>
            <translation>„{title}“ ist für {when} geplant und wird nur gesendet, solange PushDesk läuft.</translation>
        </message>
    </context>
    <context>
        <name>CodeDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/code_dialog.py" />
            <source>A code begins with PUSHDESK1[ and ends with ].</source>
            <translation>Ein Code beginnt mit PUSHDESK1[ und endet mit ].</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/code_dialog.py" />
            <source>A code was older than what is known of its browser; it changed nothing.</source>
            <translation>Ein Code war älter als das, was von seinem Browser bekannt ist; er hat nichts geändert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/code_dialog.py" />
            <source>Message with the code</source>
            <translation>Nachricht mit dem Code</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/code_dialog.py" />
            <source>New subscribers: {added}. Known before: {refreshed}. Refused codes: {refused}.</source>
            <translation>Neue Abonnenten: {added}. Schon bekannt: {refreshed}. Abgelehnte Codes: {refused}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/code_dialog.py" />
            <source>Paste a code</source>
            <translation>Code einfügen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/code_dialog.py" />
            <source>Take in</source>
            <translation>Aufnehmen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/code_dialog.py" />
            <source>Where your web app cannot reach this computer, it gives its visitor a code to send you. Paste the whole message; several codes at once are fine. Only this computer can read them.</source>
            <translation>Wo Ihre Web-App diesen Computer nicht erreicht, gibt sie ihren Besuchern einen Code, den sie Ihnen schicken. Fügen Sie die ganze Nachricht ein; auch mehrere Codes auf einmal. Nur dieser Computer kann sie lesen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/code_dialog.py" />
            <source>part of the code</source>
            <translation>Teil des Codes</translation>
        </message>
    </context>
    <context>
        <name>ColumnChoices</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/column_choices.py" />
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/column_choices.py" />
            <source>Column {name} is taken for</source>
            <translation>Spalte {name} gilt als</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/column_choices.py" />
            <source>For example</source>
            <translation>Zum Beispiel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/column_choices.py" />
            <source>Leave out</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/column_choices.py" />
            <source>Taken for</source>
            <translation>Gilt als</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <location filename="../../../pushdesk/ui/column_header.py" />
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
    </context>
    <context>
        <name>ColumnsButton</name>
        <message>
            <location filename="../../../pushdesk/ui/columns_button.py" />
            <source>Choose columns</source>
            <translation>Spalten wählen</translation>
        </message>
    </context>
    <context>
        <name>ColumnsDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns_dialog.py" />
            <source>Look through the file</source>
            <translation>Datei durchsehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns_dialog.py" />
            <source>Say which column holds: {members}.</source>
            <translation>Sagen Sie, welche Spalte das enthält: {members}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns_dialog.py" />
            <source>Two columns are taken for “{member}”. Leave one of them out.</source>
            <translation>Zwei Spalten gelten als „{member}“. Lassen Sie eine davon aus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns_dialog.py" />
            <source>What is in {file}</source>
            <translation>Was in {file} steht</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>Accepted, of all</source>
            <translation>Angenommen, von allen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>As many people clicked as usual by this time: {share}, usually {usual}.</source>
            <translation>Bis hierher klickten so viele wie sonst: {share}, sonst {usual}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>As much was accepted as usual: {share}, usually {usual}.</source>
            <translation>So viel wie sonst wurde angenommen: {share}, sonst {usual}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>Beside your last campaign, at the same age</source>
            <translation>Neben Ihrer letzten Kampagne, im selben Alter</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>Beside your last {count} campaigns, at the same age</source>
            <translation>Neben Ihren letzten {count} Kampagnen, im selben Alter</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>Clicked, of accepted</source>
            <translation>Geklickt, von angenommenen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>Fewer people clicked than usual by this time: {share}, usually {usual}.</source>
            <translation>Bis hierher klickten weniger als sonst: {share}, sonst {usual}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>It was shown to as many as usual by this time: {share}, usually {usual}.</source>
            <translation>Bis hierher wurde sie so vielen wie sonst gezeigt: {share}, sonst {usual}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>It was shown to fewer than usual by this time: {share}, usually {usual}.</source>
            <translation>Bis hierher wurde sie weniger Menschen als sonst gezeigt: {share}, sonst {usual}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>It was shown to more than usual by this time: {share}, usually {usual}.</source>
            <translation>Bis hierher wurde sie mehr Menschen als sonst gezeigt: {share}, sonst {usual}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>Less was accepted than usual: {share}, usually {usual}.</source>
            <translation>Weniger als sonst wurde angenommen: {share}, sonst {usual}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>More people clicked than usual by this time: {share}, usually {usual}.</source>
            <translation>Bis hierher klickten mehr als sonst: {share}, sonst {usual}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>More was accepted than usual: {share}, usually {usual}.</source>
            <translation>Mehr als sonst wurde angenommen: {share}, sonst {usual}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>Shown, of accepted</source>
            <translation>Gezeigt, von angenommenen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/comparison_words.py" />
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>Compose</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_choices.py" />
            <source>All subscribers</source>
            <translation>Alle Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>Browsers in these languages show words of their own, which are not shown here: {languages}.</source>
            <translation>Browser in diesen Sprachen zeigen eigene Worte, die hier nicht zu sehen sind: {languages}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>Capitals look like shouting. Small letters are read more often.</source>
            <translation>Großbuchstaben wirken wie Schreien. Kleine werden öfter gelesen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Do not keep trying</source>
            <translation>Nicht weiter versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/drafts_menu.py" />
            <source>Drafts</source>
            <translation>Entwürfe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/words_fields.py" />
            <source>Emoji: {field}</source>
            <translation>Emoji: {field}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>For {some} of {all} it comes with the usual sound.</source>
            <translation>Bei {some} von {all} kommt sie mit dem üblichen Ton.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>For {some} of {all} it will not stay on the screen.</source>
            <translation>Bei {some} von {all} bleibt sie nicht auf dem Bildschirm.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>For {some} of {all} their own words would make the message too large. What stands behind the bars is put in instead.</source>
            <translation>Bei {some} von {all} würden die eigenen Worte die Mitteilung zu groß machen. Dort steht stattdessen, was hinter den Strichen steht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>High: also with a low battery</source>
            <translation>Hoch: auch bei schwachem Akku</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>It is higher than 2 : 1, so its top and foot are cut off.</source>
            <translation>Es ist höher als 2 : 1, darum werden oben und unten Teile abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>It is small, so it will look blurred.</source>
            <translation>Es ist klein und wird unscharf aussehen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>It is wider than 2 : 1, so its sides are cut off.</source>
            <translation>Es ist breiter als 2 : 1, darum werden die Seiten abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Keep trying for 1 day</source>
            <translation>1 Tag lang versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Keep trying for 1 hour</source>
            <translation>1 Stunde lang versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Keep trying for 1 minute</source>
            <translation>1 Minute lang versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Keep trying for 1 week</source>
            <translation>1 Woche lang versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Keep trying for {days} days</source>
            <translation>{days} Tage lang versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Keep trying for {hours} hours</source>
            <translation>{hours} Stunden lang versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Keep trying for {minutes} minutes</source>
            <translation>{minutes} Minuten lang versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Keep trying for {weeks} weeks</source>
            <translation>{weeks} Wochen lang versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>Links by {host} hide where they lead, and filters dislike them. Use the long address.</source>
            <translation>Links von {host} verbergen, wohin sie führen, und Filter mögen sie nicht. Nehmen Sie die lange Adresse.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Low: on power or Wi-Fi</source>
            <translation>Niedrig: am Netzteil oder im WLAN</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/preview_as.py" />
            <source>No. {number}</source>
            <translation>Nr. {number}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>One exclamation mark says as much as three.</source>
            <translation>Ein Ausrufezeichen sagt so viel wie drei.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>PushDesk has to be running at that time, in the tray at least. If it could not start within an hour, you are asked first.</source>
            <translation>PushDesk muss dann laufen, zumindest im Infobereich. Kann der Versand nicht innerhalb einer Stunde beginnen, werden Sie zuerst gefragt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>PushDesk has to be running at that time, in the tray at least. If it could not start within {hours} hours, you are asked first.</source>
            <translation>PushDesk muss dann laufen, zumindest im Infobereich. Kann der Versand nicht innerhalb von {hours} Stunden beginnen, werden Sie zuerst gefragt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_choices.py" />
            <source>Tag: {tag}</source>
            <translation>Etikett: {tag}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/insertion.py" />
            <source>The browser's language</source>
            <translation>Sprache des Browsers</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>The link {link} is only for this computer: nobody else can open it.</source>
            <translation>Der Link {link} gilt nur für diesen Computer: Niemand sonst kann ihn öffnen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>The picture is not on your web page yet, so nobody will see it. Export the web app and upload it first.</source>
            <translation>Das Bild ist noch nicht auf Ihrer Webseite, also wird es niemand sehen. Exportieren Sie zuerst die Web-App und laden Sie sie hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>The picture is not on your web page yet, so nobody will see it. Upload the folder “pictures”.</source>
            <translation>Das Bild ist noch nicht auf Ihrer Webseite, also wird es niemand sehen. Laden Sie den Ordner „pictures“ hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>The sender is not running. The notification waits, and goes out as soon as it runs again.</source>
            <translation>Der Versand läuft nicht. Die Mitteilung wartet und geht hinaus, sobald er wieder läuft.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>The text has {count} characters; most devices cut it after about {limit}.</source>
            <translation>Der Text hat {count} Zeichen; die meisten Geräte schneiden ihn nach etwa {limit} ab.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>The text says the same as the title. Tell what comes next.</source>
            <translation>Der Text sagt dasselbe wie der Titel. Sagen Sie, was danach kommt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>The title has {count} characters; most devices cut it after about {limit}.</source>
            <translation>Der Titel hat {count} Zeichen; die meisten Geräte schneiden ihn nach etwa {limit} ab.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>This business has no key yet, so nothing can be sent. Make one on the page Keys.</source>
            <translation>Dieses Unternehmen hat noch keinen Schlüssel, darum kann nichts gesendet werden. Erzeugen Sie einen auf der Seite Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/audience_choices.py" />
            <source>Topic: {label}</source>
            <translation>Thema: {label}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/drafts_menu.py" />
            <source>Untitled draft</source>
            <translation>Entwurf ohne Titel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_words.py" />
            <source>Very low: on power and Wi-Fi only</source>
            <translation>Sehr niedrig: nur am Netzteil und im WLAN</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>With {size} bytes it is too long for Firefox on Android: {some} of {all} may not get it.</source>
            <translation>Mit {size} Byte ist sie zu lang für Firefox auf Android: {some} von {all} bekommen sie vielleicht nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/words_fields.py" />
            <source>Word for each person: {field}</source>
            <translation>Wort für jede Person: {field}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>Your web page did not answer, so the picture may not be there yet.</source>
            <translation>Ihre Webseite hat nicht geantwortet, das Bild ist dort also vielleicht noch nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>{count} emoji are many: with more than {limit} it looks like an advertisement.</source>
            <translation>{count} Emoji sind viele: Mehr als {limit} sehen nach Werbung aus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>{some} of {all} do not see the whole text, not even when they open it.</source>
            <translation>{some} von {all} sehen nicht den ganzen Text, auch nicht, wenn sie ihn aufklappen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <source>{some} of {all} see only the beginning of the title.</source>
            <translation>{some} von {all} sehen nur den Anfang des Titels.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>{some} of {all} will not see the buttons.</source>
            <translation>{some} von {all} sehen die Schaltflächen nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/advice_list.py" />
            <location filename="../../../pushdesk/ui/pages/compose/review.py" />
            <source>{some} of {all} will not see the picture.</source>
            <translation>{some} von {all} sehen das Bild nicht.</translation>
        </message>
    </context>
    <context>
        <name>ComposeForm</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/form.py" />
            <source>Your text stands here.</source>
            <translation>Hier steht Ihr Text.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/form.py" />
            <source>Your title</source>
            <translation>Ihr Titel</translation>
        </message>
    </context>
    <context>
        <name>ComposePage</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>A notification is sent in the name of a business and its web address. It takes a minute.</source>
            <translation>Eine Mitteilung wird im Namen eines Unternehmens und seiner Webadresse gesendet. Das Anlegen dauert eine Minute.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Add business…</source>
            <translation>Unternehmen anlegen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Add your business first</source>
            <translation>Legen Sie zuerst Ihr Unternehmen an</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Compose</source>
            <translation>Verfassen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Draft saved just now</source>
            <translation>Entwurf gerade gespeichert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Draft saved {minutes} min ago</source>
            <translation>Entwurf vor {minutes} Min. gespeichert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Draft saved: {moment}</source>
            <translation>Entwurf gespeichert: {moment}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Everything you type is saved by itself</source>
            <translation>Alles, was Sie schreiben, wird von selbst gespeichert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>New notification</source>
            <translation>Neue Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Redo the last change</source>
            <translation>Letzte Änderung wiederholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Review &amp; send…</source>
            <translation>Prüfen und senden…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Saving…</source>
            <translation>Wird gespeichert…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Send test…</source>
            <translation>Test senden…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/page.py" />
            <source>Undo the last change</source>
            <translation>Letzte Änderung rückgängig</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/composer.py" />
            <source>Draft deleted</source>
            <translation>Entwurf gelöscht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/composer.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>ConditionGroup</name>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_group.py" />
            <source>Add a condition</source>
            <translation>Bedingung hinzufügen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_group.py" />
            <source>Add a group</source>
            <translation>Gruppe hinzufügen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_group.py" />
            <source>All of these hold</source>
            <translation>Alle davon gelten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_group.py" />
            <source>At least one of these holds</source>
            <translation>Mindestens eine davon gilt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_group.py" />
            <source>How the conditions belong together</source>
            <translation>Wie die Bedingungen zusammengehören</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_group.py" />
            <source>None of these holds</source>
            <translation>Keine davon gilt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_group.py" />
            <source>Take this group away</source>
            <translation>Diese Gruppe wegnehmen</translation>
        </message>
    </context>
    <context>
        <name>ConditionRow</name>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_row.py" />
            <source>Number of the condition</source>
            <translation>Zahl der Bedingung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_row.py" />
            <source>Take this condition away</source>
            <translation>Diese Bedingung wegnehmen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_row.py" />
            <source>Value of the condition</source>
            <translation>Wert der Bedingung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_row.py" />
            <source>What the condition is about</source>
            <translation>Worum es in der Bedingung geht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/audiences/condition_row.py" />
            <source>Whether it shall hold</source>
            <translation>Ob sie gelten soll</translation>
        </message>
    </context>
    <context>
        <name>Console</name>
        <message>
            <location filename="../../../pushdesk/ui/console.py" />
            <source>This took too long and was given up. Please try again.</source>
            <translation>Das hat zu lange gedauert und wurde aufgegeben. Bitte versuchen Sie es noch einmal.</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/crash_report.py" />
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/crash_report.py" />
            <source>Copy report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/crash_report.py" />
            <source>Keep working</source>
            <translation>Weiterarbeiten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/crash_report.py" />
            <source>Nothing that was saved is lost, and sending goes on by itself. If this happens again, send the report below to whoever looks after PushDesk for you. It holds no keys and no addresses.</source>
            <translation>Nichts Gespeichertes ist verloren, und der Versand geht von selbst weiter. Passiert das wieder, schicken Sie den Bericht unten an die Person, die PushDesk für Sie betreut. Er enthält keine Schlüssel und keine Adressen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/crash_report.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/crash_report.py" />
            <source>Something went wrong in this window</source>
            <translation>In diesem Fenster ist etwas schiefgegangen</translation>
        </message>
    </context>
    <context>
        <name>DeliveryCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>A device that is switched off cannot get anything. The push service keeps the notification for this long and hands it over when the device comes back; after that it is thrown away. Take a short time for what is old tomorrow.</source>
            <translation>Ein ausgeschaltetes Gerät kann nichts bekommen. Der Push-Dienst bewahrt die Mitteilung so lange auf und übergibt sie, wenn das Gerät wieder da ist; danach wird sie weggeworfen. Nehmen Sie eine kurze Zeit für das, was morgen alt ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>At a time…</source>
            <translation>Zu einer Zeit…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>By this computer's clock. PushDesk has to be running then, in the tray at least.</source>
            <translation>Nach der Uhr dieses Computers. PushDesk muss dann laufen, zumindest im Infobereich.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>Delivery</source>
            <translation>Versand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>If a device is offline (TTL)</source>
            <translation>Wenn ein Gerät offline ist (TTL)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>Never send it twice to anybody</source>
            <translation>Niemandem zweimal senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>Not even when something breaks. Where that leaves it open, the history says “Unknown”.</source>
            <translation>Auch nicht, wenn etwas ausfällt. Bleibt dabei etwas offen, steht im Verlauf „Unbekannt“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>Phones that save their battery may put off what is not urgent until they are used or charged. High wakes them at once: keep it for what cannot wait.</source>
            <translation>Telefone, die ihren Akku schonen, können aufschieben, was nicht eilt, bis sie benutzt oder geladen werden. „Hoch“ weckt sie sofort: Heben Sie es auf für das, was nicht warten kann.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>Send at</source>
            <translation>Senden am</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>Send now</source>
            <translation>Jetzt senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>Urgency</source>
            <translation>Dringlichkeit</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/delivery_card.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
    </context>
    <context>
        <name>DeliveryDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Browser</source>
            <translation>Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Delivery to subscriber {number}</source>
            <translation>Zustellung an Abonnent {number}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>It has not been tried yet.</source>
            <translation>Es wurde noch nicht versucht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Last answer</source>
            <translation>Letzte Antwort</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Last change</source>
            <translation>Letzte Änderung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Nothing; not every browser reports.</source>
            <translation>Nichts; nicht jeder Browser meldet sich.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>One try, no longer kept.</source>
            <translation>Ein Versuch, nicht mehr gespeichert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Push service</source>
            <translation>Push-Dienst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Reported by the browser</source>
            <translation>Vom Browser gemeldet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Tries</source>
            <translation>Versuche</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Tries of this delivery</source>
            <translation>Versuche dieser Zustellung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>Try</source>
            <translation>Versuch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>What it means</source>
            <translation>Was das heißt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>{count} tries; the single ones are no longer kept.</source>
            <translation>{count} Versuche; die einzelnen sind nicht mehr gespeichert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/delivery_dialog.py" />
            <source>{what}, {when}</source>
            <translation>{what}, {when}</translation>
        </message>
    </context>
    <context>
        <name>DeliveryLog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Browser</source>
            <translation>Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Clicked</source>
            <translation>Geklickt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Closed</source>
            <translation>Geschlossen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>HTTP status {status}</source>
            <translation>HTTP-Status {status}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>No answer</source>
            <translation>Keine Antwort</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Push service</source>
            <translation>Push-Dienst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Reported</source>
            <translation>Gemeldet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Shown</source>
            <translation>Gezeigt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Subscriber</source>
            <translation>Abonnent</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>Tries</source>
            <translation>Versuche</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>What it means</source>
            <translation>Was das heißt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_columns.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
    </context>
    <context>
        <name>Departure</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/departure.py" />
            <source>Open history</source>
            <translation>Verlauf öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/departure.py" />
            <source>Test sent to {count}</source>
            <translation>Test an {count} gesendet</translation>
        </message>
    </context>
    <context>
        <name>DoctorCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>Check my site</source>
            <translation>Website prüfen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>Export the web app and upload it; then this looks whether everything arrived.</source>
            <translation>Exportieren Sie die Web-App und laden Sie sie hoch; hier wird dann geprüft, ob alles angekommen ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>Hide what is fine</source>
            <translation>Was in Ordnung ist, ausblenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>Looking at your site as a browser would… {done} of {total}</source>
            <translation>Ihre Website wird angesehen, wie ein Browser es täte… {done} von {total}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>Not checked yet. Upload the exported folder to {address}, then check it here.</source>
            <translation>Noch nicht geprüft. Laden Sie den exportierten Ordner nach {address} hoch, dann prüfen Sie hier.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>One check is fine</source>
            <translation>Eine Prüfung ist in Ordnung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>Site Doctor</source>
            <translation>Website-Doktor</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>Stop checking</source>
            <translation>Prüfung anhalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>You have exported since. Upload the folder, then check again.</source>
            <translation>Sie haben inzwischen neu exportiert. Laden Sie den Ordner hoch, dann prüfen Sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>nothing is wrong.</source>
            <translation>alles in Ordnung.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>one check found something wrong.</source>
            <translation>eine Prüfung hat etwas beanstandet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>{count} checks are fine</source>
            <translation>{count} Prüfungen sind in Ordnung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>{count} checks found something wrong.</source>
            <translation>{count} Prüfungen haben etwas beanstandet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/doctor_card.py" />
            <source>{when}: {summary}</source>
            <translation>{when}: {summary}</translation>
        </message>
    </context>
    <context>
        <name>DraftsButton</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/drafts_menu.py" />
            <source>Delete this draft</source>
            <translation>Diesen Entwurf löschen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/drafts_menu.py" />
            <source>List of drafts</source>
            <translation>Liste der Entwürfe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/drafts_menu.py" />
            <source>New notification</source>
            <translation>Neue Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/drafts_menu.py" />
            <source>There are no drafts</source>
            <translation>Es gibt keine Entwürfe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/drafts_menu.py" />
            <source>{name} — {moment}</source>
            <translation>{name} – {moment}</translation>
        </message>
    </context>
    <context>
        <name>Emoji</name>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Animals and nature</source>
            <translation>Tiere und Natur</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Faces</source>
            <translation>Gesichter</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Feasts and sports</source>
            <translation>Feste und Sport</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Food and drink</source>
            <translation>Essen und Trinken</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Hands and people</source>
            <translation>Hände und Menschen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Hearts and signs</source>
            <translation>Herzen und Zeichen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Shop and news</source>
            <translation>Laden und Neuigkeiten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Things</source>
            <translation>Dinge</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Travel and places</source>
            <translation>Reisen und Orte</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>Used lately</source>
            <translation>Zuletzt benutzt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>beauty hair nails</source>
            <translation>schönheit haare nägel friseur kosmetik</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>best star winner</source>
            <translation>bester stern gewinner</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>books reading</source>
            <translation>bücher lesen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>bread roll bakery breakfast</source>
            <translation>brot brötchen bäckerei frühstück</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>buy order pay checkout</source>
            <translation>kaufen bestellen bezahlen kasse</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>cake sweet pastry</source>
            <translation>kuchen torte süß gebäck</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>christmas winter</source>
            <translation>weihnachten winter advent</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>clothes fashion shoes</source>
            <translation>kleidung mode schuhe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>coffee tea</source>
            <translation>kaffee tee</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>date appointment event</source>
            <translation>datum termin veranstaltung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>delivery parcel shipping</source>
            <translation>lieferung paket versand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>done yes check</source>
            <translation>erledigt ja haken fertig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>easter spring</source>
            <translation>ostern frühling</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>free gift present</source>
            <translation>gratis geschenk kostenlos</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>fruit vegetables fresh</source>
            <translation>obst gemüse frisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>happy laugh joy smile</source>
            <translation>froh lachen freude lächeln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>love red heart</source>
            <translation>liebe rot herz</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>lunch dinner restaurant menu</source>
            <translation>mittagessen abendessen restaurant speisekarte</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>music concert</source>
            <translation>musik konzert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>new news announcement</source>
            <translation>neu neuigkeit ankündigung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>no closed stop</source>
            <translation>nein geschlossen halt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>party celebration anniversary birthday</source>
            <translation>party feier jubiläum geburtstag</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>place shop address</source>
            <translation>ort laden adresse</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>reminder attention notification</source>
            <translation>erinnerung achtung mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>repair tools craft</source>
            <translation>reparatur werkzeug handwerk</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>sad sorry</source>
            <translation>traurig entschuldigung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>sale discount offer cheap</source>
            <translation>angebot rabatt günstig schlussverkauf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>summer sun holiday</source>
            <translation>sommer sonne urlaub</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>sustainable organic environment</source>
            <translation>nachhaltig bio umwelt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>thanks thank you</source>
            <translation>danke vielen dank</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>time hurry last chance</source>
            <translation>zeit eilig letzte chance</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>warning important</source>
            <translation>warnung wichtig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji.py" />
            <source>wine beer cheers</source>
            <translation>wein bier prost</translation>
        </message>
    </context>
    <context>
        <name>EmojiPicker</name>
        <message>
            <location filename="../../../pushdesk/ui/emoji_picker.py" />
            <source>Emoji</source>
            <translation>Emoji</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji_picker.py" />
            <source>Emoji to choose from</source>
            <translation>Emoji zur Auswahl</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji_picker.py" />
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji_picker.py" />
            <source>No emoji is called so. Try another word.</source>
            <translation>Kein Emoji heißt so. Versuchen Sie ein anderes Wort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/emoji_picker.py" />
            <source>Search emoji</source>
            <translation>Emoji suchen</translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/erase_dialog.py" />
            <source>Address, keys and tags are deleted now. A mark without any of them keeps a restored backup or an import from bringing the person back. What was sent stays counted in History.</source>
            <translation>Adresse, Schlüssel und Etiketten werden jetzt gelöscht. Ein Vermerk ohne all das verhindert, dass eine wiederhergestellte Sicherung oder ein Import die Person zurückbringt. Was gesendet wurde, bleibt im Verlauf gezählt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/erase_dialog.py" />
            <source>Erase for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/erase_dialog.py" />
            <source>Erase this subscriber for good?</source>
            <translation>Diesen Abonnenten endgültig löschen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/erase_dialog.py" />
            <source>Erase {count} subscribers for good?</source>
            <translation>{count} Abonnenten endgültig löschen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/erase_dialog.py" />
            <source>This cannot be undone.</source>
            <translation>Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/erase_dialog.py" />
            <source>Type {count} to go on</source>
            <translation>Tippen Sie {count}, um fortzufahren</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <location filename="../../../pushdesk/ui/export_target.py" />
            <source>Note: as it is now, the page works only for this computer.</source>
            <translation>Hinweis: So, wie sie ist, funktioniert die Seite nur für diesen Computer.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/export_target.py" />
            <source>{count} files are in {target}. Upload them; READ-ME-FIRST.html says how.</source>
            <translation>{count} Dateien sind in {target}. Laden Sie sie hoch; READ-ME-FIRST.html sagt, wie.</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <location filename="../../../pushdesk/ui/fields.py" />
            <source>{count} of about {limit} characters</source>
            <translation>{count} von etwa {limit} Zeichen</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <location filename="../../../pushdesk/ui/finds.py" />
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finds.py" />
            <source>Audience</source>
            <translation>Zielgruppe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finds.py" />
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/manual_finds.py" />
            <source>Guide</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finds.py" />
            <source>Notification</source>
            <translation>Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/manual_finds.py" />
            <source>Setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finds.py" />
            <source>Subscriber</source>
            <translation>Abonnent</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finds.py" />
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finds.py" />
            <source>{browser}, {system}, number {number}</source>
            <translation>{browser}, {system}, Nummer {number}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finds.py" />
            <source>{row}. {place} of {total}</source>
            <translation>{row}. {place} von {total}</translation>
        </message>
    </context>
    <context>
        <name>FinderDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/finder.py" />
            <source>Nothing here is called so. Try a shorter word.</source>
            <translation>Nichts heißt hier so. Versuchen Sie ein kürzeres Wort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finder.py" />
            <source>Search everything</source>
            <translation>Alles durchsuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finder.py" />
            <source>Search notifications, subscribers, audiences, settings, help</source>
            <translation>Mitteilungen, Abonnenten, Zielgruppen, Einstellungen, Hilfe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finder.py" />
            <source>Up and Down to choose, Return to open, Escape to leave.</source>
            <translation>Auf und Ab zum Wählen, Eingabe zum Öffnen, Esc zum Verlassen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/finder.py" />
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
    </context>
    <context>
        <name>FinishingDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/finishing.py" />
            <source>Counting what is left…</source>
            <translation>Es wird gezählt, was übrig ist…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/finishing.py" />
            <source>Keep PushDesk open</source>
            <translation>PushDesk offen lassen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/finishing.py" />
            <source>One notification is left.</source>
            <translation>Eine Mitteilung ist noch übrig.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/finishing.py" />
            <source>Quit now</source>
            <translation>Jetzt beenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/finishing.py" />
            <source>Sending the rest, then PushDesk quits</source>
            <translation>Der Rest wird gesendet, dann endet PushDesk</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/finishing.py" />
            <source>{count} notifications are left.</source>
            <translation>{count} Mitteilungen sind noch übrig.</translation>
        </message>
    </context>
    <context>
        <name>FormerInboxes</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/former_inboxes.py" />
            <source>Fetched with the next pull, and for 90 days from then on.</source>
            <translation>Wird beim nächsten Abholen mitgeholt, und danach noch 90 Tage lang.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/former_inboxes.py" />
            <source>Inboxes of your old address</source>
            <translation>Postfächer Ihrer alten Adresse</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/former_inboxes.py" />
            <source>Stop fetching</source>
            <translation>Nicht mehr abholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/former_inboxes.py" />
            <source>Stop fetching it</source>
            <translation>Nicht mehr abholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/former_inboxes.py" />
            <source>Stop fetching this inbox?</source>
            <translation>Dieses Postfach nicht mehr abholen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/former_inboxes.py" />
            <source>Stop fetching {address}</source>
            <translation>{address} nicht mehr abholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/former_inboxes.py" />
            <source>What browsers leave at {address} will not reach you any more.</source>
            <translation>Was Browser bei {address} hinterlegen, erreicht Sie dann nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/former_inboxes.py" />
            <source>What browsers leave there is fetched until {day}.</source>
            <translation>Was Browser dort hinterlegen, wird bis {day} abgeholt.</translation>
        </message>
    </context>
    <context>
        <name>GrowthCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Cause</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Erased</source>
            <translation>Gelöscht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Gone</source>
            <translation>Erloschen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Growth and losses</source>
            <translation>Zuwachs und Verluste</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Lost</source>
            <translation>Verloren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Lost in 90 days, by cause</source>
            <translation>Verluste in 90 Tagen, nach Grund</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>New subscribers by week</source>
            <translation>Neue Abonnenten je Woche</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Nobody subscribed in the last 90 days.</source>
            <translation>In den letzten 90 Tagen hat niemand abonniert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Nobody was lost in the last 90 days.</source>
            <translation>In den letzten 90 Tagen ging niemand verloren.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Other key</source>
            <translation>Anderer Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Unsubscribed</source>
            <translation>Abgemeldet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Week from</source>
            <translation>Woche ab</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <location filename="../../../pushdesk/ui/guide.py" />
            <source>Chapters</source>
            <translation>Kapitel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/guide.py" />
            <source>Text of the guide</source>
            <translation>Text des Handbuchs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/guide.py" />
            <source>The owner’s guide</source>
            <translation>Handbuch</translation>
        </message>
    </context>
    <context>
        <name>HealthCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>31 to 90 days ago</source>
            <translation>Vor 31 bis 90 Tagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>8 to 30 days ago</source>
            <translation>Vor 8 bis 30 Tagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>And the 30 before those</source>
            <translation>Und die 30 davor</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>Apple subscriptions that may be dead</source>
            <translation>Apple-Abonnements, die tot sein könnten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>Health of your reach</source>
            <translation>Wie gesund Ihre Reichweite ist</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>How often you write, and what people click</source>
            <translation>Wie oft Sie schreiben, und was geklickt wird</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>In the last 7 days</source>
            <translation>In den letzten 7 Tagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>Last 30 days</source>
            <translation>Letzte 30 Tage</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>Last heard of</source>
            <translation>Zuletzt gehört</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>Longer ago</source>
            <translation>Länger her</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>Nothing sent</source>
            <translation>Nichts gesendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>One Apple subscription may be dead: Apple accepts what is sent to it, but for eight weeks it was neither shown nor seen on your page. The app was probably removed.</source>
            <translation>Ein Apple-Abonnement könnte tot sein: Apple nimmt an, was gesendet wird, aber seit acht Wochen wurde nichts gezeigt und es war nicht auf Ihrer Seite. Wahrscheinlich wurde die App entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>One Apple subscription that may be dead carries the tag “{tag}”.</source>
            <translation>Ein Apple-Abonnement, das tot sein könnte, trägt das Etikett „{tag}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>Subscribers</source>
            <translation>Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>Tag them “{tag}”</source>
            <translation>Etikett „{tag}“ geben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>The 30 days before</source>
            <translation>Die 30 Tage davor</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>When browsers were last heard of</source>
            <translation>Wann zuletzt von Browsern gehört wurde</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>You wrote more often than before, and fewer people clicked. Fewer messages that fit better keep people subscribed.</source>
            <translation>Sie haben öfter geschrieben als davor, und weniger Menschen haben geklickt. Weniger und besser passende Mitteilungen halten Abonnenten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>{count} Apple subscriptions may be dead: Apple accepts what is sent to them, but for eight weeks they were neither shown nor seen on your page. The app was probably removed.</source>
            <translation>{count} Apple-Abonnements könnten tot sein: Apple nimmt an, was gesendet wird, aber seit acht Wochen wurde nichts gezeigt und sie waren nicht auf Ihrer Seite. Wahrscheinlich wurde die App entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>{count} Apple subscriptions that may be dead carry the tag “{tag}”.</source>
            <translation>{count} Apple-Abonnements, die tot sein könnten, tragen das Etikett „{tag}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>{messages} messages a person</source>
            <translation>{messages} Mitteilungen je Person</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/health_card.py" />
            <source>{percent} % clicked</source>
            <translation>{percent} % geklickt</translation>
        </message>
    </context>
    <context>
        <name>HintButton</name>
        <message>
            <location filename="../../../pushdesk/ui/hint.py" />
            <source>What is this: {name}</source>
            <translation>Was ist das: {name}</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>Audience</source>
            <translation>Zielgruppe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Came back; was: {state}</source>
            <translation>Kam zurück; war: {state}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Clicked</source>
            <translation>Geklickt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Closed</source>
            <translation>Geschlossen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>Failed</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Imported from a file, with the key {detail}</source>
            <translation>Aus einer Datei importiert, mit dem Schlüssel {detail}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Moved from the key {old} to {new}</source>
            <translation>Vom Schlüssel {old} zu {new} gewechselt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>Notification</source>
            <translation>Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>Now, {span} left</source>
            <translation>Jetzt, noch {span}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Reported</source>
            <translation>Gemeldet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>Reported by browsers; not every browser does.</source>
            <translation>Von Browsern gemeldet; nicht jeder Browser tut das.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Sent: {title}</source>
            <translation>Gesendet: {title}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Shown</source>
            <translation>Gezeigt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Subscribed, with the key {detail}</source>
            <translation>Abonniert, mit dem Schlüssel {detail}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Tag given: {detail}</source>
            <translation>Etikett gegeben: {detail}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Tag taken away: {detail}</source>
            <translation>Etikett genommen: {detail}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/audiences.py" />
            <source>Test subscribers</source>
            <translation>Test-Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>The browser has a new push address; the old one is erased</source>
            <translation>Der Browser hat eine neue Push-Adresse; die alte ist gelöscht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>The same browser subscribed anew; this entry ended</source>
            <translation>Derselbe Browser hat neu abonniert; dieser Eintrag endete</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>Unsubscribed</source>
            <translation>Abgemeldet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>Unusually many subscribers are said to be gone. Open it and say what becomes of them.</source>
            <translation>Ungewöhnlich viele Abonnenten wurden als erloschen gemeldet. Öffnen Sie die Kampagne und sagen Sie, was aus ihnen wird.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <location filename="../../../pushdesk/ui/pages/subscribers/history_rows.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_columns.py" />
            <source>{accepted} of {total}</source>
            <translation>{accepted} von {total}</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/page.py" />
            <source>Add your business first. What you send for it is listed here.</source>
            <translation>Legen Sie zuerst Ihr Unternehmen an. Was Sie dafür senden, steht dann hier.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/page.py" />
            <source>Export CSV…</source>
            <translation>CSV exportieren…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/page.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/page.py" />
            <source>New notification</source>
            <translation>Neue Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/page.py" />
            <source>Nothing was sent yet</source>
            <translation>Noch nichts gesendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/page.py" />
            <source>One campaign</source>
            <translation>Eine Kampagne</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/page.py" />
            <source>What you send is listed here, with what became of it for every single subscriber.</source>
            <translation>Was Sie senden, steht hier, mit dem Ergebnis für jeden einzelnen Abonnenten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/page.py" />
            <source>Write your first notification</source>
            <translation>Schreiben Sie Ihre erste Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/page.py" />
            <source>{count} campaigns</source>
            <translation>{count} Kampagnen</translation>
        </message>
    </context>
    <context>
        <name>ImportColumns</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Agreed at</source>
            <translation>Zugestimmt am</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Agreed on the page</source>
            <translation>Zugestimmt auf der Seite</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Agreed to the words</source>
            <translation>Zugestimmter Wortlaut</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Browser</source>
            <translation>Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Browser's key (p256dh)</source>
            <translation>Schlüssel des Browsers (p256dh)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Browser's secret (auth)</source>
            <translation>Geheimnis des Browsers (auth)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>First seen</source>
            <translation>Zuerst gesehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Has left (yes or no)</source>
            <translation>Ist abgemeldet (ja oder nein)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Key (its public half)</source>
            <translation>Schlüssel (öffentliche Hälfte)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Key (its short name)</source>
            <translation>Schlüssel (kurzer Name)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Last seen</source>
            <translation>Zuletzt gesehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Push address (endpoint)</source>
            <translation>Push-Adresse (endpoint)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>PushDesk has guessed what stands in each column.</source>
            <translation>PushDesk hat geraten, was in jeder Spalte steht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Still subscribed (yes or no)</source>
            <translation>Ist noch angemeldet (ja oder nein)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Tags</source>
            <translation>Etiketten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>This is an export of PushDesk.</source>
            <translation>Das ist ein Export von PushDesk.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>This looks like the export of OneSignal.</source>
            <translation>Das sieht nach dem Export von OneSignal aus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>This looks like the subscribers of Perfecty Push for WordPress.</source>
            <translation>Das sieht nach den Abonnenten von Perfecty Push für WordPress aus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_words.py" />
            <source>Topics</source>
            <translation>Themen</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Also take in the erased ones ({count}); only where they asked for it themselves</source>
            <translation>Auch die Gelöschten aufnehmen ({count}); nur wenn sie selbst darum gebeten haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Import one subscriber</source>
            <translation>Einen Abonnenten importieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Import subscribers from {file}</source>
            <translation>Abonnenten aus {file} importieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Import {count} subscribers</source>
            <translation>{count} Abonnenten importieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Known already</source>
            <translation>Schon bekannt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Refused rows</source>
            <translation>Abgelehnte Zeilen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Refused rows of the file</source>
            <translation>Abgelehnte Zeilen der Datei</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Save as CSV…</source>
            <translation>Als CSV speichern…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>The refused rows are in {file}.</source>
            <translation>Die abgelehnten Zeilen stehen in {file}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>They stay with the key they subscribed with, {key}; it is kept on the page Keys.</source>
            <translation>Sie bleiben beim Schlüssel, mit dem sie abonniert haben, {key}; er liegt auf der Seite Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>This was a trial: nothing is changed yet. Those who are known keep what the file does not say. Import only people who agreed to hear from you.</source>
            <translation>Das war eine Probe: Noch ist nichts geändert. Wer schon bekannt ist, behält, wovon die Datei nichts sagt. Importieren Sie nur Menschen, die zugestimmt haben, von Ihnen zu hören.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_dialog.py" />
            <source>Why</source>
            <translation>Warum</translation>
        </message>
    </context>
    <context>
        <name>ImportRun</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_run.py" />
            <source>Importing {file}…</source>
            <translation>{file} wird importiert…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_run.py" />
            <source>New subscribers: {added}. Known before: {refreshed}. Refused rows: {refused}.</source>
            <translation>Neue Abonnenten: {added}. Schon bekannt: {refreshed}. Abgelehnte Zeilen: {refused}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_run.py" />
            <source>Reading {file}…</source>
            <translation>{file} wird gelesen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/import_run.py" />
            <source>Stopped. New subscribers: {added}. Known before: {refreshed}. Refused rows: {refused}. Not reached: {left}; import the file again to go on.</source>
            <translation>Angehalten. Neue Abonnenten: {added}. Schon bekannt: {refreshed}. Abgelehnte Zeilen: {refused}. Nicht erreicht: {left}; importieren Sie die Datei noch einmal, um fortzufahren.</translation>
        </message>
    </context>
    <context>
        <name>InboxCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>A small file on your web space that keeps what browsers tell while your computer is off: who subscribed, what was shown and clicked. It is locked, so that your web host cannot read it.</source>
            <translation>Eine kleine Datei auf Ihrem Webspace, die aufbewahrt, was Browser mitteilen, während Ihr Computer aus ist: wer abonniert hat, was gezeigt und geklickt wurde. Sie ist verschlossen, sodass Ihr Webhoster sie nicht lesen kann.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Browsers leave what they have to tell at your web host, locked for this computer alone. It is fetched every few minutes while PushDesk runs, and before every send.</source>
            <translation>Browser hinterlegen bei Ihrem Webhoster, was sie mitzuteilen haben, verschlossen für diesen Computer allein. Es wird alle paar Minuten abgeholt, solange PushDesk läuft, und vor jedem Versand.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Fetched</source>
            <translation>Abgeholt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Fetched {pulled}: {added} new, {refreshed} seen again, {unsubscribed} left, {reports} reports.</source>
            <translation>{pulled} abgeholt: {added} neu, {refreshed} wiedergesehen, {unsubscribed} abgemeldet, {reports} Meldungen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Fetching</source>
            <translation>Wird abgeholt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Fetching…</source>
            <translation>Wird abgeholt…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Hosted inbox</source>
            <translation>Postfach beim Webhoster</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Inbox address</source>
            <translation>Adresse des Postfachs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Last fetched</source>
            <translation>Zuletzt abgeholt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Not fetched since {moment}</source>
            <translation>Nicht mehr abgeholt seit {moment}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Not fetched yet</source>
            <translation>Noch nicht abgeholt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Not reached</source>
            <translation>Nicht erreicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Oldest has waited</source>
            <translation>Ältestes wartet seit</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Open keys</source>
            <translation>Schlüssel öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Pull now</source>
            <translation>Jetzt abholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>The inbox is empty.</source>
            <translation>Das Postfach ist leer.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/inbox_card.py" />
            <source>Waiting there</source>
            <translation>Wartet dort</translation>
        </message>
    </context>
    <context>
        <name>Inserter</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/insertion.py" />
            <source>Each one's “{name}”</source>
            <translation>„{name}“ jeder Person</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/insertion.py" />
            <source>Nobody in this audience has words of their own yet</source>
            <translation>Niemand in dieser Zielgruppe hat schon eigene Worte</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/insertion.py" />
            <source>Words for each person</source>
            <translation>Worte für jede Person</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/insertion.py" />
            <source>Your business's name</source>
            <translation>Der Name Ihres Unternehmens</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/insertion.py" />
            <source>there</source>
            <translation>zusammen</translation>
        </message>
    </context>
    <context>
        <name>KeyCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Copy public key</source>
            <translation>Öffentlichen Schlüssel kopieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Current</source>
            <translation>Aktuell</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Delete key</source>
            <translation>Schlüssel löschen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Its private half lies in a file that only your account may read, because this computer offered no keyring.</source>
            <translation>Die private Hälfte liegt in einer Datei, die nur Ihr Benutzerkonto lesen darf, weil dieser Computer keinen Schlüsselbund bot.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Key {key}</source>
            <translation>Schlüssel {key}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Key {key} (VAPID)</source>
            <translation>Schlüssel {key} (VAPID)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Nobody belongs to it</source>
            <translation>Niemand gehört zu ihm</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Not needed</source>
            <translation>Nicht nötig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>One subscriber belongs to it</source>
            <translation>Ein Abonnent gehört zu ihm</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Public key</source>
            <translation>Öffentlicher Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>Serving</source>
            <translation>In Gebrauch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>The key proves to the push services that it is you who writes. Each subscriber belongs to the key that was current when they subscribed, so a lost key is a lost list: keep its backup elsewhere.</source>
            <translation>Der Schlüssel beweist den Push-Diensten, dass Sie es sind, der schreibt. Jeder Abonnent gehört zu dem Schlüssel, der bei seiner Anmeldung aktuell war; ein verlorener Schlüssel ist darum eine verlorene Liste: Bewahren Sie seine Sicherung anderswo auf.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>backed up on {when}</source>
            <translation>gesichert am {when}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>not backed up yet</source>
            <translation>noch nicht gesichert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/key_card.py" />
            <source>{count} subscribers belong to it</source>
            <translation>{count} Abonnenten gehören zu ihm</translation>
        </message>
    </context>
    <context>
        <name>KeysPage</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/others_card.py" />
            <source>A browser accepts notifications only from whoever holds the key it subscribed with (the VAPID key). If the key is lost, every subscriber has to be asked again. That is why a key which still owns subscribers can be neither overwritten nor deleted. The key proves who sends; each message is locked with the subscriber's own key. Private keys never leave this computer unlocked.</source>
            <translation>Ein Browser nimmt Mitteilungen nur von dem an, der den Schlüssel besitzt, mit dem er abonniert hat (den VAPID-Schlüssel). Geht der Schlüssel verloren, muss jeder Abonnent neu gefragt werden. Darum kann ein Schlüssel, zu dem noch Abonnenten gehören, weder überschrieben noch gelöscht werden. Der Schlüssel beweist, wer sendet; jede Mitteilung wird mit dem eigenen Schlüssel des Abonnenten verschlossen. Private Schlüssel verlassen diesen Computer nie unverschlossen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>A key is made on this computer. New subscribers belong to it, and only it can write to them.</source>
            <translation>Ein Schlüssel entsteht auf diesem Computer. Neue Abonnenten gehören zu ihm, und nur er kann ihnen schreiben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>A key was made. Back it up now.</source>
            <translation>Ein Schlüssel wurde erzeugt. Sichern Sie ihn jetzt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Add business…</source>
            <translation>Unternehmen anlegen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Add your business first</source>
            <translation>Legen Sie zuerst Ihr Unternehmen an</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Back up</source>
            <translation>Sichern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Back up keys to</source>
            <translation>Schlüssel sichern nach</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Back up keys…</source>
            <translation>Schlüssel sichern…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Back up now…</source>
            <translation>Jetzt sichern…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Delete key</source>
            <translation>Schlüssel löschen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Delete this key?</source>
            <translation>Diesen Schlüssel löschen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Import a private key</source>
            <translation>Privaten Schlüssel importieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Import key</source>
            <translation>Schlüssel importieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Keys</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Keys belong to a business and its web address.</source>
            <translation>Schlüssel gehören zu einem Unternehmen und seiner Webadresse.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Lock the backup</source>
            <translation>Sicherung verschließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Make a key</source>
            <translation>Schlüssel erzeugen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Make another key</source>
            <translation>Weiteren Schlüssel erzeugen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>No key yet</source>
            <translation>Noch kein Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Nobody belongs to it any more, and your backup still holds it.</source>
            <translation>Niemand gehört mehr zu ihm, und Ihre Sicherung enthält ihn noch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Nobody belongs to it any more. It lies in no backup, so it will be gone for good.</source>
            <translation>Niemand gehört mehr zu ihm. Er liegt in keiner Sicherung, ist also für immer weg.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Restore keys from</source>
            <translation>Schlüssel wiederherstellen aus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>The file cannot be read: {cause}</source>
            <translation>Die Datei kann nicht gelesen werden: {cause}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>The key is deleted.</source>
            <translation>Der Schlüssel ist gelöscht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>The key was taken in; new subscribers get it from the next export on. Back it up now.</source>
            <translation>Der Schlüssel wurde aufgenommen; neue Abonnenten bekommen ihn ab dem nächsten Export. Sichern Sie ihn jetzt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>The keys are backed up, and the file was read back. Keep it away from this computer.</source>
            <translation>Die Schlüssel sind gesichert, und die Datei wurde zur Probe gelesen. Bewahren Sie sie nicht auf diesem Computer auf.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>The keys of the backup are here.</source>
            <translation>Die Schlüssel der Sicherung sind da.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>The passphrase that was chosen for this file.</source>
            <translation>Die Passphrase, die für diese Datei gewählt wurde.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>The public key is copied.</source>
            <translation>Der öffentliche Schlüssel ist kopiert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>This key file is locked</source>
            <translation>Diese Schlüsseldatei ist verschlossen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Unlock</source>
            <translation>Aufschließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Unlock the backup</source>
            <translation>Sicherung aufschließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/others_card.py" />
            <source>What keys are for</source>
            <translation>Wozu Schlüssel da sind</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Without this passphrase nobody can use the backup, and neither can you. Write it down.</source>
            <translation>Ohne diese Passphrase kann niemand die Sicherung benutzen, auch Sie nicht. Schreiben Sie sie auf.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/page.py" />
            <source>Your subscribers belong to these keys.</source>
            <translation>Zu diesen Schlüsseln gehören Ihre Abonnenten.</translation>
        </message>
    </context>
    <context>
        <name>KeysStep</name>
        <message>
            <location filename="../../../pushdesk/ui/setup/keys_step.py" />
            <source>Back up keys to</source>
            <translation>Schlüssel sichern nach</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/keys_step.py" />
            <source>Back up to a file…</source>
            <translation>In eine Datei sichern…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/keys_step.py" />
            <source>Keys and their backup</source>
            <translation>Schlüssel sichern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/keys_step.py" />
            <source>The keys are backed up, and the file was read back. Keep it away from this computer.</source>
            <translation>Die Schlüssel sind gesichert, und die Datei wurde zur Probe gelesen. Bewahren Sie sie nicht auf diesem Computer auf.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/keys_step.py" />
            <source>Your subscribers belong to a key that is made on this computer. Without it nobody can write to them again, so it is backed up now: into a file that you keep elsewhere, on a USB stick for example, and that opens with a passphrase only you know.</source>
            <translation>Ihre Abonnenten gehören zu einem Schlüssel, der auf diesem Computer entsteht. Ohne ihn kann ihnen niemand je wieder schreiben; darum wird er jetzt gesichert: in eine Datei, die Sie anderswo aufbewahren, etwa auf einem USB-Stick, und die sich mit einer Passphrase öffnet, die nur Sie kennen.</translation>
        </message>
    </context>
    <context>
        <name>LanguageTabs</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Add a language</source>
            <translation>Sprache hinzufügen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Another language…</source>
            <translation>Andere Sprache…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Languages to add</source>
            <translation>Sprachen zum Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Main words</source>
            <translation>Hauptworte</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Remove {language}</source>
            <translation>{language} entfernen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Words in: {language}</source>
            <translation>Worte in: {language}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>{language}, main words</source>
            <translation>{language}, Hauptworte</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Arabic</source>
            <translation>Arabisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Chinese</source>
            <translation>Chinesisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Czech</source>
            <translation>Tschechisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Danish</source>
            <translation>Dänisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Dutch</source>
            <translation>Niederländisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Finnish</source>
            <translation>Finnisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>French</source>
            <translation>Französisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Greek</source>
            <translation>Griechisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Hebrew</source>
            <translation>Hebräisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Hindi</source>
            <translation>Hindi</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Hungarian</source>
            <translation>Ungarisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Italian</source>
            <translation>Italienisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Japanese</source>
            <translation>Japanisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Korean</source>
            <translation>Koreanisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Norwegian</source>
            <translation>Norwegisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Persian</source>
            <translation>Persisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Polish</source>
            <translation>Polnisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Portuguese</source>
            <translation>Portugiesisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Romanian</source>
            <translation>Rumänisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Russian</source>
            <translation>Russisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Spanish</source>
            <translation>Spanisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Swedish</source>
            <translation>Schwedisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Turkish</source>
            <translation>Türkisch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Ukrainian</source>
            <translation>Ukrainisch</translation>
        </message>
    </context>
    <context>
        <name>Launcher</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/launcher.py" />
            <source>Scheduled for {count}: {moment}</source>
            <translation>Geplant für {count}: {moment}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/launcher.py" />
            <source>Sending to {count}</source>
            <translation>Wird an {count} gesendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/launcher.py" />
            <source>Sending to {count} in {seconds} s</source>
            <translation>Geht in {seconds} s an {count}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/launcher.py" />
            <source>Taken back. Nothing was sent, and your draft is open again.</source>
            <translation>Zurückgenommen. Nichts wurde gesendet, und Ihr Entwurf ist wieder offen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/launcher.py" />
            <source>The inbox was not fetched before this send.</source>
            <translation>Das Postfach wurde vor diesem Versand nicht abgeholt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/launcher.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>LiveCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Browsers do not reach your receiver</source>
            <translation>Browser erreichen Ihren Empfang nicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Browsers everywhere reach the receiver on this computer through a tunnel of yours, as long as PushDesk and the tunnel run.</source>
            <translation>Browser überall erreichen den Empfang auf diesem Computer durch einen Tunnel von Ihnen, solange PushDesk und der Tunnel laufen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Closing</source>
            <translation>Wird geschlossen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Copy public address</source>
            <translation>Öffentliche Adresse kopieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Export the web app and upload it again</source>
            <translation>Exportieren Sie die Web-App und laden Sie sie noch einmal hoch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Live</source>
            <translation>Live</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Live mode</source>
            <translation>Live-Betrieb</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>None of cloudflared, tailscale and ngrok is on this computer. Install one of them yourself, or give the web app a hosted inbox, which needs no tunnel.</source>
            <translation>Weder cloudflared noch tailscale noch ngrok ist auf diesem Computer. Installieren Sie selbst eines davon, oder geben Sie der Web-App ein Postfach beim Webhoster, das keinen Tunnel braucht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Not open</source>
            <translation>Nicht offen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Opening</source>
            <translation>Wird geöffnet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Opens again soon</source>
            <translation>Öffnet gleich wieder</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Public address</source>
            <translation>Öffentliche Adresse</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Start live mode</source>
            <translation>Live-Betrieb starten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Stop live mode</source>
            <translation>Live-Betrieb beenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>The address is copied.</source>
            <translation>Die Adresse ist kopiert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>The receiver has a new public address. Until then browsers keep their registrations.</source>
            <translation>Der Empfang hat eine neue öffentliche Adresse. Bis dahin behalten die Browser ihre Anmeldungen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>The web app of this business has a hosted inbox, so it needs no live mode.</source>
            <translation>Die Web-App dieses Unternehmens hat ein Postfach beim Webhoster und braucht keinen Live-Betrieb.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>This kind of tunnel gets another address at each start.</source>
            <translation>Diese Art Tunnel bekommt bei jedem Start eine andere Adresse.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/live_card.py" />
            <source>Tunnel</source>
            <translation>Tunnel</translation>
        </message>
    </context>
    <context>
        <name>LiveState</name>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>It ended unexpectedly. The folder “logs” says more.</source>
            <translation>Unerwartet beendet. Der Ordner „logs“ sagt mehr.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Port {port}</source>
            <translation>Port {port}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Receiver off</source>
            <translation>Empfang aus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Receiver running</source>
            <translation>Empfang läuft</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Receiver starting</source>
            <translation>Empfang startet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Receiver stopped</source>
            <translation>Empfang gestoppt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Receiver stopping</source>
            <translation>Empfang endet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Sender finishing</source>
            <translation>Versand endet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Sender off</source>
            <translation>Versand aus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Sender ready</source>
            <translation>Versand bereit</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Sender stopped</source>
            <translation>Versand gestoppt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Sending one campaign</source>
            <translation>Eine Kampagne läuft</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>Sending {count} campaigns</source>
            <translation>{count} Kampagnen laufen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/children.py" />
            <source>{count} new today · port {port}</source>
            <translation>{count} neu heute · Port {port}</translation>
        </message>
    </context>
    <context>
        <name>LogCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>Any outcome</source>
            <translation>Jedes Ergebnis</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>Any reason</source>
            <translation>Jeder Grund</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>Delivery log</source>
            <translation>Zustellprotokoll</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>No delivery fits</source>
            <translation>Keine Zustellung passt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>One subscriber</source>
            <translation>Ein Abonnent</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>Outcome shown</source>
            <translation>Gezeigtes Ergebnis</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>Reason shown</source>
            <translation>Gezeigter Grund</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>Search browser, code or meaning</source>
            <translation>Browser, Code, Bedeutung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>Try other words, or show any outcome.</source>
            <translation>Versuchen Sie andere Wörter, oder zeigen Sie jedes Ergebnis.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>Try the selected again…</source>
            <translation>Ausgewählte erneut senden…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>{count} found</source>
            <translation>{count} gefunden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>{count} subscribers</source>
            <translation>{count} Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>{outcome} ({count})</source>
            <translation>{outcome} ({count})</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/log_card.py" />
            <source>{reason} ({count})</source>
            <translation>{reason} ({count})</translation>
        </message>
    </context>
    <context>
        <name>LogoCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>A square picture of 512 pixels or more, or drop one here. All icons are made from it.</source>
            <translation>Ein quadratisches Bild mit mindestens 512 Pixeln, oder ziehen Sie eines hierher. Alle Symbole entstehen daraus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>Choose a logo</source>
            <translation>Logo wählen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>Choose logo…</source>
            <translation>Logo wählen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>No logo yet: the icon shows your initial</source>
            <translation>Noch kein Logo: Das Symbol zeigt Ihren Anfangsbuchstaben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>Remove logo</source>
            <translation>Logo entfernen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>The logo is removed.</source>
            <translation>Das Logo ist entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/logo_card.py" />
            <source>Your logo</source>
            <translation>Ihr Logo</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../../pushdesk/ui/main_window.py" />
            <source>PushDesk</source>
            <translation>PushDesk</translation>
        </message>
    </context>
    <context>
        <name>MessageCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>Firefox on Android</source>
            <translation>Firefox auf Android</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>For each one's own word write {examples}, with what others get in place of the dots.</source>
            <translation>Für das eigene Wort jedes Einzelnen schreiben Sie {examples}, mit dem, was andere bekommen, anstelle der Punkte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>Left empty, it opens your web page.</source>
            <translation>Bleibt es leer, öffnet sich Ihre Webseite.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>Link on click</source>
            <translation>Link beim Anklicken</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>Message</source>
            <translation>Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>More options</source>
            <translation>Weitere Optionen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>What is new, in a few words</source>
            <translation>Was es Neues gibt, in wenigen Worten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/message_card.py" />
            <source>What they get from it, and until when</source>
            <translation>Was Ihre Leser davon haben, und bis wann</translation>
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message>
            <location filename="../../../pushdesk/ui/moments.py" />
            <source>Today, {clock}</source>
            <translation>Heute, {clock}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/moments.py" />
            <source>Yesterday, {clock}</source>
            <translation>Gestern, {clock}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/moments.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/moments.py" />
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/moments.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
        <name>MoreOptions</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Come without a sound</source>
            <translation>Ohne Ton ankommen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Icon</source>
            <translation>Symbol</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Left empty, it is your web app's icon.</source>
            <translation>Bleibt es leer, ist es das Symbol Ihrer Web-App.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Stay on the screen until it is closed</source>
            <translation>Auf dem Bildschirm bleiben, bis sie geschlossen wird</translation>
        </message>
    </context>
    <context>
        <name>NewSiteDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/new_site.py" />
            <source>Add a business</source>
            <translation>Unternehmen anlegen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/new_site.py" />
            <source>Add business</source>
            <translation>Unternehmen anlegen</translation>
        </message>
    </context>
    <context>
        <name>NewSiteForm</name>
        <message>
            <location filename="../../../pushdesk/ui/site_form.py" />
            <source>Business name</source>
            <translation>Name des Unternehmens</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/site_form.py" />
            <source>E-mail address</source>
            <translation>E-Mail-Adresse</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/site_form.py" />
            <source>Google, Apple and Mozilla write to it if something is wrong. Subscribers never see it.</source>
            <translation>Google, Apple und Mozilla schreiben dorthin, wenn etwas nicht stimmt. Abonnenten sehen sie nie.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/site_form.py" />
            <source>Linden Bakery</source>
            <translation>Bäckerei Linde</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/site_form.py" />
            <source>Web address</source>
            <translation>Webadresse</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/site_form.py" />
            <source>Where the web app will be uploaded, for example https://www.your-shop.com/news/.</source>
            <translation>Wohin die Web-App hochgeladen wird, zum Beispiel https://www.ihr-laden.de/neues/.</translation>
        </message>
    </context>
    <context>
        <name>NoSite</name>
        <message>
            <location filename="../../../pushdesk/ui/no_site.py" />
            <source>Add a business…</source>
            <translation>Unternehmen anlegen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/no_site.py" />
            <source>No business yet</source>
            <translation>Noch kein Unternehmen</translation>
        </message>
    </context>
    <context>
        <name>NotOpenedDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/not_opened.py" />
            <source>Bring back a backup</source>
            <translation>Sicherung zurückholen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/not_opened.py" />
            <source>Bring back a backup…</source>
            <translation>Sicherung zurückholen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/not_opened.py" />
            <source>PushDesk cannot open its workspace</source>
            <translation>PushDesk kann seinen Arbeitsbereich nicht öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/not_opened.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/dialogs/not_opened.py" />
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/notices.py" />
            <source>Nothing was sent</source>
            <translation>Nichts wurde gesendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/notices.py" />
            <source>Open Keys</source>
            <translation>Schlüssel öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/notices.py" />
            <source>Open history</source>
            <translation>Verlauf öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/notices.py" />
            <source>The draft is not saved. What you typed is still here.</source>
            <translation>Der Entwurf ist nicht gespeichert. Was Sie getippt haben, ist noch da.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/notices.py" />
            <source>This business has no key yet. You can write, but nothing can be sent before there is one.</source>
            <translation>Dieses Unternehmen hat noch keinen Schlüssel. Sie können schreiben, aber senden erst, wenn es einen gibt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/notices.py" />
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/notices.py" />
            <source>{accepted} of {total} accepted, {failed} failed.</source>
            <translation>{accepted} von {total} angenommen, {failed} fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/notices.py" />
            <source>{accepted} of {total} accepted.</source>
            <translation>{accepted} von {total} angenommen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/notices.py" />
            <source>“{title}” asks you something</source>
            <translation>„{title}“ fragt Sie etwas</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/notices.py" />
            <source>“{title}” goes to {count}. Watch it in the history.</source>
            <translation>„{title}“ geht an {count}. Verfolgen Sie es im Verlauf.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/notices.py" />
            <source>“{title}” goes to {count}: {moment}. Until then it can be cancelled in the history.</source>
            <translation>„{title}“ geht an {count}: {moment}. Bis dahin lässt es sich im Verlauf abbrechen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/notices.py" />
            <source>“{title}” is paused</source>
            <translation>„{title}“ ist angehalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/notices.py" />
            <source>“{title}”: {state}</source>
            <translation>„{title}“: {state}</translation>
        </message>
    </context>
    <context>
        <name>OldKeyBox</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/old_key_box.py" />
            <source>Choose a file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/old_key_box.py" />
            <source>Its public key is {public_key}. It must be the one that your old pages use.</source>
            <translation>Sein öffentlicher Schlüssel ist {public_key}. Es muss der sein, den Ihre alten Seiten benutzen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/old_key_box.py" />
            <source>PEM, or 43 characters of base64url.</source>
            <translation>PEM, oder 43 Zeichen base64url.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/old_key_box.py" />
            <source>Passphrase of this key</source>
            <translation>Passphrase dieses Schlüssels</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/old_key_box.py" />
            <source>Paste the private key, or switch this off.</source>
            <translation>Fügen Sie den privaten Schlüssel ein, oder schalten Sie das aus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/old_key_box.py" />
            <source>Private key</source>
            <translation>Privater Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/old_key_box.py" />
            <source>Push services take messages only with the key (VAPID) that a browser subscribed with. Give the private key of your former service here: it is kept for these subscribers, new ones get your own key.</source>
            <translation>Push-Dienste nehmen Mitteilungen nur mit dem Schlüssel (VAPID) an, mit dem ein Browser abonniert hat. Geben Sie hier den privaten Schlüssel Ihres früheren Dienstes an: Er wird für diese Abonnenten behalten, neue bekommen Ihren eigenen Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/old_key_box.py" />
            <source>They subscribed with another key</source>
            <translation>Sie haben mit einem anderen Schlüssel abonniert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/old_key_box.py" />
            <source>This file holds no key as text. Convert it to PEM and try again.</source>
            <translation>Diese Datei enthält keinen Schlüssel als Text. Wandeln Sie ihn in PEM um und versuchen Sie es noch einmal.</translation>
        </message>
    </context>
    <context>
        <name>OtherLanguageDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Another language</source>
            <translation>Andere Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Language tag</source>
            <translation>Kürzel der Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>This language is there already.</source>
            <translation>Diese Sprache ist schon da.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/language_tabs.py" />
            <source>Two letters, and a region where it matters: pt-BR, de-AT, zh-Hant.</source>
            <translation>Zwei Buchstaben und, wo es darauf ankommt, eine Region: pt-BR, de-AT, zh-Hant.</translation>
        </message>
    </context>
    <context>
        <name>OthersCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/others_card.py" />
            <source>Import key…</source>
            <translation>Schlüssel importieren…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/others_card.py" />
            <source>Make another key…</source>
            <translation>Weiteren Schlüssel erzeugen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/others_card.py" />
            <source>Other keys</source>
            <translation>Andere Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/others_card.py" />
            <source>Restore backup…</source>
            <translation>Sicherung zurückholen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/others_card.py" />
            <source>You have a backup file that was made here.</source>
            <translation>Sie haben eine Sicherungsdatei, die hier entstanden ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/others_card.py" />
            <source>You have a private key from another program (PEM, DER or base64url). Or drop its file.</source>
            <translation>Sie haben einen privaten Schlüssel aus einem anderen Programm (PEM, DER oder base64url). Oder ziehen Sie seine Datei hierher.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/others_card.py" />
            <source>You want new subscribers to get a new key. The old one goes on serving its own.</source>
            <translation>Neue Abonnenten sollen einen neuen Schlüssel bekommen. Der alte dient seinen Abonnenten weiter.</translation>
        </message>
    </context>
    <context>
        <name>OverviewPage</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Add business…</source>
            <translation>Unternehmen anlegen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Add your business</source>
            <translation>Unternehmen anlegen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Export the web app and upload it</source>
            <translation>Web-App exportieren und hochladen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Fetched {pulled}.</source>
            <translation>{pulled} abgeholt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Fetching the hosted inbox…</source>
            <translation>Das Postfach beim Webhoster wird abgeholt…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Its name and web address appear in every notification.</source>
            <translation>Name und Webadresse stehen in jeder Mitteilung.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Make the keys and back them up</source>
            <translation>Schlüssel erzeugen und sichern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>New notification</source>
            <translation>Neue Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>One subscription is tagged.</source>
            <translation>Ein Abonnement trägt das Etikett.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Open keys</source>
            <translation>Schlüssel öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Open web app</source>
            <translation>Web-App öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Open your page and press the button: you are the first subscriber.</source>
            <translation>Öffnen Sie Ihre Seite und drücken Sie den Knopf: Sie sind der erste Abonnent.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>See subscribers</source>
            <translation>Abonnenten ansehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Send your first notification</source>
            <translation>Die erste Mitteilung senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Subscribe with your own browser</source>
            <translation>Mit dem eigenen Browser abonnieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>The inbox is empty.</source>
            <translation>Das Postfach ist leer.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>The page on which your visitors turn on notifications.</source>
            <translation>Die Seite, auf der Ihre Besucher Mitteilungen einschalten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Welcome to PushDesk</source>
            <translation>Willkommen bei PushDesk</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Write</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Write it, look at it as each device will show it, and send.</source>
            <translation>Schreiben, ansehen, wie jedes Gerät sie zeigt, und senden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Your data is copied.</source>
            <translation>Ihre Daten sind kopiert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>Your subscribers belong to these keys. They stay on this computer and in your backup.</source>
            <translation>Zu diesen Schlüsseln gehören Ihre Abonnenten. Sie bleiben auf diesem Computer und in Ihrer Sicherung.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/page.py" />
            <source>{count} subscriptions are tagged.</source>
            <translation>{count} Abonnements tragen das Etikett.</translation>
        </message>
    </context>
    <context>
        <name>OwnTunnel</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/own_tunnel.py" />
            <source>Empty: the address that ngrok gives you.</source>
            <translation>Leer: die Adresse, die ngrok Ihnen gibt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/own_tunnel.py" />
            <source>If you made one at Cloudflare. Empty: a quick one, with another address at each start.</source>
            <translation>Falls Sie bei Cloudflare einen angelegt haben. Leer: ein schneller, mit anderer Adresse bei jedem Start.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/own_tunnel.py" />
            <source>Name of your own tunnel</source>
            <translation>Name Ihres eigenen Tunnels</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/own_tunnel.py" />
            <source>Public address of that tunnel</source>
            <translation>Öffentliche Adresse dieses Tunnels</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/own_tunnel.py" />
            <source>Your own domain at ngrok</source>
            <translation>Ihre eigene Domain bei ngrok</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <location filename="../../../pushdesk/ui/page.py" />
            <source>Help on this page</source>
            <translation>Hilfe zu dieser Seite</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/page.py" />
            <source>{title} page</source>
            <translation>Seite {title}</translation>
        </message>
    </context>
    <context>
        <name>PageStep</name>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>Cloudflare, with a worker</source>
            <translation>Cloudflare, mit einem Worker</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>Export folder…</source>
            <translation>Ordner exportieren…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>Export to a folder of its own</source>
            <translation>In einen eigenen Ordner exportieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>It runs PHP, as most rented web space does</source>
            <translation>Er führt PHP aus, wie der meiste gemietete Webspace</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>Neither, or I only want to look around: this computer receives</source>
            <translation>Nichts davon, oder nur zum Umsehen: dieser Computer</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>The page needs your key. Please go back one step first.</source>
            <translation>Die Seite braucht Ihren Schlüssel. Bitte gehen Sie zuerst einen Schritt zurück.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>The page on which your visitors turn on notifications. It goes onto your own web space.</source>
            <translation>Die Seite, auf der Ihre Besucher Mitteilungen einschalten. Sie kommt auf Ihren eigenen Webspace.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>What is your web space?</source>
            <translation>Was ist Ihr Webspace?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/page_step.py" />
            <source>Your web page</source>
            <translation>Ihre Webseite</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Compose</source>
            <translation>Verfassen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Keys</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Receiver</source>
            <translation>Empfang</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Subscribers</source>
            <translation>Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/actions.py" />
            <source>Web app</source>
            <translation>Web-App</translation>
        </message>
    </context>
    <context>
        <name>PassphraseFields</name>
        <message>
            <location filename="../../../pushdesk/ui/passphrases.py" />
            <source>At least {count} characters, please.</source>
            <translation>Bitte mindestens {count} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/passphrases.py" />
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/passphrases.py" />
            <source>Passphrase once more</source>
            <translation>Passphrase noch einmal</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/passphrases.py" />
            <source>Please type the passphrase.</source>
            <translation>Bitte geben Sie die Passphrase ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/passphrases.py" />
            <source>The two are not the same.</source>
            <translation>Die beiden sind nicht gleich.</translation>
        </message>
    </context>
    <context>
        <name>PickedBar</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/picked_bar.py" />
            <source>Copy rows</source>
            <translation>Zeilen kopieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/picked_bar.py" />
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/picked_bar.py" />
            <source>Erase…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/picked_bar.py" />
            <source>Tags…</source>
            <translation>Etiketten…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/picked_bar.py" />
            <source>Use for tests</source>
            <translation>Für Tests verwenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/picked_bar.py" />
            <source>{count} selected</source>
            <translation>{count} ausgewählt</translation>
        </message>
    </context>
    <context>
        <name>PictureField</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>Browsers fetch it from your web page: export the web app and upload it before you send.</source>
            <translation>Browser holen es von Ihrer Webseite: Exportieren Sie die Web-App und laden Sie sie hoch, bevor Sie senden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>Choose a picture</source>
            <translation>Bild wählen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>Choose a picture from this computer…</source>
            <translation>Ein Bild von diesem Computer wählen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>Chrome and Edge on Windows and Android show it. Drop one here: {measures} fits best.</source>
            <translation>Chrome und Edge unter Windows und Android zeigen es. Ziehen Sie eines hierher: {measures} passt am besten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>It is in the exported web app, and not on your web page yet: upload the folder “pictures”.</source>
            <translation>Es ist in der exportierten Web-App und noch nicht auf Ihrer Webseite: Laden Sie den Ordner „pictures“ hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>Open Web app to export</source>
            <translation>Web-App öffnen und exportieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>Reading the picture…</source>
            <translation>Das Bild wird gelesen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>Your web page did not answer just now, so it is not known whether the picture is there.</source>
            <translation>Ihre Webseite hat gerade nicht geantwortet; ob das Bild dort ist, ist darum nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/picture_field.py" />
            <source>{measures} pixels, {size} KB. Chrome and Edge on Windows and Android show it.</source>
            <translation>{measures} Pixel, {size} KB. Chrome und Edge unter Windows und Android zeigen es.</translation>
        </message>
    </context>
    <context>
        <name>PosterButton</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/poster_button.py" />
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/poster_button.py" />
            <source>Save poster…</source>
            <translation>Plakat speichern…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/poster_button.py" />
            <source>Save the poster</source>
            <translation>Plakat speichern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/poster_button.py" />
            <source>Saving poster…</source>
            <translation>Plakat wird gespeichert…</translation>
        </message>
    </context>
    <context>
        <name>PreviewAs</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/preview_as.py" />
            <source>Preview as a subscriber…</source>
            <translation>Vorschau als Abonnent…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/preview_as.py" />
            <source>Preview as anybody</source>
            <translation>Vorschau als irgendjemand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/preview_as.py" />
            <source>Preview as anybody again</source>
            <translation>Wieder Vorschau als irgendjemand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/preview_as.py" />
            <source>See the notification with one subscriber's own words and language</source>
            <translation>Die Mitteilung mit den Worten und der Sprache eines Abonnenten ansehen</translation>
        </message>
    </context>
    <context>
        <name>PreviewStage</name>
        <message>
            <location filename="../../../pushdesk/ui/preview_stage.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_stage.py" />
            <source>How it will look</source>
            <translation>So wird sie aussehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_stage.py" />
            <source>Previews</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_stage.py" />
            <source>Show the dark previews</source>
            <translation>Dunkle Vorschau zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_stage.py" />
            <source>Show the light previews</source>
            <translation>Helle Vorschau zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_stage.py" />
            <source>Systems</source>
            <translation>Systeme</translation>
        </message>
    </context>
    <context>
        <name>Previews</name>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Alert again</source>
            <translation>Erneut aufmerksam machen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Android · Chrome, collapsed</source>
            <translation>Android · Chrome, eingeklappt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Android · Chrome, expanded</source>
            <translation>Android · Chrome, ausgeklappt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Badge</source>
            <translation>Abzeichen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Buttons</source>
            <translation>Schaltflächen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Buttons: {names}.</source>
            <translation>Schaltflächen: {names}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Chrome</source>
            <translation>Chrome</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Chrome on a Mac</source>
            <translation>Chrome auf dem Mac</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Edge</source>
            <translation>Edge</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Firefox</source>
            <translation>Firefox</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Icon</source>
            <translation>Symbol</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_desktop.py" />
            <source>Just now</source>
            <translation>Gerade eben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Linux · Chrome</source>
            <translation>Linux · Chrome</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Linux · Firefox</source>
            <translation>Linux · Firefox</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Replacing the last one</source>
            <translation>Die letzte ersetzen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Safari</source>
            <translation>Safari</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Stay until closed</source>
            <translation>Bleiben, bis sie geschlossen wird</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Text: {text}.</source>
            <translation>Text: {text}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Title: {text}.</source>
            <translation>Titel: {text}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_phone.py" />
            <source>Unsubscribe</source>
            <translation>Abbestellen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Windows · Chrome</source>
            <translation>Windows · Chrome</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Windows · Edge</source>
            <translation>Windows · Edge</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Windows · Firefox</source>
            <translation>Windows · Firefox</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>With the picture.</source>
            <translation>Mit dem Bild.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>Without sound</source>
            <translation>Ohne Ton</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>affects {some} of {all}</source>
            <translation>betrifft {some} von {all}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>cut off after one line</source>
            <translation>nach einer Zeile abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>cut off after {lines} lines</source>
            <translation>nach {lines} Zeilen abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_desktop.py" />
            <source>from {host}</source>
            <translation>von {host}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_phone.py" />
            <source>from {name}</source>
            <translation>von {name}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>iPhone · home screen app</source>
            <translation>iPhone · App auf dem Home-Bildschirm</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>ignored by {browser}</source>
            <translation>von {browser} nicht beachtet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>macOS · Chrome</source>
            <translation>macOS · Chrome</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>macOS · Safari</source>
            <translation>macOS · Safari</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>not shown by {browser}</source>
            <translation>von {browser} nicht gezeigt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_desktop.py" />
            <location filename="../../../pushdesk/ui/preview_phone.py" />
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>shown by KDE, not by GNOME</source>
            <translation>von KDE gezeigt, von GNOME nicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>shown once the pointer is on it</source>
            <translation>erscheint, wenn der Mauszeiger darauf steht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>the iPhone</source>
            <translation>iPhone</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>under “Options”, once the pointer is on it</source>
            <translation>unter „Optionen“, wenn der Mauszeiger darauf steht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_desktop.py" />
            <source>via {host}</source>
            <translation>über {host}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/preview_words.py" />
            <source>{browser} shows the web app's own</source>
            <translation>{browser} zeigt das der Web-App</translation>
        </message>
    </context>
    <context>
        <name>ReachCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Can be reached</source>
            <translation>Erreichbar</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Left in 30 days</source>
            <translation>In 30 Tagen weggefallen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>New in 30 days</source>
            <translation>Neu in 30 Tagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Reach over 90 days</source>
            <translation>Reichweite über 90 Tage</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>Who you can reach</source>
            <translation>Wen Sie erreichen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>of one subscriber</source>
            <translation>von einem Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/overview/reach_card.py" />
            <source>of {total} subscribers</source>
            <translation>von {total} Abonnenten</translation>
        </message>
    </context>
    <context>
        <name>ReceiverPage</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Add your business first; then the web app can be told where to register.</source>
            <translation>Legen Sie zuerst Ihr Unternehmen an; dann lässt sich der Web-App sagen, wo sie anmeldet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Copy address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>If someone hands in something broken or hostile, it is counted here by its reason.</source>
            <translation>Gibt jemand etwas Kaputtes oder Feindliches ab, wird es hier nach seinem Grund gezählt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Last</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>New in 30 days</source>
            <translation>Neu in 30 Tagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>New today</source>
            <translation>Neu heute</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Nothing was refused</source>
            <translation>Nichts wurde abgelehnt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Open settings</source>
            <translation>Einstellungen öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Receiver</source>
            <translation>Empfang</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Receiver address</source>
            <translation>Adresse des Empfangs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Refusals</source>
            <translation>Ablehnungen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Set aside</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Start receiver</source>
            <translation>Empfang starten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Starting</source>
            <translation>Startet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Starts again soon</source>
            <translation>Startet gleich wieder</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Stop receiver</source>
            <translation>Empfang stoppen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Stopped</source>
            <translation>Gestoppt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Stopping</source>
            <translation>Wird gestoppt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Takes in your subscribers. It holds no private key.</source>
            <translation>Er nimmt Ihre Abonnenten auf und besitzt keinen privaten Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>The address is copied.</source>
            <translation>Die Adresse ist kopiert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>The receiver is not running</source>
            <translation>Der Empfang läuft nicht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>The web app registers at its hosted inbox, so the receiver need not run for it.</source>
            <translation>Die Web-App meldet an ihrem Postfach beim Webhoster an, der Empfang muss dafür nicht laufen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>The web app registers at this address: good for a try on this computer, out of reach for others.</source>
            <translation>Die Web-App meldet an dieser Adresse an: gut für einen Versuch auf diesem Computer, für andere unerreichbar.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>The web app registers at {address} (only for this computer).</source>
            <translation>Die Web-App meldet bei {address} an (nur für diesen Computer).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>The web app registers at {address}.</source>
            <translation>Die Web-App meldet bei {address} an.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Those set aside use a push service that is not known here, so they are not written to. If it is one of yours, name its host in the settings.</source>
            <translation>Zurückgestellte benutzen einen Push-Dienst, der hier nicht bekannt ist; ihnen wird nicht geschrieben. Ist es einer von Ihren, nennen Sie seinen Host in den Einstellungen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Times</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>What came in</source>
            <translation>Was hereinkam</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>What was refused, and why</source>
            <translation>Was abgelehnt wurde, und warum</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/receiver/page.py" />
            <source>Where it listens</source>
            <translation>Wo er zu erreichen ist</translation>
        </message>
    </context>
    <context>
        <name>RemarkList</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/remarks.py" />
            <source>Before you send</source>
            <translation>Bevor Sie senden</translation>
        </message>
    </context>
    <context>
        <name>RemovalBanner</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/removal_banner.py" />
            <source>Keep them</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/removal_banner.py" />
            <source>Remove them</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>ReplacingDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/replacing.py" />
            <source>Business name</source>
            <translation>Name des Unternehmens</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/replacing.py" />
            <source>New subscribers get the new key from the next export on. The old one stays here and goes on serving those who belong to it ({count}). Each key is one more to back up.</source>
            <translation>Neue Abonnenten bekommen den neuen Schlüssel ab dem nächsten Export. Der alte bleibt hier und dient weiter denen, die zu ihm gehören ({count}). Jeder Schlüssel ist einer mehr zum Sichern.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/replacing.py" />
            <source>Put another key in the place of the current one?</source>
            <translation>Den aktuellen Schlüssel durch einen anderen ersetzen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/replacing.py" />
            <source>That is not the name. It reads “{name}”.</source>
            <translation>Das ist nicht der Name. Er lautet „{name}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/keys/replacing.py" />
            <source>Type “{name}” to go on.</source>
            <translation>Tippen Sie „{name}“, um fortzufahren.</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Accepted means that the push services took it. Shown and clicked are reported by browsers; not every browser does.</source>
            <translation>Angenommen heißt: Die Push-Dienste haben sie entgegengenommen. Gezeigt und geklickt melden die Browser; nicht jeder tut das.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>By browser</source>
            <translation>Nach Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Campaign report</source>
            <translation>Bericht zur Kampagne</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Clicked</source>
            <translation>Geklickt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Clicked, first 24 hours</source>
            <translation>Klicks, erste 24 Stunden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Deliveries</source>
            <translation>Zustellungen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Every outcome</source>
            <translation>Alle Ergebnisse</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>It took {span}.</source>
            <translation>Dauer: {span}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Made with PushDesk, {moment}</source>
            <translation>Erstellt mit PushDesk, {moment}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Shown</source>
            <translation>Gezeigt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>Shown, first 24 hours</source>
            <translation>Gezeigt, erste 24 Stunden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>of {total}</source>
            <translation>von {total}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>{share} of accepted</source>
            <translation>{share} der angenommenen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/report.py" />
            <source>{state} · sent {moment} · to: {audience}</source>
            <translation>{state} · gesendet {moment} · an: {audience}</translation>
        </message>
    </context>
    <context>
        <name>RetryCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/retry_card.py" />
            <source>Not everybody got it</source>
            <translation>Nicht alle haben sie bekommen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/retry_card.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/retry_card.py" />
            <source>Show: {reason}</source>
            <translation>Zeigen: {reason}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/retry_card.py" />
            <source>Try again…</source>
            <translation>Erneut versuchen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/retry_card.py" />
            <source>Try these again: {reason}</source>
            <translation>Diese erneut versuchen: {reason}</translation>
        </message>
    </context>
    <context>
        <name>ReviewDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>A click opens</source>
            <translation>Ein Klick öffnet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>For one second you can undo it.</source>
            <translation>Eine Sekunde lang können Sie es rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>For {seconds} seconds you can undo it.</source>
            <translation>{seconds} Sekunden lang können Sie es rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>If it breaks</source>
            <translation>Wenn etwas ausfällt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>If offline</source>
            <translation>Wenn offline</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>No text</source>
            <translation>Kein Text</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>Nobody gets it twice</source>
            <translation>Niemand bekommt sie zweimal</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>Review and send</source>
            <translation>Prüfen und senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>Schedule for {count}</source>
            <translation>Für {count} planen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>Send to {count}</source>
            <translation>An {count} senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>To</source>
            <translation>An</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>Urgency {words}</source>
            <translation>Dringlichkeit {words}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/review_dialog.py" />
            <source>{some} of {all} can be reached</source>
            <translation>{some} von {all} sind erreichbar</translation>
        </message>
    </context>
    <context>
        <name>SendTestDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>It goes to your one test subscriber, as it stands now. Your draft stays open.</source>
            <translation>Er geht so, wie die Mitteilung jetzt ist, an Ihren einen Test-Abonnenten. Ihr Entwurf bleibt offen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>It goes to your {count} test subscribers, as it stands now. Your draft stays open.</source>
            <translation>Er geht so, wie die Mitteilung jetzt ist, an Ihre {count} Test-Abonnenten. Ihr Entwurf bleibt offen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>On the page Subscribers, give the newest subscriber the tag “test”.</source>
            <translation>Geben Sie auf der Seite Abonnenten dem neuesten Abonnenten das Etikett „test“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>Open Subscribers</source>
            <translation>Abonnenten öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>Open Web app</source>
            <translation>Web-App öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>Open your web page in your own browser, or preview it from the page Web app.</source>
            <translation>Öffnen Sie Ihre Webseite im eigenen Browser, oder sehen Sie sie sich von der Seite Web-App aus an.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>Press the button there that turns notifications on.</source>
            <translation>Drücken Sie dort den Knopf, der Mitteilungen einschaltet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>Send a test</source>
            <translation>Einen Test senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>Send test to {count}</source>
            <translation>Test an {count} senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>The sender is not running, so the test waits until it is.</source>
            <translation>Der Versand läuft nicht, der Test wartet also, bis er läuft.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>There is no test subscriber yet. To become one:</source>
            <translation>Es gibt noch keinen Test-Abonnenten. So werden Sie einer:</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>{browser} on {system}</source>
            <translation>{browser} unter {system}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/send_test_dialog.py" />
            <source>{count} more</source>
            <translation>{count} weitere</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>127.0.0.1 is this computer only, 0.0.0.0 is your whole network.</source>
            <translation>127.0.0.1 ist nur dieser Computer, 0.0.0.0 ist Ihr ganzes Netz.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>A PEM file that is trusted when sending, besides the usual certificates.</source>
            <translation>Eine PEM-Datei, der beim Senden neben den üblichen Zertifikaten vertraut wird.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>A planned notification that could not start in time waits for you after that.</source>
            <translation>Eine geplante Mitteilung, die nicht rechtzeitig starten konnte, wartet danach auf Sie.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>All programs together; 0 is no limit.</source>
            <translation>Alle Programme zusammen; 0 heißt ohne Grenze.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Ask first when late by</source>
            <translation>Erst fragen bei Verspätung ab</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Changes take effect at once.</source>
            <translation>Änderungen wirken sofort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Choose certificates</source>
            <translation>Zertifikate wählen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Choose: extra certificates</source>
            <translation>Wählen: zusätzliche Zertifikate</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Empty: none.</source>
            <translation>Leer: keiner.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Extra certificates</source>
            <translation>Zusätzliche Zertifikate</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Fetch the hosted inbox every</source>
            <translation>Postfach beim Webhoster abholen alle</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>From everybody at most</source>
            <translation>Von allen höchstens</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>From one address at most</source>
            <translation>Von einer Adresse höchstens</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>High contrast, dark</source>
            <translation>Hoher Kontrast, dunkel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>High contrast, light</source>
            <translation>Hoher Kontrast, hell</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Hosts, separated by commas. Subscribers there are written to like those of the known ones.</source>
            <translation>Hosts, durch Kommas getrennt. Abonnenten dort wird wie denen der bekannten geschrieben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Keep every attempt for</source>
            <translation>Jeden Versuch behalten für</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Listen on</source>
            <translation>Lauschen auf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Messages on their way at a time</source>
            <translation>Mitteilungen gleichzeitig unterwegs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Messages to one push service in a minute</source>
            <translation>Mitteilungen je Push-Dienst und Minute</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>More are faster on a computer with more cores.</source>
            <translation>Mehr sind schneller auf einem Computer mit mehr Kernen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Network, for experts</source>
            <translation>Netz, für Fachleute</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Of the latest messages of a campaign. Gone subscribers do not count; 100 is never.</source>
            <translation>Von den letzten Mitteilungen einer Kampagne. Erloschene zählen nicht; 100 heißt nie.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Of unknown push services at most</source>
            <translation>Von unbekannten Push-Diensten höchstens</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Pause when more fail than</source>
            <translation>Anhalten, wenn mehr fehlschlagen als</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Programs that send at a time</source>
            <translation>Programme, die gleichzeitig senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Push services of your own</source>
            <translation>Eigene Push-Dienste</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Receiver</source>
            <translation>Empfang</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Sending</source>
            <translation>Versand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Show PushDesk in the tray and offer to keep working there</source>
            <translation>PushDesk im Infobereich zeigen und anbieten, dort weiterzuarbeiten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Show a system notice when a campaign ends, pauses by itself or asks you</source>
            <translation>Systemmeldung zeigen, wenn eine Kampagne endet, sich selbst anhält oder Sie etwas fragt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Start the receiver with PushDesk</source>
            <translation>Den Empfang mit PushDesk starten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Start with the computer, without a window</source>
            <translation>Mit dem Computer starten, ohne Fenster</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>They are set aside and not written to until you name their host below.</source>
            <translation>Sie werden zurückgestellt und bekommen nichts, bis Sie unten ihren Host nennen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>To one push service, in each of these programs; fewer where it is slow.</source>
            <translation>An einen Push-Dienst, in jedem dieser Programme; weniger, wo er langsam ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Tunnel of live mode</source>
            <translation>Tunnel des Live-Betriebs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Undo is possible for</source>
            <translation>Rückgängig ist möglich für</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>While PushDesk runs. “Pull now” on the page Receiver fetches it at once.</source>
            <translation>Solange PushDesk läuft. „Jetzt abholen“ auf der Seite Empfang holt es sofort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} %</source>
            <translation>{count} %</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} a day</source>
            <translation>{count} am Tag</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} a minute</source>
            <translation>{count} in der Minute</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} day</source>
            <translation>{count} Tag</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} days</source>
            <translation>{count} Tage</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} hour</source>
            <translation>{count} Stunde</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} hours</source>
            <translation>{count} Stunden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} minute</source>
            <translation>{count} Minute</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} minutes</source>
            <translation>{count} Minuten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} second</source>
            <translation>{count} Sekunde</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/page.py" />
            <source>{count} seconds</source>
            <translation>{count} Sekunden</translation>
        </message>
    </context>
    <context>
        <name>SetupDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>Finish</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>Four steps to your first notification</source>
            <translation>Vier Schritte bis zur ersten Mitteilung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>Set up PushDesk</source>
            <translation>PushDesk einrichten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>Skip for now</source>
            <translation>Vorerst überspringen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>Step {number}: {title}, {state}</source>
            <translation>Schritt {number}: {title}, {state}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>Write a notification</source>
            <translation>Mitteilung schreiben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>You can stop at any time. The page Overview takes you back to where you were.</source>
            <translation>Sie können jederzeit aufhören. Die Seite Übersicht bringt Sie hierher zurück.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/dialog.py" />
            <source>open</source>
            <translation>offen</translation>
        </message>
    </context>
    <context>
        <name>SetupStep</name>
        <message>
            <location filename="../../../pushdesk/ui/setup/step.py" />
            <source>This step needs your business. Please go back to the first one.</source>
            <translation>Dieser Schritt braucht Ihr Unternehmen. Bitte gehen Sie zum ersten zurück.</translation>
        </message>
    </context>
    <context>
        <name>SheetDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <location filename="../../../pushdesk/ui/shortcut_sheet.py" />
            <source>Choose all rows</source>
            <translation>Alle Zeilen wählen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/shortcut_sheet.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/shortcut_sheet.py" />
            <source>Close without a change</source>
            <translation>Schließen ohne Änderung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/shortcut_sheet.py" />
            <source>Copy the chosen rows</source>
            <translation>Gewählte Zeilen kopieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/shortcut_sheet.py" />
            <source>In lists and forms</source>
            <translation>In Listen und Formularen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/shortcut_sheet.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/shortcut_sheet.py" />
            <source>Move a topic</source>
            <translation>Thema verschieben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/shortcut_sheet.py" />
            <source>Open the chosen row</source>
            <translation>Gewählte Zeile öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/shortcut_sheet.py" />
            <source>Press a button, turn a switch</source>
            <translation>Knopf drücken, Schalter umlegen</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <location filename="../../../pushdesk/ui/sidebar.py" />
            <source>Add a business…</source>
            <translation>Unternehmen anlegen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/sidebar.py" />
            <source>Business</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/sidebar.py" />
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/sidebar.py" />
            <source>Receiver off</source>
            <translation>Empfang aus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/sidebar.py" />
            <source>Receiver state</source>
            <translation>Zustand des Empfangs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/sidebar.py" />
            <source>Sender off</source>
            <translation>Versand aus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/sidebar.py" />
            <source>Sender state</source>
            <translation>Zustand des Versands</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/sidebar.py" />
            <source>Sidebar</source>
            <translation>Seitenleiste</translation>
        </message>
    </context>
    <context>
        <name>SiteForm</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>A worker at Cloudflare</source>
            <translation>Ein Worker bei Cloudflare</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Address of the inbox</source>
            <translation>Adresse des Postfachs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Address of the receiver</source>
            <translation>Adresse des Empfangs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>An e-mail address that you read. Subscribers never see it.</source>
            <translation>Eine E-Mail-Adresse, die Sie lesen. Abonnenten sehen sie nie.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Background colour</source>
            <translation>Hintergrundfarbe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Business name</source>
            <translation>Name des Unternehmens</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Choose: {label}</source>
            <translation>Wählen: {label}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Contact for push services</source>
            <translation>Kontakt für Push-Dienste</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Host names, separated by commas: blog.your-shop.com</source>
            <translation>Host-Namen, durch Kommas getrennt: blog.ihr-laden.de</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Hosted inbox</source>
            <translation>Postfach beim Webhoster</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Keeps what browsers tell, locked, until this computer fetches it.</source>
            <translation>Bewahrt verschlossen auf, was Browser mitteilen, bis dieser Computer es abholt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Main colour</source>
            <translation>Hauptfarbe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>None: the receiver's own address</source>
            <translation>Keines, nur der Empfang</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Only if it is not beside the web app.</source>
            <translation>Nur wenn es nicht neben der Web-App liegt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Other sites that links may lead to</source>
            <translation>Andere Websites, auf die Links führen dürfen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Short name, under the icon</source>
            <translation>Kurzer Name, unter dem Symbol</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Web address of the web app</source>
            <translation>Webadresse der Web-App</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>What subscribers get, in one sentence</source>
            <translation>Was Abonnenten bekommen, in einem Satz</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Where subscribers register without an inbox. Empty: this computer only.</source>
            <translation>Wo sich Abonnenten ohne Postfach anmelden. Leer: nur dieser Computer.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Where you upload it. Subscribers belong to this address.</source>
            <translation>Wohin Sie sie hochladen. Abonnenten gehören zu dieser Adresse.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>Your business</source>
            <translation>Ihr Unternehmen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/form.py" />
            <source>inbox.php on your PHP web host</source>
            <translation>inbox.php auf Ihrem PHP-Webhosting</translation>
        </message>
    </context>
    <context>
        <name>StandingBanner</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>It was due {when}, but PushDesk was not running. It goes out only if you say so.</source>
            <translation>Sie war fällig {when}, aber PushDesk lief nicht. Sie geht nur hinaus, wenn Sie es sagen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>Send it now</source>
            <translation>Jetzt senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>The time was missed</source>
            <translation>Der Zeitpunkt wurde verpasst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/history/campaign_head.py" />
            <source>This campaign is paused</source>
            <translation>Diese Kampagne ist angehalten</translation>
        </message>
    </context>
    <context>
        <name>StatePills</name>
        <message>
            <location filename="../../../pushdesk/ui/state_pills.py" />
            <source>Asks you</source>
            <translation>Fragt Sie</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/state_pills.py" />
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/state_pills.py" />
            <source>Not sent</source>
            <translation>Nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/state_pills.py" />
            <source>Partly failed</source>
            <translation>Mit Fehlern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/state_pills.py" />
            <source>Partly sent</source>
            <translation>Teils gesendet</translation>
        </message>
    </context>
    <context>
        <name>SubscriberDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Agreed</source>
            <translation>Zugestimmt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Attributes</source>
            <translation>Angaben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Browser</source>
            <translation>Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Erase…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>First seen</source>
            <translation>Zuerst gesehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>History of this subscriber</source>
            <translation>Geschichte dieses Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Last seen</source>
            <translation>Zuletzt gesehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Not recorded</source>
            <translation>Nicht festgehalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Push service</source>
            <translation>Push-Dienst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Save tags</source>
            <translation>Etiketten speichern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Subscriber {number}</source>
            <translation>Abonnent {number}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Tags</source>
            <translation>Etiketten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Test sends go to the subscribers with the tag “test”.</source>
            <translation>Testsendungen gehen an die Abonnenten mit dem Etikett „test“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>The tags are saved.</source>
            <translation>Die Etiketten sind gespeichert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Topics</source>
            <translation>Themen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Use for tests</source>
            <translation>Für Tests verwenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>Your own marks, words with a space between them.</source>
            <translation>Ihre eigenen Vermerke, Wörter mit einem Leerzeichen dazwischen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>{browser} on {system}</source>
            <translation>{browser} unter {system}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/details_dialog.py" />
            <source>{when}, on {page}, words {version}</source>
            <translation>{when}, auf {page}, Wortlaut {version}</translation>
        </message>
    </context>
    <context>
        <name>SubscriberFilters</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/filters.py" />
            <source>All subscribers</source>
            <translation>Alle Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/filters.py" />
            <source>Also those who left</source>
            <translation>Auch Abgemeldete</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/filters.py" />
            <source>Any tag</source>
            <translation>Jedes Etikett</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/filters.py" />
            <source>Audience: {name}</source>
            <translation>Zielgruppe: {name}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/filters.py" />
            <source>Search browser, language, tag or number</source>
            <translation>Browser, Sprache, Etikett, Nummer</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/filters.py" />
            <source>State shown</source>
            <translation>Gezeigter Zustand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/filters.py" />
            <source>Tag or audience shown</source>
            <translation>Gezeigtes Etikett oder Zielgruppe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/filters.py" />
            <source>Tag: {tag}</source>
            <translation>Etikett: {tag}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/filters.py" />
            <source>{count} found</source>
            <translation>{count} gefunden</translation>
        </message>
    </context>
    <context>
        <name>SubscriberFinder</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/preview_as.py" />
            <source>Find a subscriber</source>
            <translation>Abonnenten suchen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/preview_as.py" />
            <source>Name, number, browser, language or tag</source>
            <translation>Name, Nummer, Browser, Sprache oder Etikett</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/preview_as.py" />
            <source>Nobody is found by these words.</source>
            <translation>Mit diesen Worten ist niemand zu finden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/preview_as.py" />
            <source>Subscribers found</source>
            <translation>Gefundene Abonnenten</translation>
        </message>
    </context>
    <context>
        <name>SubscriberStep</name>
        <message>
            <location filename="../../../pushdesk/ui/setup/subscriber_step.py" />
            <source>Hello from {name}</source>
            <translation>Hallo von {name}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/subscriber_step.py" />
            <source>Nobody has subscribed yet.</source>
            <translation>Noch hat niemand abonniert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/subscriber_step.py" />
            <source>Open my page</source>
            <translation>Meine Seite öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/subscriber_step.py" />
            <source>Open your page in your own browser and press the button that turns notifications on. You will be seen here as soon as you have done so.</source>
            <translation>Öffnen Sie Ihre Seite im eigenen Browser und drücken Sie den Knopf, der Mitteilungen einschaltet. Sobald Sie das getan haben, sind Sie hier zu sehen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/subscriber_step.py" />
            <source>Send me a test</source>
            <translation>Mir einen Test senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/subscriber_step.py" />
            <source>Subscriber {number} is here: {browser}.</source>
            <translation>Abonnent {number} ist da: {browser}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/subscriber_step.py" />
            <source>The test is on its way and should appear on your screen within seconds. History shows it, too.</source>
            <translation>Der Test ist unterwegs und sollte in wenigen Sekunden auf Ihrem Bildschirm erscheinen. Auch der Verlauf zeigt ihn.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/subscriber_step.py" />
            <source>This is your first notification. It works!</source>
            <translation>Das ist Ihre erste Mitteilung. Es klappt!</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setup/subscriber_step.py" />
            <source>Your first subscriber</source>
            <translation>Ihr erster Abonnent</translation>
        </message>
    </context>
    <context>
        <name>SubscriberTable</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>Erasing…</source>
            <translation>Wird gelöscht…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>List of subscribers</source>
            <translation>Liste der Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>No subscriber fits</source>
            <translation>Kein Abonnent passt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>One subscriber is erased.</source>
            <translation>Ein Abonnent ist gelöscht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>Stop using for tests</source>
            <translation>Nicht mehr für Tests verwenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>The first {copied} of {of} rows are copied. Use Export CSV for all.</source>
            <translation>Die ersten {copied} von {of} Zeilen sind kopiert. Für alle gibt es „CSV exportieren“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>The list is still being read. Please try again.</source>
            <translation>Die Liste wird noch gelesen. Bitte versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>Try other words, another state or any tag.</source>
            <translation>Versuchen Sie andere Wörter, einen anderen Zustand oder jedes Etikett.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>Use for tests</source>
            <translation>Für Tests verwenden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>{copied} rows are copied.</source>
            <translation>{copied} Zeilen sind kopiert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/subscriber_table.py" />
            <source>{count} subscribers are erased.</source>
            <translation>{count} Abonnenten sind gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>Subscribers</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>Browser</source>
            <translation>Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>First seen</source>
            <translation>Zuerst gesehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>Last seen</source>
            <translation>Zuletzt gesehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>Push service</source>
            <translation>Push-Dienst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>Tags</source>
            <translation>Etiketten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/columns.py" />
            <source>Topics</source>
            <translation>Themen</translation>
        </message>
    </context>
    <context>
        <name>SubscribersPage</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Add your business first. Whoever subscribes to it is listed here.</source>
            <translation>Legen Sie zuerst Ihr Unternehmen an. Wer es abonniert, steht dann hier.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Audiences…</source>
            <translation>Zielgruppen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Choose a file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Export CSV…</source>
            <translation>CSV exportieren…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Export all subscribers?</source>
            <translation>Alle Abonnenten exportieren?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Export subscribers</source>
            <translation>Abonnenten exportieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Export the web app</source>
            <translation>Web-App exportieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Export your web app and put it on your website. Then open it in your own browser and turn on notifications there: you are the first subscriber.</source>
            <translation>Exportieren Sie Ihre Web-App und stellen Sie sie auf Ihre Website. Öffnen Sie sie dann im eigenen Browser und schalten Sie dort Mitteilungen ein: Sie sind der erste Abonnent.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Import subscribers</source>
            <translation>Abonnenten importieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Import subscribers…</source>
            <translation>Abonnenten importieren…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>No subscribers yet</source>
            <translation>Noch keine Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>One subscriber</source>
            <translation>Ein Abonnent</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>One subscriber is in {file}. Keep it as you keep your keys.</source>
            <translation>Ein Abonnent steht in {file}. Hüten Sie die Datei wie Ihre Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>One subscriber, for tests</source>
            <translation>Ein Abonnent, für Tests</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Paste a code…</source>
            <translation>Code einfügen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Reading codes…</source>
            <translation>Codes werden gelesen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Subscribers</source>
            <translation>Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Subscribers ({patterns})</source>
            <translation>Abonnenten ({patterns})</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>The file holds the address and keys of every subscriber. Whoever has it can, together with your private key, write to these people. Keep it on an encrypted disk and delete it after use.</source>
            <translation>Die Datei enthält Adresse und Schlüssel jedes Abonnenten. Wer sie hat, kann zusammen mit Ihrem privaten Schlüssel diesen Menschen schreiben. Bewahren Sie sie auf einem verschlüsselten Datenträger auf und löschen Sie sie nach Gebrauch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>Writing {file}…</source>
            <translation>{file} wird geschrieben…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>{count} subscribers</source>
            <translation>{count} Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>{count} subscribers are in {file}. Keep it as you keep your keys.</source>
            <translation>{count} Abonnenten stehen in {file}. Hüten Sie die Datei wie Ihre Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/page.py" />
            <source>{count} subscribers, {tests} of them for tests</source>
            <translation>{count} Abonnenten, {tests} davon für Tests</translation>
        </message>
    </context>
    <context>
        <name>TagDialog</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tag_dialog.py" />
            <source>Change tags</source>
            <translation>Etiketten ändern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tag_dialog.py" />
            <source>Give these tags</source>
            <translation>Diese Etiketten geben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tag_dialog.py" />
            <source>Tags are your own marks, such as “vip”. Audiences can be made from them.</source>
            <translation>Etiketten sind Ihre eigenen Vermerke, etwa „vip“. Daraus lassen sich Zielgruppen bilden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tag_dialog.py" />
            <source>Tags of one subscriber</source>
            <translation>Etiketten eines Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tag_dialog.py" />
            <source>Tags of {count} subscribers</source>
            <translation>Etiketten von {count} Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tag_dialog.py" />
            <source>Take these tags</source>
            <translation>Diese Etiketten nehmen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tag_dialog.py" />
            <source>Type at least one tag here or below.</source>
            <translation>Tippen Sie hier oder unten mindestens ein Etikett.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tag_dialog.py" />
            <source>Words with a space between them. “test” marks those who get your test sends.</source>
            <translation>Wörter mit einem Leerzeichen dazwischen. „test“ bezeichnet alle, die Ihre Testsendungen bekommen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tag_dialog.py" />
            <source>vip berlin</source>
            <translation>vip berlin</translation>
        </message>
    </context>
    <context>
        <name>Tagging</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tagging.py" />
            <source>Changing tags…</source>
            <translation>Etiketten werden geändert…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tagging.py" />
            <source>Nobody's tags are different now: they were like this before.</source>
            <translation>Kein Etikett ist jetzt anders: Sie waren vorher schon so.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tagging.py" />
            <source>Taking tags back…</source>
            <translation>Etiketten werden zurückgenommen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tagging.py" />
            <source>The tags are as they were.</source>
            <translation>Die Etiketten sind wie zuvor.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tagging.py" />
            <source>The tags of one subscriber are changed.</source>
            <translation>Die Etiketten eines Abonnenten sind geändert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tagging.py" />
            <source>The tags of {count} subscribers are changed.</source>
            <translation>Die Etiketten von {count} Abonnenten sind geändert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/tagging.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>TaskBanner</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/task_banner.py" />
            <source>Nothing was done, because something else is under way. Please try again later.</source>
            <translation>Es wurde nichts getan, weil noch etwas anderes läuft. Bitte versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/task_banner.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/task_banner.py" />
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/task_banner.py" />
            <source>{what} {done}</source>
            <translation>{what} {done}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/subscribers/task_banner.py" />
            <source>{what} {done} of {total}</source>
            <translation>{what} {done} von {total}</translation>
        </message>
    </context>
    <context>
        <name>TextPlaces</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>A browser has to show something, also where a message arrives empty.</source>
            <translation>Ein Browser muss etwas zeigen, auch wenn eine Mitteilung leer ankommt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Above the topics</source>
            <translation>Über den Themen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Beginning</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Below the heading</source>
            <translation>Unter der Überschrift</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Below the question</source>
            <translation>Unter der Frage</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Blocked by the browser</source>
            <translation>Vom Browser gesperrt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Button</source>
            <translation>Schaltfläche</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Button for later</source>
            <translation>Schaltfläche für später</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Button for yes</source>
            <translation>Schaltfläche für ja</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Button that turns off</source>
            <translation>Schaltfläche, die ausschaltet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Button that turns on</source>
            <translation>Schaltfläche, die einschaltet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Did not work</source>
            <translation>Hat nicht geklappt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>First page</source>
            <translation>Erste Seite</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>First reason</source>
            <translation>Erster Grund</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Forget me: button</source>
            <translation>Mich vergessen: Schaltfläche</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Forget me: heading</source>
            <translation>Mich vergessen: Überschrift</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Forget me: text</source>
            <translation>Mich vergessen: Text</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Give your postal and e-mail address under “Who is responsible”: the law asks for them.</source>
            <translation>Nennen Sie unter „Wer verantwortlich ist“ Ihre Post- und E-Mail-Adresse: Das Gesetz verlangt sie.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Heading</source>
            <translation>Überschrift</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>How it stands</source>
            <translation>Wie es steht</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>My data: heading</source>
            <translation>Meine Daten: Überschrift</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>My data: text</source>
            <translation>Meine Daten: Text</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Not turned on yet</source>
            <translation>Noch nicht eingeschaltet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Notifications by themselves</source>
            <translation>Die Mitteilungen selbst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Page without internet</source>
            <translation>Seite ohne Internet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Page “Privacy”</source>
            <translation>Seite „Datenschutz“</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Page “Your settings”</source>
            <translation>Seite „Ihre Einstellungen“</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Pause: heading</source>
            <translation>Pause: Überschrift</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Pause: text</source>
            <translation>Pause: Text</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Question before the browser asks</source>
            <translation>Frage, bevor der Browser fragt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Second reason</source>
            <translation>Zweiter Grund</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Third reason</source>
            <translation>Dritter Grund</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Turned off</source>
            <translation>Ausgeschaltet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Turned on</source>
            <translation>Eingeschaltet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Turned on, not reached you yet</source>
            <translation>Eingeschaltet, bei Ihnen noch nicht angekommen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Welcome: text</source>
            <translation>Willkommen: Text</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Welcome: title</source>
            <translation>Willkommen: Titel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>What is kept</source>
            <translation>Was aufbewahrt wird</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>What people agree to</source>
            <translation>Wozu Menschen zustimmen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>What people can do</source>
            <translation>Was Menschen tun können</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Where it is</source>
            <translation>Wo es liegt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Who is responsible</source>
            <translation>Wer verantwortlich ist</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Whoever agrees from then on agrees to the new words; their version is kept with each of them.</source>
            <translation>Wer von da an zustimmt, stimmt dem neuen Wortlaut zu; dessen Fassung wird bei jedem festgehalten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Why, and for how long</source>
            <translation>Warum, und wie lange</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Without content: text</source>
            <translation>Ohne Inhalt: Text</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_places.py" />
            <source>Without content: title</source>
            <translation>Ohne Inhalt: Titel</translation>
        </message>
    </context>
    <context>
        <name>TextPreview</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/text_preview.py" />
            <source>Preview of the texts</source>
            <translation>Vorschau der Texte</translation>
        </message>
    </context>
    <context>
        <name>TextsCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>A text has at most {limit} characters, and none that cannot be seen.</source>
            <translation>Ein Text hat höchstens {limit} Zeichen, und keine unsichtbaren.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>Filled in by the page: {marks}</source>
            <translation>Setzt die Seite ein: {marks}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>Show the originals in</source>
            <translation>Originale zeigen auf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>Texts on your page</source>
            <translation>Texte auf Ihrer Seite</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>The original text is back.</source>
            <translation>Der Originaltext ist zurück.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>The page speaks English, German, Spanish and French, whichever its reader understands. What you say here instead is shown to everybody as you write it. An empty field keeps the original.</source>
            <translation>Die Seite spricht Englisch, Deutsch, Spanisch und Französisch, je nachdem, was ihr Leser versteht. Was Sie hier stattdessen sagen, sehen alle so, wie Sie es schreiben. Ein leeres Feld behält das Original.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>Use the original: {label}</source>
            <translation>Original nehmen: {label}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>Where it shows</source>
            <translation>Wo es erscheint</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/texts_card.py" />
            <source>Where the texts show</source>
            <translation>Wo die Texte erscheinen</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <location filename="../../../pushdesk/ui/toast.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>TopicRow</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topic_row.py" />
            <source>Alt with Up or Down moves it.</source>
            <translation>Alt mit Auf oder Ab verschiebt es.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topic_row.py" />
            <source>Move down: {topic}</source>
            <translation>Nach unten: {topic}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topic_row.py" />
            <source>Move the new topic down</source>
            <translation>Das neue Thema nach unten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topic_row.py" />
            <source>Move the new topic up</source>
            <translation>Das neue Thema nach oben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topic_row.py" />
            <source>Move up: {topic}</source>
            <translation>Nach oben: {topic}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topic_row.py" />
            <source>Remove the new topic</source>
            <translation>Das neue Thema entfernen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topic_row.py" />
            <source>Remove: {topic}</source>
            <translation>Entfernen: {topic}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topic_row.py" />
            <source>Special offers</source>
            <translation>Sonderangebote</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topic_row.py" />
            <source>Topic {number}</source>
            <translation>Thema {number}</translation>
        </message>
    </context>
    <context>
        <name>TopicsEditor</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>Add topic</source>
            <translation>Thema hinzufügen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>One subscriber chose “{topic}”.</source>
            <translation>Ein Abonnent hat „{topic}“ gewählt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>Remove this topic?</source>
            <translation>Dieses Thema entfernen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>Remove topic</source>
            <translation>Thema entfernen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>The topic “{topic}” is removed.</source>
            <translation>Das Thema „{topic}“ ist entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>They stay subscribed and keep their choice, but nobody can choose it on your page any more once you have exported and uploaded it again.</source>
            <translation>Sie bleiben angemeldet und behalten ihre Wahl, aber niemand kann es auf Ihrer Seite mehr wählen, sobald Sie sie neu exportiert und hochgeladen haben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>Topics that subscribers can choose</source>
            <translation>Themen, die Abonnenten wählen können</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>Without any, everybody gets everything. Your page shows them in this order.</source>
            <translation>Ohne Themen bekommen alle alles. Ihre Seite zeigt sie in dieser Reihenfolge.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/topics_editor.py" />
            <source>{count} subscribers chose “{topic}”.</source>
            <translation>{count} Abonnenten haben „{topic}“ gewählt.</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <location filename="../../../pushdesk/ui/tray.py" />
            <source>Open PushDesk</source>
            <translation>PushDesk öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/tray.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
    </context>
    <context>
        <name>UtmBox</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>Campaign</source>
            <translation>Kampagne</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>Content (may be empty)</source>
            <translation>Inhalt (darf leer sein)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>Mark the link for your website's statistics (UTM)</source>
            <translation>Den Link für die Statistik Ihrer Website kennzeichnen (UTM)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>Medium</source>
            <translation>Medium</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>Programs like Google Analytics or Matomo read these words at the end of a link and show you how many visitors came from this notification. Your visitors see nothing of it.</source>
            <translation>Programme wie Google Analytics oder Matomo lesen diese Wörter am Ende eines Links und zeigen Ihnen, wie viele Besucher von dieser Mitteilung kamen. Ihre Besucher sehen nichts davon.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>Statistics (UTM)</source>
            <translation>Statistik (UTM)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>Term (may be empty)</source>
            <translation>Begriff (darf leer sein)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>The link as it is sent</source>
            <translation>Der Link, wie er gesendet wird</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/utm_box.py" />
            <source>This link leads to another website, so it stays as it is.</source>
            <translation>Dieser Link führt auf eine andere Website und bleibt darum, wie er ist.</translation>
        </message>
    </context>
    <context>
        <name>VariantFields</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/variant_fields.py" />
            <source>Button {number} in this language</source>
            <translation>Schaltfläche {number} in dieser Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/variant_fields.py" />
            <source>For browsers in {language}. What you leave empty is shown as in your main words.</source>
            <translation>Für Browser in {language}. Was Sie leer lassen, wird wie in Ihren Hauptworten gezeigt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/variant_fields.py" />
            <source>Link in this language</source>
            <translation>Link in dieser Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/variant_fields.py" />
            <source>Text in this language</source>
            <translation>Text in dieser Sprache</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/variant_fields.py" />
            <source>Title in this language</source>
            <translation>Titel in dieser Sprache</translation>
        </message>
    </context>
    <context>
        <name>WebAppPage</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Add business…</source>
            <translation>Unternehmen anlegen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Add your business first</source>
            <translation>Legen Sie zuerst Ihr Unternehmen an</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Export folder…</source>
            <translation>Ordner exportieren…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Export to a folder of its own</source>
            <translation>In einen eigenen Ordner exportieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Export to a zip</source>
            <translation>Als ZIP exportieren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Export zip…</source>
            <translation>ZIP exportieren…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Exported {when} to {target}</source>
            <translation>Exportiert: {when}, nach {target}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Not exported yet.</source>
            <translation>Noch nicht exportiert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Note: its address is only for this computer; a phone cannot open it.</source>
            <translation>Hinweis: Die Adresse gilt nur für diesen Computer; ein Telefon kann sie nicht öffnen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>On your web space</source>
            <translation>Auf Ihrem Webspace</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Once they are up, “Check my site” below looks whether everything arrived.</source>
            <translation>Ist alles hochgeladen, prüft „Website prüfen“ unten, ob es angekommen ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>One of the fields below is not right yet, so nothing was exported.</source>
            <translation>Eines der Felder unten stimmt noch nicht, darum wurde nichts exportiert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Open exported folder</source>
            <translation>Exportierten Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Open keys</source>
            <translation>Schlüssel öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Open poster</source>
            <translation>Plakat öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Preview in the browser</source>
            <translation>Im Browser ansehen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>The page on which your visitors turn on notifications.</source>
            <translation>Die Seite, auf der Ihre Besucher Mitteilungen einschalten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>The poster is in {file}. Print it on A4 and hang it where people wait.</source>
            <translation>Das Plakat ist in {file}. Drucken Sie es auf A4 und hängen Sie es auf, wo Leute warten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>The web app is made from its name, colours and logo.</source>
            <translation>Aus Name, Farben und Logo entsteht die Web-App.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/web_app/page.py" />
            <source>Web app</source>
            <translation>Web-App</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>--outcome picks from one campaign's delivery log. Give the campaign's number too.</source>
            <translation>--outcome wählt aus dem Zustellprotokoll einer Kampagne. Geben Sie auch die Nummer der Kampagne an.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>1 day</source>
            <translation>1 Tag</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>1 hour</source>
            <translation>1 Stunde</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>1 minute</source>
            <translation>1 Minute</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/moving.py" />
            <source>1 record waits for its key</source>
            <translation>1 Datensatz wartet auf seinen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>1 second</source>
            <translation>1 Sekunde</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A backup cannot take the place of the database itself. Choose another file name.</source>
            <translation>Eine Sicherung kann nicht an die Stelle der Datenbank selbst treten. Wählen Sie einen anderen Dateinamen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>A backup was brought back. This campaign may have been sent since: resume or cancel it.</source>
            <translation>Eine Sicherung wurde zurückgeholt. Diese Kampagne kann seither gesendet worden sein: Setzen Sie sie fort, oder brechen Sie sie ab.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A campaign can be planned for the next {days} days.</source>
            <translation>Eine Kampagne lässt sich für die nächsten {days} Tage planen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A campaign that is {state} cannot be told to {command}.</source>
            <translation>Eine Kampagne im Zustand „{state}“ lässt sich nicht {command}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A colour looks like #2255d6.</source>
            <translation>Eine Farbe sieht so aus: #2255d6.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>A firewall at your web host asks whether one is human before it lets anything to the inbox.</source>
            <translation>Eine Firewall bei Ihrem Webhoster fragt, ob man ein Mensch ist, bevor sie etwas zum Postfach lässt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A key backup needs a passphrase: give it with --passphrase-file, in PUSHDESK_BACKUP_PASSPHRASE, or on standard input.</source>
            <translation>Eine Schlüsselsicherung braucht eine Passphrase: mit --passphrase-file, in PUSHDESK_BACKUP_PASSPHRASE oder über die Standardeingabe.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/refusals.py" />
            <source>A key was not written as it has to be.</source>
            <translation>Ein Schlüssel war nicht so geschrieben, wie er sein muss.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A member is there twice.</source>
            <translation>Ein Bestandteil kommt zweimal vor.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A name is one line of 1 to 60 characters.</source>
            <translation>Ein Name ist eine Zeile mit 1 bis 60 Zeichen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>A named tunnel is one of cloudflared and needs its public address too (--address).</source>
            <translation>Einen benannten Tunnel gibt es nur bei cloudflared, und er braucht auch seine öffentliche Adresse (--address).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A notification needs a title.</source>
            <translation>Eine Mitteilung braucht einen Titel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A number is not a JSON number.</source>
            <translation>Eine Zahl ist keine JSON-Zahl.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/refusals.py" />
            <source>A part of what has to be handed in was missing.</source>
            <translation>Ein Teil von dem, was abgegeben werden muss, fehlte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/refusals.py" />
            <source>A part of what was handed in was not as it has to be.</source>
            <translation>Ein Teil von dem, was abgegeben wurde, war nicht so, wie er sein muss.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A port is a number from 0 to 65535.</source>
            <translation>Ein Port ist eine Zahl von 0 bis 65535.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A private key would have been in the web app ({files}), so nothing was written.</source>
            <translation>In der Web-App hätte ein privater Schlüssel gestanden ({files}), darum wurde nichts geschrieben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>A push service refused the contact address. Nobody was removed. Give your real e-mail or https: address as contact on the page Web app, then resume.</source>
            <translation>Ein Push-Dienst hat die Kontaktadresse abgelehnt. Niemand wurde entfernt. Geben Sie auf der Seite Web-App Ihre echte E-Mail- oder https:-Adresse als Kontakt an, dann setzen Sie fort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>A push service refused the key. Nobody was removed. Check the page Keys, then resume.</source>
            <translation>Ein Push-Dienst hat den Schlüssel abgelehnt. Niemand wurde entfernt. Sehen Sie auf der Seite Schlüssel nach, dann setzen Sie fort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A push service's address is not usable.</source>
            <translation>Die Adresse eines Push-Dienstes ist unbrauchbar.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>A record in the inbox was no sealed record.</source>
            <translation>Ein Datensatz im Postfach war nicht versiegelt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>A record may have at most {limit} bytes.</source>
            <translation>Ein Datensatz darf höchstens {limit} Byte haben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A rehearsal needs a workspace of its own. Give --data a new, empty folder, or none.</source>
            <translation>Eine Probe braucht einen eigenen Arbeitsbereich. Geben Sie --data einen neuen, leeren Ordner oder keinen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A report about a notification carried no token of ours, so it counted nothing.</source>
            <translation>Eine Meldung über eine Mitteilung trug kein Kennzeichen von uns und zählte darum nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>A rule of your web host (Content-Security-Policy, {directive}) forbids what the page needs.</source>
            <translation>Eine Regel Ihres Webhosters (Content-Security-Policy, {directive}) verbietet, was die Seite braucht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A subscriber has at most {limit} attributes.</source>
            <translation>Ein Abonnent hat höchstens {limit} Angaben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A tag is one word of up to 40 characters without brackets, commas or colons.</source>
            <translation>Ein Etikett ist ein Wort mit bis zu 40 Zeichen ohne Klammern, Kommas oder Doppelpunkte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>A test record came back and cannot be opened here: the page seals with a key that this computer has not.</source>
            <translation>Ein Probe-Datensatz kam zurück und lässt sich hier nicht öffnen: Die Seite versiegelt mit einem Schlüssel, den dieser Computer nicht hat.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>A test record came back changed, so what visitors send would be lost.</source>
            <translation>Ein Probe-Datensatz kam verändert zurück; was Besucher senden, ginge also verloren.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>A test record was taken by the inbox and was not there when it was fetched.</source>
            <translation>Das Postfach nahm einen Probe-Datensatz an, und beim Abholen war er nicht da.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A text holds half a character.</source>
            <translation>Ein Text enthält ein halbes Zeichen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A time is not as in 2026-05-01T09:00:00+02:00.</source>
            <translation>Eine Zeit ist nicht wie 2026-05-01T09:00:00+02:00 geschrieben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A time needs its offset, as in 2026-05-01T09:00:00+02:00.</source>
            <translation>Eine Zeit braucht ihren Abstand zur Weltzeit, wie in 2026-05-01T09:00:00+02:00.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A token may stand only behind the host of a link, in its path, query or fragment.</source>
            <translation>Ein Platzhalter darf in einem Link nur hinter dem Host stehen: in Pfad, Abfrage oder Anker.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A value is not base64url of {length} bytes.</source>
            <translation>Ein Wert ist kein base64url von {length} Byte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>A web address must not hold a user name or password.</source>
            <translation>Eine Webadresse darf weder Benutzernamen noch Passwort enthalten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Afghanistan</source>
            <translation>Afghanistan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Albania</source>
            <translation>Albanien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Algeria</source>
            <translation>Algerien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>All files, unchanged</source>
            <translation>Alle Dateien, unverändert</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Allow POST requests to the inbox in the host's or firewall's panel.</source>
            <translation>Erlauben Sie im Panel des Hosters oder der Firewall POST-Anfragen an das Postfach.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>American Samoa</source>
            <translation>Amerikanisch-Samoa</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/refusals.py" />
            <source>An address was asked in a way that it does not take.</source>
            <translation>Eine Adresse wurde auf eine Weise angefragt, die sie nicht annimmt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Andorra</source>
            <translation>Andorra</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Android</source>
            <translation>Android</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Angola</source>
            <translation>Angola</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Anguilla</source>
            <translation>Anguilla</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Another program is using the database right now. Nothing was changed; please try again.</source>
            <translation>Ein anderes Programm benutzt gerade die Datenbank. Nichts wurde geändert; bitte versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Another secret is stored under this name already. Nothing was changed.</source>
            <translation>Unter diesem Namen liegt schon ein anderes Geheimnis. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Antarctica</source>
            <translation>Antarktis</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Antigua &amp; Barbuda</source>
            <translation>Antigua und Barbuda</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>App manifest</source>
            <translation>App-Manifest</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Apple</source>
            <translation>Apple</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Argentina</source>
            <translation>Argentinien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Armenia</source>
            <translation>Armenien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Aruba</source>
            <translation>Aruba</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Ask your host about the rights of the folder inbox-data.</source>
            <translation>Fragen Sie Ihren Hoster nach den Rechten des Ordners inbox-data.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Ask your web host what rewrites the folder inbox-data.</source>
            <translation>Fragen Sie Ihren Webhoster, was den Ordner inbox-data umschreibt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Ask your web host whether it empties the folder inbox-data; check again.</source>
            <translation>Fragen Sie Ihren Webhoster, ob er den Ordner inbox-data leert; prüfen Sie dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>At most {limit} buttons are possible.</source>
            <translation>Höchstens {limit} Schaltflächen sind möglich.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>At most {limit} codes can be taken at once.</source>
            <translation>Höchstens {limit} Codes lassen sich auf einmal aufnehmen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>At most {limit} languages are possible.</source>
            <translation>Höchstens {limit} Sprachen sind möglich.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>At this address there is another page than the one that was exported.</source>
            <translation>Unter dieser Adresse steht eine andere Seite als die exportierte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Australia</source>
            <translation>Australien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Austria</source>
            <translation>Österreich</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Azerbaijan</source>
            <translation>Aserbaidschan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Bahamas</source>
            <translation>Bahamas</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Bahrain</source>
            <translation>Bahrain</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Bangladesh</source>
            <translation>Bangladesch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Barbados</source>
            <translation>Barbados</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Belarus</source>
            <translation>Belarus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Belgium</source>
            <translation>Belgien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Belize</source>
            <translation>Belize</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Benin</source>
            <translation>Benin</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Bermuda</source>
            <translation>Bermuda</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Bhutan</source>
            <translation>Bhutan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Bolivia</source>
            <translation>Bolivien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Bosnia &amp; Herzegovina</source>
            <translation>Bosnien und Herzegowina</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Botswana</source>
            <translation>Botsuana</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Brazil</source>
            <translation>Brasilien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>British Indian Ocean Territory</source>
            <translation>Britisches Territorium im Indischen Ozean</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>British Virgin Islands</source>
            <translation>Britische Jungferninseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Browsers get news at once</source>
            <translation>Browser bekommen Neues sofort</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>Browsers reach inbox.php only at the web app's own address, {origin}. Leave its address empty, or give one that begins so.</source>
            <translation>Browser erreichen inbox.php nur unter der eigenen Adresse der Web-App, {origin}. Lassen Sie die Adresse leer, oder geben Sie eine an, die so beginnt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Brunei</source>
            <translation>Brunei</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Bulgaria</source>
            <translation>Bulgarien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Burkina Faso</source>
            <translation>Burkina Faso</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Burundi</source>
            <translation>Burundi</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Cambodia</source>
            <translation>Kambodscha</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Cameroon</source>
            <translation>Kamerun</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Canada</source>
            <translation>Kanada</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Cape Verde</source>
            <translation>Kap Verde</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Caribbean NL</source>
            <translation>Karibische Niederlande</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Cayman Islands</source>
            <translation>Kaimaninseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Central African Rep.</source>
            <translation>Zentralafrikanische Republik</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Chad</source>
            <translation>Tschad</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Change the passwords of your web host, then export and upload the whole folder again.</source>
            <translation>Ändern Sie die Passwörter Ihres Webhostings, dann exportieren Sie und laden den ganzen Ordner noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Check again in a minute.</source>
            <translation>Prüfen Sie in einer Minute noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Check again; if it stays so, upload the folder again.</source>
            <translation>Prüfen Sie noch einmal; bleibt es so, laden Sie den Ordner noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Check that it is the receiver of this workspace, and that nothing before it changes requests.</source>
            <translation>Prüfen Sie, ob es der Empfang dieses Arbeitsbereichs ist und ob nichts davor die Anfragen verändert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Check the address for typing errors, whether your domain is paid, and your own internet connection.</source>
            <translation>Prüfen Sie die Adresse auf Tippfehler, ob Ihre Domain bezahlt ist, und Ihre eigene Internetverbindung.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Check the address of the inbox for typing errors.</source>
            <translation>Prüfen Sie die Adresse des Postfachs auf Tippfehler.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Check your internet connection and whether your web host has a disturbance, then try again.</source>
            <translation>Prüfen Sie Ihre Internetverbindung und ob Ihr Webhoster eine Störung hat, dann versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Chile</source>
            <translation>Chile</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>China</source>
            <translation>China</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Christmas Island</source>
            <translation>Weihnachtsinsel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Chrome</source>
            <translation>Chrome</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>Cloudflare (cloudflared)</source>
            <translation>Cloudflare (cloudflared)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Cocos (Keeling) Islands</source>
            <translation>Kokosinseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>Code {number} was cut or changed on its way. Ask for it again, as a file or a copied text.</source>
            <translation>Code {number} wurde unterwegs abgeschnitten oder verändert. Lassen Sie ihn sich noch einmal schicken, als Datei oder kopierten Text.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Colombia</source>
            <translation>Kolumbien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Comoros</source>
            <translation>Komoren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Configuration</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Congo (Brazzaville)</source>
            <translation>Kongo (Brazzaville)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Congo (Kinshasa)</source>
            <translation>Kongo (Kinshasa)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Cook Islands</source>
            <translation>Cookinseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Costa Rica</source>
            <translation>Costa Rica</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Croatia</source>
            <translation>Kroatien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Cuba</source>
            <translation>Kuba</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Curaçao</source>
            <translation>Curaçao</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Cyprus</source>
            <translation>Zypern</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Czech Republic</source>
            <translation>Tschechien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Côte d’Ivoire</source>
            <translation>Côte d’Ivoire</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Denmark</source>
            <translation>Dänemark</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Djibouti</source>
            <translation>Dschibuti</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Dominica</source>
            <translation>Dominica</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Dominican Republic</source>
            <translation>Dominikanische Republik</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>East Timor</source>
            <translation>Osttimor</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Ecuador</source>
            <translation>Ecuador</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Edge</source>
            <translation>Edge</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Egypt</source>
            <translation>Ägypten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>El Salvador</source>
            <translation>El Salvador</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Equatorial Guinea</source>
            <translation>Äquatorialguinea</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Eritrea</source>
            <translation>Eritrea</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Estonia</source>
            <translation>Estland</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Eswatini (Swaziland)</source>
            <translation>Eswatini (Swasiland)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Ethiopia</source>
            <translation>Äthiopien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Export the web app and put up its worker again, after the web address is right.</source>
            <translation>Exportieren Sie die Web-App und stellen Sie ihren Worker neu ein, wenn die Webadresse stimmt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Export the web app and put up its worker again.</source>
            <translation>Exportieren Sie die Web-App und stellen Sie ihren Worker neu ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Export the web app and upload pushdesk.config.json and everything beside it again.</source>
            <translation>Exportieren Sie die Web-App und laden Sie pushdesk.config.json und alles daneben noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Export the web app and upload the whole folder again.</source>
            <translation>Exportieren Sie die Web-App und laden Sie den ganzen Ordner noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Export the web app once and upload it.</source>
            <translation>Exportieren Sie die Web-App einmal und laden Sie sie hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Export the web app once.</source>
            <translation>Exportieren Sie die Web-App einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Export with an inbox (php or worker), or switch live mode on; then upload again.</source>
            <translation>Exportieren Sie mit einem Postfach (php oder worker), oder schalten Sie den Live-Betrieb ein; dann laden Sie noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Falkland Islands</source>
            <translation>Falklandinseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Faroe Islands</source>
            <translation>Färöer</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Fetch what waits there now.</source>
            <translation>Holen Sie jetzt ab, was dort wartet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Fiji</source>
            <translation>Fidschi</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Files are not as they were exported: {files}.</source>
            <translation>Dateien sind nicht so, wie sie exportiert wurden: {files}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Files of the export are missing on the web: {files}.</source>
            <translation>Dateien des Exports fehlen im Web: {files}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Fine</source>
            <translation>In Ordnung</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Finished</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Finland</source>
            <translation>Finnland</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Firefox</source>
            <translation>Firefox</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/sizes.py" />
            <source>For {some} of {all} their own words would make the message larger than {limit} bytes. What stands behind the bars is put in instead.</source>
            <translation>Bei {some} von {all} würden die eigenen Worte die Mitteilung größer machen als {limit} Byte. Dort steht stattdessen, was hinter den Strichen steht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>France</source>
            <translation>Frankreich</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>French Guiana</source>
            <translation>Französisch-Guayana</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>French Polynesia</source>
            <translation>Französisch-Polynesien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>French S. Terr.</source>
            <translation>Französische Süd- und Antarktisgebiete</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>From http to https</source>
            <translation>Von http zu https</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Gabon</source>
            <translation>Gabun</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Gambia</source>
            <translation>Gambia</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Georgia</source>
            <translation>Georgien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Germany</source>
            <translation>Deutschland</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Get a certificate for the inbox's address.</source>
            <translation>Besorgen Sie ein Zertifikat für die Adresse des Postfachs.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Get a certificate for this name, with and without www, in your host's panel.</source>
            <translation>Besorgen Sie im Panel Ihres Hosters ein Zertifikat für diesen Namen, mit und ohne www.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Get a free certificate (Let's Encrypt) in the host's panel.</source>
            <translation>Besorgen Sie im Panel des Hosters ein kostenloses Zertifikat (Let's Encrypt).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Get a free certificate (Let's Encrypt) in your host's panel.</source>
            <translation>Besorgen Sie im Panel Ihres Hosters ein kostenloses Zertifikat (Let's Encrypt).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Get a valid certificate for the inbox's address.</source>
            <translation>Besorgen Sie ein gültiges Zertifikat für die Adresse des Postfachs.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Get a valid certificate for the receiver's address.</source>
            <translation>Besorgen Sie ein gültiges Zertifikat für die Adresse des Empfangs.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Ghana</source>
            <translation>Ghana</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Gibraltar</source>
            <translation>Gibraltar</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Give PHP the right to write in the folder of the web app, or ask your host to.</source>
            <translation>Geben Sie PHP das Recht, im Ordner der Web-App zu schreiben, oder bitten Sie Ihren Hoster darum.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Give that address with https, export, and upload again.</source>
            <translation>Geben Sie diese Adresse mit https an, exportieren Sie, und laden Sie noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Gone</source>
            <translation>Erloschen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Google</source>
            <translation>Google</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Greece</source>
            <translation>Griechenland</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Greenland</source>
            <translation>Grönland</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Grenada</source>
            <translation>Grenada</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Guadeloupe</source>
            <translation>Guadeloupe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Guam</source>
            <translation>Guam</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Guatemala</source>
            <translation>Guatemala</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Guernsey</source>
            <translation>Guernsey</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Guinea</source>
            <translation>Guinea</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Guinea-Bissau</source>
            <translation>Guinea-Bissau</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Guyana</source>
            <translation>Guyana</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Haiti</source>
            <translation>Haiti</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Have the host serve .png as image/png.</source>
            <translation>Lassen Sie den Hoster .png als image/png ausliefern.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Honduras</source>
            <translation>Honduras</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Hong Kong</source>
            <translation>Hongkong</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Hungary</source>
            <translation>Ungarn</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Iceland</source>
            <translation>Island</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Icons</source>
            <translation>Symbole</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>If that was not you, switch off “optimise HTML” at your host and upload index.html again.</source>
            <translation>Waren Sie das nicht, schalten Sie „HTML optimieren“ beim Hoster aus und laden Sie index.html noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>In the language “{language}”: {words}</source>
            <translation>In der Sprache „{language}“: {words}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>In the place of the page there is a question whether one is human (a firewall's page).</source>
            <translation>Anstelle der Seite steht dort die Frage, ob man ein Mensch ist (die Seite einer Firewall).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Inbox, there and back</source>
            <translation>Postfach, hin und zurück</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>India</source>
            <translation>Indien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Indonesia</source>
            <translation>Indonesien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Iran</source>
            <translation>Iran</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Iraq</source>
            <translation>Irak</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Ireland</source>
            <translation>Irland</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Is being sent right now.</source>
            <translation>Wird gerade gesendet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Isle of Man</source>
            <translation>Isle of Man</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Israel</source>
            <translation>Israel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>It was interrupted.</source>
            <translation>Es wurde unterbrochen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/refusals.py" />
            <source>It was not taken in ({code}).</source>
            <translation>Es wurde nicht aufgenommen ({code}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>It was stopped before anything was changed.</source>
            <translation>Es wurde angehalten, bevor etwas geändert war.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Italy</source>
            <translation>Italien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Its time was over before it could be sent.</source>
            <translation>Die Frist war vorbei, bevor gesendet werden konnte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Jamaica</source>
            <translation>Jamaika</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Japan</source>
            <translation>Japan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Jersey</source>
            <translation>Jersey</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Jordan</source>
            <translation>Jordanien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Kazakhstan</source>
            <translation>Kasachstan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Keep trying for 0 to {limit} seconds (four weeks).</source>
            <translation>Versuchen Sie es 0 bis {limit} Sekunden lang (vier Wochen).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Kenya</source>
            <translation>Kenia</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Kiribati</source>
            <translation>Kiribati</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Kuwait</source>
            <translation>Kuwait</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Kyrgyzstan</source>
            <translation>Kirgisistan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Laos</source>
            <translation>Laos</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Latvia</source>
            <translation>Lettland</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Lebanon</source>
            <translation>Libanon</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Lesotho</source>
            <translation>Lesotho</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Let http lead to the same address with https, in the host's panel.</source>
            <translation>Lassen Sie http im Panel des Hosters zur selben Adresse mit https führen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Let requests to it through without a question, in the panel of your tunnel or proxy.</source>
            <translation>Lassen Sie Anfragen dorthin ohne Rückfrage durch, im Panel Ihres Tunnels oder Proxys.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Let the folder of the web app through without such a question: in the host's or firewall's panel.</source>
            <translation>Lassen Sie den Ordner der Web-App ohne solche Frage durch: im Panel des Hosters oder der Firewall.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Let the host's firewall allow the files of this folder, in the host's panel.</source>
            <translation>Lassen Sie die Firewall des Hosters die Dateien dieses Ordners erlauben, in seinem Panel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Let {other} lead to {host}, in the host's panel.</source>
            <translation>Lassen Sie {other} im Panel des Hosters zu {host} führen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Liberia</source>
            <translation>Liberia</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Libya</source>
            <translation>Libyen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Liechtenstein</source>
            <translation>Liechtenstein</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Linux</source>
            <translation>Linux</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Lithuania</source>
            <translation>Litauen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>Live mode runs already for this workspace.</source>
            <translation>Der Live-Betrieb läuft für diesen Arbeitsbereich schon.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Look whether the files may be read by everybody, and whether the host's firewall blocks the folder.</source>
            <translation>Sehen Sie nach, ob alle die Dateien lesen dürfen und ob die Firewall des Hosters den Ordner sperrt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Luxembourg</source>
            <translation>Luxemburg</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Macau</source>
            <translation>Macau</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Madagascar</source>
            <translation>Madagaskar</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Malawi</source>
            <translation>Malawi</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Malaysia</source>
            <translation>Malaysia</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Maldives</source>
            <translation>Malediven</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Mali</source>
            <translation>Mali</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Malta</source>
            <translation>Malta</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Marshall Islands</source>
            <translation>Marshallinseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Martinique</source>
            <translation>Martinique</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Mauritania</source>
            <translation>Mauretanien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Mauritius</source>
            <translation>Mauritius</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Mayotte</source>
            <translation>Mayotte</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Mend what stands above first.</source>
            <translation>Beheben Sie zuerst, was darüber steht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Mend “App manifest” first.</source>
            <translation>Beheben Sie zuerst „App-Manifest“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Mend “Configuration” first.</source>
            <translation>Beheben Sie zuerst „Konfiguration“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Mend “Secure connection” first.</source>
            <translation>Beheben Sie zuerst „Sichere Verbindung“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Mend “Service worker” first.</source>
            <translation>Beheben Sie zuerst „Service Worker“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Mexico</source>
            <translation>Mexiko</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Micronesia</source>
            <translation>Mikronesien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Microsoft</source>
            <translation>Microsoft</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Missed</source>
            <translation>Verpasst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Moldova</source>
            <translation>Moldau</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Monaco</source>
            <translation>Monaco</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Mongolia</source>
            <translation>Mongolei</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Montenegro</source>
            <translation>Montenegro</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Montserrat</source>
            <translation>Montserrat</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>More than the allowed share of the latest messages was refused or failed. The others wait. Look at the log, then resume or cancel.</source>
            <translation>Von den letzten Mitteilungen wurden mehr abgelehnt oder schlugen fehl, als erlaubt ist. Die übrigen warten. Sehen Sie ins Protokoll, dann setzen Sie fort oder brechen ab.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Morocco</source>
            <translation>Marokko</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Mozambique</source>
            <translation>Mosambik</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Mozilla</source>
            <translation>Mozilla</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Myanmar</source>
            <translation>Myanmar</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Namibia</source>
            <translation>Namibia</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Nauru</source>
            <translation>Nauru</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Nepal</source>
            <translation>Nepal</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Netherlands</source>
            <translation>Niederlande</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>New Caledonia</source>
            <translation>Neukaledonien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>New Zealand</source>
            <translation>Neuseeland</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Nicaragua</source>
            <translation>Nicaragua</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Niger</source>
            <translation>Niger</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Nigeria</source>
            <translation>Nigeria</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Niue</source>
            <translation>Niue</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>No clear answer came back; it may or may not have arrived.</source>
            <translation>Es kam keine klare Antwort; sie kann angekommen sein oder nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/moving.py" />
            <source>No key on this computer opens them. They were sealed for an earlier key of yours, or they are junk. If you have a key backup, bring it back, and they are taken in at once. Else they are removed after {days} days.</source>
            <translation>Kein Schlüssel auf diesem Computer öffnet sie. Sie wurden für einen früheren Schlüssel von Ihnen versiegelt, oder sie sind Müll. Haben Sie eine Schlüsselsicherung, holen Sie sie zurück, und sie werden sofort aufgenommen. Sonst werden sie nach {days} Tagen entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Nobody answers at the inbox's address.</source>
            <translation>Unter der Adresse des Postfachs antwortet niemand.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Nobody answers at {address}.</source>
            <translation>Unter {address} antwortet niemand.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Nobody has a “{name}”. These can be put in: {known}.</source>
            <translation>Niemand hat „{name}“. Einsetzen lassen sich: {known}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Nobody is in this audience right now, so nothing was sent.</source>
            <translation>In dieser Zielgruppe ist zurzeit niemand, darum wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Norfolk Island</source>
            <translation>Norfolkinsel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>North Korea</source>
            <translation>Nordkorea</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>North Macedonia</source>
            <translation>Nordmazedonien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Northern Mariana Islands</source>
            <translation>Nördliche Marianen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Norway</source>
            <translation>Norwegen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Not checked</source>
            <translation>Nicht geprüft</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Not everybody has a {name}. Say behind a bar what the others get: {example}. Nothing behind the bar is nothing in the text.</source>
            <translation>Nicht alle haben {name}. Sagen Sie hinter einem Strich, was die anderen bekommen: {example}. Steht hinter dem Strich nichts, steht auch im Text nichts.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Not sent</source>
            <translation>Nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Nothing to do today; set the upload to “binary” for the next time.</source>
            <translation>Heute ist nichts zu tun; stellen Sie das Hochladen für das nächste Mal auf „binär“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Nothing without https</source>
            <translation>Nichts ohne https</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Oman</source>
            <translation>Oman</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>On its way</source>
            <translation>Unterwegs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Open the address in a browser and ask your web host what it shows.</source>
            <translation>Öffnen Sie die Adresse in einem Browser, und fragen Sie Ihren Webhoster, was dort zu sehen ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Opera</source>
            <translation>Opera</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Other browser</source>
            <translation>Anderer Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Other key</source>
            <translation>Anderer Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>PHP at your web host lacks its extension openssl, so the inbox cannot tell you from a stranger.</source>
            <translation>Dem PHP bei Ihrem Webhoster fehlt die Erweiterung openssl, darum kann das Postfach Sie nicht von Fremden unterscheiden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>PHP at your web host lacks its extension openssl. Switch it on in the host's panel.</source>
            <translation>Dem PHP bei Ihrem Webhoster fehlt die Erweiterung openssl. Schalten Sie sie im Panel des Hosters ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Pakistan</source>
            <translation>Pakistan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Palau</source>
            <translation>Palau</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Palestine</source>
            <translation>Palästina</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Panama</source>
            <translation>Panama</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Papua New Guinea</source>
            <translation>Papua-Neuguinea</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Paraguay</source>
            <translation>Paraguay</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Peru</source>
            <translation>Peru</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Philippines</source>
            <translation>Philippinen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Pitcairn</source>
            <translation>Pitcairn</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Poland</source>
            <translation>Polen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Port {port} is used by another program, perhaps by a receiver that runs already.</source>
            <translation>Port {port} wird von einem anderen Programm benutzt, vielleicht von einem Empfang, der schon läuft.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Portugal</source>
            <translation>Portugal</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Protection against strange scripts</source>
            <translation>Schutz vor fremden Skripten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Puerto Rico</source>
            <translation>Puerto Rico</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Push services want a contact that exists: an e-mail address (mailto:you@your-shop.com) or an https address. “{value}” is none.</source>
            <translation>Push-Dienste wollen einen Kontakt, den es gibt: eine E-Mail-Adresse (mailto:sie@ihr-laden.de) oder eine https-Adresse. „{value}“ ist keiner.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>PushDesk does not remember an export of this business, so there is nothing to compare with.</source>
            <translation>PushDesk erinnert sich an keinen Export dieses Unternehmens, es gibt also nichts zum Vergleichen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Qatar</source>
            <translation>Katar</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Receiver</source>
            <translation>Empfang</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Registrations need https, or must come from this computer.</source>
            <translation>Anmeldungen brauchen https, oder sie müssen von diesem Computer kommen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Renew the certificate in the host's panel.</source>
            <translation>Erneuern Sie das Zertifikat im Panel des Hosters.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Renew the certificate in your host's panel, or switch its automatic renewal on.</source>
            <translation>Erneuern Sie das Zertifikat im Panel Ihres Hosters, oder schalten Sie dort die automatische Erneuerung ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Romania</source>
            <translation>Rumänien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Russia</source>
            <translation>Russland</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Rwanda</source>
            <translation>Ruanda</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Réunion</source>
            <translation>Réunion</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Safari</source>
            <translation>Safari</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Saint Martin</source>
            <translation>St. Martin</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Samoa</source>
            <translation>Samoa</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Samsung Internet</source>
            <translation>Samsung Internet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>San Marino</source>
            <translation>San Marino</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Sao Tome &amp; Principe</source>
            <translation>São Tomé und Príncipe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Saudi Arabia</source>
            <translation>Saudi-Arabien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Say where subscribers register: the address of your receiver.</source>
            <translation>Sagen Sie, wo sich Abonnenten anmelden: die Adresse Ihres Empfangs.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Scheduled</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Scripts were put into your page that are not in the export: {scripts}.</source>
            <translation>In Ihre Seite wurden Skripte eingesetzt, die nicht im Export stehen: {scripts}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Secure connection (https)</source>
            <translation>Sichere Verbindung (https)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Sending</source>
            <translation>Wird gesendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Sending was cut off in the middle; it may or may not have arrived.</source>
            <translation>Das Senden brach mittendrin ab; sie kann angekommen sein oder nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Senegal</source>
            <translation>Senegal</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Serbia</source>
            <translation>Serbien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Service worker (sw.js)</source>
            <translation>Service Worker (sw.js)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Set aside</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Set the web address of the business to the one of the page, export, and upload again.</source>
            <translation>Setzen Sie die Webadresse des Unternehmens auf die der Seite, exportieren Sie, und laden Sie noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Set the web address of the business to the one where the page really opens, export, and upload again.</source>
            <translation>Setzen Sie die Webadresse des Unternehmens auf die, unter der sich die Seite wirklich öffnet, exportieren Sie, und laden Sie noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Set the web address of the business to the one where the page really opens.</source>
            <translation>Setzen Sie die Webadresse des Unternehmens auf die, unter der sich die Seite wirklich öffnet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Set this computer's clock right.</source>
            <translation>Stellen Sie die Uhr dieses Computers richtig.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Seychelles</source>
            <translation>Seychellen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Sierra Leone</source>
            <translation>Sierra Leone</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Singapore</source>
            <translation>Singapur</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Slovakia</source>
            <translation>Slowakei</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Slovenia</source>
            <translation>Slowenien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Solomon Islands</source>
            <translation>Salomonen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Somalia</source>
            <translation>Somalia</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Something at your web host answers in the place of the inbox (answer {status}).</source>
            <translation>Etwas bei Ihrem Webhoster antwortet anstelle des Postfachs (Antwort {status}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Something at your web host stands before pushdesk.config.json (answer {status}), so nobody can subscribe.</source>
            <translation>Etwas bei Ihrem Webhoster steht vor pushdesk.config.json (Antwort {status}), darum kann sich niemand anmelden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Something at your web host stands before sw.js (answer {status}), so no notification can be shown.</source>
            <translation>Etwas bei Ihrem Webhoster steht vor sw.js (Antwort {status}), darum kann keine Mitteilung gezeigt werden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>Something at your web host stands before the inbox (answer {status}): a firewall, a redirect or a log-in. Allow POST requests to its address, and give the web address that needs no redirect.</source>
            <translation>Etwas bei Ihrem Webhoster steht vor dem Postfach (Antwort {status}): eine Firewall, eine Weiterleitung oder eine Anmeldung. Erlauben Sie POST-Anfragen an seine Adresse, und geben Sie die Webadresse an, die keine Weiterleitung braucht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Something at your web host stands before the manifest (answer {status}).</source>
            <translation>Etwas bei Ihrem Webhoster steht vor dem Manifest (Antwort {status}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Something else than the receiver answers at {address}.</source>
            <translation>Unter {address} antwortet etwas anderes als der Empfang.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Something stands before the receiver at {address} (a log-in, a warning page, a redirect).</source>
            <translation>Etwas steht unter {address} vor dem Empfang (eine Anmeldung, eine Warnseite, eine Weiterleitung).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Something went wrong inside PushDesk ({kind}). What was saved before is safe. Please report this.</source>
            <translation>In PushDesk ist etwas schiefgegangen ({kind}). Was vorher gespeichert war, ist sicher. Bitte melden Sie das.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>South Africa</source>
            <translation>Südafrika</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>South Georgia &amp; the South Sandwich Islands</source>
            <translation>Südgeorgien und die Südlichen Sandwichinseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>South Korea</source>
            <translation>Südkorea</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>South Sudan</source>
            <translation>Südsudan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Spain</source>
            <translation>Spanien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Sri Lanka</source>
            <translation>Sri Lanka</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>St Barthelemy</source>
            <translation>St. Barthélemy</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>St Helena</source>
            <translation>St. Helena</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>St Kitts &amp; Nevis</source>
            <translation>St. Kitts und Nevis</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>St Lucia</source>
            <translation>St. Lucia</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>St Maarten (Dutch)</source>
            <translation>St. Maarten (niederländisch)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>St Pierre &amp; Miquelon</source>
            <translation>St. Pierre und Miquelon</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>St Vincent</source>
            <translation>St. Vincent</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Start the receiver, and check that the address leads to it.</source>
            <translation>Starten Sie den Empfang, und prüfen Sie, ob die Adresse zu ihm führt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Start the receiver, and live mode if you use it; with a new address export and upload again.</source>
            <translation>Starten Sie den Empfang und, falls Sie ihn benutzen, den Live-Betrieb; bei einer neuen Adresse exportieren Sie und laden noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Subscribed</source>
            <translation>Angemeldet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/moving.py" />
            <source>Subscribers belong to the old address, {address}. They get notifications as before; whoever visits the new address turns them on anew there. Leave the old page as it is for some months, without a redirect, which would cut it off. It leads to links at the new address only if its own last export names that address under “Other sites that links may lead to”.</source>
            <translation>Abonnenten gehören zur alten Adresse, {address}. Sie bekommen Mitteilungen wie bisher; wer die neue Adresse besucht, schaltet sie dort neu ein. Lassen Sie die alte Seite einige Monate stehen, ohne Weiterleitung, die sie abschneiden würde. Zu Links auf der neuen Adresse führt sie nur, wenn ihr eigener letzter Export diese Adresse unter „Andere Websites, auf die Links führen dürfen“ nennt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Sudan</source>
            <translation>Sudan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Suriname</source>
            <translation>Suriname</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Svalbard &amp; Jan Mayen</source>
            <translation>Spitzbergen und Jan Mayen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Sweden</source>
            <translation>Schweden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Switch PHP on for this folder, or choose another way for registrations (worker or live mode).</source>
            <translation>Schalten Sie PHP für diesen Ordner ein, oder wählen Sie einen anderen Weg für Anmeldungen (Worker oder Live-Betrieb).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Switch https on in the host's panel.</source>
            <translation>Schalten Sie https im Panel des Hosters ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Switch https on in your host's panel.</source>
            <translation>Schalten Sie https im Panel Ihres Hosters ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Switch off what adds them at your host (statistics, banners); if nobody did, change its passwords.</source>
            <translation>Schalten Sie beim Hoster aus, was sie hinzufügt (Statistik, Banner); war es niemand, ändern Sie seine Passwörter.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Switch off “minify” or “optimise” at your host and upload them again; if nobody did, change its passwords.</source>
            <translation>Schalten Sie „Verkleinern“ oder „Optimieren“ beim Hoster aus, und laden Sie sie noch einmal hoch; war es niemand, ändern Sie seine Passwörter.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Switch off “optimise pictures” at your host and upload the folder icons again.</source>
            <translation>Schalten Sie „Bilder optimieren“ beim Hoster aus, und laden Sie den Ordner icons noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Switch on “force https” in the host's panel.</source>
            <translation>Schalten Sie „https erzwingen“ im Panel des Hosters ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Switch openssl on in the host's panel.</source>
            <translation>Schalten Sie openssl im Panel des Hosters ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Switzerland</source>
            <translation>Schweiz</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Syria</source>
            <translation>Syrien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>Tailscale Funnel</source>
            <translation>Tailscale Funnel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Taiwan</source>
            <translation>Taiwan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Tajikistan</source>
            <translation>Tadschikistan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Take one of the redirects away: in the host's panel, in .htaccess, or in the proxy before the host.</source>
            <translation>Nehmen Sie eine der Weiterleitungen weg: im Panel des Hosters, in .htaccess oder im Proxy davor.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Take sw.js out of the redirects of your host, or set the web address to where the files really are.</source>
            <translation>Nehmen Sie sw.js aus den Weiterleitungen Ihres Hosters, oder setzen Sie die Webadresse dorthin, wo die Dateien wirklich liegen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Take the header Service-Worker-Allowed away at your host.</source>
            <translation>Nehmen Sie beim Hoster die Kopfzeile Service-Worker-Allowed weg.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Take the host's own rule off this folder, or let it allow “self” and the inbox's address.</source>
            <translation>Nehmen Sie die eigene Regel des Hosters von diesem Ordner, oder lassen Sie sie „self“ und die Adresse des Postfachs erlauben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Take the inbox out of the redirects of your host, or set the web address to where the page really is.</source>
            <translation>Nehmen Sie das Postfach aus den Weiterleitungen Ihres Hosters, oder setzen Sie die Webadresse dorthin, wo die Seite wirklich liegt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Take the password protection off the folder, in the host's panel.</source>
            <translation>Nehmen Sie im Panel des Hosters den Passwortschutz vom Ordner.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Tanzania</source>
            <translation>Tansania</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Thailand</source>
            <translation>Thailand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>That is fine for a try; for subscribers from outside use an inbox or live mode.</source>
            <translation>Für einen Versuch ist das in Ordnung; für Abonnenten von außen benutzen Sie ein Postfach oder den Live-Betrieb.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>That is fine for a try; upload the folder to your web host when you want subscribers.</source>
            <translation>Für einen Versuch ist das in Ordnung; laden Sie den Ordner zu Ihrem Webhoster hoch, wenn Sie Abonnenten wollen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/removal.py" />
            <source>That is unusual, so nobody was removed: the push service may be wrong. Not sure? Keep them.</source>
            <translation>Das ist ungewöhnlich, darum wurde niemand entfernt: Der Push-Dienst kann sich irren. Nicht sicher? Behalten Sie sie.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The JSON is nested too deeply.</source>
            <translation>Das JSON ist zu tief verschachtelt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The address leads on to another one.</source>
            <translation>Die Adresse führt zu einer anderen weiter.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The address leads on to {target}, and browsers subscribe there and not here.</source>
            <translation>Die Adresse führt weiter zu {target}, und Browser melden sich dort an und nicht hier.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The attribute {name} is one line of at most {limit} characters.</source>
            <translation>Die Angabe {name} ist eine Zeile mit höchstens {limit} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The backup could not be brought back ({cause}). What was there before is kept.</source>
            <translation>Die Sicherung konnte nicht zurückgeholt werden ({cause}). Was vorher da war, bleibt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The backup was not written ({cause}). Choose another place, or free some space.</source>
            <translation>Die Sicherung wurde nicht geschrieben ({cause}). Wählen Sie einen anderen Ort, oder schaffen Sie Platz.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The backup {file} is damaged. Nothing was changed. Please try an earlier one.</source>
            <translation>Die Sicherung {file} ist beschädigt. Nichts wurde geändert. Bitte versuchen Sie eine frühere.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The body came too slowly.</source>
            <translation>Der Inhalt kam zu langsam.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The body is larger than {limit} bytes.</source>
            <translation>Der Inhalt ist größer als {limit} Byte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The body must be JSON (application/json).</source>
            <translation>Der Inhalt muss JSON sein (application/json).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The browser has removed this subscription itself.</source>
            <translation>Der Browser hat dieses Abonnement selbst entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The browser itself has removed this subscription.</source>
            <translation>Der Browser selbst hat dieses Abonnement entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The browser's key has the wrong form.</source>
            <translation>Der Schlüssel des Browsers hat die falsche Form.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The browser's key is not a point of the curve P-256.</source>
            <translation>Der Schlüssel des Browsers ist kein Punkt der Kurve P-256.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The browser's secret has the wrong form.</source>
            <translation>Das Geheimnis des Browsers hat die falsche Form.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The business has the address {address} in PushDesk, so whoever subscribes here is refused.</source>
            <translation>Das Unternehmen hat in PushDesk die Adresse {address}; wer sich hier anmeldet, wird darum abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The campaign was cancelled before it was sent.</source>
            <translation>Die Kampagne wurde abgebrochen, bevor gesendet wurde.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The certificate at the inbox's address has expired.</source>
            <translation>Das Zertifikat unter der Adresse des Postfachs ist abgelaufen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The certificate at the inbox's address is for another name.</source>
            <translation>Das Zertifikat unter der Adresse des Postfachs gilt für einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The certificate at the inbox's address is not from a known authority.</source>
            <translation>Das Zertifikat unter der Adresse des Postfachs stammt von keiner bekannten Stelle.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The certificate at {address} is not one that browsers trust.</source>
            <translation>Das Zertifikat unter {address} ist keines, dem Browser trauen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The certificate file {value} cannot be used.</source>
            <translation>Die Zertifikatsdatei {value} ist unbrauchbar.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The certificate of {host} has expired, so browsers warn visitors away.</source>
            <translation>Das Zertifikat von {host} ist abgelaufen, darum warnen Browser die Besucher.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The certificate of {host} is not from a known authority, so browsers warn visitors away.</source>
            <translation>Das Zertifikat von {host} stammt von keiner bekannten Stelle, darum warnen Browser die Besucher.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The certificate that {host} shows is for another name, so browsers warn visitors away.</source>
            <translation>Das Zertifikat, das {host} zeigt, gilt für einen anderen Namen, darum warnen Browser die Besucher.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The connection to the inbox is not secure, so browsers do not use it.</source>
            <translation>Die Verbindung zum Postfach ist nicht sicher, darum benutzen Browser es nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The database cannot be opened. Check the rights of the workspace folder and the disk.</source>
            <translation>Die Datenbank kann nicht geöffnet werden. Prüfen Sie die Rechte des Ordners und den Datenträger.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The database could not be brought up to this version ({cause}). It is as it was before, and a backup lies in “backups”.</source>
            <translation>Die Datenbank konnte nicht auf diese Version gebracht werden ({cause}). Sie ist, wie sie war, und eine Sicherung liegt in „backups“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The database did not take this. Nothing was changed; please try again.</source>
            <translation>Die Datenbank hat das nicht angenommen. Nichts wurde geändert; bitte versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The database file {file} is empty, as after a full disk. Nothing was changed. Bring back a backup with “pushdesk restore”; the daily ones lie in the folder “backups” beside it.</source>
            <translation>Die Datenbankdatei {file} ist leer, wie nach einem vollen Datenträger. Nichts wurde geändert. Holen Sie mit „pushdesk restore“ eine Sicherung zurück; die täglichen liegen daneben im Ordner „backups“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The database is damaged. Nothing more was written. Bring back the last backup with “pushdesk restore”; the damaged file is kept.</source>
            <translation>Die Datenbank ist beschädigt. Es wurde nichts mehr geschrieben. Holen Sie mit „pushdesk restore“ die letzte Sicherung zurück; die beschädigte Datei bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The database may only be read. Check the rights of the workspace folder.</source>
            <translation>Die Datenbank darf nur gelesen werden. Prüfen Sie die Rechte des Arbeitsbereichs.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The disk did not keep what was written. Everything saved before is kept. Check the disk.</source>
            <translation>Der Datenträger hat nicht behalten, was geschrieben wurde. Alles früher Gespeicherte bleibt. Prüfen Sie den Datenträger.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The disk is full. What was being saved is not saved, everything before it is. Free some space.</source>
            <translation>Der Datenträger ist voll. Was gerade gespeichert werden sollte, ist nicht gespeichert, alles davor schon. Schaffen Sie Platz.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The expectation cannot be met.</source>
            <translation>Die Erwartung lässt sich nicht erfüllen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file holds no private key that can be read (PEM, DER or base64url).</source>
            <translation>Die Datei enthält keinen lesbaren privaten Schlüssel (PEM, DER oder base64url).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file is not a picture that can be read. Use one of: {formats}.</source>
            <translation>Die Datei ist kein lesbares Bild. Verwenden Sie eines von: {formats}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file itself says that this person has left, so they are not brought back.</source>
            <translation>Die Datei selbst sagt, dass diese Person sich abgemeldet hat; darum wird sie nicht zurückgebracht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} cannot be read ({cause}).</source>
            <translation>Die Datei {file} kann nicht gelesen werden ({cause}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} cannot be read ({cause}). Check its name and rights.</source>
            <translation>Die Datei {file} kann nicht gelesen werden ({cause}). Prüfen Sie Namen und Rechte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} cannot be read.</source>
            <translation>Die Datei {file} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} cannot be written ({cause}). Choose another place.</source>
            <translation>Die Datei {file} kann nicht geschrieben werden ({cause}). Wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} has no column {missing}. It needs endpoint, p256dh and auth.</source>
            <translation>Der Datei {file} fehlt die Spalte {missing}. Sie braucht endpoint, p256dh und auth.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} is no spreadsheet that can be read. Save it as .xlsx or CSV UTF-8.</source>
            <translation>Die Datei {file} ist keine lesbare Tabelle. Speichern Sie sie als .xlsx oder CSV UTF-8.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} is not UTF-8 text. Save it as “CSV UTF-8” and try again.</source>
            <translation>Die Datei {file} ist kein UTF-8-Text. Speichern Sie sie als „CSV UTF-8“ und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} is not a PushDesk database. Nothing was changed. Choose another folder.</source>
            <translation>Die Datei {file} ist keine Datenbank von PushDesk. Nichts wurde geändert. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} is not a backup of PushDesk. Nothing was changed.</source>
            <translation>Die Datei {file} ist keine Sicherung von PushDesk. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} is not a key backup, or it is damaged.</source>
            <translation>Die Datei {file} ist keine Schlüsselsicherung, oder sie ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} is too large.</source>
            <translation>Die Datei {file} ist zu groß.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} was not used. {words}</source>
            <translation>Die Datei {file} wurde nicht benutzt. {words}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} was not used: it holds no JSON object. Begin it like {example}.</source>
            <translation>Die Datei {file} wurde nicht benutzt: Sie enthält kein JSON-Objekt. Beginnen Sie sie wie {example}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The file {file} was not used: its member “{member}” is unknown or of the wrong kind. docs/CONTRACT.md lists what may stand there.</source>
            <translation>Die Datei {file} wurde nicht benutzt: Ihr Bestandteil „{member}“ ist unbekannt oder von falscher Art. docs/CONTRACT.md führt auf, was dort stehen darf.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The first notifications are on their way already. You can still cancel the rest.</source>
            <translation>Die ersten Mitteilungen sind schon unterwegs. Den Rest können Sie noch abbrechen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The folder {folder} cannot be used ({cause}). Choose a folder that you may write to.</source>
            <translation>Der Ordner {folder} ist unbrauchbar ({cause}). Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The header came too slowly.</source>
            <translation>Die Kopfzeilen kamen zu langsam.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The header is larger than {limit} bytes.</source>
            <translation>Die Kopfzeilen sind größer als {limit} Byte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/refusals.py" />
            <source>The header was too large.</source>
            <translation>Die Kopfzeilen waren zu groß.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The icons were not looked at, because the manifest was not read.</source>
            <translation>Die Symbole wurden nicht angesehen, weil das Manifest nicht gelesen wurde.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox answered something that cannot be understood. Upload the exported folder again.</source>
            <translation>Das Postfach hat etwas geantwortet, das nicht zu verstehen ist. Laden Sie den exportierten Ordner noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox answered something that no browser understands.</source>
            <translation>Das Postfach hat etwas geantwortet, das kein Browser versteht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox at your web host is full.</source>
            <translation>Das Postfach bei Ihrem Webhoster ist voll.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox cannot be reached: its address was not found. Check your internet connection and the web address of the business. Browsers go on leaving records there; nothing is lost.</source>
            <translation>Das Postfach ist nicht erreichbar: Seine Adresse wurde nicht gefunden. Prüfen Sie Ihre Internetverbindung und die Webadresse des Unternehmens. Browser hinterlegen dort weiter ihre Datensätze; nichts geht verloren.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox cannot be reached: your web host does not answer. Check your internet connection, and whether your web page opens. What waits there is safe.</source>
            <translation>Das Postfach ist nicht erreichbar: Ihr Webhoster antwortet nicht. Prüfen Sie Ihre Internetverbindung und ob sich Ihre Webseite öffnet. Was dort wartet, ist sicher.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox did not answer in time.</source>
            <translation>Das Postfach hat nicht rechtzeitig geantwortet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox did not answer in time. What waits there is safe and is fetched the next time.</source>
            <translation>Das Postfach hat nicht rechtzeitig geantwortet. Was dort wartet, ist sicher und wird beim nächsten Mal abgeholt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox does not know this computer: it has another key.</source>
            <translation>Das Postfach kennt diesen Computer nicht: Es hat einen anderen Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox does not know this computer: the uploaded folder has another key. Export the web app again and upload all of it, pushdesk.config.json too.</source>
            <translation>Das Postfach kennt diesen Computer nicht: Der hochgeladene Ordner hat einen anderen Schlüssel. Exportieren Sie die Web-App noch einmal und laden Sie alles hoch, auch pushdesk.config.json.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox does not let in the page that stays at your former address, {origin}.</source>
            <translation>Das Postfach lässt die Seite nicht ein, die unter Ihrer früheren Adresse bleibt, {origin}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox does not let pages of {origin} in.</source>
            <translation>Das Postfach lässt Seiten von {origin} nicht ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox failed on the test record.</source>
            <translation>Das Postfach scheiterte am Probe-Datensatz.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox failed on this request. Try again; if it stays so, upload the exported folder again.</source>
            <translation>Das Postfach scheiterte an dieser Anfrage. Versuchen Sie es noch einmal; bleibt es so, laden Sie den exportierten Ordner noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox gets too much at once right now.</source>
            <translation>Das Postfach bekommt gerade zu viel auf einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox has no keys yet.</source>
            <translation>Das Postfach hat noch keine Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox has no keys yet. Export the web app once and upload it.</source>
            <translation>Das Postfach hat noch keine Schlüssel. Exportieren Sie die Web-App einmal und laden Sie sie hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox is being fetched already. Please wait a little.</source>
            <translation>Das Postfach wird schon abgeholt. Bitte warten Sie ein wenig.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox is full, so new registrations wait in the browsers.</source>
            <translation>Das Postfach ist voll, darum warten neue Anmeldungen in den Browsern.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox lacks its set-up: pushdesk.config.json is missing or old there.</source>
            <translation>Dem Postfach fehlt seine Einrichtung: pushdesk.config.json fehlt dort oder ist alt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox lacks its set-up: pushdesk.config.json is missing or old there. Upload the exported folder again.</source>
            <translation>Dem Postfach fehlt seine Einrichtung: pushdesk.config.json fehlt dort oder ist alt. Laden Sie den exportierten Ordner noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox leads on to another address, and browsers do not follow there with what visitors send.</source>
            <translation>Das Postfach führt zu einer anderen Adresse weiter, und Browser folgen dorthin nicht mit dem, was Besucher senden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The inbox obeys a key that is not yours, so what waits there cannot be fetched by you.</source>
            <translation>Das Postfach gehorcht einem Schlüssel, der nicht Ihrer ist; was dort wartet, können Sie darum nicht abholen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox refused the time of this computer, twice.</source>
            <translation>Das Postfach hat die Uhrzeit dieses Computers abgelehnt, zweimal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox refused the time of this request, twice. Please try again.</source>
            <translation>Das Postfach hat die Zeit dieser Anfrage abgelehnt, zweimal. Bitte versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox there belongs to another business.</source>
            <translation>Das Postfach dort gehört einem anderen Unternehmen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox was being fetched at that moment.</source>
            <translation>Das Postfach wurde in diesem Augenblick abgeholt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox was not fetched: the certificate of your web host is not valid. Ask your host, or see whether your web page opens without a warning.</source>
            <translation>Das Postfach wurde nicht abgeholt: Das Zertifikat Ihres Webhosters ist ungültig. Fragen Sie Ihren Hoster, oder sehen Sie nach, ob sich Ihre Webseite ohne Warnung öffnet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox's address cannot be found.</source>
            <translation>Die Adresse des Postfachs ist nicht zu finden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox's address does not speak https.</source>
            <translation>Die Adresse des Postfachs spricht kein https.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>The inbox's address must end before any “?” or “#”.</source>
            <translation>Die Adresse des Postfachs muss vor jedem „?“ oder „#“ enden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The inbox's answer cannot be understood.</source>
            <translation>Die Antwort des Postfachs ist nicht zu verstehen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The key backup {file} cannot be written. Choose another place.</source>
            <translation>Die Schlüsselsicherung {file} kann nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The key backup {file} could not be read back, so it does not count. Choose another disk.</source>
            <translation>Die Schlüsselsicherung {file} ließ sich nicht zur Probe lesen und zählt darum nicht. Wählen Sie einen anderen Datenträger.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The key file was written by a newer PushDesk. Please install the newest version.</source>
            <translation>Die Schlüsseldatei stammt von einem neueren PushDesk. Bitte installieren Sie die neueste Version.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The key file {file} cannot be read ({cause}).</source>
            <translation>Die Schlüsseldatei {file} kann nicht gelesen werden ({cause}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The key file {file} cannot be written ({cause}).</source>
            <translation>Die Schlüsseldatei {file} kann nicht geschrieben werden ({cause}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The key for the web app is not a public key. Nothing was written.</source>
            <translation>Der Schlüssel für die Web-App ist kein öffentlicher. Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The key for this subscriber cannot be used.</source>
            <translation>Der Schlüssel für diesen Abonnenten ist unbrauchbar.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The key is gone from PushDesk, but its private half could not be removed from its store.</source>
            <translation>Der Schlüssel ist aus PushDesk verschwunden, aber seine private Hälfte ließ sich nicht aus ihrem Speicher entfernen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The key is locked. Unlock your keyring or give the passphrase, then resume.</source>
            <translation>Der Schlüssel ist verschlossen. Öffnen Sie Ihren Schlüsselbund oder geben Sie die Passphrase an, dann setzen Sie fort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The key is locked. Unlock your keyring, or give the passphrase, then go on.</source>
            <translation>Der Schlüssel ist verschlossen. Öffnen Sie Ihren Schlüsselbund, oder geben Sie die Passphrase an, dann geht es weiter.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The key of this row is none of this business's keys.</source>
            <translation>Der Schlüssel dieser Zeile ist keiner von diesem Unternehmen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The keyring did not answer for {seconds} seconds. Unlock it and try again.</source>
            <translation>Der Schlüsselbund hat {seconds} Sekunden lang nicht geantwortet. Öffnen Sie ihn und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The keyring of this computer cannot be reached. Sign in to your desktop and try again.</source>
            <translation>Der Schlüsselbund dieses Computers ist nicht erreichbar. Melden Sie sich an Ihrem Desktop an und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The keyring of this computer failed ({cause}). Nothing was changed.</source>
            <translation>Der Schlüsselbund dieses Computers hat versagt ({cause}). Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The keys are yours</source>
            <translation>Die Schlüssel sind Ihre</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The language “{language}” is there twice. Each has its words once, the notification's own too.</source>
            <translation>Die Sprache „{language}“ kommt zweimal vor. Jede hat ihre Worte einmal, auch die eigene der Mitteilung.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The line to the inbox broke.</source>
            <translation>Die Verbindung zum Postfach brach ab.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The link parameter utm_{name} is one line of 1 to {limit} characters. A name for the campaign, a source and a medium belong together; leave out all of them for links as they are.</source>
            <translation>Der Link-Parameter utm_{name} ist eine Zeile mit 1 bis {limit} Zeichen. Ein Name für die Kampagne, eine Quelle und ein Medium gehören zusammen; lassen Sie alle weg, damit Links bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The list in the file {file} cannot be read from row {row} on. Nothing was changed. Export it anew, or take it in as CSV.</source>
            <translation>Die Liste in der Datei {file} ist ab Zeile {row} nicht zu lesen. Nichts wurde geändert. Exportieren Sie sie neu, oder nehmen Sie sie als CSV.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The manifest was changed or cut on its way and cannot be read.</source>
            <translation>Das Manifest wurde unterwegs verändert oder abgeschnitten und ist nicht zu lesen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The manifest's “{member}” is not as it has to be, so phones do not take the page for an app.</source>
            <translation>„{member}“ im Manifest ist nicht so, wie es sein muss; Telefone nehmen die Seite darum nicht als App.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The message is too large: {size} bytes, {limit} are possible. Shorten the text or links.</source>
            <translation>Die Mitteilung ist zu groß: {size} Byte, {limit} sind möglich. Kürzen Sie Text oder Links.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The message is too long for this push service. The subscriber stays.</source>
            <translation>Die Mitteilung ist zu lang für diesen Push-Dienst. Der Abonnent bleibt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The newest export</source>
            <translation>Der neueste Export</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The number on the icon lies between 0 and {limit}.</source>
            <translation>Die Zahl auf dem Symbol liegt zwischen 0 und {limit}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The page also opens at {other}; browsers take that for another site, and who subscribes there is refused.</source>
            <translation>Die Seite öffnet sich auch unter {other}; Browser halten das für eine andere Website, und wer sich dort anmeldet, wird abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The page asks for a password, so visitors cannot open it.</source>
            <translation>Die Seite verlangt ein Passwort, darum können Besucher sie nicht öffnen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/refusals.py" />
            <source>The page belongs to a business that is not in this workspace.</source>
            <translation>Die Seite gehört zu einem Unternehmen, das nicht in diesem Arbeitsbereich ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The page can be reached</source>
            <translation>Die Seite ist erreichbar</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The page does not say which scripts it allows, so scripts that are smuggled in would run.</source>
            <translation>Die Seite sagt nicht, welche Skripte sie erlaubt; eingeschmuggelte Skripte würden also laufen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The page gives browsers a key that is not yours: whoever put it there, not you, can write to new subscribers.</source>
            <translation>Die Seite gibt Browsern einen Schlüssel, der nicht Ihrer ist: Wer ihn dort eingesetzt hat, nicht Sie, kann neuen Abonnenten schreiben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The page is not as it was exported: your host or somebody rewrote it.</source>
            <translation>Die Seite ist nicht so, wie sie exportiert wurde: Ihr Hoster oder jemand hat sie umgeschrieben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The page is only for this computer: nobody else can open it.</source>
            <translation>Die Seite gilt nur für diesen Computer: Niemand sonst kann sie öffnen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The page is yours</source>
            <translation>Die Seite ist Ihre</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The page names its key wrongly, so registrations are refused.</source>
            <translation>Die Seite benennt ihren Schlüssel falsch, darum werden Anmeldungen abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The page on the web is not your last export.</source>
            <translation>Die Seite im Web ist nicht Ihr letzter Export.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The page registers at {address}, which is this computer only: nobody else can subscribe.</source>
            <translation>Die Seite meldet bei {address} an, und das ist nur dieser Computer: Niemand sonst kann abonnieren.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The page seals what visitors send with a key that is not yours: somebody else could read it, and you cannot.</source>
            <translation>Die Seite versiegelt, was Besucher senden, mit einem Schlüssel, der nicht Ihrer ist: Jemand anders könnte es lesen, Sie nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The page still gives browsers an older key of yours.</source>
            <translation>Die Seite gibt Browsern noch einen älteren Schlüssel von Ihnen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The page still has an earlier address for registrations than PushDesk.</source>
            <translation>Die Seite hat noch eine frühere Adresse für Anmeldungen als PushDesk.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The page uses {address} without https, which browsers block.</source>
            <translation>Die Seite benutzt {address} ohne https, und das sperren Browser.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/refusals.py" />
            <source>The page was exported with a key that is not here (any more). Export and upload it again.</source>
            <translation>Die Seite wurde mit einem Schlüssel exportiert, der nicht (mehr) hier ist. Exportieren Sie sie und laden Sie sie noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The page was not looked at, because its connection is not secure.</source>
            <translation>Die Seite wurde nicht angesehen, weil ihre Verbindung nicht sicher ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The passphrase does not open the key backup.</source>
            <translation>Die Passphrase öffnet die Schlüsselsicherung nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The passphrase does not open the key. Please type it again.</source>
            <translation>Die Passphrase öffnet den Schlüssel nicht. Bitte tippen Sie sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The passphrase does not open this key file.</source>
            <translation>Die Passphrase öffnet diese Schlüsseldatei nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The passphrase of a key backup has at least {limit} characters: whoever finds the file can try short ones until one fits. Please take a longer one.</source>
            <translation>Die Passphrase einer Schlüsselsicherung hat mindestens {limit} Zeichen: Wer die Datei findet, kann kurze durchprobieren, bis eine passt. Bitte nehmen Sie eine längere.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The person unsubscribed before it was sent.</source>
            <translation>Die Person hat sich abgemeldet, bevor gesendet wurde.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The picture file is empty.</source>
            <translation>Die Bilddatei ist leer.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The picture is too large to work with. Use one of at most {limit_megabytes} MB.</source>
            <translation>Das Bild ist zu groß zum Verarbeiten. Nehmen Sie eines mit höchstens {limit_megabytes} MB.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The picture is too large. A square of 512 pixels is plenty.</source>
            <translation>Das Bild ist zu groß. Ein Quadrat von 512 Pixeln reicht völlig.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The picture {file} cannot be read.</source>
            <translation>Das Bild {file} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The picture {file} has no see-through parts, so Android shows a white square.</source>
            <translation>Das Bild {file} hat keine durchsichtigen Teile, darum zeigt Android ein weißes Quadrat.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The picture {file} has see-through parts, which phones paint black.</source>
            <translation>Das Bild {file} hat durchsichtige Teile, die Telefone schwarz malen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The picture {file} is not there.</source>
            <translation>Das Bild {file} ist nicht da.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>The picture {file} is not {size} pixels wide and high.</source>
            <translation>Das Bild {file} ist nicht {size} Pixel breit und hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The port {port} is used by another program. Choose another one, or 0 for any.</source>
            <translation>Der Port {port} wird von einem anderen Programm benutzt. Wählen Sie einen anderen, oder 0 für irgendeinen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The private key cannot be read any more. Bring it back from your key backup.</source>
            <translation>Der private Schlüssel ist nicht mehr zu lesen. Holen Sie ihn aus Ihrer Schlüsselsicherung zurück.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The private key could not be stored safely, so no key was made. Please try again.</source>
            <translation>Der private Schlüssel ließ sich nicht sicher verwahren, darum wurde keiner erzeugt. Bitte versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The private key is not there. Bring it back from your key backup, then resume.</source>
            <translation>Der private Schlüssel ist nicht da. Holen Sie ihn aus Ihrer Schlüsselsicherung zurück, dann setzen Sie fort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The private key is not where it was kept. Bring it back from your key backup.</source>
            <translation>Der private Schlüssel ist nicht, wo er verwahrt wurde. Holen Sie ihn aus Ihrer Schlüsselsicherung zurück.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The push address has a “#” part.</source>
            <translation>Die Push-Adresse hat einen „#“-Teil.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The push address has an unusual port.</source>
            <translation>Die Push-Adresse hat einen ungewöhnlichen Port.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The push address holds a user name.</source>
            <translation>Die Push-Adresse enthält einen Benutzernamen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The push address is not a web address.</source>
            <translation>Die Push-Adresse ist keine Webadresse.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The push address is not https.</source>
            <translation>Die Push-Adresse ist nicht https.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The push address is too long.</source>
            <translation>Die Push-Adresse ist zu lang.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The push address names a number instead of a public server.</source>
            <translation>Die Push-Adresse nennt eine Nummer statt eines öffentlichen Servers.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The push address names no public server.</source>
            <translation>Die Push-Adresse nennt keinen öffentlichen Server.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service asked us to slow down; it goes on by itself.</source>
            <translation>Der Push-Dienst bat um langsameres Senden; es geht von selbst weiter.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service could not be reached.</source>
            <translation>Der Push-Dienst war nicht erreichbar.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service did not accept our identity. Nobody was removed.</source>
            <translation>Der Push-Dienst hat unsere Kennung nicht angenommen. Niemand wurde entfernt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service did not accept the topic; it goes out once more without it.</source>
            <translation>Der Push-Dienst hat das Thema nicht angenommen; sie geht noch einmal ohne es hinaus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service did not accept this message. The subscriber stays.</source>
            <translation>Der Push-Dienst hat diese Mitteilung nicht angenommen. Der Abonnent bleibt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service gave an answer that is not known. The subscriber stays.</source>
            <translation>Der Push-Dienst gab eine unbekannte Antwort. Der Abonnent bleibt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service is busy or broken; it is tried again.</source>
            <translation>Der Push-Dienst ist überlastet oder gestört; es wird erneut versucht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The push service is not known here; the subscription is set aside for you.</source>
            <translation>Der Push-Dienst ist hier nicht bekannt; das Abonnement ist für Sie zurückgestellt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service no longer knows this browser.</source>
            <translation>Der Push-Dienst kennt diesen Browser nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service pointed elsewhere; such pointers are never followed.</source>
            <translation>Der Push-Dienst verwies anderswohin; solchen Verweisen wird nie gefolgt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service took it and passes it on once the device is online.</source>
            <translation>Der Push-Dienst hat sie angenommen und reicht sie weiter, sobald das Gerät online ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>The push service's address is not on the list, so nothing was sent.</source>
            <translation>Die Adresse des Push-Dienstes steht nicht auf der Liste, darum wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The receiver answers at {address}, which is only for this computer.</source>
            <translation>Der Empfang antwortet unter {address}, und das gilt nur für diesen Computer.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The receiver at {address} does not let pages of {origin} in.</source>
            <translation>Der Empfang unter {address} lässt Seiten von {origin} nicht ein.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The receiver cannot listen on {host}:{port}.</source>
            <translation>Der Empfang kann auf {host}:{port} nicht lauschen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>The receiver does not answer at {address}, so registrations wait in the browsers.</source>
            <translation>Der Empfang antwortet unter {address} nicht, darum warten Anmeldungen in den Browsern.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The receiver failed on this request.</source>
            <translation>Der Empfang scheiterte an dieser Anfrage.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The receiver is busy. Please try again.</source>
            <translation>Der Empfang ist beschäftigt. Bitte versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The receiver's address must end before any “?” or “#”.</source>
            <translation>Die Adresse des Empfangs muss vor jedem „?“ oder „#“ enden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The rehearsal did not end as it should: {what}.</source>
            <translation>Die Probe endete nicht so, wie sie sollte: {what}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The right address</source>
            <translation>Die richtige Adresse</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The row cannot be read.</source>
            <translation>Die Zeile ist nicht zu lesen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The service worker's folder</source>
            <translation>Der Ordner des Service Workers</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The text has {length} characters; at most {limit} are possible, about 120 are shown.</source>
            <translation>Der Text hat {length} Zeichen; höchstens {limit} sind möglich, etwa 120 werden gezeigt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The text is not UTF-8.</source>
            <translation>Der Text ist nicht UTF-8.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The title has {length} characters; at most {limit} are possible, about 50 are shown.</source>
            <translation>Der Titel hat {length} Zeichen; höchstens {limit} sind möglich, etwa 50 werden gezeigt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The web address must end before any “?” or “#”: {value}</source>
            <translation>Die Webadresse muss vor jedem „?“ oder „#“ enden: {value}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The web app came out unfinished ({files}), so nothing was written. Please report this.</source>
            <translation>Die Web-App wurde nicht fertig ({files}), darum wurde nichts geschrieben. Bitte melden Sie das.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The web app cannot be written to {target}. Choose another folder.</source>
            <translation>Die Web-App kann nicht nach {target} geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The web app takes at most {limit} texts of your own. Take some away: NAME= and no words.</source>
            <translation>Die Web-App nimmt höchstens {limit} eigene Texte. Nehmen Sie welche weg: NAME= und keine Worte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The web host answers something else than a page (answer {status}).</source>
            <translation>Der Webhoster antwortet etwas anderes als eine Seite (Antwort {status}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The web host has an error of its own (answer {status}).</source>
            <translation>Der Webhoster hat selbst einen Fehler (Antwort {status}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>The web host refuses to show the page (answer {status}).</source>
            <translation>Der Webhoster weigert sich, die Seite zu zeigen (Antwort {status}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>The {member} holds half a character (a broken emoji). Please type it again.</source>
            <translation>Ein Text enthält ein halbes Zeichen, ein kaputtes Emoji ({member}). Bitte tippen Sie ihn noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There are words for more buttons than the notification's {count}.</source>
            <translation>Es gibt Worte für mehr Schaltflächen als die {count} der Mitteilung.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There can be at most {limit} topics.</source>
            <translation>Es kann höchstens {limit} Themen geben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is a business “{site}” here already.</source>
            <translation>Es gibt hier schon ein Unternehmen „{site}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is a file {file} already that PushDesk did not write. Choose another name, or --replace.</source>
            <translation>Es gibt schon eine Datei {file}, die PushDesk nicht geschrieben hat. Wählen Sie einen anderen Namen, oder --replace.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is a file {file} already. Choose another name.</source>
            <translation>Es gibt schon eine Datei {file}. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is an audience “{name}” already. Choose another name, or change that one.</source>
            <translation>Es gibt schon eine Zielgruppe „{name}“. Wählen Sie einen anderen Namen, oder ändern Sie jene.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is more than one business here. Say which one with --site: {sites}.</source>
            <translation>Hier gibt es mehr als ein Unternehmen. Sagen Sie mit --site, welches: {sites}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is no business yet. Add it first: pushdesk site add NAME --url URL --contact mailto:you@…</source>
            <translation>Es gibt noch kein Unternehmen. Legen Sie es zuerst an: pushdesk site add NAME --url URL --contact mailto:sie@…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is no business “{site}” here.</source>
            <translation>Hier gibt es kein Unternehmen „{site}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is no campaign {campaign}.</source>
            <translation>Es gibt keine Kampagne {campaign}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>There is no code in this text. A code begins with PUSHDESK1[ and ends with ].</source>
            <translation>In diesem Text ist kein Code. Ein Code beginnt mit PUSHDESK1[ und endet mit ].</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>There is no inbox at its address, so registrations wait in the browsers.</source>
            <translation>Unter seiner Adresse ist kein Postfach, darum warten Anmeldungen in den Browsern.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>There is no inbox at its address. Upload the whole exported folder again, with inbox.php or the worker in it.</source>
            <translation>Unter seiner Adresse ist kein Postfach. Laden Sie den ganzen exportierten Ordner noch einmal hoch, mit inbox.php oder dem Worker darin.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is no key “{key}” here.</source>
            <translation>Hier gibt es keinen Schlüssel „{key}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>There is no page at this address (answer {status}).</source>
            <translation>Unter dieser Adresse ist keine Seite (Antwort {status}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is no screen here for the window. Everything works without it too: see “pushdesk --help”.</source>
            <translation>Hier ist kein Bildschirm für das Fenster. Alles geht auch ohne: siehe „pushdesk --help“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is no setting “{name}”.</source>
            <translation>Es gibt keine Einstellung „{name}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is no subscriber {subscription}.</source>
            <translation>Es gibt keinen Abonnenten {subscription}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is no test subscriber yet. Open your web app in your own browser, subscribe, and give that subscriber the tag “test” on the page Subscribers.</source>
            <translation>Es gibt noch keinen Test-Abonnenten. Öffnen Sie Ihre Web-App im eigenen Browser, abonnieren Sie, und geben Sie diesem Abonnenten auf der Seite Abonnenten das Etikett „test“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>There is no tunnel program on this computer. Live mode uses cloudflared, tailscale or ngrok, whichever you have; install one of them yourself, or use a hosted inbox instead.</source>
            <translation>Auf diesem Computer ist kein Tunnelprogramm. Der Live-Betrieb benutzt cloudflared, tailscale oder ngrok, was Sie haben; installieren Sie selbst eines davon, oder nehmen Sie ein Postfach beim Webhoster.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is nobody on your list any more whom this campaign found gone.</source>
            <translation>Auf Ihrer Liste ist niemand mehr, den diese Kampagne als erloschen gemeldet hat.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is nobody whom this campaign has taken off your list.</source>
            <translation>Es gibt niemanden, den diese Kampagne von Ihrer Liste genommen hat.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is nothing at this address.</source>
            <translation>Unter dieser Adresse ist nichts.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>There is nothing in this campaign that another try could mend.</source>
            <translation>In dieser Kampagne gibt es nichts, was ein neuer Versuch bessern könnte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>These browsers subscribed with another key than the one used here. Nobody was removed. Bring the right key back on the page Keys, or resume to leave them out: their browsers are asked again at their next visit.</source>
            <translation>Diese Browser haben mit einem anderen Schlüssel abonniert als dem hier benutzten. Niemand wurde entfernt. Holen Sie auf der Seite Schlüssel den richtigen zurück, oder setzen Sie fort und lassen sie aus: Ihre Browser werden beim nächsten Besuch neu gefragt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This address does not take {method}.</source>
            <translation>Diese Adresse nimmt {method} nicht an.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This audience is not there any more. Close the list and open it again.</source>
            <translation>Diese Zielgruppe ist nicht mehr da. Schließen Sie die Liste und öffnen Sie sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>This browser subscribed with another key; it is asked again at its next visit.</source>
            <translation>Dieser Browser hat mit einem anderen Schlüssel abonniert; er wird beim nächsten Besuch neu gefragt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>This browser's former address is gone; it had moved to a new one, which stays.</source>
            <translation>Die frühere Adresse dieses Browsers ist erloschen; er war zu einer neuen umgezogen, die bleibt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>This business has no hosted inbox. Export its web app with --inbox php or --inbox worker first.</source>
            <translation>Dieses Unternehmen hat kein Postfach beim Webhoster. Exportieren Sie seine Web-App zuerst mit --inbox php oder --inbox worker.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This business has no key yet. Make one first.</source>
            <translation>Dieses Unternehmen hat noch keinen Schlüssel. Erzeugen Sie zuerst einen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This business has no keys yet, so there is nothing to back up.</source>
            <translation>Dieses Unternehmen hat noch keine Schlüssel, es gibt also nichts zu sichern.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>This can be compared only when the last export is on the web.</source>
            <translation>Das lässt sich nur vergleichen, wenn der letzte Export im Web ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This computer did not take the entry that starts PushDesk ({cause}).</source>
            <translation>Dieser Computer hat den Eintrag nicht angenommen, der PushDesk startet ({cause}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This computer does not allow listening on port {port}. Use one above 1023.</source>
            <translation>Dieser Computer erlaubt nicht, auf Port {port} zu lauschen. Nehmen Sie einen über 1023.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>This computer is offline; it goes on by itself.</source>
            <translation>Dieser Computer ist offline; es geht von selbst weiter.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This computer refused a step ({cause}).</source>
            <translation>Dieser Computer hat einen Schritt verweigert ({cause}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>This computer's clock is wrong, so push services refuse. Nobody was removed. Set date, time and time zone, then resume.</source>
            <translation>Die Uhr dieses Computers geht falsch, darum lehnen Push-Dienste ab. Niemand wurde entfernt. Stellen Sie Datum, Uhrzeit und Zeitzone, dann setzen Sie fort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>This could not be looked at, because sw.js was not read.</source>
            <translation>Das konnte nicht angesehen werden, weil sw.js nicht gelesen wurde.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>This could not be looked at, because the configuration was not read.</source>
            <translation>Das konnte nicht angesehen werden, weil die Konfiguration nicht gelesen wurde.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>This could not be looked at, because the page was not reached.</source>
            <translation>Das konnte nicht angesehen werden, weil die Seite nicht erreicht wurde.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This did not work ({code}).</source>
            <translation>Das hat nicht geklappt ({code}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This draft is not there any more.</source>
            <translation>Dieser Entwurf ist nicht mehr da.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This draft was sent meanwhile. Start a new one.</source>
            <translation>Dieser Entwurf wurde inzwischen gesendet. Beginnen Sie einen neuen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This file holds a public key only. Sending needs the private one.</source>
            <translation>Diese Datei enthält nur einen öffentlichen Schlüssel. Zum Senden braucht es den privaten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This is a key of another kind ({found}). Web push needs P-256.</source>
            <translation>Das ist ein Schlüssel anderer Art ({found}). Web-Push braucht P-256.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>This is a look at this computer's copy; subscribers belong to {address}.</source>
            <translation>Das ist ein Blick auf die Kopie dieses Computers; Abonnenten gehören zu {address}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This is not JSON.</source>
            <translation>Das ist kein JSON.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This is not a valid request.</source>
            <translation>Das ist keine gültige Anfrage.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>This is the web app of another business (“{site}”).</source>
            <translation>Das ist die Web-App eines anderen Unternehmens („{site}“).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This key already belongs to the business “{site}”.</source>
            <translation>Dieser Schlüssel gehört schon dem Unternehmen „{site}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This key backup was written by a newer PushDesk. Please install the newest version.</source>
            <translation>Diese Schlüsselsicherung stammt von einem neueren PushDesk. Bitte installieren Sie die neueste Version.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This key file is locked with a passphrase. Please give it.</source>
            <translation>Diese Schlüsseldatei ist mit einer Passphrase verschlossen. Bitte geben Sie sie an.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This key is here already.</source>
            <translation>Dieser Schlüssel ist schon hier.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This key still belongs to {subscriptions} of your subscribers. Without it they could never be written to again, so it stays.</source>
            <translation>Zu diesem Schlüssel gehören noch {subscriptions} Ihrer Abonnenten. Ohne ihn könnte ihnen nie wieder geschrieben werden, darum bleibt er.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This page is not the web app of this business.</source>
            <translation>Diese Seite ist nicht die Web-App dieses Unternehmens.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This person has unsubscribed; only their own browser can bring them back.</source>
            <translation>Diese Person hat sich abgemeldet; nur ihr eigener Browser kann sie zurückbringen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This person was erased; only their own browser can bring them back.</source>
            <translation>Diese Person wurde gelöscht; nur ihr eigener Browser kann sie zurückbringen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This rule cannot be read from character {position} on. Expected there: {expected}.</source>
            <translation>Diese Regel ist ab Zeichen {position} nicht zu lesen. Dort wird erwartet: {expected}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>This subscriber's key is broken, so nothing could be sent.</source>
            <translation>Der Schlüssel dieses Abonnenten ist kaputt, darum konnte nichts gesendet werden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This subscriber's key is broken; the message cannot be locked for it.</source>
            <translation>Der Schlüssel dieses Abonnenten ist kaputt; die Mitteilung lässt sich für ihn nicht verschließen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This subscription belongs to another business.</source>
            <translation>Dieses Abonnement gehört zu einem anderen Unternehmen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This time has passed. Choose a later one, or send now.</source>
            <translation>Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren, oder senden Sie jetzt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>This was sealed for another business, or for a key that is not here any more.</source>
            <translation>Das wurde für ein anderes Unternehmen versiegelt oder für einen Schlüssel, der nicht mehr hier ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>This workspace was used with a newer PushDesk (step {revision}). Nothing was changed. Please install the newest version.</source>
            <translation>Dieser Arbeitsbereich wurde mit einem neueren PushDesk benutzt (Stufe {revision}). Nichts wurde geändert. Bitte installieren Sie die neueste Version.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Togo</source>
            <translation>Togo</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Tokelau</source>
            <translation>Tokelau</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Tonga</source>
            <translation>Tonga</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Too many registrations at once. Please wait a little.</source>
            <translation>Zu viele Anmeldungen auf einmal. Bitte warten Sie ein wenig.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>Too many subscriptions of unknown push services today.</source>
            <translation>Heute zu viele Abonnements von unbekannten Push-Diensten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Trinidad &amp; Tobago</source>
            <translation>Trinidad und Tobago</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Try again later; if it stays so, ask your web host for its error log.</source>
            <translation>Versuchen Sie es später noch einmal; bleibt es so, fragen Sie Ihren Webhoster nach dem Fehlerprotokoll.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Try again later; if it stays so, ask your web host.</source>
            <translation>Versuchen Sie es später noch einmal; bleibt es so, fragen Sie Ihren Webhoster.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Trying again</source>
            <translation>Neuer Versuch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Tunisia</source>
            <translation>Tunesien</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Turkey</source>
            <translation>Türkei</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Turkmenistan</source>
            <translation>Turkmenistan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Turks &amp; Caicos Is</source>
            <translation>Turks- und Caicosinseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Tuvalu</source>
            <translation>Tuvalu</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>US Virgin Islands</source>
            <translation>Amerikanische Jungferninseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>US minor outlying islands</source>
            <translation>Kleinere Amerikanische Überseeinseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Uganda</source>
            <translation>Uganda</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Ukraine</source>
            <translation>Ukraine</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>United Arab Emirates</source>
            <translation>Vereinigte Arabische Emirate</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>United Kingdom</source>
            <translation>Vereinigtes Königreich</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>United States</source>
            <translation>Vereinigte Staaten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Unknown</source>
            <translation>Unbekannt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Unsubscribed</source>
            <translation>Abgemeldet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload .htaccess (or web.config) from the folder, or have it served as application/manifest+json.</source>
            <translation>Laden Sie .htaccess (oder web.config) aus dem Ordner hoch, oder lassen Sie es als application/manifest+json ausliefern.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload .htaccess (or web.config) from the folder, or have the host serve .js as text/javascript.</source>
            <translation>Laden Sie .htaccess (oder web.config) aus dem Ordner hoch, oder lassen Sie den Hoster .js als text/javascript ausliefern.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload .htaccess or _headers from the folder, or set caching to “off” for the folder.</source>
            <translation>Laden Sie .htaccess oder _headers aus dem Ordner hoch, oder schalten Sie das Zwischenspeichern für den Ordner aus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload .htaccess or _headers from the folder, where your host reads them.</source>
            <translation>Laden Sie .htaccess oder _headers aus dem Ordner hoch, wo Ihr Hoster sie liest.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Upload inbox.php or the worker again, and look in the host's panel for what catches its address.</source>
            <translation>Laden Sie inbox.php oder den Worker noch einmal hoch, und sehen Sie im Panel des Hosters nach, was seine Adresse abfängt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Upload index.html and .htaccess (or _headers) as they were exported.</source>
            <translation>Laden Sie index.html und .htaccess (oder _headers) so hoch, wie sie exportiert wurden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload manifest.webmanifest again.</source>
            <translation>Laden Sie manifest.webmanifest noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload sw.js and everything beside it again.</source>
            <translation>Laden Sie sw.js und alles daneben noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload the exported folder to the place that belongs to this address.</source>
            <translation>Laden Sie den exportierten Ordner an den Ort hoch, der zu dieser Adresse gehört.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Upload the folder and check {address}.</source>
            <translation>Laden Sie den Ordner hoch und prüfen Sie {address}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload the folder icons again as it was exported.</source>
            <translation>Laden Sie den Ordner icons noch einmal so hoch, wie er exportiert wurde.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload the folder icons again, as “binary” where your program asks.</source>
            <translation>Laden Sie den Ordner icons noch einmal hoch, als „binär“, wo Ihr Programm fragt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload the folder icons again.</source>
            <translation>Laden Sie den Ordner icons noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload the folder of this business here, or check the other address.</source>
            <translation>Laden Sie den Ordner dieses Unternehmens hierher hoch, oder prüfen Sie die andere Adresse.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload the whole exported folder again.</source>
            <translation>Laden Sie den ganzen exportierten Ordner noch einmal hoch.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload the whole exported folder again; some programs leave out files at the first try.</source>
            <translation>Laden Sie den ganzen exportierten Ordner noch einmal hoch; manche Programme lassen beim ersten Mal Dateien aus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Upload the whole exported folder and check again.</source>
            <translation>Laden Sie den ganzen exportierten Ordner hoch und prüfen Sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Upload the whole exported folder to the place that belongs to this address.</source>
            <translation>Laden Sie den ganzen exportierten Ordner an den Ort hoch, der zu dieser Adresse gehört.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Upload the whole exported folder, with inbox.php or the worker in it.</source>
            <translation>Laden Sie den ganzen exportierten Ordner hoch, mit inbox.php oder dem Worker darin.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Uruguay</source>
            <translation>Uruguay</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Uzbekistan</source>
            <translation>Usbekistan</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Vanuatu</source>
            <translation>Vanuatu</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Vatican City</source>
            <translation>Vatikanstadt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Venezuela</source>
            <translation>Venezuela</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Vietnam</source>
            <translation>Vietnam</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Waits for its turn.</source>
            <translation>Wartet, bis es an der Reihe ist.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Wallis &amp; Futuna</source>
            <translation>Wallis und Futuna</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Western Sahara</source>
            <translation>Westsahara</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/moving.py" />
            <source>What browsers leave in the former inbox, {address}, is fetched for one day more.</source>
            <translation>Was Browser im früheren Postfach, {address}, hinterlegen, wird noch einen Tag lang abgeholt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/moving.py" />
            <source>What browsers leave in the former inbox, {address}, is fetched for {days} days more.</source>
            <translation>Was Browser im früheren Postfach, {address}, hinterlegen, wird noch {days} Tage lang abgeholt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/refusals.py" />
            <source>What was handed in was too large.</source>
            <translation>Was abgegeben wurde, war zu groß.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>Windows</source>
            <translation>Windows</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>With and without www</source>
            <translation>Mit und ohne www</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/exporting.py" />
            <source>With the sites that links may lead to and your own fallback words, the part that each subscriber's browser keeps is {count} bytes larger than it should be. It works as it is; with fewer sites on the list it starts faster.</source>
            <translation>Mit den Seiten, zu denen Links führen dürfen, und Ihren eigenen Ersatzworten ist der Teil, den der Browser jedes Abonnenten behält, {count} Byte größer, als er sein soll. Er funktioniert so; mit weniger Seiten in der Liste startet er schneller.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/sizes.py" />
            <source>With {size} bytes it is too long for Firefox on Android, which is sure to take {limit}: {some} of {all} may not get it.</source>
            <translation>Mit {size} Byte ist sie zu lang für Firefox auf Android, das sicher nur {limit} nimmt: {some} von {all} bekommen sie vielleicht nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Without https the address leads to {target}.</source>
            <translation>Ohne https führt die Adresse zu {target}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>Wrong</source>
            <translation>Falsch</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Yemen</source>
            <translation>Jemen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/removal.py" />
            <source>You kept them on your list. They are written to as before, until you remove them.</source>
            <translation>Sie haben sie auf Ihrer Liste behalten. Ihnen wird wie bisher geschrieben, bis Sie sie entfernen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>You paused it.</source>
            <translation>Sie haben sie angehalten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Your upload program rewrote the line ends of {files}.</source>
            <translation>Ihr Programm zum Hochladen hat die Zeilenenden von {files} umgeschrieben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Your web host allows the service worker only {allowed}, but the page lies in {path}.</source>
            <translation>Ihr Webhoster erlaubt dem Service Worker nur {allowed}, aber die Seite liegt in {path}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Your web host asks for a password before the inbox.</source>
            <translation>Ihr Webhoster verlangt vor dem Postfach ein Passwort.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Your web host does not let the inbox read what it wrote.</source>
            <translation>Ihr Webhoster lässt das Postfach nicht lesen, was es geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>Your web host does not let the inbox read what it wrote. Ask your host about the rights of the folder inbox-data.</source>
            <translation>Ihr Webhoster lässt das Postfach nicht lesen, was es geschrieben hat. Fragen Sie Ihren Hoster nach den Rechten des Ordners inbox-data.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Your web host does not let the inbox write, so nothing can be left there.</source>
            <translation>Ihr Webhoster lässt das Postfach nicht schreiben, darum kann dort nichts hinterlegt werden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>Your web host does not let the inbox write. Give the folder of the web app the right to be written by PHP, or ask your host.</source>
            <translation>Ihr Webhoster lässt das Postfach nicht schreiben. Geben Sie PHP das Recht, im Ordner der Web-App zu schreiben, oder fragen Sie Ihren Hoster.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Your web host does not say how long {file} may be kept, so each browser decides for itself.</source>
            <translation>Ihr Webhoster sagt nicht, wie lange {file} aufbewahrt werden darf; jeder Browser entscheidet darum selbst.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Your web host does not say that {file} is a picture, so browsers leave it aside.</source>
            <translation>Ihr Webhoster sagt nicht, dass {file} ein Bild ist; Browser lassen es darum weg.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Your web host failed on the inbox (answer {status}).</source>
            <translation>Ihr Webhoster scheiterte am Postfach (Antwort {status}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>Your web host failed on the inbox (answer {status}). Try again later, or ask your host for its error log.</source>
            <translation>Ihr Webhoster scheiterte am Postfach (Antwort {status}). Versuchen Sie es später noch einmal, oder fragen Sie Ihren Hoster nach seinem Fehlerprotokoll.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Your web host refuses what is sent to the inbox (answer {status}); a firewall of the host often does that.</source>
            <translation>Ihr Webhoster lehnt ab, was an das Postfach gesendet wird (Antwort {status}); oft tut das eine Firewall des Hosters.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Your web host says that sw.js is “{type}” and not JavaScript, so browsers do not install it.</source>
            <translation>Ihr Webhoster sagt, dass sw.js „{type}“ ist und nicht JavaScript; Browser installieren es darum nicht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Your web host says that the manifest is “{type}”; some browsers then leave it aside.</source>
            <translation>Ihr Webhoster sagt, dass das Manifest „{type}“ ist; manche Browser lassen es dann weg.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Your web host shows a page of its own in the place of the inbox (answer {status}).</source>
            <translation>Ihr Webhoster zeigt anstelle des Postfachs eine eigene Seite (Antwort {status}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_intake.py" />
            <source>Your web host shows inbox.php as text instead of running it, so nothing can be left there.</source>
            <translation>Ihr Webhoster zeigt inbox.php als Text, statt es auszuführen, darum kann dort nichts hinterlegt werden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Your web host tells browsers to keep {file} for {span}, so a new export comes a little late.</source>
            <translation>Ihr Webhoster lässt Browser {file} für {span} aufbewahren; ein neuer Export kommt darum etwas später.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>Your web host tells browsers to keep {file} for {span}, so a new export comes late to your visitors.</source>
            <translation>Ihr Webhoster lässt Browser {file} für {span} aufbewahren; ein neuer Export kommt darum spät bei Ihren Besuchern an.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Zambia</source>
            <translation>Sambia</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Zimbabwe</source>
            <translation>Simbabwe</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a browser: chrome, edge, firefox, safari, opera, samsung or other</source>
            <translation>ein Browser: chrome, edge, firefox, safari, opera, samsung oder other</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a closing bracket</source>
            <translation>eine schließende Klammer</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a country by its two letters, such as at or us</source>
            <translation>ein Land mit seinen zwei Buchstaben, wie at oder us</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>a draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a language such as de or pt-BR</source>
            <translation>eine Sprache wie de oder pt-BR</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>a moment</source>
            <translation>einen Augenblick</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a number of days such as 30d</source>
            <translation>eine Zahl von Tagen wie 30d</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a number of days such as 30d, or of campaigns such as last5</source>
            <translation>eine Zahl von Tagen wie 30d oder von Kampagnen wie last5</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a shorter rule</source>
            <translation>eine kürzere Regel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a tag, which is one word without brackets, commas or colons</source>
            <translation>ein Etikett, also ein Wort ohne Klammern, Kommas oder Doppelpunkte</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a term such as tag:vip, topic:offers, browser:firefox, language:de, country:at, seen:30d or clicked:last5</source>
            <translation>ein Begriff wie tag:vip, topic:offers, browser:firefox, language:de, country:at, seen:30d oder clicked:last5</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>a topic, written in small letters, digits and hyphens</source>
            <translation>ein Thema, geschrieben in Kleinbuchstaben, Ziffern und Bindestrichen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>all subscribers</source>
            <translation>alle Abonnenten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>another browser</source>
            <translation>einen anderen Browser</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>are not subscribed</source>
            <translation>nicht angemeldet sind</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>are subscribed</source>
            <translation>angemeldet sind</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>cancel</source>
            <translation>abbrechen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>chose “{topic}”</source>
            <translation>„{topic}“ gewählt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>clicked in the last day</source>
            <translation>am letzten Tag geklickt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>clicked in the last {days} days</source>
            <translation>in den letzten {days} Tagen geklickt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>clicked none of the last {count} campaigns</source>
            <translation>keine der letzten {count} Kampagnen angeklickt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>clicked one of the last {count} campaigns</source>
            <translation>eine der letzten {count} Kampagnen angeklickt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>clicked the last campaign</source>
            <translation>die letzte Kampagne angeklickt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>did not choose “{topic}”</source>
            <translation>„{topic}“ nicht gewählt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>did not click in the last day</source>
            <translation>am letzten Tag nicht geklickt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>did not click in the last {days} days</source>
            <translation>in den letzten {days} Tagen nicht geklickt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>did not click the last campaign</source>
            <translation>die letzte Kampagne nicht angeklickt haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>did not visit in the last day</source>
            <translation>am letzten Tag nicht da waren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>did not visit in the last {days} days</source>
            <translation>in den letzten {days} Tagen nicht da waren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>do not have the tag “{tag}”</source>
            <translation>das Etikett „{tag}“ nicht haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>do not live in “{country}”</source>
            <translation>nicht im Land „{country}“ leben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>do not read “{language}”</source>
            <translation>„{language}“ nicht lesen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>do not use {browser}</source>
            <translation>{browser} nicht benutzen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>finished</source>
            <translation>beendet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>have the tag “{tag}”</source>
            <translation>das Etikett „{tag}“ haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>iPhone or iPad</source>
            <translation>iPhone oder iPad</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>live in “{country}”</source>
            <translation>im Land „{country}“ leben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/deliveries.py" />
            <source>macOS</source>
            <translation>macOS</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>manifest.webmanifest is not there, so the page cannot go on a home screen and iPhones get nothing.</source>
            <translation>manifest.webmanifest ist nicht da, darum kann die Seite nicht auf einen Home-Bildschirm, und iPhones bekommen nichts.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>missed</source>
            <translation>verpasst</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>ngrok</source>
            <translation>ngrok</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>nobody</source>
            <translation>niemand</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>pause</source>
            <translation>anhalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>pushdesk.config.json is not there, so nobody can subscribe.</source>
            <translation>pushdesk.config.json ist nicht da, darum kann sich niemand anmelden.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>pushdesk.config.json was changed or cut on its way and cannot be read.</source>
            <translation>pushdesk.config.json wurde unterwegs verändert oder abgeschnitten und ist nicht zu lesen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>read “{language}”</source>
            <translation>„{language}“ lesen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>resume</source>
            <translation>fortsetzen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>retry</source>
            <translation>erneut senden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>running</source>
            <translation>laufend</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/facts.py" />
            <source>scheduled</source>
            <translation>geplant</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>subscribed in the last day</source>
            <translation>am letzten Tag abonniert haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>subscribed in the last {days} days</source>
            <translation>in den letzten {days} Tagen abonniert haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>subscribed more than a day ago</source>
            <translation>vor mehr als einem Tag abonniert haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>subscribed more than {days} days ago</source>
            <translation>vor mehr als {days} Tagen abonniert haben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>subscribers who {clauses}</source>
            <translation>Abonnenten, die {clauses}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>sw.js is not there, so no browser can show your notifications.</source>
            <translation>sw.js ist nicht da, darum kann kein Browser Ihre Mitteilungen zeigen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>sw.js leads on to {target}, and browsers do not install a service worker that does.</source>
            <translation>sw.js führt zu {target} weiter, und Browser installieren keinen Service Worker, der das tut.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>use {browser}</source>
            <translation>{browser} benutzen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>visited in the last day</source>
            <translation>am letzten Tag da waren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>visited in the last {days} days</source>
            <translation>in den letzten {days} Tagen da waren</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{address} answered something that no browser understands.</source>
            <translation>{address} hat etwas geantwortet, das kein Browser versteht.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{address} cannot be found: no computer on the internet has this name.</source>
            <translation>{address} ist nicht zu finden: Kein Computer im Internet hat diesen Namen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{address} did not answer in time.</source>
            <translation>{address} hat nicht rechtzeitig geantwortet.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{address} opens without https, and notifications cannot be turned on there.</source>
            <translation>{address} öffnet sich ohne https, und dort lassen sich Mitteilungen nicht einschalten.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{address} sends visitors in a circle, so the page never opens.</source>
            <translation>{address} schickt Besucher im Kreis, darum öffnet sich die Seite nie.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>{clauses} and {clause}</source>
            <translation>{clauses} und {clause}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>{clauses} or {clause}</source>
            <translation>{clauses} oder {clause}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{count} days</source>
            <translation>{count} Tage</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{count} hours</source>
            <translation>{count} Stunden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{count} minutes</source>
            <translation>{count} Minuten</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/moving.py" />
            <source>{count} records wait for their key</source>
            <translation>{count} Datensätze warten auf ihren Schlüssel</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{count} seconds</source>
            <translation>{count} Sekunden</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup_files.py" />
            <source>{file} names other keys than pushdesk.config.json: one of the two is old or was changed.</source>
            <translation>{file} nennt andere Schlüssel als pushdesk.config.json: Eines von beiden ist alt oder wurde verändert.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>{folder} holds no web app. Export it there first.</source>
            <translation>{folder} enthält keine Web-App. Exportieren Sie sie zuerst dorthin.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/removal.py" />
            <source>{gone} of {total} subscribers are said to be gone</source>
            <translation>{gone} von {total} Abonnenten wurden als erloschen gemeldet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/removal.py" />
            <source>{gone} of {total} subscribers is said to be gone</source>
            <translation>{gone} von {total} Abonnenten wurde als erloschen gemeldet</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/removal.py" />
            <source>{gone} of {total} was said to be gone, and stays</source>
            <translation>{gone} von {total} wurde als erloschen gemeldet und bleibt</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/removal.py" />
            <source>{gone} of {total} were said to be gone, and stay</source>
            <translation>{gone} von {total} wurden als erloschen gemeldet und bleiben</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/checkup.py" />
            <source>{host} does not speak https, and without it no browser offers notifications.</source>
            <translation>{host} spricht kein https, und ohne das bietet kein Browser Mitteilungen an.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>{name} is a whole number, not “{value}”.</source>
            <translation>{name} ist eine ganze Zahl, nicht „{value}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>{name} is on or off, not “{value}”.</source>
            <translation>{name} ist an oder aus (on oder off), nicht „{value}“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>{name} is one line of text.</source>
            <translation>{name} ist eine Zeile Text.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>{name} is one of: {choices}.</source>
            <translation>{name} ist eines von: {choices}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>{name} lies between {low} and {high}.</source>
            <translation>{name} liegt zwischen {low} und {high}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>{target} holds a file of yours that the web app would replace. Nothing was written.</source>
            <translation>{target} enthält eine Datei von Ihnen, die die Web-App ersetzen würde. Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>{target} holds the web app of another business. Nothing was written.</source>
            <translation>{target} enthält die Web-App eines anderen Unternehmens. Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>{target} is not empty and is not an earlier web app of yours. Nothing was written. Choose a new folder.</source>
            <translation>{target} ist nicht leer und keine frühere Web-App von Ihnen. Nichts wurde geschrieben. Wählen Sie einen neuen Ordner.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>{tool} cannot be started ({cause}).</source>
            <translation>{tool} lässt sich nicht starten ({cause}).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>{tool} did not open a tunnel in time. Check your internet connection; run it once in a terminal to see what it says.</source>
            <translation>{tool} hat nicht rechtzeitig einen Tunnel geöffnet. Prüfen Sie Ihre Internetverbindung; führen Sie es einmal in einem Terminal aus, um zu sehen, was es sagt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>{tool} gives the address itself; leave it out. For one of your own at Cloudflare name the tunnel too (--tunnel).</source>
            <translation>{tool} gibt die Adresse selbst vor; lassen Sie sie weg. Für eine eigene bei Cloudflare nennen Sie auch den Tunnel (--tunnel).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>{tool} has ended, so browsers do not reach your receiver any more. Start live mode again; run {tool} once in a terminal if it ends again.</source>
            <translation>{tool} ist zu Ende, darum erreichen Browser Ihren Empfang nicht mehr. Starten Sie den Live-Betrieb noch einmal; endet er wieder, führen Sie {tool} einmal in einem Terminal aus.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>{tool} is not on this computer, or not where programs are looked for (PATH). Install it, or choose another one.</source>
            <translation>{tool} ist nicht auf diesem Computer oder nicht dort, wo Programme gesucht werden (PATH). Installieren Sie es, oder wählen Sie ein anderes.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>{tool} wants you to sign in or to allow this first. Run it once in a terminal, do what it asks, and start live mode again.</source>
            <translation>{tool} will, dass Sie sich zuerst anmelden oder etwas erlauben. Führen Sie es einmal in einem Terminal aus, tun Sie, was es verlangt, und starten Sie den Live-Betrieb noch einmal.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/domain/countries.tab" />
            <source>Åland Islands</source>
            <translation>Ålandinseln</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/audience.py" />
            <source>“and” or “or” before the next term</source>
            <translation>„and“ oder „or“ vor dem nächsten Begriff</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{field}” cannot be set. These can: {fields}.</source>
            <translation>„{field}“ lässt sich nicht setzen. Diese gehen: {fields}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{host}” is no address of this computer.</source>
            <translation>„{host}“ ist keine Adresse dieses Computers.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{line}” is no text for the web app. Write NAME=WORDS, up to {limit} characters of words.</source>
            <translation>„{line}“ ist kein Text für die Web-App. Schreiben Sie NAME=WORTE, mit bis zu {limit} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{member}” is missing.</source>
            <translation>„{member}“ fehlt.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{member}” is not as it should be.</source>
            <translation>„{member}“ ist nicht so, wie es sein soll.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{name}” has a meaning of its own. Choose another name for the attribute.</source>
            <translation>„{name}“ hat schon eine eigene Bedeutung. Wählen Sie einen anderen Namen für die Angabe.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{program}” could not be started. Its log lies in the workspace folder “logs”.</source>
            <translation>„{program}“ ließ sich nicht starten. Sein Protokoll liegt im Ordner „logs“ des Arbeitsbereichs.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” cannot be put in. Write it like {example}: a name of small letters, digits and _, a bar, and what people get who have none. Four opening braces give two.</source>
            <translation>„{value}“ lässt sich nicht einsetzen. Schreiben Sie es wie {example}: einen Namen aus Kleinbuchstaben, Ziffern und _, einen Strich, und was Leute ohne bekommen. Vier öffnende Klammern geben zwei.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” cannot name a business. Use small letters, digits and hyphens.</source>
            <translation>„{value}“ kann kein Unternehmen bezeichnen. Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” cannot name a topic. Use small letters, digits and hyphens, and give it words.</source>
            <translation>„{value}“ kann kein Thema bezeichnen. Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, und geben Sie ihm Worte.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” cannot name an attribute. Use small letters, digits and _, at most {limit}.</source>
            <translation>„{value}“ kann keine Angabe bezeichnen. Verwenden Sie Kleinbuchstaben, Ziffern und _, höchstens {limit}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>“{value}” is no address on this computer. A tunnel leads to a receiver that runs here.</source>
            <translation>„{value}“ ist keine Adresse auf diesem Computer. Ein Tunnel führt zu einem Empfang, der hier läuft.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is no address to listen on. 127.0.0.1 is this computer only, 0.0.0.0 is your whole network.</source>
            <translation>„{value}“ ist keine Adresse zum Lauschen. 127.0.0.1 ist nur dieser Computer, 0.0.0.0 ist Ihr ganzes Netz.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is no attribute. Write it like name=Ada; name= takes it away.</source>
            <translation>„{value}“ ist keine Angabe. Schreiben Sie sie wie name=Ada; name= nimmt sie weg.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is no host name. Write it like shop.example.com.</source>
            <translation>„{value}“ ist kein Host-Name. Schreiben Sie ihn wie laden.example.com.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/inbox.py" />
            <source>“{value}” is no kind of inbox. These are: {kinds}.</source>
            <translation>„{value}“ ist keine Art von Postfach. Diese gibt es: {kinds}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is no language. Write it like en, de or pt-BR.</source>
            <translation>„{value}“ ist keine Sprache. Schreiben Sie sie wie en, de oder pt-BR.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is not a host like push.example.org or 127.0.0.1:8080. Behind = may stand whose manners it has: fcm, mozilla, apple or wns.</source>
            <translation>„{value}“ ist kein Host wie push.example.org oder 127.0.0.1:8080. Hinter = darf stehen, wessen Art er hat: fcm, mozilla, apple oder wns.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is not a proxy address. It should look like http://proxy:3128.</source>
            <translation>„{value}“ ist keine Proxy-Adresse. Sie sieht aus wie http://proxy:3128.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is not a topic that push services take.</source>
            <translation>„{value}“ ist kein Thema, das Push-Dienste annehmen.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is not a web address. It should look like https://www.your-shop.com/.</source>
            <translation>„{value}“ ist keine Webadresse. Sie sieht aus wie https://www.ihr-laden.de/.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is not secure. Browsers allow notifications on https:// only (http:// only on this computer itself).</source>
            <translation>„{value}“ ist nicht sicher. Browser erlauben Mitteilungen nur mit https:// (http:// nur auf diesem Computer selbst).</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” is nothing that a column can hold. These are: {known}.</source>
            <translation>„{value}“ ist nichts, was eine Spalte enthalten kann. Diese gibt es: {known}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/live.py" />
            <source>“{value}” is only for this computer. Give the public address of the tunnel.</source>
            <translation>„{value}“ gilt nur für diesen Computer. Geben Sie die öffentliche Adresse des Tunnels an.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/words/faults.py" />
            <source>“{value}” names no column. Write it like auth=secret: what it is, and the column's name.</source>
            <translation>„{value}“ nennt keine Spalte. Schreiben Sie es wie auth=secret: was es ist, und den Namen der Spalte.</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceCard</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>A copy of the database is made every day in the folder “backups”; seven are kept.</source>
            <translation>Jeden Tag entsteht eine Kopie der Datenbank im Ordner „backups“; sieben bleiben.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Back up now…</source>
            <translation>Jetzt sichern…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>Back up to</source>
            <translation>Sichern nach</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Check for damage</source>
            <translation>Auf Schäden prüfen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>Everything that was added since the backup is set aside in the folder “backups”, not lost.</source>
            <translation>Alles, was seit der Sicherung dazukam, wird im Ordner „backups“ beiseitegelegt und geht nicht verloren.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>Folder of the workspace</source>
            <translation>Ordner des Arbeitsbereichs</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>Restore from</source>
            <translation>Wiederherstellen aus</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>Restore this backup?</source>
            <translation>Diese Sicherung wiederherstellen?</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>Restored. What was there before is kept in the folder “backups”.</source>
            <translation>Wiederhergestellt. Was vorher da war, liegt im Ordner „backups“.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/setting_labels.py" />
            <source>Restore…</source>
            <translation>Wiederherstellen…</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>The backup was written and read back. Subscribers: {subscribers}, campaigns: {campaigns}.</source>
            <translation>Die Sicherung wurde geschrieben und zur Probe gelesen. Abonnenten: {subscribers}, Kampagnen: {campaigns}.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>The database is damaged. Restore the last backup.</source>
            <translation>Die Datenbank ist beschädigt. Stellen Sie die letzte Sicherung wieder her.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>The database is sound.</source>
            <translation>Die Datenbank ist in Ordnung.</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/settings/workspace_card.py" />
            <source>Workspace</source>
            <translation>Arbeitsbereich</translation>
        </message>
    </context>
    <context>
        <name>_BadgeRow</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Leave it as it is</source>
            <translation>So lassen, wie sie ist</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Number on the app's icon (badge)</source>
            <translation>Zahl auf dem App-Symbol (Abzeichen)</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Show a number</source>
            <translation>Eine Zahl zeigen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Take the number away</source>
            <translation>Die Zahl wegnehmen</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Where your web app is installed; Firefox shows none.</source>
            <translation>Wo Ihre Web-App installiert ist; Firefox zeigt keine.</translation>
        </message>
    </context>
    <context>
        <name>_ButtonRow</name>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Button {number}</source>
            <translation>Schaltfläche {number}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>Link of button {number}</source>
            <translation>Link der Schaltfläche {number}</translation>
        </message>
        <message>
            <location filename="../../../pushdesk/ui/pages/compose/more_options.py" />
            <source>This button needs words to be shown.</source>
            <translation>Diese Schaltfläche braucht Worte, um gezeigt zu werden.</translation>
        </message>
    </context>
    <context>
        <name>_SiteSwitcher</name>
        <message>
            <location filename="../../../pushdesk/ui/sidebar.py" />
            <source>No business yet</source>
            <translation>Noch kein Unternehmen</translation>
        </message>
    </context>
</TS>
