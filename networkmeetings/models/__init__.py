from networkmeetings.models.before import MeetingTalk, MeetingWish, PersonWish
from networkmeetings.models.doors import AnswerCode, CalendarFeed
from networkmeetings.models.escalation import Escalation
from networkmeetings.models.handing import (
    BlockNotice,
    MeetingHeard,
    SheetApproval,
    SheetBlock,
    SheetDelivery,
    StatutoryPlan,
)
from networkmeetings.models.mail import Mailing, Reminder
from networkmeetings.models.meeting import AgendaItem, ChecklistItem, Disagreement, NetworkMeeting, Participant
from networkmeetings.models.plan import Agreement, Goal
from networkmeetings.models.sheet import Sheet, SheetCopy, SheetFile

__all__ = [
    "AgendaItem",
    "Agreement",
    "AnswerCode",
    "BlockNotice",
    "CalendarFeed",
    "ChecklistItem",
    "Disagreement",
    "Escalation",
    "Goal",
    "Mailing",
    "MeetingHeard",
    "MeetingTalk",
    "MeetingWish",
    "NetworkMeeting",
    "Participant",
    "PersonWish",
    "Reminder",
    "Sheet",
    "SheetApproval",
    "SheetBlock",
    "SheetCopy",
    "SheetDelivery",
    "SheetFile",
    "StatutoryPlan",
]
