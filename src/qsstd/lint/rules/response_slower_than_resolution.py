"""A first answer that may come later than the solution.

Within one document or one situation of the customer, the answer to a request is promised for a later time than the
solution itself: one of the two limits was not thought of.

Bad:

```yaml
kind: response-times
targets:
  - {id: answer, title: 首次响应, start: 收到投诉, stop: 首次回复用户, limits: [max <= 48 h]}  # <-
  - {id: resolution, title: 投诉办结, start: 收到投诉, stop: 投诉办结, limits: [max <= 24 h]}
```

Good:

```yaml
kind: response-times
targets:
  - {id: answer, title: 首次响应, start: 收到投诉, stop: 首次回复用户, limits: [max <= 2 h]}
  - {id: resolution, title: 投诉办结, start: 收到投诉, stop: 投诉办结, limits: [max <= 24 h]}
```

What is a first answer and what a solution is told by the words of the event that stops the clock.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, product

from qsstd.findings import Level, Problem
from qsstd.lint.duration import tightest
from qsstd.messages import say
from qsstd.model.conditions import Conditions, overlaps
from qsstd.model.promise import PromiseFacts
from qsstd.model.terms import Terms
from qsstd.model.text import Text
from qsstd.workspace.index import Index, Record
from qsstd.workspace.promises import in_force

LEVEL = Level.WARNING
MOST = 50_000
"""Pairs of targets that are compared for one event."""

ANSWER = re.compile(
    r"首次|响应|受理|应答|接听|确认收到|\b(?:first|acknowledge\w*|respon\w+|accept\w*|receipt)\b", re.IGNORECASE
)
SOLUTION = re.compile(
    r"修复|恢复|解决|办结|完成|开通|\b(?:resol\w+|restor\w+|repair\w*|complet\w+|activat\w+|solv\w+|clos\w+)\b",
    re.IGNORECASE,
)


def check(index: Index) -> Iterator[Problem]:
    for targets in same_start(index).values():
        answers = [one for one in targets if stops_with(one[1], ANSWER) and not stops_with(one[1], SOLUTION)]
        solutions = [one for one in targets if stops_with(one[1], SOLUTION) and not stops_with(one[1], ANSWER)]
        for (answer, terms), (solution, others) in islice(product(answers, solutions), MOST):
            slow, fast = tightest(terms.limits, "max"), tightest(others.limits, "max")
            if slow and fast and slow.family == fast.family and slow > fast and overlaps(when(answer), when(solution)):
                yield Problem(
                    answer.place,
                    say(
                        "'{answer}' may take {slow}, and '{solution}' is promised within {fast}",
                        answer=answer.name,
                        slow=slow,
                        solution=solution.name,
                        fast=fast,
                    ),
                    hint=say("the first answer comes before the solution: shorten it, or correct the other limit"),
                    also=((solution.place, say("the solution")),),
                    value=solution.address,
                )


def same_start(index: Index) -> dict[object, list[tuple[Record, Terms]]]:
    """The targets of a document that start at the same event."""
    groups: dict[object, list[tuple[Record, Terms]]] = defaultdict(list)
    for target in index.of_kind("target"):
        terms = in_force(target, index)
        if target.head.status != "retired" and terms is not None and terms.start is not None and terms.stop is not None:
            groups[target.document, terms.start].append((target, terms))
    return groups


def stops_with(terms: Terms, words: re.Pattern[str]) -> bool:
    stop = terms.stop or Text(None, None)
    return any(words.search(text) for text in (stop.zh, stop.en) if text)


def when(target: Record) -> Conditions:
    return (target.facts.when if isinstance(target.facts, PromiseFacts) else None) or Conditions()
