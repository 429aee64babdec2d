"""One small world for the access matrix: a case with everything on it, and one person in every relation to it."""

import datetime as dt
import json
from types import SimpleNamespace
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from bostotte.models import ContactNote, Phase, SupportCourse
from cases import cpr
from cases.models import (
    AdviserHandover,
    CaseEnding,
    CasePaper,
    Complaint,
    DecisionLetter,
    DecisionLetterFile,
    DocumentNotice,
    EveningDuty,
    HandoverRequest,
    Household,
    HouseholdMember,
    ImportantDay,
    ImportBatch,
    Indsats,
    Move,
    MyStory,
    PartyHearing,
    SanctionWarning,
    UnitRole,
)
from cases.services import record_death
from cases.services.network import connect
from housing.models import Dwelling, HousingNeed, Offer, Residence, Tenancy
from networkmeetings.links import answer_token, feed_digest
from networkmeetings.models import (
    AgendaItem,
    Agreement,
    CalendarFeed,
    ChecklistItem,
    Disagreement,
    Escalation,
    Goal,
    Mailing,
    NetworkMeeting,
    Participant,
    Reminder,
    Sheet,
    SheetBlock,
    SheetCopy,
    SheetDelivery,
    SheetFile,
    StatutoryPlan,
)
from networkmeetings.services.copies import cut_for
from networkmeetings.sheet_build import frozen_content
from reporting.models import Instrument, MeasurementForm
from tests.factories.cases import (
    ActivityFactory,
    AssignmentFactory,
    CaseFactory,
    ChangeStoryFactory,
    ChildFactory,
    DisclosureBasisFactory,
    DocumentFactory,
    HomeVisitFactory,
    JournalEntryFactory,
    NetworkMapFactory,
    NetworkPersonFactory,
    OrganisationFactory,
    OutreachContactFactory,
    RepresentativeFactory,
    Role,
    SafeguardingReportFactory,
    ShelterStayFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
    WorkerWishFactory,
    ago,
    invite,
    started_case,
)

# Everybody the matrix asks about, in the order of the columns.
EVERYBODY = [
    "anonymous",
    "disabled",
    "stranger",
    "coordinator",
    "support_worker",
    "housing_officer",
    "leader",
    "leader_elsewhere",
    "visitation",
    "professional",
    "professional_expired",
    "data_protection",
    "management_group",
    "admin",
]


def build() -> dict[str, Any]:
    """Users by role under their names in EVERYBODY, and the objects that addresses name."""
    world = people()
    case = world["case"]
    world |= meeting_objects(case, world["coordinator"], world["member"])
    world |= start_objects(case, world["coordinator"])
    world |= paper_objects(world)
    world |= home_objects(case, world["housing_officer"])
    world |= support_objects(case, world["support_worker"])
    world["form"] = MeasurementForm.objects.create(
        case=case,
        instrument=Instrument.objects.filter(code="individual_sm").latest("version"),
        instrument_code="individual_sm",
        number=0,
        covers_from=timezone.localdate(),
        covers_until=timezone.localdate(),
        due_on=timezone.localdate(),
    )
    closed = CaseFactory(opened_by=world["coordinator"], unit=case.unit)
    AssignmentFactory(case=closed, user=world["coordinator"])
    closed.closed_at, closed.closed_by, closed.close_reason = timezone.now(), world["coordinator"], "moved"
    closed.save()
    CaseEnding.objects.create(
        case=closed,
        begun_at=ago(days=1),
        begun_by=world["coordinator"],
        reason="moved",
        young_person_heard="heard",
        team_heard="heard",
        closed_at=timezone.now(),
        closed_by=world["coordinator"],
    )
    world["closed_case"] = closed
    world |= ending_objects(case, world["coordinator"], world["support_worker"])
    world["important_day"] = ImportantDay.objects.create(
        case=case, name="Eksamen", falls_on=timezone.localdate(), written_by=world["coordinator"]
    )
    world["entry"] = JournalEntryFactory(case=case, author=world["coordinator"])
    world["entry_kind"] = SimpleNamespace(pk="journal")  # the kind of a line, named in words
    paper = DocumentFactory(case=case)
    notice = DocumentNotice.objects.create(document=paper, name="FGU")
    world |= {"document": paper, "notice": notice}
    world |= decision_objects(case, world["coordinator"])
    world |= cover_objects(case, world["coordinator"], world["stranger"])
    world |= daily_life_objects(case)
    world["child"] = ChildFactory(case=case, written_by=world["coordinator"])
    world["report"] = SafeguardingReportFactory(case=case, author=world["support_worker"])
    world["change_story"] = ChangeStoryFactory(case=case, collected_by=world["coordinator"])
    rows = [[2, {"name": "Bo Test", "birth_date": "14.03.2006"}]]
    world["import_batch"] = ImportBatch.objects.create(
        unit=case.unit,
        uploaded_by=world["leader"],
        expires_at=timezone.now() + dt.timedelta(days=1),
        token=cpr.encrypt(json.dumps({"rows": rows, "remarks": []})),
        row_count=1,
    )
    world["figure"] = SimpleNamespace(pk="i-gang")  # a list behind a number of the leader's page, named in words
    return world


def ending_objects(case, coordinator, worker) -> dict[str, Any]:
    """A paper to take home, a question of an end (named in words), and cases that closed with a death."""
    dead = started_case(coordinator, unit=case.unit)
    told = started_case(coordinator, unit=case.unit)
    AssignmentFactory(case=told, user=worker, role=Role.SUPPORT_WORKER)
    for one in (dead, told):
        record_death(by=coordinator, case=one, died_on=timezone.localdate())
    words = {"calls": [], "acute": [], "hours": "", "achieved": "", "first_name": "Alma", "is_test_data": True}
    content = {**words, "until": "2027-05-28", "made_at": timezone.now().isoformat()}
    paper = CasePaper.objects.create(case=case, kind="way_back", content=content, asked_by=coordinator)
    Move.objects.create(case=case, municipality="Nabokøbing", noted_at=timezone.now(), noted_by=coordinator)
    return {"dead_case": dead, "told_case": told, "question": SimpleNamespace(pk="den-unge"), "case_paper": paper}


def people() -> dict[str, Any]:
    coordinator = UserFactory(username="koordinator.her", authority=True)
    case = started_case(coordinator)
    worker = UserFactory(username="bostotte.her", worker=True)
    AssignmentFactory(case=case, user=worker, role=Role.SUPPORT_WORKER)
    world: dict[str, Any] = {
        "case": case,
        "coordinator": coordinator,
        "support_worker": worker,
        "anonymous": AnonymousUser(),
        "disabled": UserFactory(username="stoppet.her", is_active=False),
        "stranger": UserFactory(username="koordinator.andetsteds", authority=True),
        "admin": UserFactory(username="admin.her", is_staff=True),
    }
    AssignmentFactory(user=world["stranger"])  # has a case, only not this one
    AssignmentFactory(case=case, user=world["disabled"], role=Role.ADVISOR)
    roles = UnitRole.Role
    for name, role, unit in [
        ("leader", roles.LEADER, case.unit),
        ("leader_elsewhere", roles.LEADER, UnitFactory(name="En anden enhed")),
        ("visitation", roles.VISITATION, case.unit),
        ("housing_officer", roles.HOUSING_OFFICER, case.unit),
        ("data_protection", roles.DATA_PROTECTION, None),
        ("management_group", roles.MANAGEMENT_GROUP, None),
    ]:
        world[name] = UnitRoleFactory(user=UserFactory(username=f"{name}.her"), role=role, unit=unit).user
    world["contact_point"] = case.person.contact_points.create(value="20 11 22 33", kind="phone")
    drawn = NetworkMapFactory(case=case)
    mother, aunt = (NetworkPersonFactory(map=drawn, name=name) for name in ("Mor", "Moster"))
    world |= {"network_person": mother, "network_link": connect(drawn, mother, aunt, "cooperates")}
    world["representative"] = RepresentativeFactory(person=case.person, registered_by=coordinator)
    world["outreach"] = OutreachContactFactory(unit=case.unit, met_by=worker)
    world["visit"] = HomeVisitFactory(case=case, visitor=worker, planned_by=coordinator)
    basis = DisclosureBasisFactory(case=case, kinds=["plan", "meetings"])
    world |= {"basis": basis, "member": basis.member, "wish": WorkerWishFactory(case=case)}
    for name, until in [("professional", basis.valid_until), ("professional_expired", ago(seconds=1))]:
        world[name] = UserFactory(username=f"{name}.her", unit=None)
        own = DisclosureBasisFactory(case=case, kinds=["plan", "meetings"], valid_until=until)
        own.member.user = world[name]
        own.member.save()
        invite(world[name], own)
        world[f"{name}_basis"] = own
    return world


def start_objects(case, coordinator) -> dict[str, Any]:
    today = timezone.localdate()
    MyStory.objects.create(case=case, text="Jeg hedder Alma.", told_on=today, written_by=coordinator)
    household = Household.objects.create()
    HouseholdMember.objects.create(household=household, case=case, registered_by=coordinator)
    partner = AssignmentFactory(case=case, user=UserFactory(username="makker.her"), role=Role.PAIR_PARTNER)
    return {
        "partner_assignment": partner,
        "household_member": HouseholdMember.objects.create(
            household=household, name="Bror Test", registered_by=coordinator
        ),
        "indsats": Indsats.objects.create(case=case, name="Mentor", registered_by=coordinator),
        "handover": AdviserHandover.objects.create(case=case, from_whom="Ungerådgiver", registered_by=coordinator),
        "sanction_warning": SanctionWarning.objects.create(
            case=case, what="Kontanthjælp", may_fall_on=today, registered_by=coordinator
        ),
    }


def daily_life_objects(case) -> dict[str, Any]:
    """A place of the register with somebody to talk to, and an internship at a place that is not in it."""
    place = OrganisationFactory(name="Cykelværkstedet")
    return {
        "organisation": place,
        "organisation_contact": place.contacts.create(name="Bo Test", role="ejer"),
        "activity": ActivityFactory(case=case, place_name="Bageriet", contact_person="Karin Test"),
        "shelter_stay": ShelterStayFactory(case=case, place_name="Kilden"),
    }


def decision_objects(case, coordinator) -> dict[str, Any]:
    decision = case.decisions.get()
    letter = DecisionLetter.objects.create(
        decision=decision, content={}, sha256="0" * 64, made_by=coordinator, created_at=ago(days=105)
    )
    DecisionLetterFile.objects.create(letter=letter, pdf=b"%PDF-1.7", sha256="0" * 64)
    today = timezone.localdate()
    return {
        "decision": decision,
        "letter": letter,
        "hearing": PartyHearing.objects.create(
            decision=decision, sent_on=today, what="Det vi bygger på", sent_by=coordinator
        ),
        "complaint": Complaint.objects.create(
            decision=decision, received_on=today, text="Jeg er uenig.", registered_by=coordinator
        ),
    }


def cover_objects(case, coordinator, asked) -> dict[str, Any]:
    """Somebody who stands in, somebody asked to take over, and somebody who looked in an emergency."""
    until = timezone.now() + dt.timedelta(hours=3)
    far = until + dt.timedelta(days=60)  # beyond the evenings a demo has
    evening = {"valid_from": far, "valid_until": far + dt.timedelta(hours=4)}
    other = UserFactory(username="afloeser.her")
    return {
        "evening_duty": EveningDuty.objects.create(unit=case.unit, user=other, set_by=coordinator, **evening),
        "stand_in_assignment": AssignmentFactory(case=case, user=other, role=Role.STAND_IN, valid_until=until),
        "takeover": HandoverRequest.objects.create(
            case=case,
            role="coordinator",
            from_user=coordinator,
            to_user=asked,
            starts_on=timezone.localdate(),
            reason="Barsel",
            asked_at=timezone.now(),
            asked_by=coordinator,
        ),
        "emergency": AssignmentFactory(
            case=case,
            user=UserFactory(username="noedadgang.her"),
            role=Role.EMERGENCY,
            valid_from=ago(days=1),
            valid_until=ago(hours=21),
            reason="Ringede selv og bad om hjælp nu",
        ),
    }


def meeting_objects(case, coordinator, member) -> dict[str, Any]:
    now = timezone.now()
    held = NetworkMeeting.objects.create(
        case=case,
        number=1,
        starts_at=ago(days=40),
        planned_by=coordinator,
        concluded_at=ago(days=40),
        concluded_by=coordinator,
        no_next_reason="Den unge vil vente",
    )
    meeting = NetworkMeeting.objects.create(
        case=case, number=2, starts_at=now + dt.timedelta(days=2), planned_by=coordinator
    )
    young = Participant.objects.create(meeting=meeting, name=case.person.name, is_young_person=True)
    goal = Goal.objects.create(case=case, meeting=held, name="Egen dør", words="Jeg vil have min egen dør.")
    agreement = Agreement.objects.create(
        case=case,
        meeting=held,
        goal=goal,
        text="Ringer til boliganvisningen",
        responsible_user=coordinator,
        due_on=timezone.localdate(),
        agreed_at=ago(days=40),
        agreed_by=coordinator,
    )
    Participant.objects.create(meeting=held, name=case.person.name, is_young_person=True, attendance="present")
    sheet = Sheet.objects.create(
        case=case,
        meeting=held,
        version=1,
        content=frozen_content(held, version=1, at=now),
        sha256="0" * 64,
        concluded_by=coordinator,
        concluded_at=now,
    )
    return {
        "meeting": meeting,
        "held_meeting": held,
        "participant": young,
        "check": ChecklistItem.objects.create(meeting=meeting, code="consent", stage="before"),
        "point": AgendaItem.objects.create(meeting=meeting, text="Hvem betaler indskuddet?", added_by=coordinator),
        "disagreement": Disagreement.objects.create(meeting=meeting, who="Alma", text="Vil vente"),
        "goal": goal,
        "escalation": Escalation.objects.create(
            case=case, question="Hvem betaler indskuddet?", raised_at=now, raised_by=coordinator
        ),
        "agreement": agreement,
        "sheet": sheet,
        "sheet_file": SheetFile.objects.create(sheet=sheet, pdf=b"%PDF-1.7", sha256="0" * 64),
    }


def paper_objects(world) -> dict[str, Any]:
    """The professional's copy of the sheet, one that is blocked, and that it was handed over."""
    sheet, by, member = world["sheet"], world["coordinator"], world["professional_basis"].member
    content, now = cut_for(member, sheet, timezone.now()), timezone.now()
    common = {"sheet": sheet, "party": member, "kind": "party", "sha256": "0" * 64}
    rules = {"kinds": ["meetings", "plan"]}
    copy, wrong = (
        SheetCopy.objects.create(**common, content=content, rules=rules, made_by=by, made_at=now) for _ in range(2)
    )
    SheetFile.objects.create(**common, copy=copy, pdf=b"%PDF-1.7")
    given = {"name": member.name, "how": "handed", "given_on": timezone.localdate()}
    mailing = Mailing.objects.create(user=by, day=timezone.localdate(), changed_at=now)
    guest = Participant.objects.create(meeting=world["meeting"], member=member, user=member.user, name=member.name)
    CalendarFeed.objects.create(user=by, digest=feed_digest("en-adresse"))
    return {
        "guest": guest,
        "invitation_mail": Mailing.objects.create(
            kind="request",
            meeting=world["meeting"],
            sequence=0,
            user=member.user,
            day=timezone.localdate(),
            state="uncertain",
            changed_at=now,
        ),
        # What stands in the addresses that need no login.
        "answer_link": SimpleNamespace(pk=answer_token(guest.pk)),
        "feed": SimpleNamespace(pk="en-adresse"),
        "statutory_plan": StatutoryPlan.objects.create(case=sheet.case, kind="sel_141"),
        "reminder": Reminder.objects.create(
            agreement=world["agreement"], mailing=mailing, moment="before", promised_on=timezone.localdate()
        ),
        "copy": copy,
        "delivery": SheetDelivery.objects.create(
            sheet=sheet, copy=wrong, member=member, registered_at=now, registered_by=by, **given
        ),
        "sheet_block": SheetBlock.objects.create(
            sheet=sheet, copy=wrong, reason="Forkert navn", blocked_at=now, blocked_by=by
        ),
    }


def home_objects(case, officer) -> dict[str, Any]:
    today = timezone.localdate()
    need = HousingNeed.objects.create(case=case, person=case.person, since_on=today, registered_by=officer)
    free = Dwelling.objects.create(address="Møllevej 8", available_from=today)
    offered = Dwelling.objects.create(address="Møllevej 10", available_from=today)
    let = Dwelling.objects.create(address="Møllevej 12", available_from=today)
    tenancy = Tenancy.objects.create(dwelling=let, case=case, signed_on=today, starts_on=today, registered_by=officer)
    return {
        "need": need,
        "dwelling": free,
        "let_dwelling": let,
        "offer": Offer.objects.create(
            dwelling=offered,
            case=case,
            offered_at=timezone.now(),
            offered_by=officer,
            deadline_at=timezone.now() + dt.timedelta(days=3),
        ),
        "tenancy": tenancy,
        "residence": Residence.objects.create(tenancy=tenancy, case=case, person=case.person, from_on=today),
    }


def support_objects(case, worker) -> dict[str, Any]:
    today = timezone.localdate()
    course = SupportCourse.objects.create(case=case, method="icm", worker=worker, started_on=today, started_by=worker)
    return {
        "course": course,
        "phase": Phase.objects.create(
            course=course, number=1, kind="transition", starts_on=today, ends_on=today + dt.timedelta(days=90)
        ),
        "note": ContactNote.objects.create(case=case, author=worker, at=timezone.now(), kind="home"),
    }
