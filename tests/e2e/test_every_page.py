"""Every page at both sizes, as each role sees it: axe, width, and what the browser complains about.

The addresses are those of the access matrix, so a new page is looked at from the day it is declared. A page whose
main part is built like one already looked at is not looked at again: roles mostly differ in what they may open.
"""

import pytest
from django.urls import reverse

from tests.access import world as worlds
from tests.test_access_matrix import ROUTES

ROLES = ["coordinator", "support_worker", "leader", "housing_officer", "professional"]
# The main part's elements and classes without words: what the page is built of.
BUILD = "[...document.querySelectorAll('main *, .hv-sticky *')].map(e => `${e.tagName}.${e.className}`).join(' ')"


@pytest.fixture(scope="module")
def world(stack, django_db_blocker):
    """One case with everything on it, and somebody in every relation to it."""
    with django_db_blocker.unblock():
        return worlds.build()


@pytest.fixture(scope="module")
def looked_at():
    return set()


def addresses(world, role):
    """The pages the matrix says `role` may read."""
    for route in ROUTES.values():
        if "GET" in route.methods and not route.public and route.opens_for(role):
            yield reverse(route.name, kwargs={arg: world[thing].pk for arg, thing in route.names.items()})


def look_at(visitor, path, looked_at) -> list[str]:
    """The faults of one page; none for a fragment, a file, or a page built like one before."""
    answer = visitor.context.request.get(f"{visitor.stack.url}{path}", max_redirects=0)
    assert answer.status < 400, f"{path}: {answer.status}"
    if not answer.body().lstrip().startswith(b"<!DOCTYPE"):
        return []
    visitor.go(path).settle()
    build = visitor.page.evaluate(BUILD)
    if not build or build in looked_at:
        return []
    looked_at.add(build)
    return visitor.faults("desktop", "tablet")


@pytest.mark.parametrize("role", ROLES)
def test_pages_of_one_case(newcomer, world, looked_at, role):
    visitor = newcomer().enter(world[role])
    assert [fault for path in addresses(world, role) for fault in look_at(visitor, path, looked_at)] == []
