#!/bin/sh
# Make this clone ready to run: `setup.sh demo` or `setup.sh test` (which is all of demo and the tools).
#
# Takes nothing for granted but Python 3.11 or later. What the operating system lacks is installed with apt when we are
# root; otherwise one line says what to install. Quick when nothing has changed since last time.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-demo}

case $purpose in
demo) files="requirements/base.txt requirements/embedded.txt" ;;
test) files="requirements/dev.txt" ;;
*) echo "usage: scripts/setup.sh demo|test" >&2; exit 2 ;;
esac

stop() {
    echo "$1" >&2
    exit 1
}

# As root: install the packages. Otherwise: one line that says so. $1 says what is missing, the rest are packages.
system_packages() {
    missing=$1
    shift
    command -v apt-get >/dev/null || stop "Missing: $missing. Install what Debian 12 calls: $*"
    [ "$(id -u)" = 0 ] || stop "Missing: $missing. Run first: sudo apt-get install --no-install-recommends $*"
    echo "Installing $* (missing: $missing) ..."
    log=$(mktemp)
    export DEBIAN_FRONTEND=noninteractive
    if ! { apt-get update && apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        stop "apt-get could not install: $*"
    fi
    rm -f "$log"
}

find_python() {
    for candidate in ${PYTHON3:-} python3 python3.11 python3.12 python3.13 python3.14; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    stop "Python 3.11 or later was not found."
}

# Debian keeps what `python3 -m venv` needs in packages of their own. With pip but without python3-venv a venv can be
# made bare, and the system's pip put to work in it.
make_venv() {
    python=$(find_python)
    rm -rf .venv
    if ! "$python" -c 'from ensurepip import version' 2>/dev/null; then
        if has_pip "$python"; then
            "$python" -m venv --without-pip .venv
            return
        fi
        system_packages "Python's venv and pip" python3-venv
        python=$(find_python)
    fi
    if ! "$python" -m venv .venv; then
        rm -rf .venv
        stop "Python could not make .venv"
    fi
}

# Making it may have been interrupted, between the interpreter and pip.
venv_is_whole() {
    .venv/bin/python -c '' 2>/dev/null || return 1
    has_pip .venv/bin/python || has_pip "$(find_python)"
}

has_pip() {
    "$1" -c 'from pip import __version__' 2>/dev/null
}

pip_install() {
    if has_pip .venv/bin/python; then
        set -- .venv/bin/python -m pip "$@"
    else
        set -- "$(find_python)" -m pip --python .venv/bin/python "$@"
    fi
    PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore "$@"
}

python_packages() {
    stamp=.venv/.hjemvej-$purpose
    # Both the files and the interpreter: a system upgrade can leave a venv with packages for another Python.
    # shellcheck disable=SC2086 # a list of files
    wanted=$(cat $files | sha256sum | cut -d ' ' -f 1)-$(.venv/bin/python -c 'import sys; print(*sys.version_info[:2])')
    [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
    echo "Installing Python packages ..."
    arguments=""
    for file in $files; do arguments="$arguments --requirement $file"; done
    # shellcheck disable=SC2086 # a list of arguments
    # --no-deps: the files name everything, so nothing is to be worked out; --only-binary: no package runs code here.
    pip_install install --quiet --quiet --require-hashes --no-deps --only-binary :all: $arguments ||
        stop "The Python packages could not be installed."
    echo "$wanted" >"$stamp"
}

# WeasyPrint loads these when a PDF is made, so their absence would not show before then.
native_libraries() {
    .venv/bin/python - <<'PYTHON' || system_packages "libraries for PDF" libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
import ctypes, sys
try:
    for name in ("gobject-2.0.so.0", "pango-1.0.so.0", "pangoft2-1.0.so.0", "harfbuzz.so.0", "harfbuzz-subset.so.0"):
        ctypes.CDLL("lib" + name)
except OSError:
    sys.exit(1)
PYTHON
}

test_programs() {
    command -v chromium >/dev/null || system_packages "Chromium" chromium
    command -v pdftotext >/dev/null || system_packages "pdftotext" poppler-utils
}

venv_is_whole || make_venv
python_packages
native_libraries
[ "$purpose" != test ] || test_programs
