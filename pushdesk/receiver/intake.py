"""From bytes to a registration, an unregistration or a report, or to the fault that refuses them. No socket here."""

from pushdesk.domain.registration import (
    Registration,
    ReportClaim,
    Unregistration,
    registration_from,
    report_from,
    unregistration_from,
)
from pushdesk.domain.strict_json import parse_json_strict
from pushdesk.receiver.admission import Admission


def read_registration(body: bytes, *, origin: str, admission: Admission, limit_bytes: int) -> Registration:
    """A registration that a page of its own site handed in.

    Raises the faults of the strict JSON reader and of the members, then ``site_unknown`` and
    ``foreign_origin``. Whether the key is one of the site's is the store's to say (``key_unknown``).
    """
    registration = registration_from(parse_json_strict(body, limit_bytes), admission.push_hosts)
    admission.check_site(registration.site_id, origin)
    return registration


def read_unregistration(body: bytes, *, limit_bytes: int) -> Unregistration:
    """An unregistration that is well formed, whether or not anything like it is stored."""
    return unregistration_from(parse_json_strict(body, limit_bytes))


def read_report(body: bytes, *, limit_bytes: int) -> ReportClaim:
    """A report that is well formed, whether or not its token is ours."""
    return report_from(parse_json_strict(body, limit_bytes))
