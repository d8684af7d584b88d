"""Examples and cases as workspaces: what a fence leaves out is supplied, the marks say what must be found where."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from qsstd.findings import Report
from qsstd.lint.run import Wanted, lint
from qsstd.workspace.discover import open_workspace

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
