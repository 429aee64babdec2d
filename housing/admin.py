"""What an administrator keeps of housing: whom the municipality has agreements with. No tenancy and no person."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from cases.admin import NothingIsDeleted
from housing.models import DeclineReason, HousingAssociation


@admin.register(HousingAssociation)
class HousingAssociationAdmin(NothingIsDeleted):
    """Housing associations and landlords."""

    list_display = ("name",)
    search_fields = ("name",)


@admin.register(DeclineReason)
class DeclineReasonAdmin(NothingIsDeleted):
    """What may decide a no to a home. Offers answered keep theirs, also when it is renamed or out of use."""

    list_display = ("label", "position", "in_use", "code")
    list_editable = ("position", "in_use")
    fields = ("label", "code", "position", "in_use")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("code",) if obj else ()
