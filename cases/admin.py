"""What an administrator keeps: users, units, roles and partners. No case content, ever (design 1)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, Permission
from django.http import HttpRequest
from simple_history.admin import SimpleHistoryAdmin

from cases.models import Actor, Law, LegalBasis, Unit, UnitRole, User

# The models an administrator can be given rights to. Nothing that hangs under a case may stand here.
OURS = ("actor", "legalbasis", "unit", "unitrole", "user")

admin.site.site_header = admin.site.site_title = "Hjemvej: administration"
admin.site.index_title = "Brugere, enheder og samarbejdspartnere"
admin.site.unregister(Group)  # rights are dated roles and assignments, never groups


class NothingIsDeleted(admin.ModelAdmin):
    """What others' work points at is closed with a date or made inactive, not removed."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class RoleInline(admin.TabularInline):
    """The unit roles of a user, with their dates."""

    model = UnitRole
    extra = 0
    can_delete = False


@admin.register(User)
class StaffAdmin(NothingIsDeleted, SimpleHistoryAdmin, UserAdmin):
    """Accounts. Somebody who leaves is made inactive, so that what they wrote keeps its name."""

    inlines = [RoleInline]
    list_display = ("username", "profession", "unit", "actor", "is_active", "is_staff")
    list_filter = ("unit", "actor", "is_active", "is_staff")
    list_select_related = ("unit", "actor")
    fieldsets = (
        (None, {"fields": ("username", "password", "is_active")}),
        ("Person", {"fields": ("first_name", "last_name", "email", "phone", "profession")}),
        ("Arbejde", {"fields": ("unit", "actor", "weekly_hours", "competences")}),
        ("Administration", {"fields": ("is_staff", "user_permissions")}),
    )
    filter_horizontal = ("user_permissions",)
    history_list_display = ["is_active"]

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "competences":
            return forms.MultipleChoiceField(
                label="Myndighedskompetence",
                choices=Law.choices,
                widget=forms.CheckboxSelectMultiple,
                required=False,
                help_text=db_field.help_text,
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "user_permissions":
            kwargs["queryset"] = Permission.objects.filter(
                content_type__app_label="cases", content_type__model__in=OURS
            ).select_related("content_type")
        return super().formfield_for_manytomany(db_field, request, **kwargs)


@admin.register(Unit)
class UnitAdmin(NothingIsDeleted):
    list_display = ("name", "phone", "coordinator_caseload", "closed_on")


@admin.register(UnitRole)
class UnitRoleAdmin(NothingIsDeleted, SimpleHistoryAdmin):
    """Dated roles. To end one, give it an end; a new period is a new row."""

    list_display = ("user", "role", "unit", "valid_from", "valid_until")
    list_filter = ("role", "unit")
    list_select_related = ("user", "unit")
    autocomplete_fields = ("user",)


@admin.register(Actor)
class ActorAdmin(NothingIsDeleted):
    list_display = ("name", "sector", "is_external")
    list_filter = ("sector", "is_external")


@admin.register(LegalBasis)
class LegalBasisAdmin(NothingIsDeleted, SimpleHistoryAdmin):
    """The laws decisions may rest on. A repealed section gets a last day; its successor is a new row."""

    list_display = ("__str__", "title", "in_visitation", "in_services", "competence", "valid_from", "valid_until")
    list_filter = ("in_visitation", "in_services", "law")
    fields = (
        "code", "law", "section", "title", "rule_text", "competence", "is_decision", "in_visitation", "in_services",
        "valid_from", "valid_until", "position",
    )  # fmt: skip

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """What a decision says about its law never changes afterwards."""
        if obj is None:
            return ()
        is_used = obj.decisions.filter(decided_at__isnull=False).exists() or obj.services.exists()
        return ("code", "law", "section", "is_decision", "valid_from") if is_used else ("code",)
