from networkmeetings.models.meeting import AgendaItem, ChecklistItem, Disagreement, NetworkMeeting, Participant
from networkmeetings.models.plan import Agreement, Goal
from networkmeetings.models.sheet import Sheet, SheetFile

__all__ = [
    "AgendaItem",
    "Agreement",
    "ChecklistItem",
    "Disagreement",
    "Goal",
    "NetworkMeeting",
    "Participant",
    "Sheet",
    "SheetFile",
]
