"""The measuring tools as an administrator sees them: which versions are loaded. Forms and answers are case content."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from cases.admin import NothingIsDeleted
from reporting.models import Instrument


@admin.register(Instrument)
class InstrumentAdmin(NothingIsDeleted):
    """Only to read: a version in use never changes, and a new one is shipped with the program (ADR 10)."""

    list_display = ("title", "version", "code", "filled_by")
    list_filter = ("filled_by",)
    fields = ("title", "version", "code", "filled_by")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
