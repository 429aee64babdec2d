"""Steps 1-3 and 7: the case, the referral, the assessment, the decision, the start and the end."""

import datetime as dt
import uuid
from typing import Any

from cases.calendar_months import add_months
from cases.models import Assessment, Case, CaseAssignment, CaseEnding, Decision, Deviation, Referral, SMStart
from reporting.seeding.decisions import NOT_TOLD, add_around, needs_of, of_decision, wish_of
from reporting.seeding.leaving import add_move
from reporting.seeding.life import Life
from reporting.seeding.texts import words
from reporting.seeding.way_in import referral_facts

SOURCES = {
    "homeless_hostel": ("shelter", "Forsorgshjemmet Havnegade, vagttelefonen"),
    "rough_sleeping": ("outreach", "Opsøgende team"),
    "night_shelter": ("outreach", "Natcaféen"),
    "prison_release_within_month": ("probation", "Kriminalforsorgen, arresten"),
    "institution_discharge_within_month": ("health", "Afdeling Q2"),
    "own_tenancy_at_risk": ("housing", "Nordbo, boligsocial medarbejder"),
    "transitional_housing": ("shelter", "Udslusningsboligerne"),
    "living_with_family_permanently": ("school", "Skolens trivselsvejleder"),
    "hotel_hostel": ("employment", "Jobcentret, modtagelsen"),
    "other_homeless": ("self", ""),
    "sublet": ("self", ""),
}
ELSE_SOURCES = (("family", "Moster"), ("school", "FGU Testby"), ("self", ""), ("children", "Ungerådgiveren"))
RISKS = ("unstable_education", "substance_use", "mental_health", "unstable_childhood", "placed_outside_home",
         "weak_network", "preventive_measures")  # fmt: skip
READ_MONTHS = 6
LEADER_SAW = ("declined", "lost_contact", "died")


def add_case(life: Life, number: int) -> None:
    """The case itself, as it stands today."""
    story, closed = life.story, life.story.closed
    life.facts["closed_at"] = life.at(life.day(closed["at"]), 14, 20) if closed else None
    life.add(
        Case,
        id=life.case,
        number=number,
        person_id=life.person,
        unit_id=life.staff.units[story.unit],
        opened_at=life.opened_at,
        opened_by_id=life.by,
        acting_municipality="Testby",
        paying_municipality="Testby",
        residence_municipality="Testby",
        measure_from=life.day(story.reopened["at"]) if story.reopened else None,
        closed_at=life.facts["closed_at"],
        closed_by_id=life.by if closed else None,
        close_reason=closed.get("reason", ""),
        created_at=life.opened_at,
    )


def add_referral(life: Life) -> None:
    story, dice = life.story, life.dice
    source, name = SOURCES.get(story.situation) or dice.choice(ELSE_SOURCES)
    told = worry(life)
    risks = dice.sample(RISKS, dice.randint(2, 4))
    life.facts["risks"], life.facts["source"] = risks, source
    ended, outcome = None, ""
    if story.is_started:
        ended, outcome = life.at(life.day(story.started), 11), "started"
    elif story.refused:
        ended, outcome = life.facts["closed_at"], story.refused
    life.add(
        Referral,
        case_id=life.case,
        received_on=life.opened_at.date(),
        source=source,
        source_name=name,
        worry=life.say(told["worry"]),
        wish=life.say(told["wish"]),
        risk_indicators=risks,
        situation=story.situation,
        urgency=story.urgency or ("week" if story.target_group == "homeless" else "soon"),
        registered_by_id=life.staff["visitation"],
        outcome=outcome,
        outcome_note=life.say(words("pathway")["outcome_notes"].get(outcome, "")),
        ask_again_on=add_months(life.day(story.last_day), 3) if outcome == "declined" else None,
        ended_at=ended,
        ended_by_id=life.by if ended else None,
        created_at=life.opened_at,
        **referral_facts(life, source, outcome),
    )


def worry(life: Life) -> dict[str, str]:
    """A worry that fits where the person sleeps, and the person."""
    options = words("pathway")["worries"][life.story.situation]
    fitting = [told for told in options if told.get("only", life.story.pronoun) == life.story.pronoun]
    if life.story.only_worry:
        return next(told for told in options if told.get("tag") == life.story.only_worry)
    return life.draw(f"worry {life.story.situation} {life.story.pronoun}", fitting)


def add_assessment(life: Life) -> None:
    if life.story.step == "referral":
        return
    ago = max(life.story.referred_ago - 6, (life.story.decided_ago or 0) + 1)
    day, said = life.day(ago), words("pathway")
    risks = {risk: life.dice.choice(("current", "past")) for risk in life.facts["risks"]}
    life.add(
        Assessment,
        case_id=life.case,
        assessed_on=day,
        assessed_by_id=life.by,
        situation=life.story.situation,
        target_group=life.story.target_group,
        risk_indicators={risk: risks.get(risk, "no") for risk in RISKS},
        own_words=life.say(life.draw("own_words", said["own_words"])),
        worker_words=life.say(life.draw("worker_words", said["worker_words"])),
        support_need=life.say(life.draw("support_need", said["support_need"])),
        needs=needs_of(life),
        proposed_combination=life.story.combination,
        created_at=life.at(day, 13),
    )


def add_decision(life: Life) -> None:
    story, ago = life.story, life.story.decided_ago
    if ago is None or story.step not in ("decided", "started"):
        return
    day, said = life.day(ago), words("pathway")
    at = life.at(day, 10, 30)
    law = "none" if story.combination == "sm" else "bl_114" if story.age < 18 else "sel_85a"
    deviation = None
    if story.combination == "sm_icm" and story.target_group == "at_risk":
        deviation = add_deviation(life, at)
    life.facts["decided_at"] = at
    is_told, how = story.name not in NOT_TOLD, life.dice.choice(("På kontoret", "Telefon", "Digital Post og telefon"))
    decision = life.add(
        Decision,
        case_id=life.case,
        combination=story.combination,
        target_group=story.target_group,
        legal_basis_id=law,
        reasons=life.say(life.draw(f"reasons {story.combination}", said["reasons"][story.combination])),
        young_person_wish=wish_of(life, life.say(life.draw("wishes", said["wishes"]))),
        deviation_id=deviation,
        decided_at=at,
        decided_by_id=life.staff["visitation"],
        communicated_on=day if is_told else None,
        communicated_how=how if is_told else "",
        created_at=at,
        **of_decision(life, law),
    )
    add_around(life, decision, day)


def add_deviation(life: Life, at: dt.datetime) -> uuid.UUID:
    return life.add(
        Deviation,
        case_id=life.case,
        rule="C4",
        reason=life.say(words("pathway")["deviation_c4"]),
        approved_at=at,
        approved_by_id=life.leader,
        created_at=at,
    )


def add_start(life: Life) -> None:
    if not life.story.is_started:
        return
    day = life.day(life.story.started)
    life.facts["started_on"] = day
    life.add(
        SMStart,
        case_id=life.case,
        started_on=day,
        started_by_id=life.by,
        expectations=life.say(life.draw("expectations", words("pathway")["expectations"])),
        privacy_notice_on=day,
        created_at=life.at(day, 11),
    )


def add_assignments(life: Life) -> None:
    """Who has had the case, to the minute. A closed case is read by its last coordinator for half a year (C2)."""
    story, closed_at = life.story, life.facts["closed_at"]
    first = life.opened_at + dt.timedelta(hours=3)
    if life.coordinator:
        left = life.at(life.day(story.left), 15) if story.left is not None else closed_at
        why = "Stoppede i Ungeenheden" if story.left is not None else ""
        assign(life, life.coordinator, "coordinator", first, left, why)
        if closed_at:
            until = life.at(add_months(closed_at.date(), READ_MONTHS), 14, 20)
            assign(life, life.coordinator, "handover", closed_at, until, "Var koordinator")
    if life.worker and story.course is not None:
        end = life.at(life.day(story.course_end["at"]), 15) if story.course_end else None
        assign(life, life.worker, "support_worker", life.at(life.day(story.course), 9), end, "")
    if story.stand_in:
        until = life.at(life.day(-8), 23)
        since, away = life.at(life.day(6), 8), {"stands_in_for_id": life.worker}
        assign(life, life.staff[story.stand_in], "stand_in", since, until, "Ferie", **away)
    if story.emergency:
        at = life.at(life.day(5), 9, 3)
        why = "Fejl i boligstøtten, koordinator og bostøtte er på kursus"
        assign(life, life.staff["koordinator2"], "emergency", at, at + dt.timedelta(hours=4), why)


def assign(
    life: Life, user: uuid.UUID, role: str, since: dt.datetime, until: dt.datetime | None, reason: str, **more: Any
) -> None:
    life.add(
        CaseAssignment,
        case_id=life.case,
        user_id=user,
        role=role,
        valid_from=since,
        valid_until=until,
        reason=reason,
        granted_by_id=user if role == "emergency" else life.leader,
        created_at=since,
        **more,
    )


def add_ending(life: Life) -> None:
    """An end that has begun, one that is done, or one that was taken back by a reopening (C5, C10)."""
    story = life.story
    if story.ending:
        begun = life.at(life.day(story.ending["begun"]), 13)
        write_ending(life, story.ending["reason"], begun)
    if story.closed:
        closed_at = life.facts["closed_at"]
        write_ending(life, story.closed["reason"], closed_at - dt.timedelta(days=12), closed_at)
    if story.reopened:
        closed_at = life.at(life.day(story.reopened["closed"]), 14, 20)
        reopened = {
            "reopened_at": life.at(life.day(story.reopened["at"]), 9, 30),
            "reopened_by_id": life.by,
            "reopen_reason": life.say("{navn} ringede selv. {Han} har mistet sin bolig og vil gerne begynde igen."),
        }
        write_ending(life, "as_planned", closed_at - dt.timedelta(days=12), closed_at, **reopened)


def write_ending(life: Life, reason: str, begun: dt.datetime, closed: dt.datetime | None = None, **more: Any) -> None:
    said = life.draw(f"end {reason}", words("pathway")["ends"].get(reason) or [{"young": "", "team": ""}])
    is_asked = reason not in ("died", "not_started")
    leader_saw = closed - dt.timedelta(days=1) if closed and reason in LEADER_SAW else None
    life.ending = life.add(
        CaseEnding,
        case_id=life.case,
        begun_at=begun,
        begun_by_id=life.by,
        reason=reason,
        young_person_heard=heard(said["young"], is_asked and closed is not None),
        young_person_words=said["young"] if closed else "",
        team_heard="heard" if is_asked and closed else "",
        team_words=life.say(said["team"]) if closed else "",
        attempts=life.say(said.get("attempts", "")),
        new_municipality="Nabokøbing" if reason == "moved" else "",
        leader_saw_at=leader_saw,
        leader_saw_by_id=life.leader if leader_saw else None,
        closed_at=closed,
        closed_by_id=life.by if closed else None,
        created_at=begun,
        **more,
    )
    life.facts["ending_reason"], life.facts["ending_begun"] = reason, begun
    if reason == "moved" and not life.story.is_invented:
        add_move(life, begun, closed)


def heard(own_words: str, is_asked: bool) -> str:
    """An end is answered, not filled with words (design 4)."""
    if not is_asked:
        return ""
    return "heard" if own_words else "not_reached"
