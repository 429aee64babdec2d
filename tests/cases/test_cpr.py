"""Personal numbers: what counts as one, and that none can be read in the database (trust R47)."""

import contextlib
import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from hypothesis import given
from hypothesis import strategies as st

from cases import cpr
from cases.models import PersonCpr
from tests.factories.cases import YoungPersonFactory


@pytest.mark.parametrize(
    ("text", "birth_date"),
    [
        ("140306-4321", dt.date(2006, 3, 14)),
        ("1403064321", dt.date(2006, 3, 14)),
        (" 140306 4321 ", dt.date(2006, 3, 14)),
        ("010180-1111", dt.date(1980, 1, 1)),
        ("290204-9000", dt.date(2004, 2, 29)),
    ],
)
def test_a_number_tells_the_birth_date(text, birth_date):
    assert cpr.parse_cpr(text).birth_date == birth_date


def test_modulus_11_is_not_asked_for():
    assert cpr.parse_cpr("010107-5000").number == "0101075000"


def test_a_replacement_number_is_valid():
    number = cpr.parse_cpr("740306-4321")
    assert number.is_replacement
    assert number.birth_date == dt.date(2006, 3, 14)
    assert cpr.parse_cpr("140306-AB12").is_replacement


@pytest.mark.parametrize(
    "text", ["", "12", "310206-1234", "140306-43210", "abcdef-1234", "320106-1234", "000000-0000"]
)
def test_what_is_no_number_gets_a_plain_sentence(text):
    with pytest.raises(ValidationError) as error:
        cpr.parse_cpr(text)
    assert error.value.messages == [cpr.NOT_A_CPR]


@given(st.text(max_size=20))
def test_no_text_is_worse_than_refused(text):
    with contextlib.suppress(ValidationError):
        cpr.parse_cpr(text)


def test_the_mask_hides_the_serial():
    assert cpr.parse_cpr("140306-4321").masked == "140306-xxxx"


def test_keys_can_be_rotated(settings):
    old = cpr.encrypt("1403064321")
    settings.FIELD_KEYS = ["MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=", *settings.FIELD_KEYS]
    assert cpr.decrypt(old) == "1403064321"
    assert cpr.encrypt("1403064321") != cpr.encrypt("1403064321")


@pytest.mark.django_db
def test_no_number_stands_in_the_database():
    PersonCpr.for_number(YoungPersonFactory(), cpr.parse_cpr("140306-4321")).save()
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(c)::text FROM cases_personcpr c")
        row = cursor.fetchone()[0]
    assert "1403064321" not in row and "140306-4321" not in row
    assert PersonCpr.objects.get(fingerprint=cpr.blind_index("1403064321")).number.formatted == "140306-4321"


@pytest.mark.django_db
def test_c1_a_live_number_belongs_to_one_person():
    number = cpr.parse_cpr("140306-4321")
    PersonCpr.for_number(YoungPersonFactory(), number).save()
    with pytest.raises(IntegrityError, match="c1_cpr_belongs_to_one"):
        PersonCpr.for_number(YoungPersonFactory(), number).save()
