"""A text is cut off by a number sign.

In YAML a ``#`` after a space begins a comment, so the rest of the sentence is neither read nor printed.

Bad:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: 城西片区 #3 线路修复慢  # <-
```

Good:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: '城西片区 #3 线路修复慢'
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Place, Problem, Rewrite
from qsstd.messages import say
from qsstd.source.faults import CutOff

LEVEL = Level.WARNING


def check(fault: CutOff, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("'{lost}' is taken for a comment, and only '{kept}' is read", lost=fault.lost[:80], kept=fault.kept[-80:]),
        hint=say("put the whole text in quotes; a comment begins with '# ', a number sign and a space"),
        fix=quoting(fault),
    )


def quoting(fault: CutOff) -> Fix | None:
    """Quotes around the whole text; none where it goes over several lines with blank ones between."""
    if fault.at.span is None or "\n" in fault.kept:
        return None
    lost = fault.lost.rstrip()
    gap = fault.at.span.end.offset - fault.at.span.start.offset - len(fault.lost)
    text = (fault.kept + " " * gap + lost).replace("'", "''")
    return Fix(say("put the whole text in quotes"), (Rewrite(fault.whole, f"'{text}'"),))
