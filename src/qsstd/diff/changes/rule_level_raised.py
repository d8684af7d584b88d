"""A rule or kind of change counts for more

What was let pass until now may stop a release.

Before:
```yaml
# file: qsstd.yaml
levels:
  vague-wording: silent
```
After:
```yaml
# file: qsstd.yaml
levels:
  vague-wording: error  # <-
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

LEVEL = Level.INFO
SORT: Sort = "tightened"
OF = ("settings.levels",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    return levels_told(change, "up", lambda rule: say("the rule '{rule}' counts for more", rule=rule))
