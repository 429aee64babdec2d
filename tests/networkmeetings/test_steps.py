"""A step is a goal on the way to a bigger one of the same case, one level deep (N5); it follows the marks (N6)."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases.rules import RuleBroken, rules_in_words
from networkmeetings.models import Goal
from networkmeetings.sheet_build import frozen_content
from networkmeetings.sheet_content import validate
from networkmeetings.sheet_cut import cut, cut_for_staff
from tests.factories.cases import started_case
from tests.factories.networkmeetings import GoalFactory, MeetingFactory, concluded, planned
from tests.networkmeetings.test_sheet_cut import KUI, rules

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def goal():
    return GoalFactory(name="Egen dør")


class TestN5:
    def refused(self, step, parent):
        with pytest.raises(IntegrityError, match="n5_subgoal"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE networkmeetings_goal SET parent_id = %s WHERE id = %s", [parent.pk, step.pk])

    def test_of_another_case(self, goal):
        self.refused(GoalFactory(), goal)

    def test_of_itself(self, goal):
        self.refused(goal, goal)

    def test_of_a_step(self, goal):
        step = GoalFactory(case=goal.case, parent=goal)
        self.refused(GoalFactory(case=goal.case), step)

    def test_a_goal_with_steps_is_no_step(self, goal):
        GoalFactory(case=goal.case, parent=goal)
        self.refused(goal, GoalFactory(case=goal.case))

    def test_in_words(self, goal):
        with pytest.raises(RuleBroken) as broken, rules_in_words():
            GoalFactory(parent=goal)
        assert broken.value.message.startswith("Et skridt hører til ét mål")


class TestOnThePage:
    def test_a_new_step_is_written_and_stands_after_its_goal(self, login):
        meeting = planned()
        goal, other = (GoalFactory(case=meeting.case, name=name) for name in ("Egen dør", "Værksted"))
        client = login(meeting.planned_by)
        data = {"words": "Jeg skriver mig op", "parent": goal.pk}
        page = client.post(reverse("networkmeetings:new_goal", args=[meeting.pk]), data, headers=HTMX)
        step = Goal.objects.get(parent=goal)
        html = page.content.decode()
        assert "Et skridt mod Egen dør" in html
        assert html.index(goal.pk.hex) < html.index(step.pk.hex) < html.index(other.pk.hex)

    def test_the_choice_holds_only_goals_that_may_have_steps(self, login):
        meeting = planned()
        goal = GoalFactory(case=meeting.case, name="Egen dør")
        GoalFactory(case=meeting.case, name="Skrive mig op", parent=goal)
        GoalFactory(case=meeting.case, name="Opgivet", status=Goal.Status.DROPPED)
        GoalFactory(name="En andens")
        html = login(meeting.planned_by).get(reverse("networkmeetings:meeting", args=[meeting.pk])).content.decode()
        offered = html[html.index('id="newgoal-new-parent"') :].partition("</select>")[0]
        assert "Ja, mod Egen dør" in offered
        for absent in ("Skrive mig op", "Opgivet", "En andens"):
            assert absent not in offered


class TestOnTheSheet:
    def content(self, **marks):
        case = started_case()
        goal = GoalFactory(case=case, name="Egen dør", **marks)
        GoalFactory(case=case, name="Værksted")
        GoalFactory(case=case, name="Skrive mig op", parent=goal)
        return validate(concluded(planned(case)).sheets.get().content)

    def test_a_step_follows_its_goal(self):
        content = self.content()
        assert [(row["name"], bool(row["parent_key"])) for row in content["goals"]] == [
            ("Egen dør", False),
            ("Skrive mig op", True),
            ("Værksted", False),
        ]

    def test_a_step_does_not_tell_of_a_goal_that_is_marked_away(self):
        content = self.content(audience="me")
        for copy in (cut(content, rules(KUI, "Yusuf Test", "plan")), cut_for_staff(content)):
            assert [row["name"] for row in copy["goals"]] == ["Skrive mig op", "Værksted"]
            assert validate(copy)["goals"][0]["parent_key"] is None
            assert "Egen dør" not in str(copy)

    def test_a_step_to_an_ended_goal_stands_alone(self):
        case = started_case()
        first = planned(case, starts_at=timezone.now() - dt.timedelta(days=5))
        goal = GoalFactory(case=case, status=Goal.Status.REACHED)
        GoalFactory(case=case, parent=goal, name="Et skridt til")
        concluded(first)
        content = frozen_content(MeetingFactory(case=case, number=2), version=1, at=timezone.now())
        assert [row["parent_key"] for row in content["goals"]] == [None]
