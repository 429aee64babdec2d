"""What can be done to a case: one function per act. The rules C1-C10 are cited where they are held (design 4)."""

from cases.services.assignments import assign_coordinator, assign_partner, end_partner
from cases.services.consent import attach_scan, grant_access, record_consent, revoke_access, withdraw_consent
from cases.services.cover import cover_cases, end_cover, end_evening_duty, hand_on_evening_duty, set_evening_duty
from cases.services.decisions import decide, decide_draft, record_assessment, start_sm
from cases.services.documents import add_document, block_document, tell_notice
from cases.services.emergency import open_in_emergency, review_emergency
from cases.services.endings import (
    answer_ending,
    begin_ending,
    cancel_ending,
    close_case,
    end_referral,
    leader_saw,
    leader_saw_death,
    record_death,
)
from cases.services.handover import accept_handover, ask_handover, decline_handover, withdraw_handover
from cases.services.households import add_to_household, leave_household
from cases.services.imports import accept_list, forget_old_lists, hold_list, reject_list
from cases.services.living import admitted, discharged, note_address, record_situation
from cases.services.moving import answer_move, cancel_move, note_move, settle_acting
from cases.services.network import draw_map, link_people, move_person, propose_from_map
from cases.services.papers import ask_for_paper, note_given
from cases.services.people import add_contact_point, change_contact_point, note_contact_worked, set_cpr
from cases.services.referrals import open_case
from cases.services.reopening import reopen_case
from cases.services.safeguarding import drop_report
from cases.services.stories import approve_story
from cases.services.tablets import end_tablet, hand_over_tablet
from cases.services.team import connect_user, leave_team, propose_member, record_answer
from cases.services.visits import plan_visit, record_visit
from cases.services.wishes import answer_wish, record_wish

__all__ = [
    "accept_handover",
    "accept_list",
    "add_contact_point",
    "add_document",
    "add_to_household",
    "admitted",
    "answer_ending",
    "answer_move",
    "answer_wish",
    "approve_story",
    "ask_for_paper",
    "ask_handover",
    "assign_coordinator",
    "assign_partner",
    "attach_scan",
    "begin_ending",
    "block_document",
    "cancel_ending",
    "cancel_move",
    "change_contact_point",
    "close_case",
    "connect_user",
    "cover_cases",
    "decide",
    "decide_draft",
    "decline_handover",
    "discharged",
    "draw_map",
    "drop_report",
    "end_cover",
    "end_evening_duty",
    "end_partner",
    "end_referral",
    "end_tablet",
    "forget_old_lists",
    "grant_access",
    "hand_on_evening_duty",
    "hand_over_tablet",
    "hold_list",
    "leader_saw",
    "leader_saw_death",
    "leave_household",
    "leave_team",
    "link_people",
    "move_person",
    "note_address",
    "note_contact_worked",
    "note_given",
    "note_move",
    "open_case",
    "open_in_emergency",
    "plan_visit",
    "propose_from_map",
    "propose_member",
    "record_answer",
    "record_assessment",
    "record_consent",
    "record_death",
    "record_situation",
    "record_visit",
    "record_wish",
    "reject_list",
    "reopen_case",
    "review_emergency",
    "revoke_access",
    "set_cpr",
    "set_evening_duty",
    "settle_acting",
    "start_sm",
    "tell_notice",
    "withdraw_consent",
    "withdraw_handover",
]
