"""Set-based inserts keep their history (decisions h)."""

import datetime as dt
import uuid

import pytest
from django.utils import timezone
from simple_history.exceptions import NotHistoricalModelError

from cases.history import insert_select_with_history
from cases.models import Draft, TeamMember
from networkmeetings.models import Agreement
from tests.factories.cases import CaseFactory, UserFactory, ago, started_case

pytestmark = pytest.mark.django_db


def add_members(case, names: list[str], **kwargs) -> int:
    return insert_select_with_history(
        TeamMember,
        ["case_id", "name", "kind", "role_label", "phone", "email", "promise", "left_reason", "young_person_answer",
         "is_trusted_adult"],
        "SELECT %(case)s::uuid, name, 'professional', '', '', '', '', '', 'yes', false"
        " FROM unnest(%(names)s::text[]) AS name ORDER BY name",
        {"case": case.pk, "names": names},
        **kwargs,
    )  # fmt: skip


def test_one_history_row_for_each_row_with_the_same_content() -> None:
    case, user = CaseFactory(), UserFactory()
    assert add_members(case, ["Ane Test", "Bo Test"], reason="Fra et regneark", by_id=user.pk) == 2
    for member in TeamMember.objects.filter(case=case):
        record = member.history.get()
        assert (record.history_type, record.history_change_reason, record.history_user) == (
            "+",
            "Fra et regneark",
            user,
        )
        assert abs(record.history_date - timezone.now()) < dt.timedelta(minutes=1)
        assert record.instance.name == member.name
        assert {f.attname: getattr(record, f.attname) for f in TeamMember._meta.fields} == {
            f.attname: getattr(member, f.attname) for f in TeamMember._meta.fields
        }


def test_keys_come_from_the_database_and_history_goes_on_with_the_next_save() -> None:
    case = CaseFactory()
    add_members(case, ["Ane Test"])
    member = TeamMember.objects.get(case=case)
    assert isinstance(member.pk, uuid.UUID) and member.version == 1
    member.role_label = "Vejleder"
    member.save()
    assert [record.history_type for record in member.history.all()] == ["~", "+"]


def test_a_row_that_is_there_already_gets_neither_row_nor_history() -> None:
    case, user = started_case(), UserFactory()
    sql = "SELECT %(case)s::uuid, %(user)s::uuid, 'advisor', %(at)s::timestamptz, '', %(user)s::uuid"
    columns = ["case_id", "user_id", "role", "valid_from", "reason", "granted_by_id"]
    model = case.assignments.model
    params = {"case": case.pk, "user": user.pk, "at": ago(days=1)}
    assert insert_select_with_history(model, columns, sql, params) == 1
    # an exclusion constraint counts as being there already
    assert insert_select_with_history(model, columns, sql, params) == 0
    assert model.history.filter(user=user).count() == 1


def test_generated_columns_stay_out_of_the_history() -> None:
    case = started_case()
    assert (
        insert_select_with_history(
            Agreement,
            ["case_id", "text", "is_young_persons", "helpers", "due_on", "is_ongoing", "outcome", "outcome_why"],
            "SELECT %(case)s::uuid, 'Ringe til Ydelse', true, '', '2026-12-01'::date, false, '', ''",
            {"case": case.pk},
        )
        == 1
    )
    agreement = Agreement.objects.get(case=case)
    assert agreement.next_on == dt.date(2026, 12, 1)
    assert agreement.history.get().due_on == dt.date(2026, 12, 1)


def test_a_model_without_history_is_refused() -> None:
    with pytest.raises(NotHistoricalModelError):
        insert_select_with_history(Draft, ["form"], "SELECT 'x'", {})
