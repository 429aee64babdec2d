"""Where a decision stands, step by step as the law asks: heard, decided, told, time to complain, complaint."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from cases import danish
from cases.models import Complaint, Decision, PartyHearing


@dataclass(frozen=True)
class DecisionStep:
    """One line of the list. `state` is done, now (somebody must act), wait or off; `act` is what the page offers."""

    name: str
    state: str
    text: str
    act: str = ""


def steps_of(
    decision: Decision,
    hearings: Sequence[PartyHearing],
    complaints: Sequence[Complaint],
    today: dt.date,
    *,
    is_untold: bool = False,
) -> list[DecisionStep]:
    """The steps of `decision` on `today`. Pure; voluntary coordination is no afgørelse and has only the first two.

    `is_untold`: a new version of the letter is made and not given yet.
    """
    steps = [_heard(decision, hearings, today), _decided(decision, hearings, today)]
    if decision.decided_at is None:
        return steps
    steps.append(_told(decision, today, is_untold))
    if decision.legal_basis.is_decision:
        steps += [_deadline(decision, today), *(_complaint(one, today) for one in complaints)]
    return steps


def _heard(decision: Decision, hearings: Sequence[PartyHearing], today: dt.date) -> DecisionStep:
    name = "Partshøring"
    waiting = [hearing for hearing in hearings if hearing.is_waiting(today)]
    if waiting and decision.decided_at is None:
        by = waiting[0].deadline_on
        return DecisionStep(name, "wait", f"Venter på svar{f', frist {danish.long_date(by)}' if by else ''}")
    answered = [hearing.answered_on for hearing in hearings if hearing.answered_on]
    if answered:
        return DecisionStep(name, "done", f"Svar {danish.long_date(answered[-1])}")
    if hearings:
        return DecisionStep(name, "done", "Intet svar inden fristen, eller der blev ikke ventet")
    if decision.decided_at is not None:
        return DecisionStep(name, "off", "Ikke holdt")
    text = "Bygger afgørelsen på noget, den unge ikke kender, og som kan være imod den unge, så hør den unge først."
    return DecisionStep(name, "off", text, "hear")


def _decided(decision: Decision, hearings: Sequence[PartyHearing], today: dt.date) -> DecisionStep:
    if decision.decided_at is not None:
        return DecisionStep("Besluttet", "done", f"{danish.long_date(decision.decided_at)} af {decision.decided_by}")
    waits = any(hearing.is_waiting(today) for hearing in hearings)
    return DecisionStep("Besluttet", "next" if waits else "now", "Udkast: der er ikke besluttet noget endnu", "decide")


def _told(decision: Decision, today: dt.date, is_untold: bool) -> DecisionStep:
    name = "Den unge har fået besked"
    if decision.communicated_on is not None and is_untold:
        text = f"{danish.long_date(decision.communicated_on)}, men det nye brev er ikke givet endnu"
        return DecisionStep(name, "now", text, "tell")
    if decision.communicated_on is not None:
        how = decision.communicated_how or "måden er ikke skrevet"
        return DecisionStep(name, "done", f"{danish.long_date(decision.communicated_on)} · {how}", "tell_again")
    return DecisionStep(name, "now", "Ikke endnu. Klagefristen tæller fra den dag.", "tell")


def _deadline(decision: Decision, today: dt.date) -> DecisionStep:
    name, deadline = "Klagefrist", decision.complaint_deadline
    if deadline is None:
        return DecisionStep(name, "next", "Fire uger fra den unge har fået besked (retssikkerhedsloven § 67)")
    if deadline < today:
        return DecisionStep(name, "done", f"Udløb {danish.long_date(deadline)}", "complain")
    left = danish.days(danish.days_left(deadline, today))
    return DecisionStep(name, "wait", f"{danish.long_date(deadline)}, {left} endnu", "complain")


def _complaint(complaint: Complaint, today: dt.date) -> DecisionStep:
    name = f"Klage {danish.long_date(complaint.received_on)}"
    late = " Den kom efter fristen." if complaint.is_late else ""
    waits = {
        "reassess": ("now", "Skal genvurderes (retssikkerhedsloven § 66)."),
        "send": ("now", "Er genvurderet og skal sendes til Ankestyrelsen."),
        "wait": ("wait", "Ligger hos Ankestyrelsen."),
    }
    if complaint.next_step:
        state, text = waits[complaint.next_step]
        return DecisionStep(name, state, f"{text}{late}")
    if complaint.outcome:
        return DecisionStep(name, "done", f"Ankestyrelsen: {danish.inside(complaint.get_outcome_display())}.{late}")
    return DecisionStep(name, "done", f"Klageren fik ret. Træf en ny afgørelse.{late}")
