"""What every page shows: the menu for this user's roles, the account, the municipality."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from cases.addresses import address
from cases.models import UnitRole
from cases.permissions import live_unit_roles

Role = UnitRole.Role

# (label, URL name, who sees it), in the order of the menu; at most six for anybody. Beside the unit roles: a
# coordinator decides under a law, support is other staff of a unit, invited is somebody from outside it.
COORDINATOR, SUPPORT, INVITED, ADMIN = "coordinator", "support", "invited", "admin"
MENU: list[tuple[str, str, set[str]]] = [
    ("Min dag", "cases:my_day", {*Role, COORDINATOR, SUPPORT, INVITED}),
    ("Overblik", "reporting:overview", {Role.LEADER}),
    ("Bostøtte", "bostotte:today", {SUPPORT}),
    ("Sager", "cases:case_list", {Role.LEADER, Role.VISITATION, COORDINATOR, SUPPORT, INVITED}),
    ("Møder", "networkmeetings:meeting_list", {COORDINATOR, SUPPORT, INVITED}),
    ("Skemaer", "reporting:form_list", {Role.LEADER, COORDINATOR, SUPPORT}),
    ("Boliger", "housing:dwelling_list", {Role.LEADER, Role.HOUSING_OFFICER, COORDINATOR}),
    ("Venteliste", "housing:waiting_list", {Role.LEADER, Role.HOUSING_OFFICER}),
    ("Steder", "cases:organisation_list", {Role.VISITATION, COORDINATOR, SUPPORT}),
    ("Løftet", "networkmeetings:escalation_list", {Role.MANAGEMENT_GROUP}),  # leaders come to it from Overblik
    ("Administration", "admin:index", {ADMIN}),
]


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Context for base.html; lazy, so that a fragment that draws no menu asks nothing."""
    user = getattr(request, "user", None)
    shared = {"municipality_name": settings.MUNICIPALITY_NAME, "is_demo": settings.DEMO}
    if user is None or not user.is_authenticated:
        return {**shared, "menu": [], "account_name": "", "account_role": ""}
    roles = SimpleLazyObject(lambda: live_unit_roles(user))
    return {
        **shared,
        "menu": SimpleLazyObject(lambda: menu_for(request, roles)),
        "account_name": str(user),
        "account_role": SimpleLazyObject(lambda: role_line(user, roles)),
    }


def menu_for(request: HttpRequest, roles: Any) -> list[dict[str, Any]]:
    """The menu lines for these roles, the current one marked."""
    held, here = menu_roles(request.user, roles), request.path
    lines = [(label, address(name)) for label, name, who in MENU if who & held]
    return [{"label": label, "url": url, "current": here.startswith(url), "count": None} for label, url in lines[:6]]


def menu_roles(user: Any, roles: Any) -> set[str]:
    """What somebody is in the menu's eyes: their unit roles, else what their job is."""
    if user.is_staff:
        return {ADMIN}
    if (user.unit_id is None and not roles) or user.actor_id is not None:
        return {INVITED}
    return set(roles) or {COORDINATOR if user.has_authority else SUPPORT}


def role_line(user: Any, roles: Any) -> str:
    """What stands under the account's name: profession, or the unit role."""
    if user.profession:
        return user.profession
    return ", ".join(Role(role).label for role in sorted(roles))
