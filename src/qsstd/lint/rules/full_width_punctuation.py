"""Full-width punctuation in an English text.

It was typed with the Chinese keyboard still on; in print it leaves gaps, and a search for the sentence misses
it.

Bad:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    method:
      - zh: 核对用户身份，生成障碍工单
        en: Check the identity，then create the ticket  # <-
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    method:
      - zh: 核对用户身份，生成障碍工单
        en: Check the identity, then create the ticket
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
from qsstd.workspace.words import Hit, Words

LEVEL = Level.WARNING

HALF = {"，": ",", "。": ".", "；": ";", "：": ":", "？": "?", "！": "!", "、": ",", "（": "(", "）": ")"}


@cache
def pattern() -> re.Pattern[str]:
    """A full-width mark that touches no Chinese character, which would make it part of a Chinese word quoted."""
    return re.compile("(?<![\u3400-\u9fff])[，。；：？！、（）](?![\u3400-\u9fff])")


def check(words: Words, at: Place, context: Context) -> Iterator[Problem]:
    if words.en.isascii() or context.document is None or is_retired(context):
        return
    for group in marked(words, pattern(), "en"):
        yield with_marks(
            at.file,
            [(hit, hit.start, english(hit)) for hit in group],
            lambda found: say("full-width {marks} in an English text", marks=found),
            say("write half-width marks"),
        )


def english(hit: Hit) -> str:
    """The English mark, with a space on the side where English has one and the text does not."""
    mark = HALF[hit.found]
    before, after = hit.text[hit.start - 1 : hit.start], hit.text[hit.end : hit.end + 1]
    if mark == "(":
        return " (" if before.isalnum() else mark
    return f"{mark} " if after.isalnum() else mark
