#!/bin/sh
# All that can be said about the code without running the tests. Every check runs; the exit code says if one failed.
set -u
cd "$(dirname "$0")/.." || exit 1
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
    $bin/shellcheck scripts/*.sh .ci/run
}

without_servers() {
    PYTHON=$bin/python scripts/with-throwaway-secrets.sh $bin/python "$@"
}

# Compares models with migration files; what is in some database of this machine has no say.
migrations() {
    without_servers -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run
}

deployment() {
    without_servers manage.py check --deploy --fail-level WARNING
}

run lint $bin/ruff check --quiet .
run format $bin/ruff format --check --quiet .
run templates templates
run shell shell_scripts
run dockerfile $bin/hadolint Dockerfile
run types $bin/mypy
run imports $bin/lint-imports --no-logo
run migrations migrations
run deployment deployment
[ -z "$failed" ] || { echo "make check failed:$failed" >&2; exit 1; }
