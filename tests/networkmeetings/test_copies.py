"""Copies on their way out: made from what the marks and the basis say now, fetched only while that stands (N6, C6)."""

import io
import json

import pikepdf
import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases import outbox
from cases.quiet_words import telling_words
from cases.rules import RuleBroken
from cases.services.consent import withdraw_consent
from networkmeetings.models import MeetingHeard, SheetApproval, SheetBlock, SheetCopy, SheetDelivery
from networkmeetings.services import (
    approve_sheet,
    block_sheet,
    hand_over,
    make_copy,
    make_plain,
    note_heard,
    tell_recipient,
)
from networkmeetings.sheet_content import validate
from networkmeetings.sheet_plain import propose
from networkmeetings.signature import read_strokes
from tests.factories.cases import DisclosureBasisFactory, TeamMemberFactory, UserFactory, invite
from tests.factories.networkmeetings import AgreementFactory, GoalFactory, concluded, planned
from tests.networkmeetings.paper import text_of

pytestmark = pytest.mark.django_db
STROKES = [[[10, 10, 0], [60, 40, 90], [120, 30, 200]], [[30, 90, 400], [200, 110, 700]]]


def url(name, *args):
    return reverse(f"networkmeetings:{name}", args=args)


def text(response):
    return response.content.decode()


@pytest.fixture
def sheet():
    """A locked sheet with a goal for all, one for a single party, and one for staff; and two parties with a basis."""
    meeting = planned()
    case = meeting.case
    basis = DisclosureBasisFactory(case=case, kinds=["plan", "meetings"])
    other = DisclosureBasisFactory(case=case, kinds=["plan", "meetings"])
    for one in (basis, other):
        one.member.user = UserFactory(unit=None)
        one.member.save()
        invite(one.member.user, one)
    GoalFactory(case=case, words="faelles-kanarie", meeting=meeting)
    chosen = GoalFactory(
        case=case, words="hans-kanarie", meeting=meeting, audience="chosen", shown_to=[basis.member.pk]
    )
    close = GoalFactory(case=case, words="naer-kanarie", meeting=meeting, audience="staff")
    GoalFactory(case=case, words="eget-kanarie", meeting=meeting, audience="me")
    AgreementFactory(case=case, meeting=meeting, goal=chosen, text="aftale-hans-kanarie")
    AgreementFactory(case=case, meeting=meeting, goal=close, text="aftale-naer-kanarie")
    AgreementFactory(case=case, meeting=meeting, text="aftale-privat-kanarie", is_private=True)
    found = concluded(meeting).sheets.get()
    found.basis, found.other = basis, other
    return found


def make(sheet, basis, **kwargs):
    return make_copy(by=sheet.concluded_by, sheet=sheet, member=basis.member, left_out=kwargs.pop("left_out", []))


class TestCopies:
    def test_two_parties_hold_exactly_what_each_may_have(self, sheet):
        his, hers = make(sheet, sheet.basis), make(sheet, sheet.other)
        assert outbox.drain() == 3
        got = {copy.pk: text_of(bytes(copy.files.get().pdf)) for copy in (his, hers)}
        for word, in_his, in_hers in [
            ("faelles-kanarie", True, True),
            ("hans-kanarie", True, False),
            ("aftale-hans-kanarie", True, False),
            ("naer-kanarie", False, False),
            ("aftale-naer-kanarie", False, False),
            ("eget-kanarie", False, False),
            ("aftale-privat-kanarie", False, False),
        ]:
            assert (word in json.dumps(his.content), word in got[his.pk]) == (in_his, in_his), word
            assert (word in json.dumps(hers.content), word in got[hers.pk]) == (in_hers, in_hers), word
        own = text_of(bytes(sheet.files.get(kind="full").pdf))
        assert all(word in own for word in ("eget-kanarie", "naer-kanarie", "aftale-privat-kanarie"))
        assert "eget-kanarie" not in text_of(bytes(sheet.files.get(kind="staff").pdf))

    def test_nothing_without_a_live_basis(self, sheet):
        withdraw_consent(by=sheet.concluded_by, basis=sheet.basis)
        with pytest.raises(RuleBroken) as broken:
            make(sheet, sheet.basis)
        assert broken.value.code == "c6_sheet_needs_basis"

    def test_a_withdrawal_closes_what_was_made_before(self, sheet, login):
        copy = make(sheet, sheet.basis)
        outbox.drain()
        client = login(sheet.basis.member.user)
        assert client.get(url("copy_file", copy.pk)).status_code == 200
        assert "faelles-kanarie" in text(client.get(url("meeting", sheet.meeting_id)))
        withdraw_consent(by=sheet.concluded_by, basis=sheet.basis)
        assert client.get(url("copy_file", copy.pk)).status_code == 404
        assert client.get(url("meeting", sheet.meeting_id)).status_code == 404

    def test_a_mark_made_since_takes_the_goal_out_and_closes_the_file(self, sheet, login):
        copy = make(sheet, sheet.basis)
        outbox.drain()
        goal = sheet.case.goals.get(words="hans-kanarie")
        goal.audience = "me"
        goal.save()
        client = login(sheet.basis.member.user)
        assert client.get(url("copy_file", copy.pk)).status_code == 404
        page = text(client.get(url("meeting", sheet.meeting_id)))
        assert "hans-kanarie" not in page and "Hent som PDF" not in page
        assert "faelles-kanarie" in page  # the rest of the copy can still be read
        assert "hans-kanarie" not in json.dumps(make(sheet, sheet.basis).content)

    def test_nobody_fetches_another_partys_copy_or_the_sheet_itself(self, sheet, login):
        copy = make(sheet, sheet.basis)
        outbox.drain()
        client = login(sheet.other.member.user)
        assert client.get(url("copy_file", copy.pk)).status_code == 404
        assert client.get(url("sheet_file", sheet.pk)).status_code == 404
        assert client.get(url("sheet_state", sheet.pk)).status_code == 404
        page = text(client.get(url("meeting", sheet.meeting_id)))
        assert "Der er ikke et eksemplar af arket til dig endnu" in page
        assert "kanarie" not in page

    def test_the_live_plan_keeps_to_the_marks_as_well(self, sheet, login):
        page = text(login(sheet.other.member.user).get(url("goals", sheet.case_id)))
        assert "faelles-kanarie" in page
        for word in ("hans-kanarie", "naer-kanarie", "eget-kanarie", "aftale-privat-kanarie"):
            assert word not in page, word
        private = sheet.case.agreements.get(is_private=True)
        assert login(sheet.other.member.user).get(url("agreement_outcome", private.pk)).status_code == 404
        assert "aftale-privat-kanarie" in text(login(sheet.concluded_by).get(url("goals", sheet.case_id)))

    def test_the_coordinator_reads_it_and_takes_a_line_out(self, sheet, login):
        client = login(sheet.concluded_by)
        address = url("copy_new", sheet.pk, sheet.basis.member.pk)
        page = text(client.get(address))
        assert "faelles-kanarie" in page and "naer-kanarie" not in page
        content = validate(make(sheet, sheet.basis).content)
        keep = {"goals": ["goals:0"], "agreements": ["agreements:0"], "make": "1"}
        assert client.post(address, keep).status_code == 302
        copy = SheetCopy.objects.filter(party=sheet.basis.member).first()
        assert len(copy.content["goals"]) == len(content["goals"]) - 1
        assert copy.rules["left_out"] == ["goals:1"]

    def test_the_page_of_recipients_has_a_fixed_number_of_queries(self, sheet, login, queries):
        make(sheet, sheet.basis)
        client = login(sheet.concluded_by)
        client.get(url("copies", sheet.meeting_id))
        with queries() as few:
            client.get(url("copies", sheet.meeting_id))
        for _ in range(4):
            basis = DisclosureBasisFactory(case=sheet.case, kinds=["plan"])
            make(sheet, basis)
            hand_over(by=sheet.concluded_by, sheet=sheet, who=f"m-{basis.member.pk}", how="handed", given_on=today())
        with queries() as many:
            page = text(client.get(url("copies", sheet.meeting_id)))
        assert len(many) == len(few)
        assert page.count("Givet i hånden") >= 4


def today():
    return timezone.localdate()


class TestPlainPage:
    def test_one_page_without_anything_a_visitor_should_not_read(self, sheet):
        case = sheet.case
        for place in range(6):
            AgreementFactory(case=case, text=f"Møde nummer {place} " + "meget langt ord " * 12)
        content = propose(validate(sheet.content)) | {
            "important": "Jeg vil have min egen dør",
            "events": [{"on": "2026-12-01", "text": "ord " * 40}] * 4,
        }
        copy = make_plain(by=sheet.concluded_by, sheet=sheet, content=content)
        outbox.drain()
        pdf = bytes(copy.files.get().pdf)
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert len(opened.pages) == 1
        words = text_of(pdf)
        assert case.person.call_name in words and "Jeg vil have min egen dør" in words
        assert "Test" not in words.replace("Testdata", "")
        for absent in ("Prøvevej", "kommune", "§", "kanarie"):
            assert absent not in words, absent

    def test_sensitive_things_are_not_proposed(self):
        meeting = planned()
        goal = GoalFactory(case=meeting.case, domain="substance_use", words="Stoppe")
        AgreementFactory(case=meeting.case, meeting=meeting, goal=goal, text="Tage i banken")
        AgreementFactory(case=meeting.case, meeting=meeting, text="Hente medicin")
        AgreementFactory(case=meeting.case, meeting=meeting, text="Se på cyklen", young_persons=True)
        content = concluded(meeting).sheets.get().content
        assert [row["text"] for row in propose(content)["events"]] == ["Jeg: Se på cyklen"]

    def test_the_form_stops_numbers_always_and_words_until_the_young_person_wants_them(self, sheet, login):
        client = login(sheet.concluded_by)
        address = url("plain", sheet.pk)
        assert client.post(address, {"important": "010101-1234"}).status_code == 422
        assert client.post(address, {"important": "Bor på Prøvevej 8", "despite": "on"}).status_code == 422
        answer = client.post(address, {"important": "Ud af mit misbrug"})
        assert answer.status_code == 422 and "”misbrug” fortæller en gæst noget" in text(answer)
        assert client.post(address, {"important": "Ud af mit misbrug", "despite": "on"}).status_code == 302

    @pytest.mark.parametrize(
        ("line", "found"),
        [("Lov mig det", ["Lov"]), ("Jeg har lovet det", []), ("psykiatrien ringer", ["psykiatrien"])],
    )
    def test_words_that_tell(self, line, found):
        assert telling_words(line) == found


class TestApproval:
    def test_spoken_is_enough_and_the_version_that_says_so_is_the_one(self, sheet, login):
        login(sheet.concluded_by).post(url("review", sheet.meeting_id), {"review": "agreed"})
        row = SheetApproval.objects.get()
        assert (row.how, row.sheet.version, row.strokes) == ("spoken", 2, None)

    def test_a_drawn_signature_is_kept_as_strokes_and_shown(self, sheet, login):
        client = login(sheet.concluded_by)
        sent = {"review": "agreed", "how": "drawn"}
        assert client.post(url("review", sheet.meeting_id), sent | {"strokes": "[]"}).status_code == 422
        assert client.post(url("review", sheet.meeting_id), sent | {"strokes": json.dumps(STROKES)}).status_code == 302
        assert SheetApproval.objects.get().strokes == STROKES
        assert "<polyline" in text(client.get(url("meeting", sheet.meeting_id)))

    @pytest.mark.parametrize(
        "bad", ["", "nonsense", "[]", "[[[1,2]]]", "[[[1,2,3]]]", "[[[1,2,3],[9999,2,4],[1,2,5],[1,2,6]]]", "[" * 5000]
    )
    def test_what_is_no_signature(self, bad):
        assert read_strokes(bad) is None

    def test_without_strokes_the_database_refuses(self, sheet):
        with pytest.raises(RuleBroken) as broken:
            approve_sheet(by=sheet.concluded_by, meeting=sheet.meeting, answer="agreed", how="drawn", strokes=None)
        assert broken.value.code == "n3_signature_is_drawn"

    def test_heard_one_to_five_or_why_not(self, sheet, login):
        client = login(sheet.concluded_by)
        assert client.post(url("heard", sheet.meeting_id), {}).status_code == 422
        assert client.post(url("heard", sheet.meeting_id), {"score": "4", "words": "Næsten"}).status_code == 302
        assert client.post(url("heard", sheet.meeting_id), {"answer": "did_not_wish"}).status_code == 302
        assert [(row.score, row.answer) for row in MeetingHeard.objects.all()] == [
            (None, "did_not_wish"),
            (4, "heard"),
        ]
        assert sheet.meeting.checklist.get(code="heard").answer == "yes"
        with pytest.raises(RuleBroken):
            note_heard(by=sheet.concluded_by, meeting=sheet.meeting, score=9)


class TestDelivery:
    def test_the_young_person_has_not_got_it_until_somebody_says_so(self, sheet, login):
        client = login(sheet.concluded_by)
        assert "Den unge har ikke fået sit ark" in text(client.get(url("meeting", sheet.meeting_id)))
        sent = {"who": "young", "how": "read_aloud", "given_on": f"{today():%d.%m.%Y}"}
        assert client.post(url("given", sheet.pk), sent).status_code == 302
        assert "Den unge har sit ark" in text(client.get(url("meeting", sheet.meeting_id)))

    def test_a_party_only_gets_its_own_copy(self, sheet):
        who = f"m-{sheet.basis.member.pk}"
        with pytest.raises(RuleBroken) as broken:
            hand_over(by=sheet.concluded_by, sheet=sheet, who=who, how="handed", given_on=today())
        assert broken.value.code == "c6_sheet_needs_basis"
        copy = make(sheet, sheet.basis)
        row = hand_over(by=sheet.concluded_by, sheet=sheet, who=who, how="secure_mail", given_on=today())
        assert (row.copy, row.name) == (copy, sheet.basis.member.name)
        with pytest.raises(IntegrityError, match="n6_party_gets_own_copy"), transaction.atomic():
            SheetDelivery.objects.create(
                sheet=sheet, member=sheet.basis.member, name="x", how="handed", given_on=today(),
                registered_at=timezone.now(), registered_by=sheet.concluded_by,
            )  # fmt: skip

    def test_nobody_without_the_young_persons_yes_is_on_the_list(self, sheet, login):
        TeamMemberFactory(case=sheet.case, name="Ikke spurgt Test", young_person_answer="not_discussed")
        page = text(login(sheet.concluded_by).get(url("copies", sheet.meeting_id)))
        assert "Ikke spurgt Test" not in page


class TestBlock:
    def test_a_blocked_copy_is_fetched_by_nobody_outside_and_the_receivers_are_told(self, sheet, login):
        copy = make(sheet, sheet.basis)
        outbox.drain()
        hand_over(by=sheet.concluded_by, sheet=sheet, who=f"m-{sheet.basis.member.pk}", how="handed", given_on=today())
        client = login(sheet.concluded_by)
        client.post(url("block", sheet.pk), {"reason": "Til den forkerte", "copy": str(copy.pk)})
        assert login(sheet.basis.member.user).get(url("copy_file", copy.pk)).status_code == 404
        page = text(client.get(url("copies", sheet.meeting_id)))
        assert "Har fået besked" in page and "Til den forkerte" in page
        block, delivery = SheetBlock.objects.get(), SheetDelivery.objects.get()
        client.post(url("told", block.pk, delivery.pk))
        tell_recipient(by=sheet.concluded_by, block=block, delivery=delivery)
        assert block.notices.count() == 1
        new = make(sheet, sheet.basis)
        outbox.drain()
        assert login(sheet.basis.member.user).get(url("copy_file", new.pk)).status_code == 200

    def test_a_blocked_sheet_goes_to_nobody(self, sheet):
        block_sheet(by=sheet.concluded_by, sheet=sheet, reason="Forkert person")
        for act in (
            lambda: make(sheet, sheet.basis),
            lambda: hand_over(by=sheet.concluded_by, sheet=sheet, who="young", how="handed", given_on=today()),
        ):
            with pytest.raises(RuleBroken) as broken:
                act()
            assert broken.value.code == "n3_sheet_is_blocked"
        with pytest.raises(RuleBroken) as broken:
            block_sheet(by=sheet.concluded_by, sheet=sheet, reason="igen")
        assert broken.value.code == "n3_blocked_once"

    def test_a_reason_is_asked_for(self, sheet):
        with pytest.raises(RuleBroken) as broken:
            block_sheet(by=sheet.concluded_by, sheet=sheet, reason="  ")
        assert broken.value.code == "n3_block_has_reason"


def test_what_was_said_and_done_stands_in_sql(sheet):
    copy = make(sheet, sheet.basis)
    approve_sheet(by=sheet.concluded_by, meeting=sheet.meeting, answer="agreed", how="spoken")
    note_heard(by=sheet.concluded_by, meeting=sheet.meeting, score=5)
    row = hand_over(by=sheet.concluded_by, sheet=sheet, who="young", how="handed", given_on=today())
    block = block_sheet(by=sheet.concluded_by, sheet=sheet, reason="Test", copy=copy)
    tell_recipient(by=sheet.concluded_by, block=block, delivery=row)
    for table in ("sheetcopy", "sheetapproval", "meetingheard", "sheetdelivery", "sheetblock", "blocknotice"):
        for statement in (f"UPDATE networkmeetings_{table} SET id = id", f"DELETE FROM networkmeetings_{table}"):
            with pytest.raises(IntegrityError, match="refused"), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)
