"""Routes of bostotte: one line each, reviewed like the permissions themselves."""

from tests.access.table import EVERYBODY_LOGGED_IN, Route

CASE = {"case_id": "case"}
SEES = ("coordinator", "support_worker", "leader")
WRITES = ("coordinator", "support_worker")
# Who answers for the case gives it to somebody else; a support worker does not hand it on alone.
ASSIGNS = ("coordinator", "leader")

ROUTES: list[Route] = [
    # One's own young people: empty for those who have none.
    Route("bostotte:today", EVERYBODY_LOGGED_IN),
    # Case-free: an empty post is refused alike for all, and a note on a case not one's own is 404 (test_note_pages).
    Route("bostotte:note_save", EVERYBODY_LOGGED_IN, "POST"),
    Route("bostotte:note_new", WRITES, names=CASE),
    Route("bostotte:note_edit", ("support_worker",), "GET POST", {"pk": "note"}),
    Route("bostotte:note_undo", ("support_worker",), "POST", {"pk": "note"}),
    Route("bostotte:phase", SEES, "GET POST", {"pk": "phase"}),
    Route("bostotte:course_worker", ASSIGNS, "GET POST", {"pk": "course"}),
    Route("bostotte:course_end", SEES, "GET POST", {"pk": "course"}),
    Route("bostotte:case_support", SEES, names=CASE),
    Route("bostotte:course_new", SEES, "GET POST", CASE),
    Route("bostotte:panel_support", SEES, names=CASE),
]
