from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reporting.instruments import (
    WHOLE_FORM,
    Kind,
    Need,
    Occasion,
    Pair,
    answer_error,
    answer_text,
    answers_from_post,
    item_by_code,
    load_all,
    occasion_of,
    paired_scores,
    progress,
    score_of,
    validate_answers,
    visible_items,
    vum_score,
    without_hidden,
)

SM, SUPPORT, DIALOGUE = load_all().values()
UNKNOWN = {"extra": "unknown"}
TODAY = date(2026, 11, 23)

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("instrument", "code", "answer", "error"),
    [
        (SM, "housing", 1, ""),
        (SM, "housing", 5, ""),
        (SM, "housing", 0, "Vælg et tal fra 1 til 5."),
        (SM, "housing", 6, "Vælg et tal fra 1 til 5."),
        (SM, "housing", True, "Vælg et tal fra 1 til 5."),
        (SM, "housing", 3.0, "Vælg et tal fra 1 til 5."),
        (SM, "housing", "3", "Vælg et tal fra 1 til 5."),
        (SM, "housing", UNKNOWN, ""),
        (SM, "housing", {"extra": "declined"}, ""),
        (SM, "housing", {"extra": "maybe"}, "Det svar kan ikke bruges her."),
        (SM, "housing", {"extra": ["unknown"]}, "Det svar kan ikke bruges her."),
        (SM, "housing", {"extra": "unknown", "value": 3}, "Det svar kan ikke bruges her."),
        (SM, "target_group", {"extra": "declined"}, "Det svar kan ikke bruges her."),
        (SM, "housing_situation", "rough_sleeping", ""),
        (SM, "housing_situation", "castle", "Vælg et af svarene på listen."),
        (SM, "housing_situation", ["rough_sleeping"], "Vælg et af svarene på listen."),
        (SM, "activity_now", ["fgu", "ordinary_job"], ""),
        (SM, "activity_now", ["fgu", "fgu"], "Det samme svar er valgt to gange."),
        (SM, "activity_now", ["fgu", "none"], "»Ingen af delene« kan ikke vælges sammen med andre svar."),
        (SM, "activity_now", "fgu", "Vælg blandt svarene på listen."),
        (SM, "activity_now", [["fgu"]], "Vælg blandt svarene på listen."),
        (
            SM,
            "activity_now",
            ["fgu", "extra:unknown"],
            "Der er både svaret og valgt »Ved ikke« eller lignende. Vælg en af delene.",
        ),
        (SUPPORT, "focus_areas", ["housing", "finances", "daily_living"], ""),
        (SUPPORT, "focus_areas", ["housing", "finances", "daily_living", "mental_health"], "Vælg højst tre svar."),
        (SM, "rent_arrears", False, ""),
        (SM, "rent_arrears", "no", "Vælg ja eller nej."),
        (SM, "rent_arrears", 0, "Vælg ja eller nej."),
        (SM, "meetings_held", 0, ""),
        (SM, "meetings_held", -1, "Tallet skal være mindst 0."),
        (SM, "meetings_held", 51, "Tallet må højst være 50."),
        (SM, "meetings_held", 10**400, "Tallet må højst være 50."),
        (SM, "meetings_held", 2.5, "Skriv et helt tal."),
        (SM, "meetings_held", "to", "Skriv et helt tal."),
        (SM, "meetings_held", True, "Skriv et helt tal."),
        (SM, "coordinator_hours", 12.25, ""),
        (SM, "coordinator_hours", 0.1 + 0.2, ""),
        (SM, "coordinator_hours", 12.125, "Skriv højst 2 decimaler."),
        (SM, "coordinator_hours", 10**400, "Tallet må højst være 1000."),
        (SM, "coordinator_hours", float("nan"), "Skriv et tal, fx 2,5."),
        (SM, "coordinator_hours", float("inf"), "Skriv et tal, fx 2,5."),
        (SM, "housing_since", "2026-11-23", ""),
        (SM, "housing_since", "2026-11-24", "Datoen er ikke kommet endnu."),
        (SM, "housing_since", "0026-11-24", "Året ser forkert ud."),
        (SM, "housing_since", "2026-02-30", "Den dato findes ikke."),
        (SM, "housing_since", "30-02-2026", "Den dato findes ikke."),
        (SM, "housing_since", "2026-W47-1", "Skriv datoen som dag, måned og år, fx 30-11-2026."),
        (SM, "housing_since", 20261123, "Skriv datoen som dag, måned og år, fx 30-11-2026."),
        (DIALOGUE, "went_well", "Jeg fik nøglen – æøå 🏠", ""),
        (DIALOGUE, "went_well", "x" * 4001, "Teksten er for lang: 4001 tegn. Der er plads til 4000."),
        (DIALOGUE, "went_well", "a\x00b", "Teksten indeholder et tegn, der ikke kan gemmes."),
        (DIALOGUE, "went_well", "a\ud800", "Teksten indeholder et tegn, der ikke kan gemmes."),
        (DIALOGUE, "went_well", 3, "Skriv svaret med ord."),
        (DIALOGUE, "went_well", UNKNOWN, "Det svar kan ikke bruges her."),
        (SUPPORT, "method", "cti", ""),
        (SUPPORT, "method", "act", "Vælg et af svarene på listen."),
        (DIALOGUE, "shoe_size", 42, "Spørgsmålet findes ikke i denne udgave af skemaet."),
    ],
)
def test_wrong_kinds_are_refused_in_plain_danish_in_a_draft_too(
    instrument: Any, code: str, answer: Any, error: str
) -> None:
    assert validate_answers(instrument, {code: answer}, final=False, today=TODAY) == ({code: error} if error else {})


@pytest.mark.parametrize("blank", [None, "", "  ", [], {}])
def test_a_blank_is_no_answer_and_no_error(blank: Any) -> None:
    assert validate_answers(SM, {"housing": blank}, final=False) == {}
    assert progress(SM, {"housing": blank})[0] == 0


@example(answers={"activity_kept": [""]})
@given(answers=st.dictionaries(st.sampled_from(sorted(SM.by_code)) | st.text(max_size=5), JSON_VALUES, max_size=6))
def test_no_stored_answer_breaks_the_check_the_count_or_the_words(answers: dict[str, Any]) -> None:
    errors = validate_answers(SM, answers, final=True, today=TODAY)
    assert all(sentence.endswith(".") for sentence in errors.values())
    answered, total = progress(SM, answers)
    assert 0 <= answered <= total
    for code, answer in answers.items():
        if code in SM.by_code:
            assert answer_text(SM.by_code[code], answer)


def test_submission_asks_for_very_little() -> None:
    required = "Svar her, før du sender skemaet. »Ved ikke« er også et svar."
    assert validate_answers(SM, {"mental_health": 2}, final=True) == {
        "housing_situation": required,
        "course_status": required,
    }
    assert validate_answers(SM, {"housing_situation": UNKNOWN, "course_status": "continues"}, final=True) == {}
    assert validate_answers(SUPPORT, {"calls": 0}, final=True) == {}
    assert validate_answers(DIALOGUE, {"housing": {"extra": "declined"}}, final=True) == {}


@pytest.mark.parametrize("answers", [{}, {"method": "cti"}, {"calls": ""}])
def test_an_empty_form_cannot_be_submitted_but_can_be_a_draft(answers: dict[str, Any]) -> None:
    assert validate_answers(SUPPORT, answers, final=False) == {}
    assert "Ikke gennemført" in validate_answers(SUPPORT, answers, final=True)[WHOLE_FORM]


def test_the_number_tells_the_occasion() -> None:
    assert [occasion_of(number) for number in (0, 1, 7, None)] == [
        Occasion.BASELINE,
        Occasion.QUARTERLY,
        Occasion.QUARTERLY,
        Occasion.CLOSING,
    ]


def codes(instrument: Any, answers: dict[str, Any], **about: Any) -> set[str]:
    return {item.code for item in visible_items(instrument, answers, **about)}


def test_what_looks_back_is_not_asked_at_the_baseline() -> None:
    baseline, later = codes(SM, {}, occasion=Occasion.BASELINE), codes(SM, {}, occasion=Occasion.QUARTERLY)
    assert later - baseline == {
        "moved",
        "activity_kept",
        "meetings_held",
        "sheet_updated",
        "agreements_due",
        "actors_missing",
        "coordinator_hours",
    }
    assert baseline <= later


def test_baseline_facts_are_shown_later_but_count_only_once() -> None:
    assert "income_source" in codes(SM, {}, occasion=Occasion.QUARTERLY)
    answers = {"income_source": "wages"}
    assert progress(SM, answers, occasion=Occasion.BASELINE)[0] == 1
    assert progress(SM, answers, occasion=Occasion.QUARTERLY)[0] == 0


def test_the_question_about_bostotte_needs_bostotte() -> None:
    assert progress(DIALOGUE, {}) == (0, 18)
    assert progress(DIALOGUE, {}, running=frozenset({Need.SUPPORT, Need.ICM})) == (0, 18)
    assert progress(DIALOGUE, {}, running=frozenset()) == (0, 17)
    assert "phase" in codes(SUPPORT, {}, running=frozenset({Need.SUPPORT, Need.CTI}))
    assert "phase" not in codes(SUPPORT, {}, running=frozenset({Need.SUPPORT, Need.ICM}))


@pytest.mark.parametrize(
    ("answers", "shown", "hidden"),
    [
        ({"course_status": "continues"}, set(), {"pause_reason", "unplanned_reason", "later_support"}),
        ({"course_status": "paused"}, {"pause_reason"}, {"unplanned_reason", "later_support"}),
        ({"course_status": "closing_unplanned"}, {"unplanned_reason", "later_support"}, {"pause_reason"}),
        ({"meetings_held": 0}, set(), {"youth_took_part", "actors_took_part"}),
        ({"meetings_held": 2}, {"youth_took_part", "actors_took_part"}, set()),
        ({"meetings_held": UNKNOWN}, set(), {"youth_took_part"}),
        ({"on_waiting_list": True}, {"waiting_list_since"}, set()),
        ({"on_waiting_list": 1}, set(), {"waiting_list_since"}),
        ({"concern_reasons": ["finances", "other"]}, {"concern_other"}, set()),
    ],
)
def test_conditions_show_and_hide(answers: dict[str, Any], shown: set[str], hidden: set[str]) -> None:
    found = codes(SM, answers)
    assert shown <= found
    assert not hidden & found


def test_a_condition_on_a_hidden_item_is_not_met() -> None:
    answers = {"risk_of_losing_home": "none", "risk_reasons": ["other"], "risk_words": "gammel tekst"}
    assert not {"risk_reasons", "risk_words"} & codes(SUPPORT, answers)
    assert without_hidden(SUPPORT, answers) == {"risk_of_losing_home": "none"}


def test_hidden_words_stay_in_the_draft_and_leave_on_submission() -> None:
    answers = {"course_status": "continues", "pause_reason": "hospitalised", "housing": None}
    assert validate_answers(SM, answers, final=False) == {}
    assert without_hidden(SM, answers) == {"course_status": "continues"}


def test_an_extra_answer_counts_as_answered() -> None:
    assert progress(DIALOGUE, {"housing": {"extra": "declined"}, "went_well": "Alt"}) == (1, 18)


def posted(instrument: Any, stored: dict[str, Any] | None = None, /, **fields: list[str]) -> dict[str, Any]:
    data = {item_by_code(instrument, code).field_name: values for code, values in fields.items()}
    return answers_from_post(instrument, lambda name: data.get(name, []), stored=stored)


def test_posted_text_becomes_typed_answers() -> None:
    assert posted(
        SM,
        housing=["4"],
        finances=["extra:declined"],
        target_group=["homeless"],
        activity_now=["fgu", "ordinary_job"],
        treatment_somatic=[""],
        rent_arrears=["no"],
        on_waiting_list=["yes"],
        waiting_list_since=["1.9.2026"],
        housing_since=["2026-09-01"],
        shelter_nights=["", "extra:unknown"],
        meetings_held=[" 2 "],
        coordinator_hours=["12,5"],
        later_support_words=["Linje et\r\nLinje to "],
    ) == {
        "housing": 4,
        "finances": {"extra": "declined"},
        "target_group": "homeless",
        "activity_now": ["fgu", "ordinary_job"],
        "rent_arrears": False,
        "on_waiting_list": True,
        "waiting_list_since": "2026-09-01",
        "housing_since": "2026-09-01",
        "shelter_nights": {"extra": "unknown"},
        "meetings_held": 2,
        "coordinator_hours": 12.5,
        "later_support_words": "Linje et\nLinje to",
    }


@pytest.mark.parametrize(
    ("code", "typed", "kept"),
    [
        ("meetings_held", ["1.000"], "1.000"),
        ("meetings_held", ["2,5"], "2,5"),
        ("meetings_held", ["٣"], "٣"),
        ("meetings_held", ["9" * 5000], "9" * 5000),
        ("coordinator_hours", ["1.000"], "1.000"),
        ("coordinator_hours", ["nan"], "nan"),
        ("housing", ["fire"], "fire"),
        ("rent_arrears", ["måske"], "måske"),
        ("housing_since", ["31.2.2026"], "31.2.2026"),
        ("housing_since", ["i går"], "i går"),
        ("meetings_held", ["3", "extra:unknown"], ["3", "extra:unknown"]),
        ("housing", ["3", "4"], ["3", "4"]),
    ],
)
def test_what_cannot_be_read_is_kept_as_typed_and_refused(code: str, typed: list[str], kept: Any) -> None:
    answers = posted(SM, **{code: typed})
    assert answers == {code: kept}
    assert answer_error(SM.by_code[code], kept)


def test_words_that_look_like_an_extra_answer_are_words() -> None:
    assert posted(DIALOGUE, went_well=["extra:unknown"]) == {"went_well": "extra:unknown"}


def test_facts_come_from_the_case_never_from_the_post() -> None:
    assert posted(SUPPORT, method=["icm"]) == {}
    assert posted(SUPPORT, {"method": "cti", "calls": 4}, method=["icm"], calls=["7"]) == {"method": "cti", "calls": 7}


def test_every_answer_a_form_can_offer_survives_the_way_through_post() -> None:
    for instrument in (SM, SUPPORT, DIALOGUE):
        for item in instrument.items:
            if item.kind is Kind.FACT:
                continue
            offered = {
                Kind.SCALE: [str(score) for score, _ in item.scale_points],
                Kind.YES_NO: ["yes", "no"],
                Kind.NUMBER: [str(item.minimum), str(item.maximum)],
                Kind.DATE: ["2026-01-31", "31/1/2026"],
                Kind.TEXT: ["Ord"],
            }.get(item.kind, [option.code for option in item.options])
            for text in [*offered, *(f"extra:{extra.code}" for extra in item.extras)]:
                answers = posted(instrument, **{item.code: [text]})
                assert validate_answers(instrument, answers, final=False) == {}, (item.code, text)
                assert "extra" not in answer_text(item, answers[item.code])


@pytest.mark.parametrize(
    ("instrument", "code", "answer", "words"),
    [
        (DIALOGUE, "housing", 4, "4 Godt"),
        (DIALOGUE, "housing", {"extra": "declined"}, "Vil ikke svare"),
        (DIALOGUE, "housing", None, "Ikke besvaret"),
        (SM, "activity_now", ["fgu", "ordinary_job"], "FGU, Ordinært job"),
        (SM, "activity_now", ["gone"], "gone"),
        (SM, "rent_arrears", False, "Nej"),
        (SM, "coordinator_hours", 2.5, "2,5 timer"),
        (SM, "meetings_held", 0, "0 møder"),
        (SM, "housing_since", "2026-11-30", "30. nov. 2026"),
        (SUPPORT, "phase", "try_out", "Fase 2, afprøvning"),
        (DIALOGUE, "went_well", "Jeg fik nøglen.", "Jeg fik nøglen."),
    ],
)
def test_answers_in_words(instrument: Any, code: str, answer: Any, words: str) -> None:
    assert answer_text(item_by_code(instrument, code), answer) == words


def test_vum_counts_the_other_way() -> None:
    assert [vum_score(score) for score in (1, 2, 3, 4, 5)] == [4, 3, 2, 1, 0]
    for outside in (0, 6):
        with pytest.raises(ValueError, match="from 1 to 5"):
            vum_score(outside)


def test_an_extra_answer_is_never_a_score() -> None:
    housing = SM.by_code["housing"]
    assert score_of(housing, {"housing": 5}) == 5
    for answer in (UNKNOWN, None, 0, True, "5"):
        assert score_of(housing, {"housing": answer}) is None
    assert score_of(SM.by_code["meetings_held"], {"meetings_held": 3}) is None


def test_two_points_apart_is_something_to_talk_about() -> None:
    pairs = paired_scores(
        SM, {"housing": 4, "finances": 2, "mental_health": 3}, DIALOGUE, {"housing": 2, "finances": 3}
    )
    assert len(pairs) == 9
    found = {pair.domain: pair for pair in pairs}
    assert found["housing"] == Pair("housing", 4, 2)
    assert [pair.domain for pair in pairs if pair.is_talking_point] == ["housing"]
    assert found["mental_health"].young_person is None


def test_an_unknown_code_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(KeyError):
        item_by_code(SM, "nothing")
