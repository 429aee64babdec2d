"""What every page shows: the menu for this user's roles, the account, the municipality."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from cases.addresses import address
from cases.models import UnitRole

Role = UnitRole.Role

# (label, URL name, roles that see it); "" stands for staff without a unit role. At most six per role.
MENU: list[tuple[str, str, set[str]]] = [
    ("Overblik", "reporting:overview", {Role.LEADER}),
    ("Min dag", "cases:my_day", {"", Role.LEADER, Role.VISITATION, Role.HOUSING_OFFICER}),
    ("Sager", "cases:case_list", {"", Role.LEADER, Role.VISITATION}),
    ("Møder", "networkmeetings:meeting_list", {""}),
    ("Bostøtte", "bostotte:today", {"support"}),
    ("Skemaer", "reporting:form_list", {"", Role.LEADER}),
    ("Boliger", "housing:dwelling_list", {"coordinator", Role.HOUSING_OFFICER, Role.LEADER}),
    ("Venteliste", "housing:waiting_list", {Role.HOUSING_OFFICER, Role.LEADER}),
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


def live_unit_roles(user: Any) -> set[str]:
    """The unit roles `user` holds now; asked once for each request's user."""
    if not hasattr(user, "_live_unit_roles"):
        live = UnitRole.objects.live(timezone.now()).filter(user=user)
        user._live_unit_roles = set(live.values_list("role", flat=True))
    return user._live_unit_roles


def menu_for(request: HttpRequest, roles: Any) -> list[dict[str, Any]]:
    """The menu lines for these roles, the current one marked."""
    user: Any = request.user
    held = set(roles) or ({"", "coordinator"} if user.has_authority else {"", "support"})
    if user.actor_id:
        held = {""} - {""}
    lines = [line for line in MENU if line[2] & held] or [MENU[1]]
    here = request.path
    shown = []
    for label, name, _ in lines:
        if url := address(name):
            shown.append({"label": label, "url": url, "current": here.startswith(url), "count": None})
    return shown


def role_line(user: Any, roles: Any) -> str:
    """What stands under the account's name: profession, or the unit role."""
    if user.profession:
        return user.profession
    return ", ".join(Role(role).label for role in sorted(roles))
