"""What somebody outside sees, and on what basis (C6). Access for invited professionals is made only here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple, TypedDict, Unpack

from django.conf import settings
from django.contrib.auth.models import Permission
from django.db import transaction
from django.utils import timezone

from cases import danish
from cases.ages import adult_from
from cases.calendar_months import add_months
from cases.models import Case, CaseUserObjectPermission, DisclosureBasis, Document, TeamMember, User
from cases.municipality import setting
from cases.permissions import KIND_PERMISSIONS, Perm
from cases.rules import RuleBroken, rules_in_words
from cases.services.case_lock import lock_open, save_with_reason
from cases.services.documents import add_document
from cases.services.handlers import call_handlers
from cases.uploads.kinds import Cleaned


class BasisWords(TypedDict, total=False):
    """What a basis rests on: how and by whom a consent was given, or the law and why (fields of DisclosureBasis)."""

    kind: str
    form: str
    given_by: str
    legal_reference: str
    statutory_reason: str
    young_person_told: bool | None


@transaction.atomic
def record_consent(
    *,
    by: User,
    case: Case,
    organisation: str,
    purpose: str,
    kinds: Iterable[str],
    member: TeamMember | None = None,
    valid_from: dt.datetime | None = None,
    valid_until: dt.datetime | None = None,
    scan: SignedPaper | None = None,
    **words: Unpack[BasisWords],
) -> DisclosureBasis:
    """Write a consent or a statutory basis; a member who is ready gets the access it covers at once.

    Without an end it runs for the setting's months, and a consent no longer; one given by a custody holder at the
    longest until the 18th birthday (C9). Raises RuleBroken for a longer one, when who, how or which law is missing
    (C6), or when a custody holder gives it for somebody who is of age; also when the young person has said no to that
    party (C7): only the law goes before a no.
    """
    case = lock_open(case)
    if words.get("kind") != DisclosureBasis.Kind.STATUTORY:
        obey_the_no(case, member, organisation)
    starts = valid_from or timezone.now()
    ends = end_of(case, starts, valid_until, words)
    kinds = list(kinds)
    if scan is None:
        same = {"member": member, "organisation__iexact": organisation, "purpose__iexact": purpose, "kinds": kinds}
        require_new_words(case, starts, organisation, {**same, **words, "valid_until": ends})
    with rules_in_words():
        basis = DisclosureBasis.objects.create(
            case=case,
            member=member,
            organisation=organisation,
            purpose=purpose,
            kinds=kinds,
            valid_from=starts,
            valid_until=ends,
            registered_by=by,
            scan=lay_in(by, case, scan, organisation),
            **words,
        )
    if member is not None:
        open_what_is_covered(by=by, member=member)
    return basis


def require_new_words(case: Case, at: dt.datetime, organisation: str, same: dict[str, Any]) -> None:
    """Raises RuleBroken when word for word the same basis is live: a page sent twice."""
    if case.disclosure_bases.live(at).filter(**same).exists():
        raise RuleBroken("c6_is_written", f"Det samme er allerede skrevet for {organisation}. Se det under Samtykke.")


class SignedPaper(NamedTuple):
    """A scan that came through cases.uploads.intake, and what the file was called."""

    file: Cleaned
    name: str


def lay_in(by: User, case: Case, scan: SignedPaper | None, organisation: str) -> Document | None:
    """The signed paper as one of the case's papers; None without one."""
    if scan is None:
        return None
    return add_document(
        by=by,
        case=case,
        file=scan.file,
        name=scan.name,
        title=f"Underskrevet samtykke, {organisation}"[:160],
        category=Document.CONSENT,
    )


@transaction.atomic
def attach_scan(*, by: User, basis: DisclosureBasis, scan: SignedPaper) -> DisclosureBasis:
    """Lay the signed paper by a consent that stands; it is written from now on.

    Raises RuleBroken for one that is taken back or rests on the law, or when the same file lies in the case already.
    """
    case = lock_open(basis.case)
    basis = DisclosureBasis._base_manager.select_for_update(of=("self",)).get(pk=basis.pk)
    if basis.withdrawn_at is not None or basis.kind != DisclosureBasis.Kind.CONSENT:
        raise RuleBroken("c6_basis_not_live", "Samtykket gælder ikke længere (C6). Indhent et nyt.")
    basis.scan = lay_in(by, case, scan, basis.organisation)
    basis.form = DisclosureBasis.Form.WRITTEN
    save_with_reason(basis, "Underskrevet papir lagt ved")
    return basis


def obey_the_no(case: Case, member: TeamMember | None, organisation: str) -> None:
    """Raises RuleBroken when the young person has said no to the member, or to everybody from that organisation."""
    no, yes = TeamMember.Answer.NO, TeamMember.Answer.YES
    if member is not None:
        answers = {member.young_person_answer}
    else:
        theirs = case.team.filter(actor__name__iexact=organisation.strip(), left_on__isnull=True)
        answers = set(theirs.values_list("young_person_answer", flat=True))
    if no in answers and yes not in answers:
        raise RuleBroken(
            "c7_said_no",
            f"{case.person.call_name} har sagt nej til {member.name if member else organisation} (C7). Skriv det nye "
            "svar under Teamet først, hvis det er ændret.",
        )


def end_with_custody(born: dt.date | None, starts: dt.datetime, ends: dt.datetime) -> dt.datetime:
    """The end of what a custody holder gives: `ends`, or the 18th birthday before it.

    Raises RuleBroken for somebody who is of age when it starts.
    """
    if born is None:
        return ends
    if adult_from(born) <= starts:
        raise RuleBroken(
            "c9_of_age",
            "Den unge er fyldt 18 og giver selv sit samtykke (C9). Vælg, at det er den unge, eller en værge, der "
            "giver det.",
        )
    return min(ends, adult_from(born))


def default_end(starts: dt.datetime) -> dt.datetime:
    """When a consent runs out unless another day is agreed."""
    return timezone.make_aware(dt.datetime.combine(last_day(starts), dt.time()))


def last_day(starts: dt.datetime) -> dt.date:
    """The last day a consent from `starts` may cover: the municipality's months on, that day included."""
    return add_months(timezone.localtime(starts).date(), setting("consent_months"))


def end_of(case: Case, starts: dt.datetime, wanted: dt.datetime | None, words: BasisWords) -> dt.datetime:
    """When the basis ends: on the day agreed or the setting's, within what a consent and custody allow."""
    ends = wanted or default_end(starts)
    if words.get("given_by") == DisclosureBasis.GivenBy.CUSTODY_HOLDER:
        ends = end_with_custody(case.person.birth_date, starts, ends)
    if words.get("kind") != DisclosureBasis.Kind.STATUTORY:
        require_end_in_time(starts, ends)
    return ends


def require_end_in_time(starts: dt.datetime, ends: dt.datetime) -> None:
    """Raises RuleBroken for a consent that would run longer than the municipality lets one run before asking again.

    What a law lets be shared is not bounded here: it lasts as long as its reason (C6).
    """
    last = last_day(starts)
    if ends > timezone.make_aware(dt.datetime.combine(last + dt.timedelta(days=1), dt.time())):
        raise RuleBroken(
            "c6_consent_too_long",
            f"Et samtykke gælder højst {setting('consent_months')} måneder, her til og med {danish.long_date(last)}. "
            "Spørg den unge igen derefter (C6).",
        )


def open_what_is_covered(*, by: User, member: TeamMember) -> None:
    """Give the member the access of every live basis, when the young person has said yes and there is a user."""
    if why_no_access(member) is not None:
        return
    for basis in member.disclosure_bases.live(timezone.now()):
        grant_access(by=by, basis=basis)


def why_no_access(member: TeamMember | None) -> RuleBroken | None:
    """What keeps `member` from seeing anything, as the rule to show; None when nothing does (C6, C7)."""
    if member is None or member.user_id is None:
        return RuleBroken("c6_no_user", "Der er ingen bruger at give adgang. Vælg brugeren på teammedlemmet først.")
    if member.left_on is not None:
        return RuleBroken("c7_has_left", f"{member.name} er ikke i teamet længere og kan ikke få adgang.")
    if member.young_person_answer != TeamMember.Answer.YES:
        return RuleBroken(
            "c7_needs_yes",
            f"Den unge har ikke sagt ja til {member.name} (C7). Tal om det, og skriv svaret, så åbner adgangen.",
        )
    return None


@transaction.atomic
def grant_access(*, by: User, basis: DisclosureBasis) -> list[CaseUserObjectPermission]:
    """Open what `basis` covers for its member's user, until the basis runs out. Safe to call twice.

    Raises RuleBroken when the basis is not live, the member has no user, or the young person has not said yes.
    """
    basis = DisclosureBasis._base_manager.select_for_update(of=("self",)).select_related("member").get(pk=basis.pk)
    if not basis.is_live(timezone.now()):
        raise RuleBroken("c6_basis_not_live", "Samtykket gælder ikke længere (C6). Indhent et nyt.")
    member = basis.member
    if (broken := why_no_access(member)) is not None:
        raise broken
    assert member is not None and member.user_id is not None  # what why_no_access asks first
    wanted = {Perm.VIEW_CASE}.union(*(KIND_PERMISSIONS[kind] for kind in basis.kinds))
    codes = Permission.objects.filter(content_type__app_label="cases", codename__in=wanted)
    return [
        CaseUserObjectPermission.objects.update_or_create(
            user_id=member.user_id,
            permission=permission,
            content_object_id=basis.case_id,
            basis=basis,
            defaults={"valid_until": basis.valid_until, "granted_by": by},
        )[0]
        for permission in codes
    ]


@transaction.atomic
def revoke_access(*, by: User, member: TeamMember) -> int:
    """Close everything `member`'s user sees of the case through the seat. Returns how many grants went."""
    if member.user_id is None:
        return 0
    grants = CaseUserObjectPermission.objects.filter(content_object_id=member.case_id, user_id=member.user_id)
    return grants.delete()[0]


@transaction.atomic
def withdraw_consent(*, by: User, basis: DisclosureBasis) -> DisclosureBasis:
    """The young person takes a consent back: access ends in this transaction (C6). Safe to call twice.

    When nothing else covers the party, its open agreements go back to the coordinator.
    """
    basis = DisclosureBasis._base_manager.select_for_update(of=("self",)).get(pk=basis.pk)
    if basis.withdrawn_at is not None:
        return basis
    now = timezone.now()
    basis.withdrawn_at, basis.withdrawn_by = now, by
    save_with_reason(basis, "Trukket tilbage")
    CaseUserObjectPermission.objects.filter(basis=basis).delete()
    if basis.member_id and not DisclosureBasis.objects.live(now).filter(member_id=basis.member_id).exists():
        return_agreements(by=by, case_id=basis.case_id, member_id=basis.member_id)
    return basis


def return_agreements(*, by: User, case_id: Any, member_id: Any) -> None:
    """Let the party's open agreements go back to the coordinator (settings.DISCLOSURE_WITHDRAWN_HANDLERS)."""
    call_handlers(settings.DISCLOSURE_WITHDRAWN_HANDLERS, case_id=case_id, member_id=member_id, by_id=by.pk)
