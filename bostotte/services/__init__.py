"""What can happen in bostøtte, a verb each. They keep B1-B6; a broken rule is a RuleBroken with its sentence."""

from bostotte.services.courses import change_worker, end_course, hand_over_course, start_course
from bostotte.services.endings import end_with_case
from bostotte.services.notes import undo_note, write_note

__all__ = [
    "change_worker",
    "end_course",
    "end_with_case",
    "hand_over_course",
    "start_course",
    "undo_note",
    "write_note",
]
