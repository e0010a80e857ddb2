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
from pushdesk.webpush.request import PushRequest, request_headers

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


@dataclass(slots=True)
class Letterhead:
    """What all messages of one campaign to one push service with one key have in common at one moment."""

    content: Content
    signer: Signer
    ttl_seconds: int
    is_trusted: bool
    headers: tuple[tuple[str, str], ...]
    headers_without_topic: tuple[tuple[str, str], ...]


class Desk:
    """Makes requests of claimed deliveries."""

    def __init__(self, contents: Contents, signers: Signers, hosts: PushHosts) -> None:
        self.contents = contents
        self.signers = signers
        self._hosts = hosts
        self._verdicts: dict[str, EndpointVerdict] = {}
        self._now = datetime.min
        self._letterheads: dict[tuple[int, str, str], Letterhead] = {}

    def begin(self, now: datetime) -> None:
        """What is prepared from here on leaves at this moment: tokens and times to live go by it."""
        self._now = now
        self._letterheads.clear()

    def prepare(self, posting: Posting) -> Ready | Reason | None:
        """The request for a posting, the reason why nothing is sent, or None: it waits for its signer's trial.

        Raises :class:`KeyUnusable`, and the faults of a storage that gives nothing now; then nothing has changed.
        """
        claimed = posting.claimed
        name = (claimed.campaign_id, claimed.key_id, _origin(claimed.endpoint))
        letterhead = self._letterheads.get(name)
        if letterhead is None:
            made = self._letterhead(claimed)
            if isinstance(made, Reason):
                return made
            letterhead = self._letterheads[name] = made
        signer = letterhead.signer
        if not signer.has_room:
            signer.waiting.append(posting)
            return None
        payload = self.contents.payload(claimed)
        try:
            body = encrypt(payload, claimed.p256dh, claimed.auth)
        except Fault as fault:
            return _REASON_OF_FAULT[fault.code]
        campaign = letterhead.content.campaign
        posting.signer, posting.generation, posting.ttl_seconds = signer, signer.note_posted(), letterhead.ttl_seconds
        posting.at_most_once = campaign.options.at_most_once
        posting.leaves_out_other_keys = campaign.leaves_out_other_keys
        headers = letterhead.headers_without_topic if posting.without_topic else letterhead.headers
        return Ready(PushRequest(claimed.endpoint, headers, body), letterhead.is_trusted)

    def verdict(self, endpoint: str) -> EndpointVerdict:
        """What is known of the endpoint's origin; only the first of each allowed one is taken apart.

        What stands before the path decides where a request goes, and equal texts go to equal places.
        """
        origin = _origin(endpoint)
        verdict = self._verdicts.get(origin)
        if verdict is None:
            verdict = self._hosts.judge(endpoint)
            if verdict.standing is Standing.ALLOWED:
                self._verdicts[origin] = verdict
        return verdict

    def _letterhead(self, claimed: Claimed) -> Letterhead | Reason:
        """Sign for the endpoint's origin and write the headers, or tell why nothing is sent."""
        content = self.contents.content(claimed.campaign_id)
        ttl_seconds = content.ttl_seconds(self._now)
        if ttl_seconds is None:
            return Reason.EXPIRED
        verdict = self.verdict(claimed.endpoint)
        if verdict.standing is not Standing.ALLOWED:
            return _REASON_OF_VERDICT.get(verdict.fault_code, Reason.HOST_NOT_ALLOWED)
        try:
            signer = self.signers.signer(verdict.origin, claimed.key_id, content.contact, verdict.push_service)
            authorization = signer.authorization(self._now)
        except Fault as fault:
            if fault.code in PASSING_FAULTS:
                raise
            raise KeyUnusable(fault) from None
        headers, headers_without_topic = (
            request_headers(
                authorization,
                ttl_seconds=ttl_seconds,
                urgency=content.campaign.options.urgency,
                topic=topic,
                push_service=verdict.push_service,
            )
            for topic in (content.campaign.topic, None)
        )
        return Letterhead(content, signer, ttl_seconds, verdict.is_extra, headers, headers_without_topic)


def _origin(endpoint: str) -> str:
    """What stands before the path."""
    path_at = endpoint.find("/", _AFTER_SCHEME)
    return endpoint if path_at < 0 else endpoint[:path_at]
