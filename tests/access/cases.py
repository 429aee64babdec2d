"""Routes of cases: one line each, reviewed like the permissions themselves."""

from tests.access.table import Route

CASE = {"pk": "case"}

ROUTES: list[Route] = [
    Route("cases:home"),
    Route("cases:help"),
    Route("cases:my_day"),
    Route("cases:case_list"),
    Route("cases:search", methods="POST"),
    Route("cases:draft", methods="POST"),
    Route("cases:draft_discard", methods="POST"),
    Route("cases:case", names=CASE, to=("coordinator", "support_worker", "leader", "professional")),
]
