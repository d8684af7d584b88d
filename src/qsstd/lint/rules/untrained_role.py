"""A role that was taught nothing of a standard it must follow.

Whoever answers for the step has to know the standards that apply in it. A changed standard can also only be taught
again to those whose course covers it.

Bad:

```yaml
# file: etiquette.yaml
kind: attitude
scenarios:
  - {id: opening, title: 开场, say: [您好]}
# file: enquiry.yaml
kind: process
steps:
  - id: greet
    title: 问候
    owner: hotline-agent
    follows: [etiquette/opening]  # <-
```

Good:

```yaml
# file: etiquette.yaml
kind: attitude
scenarios:
  - {id: opening, title: 开场, say: [您好]}
# file: enquiry.yaml
kind: process
steps:
  - id: greet
    title: 问候
    owner: hotline-agent
    follows: [etiquette/opening]
# file: courses.yaml
kind: training
courses:
  - {id: etiquette-course, title: 热线礼仪, roles: [hotline-agent], covers: [etiquette]}
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.workspace.index import Index

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    taught = lessons(index)
    for step in index.of_kind("step"):
        owner = next(step.under("owner"), None)
        if owner is None or not step.head.is_finished or owner.target in index.mentions:
            continue
        for reference in step.under("follows"):
            standard, role = index.resolve(reference, step), index.named("role", owner.target)
            if standard is None or role is None or {standard.address, standard.document} & taught[owner.target]:
                continue
            yield Problem(
                step.at(reference),
                say(
                    "no course teaches '{role}' the standard '{standard}'",
                    role=role.name,
                    standard=standard.name,
                ),
                hint=say(
                    "add '{address}' to 'covers:' of a course for '{role}'",
                    address=standard.address,
                    role=owner.target,
                ),
                value=f"{owner.target} {standard.address}",
            )


def lessons(index: Index) -> dict[str, set[str]]:
    """Role → the addresses that its courses cover."""
    found: dict[str, set[str]] = defaultdict(set)
    for course in index.of_kind("course"):
        covered = {named.address for one in course.under("covers") if (named := index.resolve(one, course))}
        for role in course.under("roles"):
            found[role.target] |= covered
    return found
