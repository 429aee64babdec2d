"""Routes of housing: one line each, reviewed like the permissions themselves."""

from tests.access.table import Route

CASE = {"case_id": "case"}
# The dwellings show no person: everybody who works with homes on some case. Whom a home suits passes the one door.
POOL = ("stranger", "coordinator", "support_worker", "housing_officer", "leader", "leader_elsewhere")
SEES = ("coordinator", "support_worker", "housing_officer", "leader")
# Writes for the young person: puts them on the list, answers an offer, writes that they moved in.
REGISTERS = ("coordinator", "support_worker", "housing_officer")
OFFICER = ("housing_officer",)

ROUTES: list[Route] = [
    Route("housing:dwelling_list", POOL),
    Route("housing:dwelling_new", OFFICER, "GET POST"),
    Route("housing:dwelling", POOL, names={"pk": "dwelling"}),
    Route("housing:dwelling_edit", OFFICER, "GET POST", {"pk": "dwelling"}),
    Route("housing:waiting_list", POOL),
    Route("housing:case_housing", SEES, names=CASE),
    Route("housing:panel_housing", SEES, names=CASE),
    Route("housing:need_new", REGISTERS, "GET POST", CASE),
    Route("housing:need_close", REGISTERS, "POST", CASE),
    Route("housing:offer_new", OFFICER, "GET POST", CASE),
    Route("housing:tenancy_new", OFFICER, "GET POST", CASE),
    Route("housing:offer_answer", REGISTERS, "GET POST", {"pk": "offer"}),
    Route("housing:offer_fall_through", OFFICER, "GET POST", {"pk": "offer"}),
    Route("housing:move_in", REGISTERS, "GET POST", {"pk": "tenancy"}),
    Route("housing:tenancy_end", OFFICER, "GET POST", {"pk": "tenancy"}),
    Route("housing:tenancy_fall_through", OFFICER, "GET POST", {"pk": "tenancy"}),
]
