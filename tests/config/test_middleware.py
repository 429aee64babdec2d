"""What every request passes: methods, headers, the read-only guard, and no showing without a log."""

import uuid

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from cases.access import Touch, get_scoped_or_404, note_shown
from cases.models import AccessLog, Case
from cases.permissions import Perm
from config import middleware
from tests.factories.cases import UserFactory, started_case

pytestmark = pytest.mark.django_db


def through(*layers, view):
    """The view behind these middleware classes, the first outermost."""
    for layer in reversed(layers):
        view = layer(view)
    return view


def request_of(user, method="GET"):
    request = RequestFactory().generic(method, "/")
    request.user, request.request_id, request.resolver_match = user, uuid.uuid4(), None
    return request


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_pages_are_read_and_posted_to_and_nothing_else(client, method):
    assert client.generic(method, "/livez").status_code == 405


def test_nothing_is_stored_and_nothing_foreign_is_loaded(client):
    answer = client.get("/log-ind/")
    assert answer["Cache-Control"].startswith(("no-store", "max-age=0"))
    assert "no-store" in answer["Cache-Control"]
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert uuid.UUID(answer["X-Request-Id"])


class TestReadOnlyGuard:
    def guarded(self, sql, method="GET"):
        def view(request):
            with connection.cursor() as cursor:
                cursor.execute(sql)
            return HttpResponse("ok")

        return through(middleware.ReadOnlyGuardMiddleware, view=view)(request_of(UserFactory.build(), method))

    @pytest.mark.parametrize(
        "sql",
        [
            "UPDATE cases_unit SET name = 'x'",
            "  insert into cases_unit (name) values ('x')",
            "DELETE FROM cases_unit",
            "WITH gone AS (DELETE FROM cases_unit RETURNING id) SELECT * FROM gone",
        ],
    )
    def test_a_get_cannot_write(self, sql):
        with pytest.raises(middleware.WroteOnRead):
            self.guarded(sql)

    def test_words_in_quotes_are_no_writing(self):
        assert self.guarded("SELECT 'delete from hverdagen'").status_code == 200

    def test_a_post_can(self):
        assert self.guarded("UPDATE cases_unit SET name = name", "POST").status_code == 200


class TestAccessLog:
    @pytest.fixture
    def case(self):
        return started_case()

    def show(self, user, case, view=None):
        def shows(request):
            get_scoped_or_404(request, Case.objects, Perm.VIEW_PLAN, pk=case.pk)
            return HttpResponse(case.person.name)

        request = request_of(user)
        return through(middleware.AccessLogMiddleware, view=view or shows)(request)

    def test_one_row_per_person_shown_with_the_relation_it_rested_on(self, case):
        coordinator = case.assignments.get().user
        assert self.show(coordinator, case).status_code == 200
        row = AccessLog.objects.get()
        assert (row.user_id, row.case_id, row.person_id) == (coordinator.pk, case.pk, case.person_id)
        assert (row.action, row.relation, row.status) == ("view", "coordinator", 200)

    def test_shown_twice_in_one_request_is_one_row(self, case):
        def view(request):
            note_shown(request, [case.pk, case.pk], "list")
            return HttpResponse("ok")

        self.show(case.opened_by, case, view)
        assert AccessLog.objects.count() == 1

    def test_a_rolled_back_request_is_logged_all_the_same(self, case):
        def view(request):
            try:
                with transaction.atomic():
                    note_shown(request, [case.pk], "edit")
                    raise IntegrityError
            except IntegrityError:
                return HttpResponse("conflict", status=409)

        assert self.show(case.opened_by, case, view).status_code == 409
        assert AccessLog.objects.get().status == 409

    def test_a_look_up_that_is_not_yours_is_logged_as_refused(self, case):
        stranger = UserFactory()

        def view(request):
            try:
                get_scoped_or_404(request, Case.objects, Perm.VIEW_PLAN, pk=case.pk)
            except Http404:
                return HttpResponse("nothing", status=404)

        assert self.show(stranger, case, view).status_code == 404
        row = AccessLog.objects.get()
        assert (row.action, row.case_id, row.user_id) == ("refused", case.pk, stranger.pk)

    def test_without_the_log_nothing_is_shown(self, case, monkeypatch):
        def broken(request, status):
            raise DatabaseError

        monkeypatch.setattr(middleware, "write_access_log", broken)
        answer = self.show(case.assignments.get().user, case)
        assert answer.status_code == 503
        assert case.person.name not in answer.content.decode()

    @pytest.mark.parametrize("change", ["UPDATE cases_accesslog SET purpose = 'x'", "DELETE FROM cases_accesslog"])
    def test_the_database_refuses_to_change_the_log(self, case, change):
        self.show(case.assignments.get().user, case)
        with pytest.raises(IntegrityError, match="refused"), connection.cursor() as cursor:
            cursor.execute(change)

    def test_a_touch_is_a_fact_without_names(self, case):
        assert "Alma" not in str(Touch(case.pk, "view"))


def test_a_fragment_asked_for_after_the_login_ran_out_is_not_a_login_page(client):
    assert client.get("/min-dag/").status_code == 302
    answer = client.get("/min-dag/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content.decode()) == (401, "Du er logget ud.")
