"""One made-up report with everything a finding can have, and what is needed to show it."""

from __future__ import annotations

import importlib
import io
from collections.abc import Mapping
from dataclasses import replace

from qsstd.findings import Finding, Level, Position, Related, Repair, Report, Span, Tally, TextEdit
from qsstd.messages import Language, Message, say
from qsstd.output import RuleHelp, Show
from tests.render import specimens

FORMATS = ("concise", "github", "gitlab", "json", "junit", "markdown", "sarif", "text")

REPAIR = """\
kind: response-times
id: fixed-line-repair
targets:
  - id: urban
    title: 城镇用户
    limits: [mean <= 48 h, max <= 24 h]
    note: 修复时限 🚀 酌情延长
    tab:\there
  - id: rural
    limits: [max <= 72 h]
    floor: {clause: cn-rule/art-32-rural}
    long: 接到用户障碍申告后，由当班人员核对用户身份与装机地址，记录现象和电话，生成障碍工单，并在规定时限内尽快派单处理
"""
RULE = """\
kind: regulation
id: cn-rule
clauses:
  - id: art-32-rural
    limits: [max <= 60 h]
"""
FILES = {"response-times/固定 repair.yaml": REPAIR, "regulations/cn-rule.yaml": RULE}
REPAIR_FILE, RULE_FILE = FILES

CHINESE = {
    "the mean '{mean}' is above the maximum '{max}'": "平均值“{mean}”大于最大值“{max}”",
    "write a mean of at most {max}": "请把平均值写成不大于 {max}",
    "write '{text}'": "写成“{text}”",
    "the maximum stands here": "最大值在这里",
    "'{word}' leaves the promise open": "“{word}”使承诺落空",
    "take '{word}' out": "删去“{word}”",
    "a tab stands before '{word}'": "“{word}”前有制表符",
    "'{limit}' is looser than the clause": "“{limit}”宽于条款",
    "write '{limit}' or a stricter limit": "请写成“{limit}”或更严的限值",
    "the clause is named here": "这里引用了条款",
    "the regulation says '{limit}'": "法规规定“{limit}”",
    "in this document": "在本文件中",
    "the sentence is too long": "句子过长",
    "the file is not read": "文件没有读取",
}


def span(text: str, part: str, nth: int = 1) -> Span:
    """Where ``part`` stands in ``text`` the ``nth`` time."""
    start = -1
    for _ in range(nth):
        start = text.index(part, start + 1)
    return Span(position(text, start), position(text, start + len(part)))


def position(text: str, offset: int) -> Position:
    before = text[:offset]
    return Position(offset, before.count("\n") + 1, offset - before.rfind("\n"))


def at(part: str, nth: int = 1) -> Span:
    return span(REPAIR, part, nth)


def finding(rule: str, level: Level, where: Span, message: Message, **more: object) -> Finding:
    plain = Finding(rule, level, REPAIR_FILE, where, message, None, "fixed-line-repair/urban", "0011223344556677")
    return replace(plain, **more)  # type: ignore[arg-type]


def found() -> tuple[Finding, ...]:
    mean, day = at("mean <= 48 h"), at("24 h")
    other = span(RULE, "max <= 60 h")
    return (
        finding(
            "mean-over-max",
            Level.ERROR,
            mean,
            say("the mean '{mean}' is above the maximum '{max}'", mean="48 h", max="24 h"),
            hint=say("write a mean of at most {max}", max="24 h"),
            repair=Repair(
                say("write '{text}'", text="mean <= 24 h"), (TextEdit(REPAIR_FILE, mean, "mean <= 24 h"),), True
            ),
            related=(Related(REPAIR_FILE, day, say("the maximum stands here")),),
        ),
        finding(
            "vague-wording",
            Level.WARNING,
            at("酌情"),
            say("'{word}' leaves the promise open", word="酌情"),
            fingerprint="8899aabbccddeeff",
            repair=Repair(say("take '{word}' out", word="酌情"), (TextEdit(REPAIR_FILE, at("酌情"), ""),), False),
        ),
        finding("odd-tab", Level.INFO, at("here"), say("a tab stands before '{word}'", word="here")),
        finding(
            "weaker-than-regulation",
            Level.ERROR,
            at("max <= 72 h"),
            say("'{limit}' is looser than the clause", limit="max <= 72 h"),
            hint=say("write '{limit}' or a stricter limit", limit="max <= 60 h"),
            related=(
                Related(REPAIR_FILE, at("cn-rule/art-32-rural"), say("the clause is named here")),
                Related(RULE_FILE, other, say("the regulation says '{limit}'", limit="max <= 60 h")),
                Related(REPAIR_FILE, at("fixed-line-repair"), say("in this document")),
            ),
        ),
        finding("long-sentence", Level.INFO, at("障碍工单"), say("the sentence is too long")),
        finding(
            "no-lines",
            Level.WARNING,
            Span(Position(0, 1, 1), Position(0, 1, 1)),
            say("the file is not read"),
            file="gone.yaml",
        ),
    )


def report() -> Report:
    lines = {name: tuple(text.split("\n")) for name, text in FILES.items()}
    return Report(found(), Tally(12, 10, 260, 90, 3, 1), lines, "/srv/standards")


def empty() -> Report:
    return replace(report(), findings=(), tally=Tally(12, 10, 260, 90))


def comparison() -> Report:
    """A comparison of two revisions, one of whose changes has a place on the old side too."""
    made = specimens.report()
    before = Related(REPAIR_FILE, at("max <= 24 h"), say("in this document"), "4f1c2ab9d0:standards/")
    first = replace(made.findings[0], file=REPAIR_FILE, span=at("max <= 72 h"), related=(before,))
    lines = {REPAIR_FILE: tuple(REPAIR.split("\n")), before.source: tuple(REPAIR.split("\n"))}
    return replace(made, findings=(first, *made.findings[1:]), lines=lines, root="/srv/standards")


def one(part: Finding, lines: Mapping[str, tuple[str, ...]] | None = None) -> Report:
    """A report of one finding."""
    return replace(report(), findings=(part,), lines=report().lines if lines is None else lines)


def rule_help(rule: str, language: Language) -> RuleHelp:
    summary = "摘要" if language == "zh" else "A summary"
    return RuleHelp(summary, f"# {rule}\n\n{summary}.\n", Level.WARNING, f"https://example.org/rules/{rule}")


def show(language: Language = "en", **more: object) -> Show:
    return replace(Show(language, rule_help=rule_help, version="0.0.0", base="standards/"), **more)  # type: ignore[arg-type]


def written(name: str, of: Report, how: Show) -> str:
    """What format ``name`` writes."""
    out = io.StringIO()
    importlib.import_module(f"qsstd.output.{name}").write(of, out, show=how)
    return out.getvalue()
