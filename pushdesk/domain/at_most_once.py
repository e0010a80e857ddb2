"""At most once: which answers leave it open whether a message was taken, so that a second one might be a copy.

A campaign that promises "never twice" ends such a delivery as unknown instead of trying it again. Everything else
may still be retried: a request that never left, and an answer that says no.
"""

from dataclasses import replace

from pushdesk.domain.answers import Action, Verdict
from pushdesk.domain.delivery import Answer, Failure, Outcome, Reason

_TAKEN_PERHAPS = frozenset({500, 502, 504})
"""A server that broke in the middle, and gateways that lost sight of the one behind them (RFC 9110, section 15.6).

The others that are tried again say no: 408 and 425 have not read the request, 429 and 503 have not acted on it.
"""


def may_have_been_taken(answer: Answer, verdict: Verdict) -> bool:
    """True when the push service may hold the message although it did not say so.

    An answer that nobody has described counts too: nobody can say what it means.
    """
    if answer.failure is not None:
        return answer.failure is Failure.AMBIGUOUS
    return answer.status is None or answer.status in _TAKEN_PERHAPS or verdict.reason is Reason.STRANGE_ANSWER


def unknown_from(verdict: Verdict) -> Verdict:
    """The verdict as it reads where nothing may be sent twice: it ends here, and nobody knows."""
    reason = Reason.NO_CLEAR_ANSWER if verdict.reason is Reason.SERVICE_BUSY else verdict.reason
    return replace(verdict, action=Action.FINISH, outcome=Outcome.UNKNOWN, final=Outcome.UNKNOWN, reason=reason)
