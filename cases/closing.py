"""What still stands between a case and its end, in words, each with the act that answers it (C5)."""

from __future__ import annotations

from dataclasses import dataclass

from cases.addresses import address
from cases.models import Case, CaseEnding, CloseReason

LEADER_FIRST = (CloseReason.DECLINED, CloseReason.LOST_CONTACT)


@dataclass(frozen=True)
class Step:
    """One thing an end asks for. `url` leads to the act; empty when the act is on the page itself."""

    text: str
    done: bool
    why: str
    url: str = ""
    label: str = ""


def steps_to_close(case: Case, ending: CaseEnding) -> list[Step]:
    """Every question of this end and whether it is answered. The database holds the same rules at the close itself.

    `case` has its facts with it.
    """
    facts = case.facts
    steps = [
        Step("Den unge er hørt", bool(ending.young_person_heard), "Skriv svaret nedenfor."),
        Step("Teamet er hørt", bool(ending.team_heard), "Skriv svaret nedenfor."),
    ]
    if facts.course_id:
        steps.append(
            Step(
                "Bostøtten er afsluttet, med svar om støtte bagefter",
                facts.course_ended_on is not None,
                "Afslut forløbet først.",
                address("bostotte:case_support", case_id=case.pk),
                "Til bostøtten",
            )
        )
    steps.append(
        Step(
            "Det afsluttende måleskema er udfyldt eller besvaret",
            not facts.closing_form_open,
            "Udfyld det, eller skriv, hvorfor det ikke bliver gjort.",
            address("reporting:case_forms", case_id=case.pk),
            "Til skemaerne",
        )
    )
    if ending.reason in LEADER_FIRST:
        steps.append(Step("Lederen har set det", ending.leader_saw_at is not None, "Den står på lederens Min dag."))
    return steps
