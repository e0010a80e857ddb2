"""Who we are, told to each push service: one signed token per origin and key, kept and renewed in time.

A token of the plain kind changes at fixed hours (00, 06, 12 and 18 UTC) and lives 6 to 12 hours from there, so
all sender processes of a workspace change it together and a restart asks for no new one. One that is signed anew
after a refusal goes by whole hours of the push service's clock, for the same reason. Apple takes at most one new
token an hour.
"""

from collections import deque
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from pushdesk.domain.subscription import PushService
from pushdesk.webpush.vapid import authorization, public_bytes, signed_token

if TYPE_CHECKING:
    from pushdesk.sending.postings import Posting

RENEWED_EVERY_SECONDS = 6 * 3600
SECOND_TRY_HOURS = 2
"""A token that was signed anew ends with the second whole hour from now, and is renewed an hour before."""

SIGNED_ANEW_EVERY = timedelta(hours=1)
PARTY = 8
"""How many messages go ahead of the others while nobody has accepted the token yet."""

ANY_NUMBER = 1_000_000


class SigningKeys(Protocol):
    """Where private keys come from: they may be locked, missing or slow to get, which a fault then says."""

    def signing_key(self, key_id: str) -> EllipticCurvePrivateKey:
        """The private key with this id."""


class Signer:
    """One application server key at one push service.

    It begins *on trial*: a party goes ahead, the others wait in ``waiting`` until one message is accepted. A refusal
    puts it on trial once more: ``generation`` rises, and what went out before says nothing about the new trial.
    Whoever was refused is kept in ``held`` until the trial has ended. :mod:`pushdesk.sending.trials` keeps the rules.
    """

    def __init__(self, key: EllipticCurvePrivateKey, *, origin: str, contact: str, push_service: PushService) -> None:
        self.generation = 0
        self.is_on_trial = True
        self.is_retired = False
        self.was_ever_accepted = False
        self.refused: set[int] = set()
        self.waiting: deque[Posting] = deque()
        self.held: deque[Posting] = deque()
        self._under_way = 0
        self._key = key
        self._public_key = public_bytes(key)
        self._origin = origin
        self._contact = contact
        self._push_service = push_service
        self._clock_offset = timedelta(0)
        self._authorization = ""
        self._expires_at = 0
        self._signed_at: datetime | None = None
        self._signed_anew_at: datetime | None = None
        self._renew_at = 0.0

    @property
    def places(self) -> int:
        """How many more messages may go ahead on trial: a whole party, or one where nothing speaks for the token."""
        party = 1 if self.refused and not self.was_ever_accepted else PARTY
        return max(0, party - self._under_way)

    @property
    def has_room(self) -> bool:
        """True while one more message may be posted with this signer."""
        return not self.is_on_trial or self.places > 0

    @property
    def is_idle(self) -> bool:
        """True when no message of this trial is under way and none waits for it."""
        return self._under_way == 0 and not self.waiting

    def note_posted(self) -> int:
        """One more message goes out; returns the generation to remember with it."""
        self._under_way += 1
        return self.generation

    def note_returned(self, generation: int) -> None:
        """The answer to a message that went out in this generation is here."""
        if generation == self.generation:
            self._under_way -= 1

    def begin_trial(self, first_refused: int) -> None:
        """Doubt the token, because this subscription's message was refused with it."""
        self.generation += 1
        self.is_on_trial = True
        self.refused = {first_refused}
        self._under_way = 0

    def trust(self) -> None:
        """Somebody has accepted the token."""
        self.is_on_trial = False
        self.refused.clear()

    def authorization(self, now: datetime) -> str:
        """The header's value. Raises ``contact_malformed`` where the site's contact is none."""
        there = (now + self._clock_offset).timestamp()
        if there >= self._renew_at or there < self._renew_at - RENEWED_EVERY_SECONDS:
            self._sign(now, expires_at=_usual_end(there))
            self._renew_at = _usual_end(there) - RENEWED_EVERY_SECONDS
        return self._authorization

    def sign_anew(self, now: datetime, *, clock_offset_seconds: float) -> bool:
        """Answer a refusal with a new token by the push service's own clock; False when the old one has to do.

        At most once an hour. Apple gets the token that all of our processes would sign by its clock, and that only
        where it differs from one that is an hour old.
        """
        if self._signed_anew_at is not None and now - self._signed_anew_at < SIGNED_ANEW_EVERY:
            return False
        there = (now + timedelta(seconds=clock_offset_seconds)).timestamp()
        if self._push_service is PushService.APPLE:
            expires_at, renew_at = _usual_end(there), _usual_end(there) - RENEWED_EVERY_SECONDS
            is_too_soon = self._signed_at is not None and now - self._signed_at < SIGNED_ANEW_EVERY
            if is_too_soon or expires_at == self._expires_at:
                return False
        else:
            expires_at = (int(there) // 3600 + SECOND_TRY_HOURS) * 3600
            renew_at = expires_at - 3600
        self._clock_offset = timedelta(seconds=clock_offset_seconds)
        self._sign(now, expires_at=expires_at)
        self._signed_anew_at = now
        self._renew_at = renew_at
        return True

    def note_jump(self) -> None:
        """Go by this computer's clock again, from the next message on."""
        self._clock_offset = timedelta(0)
        self._signed_anew_at = None
        self._renew_at = 0.0

    def _sign(self, now: datetime, *, expires_at: int) -> None:
        token = signed_token(self._key, audience=self._origin, contact=self._contact, expires_at=expires_at)
        self._authorization = authorization(token, self._public_key)
        self._expires_at = expires_at
        self._signed_at = now


def _usual_end(there: float) -> int:
    """When a token of the plain kind ends that is signed at this moment, in Unix seconds."""
    return (int(there) // RENEWED_EVERY_SECONDS + 2) * RENEWED_EVERY_SECONDS


class Signers:
    """The signers of this process, by origin, key and contact."""

    def __init__(self, keys: SigningKeys) -> None:
        self._keys = keys
        self._signers: dict[tuple[str, str, str], Signer] = {}

    def signer(self, origin: str, key_id: str, contact: str, push_service: PushService) -> Signer:
        """The signer for a key at an origin; raises the faults of the key's custody."""
        name = (origin, key_id, contact)
        found = self._signers.get(name)
        if found is None:
            found = Signer(self._keys.signing_key(key_id), origin=origin, contact=contact, push_service=push_service)
            self._signers[name] = found
        return found

    @property
    def places(self) -> int:
        """How many messages can go out at once with any of them, and do not wait for the end of a trial."""
        trials = [signer for signer in self.all() if signer.is_on_trial]
        if self._signers and not trials:
            return ANY_NUMBER
        return min((0 if signer.waiting else signer.places for signer in trials), default=PARTY)

    def note_jump(self) -> None:
        """The clock was set: what was learned about it is not true any more."""
        for signer in self.all():
            signer.note_jump()

    def forget(self, signer: Signer) -> None:
        """Begin afresh with this key: whatever was wrong, the owner has been told."""
        signer.is_retired = True
        self._signers = {name: kept for name, kept in self._signers.items() if kept is not signer}

    def forget_all(self) -> None:
        """Begin afresh with every key."""
        for signer in self.all():
            self.forget(signer)

    def all(self) -> list[Signer]:
        """Every signer in use."""
        return list(self._signers.values())
