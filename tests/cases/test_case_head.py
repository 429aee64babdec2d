"""The head of a case's pages, and that what it offers is what the one door lets through."""

import datetime as dt
import uuid
from functools import partial

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone

from cases import gaps
from cases.addresses import address
from cases.case_head import PARTS, fact_line
from cases.context import MENU
from cases.day_lines import KINDS
from cases.models import Case, HousingSituationKind, UnitRole
from cases.permissions import (
    ASSIGNMENT_PERMISSIONS,
    UNIT_PERMISSIONS,
    UNTIL_ASSIGNED_PERMISSIONS,
    Perm,
    grantable_permissions,
    permissions_on,
    roles_with,
)
from cases.views.case_page import PANELS
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    DisclosureBasisFactory,
    Role,
    SituationFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
    invite,
    started_case,
)

pytestmark = pytest.mark.django_db


def held_by(perm):
    """Who holds `perm`: permissions held by the same roles and grants are answered by the same rows."""
    tables = (ASSIGNMENT_PERMISSIONS, UNIT_PERMISSIONS, UNTIL_ASSIGNED_PERMISSIONS)
    outside = str(perm) if (perm.value, perm.label) in grantable_permissions() else ""
    return tuple(tuple(roles_with(perm, table)) for table in tables), outside


ONE_OF_EACH_KIND = list({held_by(perm): perm for perm in Perm}.values())


def through_the_door(user, case):
    return {perm for perm in ONE_OF_EACH_KIND if Case.objects.visible_to(user, perm).filter(pk=case.pk).exists()}


def people_around(case):
    """Somebody for each way a case can be somebody's, and for each way it can have ceased to be."""
    for role in Role:
        if role == Role.EMERGENCY:
            reason, until = "Den unge ringer fra skadestuen nu", ago(hours=-3)
            yield AssignmentFactory(
                case=case, role=role, reason=reason, valid_from=ago(hours=1), valid_until=until
            ).user
        elif role != Role.COORDINATOR:
            yield AssignmentFactory(case=case, role=role).user
    for role in UnitRole.Role:
        yield UnitRoleFactory(unit=case.unit, role=role).user
        yield UnitRoleFactory(unit=None, role=role).user
        yield UnitRoleFactory(unit=UnitFactory(name="En anden enhed"), role=role).user
    yield UnitRoleFactory(unit=case.unit, valid_until=ago(seconds=1)).user
    yield AssignmentFactory(case=case, role=Role.ADVISOR, valid_until=ago(seconds=1)).user
    yield AssignmentFactory(role=Role.ADVISOR).user
    basis = DisclosureBasisFactory(case=case, kinds=["plan", "team"])
    professional = UserFactory()
    invite(professional, basis)
    yield professional
    yield UserFactory(authority=True)


@pytest.mark.parametrize("state", ["waiting", "assigned", "closed", "long closed"])
def test_permissions_on_a_case_are_what_the_door_lets_through(state, queries):
    case = CaseFactory(opened_at=ago(days=900))
    if state != "waiting":
        AssignmentFactory(case=case)
    users = list(people_around(case))
    if "closed" in state:
        case.closed_at = ago(days=300 if state == "long closed" else 10)
        case.closed_by, case.close_reason = case.opened_by, "as_planned"
        case.save()
    for user in users:
        with queries() as asked:
            held = permissions_on(user, case)
        assert len(asked) == 1
        assert held & set(ONE_OF_EACH_KIND) == through_the_door(user, case), user


def test_permissions_end_with_the_basis():
    basis = DisclosureBasisFactory()
    user = UserFactory()
    invite(user, basis)
    assert Perm.VIEW_PLAN in permissions_on(user, basis.case, basis.valid_until - dt.timedelta(seconds=1))
    assert permissions_on(user, basis.case, basis.valid_until) == frozenset()


def test_nobody_and_a_disabled_user_may_nothing():
    case = started_case()
    coordinator = case.assignments.get().user
    assert permissions_on(AnonymousUser(), case) == frozenset()
    coordinator.is_active = False
    assert permissions_on(coordinator, case) == frozenset()


def test_the_head_says_who_the_case_is_about(login):
    case = started_case(person__pronoun="hun", person__birth_date=timezone.localdate().replace(year=2006, day=1))
    page = login(case.assignments.get().user).get(reverse("cases:case", args=[case.pk])).content.decode()
    age = timezone.localdate().year - 2006
    assert f"<h1>{case.person.full_name}</h1>" in page
    assert f"hun · {age} år (01." in page
    assert f"i hjemløshed · SM + CTI · sag {case.number}" in page


def test_whoever_has_a_home_by_now_is_not_called_homeless():
    case = started_case()
    head = partial(fact_line, case, frozenset(Perm), timezone.localdate())
    assert "i hjemløshed" in head()
    SituationFactory(case=case, kind=HousingSituationKind.OWN_STABLE)
    assert "i hjemløshed" not in head()


def test_somebody_from_outside_is_not_told_age_group_or_method(login):
    basis = DisclosureBasisFactory(case=started_case(person__pronoun="hun"), kinds=["plan"])
    user = UserFactory()
    invite(user, basis)
    page = login(user).get(reverse("cases:case", args=[basis.case.pk])).content.decode()
    assert f"hun · sag {basis.case.number}" in page
    assert " år (" not in page and "hjemløshed" not in page and "CTI" not in page


def test_a_case_that_is_not_yours_is_not_found(login):
    case = started_case()
    assert login(UserFactory(authority=True)).get(reverse("cases:case", args=[case.pk])).status_code == 404


def test_everything_named_leads_to_a_page():
    remedies = [value for value in vars(gaps).values() if isinstance(value, gaps.Remedy)]
    named = [(part[2], part[3]) for part in PARTS]
    named += [(remedy.url_name, remedy.key) for remedy in remedies]
    named += [(name, "case_id") for fragment, _, page, _ in PANELS.values() for name in (fragment, page)]
    assert all(address(name, **{key: uuid.uuid4()}) for name, key in named)
    for kind in KINDS.values():
        assert address(kind.url_name, **{key: uuid.uuid4() for key in (kind.key, kind.own_key) if key})
    assert all(address(name) for _, name, _ in MENU)


def test_nobody_has_more_than_six_lines_in_the_menu():
    for one in {who for _, _, whos in MENU for who in whos}:
        assert len([line for line in MENU if one in line[2]]) <= 6, one
