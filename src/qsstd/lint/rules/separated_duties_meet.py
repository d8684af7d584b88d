"""Duties that must be kept apart come together.

The organisation says which duties must not meet, such as doing a job and checking it (`separate`). They meet
in a person who holds both roles, in a role whose deputy is its counterpart, and in a process where a step
that takes too long goes to the role that checks it later.

Bad:

```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: field-technician, title: 装维工程师}
  - {id: callback-agent, title: 回访员, deputy: field-technician}  # <-
separate:
  - [field-technician, callback-agent]
people:
  - {id: qin-yong, name: 秦勇, roles: [field-technician, callback-agent]}  # <-
```

Bad:

```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: field-technician, title: 装维工程师}
  - {id: callback-agent, title: 回访员}
separate:
  - [field-technician, callback-agent]
# file: repair.yaml
kind: process
steps:
  - id: visit
    title: 上门修复
    owner: field-technician
    escalate: {after: 6 h, to: callback-agent}  # <-
    next: confirm
  - id: confirm
    title: 恢复确认与回访
    owner: callback-agent
```

Good:

```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: field-technician, title: 装维工程师}
  - {id: callback-agent, title: 回访员}
separate:
  - [field-technician, callback-agent]
people:
  - {id: qin-yong, name: 秦勇, roles: [field-technician]}
  - {id: feng-xia, name: 冯霞, roles: [callback-agent]}
# file: repair.yaml
kind: process
steps:
  - id: visit
    title: 上门修复
    owner: field-technician
    next: confirm
  - id: confirm
    title: 恢复确认与回访
    owner: callback-agent
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from qsstd.findings import Level, Place, Problem
from qsstd.lint.roles import holders
from qsstd.messages import Message, say
from qsstd.model.reference import Reference
from qsstd.workspace.index import Index

LEVEL = Level.ERROR

Pairs = Mapping[frozenset[str], Place]
"""Two roles → where it says that they are kept apart."""


def check(index: Index) -> Iterator[Problem]:
    pairs = separated(index)
    if pairs:
        yield from in_one_person(index, pairs)
        yield from in_a_deputy(index, pairs)
        yield from in_one_process(index, pairs)


def separated(index: Index) -> Pairs:
    found: dict[frozenset[str], Place] = {}
    for organisation in index.of_kind("organisation"):
        pairs: dict[int, list[Reference]] = {}
        if organisation.head.status != "retired":
            for reference in organisation.under("separate"):
                pairs.setdefault(int(reference.path[-2]), []).append(reference)
        for number, pair in pairs.items():
            roles = frozenset(reference.target for reference in pair)
            if len(roles) == 2:
                found.setdefault(roles, Place(organisation.file, ("separate", number)))
    return found


def in_one_person(index: Index, pairs: Pairs) -> Iterator[Problem]:
    for person, references in holders(index):
        by_role = {reference.target: reference for reference in references}
        for one, other in meeting(list(by_role), pairs):
            yield problem(
                person.at(by_role[other]),
                pairs[frozenset((one, other))],
                say(
                    "'{person}' holds '{one}' and '{other}', which are kept apart",
                    person=person.name,
                    one=title(index, one),
                    other=title(index, other),
                ),
                say("give one of the two roles to somebody else"),
            )


def meeting(roles: Sequence[str], pairs: Pairs) -> Iterator[tuple[str, str]]:
    """Those of ``roles`` that are kept apart, two by two; found by the roles or by the pairs, whichever are fewer."""
    if len(roles) ** 2 < len(pairs):
        yield from (two for two in combinations(roles, 2) if frozenset(two) in pairs)
        return
    held = {role: number for number, role in enumerate(roles)}
    for pair in pairs:
        if pair <= held.keys():
            one, other = sorted(pair, key=held.__getitem__)
            yield one, other


def in_a_deputy(index: Index, pairs: Pairs) -> Iterator[Problem]:
    for role in index.of_kind("role"):
        for deputy in role.under("deputy"):
            said = pairs.get(frozenset({role.id, deputy.target}))
            if said is not None:
                yield problem(
                    role.at(deputy),
                    said,
                    say(
                        "'{deputy}' stands in for '{role}', from which it is kept apart",
                        deputy=title(index, deputy.target),
                        role=role.name,
                    ),
                    say("name another deputy"),
                )


def in_one_process(index: Index, pairs: Pairs) -> Iterator[Problem]:
    """Steps that go, when they take too long, to the role that owns another step of the process and is kept apart."""
    owned = {(step.document, reference.target) for step in index.of_kind("step") for reference in step.under("owner")}
    for step in index.of_kind("step"):
        owner = next(step.under("owner"), None)
        for reference in step.under("to"):
            if owner is None or "role" not in reference.kinds or step.head.status == "retired":
                continue
            said = pairs.get(frozenset({owner.target, reference.target}))
            if said is not None and (step.document, reference.target) in owned:
                yield problem(
                    step.at(reference),
                    said,
                    say(
                        "the step '{step}' of '{owner}' goes to '{other}', which is kept apart from it",
                        step=step.name,
                        owner=title(index, owner.target),
                        other=title(index, reference.target),
                    ),
                    say("let it go to a role that neither does nor checks this work"),
                )


def problem(at: Place, said: Place, message: Message, hint: Message) -> Problem:
    return Problem(at, message, hint=hint, also=((said, say("kept apart here")),))


def title(index: Index, role: str) -> object:
    record = index.named("role", role)
    return record.name if record else role
