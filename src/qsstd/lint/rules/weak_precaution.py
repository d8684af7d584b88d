"""A precaution that asks for care and says nothing to do.

“Be careful” prevents no fault: a precaution says what is done, or what is never done, so that somebody else
can see whether it was kept. A workspace adds words with `vocabulary: {weak: […]}` in `qsstd.yaml`.

Bad:

```yaml
kind: process
steps:
  - id: climb
    title: 登杆作业
    precautions:
      - 登高时注意安全  # <-
      - 雷雨天最好不要登杆  # <-
```

Good:

```yaml
kind: process
steps:
  - id: climb
    title: 登杆作业
    precautions:
      - 登高超过 2 米须系安全带，并有第二人在场
      - 雷雨天不得登杆
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.rule import Context
from qsstd.lint.status import is_retired
from qsstd.lint.vocabulary import listed
from qsstd.messages import say
from qsstd.workspace.words import Words

LEVEL = Level.WARNING


def check(words: Words, at: Place, context: Context) -> Iterator[Problem]:
    if context.document is None or context.document.kind != "process" or is_retired(context):
        return
    for hit in listed("weak", context.settings.vocabulary.weak).hits(words):
        if hit.field == "precautions":
            yield Problem(
                Place(at.file, hit.path).slice(hit.start, hit.end),
                say("'{word}' makes the precaution weak", word=hit.found),
                hint=say("say what must be done or is never done, with figures where there are any"),
            )
