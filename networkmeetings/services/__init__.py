"""The acts of the meeting line. Some are for `cases`, which asks for them by name and only knows ids."""

from networkmeetings.services.agreements import end_with_case, return_agreements, take_back_invitations
from networkmeetings.services.approving import approve_sheet, note_heard
from networkmeetings.services.concluding import conclude_meeting, new_version, review_sheet
from networkmeetings.services.copies import block_sheet, hand_over, make_copy, make_plain, tell_recipient
from networkmeetings.services.escalating import answer_question, raise_question
from networkmeetings.services.moving import cancel_meeting
from networkmeetings.services.planning import invite, plan_meeting
from networkmeetings.services.running import add_point, remove, set_stayed_away

__all__ = [
    "add_point",
    "answer_question",
    "approve_sheet",
    "block_sheet",
    "cancel_meeting",
    "conclude_meeting",
    "end_with_case",
    "hand_over",
    "invite",
    "make_copy",
    "make_plain",
    "new_version",
    "note_heard",
    "plan_meeting",
    "raise_question",
    "remove",
    "return_agreements",
    "review_sheet",
    "set_stayed_away",
    "take_back_invitations",
    "tell_recipient",
]
