"""The three measuring tools hold every item they were designed with: nothing may drop out unseen."""

import pytest

from reporting.instruments import Extra, Instrument, Item, Kind, Need, Role, load_all

ITEMS = {
    "individual_sm": {
        "facts": [
            "target_group",
            "risk_indicators",
            "referral_source",
            "concern_reasons",
            "concern_other",
            "placed_before",
            "child_case",
            "income_source",
            "highest_education",
        ],
        "housing_now": [
            "housing_situation",
            "housing_since",
            "shelter_nights",
            "on_waiting_list",
            "waiting_list_since",
            "moved",
            "rent_arrears",
        ],
        "education_now": ["activity_now", "activity_kept"],
        "treatment_now": ["treatment_psychiatry", "treatment_substance_use", "treatment_somatic"],
        "life_situation": [
            "housing",
            "education_employment",
            "substance_use",
            "mental_health",
            "physical_health",
            "social_network",
            "finances",
            "daily_living",
            "daily_activities",
            "legal_safety",
        ],
        "collaboration": [
            "meetings_held",
            "youth_took_part",
            "actors_took_part",
            "sheet_updated",
            "agreements_due",
            "agreements_kept",
            "agreements_partly",
            "agreements_not_kept",
            "actors_missing",
            "actors_missing_words",
            "coordinator_hours",
        ],
        "cooperation": ["shared_goals", "clear_roles", "decisive_influence", "coherent_services"],
        "status": ["course_status", "pause_reason", "unplanned_reason", "later_support", "later_support_words"],
    },
    "individual_support": {
        "course": ["method", "phase", "focus_areas"],
        "contact": [
            "face_to_face",
            "at_home_or_local",
            "calls",
            "messages",
            "no_shows",
            "outside_hours",
            "frequency",
            "support_hours",
        ],
        "worked_with": [
            "worked_housing",
            "worked_education_employment",
            "worked_finances",
            "worked_daily_living",
            "worked_social_network",
            "worked_mental_health",
            "worked_physical_health",
            "worked_substance_use",
            "worked_daily_activities",
        ],
        "practical": ["practical_support", "accompanied_to"],
        "cooperation": [
            "trusting_relation",
            "active_in_course",
            "right_intensity",
            "others_taken_over",
            "can_stay_without_me",
        ],
        "home": ["risk_of_losing_home", "risk_reasons", "risk_words", "rent_paid_on_time"],
        "handover": ["handover_what", "handover_to"],
    },
    "dialogue": {
        "wellbeing": [
            "housing",
            "education_employment",
            "mental_health",
            "physical_health",
            "substance_use",
            "finances",
            "daily_living",
            "social_network",
            "daily_activities",
        ],
        "support": [
            "decides_goals",
            "is_heard",
            "knows_who_helps",
            "has_overview",
            "not_telling_again",
            "promises_kept",
            "gets_help_needed",
            "reaches_support_worker",
            "believes_in_goals",
        ],
        "own_words": ["went_well", "hardest", "important_areas", "important_words"],
        "about_form": ["filled_with", "language_help", "copy_given"],
    },
}

# How many answers there are to choose between, where the design lists them.
OPTION_COUNTS = {
    ("individual_sm", "target_group"): 2,
    ("individual_sm", "risk_indicators"): 7 + 1,  # the guide's seven, and none
    ("individual_sm", "housing_situation"): 9 + 7,  # nine official, seven border ones; "unknown" is an extra answer
    ("individual_sm", "activity_now"): 9,
    ("individual_sm", "treatment_psychiatry"): 6,
    ("individual_sm", "treatment_substance_use"): 6,
    ("individual_sm", "treatment_somatic"): 6,
    ("individual_sm", "youth_took_part"): 3,
    ("individual_sm", "actors_took_part"): 12 + 4,  # the guide's twelve partners, and those it does not name
    ("individual_sm", "course_status"): 4,
    ("individual_sm", "unplanned_reason"): 6,
    ("individual_support", "method"): 2,
    ("individual_support", "phase"): 3,
    ("individual_support", "frequency"): 5,
    ("individual_support", "worked_housing"): 4,
    ("individual_support", "practical_support"): 7 + 1,  # and none
    ("individual_support", "accompanied_to"): 5,
    ("individual_support", "risk_of_losing_home"): 4,
    ("dialogue", "filled_with"): 3,
}

LIFE_SITUATION_ANCHORS = {
    "housing": (
        "Uden tag over hovedet eller skiftende steder",
        "Midlertidigt sted, kan ikke blive",
        "Midlertidig, men rolig løsning",
        "Egen bolig, usikker (restance, klager, kontrakt)",
        "Egen bolig, stabil",
    ),
    "education_employment": (
        "Ingen, og ikke motiveret",
        "Ingen, men vil gerne",
        "Deltager noget af tiden",
        "Deltager stabilt med støtte",
        "Deltager stabilt på egen hånd",
    ),
    "substance_use": (
        "Styrer hverdagen, akut skade",
        "Stort problem",
        "Nogle problemer",
        "Små problemer",
        "Ingen problemer",
    ),
    "mental_health": ("Meget dårligt, akut behov", "Dårligt", "Svingende", "Godt det meste af tiden", "Godt"),
    "physical_health": ("Meget dårligt, ubehandlet", "Dårligt", "Nogenlunde", "Godt", "Meget godt"),
    "social_network": (
        "Ingen at støtte sig til, eller skadeligt netværk",
        "Meget få, ustabile",
        "En eller to, nogen støtte",
        "Flere, god støtte",
        "Bæredygtigt netværk",
    ),
    "finances": (
        "Ingen indtægt eller ude af kontrol",
        "Store problemer, gæld vokser",
        "Delvist styr, brug for meget hjælp",
        "Styr med lidt hjælp",
        "Styrer selv økonomien",
    ),
    "daily_living": (
        "Klarer næsten intet selv",
        "Klarer lidt med meget hjælp",
        "Klarer omkring halvdelen",
        "Klarer det meste",
        "Klarer hverdagen selv",
    ),
    "daily_activities": (
        "Intet fast, vendt døgn",
        "Meget lidt",
        "Noget af ugen",
        "Det meste af ugen",
        "Meningsfuld og fast hverdag",
    ),
    "legal_safety": ("Akut problem", "Stort problem", "Nogle problemer", "Små problemer", "Ingen problemer"),
}

EXTENT = ("Slet ikke", "I mindre grad", "I nogen grad", "I høj grad", "I meget høj grad")
EXTENT_WORDINGS = {
    "individual_sm": [
        "Teamet arbejder efter fælles mål",
        "Det er klart, hvem der gør hvad",
        "Den unge har haft afgørende indflydelse på målene",
        "Indsatserne hænger sammen",
    ],
    "individual_support": [
        "Relationen til den unge er tillidsfuld",
        "Den unge er aktiv i forløbet",
        "Støtten har haft den intensitet, den unge har brug for",
        "Andre tilbud eller netværket har overtaget opgaver fra mig",
        "Den unge kan blive boende uden min støtte",
    ],
}

DIALOGUE_QUESTIONS = [
    "Hvor godt har du det med det sted, du bor lige nu?",
    "Hvordan går det med skole, uddannelse eller job?",
    "Hvordan har du det psykisk?",
    "Hvordan har du det fysisk (krop, søvn, mad)?",
    "Hvordan går det med alkohol og stoffer?",
    "Hvordan går det med penge og regninger?",
    "Hvordan går det med at få hverdagen til at hænge sammen?",
    "Hvordan har du det med familie, venner og andre, du kan regne med?",
    "Hvordan går det med ting, du godt kan lide at lave?",
    "Jeg er med til at bestemme mine mål.",
    "Jeg bliver hørt på netværksmøderne.",
    "Jeg ved, hvem der hjælper mig med hvad.",
    "Jeg har overblik over min sag.",
    "Jeg slipper for at fortælle det samme igen og igen.",
    "Dem, der hjælper mig, holder det, vi aftaler.",
    "Jeg får den hjælp, jeg har brug for.",
    "Jeg kan få fat i min bostøtte, når jeg har brug for det.",
    "Jeg tror på, at jeg kan nå mine mål.",
]


def items_of(code: str, section: str) -> list[Item]:
    return [item for item in load_all()[code].items if item.section == section]


def test_three_instruments_in_their_order() -> None:
    assert list(load_all()) == ["individual_sm", "individual_support", "dialogue"]
    assert [instrument.name for instrument in load_all().values()] == [
        "Individindberetning og Samarbejdsmodel",
        "Individindberetning og bostøtte",
        "Dialogredskab",
    ]


@pytest.mark.parametrize("code", ITEMS)
def test_every_section_and_item_is_there_in_order(code: str) -> None:
    found = {section.code: [item.code for item in section.items] for section in load_all()[code].sections}
    assert found == ITEMS[code]
    assert list(found) == list(ITEMS[code])


@pytest.mark.parametrize(("code", "item"), OPTION_COUNTS)
def test_every_listed_answer_is_offered(code: str, item: str) -> None:
    assert len(load_all()[code].by_code[item].options) == OPTION_COUNTS[code, item]


@pytest.mark.parametrize("code", LIFE_SITUATION_ANCHORS)
def test_the_life_situation_has_its_own_anchors(code: str) -> None:
    assert load_all()["individual_sm"].by_code[code].anchors == LIFE_SITUATION_ANCHORS[code]


@pytest.mark.parametrize("code", EXTENT_WORDINGS)
def test_statements_about_the_cooperation(code: str) -> None:
    items = items_of(code, "cooperation")
    assert [item.wording for item in items] == EXTENT_WORDINGS[code]
    assert {item.anchors for item in items} == {EXTENT}


def test_the_dialogue_asks_its_eighteen_questions_word_for_word() -> None:
    wellbeing, support = items_of("dialogue", "wellbeing"), items_of("dialogue", "support")
    assert [item.wording for item in wellbeing + support] == DIALOGUE_QUESTIONS
    assert {item.anchors for item in wellbeing} == {("Meget dårligt", "Dårligt", "Midt imellem", "Godt", "Meget godt")}
    assert {item.anchors for item in support} == {("Helt uenig", "Uenig", "Hverken/eller", "Enig", "Helt enig")}


def test_the_dialogue_ends_in_the_young_persons_own_words() -> None:
    words = [item.wording for item in items_of("dialogue", "own_words")]
    assert words[:3] == [
        "Hvad er gået godt?",
        "Hvad er sværest?",
        "Hvad er det vigtigste for dig de næste tre måneder?",
    ]
    assert load_all()["dialogue"].by_code["important_areas"].max_choices == 3


def test_every_scale_can_be_left_without_a_number() -> None:
    for instrument in load_all().values():
        for item in instrument.items:
            if item.kind is Kind.SCALE:
                assert [extra.code for extra in item.extras] == list(Extra), item.code


def test_staff_and_young_person_are_asked_about_the_same_nine_domains() -> None:
    def domains(code: str) -> set[str]:
        return {item.domain for item in load_all()[code].items if item.domain}

    assert len(domains("dialogue")) == 9
    assert domains("individual_sm") == domains("individual_support") == domains("dialogue")


def test_who_fills_what_and_when() -> None:
    sm, support, dialogue = load_all().values()
    assert (sm.filled_by, sm.needs, sm.is_filled_in_pause) == (Role.COORDINATOR, None, True)
    assert (support.filled_by, support.needs, support.is_filled_in_pause) == (
        Role.SUPPORT_WORKER,
        Need.SUPPORT,
        False,
    )
    assert (dialogue.filled_by, dialogue.needs, dialogue.is_filled_in_pause) == (Role.COORDINATOR, None, False)
    assert [section.answered_by for section in dialogue.sections] == [Role.YOUNG_PERSON] * 3 + [Role.COORDINATOR]


@pytest.mark.parametrize(
    ("code", "needed"),
    [
        ("individual_sm", {}),
        ("individual_support", {"phase": "cti"}),
        ("dialogue", {"reaches_support_worker": "support"}),
    ],
)
def test_items_that_need_a_support_course(code: str, needed: dict[str, str]) -> None:
    assert {item.code: item.needs for item in load_all()[code].items if item.needs} == needed


def test_little_is_required() -> None:
    required = {(each.code, item.code) for each in load_all().values() for item in each.items if item.is_required}
    assert required == {("individual_sm", "housing_situation"), ("individual_sm", "course_status")}


def test_counts_and_facts_can_be_filled_beforehand() -> None:
    def prefilled(instrument: Instrument, section: str) -> set[str]:
        return {item.code for item in instrument.items if item.section == section and item.prefill}

    sm, support, dialogue = load_all().values()
    own_judgement = {"actors_missing", "actors_missing_words"}
    assert prefilled(sm, "collaboration") == set(ITEMS["individual_sm"]["collaboration"]) - own_judgement
    assert prefilled(support, "contact") == set(ITEMS["individual_support"]["contact"])
    assert not [item for item in dialogue.items if item.prefill]
    assert not [item for item in (*sm.items, *support.items) if item.prefill and item.kind is Kind.SCALE]


def test_the_texts_shout_at_nobody_and_label_nobody() -> None:
    for instrument in load_all().values():
        assert "!" not in instrument.canonical
        for word in ("hjemløse unge", "borgeren", "klienten"):
            assert word not in instrument.canonical.lower()
