#!/bin/sh
# Build the wheel, install it into a new environment, and use it in an empty folder, in both languages.
set -eu
cd "$(dirname "$0")/.."
root=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.venv/bin/python -m build --wheel --outdir "$work/dist" . >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$work"/dist/*.whl
mkdir "$work/elsewhere"
cd "$work/elsewhere"
for language in zh en; do
    "$work/venv/bin/qsstd" --lang "$language" init "pack-$language"
    "$work/venv/bin/qsstd" lint "pack-$language" --lang "$language" --fail-on info
    "$work/venv/bin/qsstd" diff "$root/standards" "pack-$language" --lang "$language" --fail-on never --output concise \
        --notice "notice-$language.html" --notice "notice-$language.md" >"changes-$language.txt"
    test -s "changes-$language.txt" -a -s "notice-$language.html" -a -s "notice-$language.md"
    "$work/venv/bin/qsstd" explain mean-over-max --lang "$language" >/dev/null
done
"$work/venv/bin/python" - "$root" <<'PYTHON'
import pathlib, sys, qsstd
assert not pathlib.Path(qsstd.__file__).is_relative_to(sys.argv[1]), "the wheel was not used"
PYTHON
echo "wheel: passed"
