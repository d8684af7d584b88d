"""A text that is still to be written, in a finished document.

A new document says at every text that it is still to be written. In a draft that is as it should be. Under review or
approved, the words are printed in the manual, and a reader looks for what they stand for.

Bad:

```yaml
kind: process
steps:
  - id: accept
    title: 待填写  # <-
    owner: hotline-agent
    method: [复述用户的问题, 待补充]  # <-
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    owner: hotline-agent
    method: [复述用户的问题, 当场生成工单]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.rule import Context
from qsstd.messages import say
from qsstd.workspace.words import RECORD, Words

LEVEL = Level.ERROR
WORDS = (
    ["待填写", "待填", "待补充", "待补", "待完善", "待定", "待编写", "暂缺"],
    ["xxx", "xxxx", "todo", "to-do", "fixme", "tbd", "tba", "tbc"],
    ["to be written", "to be defined", "to be determined", "to be added", "to be completed"],
)
PLACEHOLDERS = frozenset(word + end for words in WORDS for word in words for end in ("", "。", ".", "…", "……", "..."))


def check(words: Words, at: Place, context: Context) -> Iterator[Problem]:
    if context.document is None or context.document.status not in ("review", "approved"):
        return
    if all(PLACEHOLDERS.isdisjoint(texts.lower().split(RECORD)) for texts in (words.zh, words.en)):
        return
    kind = context.document.kind
    for hit in words:
        if hit.text.lower() in PLACEHOLDERS and (kind, hit.field) != ("glossary", "avoid"):
            yield Problem(
                Place(at.file, hit.path),
                say("'{text}' stands where a text is still to be written", text=hit.text),
                hint=say("write the text, take the key out, or set the status back to draft"),
            )
