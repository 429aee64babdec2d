"""Routes of reporting: one line each, reviewed like the permissions themselves."""

from tests.access.table import Route

CASE, FORM = {"case_id": "case"}, {"pk": "form"}
READS = ("coordinator", "support_worker", "leader")
# The form of the world is the coordinator's; who fills in which is in tests/reporting/test_form_page.py.
FILLS = ("coordinator",)
LEADERS = ("leader", "leader_elsewhere")

ROUTES: list[Route] = [
    Route("reporting:form_list"),
    Route("reporting:form", READS, names=FORM),
    Route("reporting:form_keep", FILLS, "GET POST", FORM),
    Route("reporting:form_not_done", FILLS, "POST", FORM),
    Route("reporting:form_resume", FILLS, "POST", FORM),
    Route("reporting:case_forms", READS, names=CASE),
    Route("reporting:panel_forms", READS, names=CASE),
    Route("reporting:overview", LEADERS),
    Route("reporting:courses", LEADERS),
    Route("reporting:late_agreements", LEADERS),
    Route("reporting:figure", LEADERS, names={"slug": "figure"}),
]
