"""A reference names something that does not exist.

The reader is sent nowhere: a step without the role that answers for it, a target without the clause that it
keeps to.

Bad:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    owner: hotline-agents  # <-
    next: dispach  # <-
  - id: dispatch
    title: 派单
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    owner: hotline-agent
    next: dispatch
  - id: dispatch
    title: 派单
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Problem, Replace
from qsstd.lint.addresses import Blurred, Meant, written_from
from qsstd.lint.kind_words import in_words
from qsstd.lint.wrong_kind import of_another_kind
from qsstd.messages import Message, say
from qsstd.model.reference import Reference
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.index import Head, Index, Record

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    meant, blurred = Meant(index), Blurred.of(index)
    for source in (*index.records, *accepted(index)):
        for reference in source.references:
            if index.resolve(reference, source) is not None or reference.field == "replaces":
                continue  # what was replaced may be gone
            if not blurred.may_declare(reference) and of_another_kind(index, reference) is None:
                yield problem(reference, source, meant.by(reference, source))


def accepted(index: Index) -> Iterator[Record]:
    """The roles that the settings name, as the index would hold them."""
    for number, one in enumerate(index.settings.accepted):
        reference = Reference("by", one.by, ("role",), ("accepted", number, "by"))
        yield Record("", "settings", FILE_NAME, (), None, (reference,), Head("approved", "", None, None))


def problem(reference: Reference, source: Record, meant: Record | None) -> Problem:
    at = source.at(reference)
    message = sentence(reference)
    if meant is None:
        return Problem(at, message, hint=say("write one that exists, or add it where it belongs"))
    name = written_from(meant, source)
    fix = Fix(say("write '{name}'", name=name), (Replace(at, name),))
    also = ((meant.place, say("this one")),)
    return Problem(at, message, hint=say("did you mean '{name}'?", name=name), fix=fix, also=also)


def sentence(reference: Reference) -> Message:
    if len(reference.kinds) == 1:
        return say("'{target}' is not the name of {kind}", target=reference.target, kind=in_words(reference.kinds[0]))
    return say("there is nothing of the name '{target}'", target=reference.target)
