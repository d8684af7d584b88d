"""For programs: everything that is known of each finding, versioned

One object with `version`, `tool`, `language`, `root`, `summary` and `findings`, described by the JSON
Schema `json.schema.json` that lies beside this format and comes with the package. `version` is `1`; it
changes when a field goes or means something else, not when one is added.

Each finding has its sentence in the chosen language and also the English `template` with its `arguments`,
so that a program does not depend on a language. Of a comparison there are besides `revision`, `accepted`, and for
each change its `difference`: sort, values, size and whom it touches. Lines and columns count from 1, offsets from 0; `column`
counts code points and `utf16_column` UTF-16 units, as editors do. An end is the place after the last
character. The edits of a repair refer to the file as it was when it was checked.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TextIO

from qsstd.findings import Finding, Position, Repair, Report, Span
from qsstd.messages import Language
from qsstd.output import Show
from qsstd.output._data import Columns, json_line, json_list
from qsstd.output._revision import difference_data, message_data, revision_data
from qsstd.output._words import WORST_FIRST

VERSION = 1


def write(report: Report, out: TextIO, *, show: Show) -> None:
    """Write the report as one JSON object, a finding a line."""
    columns = Columns(report)
    findings = json_list(finding_data(one, columns, show.language) for one in report.findings)
    head = {
        "version": VERSION,
        "tool": {"name": "qsstd", "version": show.version},
        "language": show.language,
        "root": report.root,
        "summary": summary_data(report),
    }
    fields = [f"{json_line(name)}: {json_line(value)}" for name, value in head.items()]
    fields.append(f'"findings": {findings}')
    if report.revision is not None:
        fields.append(f'"revision": {json_line(revision_data(report.revision, show.language))}')
        accepted = json_list(finding_data(one, columns, show.language) for one in report.accepted)
        fields.append(f'"accepted": {accepted}')
    out.write("{\n" + ",\n".join(fields) + "\n}\n")


def summary_data(report: Report) -> dict[str, int]:
    counts = {level.word: report.count(level) for level in WORST_FIRST}
    return counts | asdict(report.tally)


def finding_data(finding: Finding, columns: Columns, language: Language) -> dict[str, object]:
    data: dict[str, object] = {
        "rule": finding.rule,
        "level": finding.level.word,
        "file": finding.file,
        **span_data(finding.file, finding.span, columns),
        "address": finding.address,
        "fingerprint": finding.fingerprint,
        "message": message_data(finding.message, language),
        "hint": message_data(finding.hint, language) if finding.hint else None,
        "repair": repair_data(finding.repair, columns, language) if finding.repair else None,
        "related": [
            {
                "side": one.side,
                "file": one.file,
                **span_data(one.source, one.span, columns),
                "message": message_data(one.message, language),
            }
            for one in finding.related
        ],
    }
    if finding.difference is not None:
        data["difference"] = difference_data(finding.difference, language)
    return data


def span_data(file: str, span: Span, columns: Columns) -> dict[str, object]:
    return {"start": position_data(file, span.start, columns), "end": position_data(file, span.end, columns)}


def position_data(file: str, position: Position, columns: Columns) -> dict[str, int]:
    return {
        "offset": position.offset,
        "line": position.line,
        "column": position.column,
        "utf16_column": columns.utf16(file, position),
    }


def repair_data(repair: Repair, columns: Columns, language: Language) -> dict[str, object]:
    edits = [
        {"file": edit.file, **span_data(edit.file, edit.span, columns), "text": edit.text} for edit in repair.edits
    ]
    return {"title": message_data(repair.title, language), "safe": repair.safe, "edits": edits}
