"""An approved document relies on a draft.

What the draft says may still change or never be approved, and with it what the approved document means.

Bad:

```yaml
# file: fixed-line-repair.yaml
kind: response-times
status: draft
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
# file: repair-metrics.yaml
kind: metrics
metrics:
  - id: repair-time
    title: 障碍修复历时
    of: fixed-line-repair/urban  # <-
```

Good:

```yaml
# file: fixed-line-repair.yaml
kind: response-times
status: approved
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
# file: repair-metrics.yaml
kind: metrics
metrics:
  - id: repair-time
    title: 障碍修复历时
    of: fixed-line-repair/urban
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.superseded import looks_back
from qsstd.messages import Message, say
from qsstd.workspace.index import Index, Record

LEVEL = Level.WARNING

UNSETTLED = ("draft", "review")
References = dict[tuple[str, str], list[tuple[Place, Record]]]


def check(index: Index) -> Iterator[Problem]:
    for places in relied_on(index).values():
        (at, draft), *others = places
        yield Problem(
            at,
            sentence(draft),
            hint=say("have that document approved first, or set this one back to draft"),
            also=tuple((place, say("here as well")) for place, _ in others[:10]),
            value=draft.document,
        )


def relied_on(index: Index) -> References:
    """Where approved documents refer to drafts, by document and draft: one draft is one finding of a document."""
    found: References = {}
    for draft in index.records:
        if draft.head.status not in UNSETTLED:
            continue
        for source, reference in index.referrers(draft):
            if source.head.is_binding and not looks_back(reference):
                found.setdefault((source.document, draft.document), []).append((source.at(reference), draft))
    return found


def sentence(draft: Record) -> Message:
    if draft.head.status == "draft":
        return say("'{document}' is still a draft", document=draft.document)
    return say("'{document}' is still under review", document=draft.document)
