"""A time zone does not exist.

Days begin and end by the time zone, so every limit in days and every review date hangs on it. Its name is
that of the IANA list, for all of China ``Asia/Shanghai``.

Bad:

```yaml
# file: qsstd.yaml
language: zh
standards: .
timezone: Asia/Beijing  # <-
```

Good:

```yaml
# file: qsstd.yaml
language: zh
standards: .
timezone: Asia/Shanghai
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.kinds.calendar import Calendar
from qsstd.messages import say
from qsstd.spelling import nearest
from qsstd.workspace.config import Settings

LEVEL = Level.ERROR
CHINA = "Asia/Shanghai"
CHINESE_NAMES = frozenset(
    {"asia/beijing", "beijing", "china", "cst", "北京", "北京时间", "中国", "utc+8", "gmt+8", "+08:00"}
)
"""What is often written for China's time zone, which is named after Shanghai."""


def check(node: Settings | Calendar, at: Place) -> Iterator[Problem]:
    name = node.timezone
    if name is None or exists(name):
        return
    here = at / "timezone"
    message = say("there is no time zone '{name}'", name=name[:80])
    meant = CHINA if name.strip().casefold() in CHINESE_NAMES else nearest(name, known())
    if meant is None:
        yield Problem(here, message, hint=say("write a name such as Asia/Shanghai or Europe/London"))
        return
    fix = Fix(say("write '{name}'", name=meant), (Replace(here, meant),))
    yield Problem(here, message, hint=say("did you mean '{name}'?", name=meant), fix=fix)


def exists(name: str) -> bool:
    """Whether ``name`` is a time zone; also true where the system has no list of them."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return not known()
    return True


def known() -> frozenset[str]:
    from zoneinfo import available_timezones

    return frozenset(available_timezones())
