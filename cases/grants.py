"""django-guardian for invited professionals only, answering from live grants (decisions b).

As it comes, guardian still says yes after a withdrawal or an expiry, and yes to everything for a superuser.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.db import models
from django.utils import timezone
from guardian.core import ObjectPermissionChecker

from cases.models import Case, CaseUserObjectPermission


class LiveGrantChecker(ObjectPermissionChecker):
    """Asks only grants that are live now and rest on a live disclosure basis; no groups, no shortcuts."""

    def has_perm(self, perm: str, obj: models.Model) -> bool:
        return perm.split(".")[-1] in self.get_perms(obj)

    def get_perms(self, obj: models.Model) -> list[str]:
        if not isinstance(obj, Case) or self.user is None or not self.user.is_active:
            return []
        live = CaseUserObjectPermission.objects.live(timezone.now())
        return list(live.filter(user=self.user, content_object=obj).values_list("permission__codename", flat=True))


class LiveGrantBackend(BaseBackend):
    """`user.has_perm("cases.view_plan", case)` for an invited professional."""

    def has_perm(self, user_obj: Any, perm: str, obj: models.Model | None = None) -> bool:
        if obj is None or not user_obj.is_active:
            return False
        return LiveGrantChecker(user_obj).has_perm(perm, obj)
