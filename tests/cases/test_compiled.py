"""SQL compiled once: the slots are filled anew each time, and one that is forgotten is an error."""

import datetime as dt

import pytest
from django.db import models
from django.utils import timezone

from cases.compiled import Compiled, Slot
from cases.models import Case
from cases.permissions import Perm
from tests.factories.cases import AssignmentFactory, CaseFactory, UserFactory


@pytest.mark.django_db
def test_the_same_text_answers_for_another_value():
    now = timezone.now()
    old, new = (CaseFactory(opened_at=now - dt.timedelta(days=days)) for days in (90, 9))
    compiled = Compiled.of(Case.objects.filter(opened_at__gte=Slot("since")).values("pk"))

    def found(since):
        return set(Case.objects.filter(pk__in=compiled.subquery(models.UUIDField(), since=since)))

    assert found(new.opened_at) == {new}
    assert found(old.opened_at) == {old, new}


@pytest.mark.django_db
def test_a_value_not_given_is_an_error():
    compiled = Compiled.of(Case.objects.filter(opened_at__gte=Slot("since")).values("pk"))
    with pytest.raises(KeyError):
        compiled.subquery(models.UUIDField())


@pytest.mark.django_db
def test_the_door_answers_for_each_user_by_itself():
    mine, theirs = AssignmentFactory(), AssignmentFactory()
    assert set(Case.objects.visible_to(mine.user, Perm.VIEW_CASE)) == {mine.case}
    assert set(Case.objects.visible_to(theirs.user, Perm.VIEW_CASE)) == {theirs.case}
    assert not Case.objects.visible_to(UserFactory(), Perm.VIEW_CASE).exists()
