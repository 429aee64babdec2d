"""A municipality's installation. It refuses to start half configured (trust R60)."""

from django.core.exceptions import ImproperlyConfigured

from config.settings import dev, environment
from config.settings.base import *

if environment.flag("HJEMVEJ_DEBUG") or environment.flag("DEBUG"):
    raise ImproperlyConfigured("Production does not run with DEBUG on.")
if environment.flag("HJEMVEJ_DEMO"):
    raise ImproperlyConfigured("Production does not run with demo accounts.")

SECRET_KEY = environment.required("DJANGO_SECRET_KEY")
FIELD_KEYS = environment.listed("HJEMVEJ_FIELD_KEYS")
BLIND_INDEX_KEY = environment.required("HJEMVEJ_BLIND_INDEX_KEY")
if not FIELD_KEYS:
    raise ImproperlyConfigured("The environment variable HJEMVEJ_FIELD_KEYS must hold at least one Fernet key.")
if SECRET_KEY == dev.SECRET_KEY or len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("DJANGO_SECRET_KEY is the demo's or too short (at least 50 characters).")
if set(FIELD_KEYS) & set(dev.FIELD_KEYS) or BLIND_INDEX_KEY == dev.BLIND_INDEX_KEY:
    raise ImproperlyConfigured("The demo's encryption keys are public and may not be used.")
environment.required("DATABASE_URL")
environment.required("REDIS_URL")

ALLOWED_HOSTS = environment.listed("DJANGO_ALLOWED_HOSTS")
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("DJANGO_ALLOWED_HOSTS must name the hosts this installation answers for.")
PUBLIC_URL = environment.text("PUBLIC_URL") or f"https://{ALLOWED_HOSTS[0]}"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

SECURE_SSL_REDIRECT = environment.flag("HJEMVEJ_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# A demo account survives in a restored database; cases.checks stops the start when one is found.
REFUSE_DEMO_ACCOUNTS = True
