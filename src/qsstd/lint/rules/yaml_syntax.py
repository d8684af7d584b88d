"""The file breaks the rules of YAML and cannot be read to its end.

What stands after the fault is not read and not checked. Most often a quotation mark or bracket is not closed,
a line is indented wrongly, or a text holds a colon and a space and has no quotes.

Bad:

```yaml
kind: attitude
scenarios:
  - id: opening
    title: 应答
    say: 您好: 请问有什么可以帮您  # <-
```

Good:

```yaml
kind: attitude
scenarios:
  - id: opening
    title: 应答
    say: 您好，请问有什么可以帮您
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.yaml_words import explained, place
from qsstd.messages import say
from qsstd.source.faults import YamlSyntax

LEVEL = Level.ERROR


def check(fault: YamlSyntax, at: Place) -> Iterator[Problem]:
    message, hint = explained(fault)
    here, noticed = place(fault)
    also = ((noticed, say("here it can no longer be read")),) if noticed else ()
    yield Problem(here, message, hint=hint, also=also, value=fault.problem)
