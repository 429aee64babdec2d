"""Routes of networkmeetings: one line each, reviewed like the permissions themselves."""

from tests.access.table import Route

STAFF = ("coordinator", "support_worker", "leader")  # a professional has a copy of their own
READERS = ("coordinator", "support_worker", "leader", "professional")  # the professional by a basis for both kinds
CHAIR = ("coordinator",)
WORKERS = ("coordinator", "support_worker")
OF_CASE = {"case_id": "case"}
OPEN = {"pk": "meeting"}
HELD = {"pk": "held_meeting"}


def route(name: str, to: tuple[str, ...], names: dict[str, str], methods: str = "GET") -> Route:
    return Route(f"networkmeetings:{name}", to=to, names=names, methods=methods)


ROUTES = [
    Route("networkmeetings:meeting_list"),
    route("meeting", READERS, OPEN),
    route("change", CHAIR, OPEN, "GET POST"),
    route("cancel", CHAIR, OPEN, "GET POST"),
    route("invitations", CHAIR, OPEN),
    route("invitations_send", CHAIR, OPEN, "POST"),
    route("invitations_nudge", CHAIR, OPEN, "POST"),
    route("invitations_seen", CHAIR, OPEN, "POST"),
    route("answer_for", CHAIR, OPEN | {"row": "guest"}, "GET POST"),
    route("mailing_settled", CHAIR, {"pk": "invitation_mail"}, "POST"),
    # One's own place at the table: in the matrix' world only the professional has one.
    route("own_answer", ("professional",), OPEN, "GET POST"),
    route("own_prepared", ("professional",), OPEN, "POST"),
    route("own_input", ("professional",), OPEN, "GET POST"),
    Route("networkmeetings:about_meetings", public=True),
    Route("networkmeetings:answer", public=True, names={"token": "answer_link"}, methods="GET POST"),
    Route("networkmeetings:answer_code", public=True, names={"token": "answer_link"}, methods="POST"),
    Route("networkmeetings:answer_write", public=True, names={"token": "answer_link"}, methods="GET POST"),
    Route("networkmeetings:calendar"),
    Route("networkmeetings:calendar_address", methods="POST"),
    Route("networkmeetings:calendar_feed", public=True, names={"token": "feed"}),
    route("attendance", CHAIR, OPEN | {"row": "participant"}, "POST"),
    route("check", CHAIR, OPEN | {"row": "check"}, "POST"),
    route("check_otherwise", CHAIR, OPEN, "POST"),
    route("point", CHAIR, OPEN | {"row": "point"}, "POST"),
    route("new_point", CHAIR, OPEN, "POST"),
    route("outcome", CHAIR, OPEN | {"row": "agreement"}, "POST"),
    route("own_words", CHAIR, OPEN, "POST"),
    route("goal", CHAIR, OPEN | {"row": "goal"}, "POST"),
    route("new_goal", CHAIR, OPEN, "POST"),
    route("new_agreement", CHAIR, OPEN, "POST"),
    route("new_disagreement", CHAIR, OPEN, "POST"),
    route("escalate", CHAIR, OPEN, "POST"),
    Route("networkmeetings:escalation_list", to=("leader", "leader_elsewhere", "management_group")),
    route("escalation_new", CHAIR, OF_CASE, "GET POST"),
    route("escalation_answer", ("coordinator", "leader"), {"pk": "escalation"}, "GET POST"),
    route("remove", CHAIR, OPEN, "POST"),
    route("give_tablet", WORKERS, OPEN, "POST"),
    route("close_tablet", WORKERS, OPEN, "POST"),
    route("talked", WORKERS, OPEN, "POST"),
    # Without login: open by a live row alone, and without one only the way to the login page (tests/test_tablet.py)
    Route("networkmeetings:young", public=True, methods="GET POST"),
    Route("networkmeetings:young_people", public=True, methods="GET POST"),
    Route("networkmeetings:young_wishes", public=True, methods="GET POST"),
    Route("networkmeetings:young_sheet", public=True, methods="GET POST"),
    Route("networkmeetings:young_heard", public=True, methods="GET POST"),
    Route("networkmeetings:young_point", public=True, methods="POST", names={"row": "point"}),
    route("missing", CHAIR, OPEN, "POST"),
    route("preview", CHAIR, OPEN),
    route("conclude", CHAIR, OPEN, "POST"),
    route("after", CHAIR, HELD, "POST"),
    route("review", CHAIR, HELD, "POST"),
    route("version", CHAIR, HELD, "POST"),
    route("sheet_state", STAFF, {"pk": "sheet"}),
    route("render_again", CHAIR, {"pk": "sheet"}, "POST"),
    route("sheet_file", STAFF, {"pk": "sheet"}),
    route("case_ledger", STAFF, OF_CASE),
    Route("networkmeetings:ledger", to=("leader", "leader_elsewhere", "management_group")),
    route("statutory_new", WORKERS, OF_CASE, "GET POST"),
    route("statutory_edit", WORKERS, {"pk": "statutory_plan"}, "GET POST"),
    route("reminder_settled", CHAIR, {"pk": "reminder"}, "POST"),
    route("copies", CHAIR, HELD),
    route("copy_new", CHAIR, {"pk": "sheet", "member": "member"}, "GET POST"),
    route("plain", CHAIR, {"pk": "sheet"}, "GET POST"),
    route("given", CHAIR, {"pk": "sheet"}, "POST"),
    route("young_has_it", WORKERS, {"pk": "sheet"}, "GET POST"),
    route("block", CHAIR, {"pk": "sheet"}, "POST"),
    route("told", CHAIR, {"pk": "sheet_block", "delivery": "delivery"}, "POST"),
    route("copy_progress", CHAIR, {"pk": "copy"}),
    route("copy_file", READERS, {"pk": "copy"}),
    route("heard", CHAIR, HELD, "POST"),
    route("goal_page", READERS, {"pk": "goal"}),
    route("goal_marks", WORKERS, {"pk": "goal"}, "GET POST"),
    route("case_meetings", READERS, OF_CASE),
    route("plan", CHAIR, OF_CASE, "GET POST"),
    route("goals", READERS, OF_CASE),
    route("agreement_new", WORKERS, OF_CASE, "GET POST"),
    route("goal_new", WORKERS, OF_CASE, "GET POST"),
    route("goal_edit", WORKERS, {"pk": "goal"}, "GET POST"),
    route("panel_meeting", READERS, OF_CASE),
    route("panel_plan", READERS, OF_CASE),
    route("agreement_outcome", READERS, {"pk": "agreement"}),
    # REPORT_ON_AGREEMENT is for one's own: this one is the coordinator's
    route("agreement_report", CHAIR, {"pk": "agreement"}, "POST"),
    route("agreement_edit", WORKERS, {"pk": "agreement"}, "GET POST"),
]
