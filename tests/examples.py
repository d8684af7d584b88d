"""Examples and cases as workspaces: what a fence leaves out is supplied, the marks say what must be found where."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from qsstd.diff.change import Comparison
from qsstd.diff.compare import compare
from qsstd.diff.judge import Around, Judged
from qsstd.diff.snapshot import Snapshot
from qsstd.findings import Place, Report
from qsstd.lint.run import Wanted, lint
from qsstd.source.places import Places
from qsstd.workspace.discover import open_workspace
from qsstd.workspace.load import load, load_settings

Lines = set[tuple[str, int, str]]

MARK = re.compile(r"[ \t]*# <-([^\n]*)$", re.MULTILINE)
LINK = re.compile(r"# link: (\S+)")
"""The only line of a file that is a symbolic link."""
SETTINGS = "language: zh\nstandards: .\ntoday: 2026-11-22\n"
ORGANISATION = """\
kind: organisation
departments:
  - {id: customer-service, title: 客户服务部}
  - {id: network-operations, title: 网络运营部}
  - {id: quality-management, title: 质量管理部}
roles:
  - {id: quality-director, title: 质量总监, department: quality-management}
  - {id: quality-manager, title: 质量经理, department: quality-management}
  - {id: hotline-agent, title: 热线坐席, department: customer-service}
  - {id: shift-lead, title: 值班长, department: customer-service}
  - {id: network-operations-lead, title: 网络运营主管, department: network-operations}
  - {id: field-technician, title: 外线技术员, department: network-operations}
"""
HEAD = {
    "title": "title: 示例",
    "version": "version: 2026Q4",
    "status": "status: approved",
    "owner": "owner: quality-manager",
    "approved": "approved: {by: quality-director, date: 2026-09-20}",
    "effective": "effective: 2026-10-01",
    "review": "review: {every: quarter, last: 2026-10-20}",
    "history": "history: [{version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 首次发布}]",
}


def completed(name: str, text: str) -> str:
    """``text`` with the keys of the head that it leaves out, after its own lines so that no line number changes.

    A file whose first line is ``# as it is`` is left alone."""
    if not re.search(r"^kind:", text, re.MULTILINE) or text.startswith("# as it is"):
        return text
    lines = [] if re.search(r"^id:", text, re.MULTILINE) else [f"id: {Path(name).stem}"]
    lines += [line for key, line in HEAD.items() if not re.search(rf"^{key}:", text, re.MULTILINE)]
    return text if not lines else text.rstrip("\n") + "\n" + "\n".join(lines) + "\n"


def marked_lines(files: Iterable[tuple[str, str]], default: str) -> set[tuple[str, int, str]]:
    """(file, line, rule) of every ``# <-`` mark; a mark that names no rule means ``default``."""
    found = set()
    for name, text in files:
        for number, line in enumerate(text.splitlines(), start=1):
            if match := MARK.search(line):
                rules = [rule.strip() for rule in match[1].split(",") if rule.strip()] or [default]
                found |= {(name, number, rule) for rule in rules}
    return found


def write_workspace(root: Path, files: Mapping[str, str], encoding: str = "utf-8") -> None:
    """Lay ``files`` out below ``root`` without their marks, with settings and an organisation where they have none."""
    texts = {"qsstd.yaml": SETTINGS, **{name: MARK.sub("", text) for name, text in files.items()}}
    if not any(re.search(r"^kind: organisation", text, re.MULTILINE) for text in texts.values()):
        texts["organisation.yaml"] = ORGANISATION
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if link := LINK.match(text):
            path.symlink_to(link[1])
            continue
        path.write_bytes(completed(name, text).encode(encoding if name in files else "utf-8"))


def linted(root: Path, only: Collection[str] = ()) -> Report:
    return lint(open_workspace(root), Wanted(only=only))


def found_lines(report: Report) -> set[tuple[str, int, str]]:
    return {(finding.file, finding.span.start.line, finding.rule) for finding in report.findings}


def revised(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Comparison, Around]:
    """The comparison of two workspaces of ``files``, completed as examples are, and its two sides."""
    sides = [snapshot_of(files) for files in (before, after)]
    comparison = compare(*sides)
    return comparison, Around(*sides, comparison.renamed)


def snapshot_of(files: Mapping[str, str]) -> Snapshot:
    """One side, with settings, an organisation and heads where they have none."""
    texts = {name: MARK.sub("", text) for name, text in files.items()}
    if not any(re.search(r"^kind: organisation", text, re.MULTILINE) for text in texts.values()):
        texts["organisation.yaml"] = ORGANISATION
    settings, _ = load_settings(completed_settings(texts.pop("qsstd.yaml", "")).encode())
    loaded = {name: load(name, completed(name, text).encode(), settings) for name, text in texts.items()}
    return Snapshot(settings, loaded)


def completed_settings(text: str) -> str:
    """``text`` with the settings of examples that it leaves out, after its own lines."""
    missing = [
        line for line in SETTINGS.splitlines() if not re.search(rf"^{line.partition(':')[0]}:", text, re.MULTILINE)
    ]
    return "\n".join([text.rstrip("\n"), *missing] if text else missing) + "\n"


def judged_lines(found: Iterable[Judged], before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Lines, Lines]:
    """(file, line, kind of change) of everything in ``found``, where it stands in the old and in the new files."""
    old = {(one.at_old.file, line_of(one.at_old, before), one.judge.name) for one in found}
    return old, {(one.at_new.file, line_of(one.at_new, after), one.judge.name) for one in found}


def line_of(place: Place, files: Mapping[str, str]) -> int:
    text = MARK.sub("", files.get(place.file, ORGANISATION))
    whole = completed_settings(text) if place.file == "qsstd.yaml" else completed(place.file, text)
    places = Places(whole.encode(), place.file)
    return places.span(replace(place, path=places.written_path(place.path))).start.line
