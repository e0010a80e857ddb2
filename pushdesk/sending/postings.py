"""One claimed delivery on its way out: judged, signed, encrypted and made into a request, or given up with a reason."""

from dataclasses import dataclass
from datetime import datetime

from pushdesk.domain.answers import Verdict
from pushdesk.domain.campaign import PauseReason
from pushdesk.domain.delivery import Answer, Reason
from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import EndpointVerdict, PushHosts, Standing
from pushdesk.sending.patience import PASSING_FAULTS
from pushdesk.sending.payloads import Content, Contents
from pushdesk.sending.tokens import Signer, Signers
from pushdesk.storage.deliveries import Claimed
from pushdesk.webpush.encryption import encrypt
from pushdesk.webpush.request import PushRequest, push_request

_AFTER_SCHEME = len("https://")

_REASON_OF_VERDICT = {"endpoint_removed": Reason.ENDPOINT_REMOVED}
_REASON_OF_FAULT = {"payload_too_large": Reason.TOO_LARGE, "record_broken": Reason.RECORD_BROKEN}

_PAUSE_OF_FAULT = {
    "key_missing": PauseReason.KEY_MISSING,
    "key_damaged": PauseReason.KEY_MISSING,
    "key_unknown": PauseReason.KEY_MISSING,
    "contact_malformed": PauseReason.CONTACT_REFUSED,
}
"""Any other fault of a key means that it is there and cannot be had now."""


@dataclass(slots=True)
class Posting:
    """A claimed delivery while it is ours; the rest tells with which token, time to live and promise it went out."""

    claimed: Claimed
    signer: Signer | None = None
    generation: int = 0
    without_topic: bool = False
    ttl_seconds: int = 0
    at_most_once: bool = False
    leaves_out_other_keys: bool = False
    was_refused: bool = False
    returned: tuple[Answer, Verdict] | None = None  # what counts only once its signer's trial has ended


@dataclass(slots=True)
class Ready:
    """A request to post. ``address_is_trusted``: the owner named this host."""

    request: PushRequest
    address_is_trusted: bool


class KeyUnusable(Exception):
    """The campaign's key cannot sign; ``reason`` is what the owner has to hear."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.reason = _PAUSE_OF_FAULT.get(fault.code, PauseReason.KEY_LOCKED)


class Desk:
    """Makes requests of claimed deliveries."""

    def __init__(self, contents: Contents, signers: Signers, hosts: PushHosts) -> None:
        self.contents = contents
        self.signers = signers
        self._hosts = hosts
        self._verdicts: dict[str, EndpointVerdict] = {}
        self._ttl_at = datetime.min
        self._ttl_by_campaign: dict[int, int | None] = {}

    def prepare(self, posting: Posting, now: datetime) -> Ready | Reason | None:
        """The request for a posting, the reason why nothing is sent, or None: it waits for its signer's trial.

        Raises :class:`KeyUnusable`, and the faults of a storage that gives nothing now; then nothing has changed.
        """
        claimed = posting.claimed
        content = self.contents.content(claimed.campaign_id)
        ttl_seconds = self._ttl_seconds(claimed.campaign_id, content, now)
        if ttl_seconds is None:
            return Reason.EXPIRED
        verdict = self.verdict(claimed.endpoint)
        if verdict.standing is not Standing.ALLOWED:
            return _REASON_OF_VERDICT.get(verdict.fault_code, Reason.HOST_NOT_ALLOWED)
        try:
            signer = self.signers.signer(verdict.origin, claimed.key_id, content.contact, verdict.push_service)
            authorization = signer.authorization(now)
        except Fault as fault:
            if fault.code in PASSING_FAULTS:
                raise
            raise KeyUnusable(fault) from None
        if not signer.has_room:
            signer.waiting.append(posting)
            return None
        payload = self.contents.payload(claimed)
        try:
            body = encrypt(payload, claimed.p256dh, claimed.auth)
        except Fault as fault:
            return _REASON_OF_FAULT[fault.code]
        posting.signer, posting.generation, posting.ttl_seconds = signer, signer.note_posted(), ttl_seconds
        options = content.campaign.options
        posting.at_most_once = options.at_most_once
        posting.leaves_out_other_keys = content.campaign.leaves_out_other_keys
        request = push_request(
            claimed.endpoint,
            body,
            authorization,
            ttl_seconds=ttl_seconds,
            urgency=options.urgency,
            topic=None if posting.without_topic else content.campaign.topic,
            push_service=verdict.push_service,
        )
        return Ready(request, verdict.is_extra)

    def verdict(self, endpoint: str) -> EndpointVerdict:
        """What is known of the endpoint's origin; only the first of each allowed one is taken apart.

        What stands before the path decides where a request goes, and equal texts go to equal places.
        """
        path_at = endpoint.find("/", _AFTER_SCHEME)
        origin = endpoint if path_at < 0 else endpoint[:path_at]
        verdict = self._verdicts.get(origin)
        if verdict is None:
            verdict = self._hosts.judge(endpoint)
            if verdict.standing is Standing.ALLOWED:
                self._verdicts[origin] = verdict
        return verdict

    def _ttl_seconds(self, campaign_id: int, content: Content, now: datetime) -> int | None:
        """The time to live of a campaign's messages, computed once for all that leave at the same moment."""
        if now is not self._ttl_at:
            self._ttl_at = now
            self._ttl_by_campaign.clear()
        if campaign_id not in self._ttl_by_campaign:
            self._ttl_by_campaign[campaign_id] = content.ttl_seconds(now)
        return self._ttl_by_campaign[campaign_id]
