#!/bin/sh
# All that can be said about the code without running the tests. Every check runs; the exit code says if one failed.
set -u
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=""

run() {
    name=$1
    shift
    if "$@"; then
        echo "ok      $name"
    else
        echo "FAILED  $name"
        failed="$failed $name"
    fi
}

templates() {
    git ls-files -z 'templates/*.html' '*/templates/*.html' | xargs -0r $bin/djade --target-version 5.2 --check
}

shell_scripts() {
    for script in scripts/*.sh .ci/run; do sh -n "$script" || return 1; done
}

# Production's own settings, with values that name nothing: no server is asked, only the settings are looked at.
deployment() {
    DJANGO_SETTINGS_MODULE=config.settings.production \
        DJANGO_SECRET_KEY="$($bin/python -c 'import secrets; print(secrets.token_urlsafe(64))')" \
        HJEMVEJ_FIELD_KEYS="$($bin/python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())')" \
        HJEMVEJ_BLIND_INDEX_KEY="$($bin/python -c 'import secrets; print(secrets.token_urlsafe(32))')" \
        DJANGO_ALLOWED_HOSTS=hjemvej.invalid DATABASE_URL=postgres:///none REDIS_URL=redis://127.0.0.1:1/0 \
        $bin/python manage.py check --deploy --fail-level WARNING
}

run lint $bin/ruff check --quiet .
run format $bin/ruff format --check --quiet .
run templates templates
run shell shell_scripts
run types $bin/mypy
run imports $bin/lint-imports --no-logo
run migrations $bin/python manage.py makemigrations --check --dry-run
run deployment deployment
[ -z "$failed" ] || { echo "make check failed:$failed" >&2; exit 1; }
