"""Django's admin shows no case content: a canary in every text of a case, and every page an administrator reaches."""

import re
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, models, transaction
from django.template import engines
from django.urls import NoReverseMatch, reverse

from cases.admin import administered
from cases.models import User
from tests.access import world as worlds
from tests.test_access_matrix import client_of

CANARY = "Kanarie"
OURS = {"cases", "housing", "bostotte", "networkmeetings", "reporting"}
ADMINISTERED = {
    "cases.user", "cases.unit", "cases.unitrole", "cases.actor", "cases.legalbasis", "cases.municipalitysetting",
    "cases.documentcategory", "housing.declinereason",
    "housing.housingassociation", "reporting.instrument",
}  # fmt: skip


def content_models() -> list[type[models.Model]]:
    """Every table of ours that no administrator keeps, histories included."""
    kept = set(admin.site._registry) | {
        model.history.model for model in admin.site._registry if hasattr(model, "history")
    }
    return [m for m in apps.get_models() if m._meta.app_label in OURS and m._meta.managed and m not in kept]


def plant() -> set[str]:
    """Write the canary into every text column of every row of those tables; the columns that took it."""
    taken = set()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for model in content_models():
            # Append-only tables too; the rollback puts the triggers back.
            cursor.execute(f"ALTER TABLE {connection.ops.quote_name(model._meta.db_table)} DISABLE TRIGGER USER")
            for field in model._meta.concrete_fields:
                if value := seed_for(field):
                    table, column = map(connection.ops.quote_name, (model._meta.db_table, str(field.column)))
                    try:
                        with transaction.atomic():
                            cursor.execute(f"UPDATE {table} SET {column} = {value}")
                            if cursor.rowcount:
                                taken.add(f"{model._meta.label}.{field.name}")
                    except DatabaseError:
                        continue  # a list of words, a fingerprint, a rule: no free text goes there
    return taken


def seed_for(field: models.Field) -> str:
    if field.generated or field.primary_key or field.is_relation or field.choices:
        return ""
    if isinstance(field, models.JSONField):
        return f"""'{{"text": "{CANARY}"}}'"""
    return f"'{CANARY}'" if isinstance(field, models.CharField | models.TextField) else ""


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        built = worlds.build()
        built["planted"] = plant()
        built["admin"].user_permissions.set(Permission.objects.filter(administered()))
        built["client"] = client_of(built["admin"], "admin")
        yield built
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _djangos_own_templates(monkeypatch):
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")


def pages(world: dict[str, Any]) -> list[str]:
    """Every address of the admin that can be made of the rows there are."""
    found = [reverse("admin:index"), reverse("admin:password_change"), reverse("admin:jsi18n")]
    found += [reverse("admin:app_list", args=[app]) for app in sorted({label.split(".")[0] for label in ADMINISTERED})]
    for model, model_admin in admin.site._registry.items():
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        listed = reverse(f"admin:{name}_changelist")
        found += [listed, f"{listed}?q={CANARY}", f"{listed}?all=", f"{listed}?_popup=1", reverse(f"admin:{name}_add")]
        for row in model._default_manager.all()[:12]:
            for page in ("change", "history", "delete"):
                found.append(reverse(f"admin:{name}_{page}", args=[row.pk]))
            found += histories(name, row) if hasattr(row, "history") else []
        for field in model_admin.autocomplete_fields:
            asked = f"app_label={model._meta.app_label}&model_name={model._meta.model_name}&field_name={field}"
            found += [f"{reverse('admin:autocomplete')}?{asked}&term={term}" for term in ("", CANARY)]
    return found + beside(world)


def histories(name: str, row: Any) -> list[str]:
    try:
        return [reverse(f"admin:{name}_simple_history", args=[row.pk, old.pk]) for old in row.history.all()[:3]]
    except NoReverseMatch:
        return []


def beside(world: dict[str, Any]) -> list[str]:
    """Ways round: "view on site", and autocomplete and lookups over relations that lead to a case."""
    found = []
    for thing in ("case", "indsats", "goal", "entry", "document"):
        kind = ContentType.objects.get_for_model(world[thing])
        found.append(reverse("admin:view_on_site", args=[kind.pk, world[thing].pk]))
    found.append(
        reverse(
            "admin:view_on_site",
            args=[ContentType.objects.get_for_model(world["case"].person).pk, world["case"].person.pk],
        )
    )
    for model, field in [("caseassignment", "case"), ("case", "person"), ("indsats", "case"), ("decision", "case")]:
        asked = f"app_label=cases&model_name={model}&field_name={field}&term={CANARY}"
        found.append(f"{reverse('admin:autocomplete')}?{asked}")
    users = reverse("admin:cases_user_changelist")
    for lookup in (
        "journal_entries__text__contains",
        "case_assignments__case__person__call_name",
        "network_maps__own_words",
    ):
        found.append(f"{users}?{lookup}={CANARY}")
    return found


def test_these_and_no_others_are_kept_in_admin():
    assert {model._meta.label_lower for model in admin.site._registry if model._meta.app_label in OURS} == ADMINISTERED
    assert {model._meta.app_label for model in admin.site._registry} <= OURS


def test_the_canary_sits_where_it_should(world):
    """So that the walk below can fail."""
    for column in (
        "cases.YoungPerson.call_name", "cases.JournalEntry.text", "cases.Referral.worry", "cases.Indsats.name",
        "cases.DecisionLetter.content", "cases.HistoricalReferral.worry", "cases.Document.title",
        "networkmeetings.Goal.words", "bostotte.ContactNote.text", "housing.Dwelling.address",
    ):  # fmt: skip
        assert column in world["planted"], column
    assert len(world["planted"]) > 150
    assert (
        CANARY
        in client_of(world["coordinator"], "coordinator")
        .get(reverse("cases:case", args=[world["case"].pk]))
        .content.decode()
    )


def test_no_page_of_the_admin_shows_it(world):
    opened = 0
    for address in pages(world):
        answer = world["client"].get(address)
        opened += answer.status_code == 200
        # What the walk itself has asked for comes back in the search field and in links.
        said = re.sub(rf'(=|%3D|value="){CANARY}', "", answer.content.decode())
        assert CANARY not in said, address
        assert answer.status_code in (200, 302, 400, 403, 404, 405), address
    assert opened > 60


def test_nobody_can_be_deleted_from_a_list_with_all_that_hangs_under_them(world):
    for model in admin.site._registry:
        listed = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        asked = {"action": "delete_selected", "_selected_action": [world["coordinator"].pk]}
        answer = world["client"].post(listed, asked)
        assert answer.status_code in (200, 302, 403), listed
        assert CANARY not in answer.content.decode()
        assert "delete_selected" not in answer.content.decode()
    assert User.objects.filter(pk=world["coordinator"].pk).exists()


def test_rights_to_anything_else_cannot_be_given(world):
    offered = set(
        Permission.objects.filter(administered()).values_list("content_type__app_label", "content_type__model")
    )
    assert {f"{app}.{model}" for app, model in offered} == ADMINISTERED
