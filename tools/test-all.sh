#!/bin/sh
# Run the tests on every given version of Python that this machine has; at least one must be there.
set -eu
cd "$(dirname "$0")/.."
WITHOUT=${WITHOUT:-}
tried=0
own=$(.venv/bin/python -c "import sys; print('%d.%d' % sys.version_info[:2])" 2>/dev/null || true)
for version in "$@"; do
    if test "$version" = "$own"; then echo "== Python $version: 'make test' has run it"; tried=$((tried + 1)); continue; fi
    for python in "python$version" "$HOME"/.pyenv/versions/"$version".*/bin/python; do
        "$python" -c "import sys, venv; sys.exit('%d.%d' % sys.version_info[:2] != '$version')" 2>/dev/null || continue
        echo "== Python $version"
        test -x ".venv-$version/bin/python" || "$python" -m venv ".venv-$version"
        ".venv-$version/bin/python" -m pip install --quiet --disable-pip-version-check --editable '.[test]'
        ".venv-$version/bin/python" -m pytest -q -n auto -p no:cacheprovider $WITHOUT
        tried=$((tried + 1))
        break
    done
done
test "$tried" -gt 0 || { echo "none of these interpreters exists: $*" >&2; exit 1; }
