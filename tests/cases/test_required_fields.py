"""Little is required (design 4): what each form demands is written here, and nothing else may creep in."""

from functools import partial

import pytest
from django.utils import timezone

from cases.absence import candidates
from cases.forms.activities import ActivityContactForm, ActivityEndForm, ActivityForm
from cases.forms.assessment import AssessmentForm
from cases.forms.change_stories import ChangeStoryForm
from cases.forms.cover import (
    AbsenceForm,
    EmergencyForm,
    EveningDutyForm,
    PeriodForm,
    StandInForm,
    TakeoverAnswerForm,
    TakeoverForm,
    VisitSafetyForm,
)
from cases.forms.decisions import ComplaintForm, DecisionForm, HearingForm, NewLetterForm, ToldForm
from cases.forms.documents import BlockForm, DocumentEditForm, DocumentForm
from cases.forms.endings import (
    BeginEndingForm,
    DeathForm,
    EndingAnswerForm,
    ReopenForm,
    TeamHeardForm,
    WhyForm,
    YoungPersonHeardForm,
)
from cases.forms.imports import ImportForm
from cases.forms.living import ShelterCheckForm, ShelterForm, ShelterOutForm, SituationForm
from cases.forms.moving import ActingForm, MovingForm, PackageForm, TakenOverForm
from cases.forms.network import LinkForm, MapForm, MoveForm, NetworkPersonForm, QuickPersonForm
from cases.forms.opening import (
    HandoverForm,
    IndsatsEndForm,
    IndsatsForm,
    PartnerForm,
    SanctionForm,
    StartedForm,
)
from cases.forms.organisations import OrganisationContactForm, OrganisationForm
from cases.forms.outreach import OutreachForm, VisitDoneForm, VisitForm
from cases.forms.papers import GivenForm, WayBackForm
from cases.forms.pathway import AssignForm, StartForm
from cases.forms.people import PersonForm, RepresentativeForm, WayForm
from cases.forms.referrals import ReferralEndForm, ReferralForm
from cases.forms.safeguarding import ChildForm, DropForm, ReplyForm, ReportForm
from cases.forms.team import AnswerForm, ConsentForm, LeaveForm, MemberEditForm, MemberForm, ScanForm
from cases.forms.wishes import WishAnswerForm, WishForm
from cases.forms.young_person import ApproveStoryForm, ContactAgreementForm, HouseholdForm, StoryForm
from cases.models import CaseAssignment, Decision, DecisionLetter, Representative, Unit, User
from tests.factories.cases import CaseFactory, UserFactory, YoungPersonFactory

pytestmark = pytest.mark.django_db

AUTHORITY = partial(UserFactory, authority=True)


def no_one():
    return candidates(set())


def a_letter():
    return DecisionLetter(decision=Decision(), content={"wish_reasons": "Ida er på orlov."})


REQUIRED = [
    (ChildForm, {}, {"kind"}),
    (ReportForm, {"person": YoungPersonFactory.build}, {"about", "seen"}),
    (ReplyForm, {}, set()),
    (DropForm, {}, {"dropped_why"}),
    (ChangeStoryForm, {"person": YoungPersonFactory.build}, {"text", "told_by"}),
    (ActivityForm, {"user": AUTHORITY, "sees_place": True}, {"kind", "starts_on"}),
    (SituationForm, {}, {"kind"}),
    (ShelterForm, {"sees_place": True}, {"in_on"}),
    (ShelterCheckForm, {}, set()),
    (ShelterOutForm, {}, {"out_on", "discharge"}),
    (ActivityContactForm, {}, set()),
    (ActivityEndForm, {}, {"ended_on", "end_reason", "young_person_heard"}),
    (OrganisationForm, {"user": AUTHORITY}, {"name", "kind"}),
    (OrganisationContactForm, {}, {"name"}),
    (ReferralForm, {"user": AUTHORITY}, {"call_name", "reach", "worry"}),
    (ImportForm, {"units": Unit.objects.none}, {"unit", "file"}),
    (ReferralEndForm, {}, {"outcome"}),
    (PersonForm, {"may_see_address": True}, {"call_name"}),
    (WayForm, {}, set()),
    (RepresentativeForm, {"may_see_contact": True, "instance": Representative}, {"kind", "name"}),
    (OutreachForm, {}, {"place"}),
    (VisitForm, {"user": AUTHORITY}, set()),
    (VisitDoneForm, {}, {"result"}),
    (AssessmentForm, {}, set()),
    (DecisionForm, {"user": UserFactory.build}, {"target_group", "combination", "legal_basis"}),
    (HearingForm, {}, {"sent_on", "what"}),
    (ToldForm, {}, {"communicated_on", "communicated_how"}),
    (NewLetterForm, {"former": a_letter}, {"reason"}),
    (ComplaintForm, {}, {"received_on", "text"}),
    (AssignForm, {"candidates": User.objects.all}, {"user"}),
    (StartForm, {}, {"started_on"}),
    (StoryForm, {}, {"text"}),
    (ApproveStoryForm, {}, {"approved_how", "version"}),
    (ContactAgreementForm, {}, set()),
    (HouseholdForm, {"user": UserFactory.build}, set()),
    (IndsatsForm, {}, {"name"}),
    (IndsatsEndForm, {}, {"ends_on", "end_reason"}),
    (HandoverForm, {}, {"from_whom"}),
    (SanctionForm, {}, {"what", "may_fall_on"}),
    (StartedForm, {}, set()),
    (PartnerForm, {"candidates": User.objects.all}, {"partner"}),
    (MemberForm, {}, {"name"}),
    (MemberEditForm, {}, {"name"}),
    (AnswerForm, {}, {"answer"}),
    (LeaveForm, {}, {"reason"}),
    (ConsentForm, {"case": CaseFactory}, {"purpose", "kinds"}),
    (DocumentForm, {}, {"file"}),
    (DocumentEditForm, {}, {"title", "category"}),
    (BlockForm, {"user": UserFactory.build}, {"reason"}),
    (WishForm, {"case": CaseFactory}, {"words"}),
    (WishAnswerForm, {}, {"outcome", "answer"}),
    (MapForm, {}, {"drawn_on"}),
    (NetworkPersonForm, {}, {"name"}),
    (QuickPersonForm, {}, {"name"}),
    (MoveForm, {}, {"field", "closeness", "place"}),
    (LinkForm, {"drawn": None}, {"one", "other", "kind"}),
    (ScanForm, {}, {"scan"}),
    (BeginEndingForm, {}, {"reason"}),
    (EndingAnswerForm, {}, set()),
    (WhyForm, {}, {"reason"}),
    (YoungPersonHeardForm, {}, set()),
    (TeamHeardForm, {}, set()),
    (WayBackForm, {"called": "Alma"}, {"closes_on"}),
    (MovingForm, {}, {"municipality"}),
    (ActingForm, {}, {"acting", "ground", "reason"}),
    (TakenOverForm, {}, {"answer", "answered_on"}),
    (PackageForm, {"case": CaseFactory, "at": timezone.now}, {"basis", "items"}),
    (GivenForm, {}, {"to", "how", "given_on"}),
    (DeathForm, {}, {"died_on"}),
    (ReopenForm, {"can_take": True}, {"reason"}),
    (PeriodForm, {"at": timezone.now}, {"valid_from", "valid_until"}),
    (
        AbsenceForm,
        {"at": timezone.now, "rows": list, "duties": list, "stand_ins": no_one},
        {"first", "valid_from", "valid_until"},
    ),
    (
        StandInForm,
        {"at": timezone.now, "absences": CaseAssignment.objects.none, "stand_ins": no_one},
        {"absence", "user", "valid_from", "valid_until"},
    ),
    (TakeoverForm, {"roles": ["coordinator"], "receivers": no_one}, {"role", "to_user", "starts_on", "reason"}),
    (TakeoverAnswerForm, {}, {"reason"}),
    (EmergencyForm, {}, {"cpr_or_number", "reason"}),
    (EveningDutyForm, {"staff": no_one, "at": timezone.now, "taken": set}, {"user", "valid_from", "valid_until"}),
    (VisitSafetyForm, {}, {"text", "observed_on", "expires_on"}),
]


@pytest.mark.parametrize(("form", "arguments", "required"), REQUIRED, ids=[row[0].__name__ for row in REQUIRED])
def test_only_this_is_required(form, arguments, required):
    given = {name: value() if callable(value) else value for name, value in arguments.items()}
    fields = form(**given).fields
    assert {name for name, field in fields.items() if field.required} == required


def test_every_form_of_a_case_is_counted():
    listed = {row[0] for row in REQUIRED}
    modules = {form.__module__ for form in listed}
    there = set(all_forms(ReferralForm.__mro__[1])) | set(all_forms(MemberForm.__mro__[1]))
    assert {form.__name__ for form in there if form.__module__ in modules} == {form.__name__ for form in listed}


def all_forms(base):
    """Every form class built on `base`."""
    for form in base.__subclasses__():
        yield form
        yield from all_forms(form)
