"""A vague word where a number, a limit or a role is needed.

“Soon”, “if necessary” and “the relevant staff” mean something else to everybody, cannot be checked, and are
what disputes are about. Not looked at are texts that quote people, tell the past or state principles, and
words in quotation marks. A workspace adds words with `vocabulary: {vague: […]}` in `qsstd.yaml`.

Bad:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    method:
      - 受理后尽快派单  # <-
      - 必要时通知相关人员  # <-
      - zh: 30 分钟内回电
        en: Call back in a timely manner  # <-
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    method:
      - 受理后 10 分钟内派单
      - 30 分钟仍未派出的，通知值班长
      - zh: 30 分钟内回电，统计回电及时率
        en: Call back within 30 minutes
    precautions:
      - 不得用“尽快”答复用户
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.prose import tells_what_to_do
from qsstd.lint.rule import Context
from qsstd.lint.status import is_retired
from qsstd.lint.vocabulary import listed
from qsstd.messages import Message, say
from qsstd.workspace.words import Words

LEVEL = Level.WARNING


def check(words: Words, at: Place, context: Context) -> Iterator[Problem]:
    if context.document is None or is_retired(context):
        return
    kind, added = context.document.kind, context.settings.vocabulary
    vocabulary, weak = listed("vague", added.vague), listed("weak", added.weak)
    for hit in vocabulary.hits(words):
        if not tells_what_to_do(hit, kind):
            continue
        if hit.field == "precautions" and weak.knows(weak.word(hit.found)):
            continue  # the finding of weak-precaution
        yield Problem(
            Place(at.file, hit.path).slice(hit.start, hit.end),
            say("'{word}' is vague", word=hit.found),
            hint=wanted(vocabulary.topic(hit.found)),
        )


def wanted(topic: str) -> Message:
    return {
        "time": say("say how soon or how often: a number with its unit, counted from which moment"),
        "who": say("name the role that does it"),
        "amount": say("say how much or how many: a number with its unit"),
        "case": say("say in which case: what is seen or measured, and from which value"),
        "rule": say("name the document and the clause"),
    }.get(topic, say("write a number, a limit or a role instead"))
