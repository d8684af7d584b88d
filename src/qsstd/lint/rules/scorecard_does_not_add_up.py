"""Points of a scorecard that do not add up.

A faultless contact must come to the full points, else the score says nothing: the items add up to their section, the
sections to the whole.

Bad:

```yaml
kind: attitude
scorecard:
  full: 100
  method: deduct
  sections:
    - id: manners
      title: 服务态度
      points: 35  # <-
      items:
        - {id: politeness, title: 礼貌, points: 10}
        - {id: tone, title: 语调, points: 15}
    - {id: skill, title: 业务能力, points: 65}
```

Good:

```yaml
kind: attitude
scorecard:
  full: 100
  method: deduct
  sections:
    - id: manners
      title: 服务态度
      points: 35
      items:
        - {id: politeness, title: 礼貌, points: 20}
        - {id: tone, title: 语调, points: 15}
    - {id: skill, title: 业务能力, points: 65}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.attitude import Scorecard
from qsstd.messages import say

LEVEL = Level.ERROR


def check(scorecard: Scorecard, at: Place) -> Iterator[Problem]:
    total = sum(section.points for section in scorecard.sections)
    if scorecard.sections and total != scorecard.full:
        yield Problem(
            at / "full",
            say("the sections add up to {total} points, not to {full}", total=total, full=scorecard.full),
            hint=say("correct the points of the sections, or the full points"),
        )
    for index, section in enumerate(scorecard.sections):
        total = sum(item.points for item in section.items)
        if section.items and total != section.points:
            yield Problem(
                at / "sections" / index / "points",
                say(
                    "the items of '{section}' add up to {total} points, not to {points}",
                    section=section.title,
                    total=total,
                    points=section.points,
                ),
                hint=say("correct the points of the items, or those of the section"),
            )
