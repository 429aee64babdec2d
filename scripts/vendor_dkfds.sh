#!/usr/bin/env bash
# Renews the front-end files we keep in the repository. Run only to upgrade; neither build, tests nor production need it.
#
#   scripts/vendor_dkfds.sh            pack, trim, patch, write the manifest
#   scripts/vendor_dkfds.sh --check    only compare the files with the manifest
#
# Three packages, each pinned by the checksum of its tarball:
#   dkfds      design system (MIT, fonts OFL-1.1, icons Apache-2.0): neutral style sheet, icons, five font styles
#   htmx.org   one script (0BSD)
#   axe-core   accessibility engine for the browser tests (MPL-2.0), never served to users
set -euo pipefail
cd "$(dirname "$0")/.."

DKFDS=11.2.0
HTMX=2.0.11
AXE=4.14.1
MANIFEST=scripts/vendor.sha256
TREES=(static/vendor tests/vendor)

if [[ "${1:-}" == "--check" ]]; then
    sha256sum --quiet --check "$MANIFEST"
    diff <(cut -c67- "$MANIFEST") <(find "${TREES[@]}" -type f | LC_ALL=C sort)
    echo "vendored files match $MANIFEST"
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # fetch NAME VERSION SHA256 -> unpacked in $work/NAME/package
    (cd "$work" && npm pack --silent "$1@$2" >/dev/null)
    echo "$3  $work/$1-$2.tgz" | sha256sum --quiet --check -
    mkdir "$work/$1"
    tar -xzf "$work/$1-$2.tgz" -C "$work/$1"
}
fetch dkfds "$DKFDS" 93d6b1deebdaafb8d08c7be075f1bbe09fbcfa606765b600cde951ddbb92be61
fetch htmx.org "$HTMX" 165a2655073e9e6e55e307a7c74e8ebcdb76afb7701f9c16cfd106a13add408e
fetch axe-core "$AXE" e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745

# dkfds: the neutral theme only. The borger.dk and Virk themes and logos are reserved for those portals; the package's
# script is left out because our pages work without it. 11 MB of fonts become five styles as woff2.
from="$work/dkfds/package/dist"
to="static/vendor/dkfds/$DKFDS"
rm -rf static/vendor/dkfds
mkdir -p "$to"/{css,img,fonts}
cp "$work/dkfds/package/LICENSE.md" "$to/"
cp -r "$from/img/svg-icons" "$from/img/all-svg-icons.svg" "$to/img/"
for style in Regular Italic Medium SemiBold Bold; do
    cp "$from/fonts/IBMPlexSans/complete/woff2/IBMPlexSans-$style.woff2" "$to/fonts/"
done
cp "$from/fonts/IBMPlexSans/complete/woff2/license.txt" "$to/fonts/LICENSE-OFL.txt"
# The Regular face lists .eot and .woff before .woff2 and misspells "truetype", so browsers fetch the larger file; the
# faces we do not ship would break the static file manifest. One short rule per shipped style replaces them all. The
# font files themselves stay untouched: "Plex" is a reserved name. The placeholder logos go for the same reason.
# The whole sheet is put in a cascade layer, so that our own classes win by being ours and not by longer selectors
# (dkfds limits list width with a chain of a dozen :not()).
python3 - "$from/css/dkfds.min.css" "$to/css/dkfds.min.css" <<'PATCH'
import pathlib, re, sys

source, target = map(pathlib.Path, sys.argv[1:])
styles = {"Regular": (400, "normal"), "Italic": (400, "italic"), "Medium": (500, "normal"),
          "SemiBold": (600, "normal"), "Bold": (700, "normal")}
faces = "".join(
    f"@font-face{{font-display:swap;font-family:IBM Plex Sans;font-style:{slope};font-weight:{weight};"
    f'src:url(../fonts/IBMPlexSans-{name}.woff2) format("woff2")}}'
    for name, (weight, slope) in styles.items()
)
css = re.sub(r"@font-face\{[^}]*\}", "", source.read_text())
css = re.sub(r"/\*# sourceMappingURL=.*?\*/|@charset \"[^\"]*\";|\ufeff", "", css)
css = re.sub(r"url\([^)]*logo-(?:header-)?placeholder\.png\)", "none", css)
target.write_text('@charset "utf-8";' + faces + "@layer kit{" + css.strip() + "}\n")
PATCH

rm -rf static/vendor/htmx
mkdir -p "static/vendor/htmx/$HTMX"
cp "$work/htmx.org/package/dist/htmx.min.js" "$work/htmx.org/package/LICENSE" "static/vendor/htmx/$HTMX/"

rm -rf tests/vendor/axe
mkdir -p tests/vendor/axe
cp "$work/axe-core/package/"{axe.min.js,LICENSE,LICENSE-3RD-PARTY.txt} tests/vendor/axe/

find "${TREES[@]}" -type f -exec chmod 644 {} +
find "${TREES[@]}" -type f | LC_ALL=C sort | xargs -d '\n' sha256sum > "$MANIFEST"
du -sh "${TREES[@]}"
