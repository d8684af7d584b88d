"""For code scanning: SARIF 2.1.0 with rule help and repairs

One run with every rule that found something: its page as help, its usual level, a link where it is
published. Results come the worst first, at most 5 000 of them, as many as GitHub shows; a last one says how
many are left out. File names are relative URIs below `%SRCROOT%`. Columns count UTF-16 units. A result is
known again by `partialFingerprints`, also after its line has moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from qsstd import safe
from qsstd.findings import Finding, Level, Repair, Report, Span
from qsstd.messages import Language, Message, say
from qsstd.output import Show
from qsstd.output._data import Columns, json_line, json_list
from qsstd.output._words import HINT, colon, more, one_line

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
MOST_RESULTS = 5000
MOST_RELATED = 100
MORE = "more-findings"
"""What the result is called that stands for those left out; no rule has this name."""
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
SEVERITIES = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "recommendation"}
ACTIVE = re.compile(r"\]\(|\{(\d+)\}")
"""What a viewer would take for a link or for the place of an argument."""


def write(report: Report, out: TextIO, *, show: Show) -> None:
    """Write a log with one run, a rule and a result a line."""
    ordered = sorted(report.findings, key=lambda finding: -finding.level)
    kept = ordered if len(ordered) <= MOST_RESULTS else ordered[: MOST_RESULTS - 1]
    rules = sorted({finding.rule for finding in kept})
    columns = Columns(report)
    results = [result(one, rules, columns, show) for one in kept]
    described = [descriptor(rule, show) for rule in rules]
    if cut := ordered[len(kept) :]:
        described.append(rule_for_more(show))
        results.append(result_for_more(cut, len(rules), columns, show))
    driver = f'{{"name": "qsstd", "version": {json_line(show.version)}, "rules": {json_list(described)}}}'
    run = {
        "columnKind": "utf16CodeUnits",
        "language": "zh-CN" if show.language == "zh" else "en",
        "originalUriBaseIds": {
            ROOT: {"description": spoken_text(say("the folder that file names are relative to"), show.language)}
        },
        "invocations": [{"executionSuccessful": True}],
    }
    fields = ",\n".join(f"{json_line(name)}: {json_line(value)}" for name, value in run.items())
    out.write(
        f'{{"$schema": {json_line(SCHEMA)}, "version": "2.1.0", "runs": [{{\n{fields},\n'
        f'"tool": {{"driver": {driver}}},\n"results": {json_list(results)}\n}}]}}\n'
    )


def text(words: str) -> dict[str, object]:
    """A message of SARIF that shows ``words`` as they are."""
    return {"text": ACTIVE.sub(lambda match: f"{{{match[0]}}}" if match[1] else r"\](", words)}


def spoken_text(message: Message, language: Language) -> dict[str, object]:
    return text(one_line(message, language))


def descriptor(rule: str, show: Show) -> dict[str, object]:
    """What is known of ``rule``."""
    known = show.rule_help(rule, show.language)
    page = known.page or known.summary or rule
    about: dict[str, object] = {
        "id": rule,
        "shortDescription": {"text": known.summary or rule},
        "fullDescription": {"text": known.summary or rule},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": LEVELS[known.level]},
        "properties": {"tags": ["service-quality"], "problem.severity": SEVERITIES[known.level]},
    }
    return about | ({"helpUri": known.url} if known.url else {})


def result(finding: Finding, rules: Sequence[str], columns: Columns, show: Show) -> dict[str, object]:
    language = show.language
    words = one_line(finding.message, language)
    if finding.hint:
        words += f"\n{HINT.in_language(language)}{colon(language)}{one_line(finding.hint, language)}"
    about: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": LEVELS[finding.level],
        "message": text(words),
        "locations": [{"physicalLocation": location(finding.file, finding.span, columns, show)}],
        "partialFingerprints": {"qsstd/v1": finding.fingerprint},
    }
    if finding.address:
        about["properties"] = {"address": finding.address}
    if finding.related:
        about["relatedLocations"] = list(related(finding, columns, show))
    if finding.repair:
        about["fixes"] = [fix(finding.repair, columns, show)]
    return about


def location(file: str, span: Span, columns: Columns, show: Show) -> dict[str, object]:
    return {"artifactLocation": artifact(file, show), "region": region(file, span, columns)}


def artifact(file: str, show: Show) -> dict[str, object]:
    return {"uri": safe.uri(show.base + file), "uriBaseId": ROOT}


def region(file: str, span: Span, columns: Columns) -> dict[str, object]:
    return {
        "startLine": span.start.line,
        "startColumn": columns.utf16(file, span.start),
        "endLine": span.end.line,
        "endColumn": columns.utf16(file, span.end),
    }


def related(finding: Finding, columns: Columns, show: Show) -> Iterator[dict[str, object]]:
    for number, one in enumerate(finding.related[:MOST_RELATED], start=1):
        about = {"id": number, "message": spoken_text(one.message, show.language)}
        if one.side:
            start = one.span.start
            name = f"{one.source}:{start.line}:{columns.utf16(one.source, start)}"
            yield about | {"logicalLocations": [{"fullyQualifiedName": name, "kind": "revision"}]}
        else:
            yield about | {"physicalLocation": location(one.file, one.span, columns, show)}


def fix(repair: Repair, columns: Columns, show: Show) -> dict[str, object]:
    """The repair, with its edits by file."""
    changes: dict[str, list[object]] = {}
    for edit in repair.edits:
        replacement = {"deletedRegion": region(edit.file, edit.span, columns), "insertedContent": {"text": edit.text}}
        changes.setdefault(edit.file, []).append(replacement)
    return {
        "description": spoken_text(repair.title, show.language),
        "artifactChanges": [
            {"artifactLocation": artifact(file, show), "replacements": replacements}
            for file, replacements in changes.items()
        ],
        "properties": {"safe": repair.safe},
    }


def rule_for_more(show: Show) -> dict[str, object]:
    words = say("Findings beyond the number that fits").in_language(show.language)
    return {"id": MORE, "shortDescription": {"text": words}, "help": {"text": words}}


def result_for_more(cut: Sequence[Finding], index: int, columns: Columns, show: Show) -> dict[str, object]:
    """The result that says how many are left out; it stands where the first of them does."""
    first = cut[0]
    return {
        "ruleId": MORE,
        "ruleIndex": index,
        "level": LEVELS[first.level],
        "message": spoken_text(more(len(cut)), show.language),
        "locations": [{"physicalLocation": location(first.file, first.span, columns, show)}],
    }
