#!/bin/sh
# Compile requirements/*.in to *.txt with hashes, for Linux on x86-64 and the lowest Python we support (what only that
# one needs is harmless on later ones). Where packages come from is the machine's affair: no address of an index is
# written into the files. Arguments go to uv: `--upgrade`, or `--upgrade-package django`.
set -eu
cd "$(dirname "$0")/../requirements"
uv="$PWD/../.venv/bin/uv"
export UV_CUSTOM_COMPILE_COMMAND="make requirements"

compile() {
    name=$1
    shift
    "$uv" pip compile --quiet --python-version 3.11 --python-platform x86_64-unknown-linux-gnu \
        --generate-hashes --no-emit-index-url --no-emit-find-links "$name.in" --output-file "$name.txt" "$@" >/dev/null
}

compile base "$@"
compile embedded --constraint base.txt "$@"
compile dev --constraint base.txt --constraint embedded.txt "$@"
