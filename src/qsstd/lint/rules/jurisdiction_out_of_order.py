"""A province stands before its country in the jurisdiction.

The list goes from wide to local, and of two clauses the one of the later place binds. In the wrong order, or
with the country left out, the country's rule would stand above the province's or not be seen at all.

Bad:

```yaml
# file: qsstd.yaml
language: zh
standards: .
jurisdiction: [CN-41, CN]  # <-
```

Good:

```yaml
# file: qsstd.yaml
language: zh
standards: .
jurisdiction: [CN, CN-41]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.messages import say
from qsstd.workspace.config import Settings

LEVEL = Level.WARNING


def check(settings: Settings, at: Place) -> Iterator[Problem]:
    places = settings.jurisdiction
    for index, place in enumerate(places):
        country = place.partition("-")[0]
        if country == place or country in places[:index]:
            continue
        here = at / "jurisdiction" / index
        if country in places:
            other = places.index(country)
            swap = (Replace(here, country), Replace(at / "jurisdiction" / other, place))
            yield Problem(
                here,
                say("'{place}' stands before '{country}'", place=place, country=country),
                hint=say("write the country first and the province after it"),
                fix=Fix(say("exchange the two"), swap),
            )
            return
        yield Problem(
            here,
            say("'{place}' stands here without '{country}'", place=place, country=country),
            hint=say("write the country first and the province after it"),
        )
