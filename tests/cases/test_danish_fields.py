"""Dates, moments and numbers as people write them."""

import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError

from cases.forms.fields import DanishDateField, DanishDateTimeField, DanishDecimalField

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@pytest.fixture(autouse=True)
def monday_morning():
    with time_machine.travel(dt.datetime(2026, 11, 23, 9, 30, tzinfo=COPENHAGEN), tick=False):
        yield


@pytest.mark.parametrize(
    "text",
    [
        "24.11.2026",
        "24/11-2026",
        "24/11/2026",
        "24-11-26",
        "24.11.26",
        "24 11 2026",
        "24112026",
        "241126",
        "2026-11-24",
        "24. november",
        "24 nov",
        "24. nov. 2026",
        "24. November 2026",
        "24/11",
        "24.11.",
        " 24.11.2026 ",
        "i morgen",
        "I  morgen",
    ],
)
def test_a_date_is_read_however_it_is_written(text):
    assert DanishDateField().clean(text) == dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3. januar", dt.date(2027, 1, 3)),
        ("3. marts", dt.date(2027, 3, 3)),
        ("3. juli", dt.date(2026, 7, 3)),
        ("14.03.06", dt.date(2006, 3, 14)),
        ("14.03.94", dt.date(1994, 3, 14)),
        ("29.2.2028", dt.date(2028, 2, 29)),
        ("i går", dt.date(2026, 11, 22)),
    ],
)
def test_a_date_without_a_whole_year_is_the_one_meant(text, date):
    assert DanishDateField().clean(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "32.11.2026",
        "29.2.2026",
        "24.13.2026",
        "november",
        "24",
        "1.1.0026",
        "24.11.20266",
        "snart",
        "24. nøv",
        "٢٤.١١.٢٠٢٦x",
    ],
)
def test_a_wrong_date_is_told_how_to_write_it(text):
    with pytest.raises(ValidationError) as caught:
        DanishDateField().clean(text)
    assert caught.value.messages == ["Skriv datoen som 24.11.2026."]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("24.11.2026 13.00", (2026, 11, 24, 13, 0)),
        ("24.11.2026 kl. 13.00", (2026, 11, 24, 13, 0)),
        ("24.11.2026, kl 9", (2026, 11, 24, 9, 0)),
        ("24. november kl. 9.05", (2026, 11, 24, 9, 5)),
        ("2026-11-24 13:00", (2026, 11, 24, 13, 0)),
        ("i dag 9", (2026, 11, 23, 9, 0)),
        ("i går kl. 19.40", (2026, 11, 22, 19, 40)),
        ("13.30", (2026, 11, 23, 13, 30)),
        ("kl. 8", (2026, 11, 23, 8, 0)),
        ("24/11 13", (2026, 11, 24, 13, 0)),
    ],
)
def test_a_moment_is_read_in_local_time(text, moment):
    assert DanishDateTimeField().clean(text) == dt.datetime(*moment, tzinfo=COPENHAGEN)


def test_the_clock_is_put_back_and_forward():
    """The hour that comes twice is the first; the hour that is skipped does not exist."""
    twice = DanishDateTimeField().clean("25.10.2026 2.30")
    assert twice.astimezone(dt.UTC) == dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)
    with pytest.raises(ValidationError):
        DanishDateTimeField().clean("28.3.2027 2.30")


@pytest.mark.parametrize("text", ["24.11.2026", "24.11.2026 25.00", "13.60", "i overmorgen 9", "kl."])
def test_a_wrong_moment_is_told_how_to_write_it(text):
    with pytest.raises(ValidationError) as caught:
        DanishDateTimeField().clean(text)
    assert caught.value.messages == ["Skriv dato og klokkeslæt som 24.11.2026 13.00."]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1250", "1250"),
        ("1.250", "1250"),
        ("1.250.000", "1250000"),
        ("1250,50", "1250.50"),
        ("1.250,50 kr.", "1250.50"),
        ("1 250", "1250"),
        ("1,5", "1.5"),
        ("1250.50", "1250.50"),
        ("-3,5", "-3.5"),
    ],
)
def test_a_number_is_read_as_danes_write_it(text, number):
    assert DanishDecimalField().clean(text) == Decimal(number)


@pytest.mark.parametrize("field", [DanishDateField, DanishDateTimeField, DanishDecimalField])
def test_nothing_written_is_nothing(field):
    assert field(required=False).clean("") is None
