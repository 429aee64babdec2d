"""`make demo` and everyday development: embedded servers, demo accounts, no secrets worth keeping."""

from config.settings import environment
from config.settings.base import *

# The demo shows the real error pages; HJEMVEJ_DEBUG=1 while developing.
DEBUG = environment.flag("HJEMVEJ_DEBUG")
DEMO = True
SECRET_KEY = "demo-only-not-a-secret-production-refuses-to-start-with-this-value"
ALLOWED_HOSTS = ["*"]
FIELD_KEYS = ["aGplbXZlai1kZW1vLWtleS1ub3QtZm9yLWxpdmUtMSE="]
BLIND_INDEX_KEY = "demo-only-blind-index"
AUTH_PASSWORD_VALIDATORS = []
# The people of the demo do not exist, and neither do their addresses.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
# Static files are served as they lie in the repository; there is no collected folder to warn about.
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None

# The demo's town has written its numbers; those that begin with 00 lead nowhere.
CRISIS_LINES = [
    ("Fare for liv", "112"),
    ("Psykiatrisk akut", "00 00 11 22"),
    ("Den sociale døgnvagt", "00 00 33 44"),
    ("Politiet, når det ikke er 112", "114"),
    ("Livslinien, tanker om selvmord", "70 201 201"),
    ("Lev Uden Vold, hele døgnet", "1888"),
]
