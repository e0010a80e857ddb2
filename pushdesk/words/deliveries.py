"""What became of a delivery and a campaign, in an owner's words."""

from collections.abc import Mapping

from pushdesk.domain.campaign import CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.subscription import Browser, PushService, SubscriptionState
from pushdesk.words.language import Sayings

OUTCOME_WORDS: Mapping[Outcome, str] = Sayings(
    {
        Outcome.PENDING: "Waiting",
        Outcome.IN_FLIGHT: "On its way",
        Outcome.RETRYING: "Trying again",
        Outcome.ACCEPTED: "Accepted",
        Outcome.GONE: "Gone",
        Outcome.KEY_MISMATCH: "Other key",
        Outcome.REFUSED: "Refused",
        Outcome.FAILED: "Failed",
        Outcome.SKIPPED: "Not sent",
        Outcome.UNKNOWN: "Unknown",
    }
)

REASON_WORDS: Mapping[Reason, str] = Sayings(
    {
        Reason.WAITING: "Waits for its turn.",
        Reason.CLAIMED: "Is being sent right now.",
        Reason.ACCEPTED: "The push service took it and passes it on once the device is online.",
        Reason.ENDPOINT_GONE: "The push service no longer knows this browser.",
        Reason.ENDPOINT_REMOVED: "The browser itself has removed this subscription.",
        Reason.OTHER_KEY: "This browser subscribed with another key; it is asked again at its next visit.",
        Reason.NOT_AUTHORISED: "The push service did not accept our identity. Nobody was removed.",
        Reason.REQUEST_REFUSED: "The push service did not accept this message. The subscriber stays.",
        Reason.TOPIC_REFUSED: "The push service did not accept the topic; it goes out once more without it.",
        Reason.TOO_LARGE: "The message is too long for this push service. The subscriber stays.",
        Reason.THROTTLED: "The push service asked us to slow down; it goes on by itself.",
        Reason.SERVICE_BUSY: "The push service is busy or broken; it is tried again.",
        Reason.REDIRECTED: "The push service pointed elsewhere; such pointers are never followed.",
        Reason.NOT_REACHED: "The push service could not be reached.",
        Reason.OFFLINE: "This computer is offline; it goes on by itself.",
        Reason.INTERRUPTED: "Sending was cut off in the middle; it may or may not have arrived.",
        Reason.NO_CLEAR_ANSWER: "No clear answer came back; it may or may not have arrived.",
        Reason.STRANGE_ANSWER: "The push service gave an answer that is not known. The subscriber stays.",
        Reason.HOST_NOT_ALLOWED: "The push service's address is not on the list, so nothing was sent.",
        Reason.NOT_SUBSCRIBED: "The person unsubscribed before it was sent.",
        Reason.EXPIRED: "Its time was over before it could be sent.",
        Reason.KEY_UNUSABLE: "The key for this subscriber cannot be used.",
        Reason.RECORD_BROKEN: "This subscriber's key is broken, so nothing could be sent.",
        Reason.CANCELLED: "The campaign was cancelled before it was sent.",
        Reason.ENDPOINT_REPLACED: "This browser's former address is gone; it had moved to a new one, which stays.",
    }
)

CAMPAIGN_WORDS: Mapping[CampaignState, str] = Sayings(
    {
        CampaignState.DRAFT: "Draft",
        CampaignState.SCHEDULED: "Scheduled",
        CampaignState.MISSED: "Missed",
        CampaignState.RUNNING: "Sending",
        CampaignState.PAUSED: "Paused",
        CampaignState.FINISHED: "Finished",
        CampaignState.CANCELLED: "Cancelled",
    }
)

PAUSE_WORDS: Mapping[PauseReason, str] = Sayings(
    {
        PauseReason.BY_OWNER: "You paused it.",
        PauseReason.KEY_LOCKED: "The key is locked. Unlock your keyring or give the passphrase, then resume.",
        PauseReason.KEY_MISSING: "The private key is not there. Bring it back from your key backup, then resume.",
        PauseReason.KEY_REFUSED: (
            "A push service refused the key. Nobody was removed. Check the page Keys, then resume."
        ),
        PauseReason.OTHER_KEY: (
            "These browsers subscribed with another key than the one used here. Nobody was removed. Bring the right key"
            " back on the page Keys, or resume to leave them out: their browsers are asked again at their next visit."
        ),
        PauseReason.CONTACT_REFUSED: (
            "A push service refused the contact address. Nobody was removed. Give your real e-mail or https: address as"
            " contact on the page Web app, then resume."
        ),
        PauseReason.CLOCK_WRONG: (
            "This computer's clock is wrong, so push services refuse. Nobody was removed. Set date, time and time zone,"
            " then resume."
        ),
        PauseReason.TOO_MANY_ERRORS: (
            "More than the allowed share of the latest messages was refused or failed. The others wait. Look at the"
            " log, then resume or cancel."
        ),
        PauseReason.RESTORED: "A backup was brought back. This campaign may have been sent since: resume or cancel it.",
    }
)

PUSH_SERVICE_WORDS: Mapping[PushService, str] = Sayings(
    {
        PushService.FCM: "Google",
        PushService.MOZILLA: "Mozilla",
        PushService.APPLE: "Apple",
        PushService.WNS: "Microsoft",
        PushService.OTHER: "Other",
    }
)

BROWSER_WORDS: Mapping[Browser, str] = Sayings(
    {
        Browser.CHROME: "Chrome",
        Browser.EDGE: "Edge",
        Browser.FIREFOX: "Firefox",
        Browser.SAFARI: "Safari",
        Browser.OPERA: "Opera",
        Browser.SAMSUNG: "Samsung Internet",
        Browser.OTHER: "Other browser",
    }
)

SYSTEM_WORDS: Mapping[str, str] = Sayings(
    {
        "windows": "Windows",
        "macos": "macOS",
        "android": "Android",
        "ios": "iPhone or iPad",
        "linux": "Linux",
    }
)

SUBSCRIPTION_WORDS: Mapping[SubscriptionState, str] = Sayings(
    {
        SubscriptionState.ACTIVE: "Subscribed",
        SubscriptionState.GONE: "Gone",
        SubscriptionState.UNSUBSCRIBED: "Unsubscribed",
        SubscriptionState.QUARANTINED: "Set aside",
        SubscriptionState.KEY_MISMATCH: "Other key",
    }
)
