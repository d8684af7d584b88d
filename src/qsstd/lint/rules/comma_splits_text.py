"""A comma inside brackets cuts a Chinese sentence in two.

Between ``[`` and ``]`` a half-width comma separates items. Where a sentence was meant, staff are given two
halves of it.

Bad:

```yaml
kind: attitude
scenarios:
  - id: refusal
    title: 无法当场答复
    say: [这个问题需要核实,请您留下联系电话]  # <-
```

Good:

```yaml
kind: attitude
scenarios:
  - id: refusal
    title: 无法当场答复
    say:
      - 这个问题需要核实，请您留下联系电话
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Place, Problem, Rewrite
from qsstd.messages import say
from qsstd.source.faults import CommaSplit

LEVEL = Level.WARNING


def check(fault: CommaSplit, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("the half-width comma makes two items of what may be one sentence"),
        hint=say(
            "write each sentence on a line after '- ' with a full-width comma inside; to keep two items, add a space"
        ),
        fix=Fix(say("keep two items, with a space after the comma"), (Rewrite(at, ", "),)),
    )
