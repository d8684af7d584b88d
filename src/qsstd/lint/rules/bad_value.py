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

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.messages import Message, say
from qsstd.spelling import nearest
from qsstd.workspace.shape import SHAPES, BadValue

LEVEL = Level.ERROR
QUOTES = " “”‘’「」"
SEVERAL = 40
"""More allowed words than this are not listed."""
THE_ID = say("write what stands after 'id:' there, not the title or the name of a person")


def check(fault: BadValue, at: Place) -> Iterator[Problem]:
    if type(fault) is not BadValue:
        return  # quantities and limits have rules of their own
    meant = fault.suggestion or nearest(fault.value.strip(QUOTES).casefold(), fault.allowed)
    fix = Fix(say("write '{name}'", name=meant), (Replace(at, meant),)) if meant else None
    yield Problem(at, fault.message or sentence(fault), hint=advice(fault, meant), fix=fix)


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
    if fault.at.path[-1:] != ("id",):
        return fault.hint if fault.value.isascii() or fault.hint not in SHAPES.values() else THE_ID
    slug = as_id(fault.value)
    return say("did you mean '{name}'? An id has a-z, 0-9 and hyphens only", name=slug) if slug else fault.hint


def as_id(value: str) -> str | None:
    """What ``value`` may look like as an id, where that is plain."""
    slug = re.sub(r"[^a-z0-9]+", "-", value.casefold()).strip("-")
    return slug if slug and slug != value and len(slug) <= 100 else None
