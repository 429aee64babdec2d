import json
from importlib import import_module
from typing import Any

import pytest
from django.apps.registry import Apps
from django.core.management import call_command

from cases.models import vocabulary
from reporting import loading
from reporting.instruments import InstrumentError, load_all, read_instrument
from reporting.loading import instrument_of, load_instruments, rows_in_force
from reporting.models import Instrument

pytestmark = pytest.mark.django_db


def next_version(code: str = "dialogue", **change: Any) -> Any:
    """The shipped instrument as if a later release had changed it."""
    content = json.loads(load_all()[code].canonical)
    return read_instrument({**content, "version": 2, **change}, "later.yaml")


def ship(monkeypatch: pytest.MonkeyPatch, instrument: Any) -> None:
    shipped = {**load_all(), instrument.code: instrument}
    monkeypatch.setattr(loading, "load_all", lambda: shipped)


def test_the_three_rows_are_there_after_migrate() -> None:
    assert list(Instrument.objects.order_by("code").values_list("code", "version", "filled_by")) == [
        ("dialogue", 1, "young_person"),
        ("individual_sm", 1, "coordinator"),
        ("individual_support", 1, "support_worker"),
    ]
    for row in Instrument.objects.all():
        assert read_instrument(row.definition, "row").digest == load_all()[row.code].digest
        row.full_clean()


def test_loading_again_adds_nothing_and_loading_after_a_loss_adds_the_lost() -> None:
    assert load_instruments() == 0
    Instrument.objects.filter(code="dialogue").delete()
    assert load_instruments() == 1
    assert Instrument.objects.count() == 3


def test_the_hook_runs_on_migrate() -> None:
    Instrument.objects.all().delete()
    call_command("migrate", "reporting", verbosity=0)
    assert Instrument.objects.count() == 3


def test_a_changed_file_with_the_same_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    ship(monkeypatch, next_version(version=1, about="Andre ord"))
    with pytest.raises(InstrumentError, match="dialogue version 1 is already in use"):
        load_instruments()
    assert Instrument.objects.count() == 3


def test_a_new_version_stands_beside_the_old(monkeypatch: pytest.MonkeyPatch) -> None:
    old = Instrument.objects.get(code="dialogue")
    ship(monkeypatch, next_version(about="Andre ord"))
    assert load_instruments() == 1
    assert {code: row.version for code, row in rows_in_force().items()} == {
        "individual_sm": 1,
        "individual_support": 1,
        "dialogue": 2,
    }
    assert instrument_of(rows_in_force()["dialogue"]).about == "Andre ord"
    assert instrument_of(old).about == load_all()["dialogue"].about


def test_after_going_back_a_release_new_forms_use_what_is_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as later:
        ship(later, next_version(about="Andre ord"))
        load_instruments()
    assert rows_in_force()["dialogue"].version == 1
    assert instrument_of(Instrument.objects.get(code="dialogue", version=2)).about == "Andre ord"


def test_the_shipped_version_needs_no_content_from_the_database(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        rows = rows_in_force()
        assert [instrument_of(row).code for row in rows.values()] == list(load_all())


def test_before_the_table_exists_nothing_happens() -> None:
    assert load_instruments(Apps()) == 0


@pytest.mark.parametrize(
    ("instrument", "item", "choices", "besides"),
    [
        ("individual_sm", "target_group", vocabulary.TargetGroup, set()),
        ("individual_sm", "risk_indicators", vocabulary.RiskIndicator, {"none"}),
        ("individual_support", "focus_areas", vocabulary.LifeDomain, set()),
        ("dialogue", "important_areas", vocabulary.LifeDomain, {"other"}),
    ],
)
def test_codes_are_the_cases_own_so_that_live_data_can_fill_them(
    instrument: str, item: str, choices: Any, besides: set[str]
) -> None:
    codes = {option.code for option in load_all()[instrument].by_code[item].options}
    assert codes == set(choices.values) | besides


def test_housing_situations_are_the_cases_own() -> None:
    """ "unknown" is an extra answer here: whoever fills it in beforehand maps it."""
    codes = {option.code for option in load_all()["individual_sm"].by_code["housing_situation"].options}
    assert codes == set(vocabulary.HousingSituationKind.values) - {"unknown"}


def test_sources_of_referral_are_the_cases_own() -> None:
    source = import_module("cases.models").Referral.Source
    codes = {option.code for option in load_all()["individual_sm"].by_code["referral_source"].options}
    assert codes == set(source.values)
