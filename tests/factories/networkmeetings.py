"""Builders for the networkmeetings app. A meeting made here has the young person and a chair; `planned` goes through
the service, so that a test about running starts where a coordinator does."""

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from networkmeetings import models
from networkmeetings.services import conclude_meeting, plan_meeting
from tests.factories.cases import AssignmentFactory, Role, TeamMemberFactory, UserFactory, ago, started_case

Attendance = models.Participant.Attendance


class MeetingFactory(DjangoModelFactory):
    """A planned meeting with the young person alone. Traits: `held` (the young person present), `cancelled`."""

    class Meta:
        model = models.NetworkMeeting
        skip_postgeneration_save = True

    case = factory.LazyFunction(started_case)
    number = factory.Sequence(lambda n: n + 1)
    starts_at = factory.LazyFunction(lambda: timezone.now() + dt.timedelta(days=7))
    place = "Ungehuset, Prøvevej 8"
    planned_by = factory.SelfAttribute("case.opened_by")

    class Params:
        held = factory.Trait(
            starts_at=factory.LazyFunction(lambda: ago(days=30)),
            no_next_reason="Aftales senere",
            concluded_at=factory.LazyAttribute(lambda meeting: meeting.starts_at + dt.timedelta(hours=1)),
            concluded_by=factory.SelfAttribute("planned_by"),
            review=models.NetworkMeeting.Review.AGREED,
            young__attendance=Attendance.PRESENT,
        )
        cancelled = factory.Trait(
            cancelled_at=factory.LazyFunction(timezone.now),
            cancelled_by=factory.SelfAttribute("planned_by"),
            cancel_reason="Syg",
        )

    @factory.post_generation
    def young(meeting, create, extracted, **kwargs):
        if create and extracted is not False:
            kwargs = {"is_young_person": True, "name": meeting.case.person.name, "role_label": "Den unge"} | kwargs
            ParticipantFactory(meeting=meeting, **kwargs)


class ParticipantFactory(DjangoModelFactory):
    class Meta:
        model = models.Participant

    meeting = factory.SubFactory(MeetingFactory)
    name = factory.Sequence(lambda n: f"deltager{n}")
    role_label = "FGU-vejleder"


class AgendaItemFactory(DjangoModelFactory):
    class Meta:
        model = models.AgendaItem

    meeting = factory.SubFactory(MeetingFactory)
    text = "Hvem betaler indskuddet?"
    added_by = factory.SelfAttribute("meeting.planned_by")


class GoalFactory(DjangoModelFactory):
    class Meta:
        model = models.Goal

    case = factory.LazyFunction(started_case)
    words = "Jeg vil have ro i min lejlighed"
    domain = "housing"


class AgreementFactory(DjangoModelFactory):
    """Agreed by the coordinator for next week; trait `draft`: not agreed, nobody and no date yet."""

    class Meta:
        model = models.Agreement

    case = factory.LazyFunction(started_case)
    text = "Rykke for svar på indskudslån"
    responsible_user = factory.SelfAttribute("case.opened_by")
    due_on = factory.LazyFunction(lambda: timezone.localdate() + dt.timedelta(days=7))
    agreed_at = factory.LazyFunction(lambda: ago(days=20))
    agreed_by = factory.SelfAttribute("case.opened_by")

    class Params:
        draft = factory.Trait(responsible_user=None, due_on=None, agreed_at=None, agreed_by=None)
        young_persons = factory.Trait(is_young_persons=True, responsible_user=None)
        kept = factory.Trait(
            outcome=models.Agreement.Outcome.KEPT,
            outcome_at=factory.LazyFunction(timezone.now),
            outcome_by=factory.SelfAttribute("case.opened_by"),
        )


class EscalationFactory(DjangoModelFactory):
    """Lifted three days ago and not answered; trait `answered`."""

    class Meta:
        model = models.Escalation

    case = factory.LazyFunction(started_case)
    about = "waiting"
    question = "Der er otte ugers ventetid. Hvem giver støtte imens?"
    raised_at = factory.LazyFunction(lambda: ago(days=3))
    raised_by = factory.SelfAttribute("case.opened_by")

    class Params:
        answered = factory.Trait(
            outcome="solved",
            answer="Ungehuset har en samtale om ugen.",
            answered_at=factory.LazyFunction(timezone.now),
            answered_by=factory.SelfAttribute("case.opened_by"),
        )


class DisagreementFactory(DjangoModelFactory):
    class Meta:
        model = models.Disagreement

    meeting = factory.SubFactory(MeetingFactory)
    who = "Alma"
    text = "Jeg vil ikke have, at psykiatrien er med."


def planned(case=None, **kwargs) -> models.NetworkMeeting:
    """A meeting planned through the service for tomorrow, with a support worker and a professional who said yes."""
    case = case or started_case()
    worker = AssignmentFactory(case=case, role=Role.SUPPORT_WORKER, user=UserFactory(worker=True)).user
    professional = TeamMemberFactory(case=case)
    return plan_meeting(
        by=case.opened_by,
        case=case,
        starts_at=kwargs.pop("starts_at", timezone.now() + dt.timedelta(days=1)),
        place="Ungehuset, Prøvevej 8",
        member_ids=[professional.pk],
        user_ids=[worker.pk],
        young_persons_points=kwargs.pop("young_persons_points", ["Det med min mor", "Hvem betaler indskuddet?"]),
        **kwargs,
    )


def everybody_came(meeting: models.NetworkMeeting) -> None:
    """Write down that all expected people were there."""
    for row in meeting.participants.all():
        row.attendance = Attendance.PRESENT
        row.save()


def concluded(meeting=None, **kwargs) -> models.NetworkMeeting:
    """A meeting run and concluded through the service, with its locked sheet."""
    meeting = meeting or planned()
    everybody_came(meeting)
    return conclude_meeting(
        by=meeting.case.opened_by, meeting=meeting, **({"no_next_reason": "Aftales på telefon"} | kwargs)
    )
