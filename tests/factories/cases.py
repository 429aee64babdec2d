"""Builders for the cases app. Every invented young person has the surname Test."""

import datetime as dt

import factory
from django.contrib.auth.models import Permission
from django.utils import timezone
from factory.django import DjangoModelFactory

from cases import models
from cases.permissions import KIND_PERMISSIONS, Perm

Role = models.CaseAssignment.Role


def ago(**kwargs) -> dt.datetime:
    """A moment that long ago, e.g. ago(days=3)."""
    return timezone.now() - dt.timedelta(**kwargs)


class UnitFactory(DjangoModelFactory):
    class Meta:
        model = models.Unit
        django_get_or_create = ["name"]

    name = "Ungeenheden"


class ActorFactory(DjangoModelFactory):
    """A partner outside the municipality; `UserFactory(actor=…)` is a professional from there."""

    class Meta:
        model = models.Actor
        django_get_or_create = ["name"]

    name = "FGU Testby"
    sector = models.Actor.Sector.EDUCATION
    is_external = True


class UserFactory(DjangoModelFactory):
    """A member of staff. Traits: `authority` may decide under serviceloven."""

    class Meta:
        model = models.User

    username = factory.Sequence(lambda n: f"medarbejder{n}")
    unit = factory.SubFactory(UnitFactory)

    class Params:
        authority = factory.Trait(competences=["sel", "bl"], profession="Myndighedskoordinator")
        worker = factory.Trait(profession="Bostøttemedarbejder")


class UnitRoleFactory(DjangoModelFactory):
    class Meta:
        model = models.UnitRole

    user = factory.SubFactory(UserFactory)
    unit = factory.SubFactory(UnitFactory)
    role = models.UnitRole.Role.LEADER
    valid_from = factory.LazyFunction(lambda: ago(days=30))


class YoungPersonFactory(DjangoModelFactory):
    class Meta:
        model = models.YoungPerson

    call_name = factory.Sequence(lambda n: f"Alma{n}")
    full_name = factory.LazyAttribute(lambda person: f"{person.call_name} Test")
    birth_date = dt.date(2006, 3, 14)
    is_test_person = True


class CaseFactory(DjangoModelFactory):
    """An open case with a referral (`referral=False` for none). For one under way, see started_case."""

    class Meta:
        model = models.Case
        skip_postgeneration_save = True

    person = factory.SubFactory(YoungPersonFactory)
    unit = factory.SubFactory(UnitFactory)
    opened_at = factory.LazyFunction(lambda: ago(days=120))
    opened_by = factory.SubFactory(UserFactory, authority=True)

    @factory.post_generation
    def referral(case, create, extracted, **kwargs):
        if create and extracted is not False:
            ReferralFactory(case=case, **kwargs)


class ReferralFactory(DjangoModelFactory):
    class Meta:
        model = models.Referral

    case = factory.SubFactory(CaseFactory, referral=False)
    received_on = factory.LazyFunction(lambda: ago(days=120).date())
    source = models.Referral.Source.SHELTER
    worry = "Sover hos venner og mangler et sted at være."
    registered_by = factory.SelfAttribute("case.opened_by")


class AssignmentFactory(DjangoModelFactory):
    class Meta:
        model = models.CaseAssignment

    case = factory.SubFactory(CaseFactory)
    user = factory.SubFactory(UserFactory)
    role = Role.COORDINATOR
    valid_from = factory.LazyFunction(lambda: ago(days=110))
    granted_by = factory.SelfAttribute("case.opened_by")


class DecisionFactory(DjangoModelFactory):
    class Meta:
        model = models.Decision

    case = factory.SubFactory(CaseFactory)
    combination = models.Combination.SM_CTI
    target_group = models.TargetGroup.HOMELESS
    legal_basis_id = "sel_85a"
    decided_at = factory.LazyFunction(lambda: ago(days=105))
    decided_by = factory.SelfAttribute("case.opened_by")


class SMStartFactory(DjangoModelFactory):
    class Meta:
        model = models.SMStart

    case = factory.SubFactory(CaseFactory)
    started_on = factory.LazyFunction(lambda: ago(days=100).date())
    started_by = factory.SelfAttribute("case.opened_by")


class JournalEntryFactory(DjangoModelFactory):
    class Meta:
        model = models.JournalEntry

    case = factory.SubFactory(CaseFactory)
    author = factory.SubFactory(UserFactory)
    at = factory.LazyFunction(lambda: ago(days=1))
    text = "Ringede til Ydelseskontoret om indskudslånet."


class TeamMemberFactory(DjangoModelFactory):
    class Meta:
        model = models.TeamMember

    case = factory.SubFactory(CaseFactory)
    name = factory.Sequence(lambda n: f"fagperson{n}")
    role_label = "FGU-vejleder"
    young_person_answer = models.TeamMember.Answer.YES
    joined_on = factory.LazyFunction(lambda: ago(days=90).date())


class NetworkMapFactory(DjangoModelFactory):
    class Meta:
        model = models.NetworkMap

    case = factory.SubFactory(CaseFactory)
    number = 1
    drawn_on = factory.LazyFunction(lambda: ago(days=90).date())
    filled_by = factory.SelfAttribute("case.opened_by")


class NetworkPersonFactory(DjangoModelFactory):
    """Somebody on a map: an aunt who helps."""

    class Meta:
        model = models.NetworkPerson

    map = factory.SubFactory(NetworkMapFactory)
    name = factory.Sequence(lambda n: f"Moster {n}")
    field = models.NetworkPerson.Field.KIN
    closeness = models.NetworkPerson.Closeness.CLOSE
    quality = models.NetworkPerson.Quality.SUPPORTIVE


class DisclosureBasisFactory(DjangoModelFactory):
    class Meta:
        model = models.DisclosureBasis

    case = factory.SubFactory(CaseFactory)
    member = factory.SubFactory(TeamMemberFactory, case=factory.SelfAttribute("..case"))
    organisation = "FGU"
    purpose = "At følges om uddannelse"
    kinds = factory.LazyFunction(lambda: ["plan", "meetings"])
    form = models.DisclosureBasis.Form.SPOKEN
    given_by = models.DisclosureBasis.GivenBy.YOUNG_PERSON
    valid_from = factory.LazyFunction(lambda: ago(days=80))
    valid_until = factory.LazyFunction(lambda: timezone.now() + dt.timedelta(days=200))
    registered_by = factory.SelfAttribute("case.opened_by")


class DocumentFactory(DjangoModelFactory):
    """A paper with its bytes (`data`), which are no real PDF."""

    class Meta:
        model = models.Document
        skip_postgeneration_save = True

    case = factory.SubFactory(CaseFactory)
    number = factory.Sequence(lambda n: n + 1)
    title = "Udtalelse fra FGU"
    category_id = "statement"
    name = "udtalelse.pdf"
    kind = "pdf"
    size = 9
    sha256 = factory.Sequence(lambda n: f"{n:064}")
    uploaded_by = factory.SelfAttribute("case.opened_by")

    @factory.post_generation
    def data(document, create, extracted, **kwargs):
        if create:
            models.DocumentContent.objects.create(document=document, data=extracted or b"%PDF-1.7\n")


class WorkerWishFactory(DjangoModelFactory):
    class Meta:
        model = models.WorkerWish

    case = factory.SubFactory(CaseFactory)
    words = "Jeg vil gerne have en, der ikke også er min mors sagsbehandler."
    asked_on = factory.LazyFunction(lambda: ago(days=2).date())
    due_on = factory.LazyFunction(lambda: timezone.localdate() + dt.timedelta(days=3))
    registered_by = factory.SelfAttribute("case.opened_by")


class RepresentativeFactory(DjangoModelFactory):
    """A mother with custody; `kind=` for a værge, bisidder or partsrepræsentant."""

    class Meta:
        model = models.Representative

    person = factory.SubFactory(YoungPersonFactory)
    kind = models.Representative.Kind.CUSTODY_HOLDER
    name = "Bente Test"
    relation = "mor"
    phone = "00 11 22 33"
    powers = factory.LazyFunction(lambda: ["consent", "accompany"])
    valid_from = factory.LazyFunction(lambda: ago(days=100).date())
    registered_by = factory.SubFactory(UserFactory)


class OutreachContactFactory(DjangoModelFactory):
    class Meta:
        model = models.OutreachContact

    unit = factory.SubFactory(UnitFactory)
    met_by = factory.SubFactory(UserFactory)
    met_on = factory.LazyFunction(lambda: ago(days=2).date())
    place = "Biblioteket"
    talked = "Sover dårligt og ved ikke, hvor man spørger om hjælp."


class HomeVisitFactory(DjangoModelFactory):
    class Meta:
        model = models.HomeVisit

    case = factory.SubFactory(CaseFactory)
    due_on = factory.LazyFunction(timezone.localdate)
    visitor = factory.SubFactory(UserFactory)
    planned_by = factory.SelfAttribute("case.opened_by")


class ChildFactory(DjangoModelFactory):
    """A child of the young person, two years old."""

    class Meta:
        model = models.Child

    case = factory.SubFactory(CaseFactory)
    name = "Elias"
    born_on = factory.LazyFunction(lambda: ago(days=800).date())
    written_by = factory.SelfAttribute("case.opened_by")


class SafeguardingReportFactory(DjangoModelFactory):
    """An underretning that is written; `sent=True` went off three days ago."""

    class Meta:
        model = models.SafeguardingReport

    class Params:
        sent = factory.Trait(
            municipality="Testby Kommune", sent_on=factory.LazyFunction(lambda: ago(days=3).date()), sent_how="digital"
        )

    case = factory.SubFactory(CaseFactory)
    author = factory.SelfAttribute("case.opened_by")
    about = "child"
    seen = "Der var koldt i lejligheden, og barnet havde ikke spist."


class ChangeStoryFactory(DjangoModelFactory):
    """A story of a change; `shared=True` with the young person's yes."""

    class Meta:
        model = models.ChangeStory

    class Params:
        shared = factory.Trait(
            consent="yes",
            consent_on=factory.LazyFunction(lambda: ago(days=5).date()),
            shared_text="Jeg fik min egen dør og sover om natten.",
        )

    case = factory.SubFactory(CaseFactory)
    theme = models.LifeDomain.HOUSING
    told_on = factory.LazyFunction(lambda: ago(days=10).date())
    text = "Før sov jeg hos venner. Nu har jeg en dør, jeg kan låse."
    collected_by = factory.SelfAttribute("case.opened_by")


class OrganisationFactory(DjangoModelFactory):
    """A place of the register."""

    class Meta:
        model = models.Organisation

    name = factory.Sequence(lambda n: f"Værksted {n} ved havnen")
    kind = models.Organisation.Kind.EMPLOYER


class ActivityFactory(DjangoModelFactory):
    """An internship that began ten days ago; `organisation=` or `place_name=` says where."""

    class Meta:
        model = models.ActivitySpell

    case = factory.SubFactory(CaseFactory)
    kind = models.ActivitySpell.Kind.WORK_PLACEMENT
    what = "køkken"
    starts_on = factory.LazyFunction(lambda: ago(days=10).date())
    registered_by = factory.SelfAttribute("case.opened_by")


class SituationFactory(DjangoModelFactory):
    """With friends, from sixty days ago on."""

    class Meta:
        model = models.HousingSituation

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    kind = models.HousingSituationKind.STAYING_WITH_OTHERS
    since_on = factory.LazyFunction(lambda: ago(days=60).date())
    source = models.HousingSituation.Source.WORKER
    written_by = factory.SelfAttribute("case.opened_by")


class ShelterStayFactory(DjangoModelFactory):
    """At a home for ten days, and the home has not told."""

    class Meta:
        model = models.ShelterStay

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    in_on = factory.LazyFunction(lambda: ago(days=10).date())
    registered_by = factory.SelfAttribute("case.opened_by")


def started_case(coordinator=None, **kwargs) -> models.Case:
    """A case decided and started, with `coordinator` (a new one with authority when none is given)."""
    coordinator = coordinator or UserFactory(authority=True)
    case = CaseFactory(opened_by=coordinator, **kwargs)
    AssignmentFactory(case=case, user=coordinator)
    DecisionFactory(case=case)
    SMStartFactory(case=case)
    return case


def invite(user: models.User, basis: models.DisclosureBasis) -> None:
    """Give `user` the grants `basis` covers, as the service does, for tests about seeing rather than granting."""
    wanted = {Perm.VIEW_CASE}.union(*(KIND_PERMISSIONS[kind] for kind in basis.kinds))
    for permission in Permission.objects.filter(content_type__app_label="cases", codename__in=wanted):
        models.CaseUserObjectPermission.objects.create(
            user=user,
            permission=permission,
            content_object=basis.case,
            basis=basis,
            valid_until=basis.valid_until,
            granted_by=basis.registered_by,
        )
