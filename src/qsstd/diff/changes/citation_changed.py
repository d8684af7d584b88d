"""A regulation is cited otherwise

Another number of a clause, another issuer or another place where the text can be read: what the rule asks for stays.
Another edition, jurisdiction or level is found by other names.

Before:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, quote: 四十八小时内修复}
```
After:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十三条, quote: 四十八小时内修复}  # <-
```
Before:
```yaml
kind: regulation
url: https://example.org/old
clauses:
  - {id: art-32, quote: 四十八小时内修复}
```
After:
```yaml
kind: regulation
url: https://example.org/new  # <-
clauses:
  - {id: art-32, quote: 四十八小时内修复}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import text_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("clause.number", "regulation.issuer", "regulation.url")


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    if change.key[-1] == "issuer":
        yield from text_changed(change, around, say("another issuer is named"))
    elif change.key[-1] == "number":
        yield Judgement(say("the number of the clause differs"), change.before, change.after)
    else:
        yield Judgement(say("the text is read elsewhere"), change.before, change.after)
