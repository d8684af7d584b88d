"""The settings change the level of a rule that does not exist.

The line does nothing: a misspelt name silences no rule and makes none stricter.

Bad:

```yaml
# file: qsstd.yaml
language: zh
standards: .
levels:
  mean-over-maximum: warning  # <-
```

Good:

```yaml
# file: qsstd.yaml
language: zh
standards: .
levels:
  mean-over-max: warning
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.messages import Message, say
from qsstd.plugs import CHANGES, levelled, names
from qsstd.spelling import nearest
from qsstd.workspace.config import Settings

LEVEL = Level.ERROR


def check(settings: Settings, at: Place) -> Iterator[Problem]:
    known = levelled() if settings.levels else ()
    for name in settings.levels:
        if name not in known:
            yield unknown(name, (at / "levels").key(name), known, say("there is no rule '{name}'", name=name[:80]))
    known = names(CHANGES) if settings.accepted else ()
    for index, one in enumerate(settings.accepted):
        if one.change not in known:
            message = say("there is no kind of change '{name}'", name=one.change[:80])
            yield unknown(one.change, at / "accepted" / index / "change", known, message)


def unknown(name: str, here: Place, known: tuple[str, ...], message: Message) -> Problem:
    meant = nearest(name, known)
    if meant is None:
        return Problem(here, message, hint=say("'qsstd explain' lists all rules"))
    fix = Fix(say("write '{name}'", name=meant), (Replace(here, meant),))
    return Problem(here, message, hint=say("did you mean '{name}'?", name=meant), fix=fix)
