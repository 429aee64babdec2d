"""Routes of networkmeetings: one line each, reviewed like the permissions themselves."""

from tests.access.table import Route

ROUTES: list[Route] = []
