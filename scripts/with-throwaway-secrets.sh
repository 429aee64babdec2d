#!/bin/sh
# Run a command under production's settings with secrets made for this one run and servers that do not exist: for what
# only reads the settings (collectstatic, check --deploy). Nothing is kept.
set -eu
python=${PYTHON:-python}

DJANGO_SECRET_KEY=$("$python" -c 'import secrets; print(secrets.token_urlsafe(64))')
HJEMVEJ_BLIND_INDEX_KEY=$("$python" -c 'import secrets; print(secrets.token_urlsafe(32))')
HJEMVEJ_FIELD_KEYS=$("$python" -c 'import base64, os; print(base64.urlsafe_b64encode(os.urandom(32)).decode())')
export DJANGO_SECRET_KEY HJEMVEJ_BLIND_INDEX_KEY HJEMVEJ_FIELD_KEYS
export DJANGO_SETTINGS_MODULE=config.settings.production DJANGO_ALLOWED_HOSTS=hjemvej.invalid
export DATABASE_URL=postgres:///none REDIS_URL=redis://127.0.0.1:1/0
exec "$@"
