"""A full-width mark stands where YAML wants a half-width one.

A Chinese input method writes ``：`` and ``，`` for a colon and a comma. YAML takes them for letters, so the key
has no value or the list one long item.

Bad:

```yaml
kind: problems
problems:
  - id: slow-response
    statement：障碍修复慢  # <-
```

Good:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: 障碍修复慢
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Place, Problem, Rewrite
from qsstd.messages import Message, say
from qsstd.source.faults import FullWidthMark

LEVEL = Level.ERROR
SPACED = (":", ",")
"""Marks that YAML wants a space after."""
SPACES = {"\u3000": say("a full-width space"), "\xa0": say("a no-break space")}


def check(fault: FullWidthMark, at: Place) -> Iterator[Problem]:
    yield Problem(at, sentence(fault), hint=advice(fault), fix=narrowing(fault), value=fault.mark)


def sentence(fault: FullWidthMark) -> Message:
    if fault.mark in SPACES:
        return say("{space} stands where a common space belongs", space=SPACES[fault.mark])
    return say("the full-width '{mark}' is no '{instead}' for YAML", mark=fault.mark, instead=fault.instead)


def advice(fault: FullWidthMark) -> Message:
    if fault.instead == " ":
        return say("write a common space")
    if fault.instead == ",":
        return say("write a half-width comma and a space between items, and a sentence on a line after '- '")
    if fault.instead == ":":
        return say("write a half-width colon and a space")
    if fault.instead in "[{":
        return say("write half-width brackets on both sides, or put the text in quotes")
    return say("write the half-width '{instead}'", instead=fault.instead)


def narrowing(fault: FullWidthMark) -> Fix | None:
    """The half-width mark; none for a bracket, whose other half is elsewhere."""
    if fault.instead in "[{":
        return None
    text = fault.instead + " " if fault.instead in SPACED else fault.instead
    return Fix(advice(fault), (Rewrite(fault.at, text),))
