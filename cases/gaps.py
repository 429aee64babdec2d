"""What a case lacks: each gap with since when, what it is needed for, and the act that fills it.

Nothing here blocks anything (design 4: little is required); it is shown so that somebody can do something about it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from cases import danish
from cases.addresses import address
from cases.models import Case, CaseFacts, Combination
from cases.permissions import Perm

RUNNING = 0  # belongs to no single step: what a course under way must always have


@dataclass(frozen=True)
class Remedy:
    """What fills a gap: the button, where it leads, and who may."""

    label: str
    url_name: str
    perm: Perm
    key: str = "pk"


ASSIGN = Remedy("Giv sagen en koordinator", "cases:assign", Perm.ASSIGN)
ASSESS = Remedy("Skriv udredningen", "cases:assess", Perm.ASSESS)
DECIDE = Remedy("Visitér", "cases:decide", Perm.DECIDE)
START = Remedy("Start forløbet", "cases:start", Perm.EDIT_CASE)
START_SUPPORT = Remedy("Start bostøtte", "bostotte:course_new", Perm.EDIT_SUPPORT, "case_id")
SEE_SUPPORT = Remedy("Se bostøtten", "bostotte:case_support", Perm.VIEW_SUPPORT, "case_id")
ASK_FOR_HOME = Remedy("Skriv op til bolig", "housing:need_new", Perm.REGISTER_NEED, "case_id")
SEE_HOME = Remedy("Se bolig", "housing:case_housing", Perm.VIEW_HOUSING, "case_id")
ANSWER_OFFER = Remedy("Svar på tilbuddet", "housing:case_housing", Perm.VIEW_HOUSING, "case_id")
MOVE_IN = Remedy("Skriv indflytning", "housing:case_housing", Perm.VIEW_HOUSING, "case_id")
ADD_TO_TEAM = Remedy("Føj til teamet", "cases:team_add", Perm.EDIT_TEAM)
PLAN_MEETING = Remedy("Planlæg møde", "networkmeetings:plan", Perm.EDIT_MEETINGS, "case_id")
ASK_CONSENT = Remedy("Spørg om nyt samtykke", "cases:consent", Perm.EDIT_TEAM)
OPEN_FORM = Remedy("Åbn skemaet", "reporting:case_forms", Perm.EDIT_MEASUREMENT, "case_id")


@dataclass(frozen=True)
class Gap:
    """Something missing in step `step` (RUNNING: in no single one)."""

    step: int
    what: str
    since: dt.date | None
    needed_for: str
    act: Remedy

    def url(self, case: Case) -> str:
        return address(self.act.url_name, **{self.act.key: case.pk})


def gaps_of_step(step: int, facts: CaseFacts, today: dt.date) -> list[Gap]:
    """What `step`, the step a case stands in, lacks on `today`."""
    find = {1: _referral, 2: _decision, 3: _start, 4: _support, 5: _home, 6: _support_end, 7: _closing}
    return list(find[step](facts, today))


def running_gaps(facts: CaseFacts, at: dt.datetime) -> list[Gap]:
    """What a course that has begun lacks at `at`: coordinator (C2), team, first meeting, a live basis (C6)."""
    if facts.started_on is None:
        return []
    found = []
    if not facts.has_coordinator(at):
        since = day_of(facts.coordinator_until)
        found.append(Gap(RUNNING, "Koordinator", since, "Uden koordinator er sagen lederens (C2).", ASSIGN))
    if facts.team_size == 0:
        needed_for = "Den unge vælger, hvem der skal være med til netværksmødet."
        found.append(Gap(RUNNING, "Et team", facts.started_on, needed_for, ADD_TO_TEAM))
    if facts.meetings_held == 0 and facts.next_meeting_at is None:
        needed_for = "Mål og aftaler bliver til på mødet."
        found.append(Gap(RUNNING, "Første netværksmøde", facts.started_on, needed_for, PLAN_MEETING))
    if facts.consent_until is not None and facts.consent_until <= at:
        needed_for = "Fagpersoner udefra kan ikke se deres aftaler."
        found.append(Gap(RUNNING, "Samtykke", day_of(facts.consent_until), needed_for, ASK_CONSENT))
    return found


def _referral(facts: CaseFacts, today: dt.date) -> Iterator[Gap]:
    needed_for = "Den unge skal have et svar og en at tale med."
    yield Gap(1, "Nogen, der tager henvendelsen", facts.referred_on, needed_for, ASSIGN)


def _decision(facts: CaseFacts, today: dt.date) -> Iterator[Gap]:
    if facts.assessed_on is None:
        needed_for = "Målgruppen afgør, om den unge kan få CTI eller ICM."
        yield Gap(2, "Udredning", facts.referred_on, needed_for, ASSESS)
    needed_for = "Bostøtte og opstart kan først gå i gang, når der er visiteret."
    yield Gap(2, "Visitation", facts.assessed_on or facts.referred_on, needed_for, DECIDE)


def _start(facts: CaseFacts, today: dt.date) -> Iterator[Gap]:
    needed_for = "Møder, kontakt og måling regnes fra opstarten."
    yield Gap(3, "Opstart sammen med den unge", day_of(facts.decided_at), needed_for, START)


def _support(facts: CaseFacts, today: dt.date) -> Iterator[Gap]:
    if facts.combination == Combination.SM_CTI and facts.tenancy_id is None and facts.needs_home:
        yield _home_gap(4, facts, "CTI begynder med en bolig (B2).")
    needed_for = "En navngiven medarbejder giver støtte, indtil forløbet begynder (B8)."
    yield Gap(4, "Et bostøtteforløb", day_of(facts.decided_at), needed_for, START_SUPPORT)


def _home(facts: CaseFacts, today: dt.date) -> Iterator[Gap]:
    if facts.offer_deadline is not None:
        when = danish.inside(danish.near_moment(facts.offer_deadline, today))
        needed_for = f"Fristen er {when}. Et nej koster ikke plads på ventelisten."
        yield Gap(5, "Svar på boligtilbud", None, needed_for, ANSWER_OFFER)
    elif facts.tenancy_id is not None:
        needed_for = "Dagen for indflytning tæller for egen bolig (H5)."
        yield Gap(5, "Indflytning", facts.tenancy_signed_on, needed_for, MOVE_IN)
    else:
        yield _home_gap(5, facts, "Målet er egen bolig inden for tre måneder fra start (H5).")


def _home_gap(step: int, facts: CaseFacts, needed_for: str) -> Gap:
    if facts.need_since is None:
        return Gap(step, "En plads på ventelisten", day_of(facts.decided_at), needed_for, ASK_FOR_HOME)
    return Gap(step, "En bolig", facts.need_since, needed_for, SEE_HOME)


def _support_end(facts: CaseFacts, today: dt.date) -> Iterator[Gap]:
    ends = facts.course_planned_end_on
    if ends is not None and danish.days_left(ends, today) <= 31:
        needed_for = f"Forløbet slutter {danish.short_date(ends, today)} og forlænges ikke af sig selv (B3)."
        yield Gap(6, "Aftale om støtte bagefter", None, needed_for, SEE_SUPPORT)


def _closing(facts: CaseFacts, today: dt.date) -> Iterator[Gap]:
    if facts.closing_form_open:
        needed_for = "Sagen kan først lukkes, når det er udfyldt eller svaret på (C5)."
        yield Gap(7, "Afsluttende måleskema", None, needed_for, OPEN_FORM)


def day_of(moment: dt.datetime | None) -> dt.date | None:
    """The local day of a moment."""
    return danish.local_day(moment) if moment else None
