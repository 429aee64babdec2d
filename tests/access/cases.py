"""Routes of cases: one line each, reviewed like the permissions themselves."""

from tests.access.table import Route

CASE = {"pk": "case"}
FORM = "GET POST"
# Who may write in a case somebody has: the visitation group's part ended when it was assigned.
WRITERS = ("coordinator", "leader")
STAFF_ON_THE_CASE = ("coordinator", "support_worker", "leader")
NOTE_WRITERS = ("coordinator", "support_worker")
ENTRY = {"pk": "case", "kind": "entry_kind", "event": "entry"}
MAY_SEE_THE_LOG = ("coordinator", "leader", "data_protection")

ROUTES: list[Route] = [
    Route("cases:home"),
    Route("cases:help"),
    Route("cases:my_day"),
    Route("cases:snooze", methods="POST", to=()),
    Route("cases:case_list"),
    Route("cases:search", methods="POST"),
    Route("cases:draft", methods="POST"),
    Route("cases:draft_discard", methods="POST"),
    Route("cases:pathway", names=CASE, to=STAFF_ON_THE_CASE),
    Route("cases:timeline", names=CASE, to=STAFF_ON_THE_CASE),
    Route("cases:filing"),
    Route("cases:entry_new", names=CASE, methods=FORM, to=NOTE_WRITERS),
    Route("cases:entry", names=ENTRY, to=STAFF_ON_THE_CASE),
    Route("cases:entry_correct", names={**CASE, "event": "entry"}, methods=FORM, to=NOTE_WRITERS),
    Route("cases:entry_remark", names=ENTRY, methods="POST", to=NOTE_WRITERS),
    Route("cases:entry_file", names=ENTRY, methods="POST", to=NOTE_WRITERS),
    Route("cases:access_log", names=CASE, to=MAY_SEE_THE_LOG),
    Route("cases:access_log_print", names=CASE, to=MAY_SEE_THE_LOG),
    Route("cases:case", names=CASE, to=("coordinator", "support_worker", "leader", "professional")),
    Route(
        "cases:referral_new",
        methods=FORM,
        to=("stranger", "coordinator", "support_worker", "leader", "leader_elsewhere", "visitation"),
    ),
    Route("cases:referral_end", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:person_edit", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:contact_worked", names={**CASE, "point": "contact_point"}, methods="POST", to=WRITERS),
    Route("cases:assess", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:decide", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:assign", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:assign_partner", names=CASE, methods="POST", to=WRITERS),
    Route("cases:partner_end", names={**CASE, "assignment": "partner_assignment"}, methods="POST", to=WRITERS),
    Route("cases:start", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:young_person", names=CASE, to=STAFF_ON_THE_CASE),
    Route("cases:story", names=CASE, methods=FORM, to=STAFF_ON_THE_CASE),
    Route("cases:story_approve", names=CASE, methods=FORM, to=STAFF_ON_THE_CASE),
    Route("cases:contact_agreement", names=CASE, methods=FORM, to=STAFF_ON_THE_CASE),
    Route("cases:household", names=CASE, to=STAFF_ON_THE_CASE),
    Route("cases:household_add", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:household_leave", names={**CASE, "member": "household_member"}, methods="POST", to=WRITERS),
    Route("cases:services", names=CASE, to=STAFF_ON_THE_CASE),
    Route("cases:indsats_new", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:indsats_edit", names={**CASE, "indsats": "indsats"}, methods=FORM, to=WRITERS),
    Route("cases:indsats_end", names={**CASE, "indsats": "indsats"}, methods=FORM, to=WRITERS),
    Route("cases:handover_new", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:handover_edit", names={**CASE, "handover": "handover"}, methods=FORM, to=WRITERS),
    Route("cases:sanction_new", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:sanction_edit", names={**CASE, "warning": "sanction_warning"}, methods=FORM, to=WRITERS),
    Route("cases:team", names=CASE, to=("coordinator", "support_worker", "leader")),
    Route("cases:team_add", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:team_answer", names={**CASE, "member": "member"}, methods="POST", to=WRITERS),
    Route("cases:team_leave", names={**CASE, "member": "member"}, methods=FORM, to=WRITERS),
    Route("cases:team_edit", names={**CASE, "member": "member"}, methods=FORM, to=WRITERS),
    Route("cases:wish_new", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:wish_answer", names={**CASE, "wish": "wish"}, methods=FORM, to=WRITERS),
    Route("cases:consent", names=CASE, to=WRITERS),
    Route("cases:consent_new", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:consent_withdraw", names={**CASE, "basis": "basis"}, methods="POST", to=WRITERS),
    Route("cases:close", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:close_now", names=CASE, methods="POST", to=WRITERS),
    Route("cases:close_cancel", names=CASE, methods="POST", to=WRITERS),
    Route("cases:close_seen", names=CASE, methods="POST", to=("leader",)),
    Route("cases:died", names=CASE, methods=FORM, to=WRITERS),
    Route("cases:reopen", names={"pk": "closed_case"}, methods=FORM, to=WRITERS),
]
