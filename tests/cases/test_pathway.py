"""The seven steps (TRIN 1-7): each state of each step, what is missing, and that nothing asks the database."""

import datetime as dt

import pytest
from django.utils import timezone

from cases.models import Case, CaseFacts
from cases.pathway import NAMES, current_step, pathway, steps

NOW = timezone.make_aware(dt.datetime(2026, 11, 23, 12, 0))
TODAY = NOW.date()

REFERRED = {"referred_on": TODAY - dt.timedelta(days=30)}
TAKEN = {**REFERRED, "coordinator_from": NOW - dt.timedelta(days=29), "coordinator_name": "koordinator"}
ASSESSED = {**TAKEN, "assessed_on": TODAY - dt.timedelta(days=25)}
DECIDED = {**ASSESSED, "decided_at": NOW - dt.timedelta(days=20), "combination": "sm"}
CTI = {**DECIDED, "combination": "sm_cti"}
STARTED = {**DECIDED, "started_on": TODAY - dt.timedelta(days=18)}
CTI_STARTED = {**CTI, "started_on": TODAY - dt.timedelta(days=18)}
COURSE = {
    **CTI_STARTED,
    "course_id": "6f0c4f0e-7d63-4f43-8b4c-8e2d5c6a1f00",
    "course_started_on": TODAY - dt.timedelta(days=9),
    "course_planned_end_on": TODAY + dt.timedelta(days=260),
}
MOVED = {"tenancy_id": "6f0c4f0e-7d63-4f43-8b4c-8e2d5c6a1f01", "moved_in_on": TODAY - dt.timedelta(days=9)}
SETTLED = {"situation": "own_tenancy_stable"}


def facts(**known) -> CaseFacts:
    base = {field.attname: None for field in CaseFacts._meta.fields}
    base |= {"team_size": 3, "meetings_held": 1, "open_agreements": 0, "closing_form_open": False}
    return CaseFacts(**{**base, **known})


def case(**known) -> Case:
    return Case(opened_at=NOW - dt.timedelta(days=30), **known)


def states(known, **case_known) -> str:
    """One letter per step: d(one), n(ow), c(omes), - (not relevant)."""
    letters = {"done": "d", "now": "n", "next": "c", "off": "-"}
    return "".join(letters[step.state] for step in steps(case(**case_known), facts(**known), NOW))


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, "ncccccc"),
        (REFERRED, "ncccccc"),
        (TAKEN, "dnccccc"),
        (ASSESSED, "dnccccc"),
        ({**ASSESSED, **SETTLED}, "dncc-cc"),
        (DECIDED, "ddn-c-c"),
        (CTI, "ddncccc"),
        (STARTED, "ddd-n-c"),
        ({**STARTED, **SETTLED}, "ddd---n"),
        ({**STARTED, **SETTLED, "need_since": TODAY}, "ddd-n-c"),
        (CTI_STARTED, "dddnccc"),
        ({**CTI_STARTED, **MOVED}, "dddndcc"),
        (COURSE, "ddddncc"),
        ({**COURSE, **MOVED}, "dddddnc"),
        ({**COURSE, **MOVED, "course_ended_on": TODAY}, "ddddddn"),
        ({**COURSE, **MOVED, "course_ended_on": TODAY, "combination": "sm"}, "ddddddn"),
        ({**STARTED, **MOVED}, "ddd-d-n"),
    ],
)
def test_states(known, expected):
    assert states(known) == expected


def test_a_closed_case_has_no_step_that_waits():
    closed = {"closed_at": NOW, "close_reason": "as_planned"}
    assert states({**COURSE, **MOVED, "course_ended_on": TODAY}, **closed) == "ddddddd"
    assert states(CTI_STARTED, **{**closed, "close_reason": "moved"}) == "ddd---d"
    assert states(TAKEN, **{**closed, "close_reason": "not_started"}) == "d------"
    assert current_step(case(**closed), facts(**TAKEN)) == 0
    assert pathway(case(**closed), facts(**TAKEN), NOW).gaps == []


def missing(known, step=None):
    return [gap.what for gap in pathway(case(), facts(**known), NOW).gaps if step is None or gap.step == step]


class TestGaps:
    def test_a_referral_nobody_has_taken(self):
        (gap,) = pathway(case(), facts(**REFERRED), NOW).gaps
        assert (gap.what, gap.since) == ("Nogen, der tager henvendelsen", REFERRED["referred_on"])

    def test_assessment_and_decision(self):
        assert missing(TAKEN) == ["Udredning", "Visitation"]
        assert missing(ASSESSED) == ["Visitation"]

    def test_start(self):
        assert missing(DECIDED) == ["Opstart sammen med den unge"]

    def test_cti_waits_for_a_home_and_a_place(self):
        assert missing(CTI_STARTED) == ["En plads på ventelisten", "Et bostøtteforløb"]
        waiting = {**CTI_STARTED, "need_since": TODAY - dt.timedelta(days=10)}
        (home, _) = pathway(case(), facts(**waiting), NOW).gaps
        assert (home.what, home.since) == ("En bolig", waiting["need_since"])
        assert missing({**CTI_STARTED, "combination": "sm_icm"}) == ["Et bostøtteforløb"]

    def test_a_home(self):
        assert missing(COURSE, 5) == ["En plads på ventelisten"]
        assert missing({**COURSE, "need_since": TODAY}, 5) == ["En bolig"]
        assert missing({**COURSE, "offer_deadline": NOW + dt.timedelta(hours=3)}, 5) == ["Svar på boligtilbud"]
        assert missing({**COURSE, "tenancy_id": MOVED["tenancy_id"]}, 5) == ["Indflytning"]

    def test_the_end_of_bostotte_is_said_a_month_before(self):
        far, near = {**COURSE, **MOVED}, {**COURSE, **MOVED, "course_planned_end_on": TODAY + dt.timedelta(days=31)}
        assert missing(far) == []
        assert missing(near) == ["Aftale om støtte bagefter"]

    def test_the_closing_form(self):
        ending = {**STARTED, **SETTLED}
        assert missing(ending) == []
        assert missing({**ending, "closing_form_open": True}) == ["Afsluttende måleskema"]

    def test_what_a_course_under_way_must_always_have(self):
        nobody = {"coordinator_until": NOW - dt.timedelta(days=1), "team_size": 0, "meetings_held": 0}
        expired = {"consent_until": NOW - dt.timedelta(days=1)}
        assert missing({**STARTED, **nobody, **expired}, 0) == [
            "Koordinator",
            "Et team",
            "Første netværksmøde",
            "Samtykke",
        ]
        planned = {"next_meeting_at": NOW + dt.timedelta(days=3), "meetings_held": 0}
        assert missing({**STARTED, **planned}, 0) == []
        assert missing({**DECIDED, **nobody}, 0) == []

    def test_every_gap_says_what_it_is_for_and_leads_somewhere(self):
        for known in [REFERRED, TAKEN, DECIDED, CTI_STARTED, COURSE, {**STARTED, **SETTLED, "team_size": 0}]:
            for gap in pathway(case(), facts(**known), NOW).gaps:
                assert gap.needed_for.endswith(".")
                assert gap.act.label and ":" in gap.act.url_name


def test_the_words_say_what_is_known():
    drawn = steps(case(), facts(**COURSE, need_since=TODAY - dt.timedelta(days=3)), NOW)
    assert [step.name for step in drawn] == list(NAMES.values())
    assert drawn[0].text == "Gjort · 24. okt."
    assert drawn[4].text == "I gang nu · venter siden 20. nov."
    assert drawn[4].missing == 1
    assert drawn[5].text == "Kommer · senest 10. aug. 2027"
