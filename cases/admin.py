"""What an administrator keeps: users, units, roles, partners, laws and settings. No case content, ever (design 1)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, Permission
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from simple_history.admin import SimpleHistoryAdmin

from cases.models import Actor, Document, DocumentCategory, Law, LegalBasis, MunicipalitySetting, Unit, UnitRole, User
from cases.municipality import SETTINGS


def administered() -> models.Q:
    """The permissions an administrator can be given: to the models registered here, none of them under a case."""
    found = models.Q()
    for model in admin.site._registry:
        found |= models.Q(content_type__app_label=model._meta.app_label, content_type__model=model._meta.model_name)
    return found


admin.site.site_header = admin.site.site_title = "Hjemvej: administration"
admin.site.index_title = "Brugere, lister og indstillinger"
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
            kwargs["queryset"] = Permission.objects.filter(administered()).select_related("content_type")
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


@admin.register(DocumentCategory)
class DocumentCategoryAdmin(NothingIsDeleted):
    """What papers in a case may be called. The papers keep their kind, also when it is renamed or out of use."""

    list_display = ("label", "position", "in_use", "code")
    list_editable = ("position",)
    fields = ("label", "code", "position", "in_use")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The papers carry the code. The two the program itself uses cannot be taken out of use."""
        if obj is None:
            return ()
        return ("code", "in_use") if obj.code in {Document.CONSENT, Document.OTHER} else ("code",)


class SettingForm(forms.ModelForm):
    """The value as one types it; empty is the default. What it does and where the default comes from stand beside."""

    typed = forms.CharField(label="Værdi", required=False, strip=True)

    class Meta:
        model = MunicipalitySetting
        fields = ("reason",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about, field = self.instance.about, self.fields["typed"]
        field.widget = forms.Textarea(attrs={"rows": 8, "cols": 60}) if about.kind.is_long else forms.TextInput()
        field.help_text = f"{about.help_text} Tom: som standard ({shown(about.kind.show(about.default))})."
        if self.instance.value is not None:
            self.initial["typed"] = about.kind.show(self.instance.in_use)

    def clean_typed(self) -> str:
        text = self.cleaned_data["typed"]
        self.instance.value = self.instance.about.kind.parse(text) if text else None
        return text


def shown(text: str) -> str:
    """A value of several lines on one."""
    return text.replace("\n", " · ")


@admin.register(MunicipalitySetting)
class SettingAdmin(NothingIsDeleted, SimpleHistoryAdmin):
    """What the municipality decides itself. Rows are there from the start; an empty value follows the default."""

    form = SettingForm
    list_display = ("label", "value_in_use", "default_value", "source", "changed_at", "changed_by")
    list_select_related = ("changed_by",)
    fields = ("label", "typed", "default_value", "source", "reason", "changed_at", "changed_by")
    readonly_fields = ("label", "default_value", "source", "changed_at", "changed_by")
    history_list_display = ["kept_value", "reason"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).filter(key__in=SETTINGS)

    def get_ordering(self, request: HttpRequest) -> tuple[Any, ...]:
        """In the order they are written down, which is by what they are about."""
        places = [models.When(key=key, then=place) for place, key in enumerate(SETTINGS)]
        return (models.Case(*places, default=len(SETTINGS)),)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.changed_at, obj.changed_by = timezone.now(), request.user
        super().save_model(request, obj, form, change)

    @admin.display(description="indstilling")
    def label(self, obj: MunicipalitySetting) -> str:
        return obj.about.label

    @admin.display(description="gælder nu")
    def value_in_use(self, obj: MunicipalitySetting) -> str:
        return shown(obj.about.kind.show(obj.in_use))

    @admin.display(description="standard")
    def default_value(self, obj: MunicipalitySetting) -> str:
        return shown(obj.about.kind.show(obj.about.default))

    @admin.display(description="standarden kommer fra")
    def source(self, obj: MunicipalitySetting) -> str:
        return obj.about.source

    @admin.display(description="værdi")
    def kept_value(self, obj: Any) -> str:
        """What a row of the history held."""
        kind = SETTINGS[obj.key].kind
        return "som standard" if obj.value is None else shown(kind.show(kind.restore(obj.value)))
