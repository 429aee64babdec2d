"""Visitation as law asks for it: draft, partshøring, decision, letter, besked, complaint (domain.md 5.6)."""

import datetime as dt
import io

import pikepdf
import pytest
import time_machine
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases import outbox
from cases.complaint_time import last_day_to_complain
from cases.decision_steps import steps_of
from cases.letters import printing
from cases.models import (
    AccessLog,
    Complaint,
    Decision,
    DecisionLetter,
    DecisionLetterFile,
    LegalBasis,
    Outbox,
    PartyHearing,
)
from cases.rules import RuleBroken
from cases.services import decide, decide_draft
from tests.factories.cases import AssignmentFactory, UserFactory

pytestmark = pytest.mark.django_db
CTI = {"combination": "sm_cti", "target_group": "homeless", "legal_basis": "sel_85a"}


@pytest.fixture
def coordinator():
    return UserFactory(authority=True)


@pytest.fixture
def case(coordinator):
    return AssignmentFactory(user=coordinator, case__opened_by=coordinator).case


@pytest.fixture
def draft(case, coordinator):
    row = Decision(case=case, prepared_by=coordinator, reasons="Du har brug for ro.", **as_columns(CTI))
    row.save()
    return row


def as_columns(typed):
    return {("legal_basis_id" if name == "legal_basis" else name): value for name, value in typed.items()}


@pytest.fixture
def decided(case, coordinator):
    return decide(by=coordinator, case=case, **CTI)


def page(name, case, **names):
    return reverse(f"cases:{name}", kwargs={"pk": case.pk, **{key: row.pk for key, row in names.items()}})


class TestDraft:
    def test_it_is_kept_then_decided(self, login, case, coordinator):
        browser, url = login(coordinator), page("decide", case)
        browser.post(url, {**CTI, "reasons": "Første udkast", "keep": "1"})
        draft = Decision.objects.get()
        assert (draft.decided_at, draft.prepared_by) == (None, coordinator)
        assert not DecisionLetter.objects.exists()
        answer = browser.post(url, {**CTI, "reasons": "Andet udkast", "version": draft.version})
        decision = Decision.objects.get()
        assert answer.url == page("decision", case, decision=decision)
        assert (decision.reasons, decision.decided_by) == ("Andet udkast", coordinator)

    def test_two_who_write_on_it_both_keep_their_words(self, login, case, coordinator, draft):
        browser, url = login(coordinator), page("decide", case)
        browser.post(url, {**CTI, "reasons": "Den enes", "keep": "1", "version": draft.version})
        answer = browser.post(url, {**CTI, "reasons": "Den andens", "version": draft.version})
        text = answer.content.decode()
        assert answer.status_code == 409
        assert "Den enes" in text
        assert "Den andens" in text
        assert Decision.objects.get().decided_at is None

    def test_there_is_one_at_a_time(self, draft):
        with pytest.raises(IntegrityError, match="one_decision_draft"), transaction.atomic():
            Decision.objects.create(case=draft.case, **as_columns(CTI))

    def test_whoever_lacks_the_competence_decides_nothing(self, draft):
        with pytest.raises(RuleBroken, match="kompetence"):
            decide_draft(by=UserFactory(competences=["bl"]), decision=draft)
        assert Decision.objects.get().decided_at is None

    def test_c4_stops_the_decision_and_keeps_the_draft(self, draft, coordinator):
        draft.combination, draft.target_group = "sm_icm", "at_risk"
        draft.save()
        with pytest.raises(RuleBroken, match="C4"):
            decide_draft(by=coordinator, decision=draft)
        assert decide_draft(by=coordinator, decision=draft, deviation_reason="Udskrives uden net.").deviation_id

    def test_it_is_decided_once(self, draft, coordinator):
        decide_draft(by=coordinator, decision=draft)
        with pytest.raises(RuleBroken, match="allerede besluttet"):
            decide_draft(by=coordinator, decision=draft)


class TestWishAndRefusal:
    def test_a_wish_not_followed_has_reasons(self, draft, coordinator):
        draft.young_person_wish, draft.wish_followed = "Ida fra herberget", "no"
        draft.save()
        with pytest.raises(RuleBroken, match="§ 85 a"):
            decide_draft(by=coordinator, decision=draft)

    def test_a_refusal_has_reasons_and_gives_nothing(self, draft, coordinator):
        with pytest.raises(IntegrityError, match="refusal_gives_no_support"), transaction.atomic():
            draft.is_refusal = True
            draft.save()
        draft.combination, draft.reasons = "sm", ""
        draft.save()
        with pytest.raises(RuleBroken, match="forvaltningsloven § 22"):
            decide_draft(by=coordinator, decision=draft)


class TestHearing:
    @pytest.fixture
    def hearing(self, draft, coordinator):
        today = timezone.localdate()
        return PartyHearing.objects.create(
            decision=draft,
            sent_on=today,
            deadline_on=today + dt.timedelta(days=10),
            what="Udtalelse",
            sent_by=coordinator,
        )

    def test_nothing_is_decided_while_it_waits(self, hearing, coordinator):
        with pytest.raises(RuleBroken, match="forvaltningsloven § 19"):
            decide_draft(by=coordinator, decision=hearing.decision)

    @pytest.mark.parametrize(
        "end", [{"answered_on": timezone.localdate(), "answer": "Det passer."}, {"dropped_reason": "Akut udskrivning"}]
    )
    def test_an_answer_or_a_reason_not_to_wait_lets_it_go_on(self, hearing, coordinator, end):
        for name, value in end.items():
            setattr(hearing, name, value)
        hearing.save()
        assert decide_draft(by=coordinator, decision=hearing.decision).decided_at

    def test_so_does_the_deadline(self, hearing, coordinator):
        with time_machine.travel(timezone.now() + dt.timedelta(days=11)):
            assert decide_draft(by=coordinator, decision=hearing.decision).decided_at

    def test_an_answer_has_its_day(self, hearing):
        hearing.answer = "Nej"
        with pytest.raises(IntegrityError, match="hearing_answered"), transaction.atomic():
            hearing.save()

    def test_it_is_written_and_answered_in_the_browser(self, login, case, coordinator, draft):
        browser = login(coordinator)
        browser.post(
            page("hearing_new", case, decision=draft), {"sent_on": "i dag", "what": "Vi bygger på udtalelsen"}
        )
        hearing = PartyHearing.objects.get()
        url = page("hearing", case, hearing=hearing)
        typed = {"sent_on": "i dag", "what": hearing.what, "answer": "Nej", "version": hearing.version}
        answer = browser.post(url, typed)
        assert answer.status_code == 422
        assert "Ville den unge ikke svare" in answer.content.decode()
        assert browser.post(url, {**typed, "answered_on": "i dag"}).status_code == 302
        assert "Nej" in browser.get(page("decision", case, decision=draft)).content.decode()


class TestLetter:
    def test_what_rests_on_a_law_gets_one_and_voluntary_coordination_none(self, case, coordinator):
        decide(by=coordinator, case=case, combination="sm", target_group="at_risk")
        assert not DecisionLetter.objects.exists()
        decide(by=coordinator, case=case, **CTI)
        letter = DecisionLetter.objects.get()
        assert letter.content["law"] == "serviceloven § 85 a"
        assert Outbox.objects.get(kind="decision_letter").args["letter_id"] == str(letter.pk)

    def test_the_drain_makes_it_once_and_the_page_gives_it(self, login, decided, coordinator, case):
        letter = decided.letters.get()
        browser, url = login(coordinator), reverse("cases:letter_file", args=[letter.pk])
        assert browser.get(url).status_code == 404
        assert "Brevet bliver lavet" in browser.get(page("decision", case, decision=decided)).content.decode()
        assert outbox.drain() == 1
        printing.render_outbox_letter({"letter_id": letter.pk})
        assert DecisionLetterFile.objects.count() == 1
        answer = browser.get(url)
        with pikepdf.open(io.BytesIO(answer.content)) as pdf:
            assert "Afgørelse" in str(pdf.docinfo["/Title"])
        assert answer["Content-Disposition"].startswith("attachment")
        assert case.person.name not in answer["Content-Disposition"]
        assert AccessLog.objects.filter(case_id=case.pk, action="download", user_id=coordinator.pk).exists()
        assert "Hent brevet som PDF" in browser.get(page("decision", case, decision=decided)).content.decode()

    def test_one_that_was_given_up_is_asked_for_again(self, login, decided, coordinator, monkeypatch):
        letter = decided.letters.get()
        Outbox.objects.filter(kind="decision_letter").update(failed_at=timezone.now())
        browser = login(coordinator)
        assert "Lav PDF" in browser.get(reverse("cases:letter_state", args=[letter.pk])).content.decode()
        browser.post(reverse("cases:letter_again", args=[letter.pk]))
        assert outbox.drain() == 1

    @pytest.mark.parametrize("table", ["cases_decisionletter", "cases_decisionletterfile"])
    @pytest.mark.parametrize("change", ["UPDATE {} SET sha256 = 'x'", "DELETE FROM {}"])
    def test_the_database_refuses_every_change(self, decided, table, change):
        outbox.drain()
        with (
            pytest.raises(DatabaseError, match="is refused"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(change.format(table))

    def test_a_protected_address_is_nowhere_in_it(self, case, coordinator):
        case.person.address, case.person.is_address_protected = "Kanariegade 7", True
        case.person.save()
        decide(by=coordinator, case=case, **CTI)
        assert "Kanariegade" not in str(DecisionLetter.objects.get().content)


class TestToldAndComplaint:
    def test_the_four_weeks_count_from_the_day_the_young_person_was_told(self, login, case, coordinator, decided):
        assert decided.complaint_deadline is None
        typed = {"communicated_on": "i dag", "communicated_how": "Telefon", "version": decided.version}
        assert login(coordinator).post(page("decision_told", case, decision=decided), typed).status_code == 302
        decided.refresh_from_db()
        today = timezone.localdate()
        assert decided.complaint_deadline == last_day_to_complain(today)
        assert (decided.complaint_deadline - today).days >= 28

    @pytest.mark.parametrize(
        ("told", "last"),
        [
            (dt.date(2026, 11, 3), dt.date(2026, 12, 1)),
            (dt.date(2026, 11, 27), dt.date(2026, 12, 28)),  # Christmas day, then a weekend
            (dt.date(2027, 2, 26), dt.date(2027, 3, 30)),  # Good Friday to Easter Monday
        ],
    )
    def test_a_closed_day_moves_it_to_the_next_open_one(self, told, last):
        assert last_day_to_complain(told) == last

    def test_there_is_nothing_to_complain_over_in_voluntary_coordination(self, login, case, coordinator):
        decision = decide(by=coordinator, case=case, combination="sm", target_group="at_risk")
        decision.communicated_on = timezone.localdate()
        assert decision.complaint_deadline is None
        assert login(coordinator).get(page("complaint_new", case, decision=decision)).status_code == 404

    def test_it_goes_by_genvurdering_to_ankestyrelsen(self, login, case, coordinator, decided):
        browser = login(coordinator)
        first = {"received_on": "i dag", "text": "Jeg ville have haft Ida."}
        assert browser.post(page("complaint_new", case, decision=decided), first).status_code == 302
        row = Complaint.objects.get()
        assert row.next_step == "reassess"
        url = page("complaint", case, complaint=row)
        skipped = browser.post(url, {**first, "sent_on": "i dag", "version": row.version})
        assert skipped.status_code == 422
        assert "§ 66" in skipped.content.decode()
        looked = {**first, "reassessment": "upheld", "reassessed_on": "i dag", "reassessment_reasons": "Som før."}
        for more, step in [({}, "send"), ({"sent_on": "i dag"}, "wait")]:
            looked |= more
            row.refresh_from_db()
            assert browser.post(url, {**looked, "version": row.version}).status_code == 302
            row.refresh_from_db()
            assert row.next_step == step
        over = {**looked, "outcome": "sent_back", "outcome_on": "i dag", "version": row.version}
        assert browser.post(url, over).status_code == 302
        assert "hjemvist" in browser.get(page("decision", case, decision=decided)).content.decode().lower()

    def test_the_database_holds_the_order_too(self, decided, coordinator):
        today = timezone.localdate()
        with pytest.raises(IntegrityError, match="complaint_reassessed_first"), transaction.atomic():
            Complaint.objects.create(
                decision=decided, received_on=today, text="Nej", registered_by=coordinator, sent_on=today
            )

    def test_a_late_one_is_written_and_said_to_be_late(self, decided, coordinator):
        decided.communicated_on = timezone.localdate() - dt.timedelta(days=60)
        decided.save()
        late = Complaint.objects.create(
            decision=decided, received_on=timezone.localdate(), text="Nej", registered_by=coordinator
        )
        assert late.is_late
        assert any("efter fristen" in step.text for step in steps_of(decided, [], [late], timezone.localdate()))


def test_the_law_of_a_draft_is_asked_again_when_it_is_decided(draft, coordinator):
    basis = LegalBasis.objects.get(pk="sel_85a")
    basis.valid_until = timezone.localdate() - dt.timedelta(days=1)
    basis.save()
    with pytest.raises(RuleBroken, match="gælder ikke i dag"):
        decide_draft(by=coordinator, decision=draft)
