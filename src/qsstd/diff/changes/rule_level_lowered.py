"""A rule or kind of change counts for less, or is silent

What it finds no longer stops anybody, or nobody hears of it. Let somebody decide who answers for the quality.

A single finding is better ignored where it stands, with its reason.

Before:
```yaml
# file: qsstd.yaml
levels:
  vague-wording: error
```
After:
```yaml
# file: qsstd.yaml
levels:
  vague-wording: silent  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.levels import levels_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
OF = ("settings.levels",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    return levels_told(change, "down", lambda rule: say("the rule '{rule}' counts for less", rule=rule))
