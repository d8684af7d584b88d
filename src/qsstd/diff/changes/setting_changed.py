"""A setting of the workspace differs

The name of the company, the languages, the folders, words added to the lists, the day to judge by, or the level of a
rule that is only written otherwise. It may change what is checked and how: look at it before you trust the rest.

Before:
```yaml
# file: qsstd.yaml
vocabulary: {vague: [尽快]}
```
After:
```yaml
# file: qsstd.yaml
vocabulary: {vague: [尽快, 适时]}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.levels import levels_told
from qsstd.diff.told.records import record_told
from qsstd.findings import Level
from qsstd.messages import Message, say
from qsstd.revision import Sort

LEVEL = Level.WARNING
SORT: Sort = "redefined"
OF = (
    "settings.organisation",
    "settings.language",
    "settings.languages",
    "settings.standards",
    "settings.templates",
    "settings.vocabulary",
    "settings.levels",
    "settings.today",
)


def judge(change: SettingChanged, around: Around) -> Iterator[Judgement]:
    if change.key == ("levels",):
        return levels_told(change, None, spelled_otherwise)
    return record_told(change, around, say("the setting '{key}' differs", key=str(change.key[-1])))


def spelled_otherwise(rule: str) -> Message:
    return say("the level of the rule '{rule}' is only written otherwise", rule=rule)
