"""The guided end of a case (guide TRIN 6-7, C5): its questions in the method's order, one act each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.utils import timezone

from cases import danish
from cases.addresses import address
from cases.models import Case, CaseEnding, CasePaper, CloseReason, Heard, Move, TimelineEvent
from cases.moving import steps_of
from cases.timeline import NOTES

LEADER_FIRST = (CloseReason.DECLINED, CloseReason.LOST_CONTACT)
TRIED = ("attempt", "no_show")  # kinds of contact note that are effort, not contact (B7)
SHOWN_ATTEMPTS = 6
# What SupportCourse.aftercare says, in words; a test compares it with the model, which this app may not import.
AFTERCARE = {
    "sel_85": "bostøtte efter serviceloven § 85",
    "sel_85a": "bostøtte efter serviceloven § 85 a",
    "mentor": "mentor",
    "none": "ingen støtte",
    "not_possible": "ønsket, men ikke muligt",
}
# The questions with a page of their own: the word in the address.
WHY, YOUNG, TEAM = "hvorfor", "den-unge", "teamet"


@dataclass(frozen=True)
class Step:
    """One question of an end. `answer` is what is written; `why` what is missing; `url` leads to the act.

    One that is not `is_required` may wait: it is shown, and the case closes without it.
    """

    number: int  # of the guide's steps; 0 for a move
    text: str
    done: bool
    why: str
    answer: list[str] = field(default_factory=list)
    url: str = ""
    label: str = ""
    undo: str = ""  # the word of the question whose answer can be taken back here
    is_required: bool = True

    @property
    def part(self) -> str:
        """What the question belongs to, beside it on the page."""
        return f"Trin {self.number}" if self.number else "Flytning"


def steps_to_close(case: Case, ending: CaseEnding) -> list[Step]:
    """Every question of this end and whether it is answered. The database holds the same rules at the close itself.

    `case` has its person and facts with it.
    """
    steps = move_steps(case) if ending.reason == CloseReason.MOVED else []
    steps += [support_step(case)] if case.facts.course_id else []
    steps += [reason_step(case, ending), young_person_step(case, ending), team_step(case, ending), form_step(case)]
    if is_leaders_first(case, ending):
        steps.append(leader_step(ending))
    steps.append(way_back_step(case))
    return steps


def is_leaders_first(case: Case, ending: CaseEnding) -> bool:
    """The leader sees an end nobody planned first; also a move when the receiver does not answer (C5)."""
    if ending.reason in LEADER_FIRST:
        return True
    move = case.moves.standing().first() if ending.reason == CloseReason.MOVED else None
    return move is not None and move.answer == Move.Answer.NO_ANSWER


def move_steps(case: Case) -> list[Step]:
    """What a move asks for, before support ends: the receiver must have taken over."""
    move = case.moves.standing().first()
    return [
        Step(0, one.text, one.done, one.why, one.answer, one.url, one.label, is_required=one.is_required)
        for one in steps_of(case, move)
    ]


def next_step(steps: list[Step]) -> Step | None:
    """The first that must be answered and is not: where the page leads."""
    return next((step for step in steps if step.is_required and not step.done), None)


def answer_url(case: Case, question: str) -> str:
    return address("cases:close_answer", pk=case.pk, question=question)


def reason_step(case: Case, ending: CaseEnding) -> Step:
    words = [ending.get_reason_display()]
    return Step(7, "Hvorfor slutter det?", True, "", words, answer_url(case, WHY), "Ret")


def support_step(case: Case) -> Step:
    """Step 6: the course has ended, and it is answered whether there is support afterwards (B5)."""
    facts = case.facts
    ended = facts.course_ended_on
    method = (facts.course_method or "").upper()
    words = []
    if ended is not None:
        words = [f"{method} sluttede {danish.inside(danish.near_date(ended)).rstrip('.')}."]
        if facts.aftercare:
            words.append(f"Støtte bagefter: {AFTERCARE[facts.aftercare]}.")
    url = address("bostotte:case_support", case_id=case.pk)
    missing = f"{method} er i gang. Afslut forløbet, og svar på, om der skal være støtte bagefter."
    text = "Bostøtten er afsluttet, med svar om støtte bagefter"
    return Step(6, text, ended is not None, missing, words, url, "Til bostøtten")


def young_person_step(case: Case, ending: CaseEnding) -> Step:
    """Heard with words, did not wish to, not reached with the attempts logged, or not possible (C5)."""
    name = case.person.call_name
    if ending.young_person_heard == Heard.NOT_REACHED:
        tried = attempts_of(case)
        done = bool(tried or ending.attempts.strip())
        words = [ending.get_young_person_heard_display(), *attempts_in_words(tried), *own_words(ending)]
        why = "Skriv, hvornår og hvordan I har prøvet at få fat i den unge. Ingen forsøg er skrevet endnu."
    else:
        done = bool(ending.young_person_heard)
        words, why = heard_words(ending, "young_person"), "Et svar er også: ønskede ikke, kunne ikke nås, ikke muligt."
    undo = YOUNG if ending.young_person_heard else ""
    label = "Ret" if ending.young_person_heard else "Skriv svaret"
    return Step(7, f"{name} er hørt", done, why, words, answer_url(case, YOUNG), label, undo)


def team_step(case: Case, ending: CaseEnding) -> Step:
    done, words = bool(ending.team_heard), heard_words(ending, "team")
    why = "Et svar er også: ønskede ikke, kunne ikke nås, ikke muligt."
    label = "Ret" if done else "Skriv svaret"
    return Step(7, "Teamet er hørt", done, why, words, answer_url(case, TEAM), label, TEAM if done else "")


def heard_words(ending: CaseEnding, who: str) -> list[str]:
    """The answer, and the words with it."""
    answer = getattr(ending, f"get_{who}_heard_display")()
    said = getattr(ending, f"{who}_words").strip()
    return [line for line in (answer, f"”{said}”" if said else "") if line]


def form_step(case: Case) -> Step:
    done = not case.facts.closing_form_open
    words = ["Udfyldt eller besvaret."] if done else []
    return Step(
        7,
        "Det afsluttende måleskema er udfyldt eller besvaret",
        done,
        "Udfyld det, eller skriv, hvorfor det ikke bliver gjort.",
        words,
        address("reporting:case_forms", case_id=case.pk),
        "Til skemaerne",
    )


def leader_step(ending: CaseEnding) -> Step:
    words = []
    if ending.leader_saw_at:
        words = [f"{ending.leader_saw_by} {danish.inside(danish.near_moment(ending.leader_saw_at))}"]
    return Step(7, "Lederen har set det", bool(words), "Den står på lederens Min dag.", words)


def way_back_step(case: Case) -> Step:
    """The paper the young person takes home. The case closes without it: somebody who is lost cannot be given it."""
    papers = list(
        case.papers.filter(kind=CasePaper.Kind.WAY_BACK).prefetch_related("deliveries").order_by("-created_at")[:3]
    )
    given = next((one for paper in papers for one in paper.deliveries.all()), None)
    words = []
    if given is not None:
        words = [f"{given.to}, {danish.inside(danish.near_date(given.given_on))}: {given.get_how_display()}"]
    why = "Lavet, men ikke givet endnu." if papers else "Hvem kan den unge ringe til, og hvad sker der så?"
    url = address("cases:way_back", pk=case.pk)
    label = "Se papiret" if papers else "Lav papiret"
    return Step(7, "Sådan kommer du tilbage, på papir", given is not None, why, words, url, label, is_required=False)


def attempts_of(case: Case, most: int = SHOWN_ATTEMPTS) -> list[TimelineEvent]:
    """The contact notes that were attempts, the newest first, up to `most`."""
    return list(TimelineEvent.objects.filter(case=case, kind="note", detail__in=TRIED).order_by("-at")[:most])


def attempts_in_words(tried: list[TimelineEvent]) -> list[str]:
    """Each attempt with its day and what the note says."""
    return [
        f"{danish.near_date(timezone.localdate(one.at)).rstrip('.')}: {danish.inside(NOTES[one.detail or ''][0])}"
        + (f". {one.text}" if one.text else "")
        for one in tried
    ]


def own_words(ending: CaseEnding) -> list[str]:
    """The attempts written by hand on the ending, as a line."""
    return [ending.attempts.strip()] if ending.attempts.strip() else []


def what_ends(case: Case, today: dt.date) -> list[str]:
    """What closing ends by itself, in words, so that nobody is surprised; a home is kept (H6)."""
    facts, lines = case.facts, []
    if facts.next_meeting_at:
        lines.append(f"Netværksmødet {danish.inside(danish.near_moment(facts.next_meeting_at, today))} bliver aflyst.")
    if facts.open_agreements:
        how_many = "1 åben aftale" if facts.open_agreements == 1 else f"{facts.open_agreements} åbne aftaler"
        lines.append(f"{how_many} bliver sat til ikke aktuel længere.")
    if facts.need_since:
        lines.append("Den unge går af ventelisten til bolig.")
    if facts.offer_deadline:
        lines.append("Boligtilbuddet bliver trukket tilbage.")
    if facts.tenancy_id:
        lines.append("Boligen bliver beholdt: den hænger ikke sammen med støtten.")
    return [*lines, "Alle adganger slutter. Koordinator og leder kan læse i seks måneder."]
