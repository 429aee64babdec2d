"""Django's admin changelist of the same table: what somebody would use who had no Hjemvej. It shows no next acts."""

from typing import Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.http import HttpRequest

from cases.models import Case


class BenchSite(AdminSite):
    """Open to whoever is logged in, which saves it the permission queries."""

    def has_permission(self, request: HttpRequest) -> bool:
        return True


class CaseAdmin(ModelAdmin):
    """The columns of the caseload that the changelist can show by itself."""

    list_display = ("number", "person", "unit", "opened_at", "closed_at", "close_reason")
    list_select_related = ("person", "unit")
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
