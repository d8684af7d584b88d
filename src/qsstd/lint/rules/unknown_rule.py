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
from qsstd.messages import say
from qsstd.plugs import names
from qsstd.spelling import nearest
from qsstd.workspace.config import Settings

LEVEL = Level.ERROR


def check(settings: Settings, at: Place) -> Iterator[Problem]:
    known = names("qsstd.lint.rules") if settings.levels else ()
    for name in settings.levels:
        if name in known:
            continue
        here = (at / "levels").key(name)
        message = say("there is no rule '{name}'", name=name[:80])
        meant = nearest(name, known)
        if meant is None:
            yield Problem(here, message, hint=say("'qsstd explain' lists all rules"))
            continue
        fix = Fix(say("write '{name}'", name=meant), (Replace(here, meant),))
        yield Problem(here, message, hint=say("did you mean '{name}'?", name=meant), fix=fix)
