"""The test suite: real PostgreSQL and Valkey of its own, apart from a running demo, and a cheap password hasher."""

from config.embedded import ensure_servers

ensure_servers("test")

from config.settings.dev import *  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Static files are found where they lie: nothing is collected before a test run.
WHITENOISE_AUTOREFRESH = True
