"""A text, a list or an entry stands where another of the three belongs.

It comes of a missing hyphen, a missing indentation, or a value that was forgotten. What stands there cannot
be read.

Bad:

```yaml
kind: glossary
terms:  # <-
  id: fault-report
  term: 障碍申告
  means: 用户向公司报告通信障碍
```

Good:

```yaml
kind: glossary
terms:
  - id: fault-report
    term: 障碍申告
    means: 用户向公司报告通信障碍
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import Message, say
from qsstd.workspace.shape import WrongType

LEVEL = Level.ERROR

WANTED = {"list": say("a list"), "mapping": say("an entry of keys and values"), "text": say("a text")}
HINTS = {
    "list": say("write one item a line, each after '- '"),
    "mapping": say("write 'key: value' lines, indented"),
    "text": say("write one text after the colon"),
}
EXAMPLES = {
    ("approved", "mapping"): say("write who and when, for example {{by: quality-director, date: 2026-07-01}}"),
    ("review", "mapping"): say("write how often and when last, for example {{every: quarter, last: 2026-07-01}}"),
    ("escalate", "mapping"): say("write after how long and to whom, for example {{after: 8 min, to: shift-lead}}"),
    ("owner", "text"): say("name the one role that answers for it; the others stand under 'with'"),
}
"""Key and what belongs there → how it is written."""


def check(fault: WrongType, at: Place) -> Iterator[Problem]:
    if not at.path:
        message = say("the file holds {found} where a document belongs", found=described(fault.value))
        yield Problem(at, message, hint=say("begin it with 'kind: …' and 'id: …', each on a line of its own"))
    elif fault.value is None:
        message = say("nothing is written for '{key}'", key=name(at))
        yield Problem(at, message, hint=say("write what belongs there, or take the line out"), value=name(at))
    else:
        message = say(
            "{found} stands where {wanted} belongs", found=described(fault.value), wanted=WANTED[fault.wanted]
        )
        yield Problem(at, message, hint=EXAMPLES.get((name(at), fault.wanted)) or HINTS[fault.wanted])


def described(value: object) -> Message:
    if isinstance(value, list):
        return say("a list")
    if isinstance(value, dict):
        return say("an entry of keys and values")
    return say("the text '{text}'", text=str(value)[:60])


def name(at: Place) -> str:
    """The key that the value at ``at`` stands under."""
    return next((step for step in reversed(at.path) if isinstance(step, str)), "")
