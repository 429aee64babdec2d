"""Django's admin changelist of the same table: what somebody would use who had no Hjemvej.

It names the columns the caseload shows and lets Django fetch them, as anybody would write it. It judges nothing: no
step, no clock, no "8 dage over", and nobody is kept from a case.
"""

from typing import Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.http import HttpRequest

from cases.models import Case


class BenchSite(AdminSite):
    """Open to whoever is logged in, which saves it the permission queries."""

    def has_permission(self, request: HttpRequest) -> bool:
        return True


class CaseAdmin(ModelAdmin):
    """The facts behind the caseload's columns, as far as the changelist can show them by itself."""

    list_display = (
        "number",
        "person",
        "facts__combination",
        "facts__coordinator_name",
        "facts__course_worker_name",
        "facts__last_contact_at",
        "facts__next_meeting_at",
        "facts__open_agreements",
        "facts__next_agreement_due",
        "facts__next_form_due",
        "facts__consent_until",
    )
    list_select_related = ("person", "facts")
    list_per_page = 25
    list_filter = ("unit", "close_reason")
    search_fields = ("person__full_name",)
    ordering = ("person__sort_key",)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True

    def has_module_permission(self, request: HttpRequest) -> bool:
        return True


site = BenchSite(name="bench_admin")
site.register(Case, CaseAdmin)
