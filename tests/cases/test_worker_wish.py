"""A wish for another worker is answered within five working days, with a reason (C7)."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cases.rules import RuleBroken
from cases.services import answer_wish, record_wish
from cases.working_days import add_working_days
from tests.factories.cases import (
    AssignmentFactory,
    Role,
    UnitRoleFactory,
    UserFactory,
    WorkerWishFactory,
    started_case,
)

WORDS = "Jeg vil hellere have en, der er ung."


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-23", "2026-11-30"),  # Monday to Monday
        ("2026-11-27", "2026-12-04"),  # Friday
        ("2026-11-28", "2026-12-04"),  # Saturday counts as little as Friday evening
        ("2026-12-22", "2027-01-04"),  # Christmas, New Year's Eve and Day
        ("2026-03-30", "2026-04-09"),  # Easter: Thursday, Friday and Monday
        ("2026-04-30", "2026-05-08"),  # 1 May, the municipality's own day; Store Bededag is gone
    ],
)
def test_five_working_days(asked, due):
    assert add_working_days(dt.date.fromisoformat(asked), 5) == dt.date.fromisoformat(due)


@pytest.mark.django_db
class TestWish:
    def test_the_promised_day_stays(self, settings):
        case = started_case()
        with time_machine.travel("2026-11-23T10:00:00+01:00", tick=False):
            wish = record_wish(by=case.opened_by, case=case, words=WORDS)
        settings.METHOD = {**settings.METHOD, "wish_days": 1}
        wish.refresh_from_db()
        assert wish.due_on == dt.date(2026, 11, 30)

    def test_one_about_the_same_worker_waits_at_a_time(self):
        case = started_case()
        record_wish(by=case.opened_by, case=case, words=WORDS)
        record_wish(by=case.opened_by, case=case, words=WORDS, about=UserFactory())
        with pytest.raises(RuleBroken, match="venter allerede"):
            record_wish(by=case.opened_by, case=case, words="Igen")

    def test_an_answer_says_why_and_is_given_once(self):
        wish = WorkerWishFactory()
        with pytest.raises(RuleBroken, match="hvorfor"):
            answer_wish(by=wish.registered_by, wish=wish, outcome="declined", answer=" ")
        answered = answer_wish(by=wish.registered_by, wish=wish, outcome="declined", answer="Der er kun én.")
        assert answered.answered_by == wish.registered_by
        with pytest.raises(RuleBroken, match="allerede besvaret"):
            answer_wish(by=wish.registered_by, wish=wish, outcome="granted", answer="Alligevel")

    @pytest.mark.parametrize(
        ("constraint", "row"),
        [
            ("c7_wish_answered", {"outcome": "granted"}),
            ("c7_wish_answered", {"answered_at": timezone.now()}),
            ("c7_wish_period", {"due_on": dt.date(2020, 1, 1)}),
        ],
    )
    def test_the_database_keeps_it(self, constraint, row):
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            WorkerWishFactory(**row)

    def test_from_the_page_to_the_answer(self, login):
        case = started_case()
        browser = login(case.assignments.get().user)
        answer = browser.post(reverse("cases:wish_new", args=[case.pk]), {"words": WORDS}, follow=True)
        page = answer.content.decode()
        assert WORDS in page and "Venter på svar" in page
        wish = case.worker_wishes.get()
        address = reverse("cases:wish_answer", args=[case.pk, wish.pk])
        assert browser.post(address, {"outcome": "granted"}).status_code == 422
        typed = {"outcome": "granted", "answer": "Du får en ny fra mandag.", "told_how": "spoken"}
        page = browser.post(address, typed, follow=True).content.decode()
        assert "Du får en ny fra mandag." in page
        assert "Venter på svar" not in page

    def test_a_late_answer_is_red(self, login):
        case = started_case()
        today = timezone.localdate()
        WorkerWishFactory(case=case, asked_on=today - dt.timedelta(days=20), due_on=today - dt.timedelta(days=1))
        leader = login(UnitRoleFactory(unit=case.unit).user)
        assert "Svaret er forsinket" in leader.get(reverse("cases:team", args=[case.pk])).content.decode()

    def test_the_worker_it_is_about_does_not_read_it_on_the_team_page(self, login):
        case = started_case()
        worker = AssignmentFactory(case=case, user=UserFactory(worker=True), role=Role.SUPPORT_WORKER).user
        WorkerWishFactory(case=case, about=worker, words=WORDS)
        page = login(worker).get(reverse("cases:team", args=[case.pk]))
        assert page.status_code == 200
        assert WORDS not in page.content.decode()
