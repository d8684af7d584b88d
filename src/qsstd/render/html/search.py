"""The data that the search of a page looks through: a script, since a page opened from a disk may not load anything else."""

from __future__ import annotations

import json
from collections.abc import Iterable

from qsstd import safe
from qsstd.render.context.places import Place, link

LONGEST = 2000
"""Characters of a text that are searched."""
UNSAFE = {character: f"\\u{ord(character):04x}" for character in "<>&'\u2028\u2029"}
"""What could end the script or be read as something else in it."""


def search_data(found: Iterable[Place], single: bool) -> str:
    """A script that names everything that can be found: title, kind, where it is, link from the first page, text."""
    rows = [
        [shown(one.title), shown(one.kind), shown(one.where), link(one, None if single else ""), shown(one.text)]
        for one in found
    ]
    text = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    for character, escaped in UNSAFE.items():
        text = text.replace(character, escaped)
    return f"self.QSSTD_SEARCH=[\n{text}\n];\n"


def shown(text: str) -> str:
    """``text`` on one line, with nothing in it that cannot show."""
    return safe.terminal(" ".join(text.split()))[:LONGEST]
