"""One more word is not used for a term

Texts that use it must be mended: `qsstd lint` finds them. An avoided word in place of another counts as one more and
one less.

Before:
```yaml
kind: glossary
terms:
  - id: fault
    term: 故障
    means: 客户无法使用业务的状态
    avoid: [障碍]
```
After:
```yaml
kind: glossary
terms:
  - id: fault
    term: 故障
    means: 客户无法使用业务的状态
    avoid: [障碍, 坏了]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import is_reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("term.avoid",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    for piece in change.pieces:
        if piece.before is None or is_reworded(piece.before, piece.after, around):
            said = say("one more word is avoided")
            yield Judgement(said, None, piece.after, at_old=piece.at_old, at_new=piece.at_new)
