"""A value carries a YAML tag, which asks for a special type.

Every value is read as it is written, so the tag does nothing; in other tools it may run code. A text that
begins with an exclamation mark is taken for a tag as well, and loses its first word.

Bad:

```yaml
kind: attitude
scenarios:
  - id: opening
    title: 应答
    say: !VIP 客户您好，很高兴为您服务  # <-
```

Good:

```yaml
kind: attitude
scenarios:
  - id: opening
    title: 应答
    say: '!VIP 客户您好，很高兴为您服务'
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.source.faults import ForbiddenTag

LEVEL = Level.ERROR
STANDARD = "tag:yaml.org,2002:"


def check(fault: ForbiddenTag, at: Place) -> Iterator[Problem]:
    tag = "!!" + fault.tag.removeprefix(STANDARD) if fault.tag.startswith(STANDARD) else fault.tag
    yield Problem(
        at,
        say("'{tag}' is read as a tag and not as part of the text", tag=tag[:80]),
        hint=say("take the tag out, or put a text that begins with '!' in quotes"),
    )
