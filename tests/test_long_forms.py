"""No typed word is lost: not by an error, not by a session that runs out, not by a second editor (design 5, 8).

The forms are not listed by hand. Every page of the access matrix is opened as those who may, and each form on it that
has room for free text is tried; so a new form is tried from the day its route is declared. A form class that no page
shows in the matrix' world fails: give it a page there.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any

import lxml.html
import pytest
import time_machine
from django import forms
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.forms.base import CaseForm, FormBase, PlainForm
from cases.models import CaseEnding, Draft
from cases.models.tablet import LONGEST
from networkmeetings.models import AgendaItem
from tests.access import world as worlds
from tests.factories.cases import AssignmentFactory, CaseFactory, DecisionFactory, ago, started_case
from tests.test_access_matrix import ROUTES

ROLES = ["coordinator", "support_worker", "housing_officer", "leader", "visitation", "professional"]
PASSWORD = "et langt kodeord til proeven"
SHORT = 200  # a single line of at most this is typed again in a moment; longer, or more lines, is a long form
# Pages that show another form when the case is further on.
MORE_PAGES = {
    "cases:close_answer, begun": ("cases:close_answer", {"pk": "closing_case", "question": "question"}),
    "cases:close_answer, the team": ("cases:close_answer", {"pk": "closing_case", "question": "team_question"}),
    "cases:start, not begun": ("cases:start", {"pk": "waiting_case"}),
}
PAGES = sorted([*(n for n, route in ROUTES.items() if "GET" in route.methods and not route.public), *MORE_PAGES])
# Pages of somebody without a login, and who opens them: the young person with the tablet, a guest with a link.
WITHOUT_LOGIN = {
    "networkmeetings:young": "tablet",
    "networkmeetings:young_sheet": "tablet after",
    "networkmeetings:young_heard": "tablet after",
    "networkmeetings:answer_write": "guest",
}
PAGES = sorted([*PAGES, *WITHOUT_LOGIN])
TABLETS = {"tablet": "meeting", "tablet after": "held_meeting"}  # ... about which meeting
# Rows of the meeting's page save themselves on each change and keep their text on the page (static/js/rows.js).
SAVES_ITSELF = "data-row"


@dataclass
class Sent:
    """One form of a page, as a browser would send it: where to, and its fields with the names that take free text."""

    page: str
    action: str
    fields: list[tuple[str, str]]
    texts: list[str]
    saves_itself: bool = False
    typed: dict[str, str] = field(default_factory=dict)

    def post(self, client: Client, **headers: str) -> Any:
        data: dict[str, list[str]] = {}
        for name, value in self.fields:
            data.setdefault(name, []).append(value)
        for name, text in self.typed.items():
            data[name] = [text]
        return client.post(self.action, data, HTTP_REFERER=f"http://testserver{self.page}", **headers)

    def write(self, wording: str = "Ord") -> None:
        """Write something of its own in each field for text."""
        self.typed = {name: f"{wording} {number} på <b>æøå</b>" for number, name in enumerate(self.texts)}

    def missing_from(self, page: str) -> list[str]:
        """What was typed in the fields for text and is not in the page."""
        words = {name: self.typed[name] for name in self.texts}
        return [f"{name}: {text}" for name, text in words.items() if html.escape(text, quote=False) not in plain(page)]


def plain(page: str) -> str:
    """The page's text and attributes with quotes and apostrophes as they were typed."""
    return page.replace("&quot;", '"').replace("&#x27;", "'")


def forms_of(page: str, path: str) -> Iterator[Sent]:
    """The forms of a page that post and have room for free text."""
    tree = lxml.html.fromstring(page)
    for form in tree.iter("form"):
        if (form.get("method") or "").lower() != "post":
            continue
        fields, texts = [], []
        beside = tree.xpath("//input[@form=$id]", id=form.get("id") or "-")  # a row's version stands after its form
        for element in (*form.iter("input", "textarea", "select"), *beside):
            name, kind = element.get("name"), element.get("type", "text")
            if not name or kind in {"submit", "file", "password"}:
                continue
            if kind in {"checkbox", "radio"} and element.get("checked") is None:
                continue
            fields.append((name, value_of(element)))
            if is_long(element):
                texts.append(name)
        if texts:
            saves_itself = form.get(SAVES_ITSELF) is not None
            yield Sent(path, form.get("action") or path, fields, texts, saves_itself)


def value_of(element: Any) -> str:
    if element.tag == "textarea":
        return element.text or ""
    if element.tag == "select":
        chosen = [option.get("value", "") for option in element.iter("option") if option.get("selected") is not None]
        return chosen[0] if chosen else ""
    return element.get("value", "")


def is_long(element: Any) -> bool:
    """A textarea, or a line longer than SHORT."""
    if element.tag == "textarea":
        return True
    return element.get("type", "text") == "text" and int(element.get("maxlength") or 0) > SHORT


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The matrix' world, with passwords to log in by; each test is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        built = worlds.build()
        built["closing_case"] = started_case(built["coordinator"])
        CaseEnding.objects.create(
            case=built["closing_case"], begun_at=ago(days=1), begun_by=built["coordinator"], reason="as_planned"
        )
        AgendaItem.objects.create(
            meeting=built["meeting"], text="Min hund", is_young_persons=True, added_by=built["coordinator"]
        )
        built["team_question"] = SimpleNamespace(pk="teamet")
        built["waiting_case"] = DecisionFactory(case=CaseFactory(opened_by=built["coordinator"])).case
        AssignmentFactory(case=built["waiting_case"], user=built["coordinator"])
        for role in ROLES:
            built[role].set_password(PASSWORD)
            built[role].save()
        yield built
        transaction.set_rollback(True)


@pytest.fixture
def undone(world):
    """What the test writes is undone."""
    point = transaction.savepoint()
    yield world
    transaction.savepoint_rollback(point)


def long_forms(world: dict[str, Any], name: str) -> Iterator[tuple[str, Client, Sent]]:
    """(role, client, form) for each long form of the page, once for each place it is sent to."""
    for role, form in found_on(world, name):
        yield role, enter(world, role), replace(form, typed={})


def enter(world: dict[str, Any], role: str) -> Client:
    """A browser of the role: logged in, the tablet just handed over, or a guest with nothing but a link."""
    client = Client()
    if role in TABLETS:
        client.force_login(world["support_worker"])
        client.post(reverse("networkmeetings:give_tablet", args=[world[TABLETS[role]].pk]))
    elif role != "guest":
        client.force_login(world[role])
    return client


def who_opens(name: str, route_name: str) -> list[str]:
    if name in WITHOUT_LOGIN:
        return [WITHOUT_LOGIN[name]]
    return [role for role in ROLES if ROUTES[route_name].opens_for(role)]


def found_on(world: dict[str, Any], name: str) -> list[tuple[str, Sent]]:
    """Each long form of the page with a role that has it; each page is opened once for all the tests."""
    cache: dict[str, list[tuple[str, Sent]]] = world.setdefault("long_forms", {})
    if name not in cache:
        cache[name], seen = [], set()
        route_name, names = MORE_PAGES.get(name) or (name, ROUTES[name].names)
        path = reverse(route_name, kwargs={arg: world[thing].pk for arg, thing in names.items()})
        for role in who_opens(name, route_name):
            answer = enter(world, role).get(path)
            if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
                continue
            for form in forms_of(answer.content.decode(), path):
                key = (form.action, *form.texts)
                if key not in seen:
                    seen.add(key)
                    cache[name].append((role, form))
    return cache[name]


@pytest.mark.parametrize("name", PAGES)
def test_an_error_loses_no_word(undone, name):
    for role, client, form in long_forms(undone, name):
        for broken in (garbled, too_long):
            broken(form)
            point = transaction.savepoint()
            answer = form.post(client)
            transaction.savepoint_rollback(point)
            if answer.status_code == 302:
                continue  # nothing in it can be wrong: it is saved
            assert answer.status_code in {409, 422}, f"{role} {form.action}: {answer.status_code}"
            assert form.missing_from(answer.content.decode()) == [], f"{role} {form.action}"


def garbled(form: Sent) -> None:
    """Text in the fields for text, nonsense in all others."""
    form.write()
    for name, value in form.fields:
        hidden = name in {"version", "csrfmiddlewaretoken", "key", "case_id", "next"} or name.startswith("_draft")
        if name not in form.texts and not hidden:
            form.typed.setdefault(name, "findes ikke" if value else value)
    form.typed = {name: text for name, text in form.typed.items() if name in form.texts or text}


def too_long(form: Sent) -> None:
    form.write("Ord " * 9000)


@pytest.mark.parametrize("name", [name for name in PAGES if name not in WITHOUT_LOGIN])
def test_a_session_that_runs_out_loses_no_word(undone, name):
    for role, client, form in long_forms(undone, name):
        if form.saves_itself:
            continue
        where = f"{role} {form.action}"
        assert "_draft_user" in dict(form.fields), (
            f"{where}: the form has no draft (load_draft and {{% draft_note %}})"
        )
        form.write()
        client.logout()
        answer = form.post(client)
        assert answer.status_code == 401, where
        page = lxml.html.fromstring(answer.content.decode())
        carried = [
            (element.get("name"), element.get("value")) for element in page.iter("input") if element.get("name")
        ]
        login = {}
        for key, value in carried:
            login.setdefault(key, []).append(value or "")
        login |= {"username": [undone[role].username], "password": [PASSWORD]}
        back = client.post(reverse("login"), login)
        assert back.status_code == 302, where
        assert back["Location"] == form.page, where
        assert form.missing_from(client.get(form.page).content.decode()) == [], where
        Draft.objects.all().delete()


def test_a_tablet_whose_time_is_over_loses_no_word(undone):
    """Every form of the young person's pages: kept out of sight, and there when the tablet is handed over again."""
    tried = 0
    pages = [name for name, who in WITHOUT_LOGIN.items() if who in TABLETS]
    for role, client, form in (found for name in pages for found in long_forms(undone, name)):
        form.write()
        with time_machine.travel(timezone.now() + LONGEST):
            answer = form.post(client)
            assert answer.status_code == 401, form.action
            assert form.missing_from(answer.content.decode()) != [], form.action  # the tablet is anybody's by now
            again = enter(undone, role)
            assert form.missing_from(again.get(form.page).content.decode()) == [], form.action
        tried += 1
        Draft.objects.all().delete()
    assert tried >= 4  # a point to be reworded, a new one, what is wrong with the sheet, how one was heard


def test_a_code_that_is_too_old_loses_a_guest_no_word(undone):
    for _, client, form in long_forms(undone, "networkmeetings:answer_write"):
        form.write()
        form.typed["code"] = "12345678"
        answer = form.post(client)
        assert answer.status_code == 422 and form.missing_from(answer.content.decode()) == []
        form.typed["new_code"] = "1"
        answer = form.post(client)
        assert answer.status_code == 200 and form.missing_from(answer.content.decode()) == []
        with time_machine.travel(undone["meeting"].starts_at):
            answer = form.post(client)
            assert answer.status_code == 410 and form.missing_from(answer.content.decode()) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_second_editor_loses_nobody_a_word(undone, name, monkeypatch):
    for role, client, form in long_forms(undone, name):
        if "version" not in dict(form.fields):
            continue
        point = transaction.savepoint()
        theirs = saved_by_another(client, form, monkeypatch)
        form.write("Mine ord")
        answer = form.post(client)
        where = f"{role} {form.action}"
        assert answer.status_code == 409, where
        page = answer.content.decode()
        assert form.missing_from(page) == [], where
        assert all(text in page for text in theirs), where
        transaction.savepoint_rollback(point)


def saved_by_another(client: Client, form: Sent, monkeypatch) -> list[str]:
    """Somebody saves other words in the same row; returns them."""
    for made in forms_made_by(client, form, monkeypatch):
        row = getattr(made, "record", None) or getattr(made, "instance", None)
        if form.saves_itself and str(getattr(row, "pk", None)) not in form.action:
            continue  # another row of the same kind
        if row is None or not set(form.texts) <= {made[name].html_name for name in made.fields}:
            continue
        texts = [name for name in made.fields if made[name].html_name in form.texts and saves(made, row, name)]
        if texts:
            return [f"Andens {name}" for name in texts]
    raise AssertionError(f"{form.action}: no row found behind the form")


def saves(made: Any, row: Any, name: str) -> bool:
    """Save somebody else's words in that field alone; False when the row has none, or a rule wants more beside it."""
    row = type(row)._base_manager.get(pk=row.pk)
    if not put(made, row, name):
        return False
    row.version += 1
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        return False
    return True


def put(made: Any, row: Any, name: str) -> bool:
    """Put somebody else's words in the place of the field's; False when the row has none."""
    questions = getattr(made, "questions", {})
    if name in questions:
        row.answers[questions[name].item.code] = f"Andens {name}"
    elif any(column.name == name for column in row._meta.fields):
        setattr(row, name, f"Andens {name}")
    else:
        return False
    return True


def forms_made_by(client: Client, form: Sent, monkeypatch) -> list[Any]:
    """The form objects behind the page."""
    made: list[Any] = []
    began = FormBase.__init__

    def note(self, *args, **kwargs):
        made.append(self)
        began(self, *args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(FormBase, "__init__", note)
        client.get(form.page)
    return made


def has_room_for_text(form: type) -> bool:
    """Whether the class has a field that `is_long` would find on a page."""
    for one in form.base_fields.values():
        if type(one) is not forms.CharField or one.widget.is_hidden:
            continue
        if isinstance(one.widget, forms.Textarea) or (one.max_length or 0) > SHORT:
            return True
    return False


def all_forms(base: type) -> Iterator[type]:
    for form in base.__subclasses__():
        yield form
        yield from all_forms(form)


def test_every_long_form_stands_on_a_page(undone, monkeypatch):
    drawn: set[str] = set()
    for name in PAGES:
        for _, client, form in long_forms(undone, name):
            drawn |= {type(made).__name__ for made in forms_made_by(client, form, monkeypatch)}
    ours = {form for base in (PlainForm, CaseForm) for form in all_forms(base) if is_ours(form)}
    long = {form.__name__ for form in ours if has_room_for_text(form)}
    assert sorted(long - drawn) == []


def is_ours(form: type) -> bool:
    return form.__module__.split(".")[0] in {"cases", "housing", "bostotte", "networkmeetings", "reporting"}
