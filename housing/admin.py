"""What an administrator keeps of housing: whom the municipality has agreements with. No tenancy and no person."""

from django.contrib import admin

from cases.admin import NothingIsDeleted
from housing.models import HousingAssociation


@admin.register(HousingAssociation)
class HousingAssociationAdmin(NothingIsDeleted):
    """Housing associations and landlords."""

    list_display = ("name",)
    search_fields = ("name",)
