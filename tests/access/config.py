"""Routes outside the apps."""

from tests.access.table import Route

ROUTES = [
    Route("livez", public=True),
    Route("readyz", public=True),
    Route("login", public=True, methods="GET POST"),
    Route("logout", methods="POST"),
    Route("gallery", public=True),
]
