"""A value is none of those that its key takes.

The key takes certain words, a date, a number or an id. What is written is none of them and is left out.

Bad:

```yaml
kind: process
steps:
  - id: accept
    stage: intke  # <-
    title: 受理
```

Good:

```yaml
kind: process
steps:
  - id: accept
    stage: intake
    title: 受理
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.messages import Message, say
from qsstd.spelling import nearest
from qsstd.workspace.shape import SHAPES, BadValue

LEVEL = Level.ERROR
QUOTES = " “”‘’「」"
SEVERAL = 40
"""More allowed words than this are not listed."""
SEPARATED = re.compile(r"[,，、;；/和及 ]")
ONE_OWNER = say("name the one role that answers for it; the others stand under 'with'")
HINTS = {"jurisdiction": say("write codes of ISO 3166, the country before its parts, for example [CN, CN-41]")}
"""What is written under a key whose values are told by no list."""
THE_ID = say("write what stands after 'id:' there, not the title or the name of a person")


def check(fault: BadValue, at: Place) -> Iterator[Problem]:
    if type(fault) is not BadValue:
        return  # quantities and limits have rules of their own
    meant = fault.suggestion or nearest(fault.value.strip(QUOTES).casefold(), fault.allowed) or rewritten(fault)
    fix = Fix(say("write '{name}'", name=meant), (Replace(at, meant),)) if meant else None
    yield Problem(at, fault.message or sentence(fault), hint=advice(fault, meant), fix=fix)


def rewritten(fault: BadValue) -> str | None:
    """A day or version as it must be written: of 2026/7/1 it is 2026-07-01, of v1.0 it is 1.0."""
    value = fault.value.strip(QUOTES)
    if fault.at.path[-1:] == ("version",):
        match = re.fullmatch(r"[vV版第] *(\d+(?:\.\d+)*)版?", value)
        return match[1] if match else None
    match = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", value, re.ASCII)
    if match is None or fault.message is None:
        return None
    try:
        day = date(*map(int, match.groups())).isoformat()
    except ValueError:
        return None
    return day if day != value else None


def sentence(fault: BadValue) -> Message:
    key = next((step for step in reversed(fault.at.path) if isinstance(step, str)), "")
    if fault.allowed:
        return say("'{value}' is none of the words that '{key}' takes", value=fault.value[:80], key=key)
    return say("'{value}' does not fit '{key}'", value=fault.value[:80], key=key)


def advice(fault: BadValue, meant: str | None) -> Message | None:
    if meant and fault.allowed:
        return say("did you mean '{name}'? It takes {words}", name=meant, words=fault.allowed[:SEVERAL])
    if fault.allowed:
        return say("it takes {words}", words=fault.allowed[:SEVERAL])
    if meant:
        return say("did you mean '{name}'?", name=meant)
    key = next((step for step in reversed(fault.at.path) if isinstance(step, str)), "")
    if key == "owner" and SEPARATED.search(fault.value.strip()):
        return ONE_OWNER
    if key in HINTS:
        return HINTS[key]
    if fault.at.path[-1:] != ("id",):
        return fault.hint if fault.value.isascii() or fault.hint not in SHAPES.values() else THE_ID
    slug = as_id(fault.value)
    return say("did you mean '{name}'? An id has a-z, 0-9 and hyphens only", name=slug) if slug else fault.hint


def as_id(value: str) -> str | None:
    """What ``value`` may look like as an id, where that is plain."""
    slug = re.sub(r"[^a-z0-9]+", "-", value.casefold()).strip("-")
    return slug if slug and slug != value and len(slug) <= 100 else None
