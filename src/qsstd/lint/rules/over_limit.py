"""The file is larger or more deeply nested than any standard is.

Reading stops there, so that a broken or hostile file cannot hold up the check of all others. No standard that
people read comes near the limits: 4 MiB, 64 levels, 200 000 values, 2 000 entries in one list.

Bad:

```yaml
kind: problems
problems: &all
  - *all  # <-
```

Good:

```yaml
kind: problems
problems:
  - {id: slow-response, statement: 障碍修复慢}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import Message, say
from qsstd.source.faults import OverLimit

LEVEL = Level.ERROR

SENTENCES = {
    "bytes": say("the file is larger than {limit} bytes"),
    "depth": say("the entries lie more than {limit} levels deep in one another"),
    "nodes": say("the file holds more than {limit} values"),
    "items": say("a list or mapping has more than {limit} entries"),
    "scalar": say("a text is longer than {limit} characters"),
    "aliases": say("with every '*' written out the file would hold more than {limit} values"),
    "self-reference": say("what '*' stands for here contains itself"),
}


def check(fault: OverLimit, at: Place) -> Iterator[Problem]:
    message = Message(SENTENCES[fault.what].template, {"limit": fault.limit})
    aliases = fault.what in ("aliases", "self-reference")
    hint = say("write the values out instead of '&' and '*'") if aliases else say("split it into several documents")
    yield Problem(at, message, hint=hint, value=fault.what)
