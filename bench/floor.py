"""The floor of every lint: Python and libyaml parsing the files of a folder, one process, no objects made of them."""

from __future__ import annotations

import sys
from pathlib import Path

from yaml._yaml import CParser  # type: ignore[import-not-found]

if __name__ == "__main__":
    for path in Path(sys.argv[1]).rglob("*.yaml"):
        CParser(path.read_bytes()).raw_parse()
