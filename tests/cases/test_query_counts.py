"""The pages one uses all day ask the database the same number of questions however much there is (issue 2 of 8)."""

import pytest
from django.db import connection
from django.urls import reverse

from cases.models import Case, TeamMember
from tests.cases.seeding import seed_cases
from tests.factories.cases import TeamMemberFactory, UserFactory

pytestmark = pytest.mark.django_db
SIZES = (10, 200, 1000)
NOTES = """
INSERT INTO bostotte_contactnote (case_id, author_id, key, at, kind, counterpart, domains, text)
SELECT %s, %s, gen_random_uuid(), now() - n * interval '1 hour', 'phone', '', '{}', 'Nr ' || n
  FROM generate_series(1, %s) n
"""


def fill(case, user, rows: int) -> None:
    """`rows` notes and as many seats in the team."""
    with connection.cursor() as cursor:
        cursor.execute(NOTES, [case.pk, user.pk, rows])
    seats = [TeamMemberFactory.build(case=case, proposed_by=user, name=f"Nr {n}") for n in range(rows)]
    TeamMember._base_manager.bulk_create(seats)


@pytest.fixture
def at_work():
    """Size -> a coordinator with that many cases, and one of them with that many notes and seats."""
    found = {}
    for size in SIZES:
        user = UserFactory(authority=True)
        seed_cases(user, size)
        case = Case.objects.filter(assignments__user=user).first()
        fill(case, user, size)
        found[size] = (user, case)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return found


@pytest.mark.parametrize(
    ("page", "at_most"), [("caseload", 8), ("name search", 8), ("case page", 10)], ids=lambda value: str(value)
)
def test_as_many_questions_at_10_200_and_1000_rows(at_work, login, queries, page, at_most):
    asked = {}
    for size, (user, case) in at_work.items():
        client = login(user)
        with queries() as captured:
            if page == "caseload":
                answer = client.get(reverse("cases:case_list"))
            elif page == "name search":
                answer = client.post(reverse("cases:search"), {"q": "numm"})
            else:
                answer = client.get(reverse("cases:case", args=[case.pk]))
        assert answer.status_code == 200
        assert b"Nummer" in answer.content
        asked[size] = [query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]]
    counted = {size: len(found) for size, found in asked.items()}
    assert len(set(counted.values())) == 1, counted
    assert counted[10] <= at_most, asked[10]
