"""Half-width punctuation in a Chinese text.

Chinese text uses full-width marks (GB/T 15834-2011); half-width ones between Chinese characters look like a
slip in the printed manual. Marks within figures, times, codes and addresses are left alone.

Bad:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    method:
      - 核对用户身份,生成障碍工单  # <-
      - "告知时限:城镇 48 小时(农村 72 小时)"  # <-
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    method:
      - 核对用户身份，生成障碍工单
      - 告知时限：城镇 48 小时（农村 72 小时）
      - 08:00 至 20:00 每户 1,000 元以内的，按 3:1 抽查
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qsstd.findings import Level, Place, Problem
from qsstd.lint.marks import marked, with_marks
from qsstd.lint.rule import Context
from qsstd.lint.status import is_retired
from qsstd.messages import say
from qsstd.workspace.words import NEWLINE, RECORD, Hit, Words

LEVEL = Level.WARNING

FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。"}


@cache
def pattern() -> re.Pattern[str]:
    """A mark beside a Chinese character, or a pair of brackets that touches or holds one.

    What it begins with lets the search skip to such a mark at once."""
    han = "[\u3400-\u9fff]"
    beside = f"(?<={han})[,;:?!]|[,;?!](?={han})|(?<={han})\\.(?![.\\w/])"
    inside = f"[^(){RECORD}{NEWLINE}]"
    brackets = f"(?<={han})\\({inside}*\\)|\\({inside}*{han}{inside}*\\)|\\({inside}*\\)(?={han})"
    return re.compile(f"(?=[,;:?!.(])(?:{brackets}|{beside})")


def check(words: Words, at: Place, context: Context) -> Iterator[Problem]:
    if context.document is None or is_retired(context):
        return
    for group in marked(words, pattern(), "zh"):
        if group[0].field == "quote":
            continue
        yield with_marks(
            at.file,
            [edit for hit in group for edit in edits(hit)],
            lambda found: say("half-width {marks} in a Chinese text", marks=found),
            say("write full-width marks"),
        )


def edits(hit: Hit) -> Iterator[tuple[Hit, int, str]]:
    """Where in the text a mark is replaced, and by what: in brackets, both of them."""
    offsets = (0, len(hit.found) - 1) if len(hit.found) > 1 else (0,)
    for offset in offsets:
        yield hit, hit.start + offset, FULL[hit.found[offset]]
