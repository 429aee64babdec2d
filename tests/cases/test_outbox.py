"""The outbox: once, whatever happens to the worker, the broker or the handler (decisions g)."""

import datetime as dt

import pytest
from django.db import transaction
from django.utils import timezone

from cases import outbox
from cases.models import Outbox

pytestmark = pytest.mark.django_db

calls: list[dict] = []


def handler(args):
    calls.append(args)


def poison(args):
    raise ValueError("Alma Test")


class NoException(BaseException):
    """Like WeasyPrint's FatalURLFetchingError: not an Exception."""


def fatal(args):
    raise NoException


@pytest.fixture(autouse=True)
def _kinds(settings):
    calls.clear()
    settings.OUTBOX = {name: f"{__name__}.{name}" for name in ("handler", "poison", "fatal")}


def due_again():
    Outbox.objects.update(run_after=timezone.now() - dt.timedelta(seconds=1))


def test_asked_twice_it_is_one_row_and_runs_once():
    outbox.ask("handler", "a", thing=1)
    outbox.ask("handler", "a", thing=1)
    assert outbox.drain() == 1
    assert outbox.drain() == 0
    assert calls == [{"thing": "1"}]


def test_an_unknown_kind_is_a_mistake_at_once():
    with pytest.raises(KeyError):
        outbox.ask("nothing", "a")


def test_rolled_back_with_the_act_that_asked():
    with pytest.raises(RuntimeError), transaction.atomic():
        outbox.ask("handler", "a")
        raise RuntimeError
    assert outbox.drain() == 0


def test_a_claimed_row_is_left_alone_until_its_time_comes_again():
    outbox.ask("handler", "a")
    first = outbox.claim()  # and then the worker is killed
    assert outbox.claim() is None
    due_again()
    assert outbox.claim() == first
    assert outbox.run(first)
    assert not outbox.run(first)
    assert len(calls) == 1


@pytest.mark.parametrize("kind", ["poison", "fatal"])
def test_a_poison_row_is_given_up_and_the_rest_goes_on(kind):
    outbox.ask(kind, "bad")
    outbox.ask("handler", "good")
    for _ in range(outbox.MOST_ATTEMPTS + 2):
        outbox.drain()
        due_again()
    row = Outbox.objects.get(kind=kind)
    assert row.failed_at and not row.done_at
    assert row.attempts == outbox.MOST_ATTEMPTS
    assert len(calls) == 1


def test_what_failed_says_its_kind_and_never_its_text(caplog):
    outbox.ask("poison", "bad")
    outbox.drain()
    assert Outbox.objects.get().error == "ValueError"
    assert "Alma" not in caplog.text


def test_a_dead_broker_costs_only_lateness(monkeypatch):
    def dead(*args, **kwargs):
        raise ConnectionError

    monkeypatch.undo()
    monkeypatch.setattr(outbox.current_app, "send_task", dead)
    outbox.ring()
