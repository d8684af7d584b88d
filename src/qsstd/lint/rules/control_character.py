"""A character that cannot be seen stands in the file.

It comes with text that is copied from a web page or a chat. Two ids that look the same are then different,
and characters that turn the direction of writing make a line look other than it is.

Bad:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: 障碍\u200b修复慢  # <-
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
from qsstd.messages import say
from qsstd.source.faults import ControlCharacter

LEVEL = Level.ERROR

SORTS = {
    "control": say("a control character"),
    "bidi": say("a character that turns the direction of writing"),
    "invisible": say("an invisible character"),
    "separator": say("a line break of a sort that editors count differently"),
}


def check(fault: ControlCharacter, at: Place) -> Iterator[Problem]:
    instead = " " if fault.kind == "separator" else ""
    title = say("put a space in its place") if instead else say("take the character out")
    code = f"U+{fault.codepoint:04X}"
    yield Problem(
        at,
        say("{sort} stands here: {code}", sort=SORTS[fault.kind], code=code),
        hint=title,
        fix=Fix(title, (Rewrite(at, instead),), safe=fault.kind == "invisible"),
        value=code,
    )
