"""For GitLab: a code quality report, shown on the merge request

Save it as an artifact of kind `codequality`:

```yaml
quality:
  script: qsstd lint --output gitlab > quality.json
  artifacts: {when: always, reports: {codequality: quality.json}}
```

An error is of severity `major`, a warning `minor`, an info `info`. GitLab keeps only one of two entries
with the same fingerprint, so a second finding with the same one gets a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TextIO

from qsstd.findings import Level, Report
from qsstd.output import Show
from qsstd.output._data import json_list
from qsstd.output._words import one_line

SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


def write(report: Report, out: TextIO, *, show: Show) -> None:
    """Write the report as a JSON list, a finding a line."""
    out.write(json_list(entries(report, show)) + "\n")


def entries(report: Report, show: Show) -> Iterator[dict[str, object]]:
    seen = Counter[str]()
    for finding in report.findings:
        seen[finding.fingerprint] += 1
        number = seen[finding.fingerprint]
        yield {
            "description": one_line(finding.message, show.language),
            "check_name": finding.rule,
            "fingerprint": finding.fingerprint if number == 1 else f"{finding.fingerprint}-{number}",
            "severity": SEVERITIES[finding.level],
            "location": {
                "path": show.base + finding.file,
                "lines": {"begin": finding.span.start.line, "end": finding.span.end.line},
            },
        }
