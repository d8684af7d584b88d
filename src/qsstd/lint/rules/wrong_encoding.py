"""The file is not in UTF-8.

Its characters would come out as others, so it is not read at all. Files from older Windows programs are often
in GB18030 (GBK), and what a spreadsheet exports as "Unicode text" is UTF-16.

Bad:

```yaml gb18030
kind: problems
problems:
  - id: slow-response
    statement: 障碍修复慢  # <-
title: 当前服务工作中的问题
```

Good:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: 障碍修复慢
title: 当前服务工作中的问题
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import Message, say
from qsstd.source.faults import WrongEncoding

LEVEL = Level.ERROR
NAMES = {"gb18030": "GB18030", "big5": "Big5", "utf-16": "UTF-16", "utf-32": "UTF-32", "latin-1": "WINDOWS-1252"}


def check(fault: WrongEncoding, at: Place) -> Iterator[Problem]:
    name = NAMES.get(fault.guess)
    if name is None:
        yield Problem(at, say("the file is not in UTF-8"), hint=say("open it where it came from and save it as UTF-8"))
        return
    message = say("the file is not in UTF-8 but, by the look of it, in {encoding}", encoding=name)
    yield Problem(at, message, hint=command(at.file, name), value=name)


def command(file: str, encoding: str) -> Message:
    """How to convert ``file``, in the editor or by a command that can be copied."""
    from shlex import quote

    stem = file.rpartition(".")[0]
    words = f"iconv -f {encoding} -t UTF-8 {quote(file)} > {quote(stem + '.utf8.yaml')}"
    return say("save it as UTF-8 in the editor, or convert it: {command}", command=words)
