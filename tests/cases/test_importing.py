"""A municipality's list comes in whole or not at all, the same list twice is once, and no number shows."""

import datetime as dt
import io
import logging
import re
import zipfile
from unittest import mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from cases import cpr
from cases.importing.said_once import said_once
from cases.importing.situations import read_situation
from cases.models import (
    AccessLog,
    Case,
    CaseAssignment,
    Decision,
    HousingSituation,
    ImportBatch,
    ImportedCase,
    Outbox,
    PersonCpr,
    SMStart,
    YoungPerson,
)
from cases.rules import RuleBroken
from cases.services import accept_list, forget_old_lists, hold_list, imports, reject_list
from cases.services.imports import preview
from tests.cases import lists
from tests.factories.cases import (
    AssignmentFactory,
    CaseFactory,
    SituationFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    ago,
)

pytestmark = pytest.mark.django_db
MODELS = [YoungPerson, PersonCpr, Case, CaseAssignment, Decision, SMStart, ImportedCase, Outbox]


@pytest.fixture
def leader():
    """A leader, with the staff the lists name."""
    unit = UnitFactory()
    UserFactory(username="koordinator.nabo", authority=True, unit=unit)
    UserFactory(username="kim", first_name="Kim", last_name="Test", authority=True, unit=unit)
    UserFactory(username="bostotte.nabo", worker=True, unit=unit)
    UserFactory(username="ens1", first_name="To", last_name="Ens", unit=unit)
    UserFactory(username="ens2", first_name="To", last_name="Ens", unit=unit)
    return UnitRoleFactory(user=UserFactory(username="leder.her", unit=unit), unit=unit).user


def counts():
    return [model._base_manager.count() for model in MODELS]


def upload(client, data: bytes):
    file = SimpleUploadedFile("liste.xlsx", data)
    return client.post(reverse("cases:import"), {"file": file}, follow=True)


def hold(leader, data: bytes) -> ImportBatch:
    return hold_list(by=leader, unit=leader.unit, data=data)


class TestThreeHundred:
    def test_every_kind_of_mess_is_named_by_row_and_column(self, leader):
        today = timezone.localdate()
        batch = hold(leader, lists.workbook(today, messy=True))
        seen = preview(by=leader, batch=batch)
        wrong = lists.mess(today)
        assert len(wrong) >= 30
        found: dict[int, str] = {}
        for problem in seen.stopping:
            found[problem.row] = f"{found.get(problem.row, '')}{problem} "
        for index, (_, _, words) in wrong.items():
            row = lists.FIRST_ROW + index
            assert words in found[row], (row, found[row])
            assert found[row].startswith(f"Række {row}, ")
        double = [text for text in found.values() if "Den unge står også i række" in text]
        assert len(double) == 1
        assert len(found) == len(wrong) + 1
        assert any("skjult" in remark for remark in seen.remarks)
        assert any("Kordinator" in remark for remark in seen.remarks)
        with pytest.raises(RuleBroken, match="skal rettes"):
            accept_list(by=leader, batch=batch)
        assert counts() == [0] * len(MODELS)

    @pytest.mark.slow
    def test_mended_it_comes_in_and_the_same_again_changes_nothing(self, leader):
        today = timezone.localdate()
        data = lists.workbook(today, messy=False)
        batch = hold(leader, data)
        seen = preview(by=leader, batch=batch)
        assert [str(problem) for problem in seen.stopping] == []
        batch = accept_list(by=leader, batch=batch)
        assert batch.created_count == 300 and batch.token == ""
        assert Case.objects.filter(unit=leader.unit).count() == 300
        started = SMStart.objects.count()
        assert started == 240
        assert set(Case.objects.filter(sm_start__isnull=False).values_list("measure_from", flat=True)) == {today}
        assert Case.history.count() == YoungPerson.history.count() == 300
        assert Outbox.objects.filter(kind="case_started").count() == started
        for index in (3, 8, 17):
            self.assert_as_written(index, today)
        before = counts()
        again = hold(leader, data)
        seen = preview(by=leader, batch=again)
        assert (len(seen.new), len(seen.known), seen.stopping) == (0, 300, [])
        assert accept_list(by=leader, batch=again).created_count == 0
        assert counts() == before

    def assert_as_written(self, index, today):
        imported = ImportedCase.objects.get(row=lists.FIRST_ROW + index)
        person = imported.case.person
        assert person.birth_date == lists.born(index)
        assert person.full_name.endswith(" Test")
        if index % 6 != 5:
            assert person.cprs.get().number.number == lists.number(index)
        assert timezone.localdate(imported.case.opened_at) == today - dt.timedelta(days=400)
        assert imported.case.assignments.get(role="coordinator").user.username in {"koordinator.nabo", "kim"}
        assert imported.case.referrals.get().worry.startswith("Overført fra kommunens liste")

    @pytest.mark.parametrize("model", [Case, Decision, SMStart])
    def test_a_crash_in_the_middle_leaves_nothing(self, leader, model):
        batch = hold(leader, lists.workbook(timezone.localdate(), messy=False, count=40))
        save_tracked = imports.save_tracked

        def crash(by, kind, rows):
            if kind is model:
                raise DatabaseError("gone")
            save_tracked(by, kind, rows)

        with mock.patch.object(imports, "save_tracked", crash), pytest.raises(DatabaseError):
            accept_list(by=leader, batch=batch)
        assert counts() == [0] * len(MODELS)
        batch.refresh_from_db()
        assert batch.accepted_at is None and batch.token
        assert accept_list(by=leader, batch=batch).created_count == 40

    @pytest.mark.slow
    def test_five_thousand_rows_are_read_and_one_more_is_too_many(self, leader):
        rows = [[f"Alma{chr(97 + n % 26)} Test", None, None, 20_000_000 + n] for n in range(5001)]
        with pytest.raises(RuleBroken, match=r"5\.000"):
            hold(leader, lists.simple(rows))


class TestWhoIsHere:
    def test_a_person_seen_by_number_or_name_is_left_alone(self, leader):
        case = CaseFactory(unit=leader.unit, person__full_name="Åse Test", person__birth_date=dt.date(2005, 5, 5))
        PersonCpr.for_number(case.person, cpr.parse_cpr("050505-4123")).save()
        rows = [["En Anden Test", "050505-4123", None, None], ["aase test", None, "5/5-05", None]]
        seen = preview(by=leader, batch=hold(leader, lists.simple(rows[:1])))
        assert [row.known_case for row in seen.rows] == [case]
        seen = preview(by=leader, batch=hold(leader, lists.simple(rows[1:])))
        assert [row.known_case for row in seen.rows] == [case]

    def test_a_case_elsewhere_is_not_told_of(self, leader, login):
        elsewhere = CaseFactory(unit=UnitFactory(name="En anden enhed"), person__full_name="Hemmelig Test")
        PersonCpr.for_number(elsewhere.person, cpr.parse_cpr("050505-4123")).save()
        client = login(leader)
        page = upload(client, lists.simple([["Alma Test", "050505-4123", None, None]])).content.decode()
        assert "Kontakt visitationen" in page
        assert "Hemmelig" not in page and str(elsewhere.number) not in re.sub(r"[0-9a-f-]{36}", "", page)
        assert AccessLog.objects.filter(case_id=elsewhere.pk, action="refused").exists()
        # name and birth date of an unseen case say nothing at all
        born = f"{elsewhere.person.birth_date:%d.%m.%Y}"
        seen = preview(by=leader, batch=hold(leader, lists.simple([["Hemmelig Test", None, born, None]])))
        assert [(row.state, row.problems) for row in seen.rows] == [("new", [])]

    def test_a_closed_case_is_followed_by_a_new_one_of_the_same_person(self, leader):
        old = CaseFactory(unit=leader.unit, closed_at=ago(days=3), closed_by=leader, close_reason="moved")
        PersonCpr.for_number(old.person, cpr.parse_cpr("140306-4123")).save()
        name = old.person.full_name
        accept_list(by=leader, batch=hold(leader, lists.simple([["Ny Test", "140306-4123", None, 20112233]])))
        new = Case.objects.open().get(person=old.person)
        assert new.previous_case == old
        assert new.person.full_name == name  # what stands is not overwritten
        assert new.person.contact_points.get().value == "20 11 22 33"

    def test_two_lists_with_the_same_person_at_once_make_one_case(self, leader):
        first, second = (hold(leader, lists.simple([["Alma Test", None, "14.03.2006", None]])) for _ in range(2))
        unseen = preview(by=leader, batch=second)
        accept_list(by=leader, batch=first)
        with mock.patch.object(imports, "preview", return_value=unseen), pytest.raises(RuleBroken, match="imens"):
            accept_list(by=leader, batch=second)
        assert Case.objects.count() == 1

    def test_where_a_case_came_from_cannot_be_changed(self, leader):
        accept_list(by=leader, batch=hold(leader, lists.simple([["Alma Test", None, "14.03.2006", None]])))
        with pytest.raises(DatabaseError), transaction.atomic():
            ImportedCase.objects.all().delete()


class TestWhereTheyLive:
    HEADINGS = ("Navn", "Født", "Boligsituation")

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("Gaden", "rough_sleeping"),
            ("Sover hos en ven", "staying_with_others"),
            ("Forsorgshjem § 110", "homeless_hostel"),
            ("Løslades til herberg 1/12", "prison_release_within_month"),
            ("Egen bolig, stabil", "own_tenancy_stable"),
            ("lejlighed, truet af udsættelse", "own_tenancy_at_risk"),
            ("Bor hos mor", "living_with_family_permanently"),
            ("Kolonihaven", "other_homeless"),
        ],
    )
    def test_it_is_read_as_people_write_it(self, text, kind):
        assert read_situation(text) == (kind, "")

    def test_the_first_spell_begins_with_the_list_and_the_same_again_changes_nothing(self, leader):
        data = lists.simple([["Alma Test", "14.03.2006", "sofasurfer"], ["Bo Test", "1.4.05", "-"]], self.HEADINGS)
        accept_list(by=leader, batch=hold(leader, data))
        spell = HousingSituation.objects.get()
        assert (spell.person.full_name, spell.kind, spell.source) == ("Alma Test", "staying_with_others", "import")
        assert (spell.since_on, spell.until_on, spell.written_by) == (timezone.localdate(), None, leader)
        assert spell.case.facts.situation == "staying_with_others"
        assert HousingSituation.history.count() == 1
        accept_list(by=leader, batch=hold(leader, data))
        assert HousingSituation.objects.count() == 1

    def test_what_cannot_be_read_stops_nothing_and_is_said(self, leader):
        seen = preview(by=leader, batch=hold(leader, lists.simple([["Alma Test", "14.03.2006", "p"]], self.HEADINGS)))
        assert seen.stopping == []
        assert "Boligsituation" not in str(seen.remarks)
        assert [str(problem) for problem in seen.to_look_at] == [
            "Række 2, Bor nu: ”p” er ikke læst som en boligsituation. Skriv den på sagen, når den er oprettet."
        ]

    def test_somebody_known_from_before_goes_on_from_the_spell_that_was(self, leader):
        closed = CaseFactory(unit=leader.unit, closed_at=ago(days=3), closed_by=leader, close_reason="moved")
        PersonCpr.for_number(closed.person, cpr.parse_cpr("050505-4123")).save()
        before = SituationFactory(case=closed, kind="rough_sleeping", since_on=dt.date(2026, 1, 1))
        data = lists.simple([["Åse Test", "050505-4123", "Herberg"]], ("Navn", "CPR", "Bor nu"))
        accept_list(by=leader, batch=hold(leader, data))
        before.refresh_from_db()
        assert before.until_on == timezone.localdate()
        assert closed.person.situations.get(until_on=None).kind == "homeless_hostel"


def test_what_is_wrong_in_many_rows_is_said_once(leader):
    rows = [["Alma Test", f"{day}.03.2006", "Per Fjern"] for day in range(1, 8)] + [["Bo2 Test", "1.1.2006", ""]]
    seen = preview(by=leader, batch=hold(leader, lists.simple(rows, ("Navn", "Født", "Koordinator"))))
    lines = [(line.rows, line.column) for line in said_once(seen.stopping)]
    assert lines == [("Række 2, 3, 4 og 4 til", "Koordinator"), ("Række 9", "Navn")]


class TestThePage:
    def test_from_file_to_cases(self, leader, login):
        client = login(leader)
        answer = upload(client, lists.simple([["Alma Test", "140306-4123", None, "20112233"]]))
        page = answer.content.decode()
        assert "Alma Test" in page and "Godkend og opret" in page
        batch = ImportBatch.objects.get()
        done = client.post(reverse("cases:import_accept", kwargs={"pk": batch.pk}), follow=True)
        assert "1 sag er oprettet fra listen." in done.content.decode()
        case = Case.objects.get()
        assert AccessLog.objects.filter(case_id=case.pk, route="cases:import_accept", action="edit").exists()
        assert client.post(reverse("cases:import_accept", kwargs={"pk": batch.pk})).status_code == 404

    def test_no_number_shows_on_a_page_or_in_a_log(self, leader, login, caplog):
        caplog.set_level(logging.DEBUG)
        canary = "140306-4917"
        rows = [
            ["Alma Test", canary, None, None],
            ["Bo Test", "140306-49171", None, None],
            ["Carl 1403064917", None, None, None],
            ["Ea Test", None, "140306-4917", None],
            ["Gry Test", None, None, "1403064917"],
            [canary, None, "14.03.2006", None],
        ]
        page = upload(login(leader), lists.simple(rows)).content.decode()
        batch = ImportBatch.objects.get()
        assert "Række 3" in page
        for text in (page, caplog.text, batch.token):
            assert "4917" not in text and "1403064917" not in text
        row = dict(ImportBatch.objects.values().get())
        assert "4917" not in str({name: value for name, value in row.items() if name not in {"id", "token"}})

    def test_a_list_is_its_leaders_own_and_lasts_a_day(self, leader, login, time_machine):
        batch = hold(leader, lists.simple([["Alma Test", None, "14.03.2006", None]]))
        url = reverse("cases:import_batch", kwargs={"pk": batch.pk})
        other = UnitRoleFactory(user=UserFactory(unit=leader.unit), unit=leader.unit).user
        assert login(leader).get(url).status_code == 200
        assert login(other).get(url).status_code == 404
        assert login(AssignmentFactory().user).get(reverse("cases:import")).status_code == 404
        time_machine.move_to(timezone.now() + dt.timedelta(hours=25))
        assert login(leader).get(url).status_code == 404
        assert forget_old_lists(timezone.now()) == 1
        assert forget_old_lists(timezone.now()) == 0
        assert ImportBatch.objects.get().token == ""

    def test_a_rejected_list_is_gone(self, leader):
        batch = reject_list(by=leader, batch=hold(leader, lists.simple([["Alma Test", None, "14.03.2006", None]])))
        assert batch.token == ""
        with pytest.raises(RuleBroken, match="allerede besvaret"):
            accept_list(by=leader, batch=batch)

    def test_the_template_can_be_filled_in_and_read(self, leader, login):
        answer = login(leader).get(reverse("cases:import_template"))
        assert answer["Content-Disposition"].startswith("attachment")
        with pytest.raises(RuleBroken, match="ingen unge"):
            hold(leader, answer.content)

    def test_an_upload_stays_in_memory(self, leader, login):
        with mock.patch("tempfile.NamedTemporaryFile", side_effect=AssertionError("written to disk")):
            big = b"x" * (4 * 1024 * 1024)
            assert upload(login(leader), big).status_code == 409

    def test_no_file_and_a_file_too_large_are_answered_in_words(self, leader, login, monkeypatch):
        client = login(leader)
        assert "Vælg en fil." in client.post(reverse("cases:import"), {}).content.decode()
        monkeypatch.setattr("config.uploads.MAX_BYTES", 1000 - 1024 * 1024)
        assert "Filen fylder for meget" in upload(client, b"x" * 5000).content.decode()


def packed(**parts: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), data)
    return written.getvalue()


HOSTILE = {
    "text": b"Navn;CPR\nAlma Test;140306-4123\n",
    "old format": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    "no workbook": packed(hello=b"x"),
    "bomb": packed(xl__workbook_DOT_xml=b"<a/>", big=b"0" * (30 * 1024 * 1024)),
    "macros": packed(xl__workbook_DOT_xml=b"<a/>", xl__vbaProject_DOT_bin=b"x"),
    "entities": packed(xl__workbook_DOT_xml=b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    "broken": packed(xl__workbook_DOT_xml=b"<a"),
    "cut short": lists.simple([["Alma Test", None, "14.03.2006", None]])[:900],
    "no headings": lists.simple([["a", "b", "c", "d"]], ("x", "y", "z", "w")),
    "empty list": lists.simple([]),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_list_is_refused_in_words(leader, login, data):
    answer = upload(login(leader), data)
    assert answer.status_code == 409
    assert ImportBatch.objects.count() == 0


class TestTheCommand:
    def run(self, tmp_path, leader, data: bytes, *extra: str) -> str:
        file, out = tmp_path / "liste.xlsx", io.StringIO()
        file.write_bytes(data)
        call_command("import_cases", str(file), "--by", leader.username, *extra, stdout=out)
        return out.getvalue()

    def test_a_try_writes_nothing_and_then_it_does(self, leader, tmp_path):
        data = lists.simple([["Alma Test", "140306-4123", None, None]])
        assert "1 ville blive oprettet" in self.run(tmp_path, leader, data, "--dry-run")
        assert (Case.objects.count(), ImportBatch.objects.count()) == (0, 0)
        assert "1 er oprettet, 0 var her i forvejen" in self.run(tmp_path, leader, data)
        assert "0 er oprettet, 1 var her i forvejen" in self.run(tmp_path, leader, data)
        assert Case.objects.count() == 1

    def test_what_is_to_be_mended_stops_it(self, leader, tmp_path):
        with pytest.raises(CommandError, match="Intet er oprettet"):
            self.run(tmp_path, leader, lists.simple([["Alma Test", None, "31-02-2004", None]]))
        with pytest.raises(CommandError, match="leder der"):
            self.run(tmp_path, AssignmentFactory().user, lists.simple([["Alma Test", None, "14.03.2006", None]]))
        assert (Case.objects.filter(unit=leader.unit).count(), ImportBatch.objects.count()) == (1, 0)
