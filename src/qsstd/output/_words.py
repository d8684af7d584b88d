"""The words that several formats share: levels, counts, the summary, how a repair is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd import safe
from qsstd.findings import Finding, Level, Related, Report
from qsstd.messages import Counted, Language, Message, counted, say
from qsstd.output import Show
from qsstd.revision import SORTS, Revision

LEVELS = {Level.ERROR: say("error"), Level.WARNING: say("warning"), Level.INFO: say("info")}
WORST_FIRST = (Level.ERROR, Level.WARNING, Level.INFO)
HINT = say("hint")
FIX = say("fix")


def colon(language: Language) -> str:
    return "：" if language == "zh" else ": "


def level_word(level: Level, language: Language) -> str:
    return LEVELS[level].in_language(language)


def one_line(message: Message, language: Language) -> str:
    """``message`` on one line, with nothing in it that could command a terminal."""
    text = message.in_language(language)
    return text if text.isprintable() else safe.one_line(text)


def file_name(file: str, show: Show) -> str:
    """The name of ``file`` as the reader finds it, on one line."""
    name = show.base + file
    return name if name.isprintable() else safe.one_line(name)


def related_name(one: Related, show: Show) -> str:
    """The name of the file of a related place; with the revision before it where it is of another side."""
    if not one.side:
        return file_name(one.file, show)
    return one.source if one.source.isprintable() else safe.one_line(one.source)


def place(finding: Finding, show: Show) -> str:
    """``file:line:column``."""
    start = finding.span.start
    return f"{file_name(finding.file, show)}:{start.line}:{start.column}"


def log_safe(text: str) -> str:
    """``text`` with no line that GitHub's runner would take for a command; it reads every line of a log."""
    if "::" not in text and "##[" not in text:
        return text
    lines = text.split("\n")
    return "\n".join(safe.github_log(line) if "::" in line or "##[" in line else line for line in lines)


def repair_line(finding: Finding, language: Language) -> str:
    """What the repair does and the option that does it; empty without a repair."""
    if not finding.repair:
        return ""
    option = "--fix" if finding.repair.safe else "--fix --unsafe"
    title = finding.repair.title.in_language(language)
    return one_line(say("{title} (with '{option}')", title=title, option=option), language)


def level_counts(report: Report) -> tuple[Counted, ...]:
    """``2 errors``, ``1 warning``: the worst first, and no zeros."""
    errors, warnings, infos = (report.count(level) for level in WORST_FIRST)
    named = (
        counted(errors, "{n} error", "{n} errors"),
        counted(warnings, "{n} warning", "{n} warnings"),
        counted(infos, "{n} info", "{n} infos"),
    )
    return tuple(one for one in named if one.n)


def verdict(report: Report) -> Message:
    """How much was looked at, and what came of it."""
    if report.revision is not None:
        return comparison(report, report.revision)
    tally = report.tally
    return say(
        "Checked {documents}, {entries} with {rules}: {counts}",
        documents=counted(tally.documents, "{n} document", "{n} documents"),
        entries=counted(tally.entries, "{n} entry", "{n} entries"),
        rules=counted(tally.rules, "{n} rule", "{n} rules"),
        counts=level_counts(report) or say("no findings"),
    )


def comparison(report: Report, revision: Revision) -> Message:
    """What was compared with what, and how many changes of each sort there are."""
    changes = [one.difference for one in report.findings if one.difference is not None]
    told = {"old": revision.old, "new": revision.new}
    if not changes:
        return say("Compared {old} with {new}: no changes", **told)
    return say(
        "Compared {old} with {new}: {changes} in {documents} ({sorts})",
        **told,
        changes=counted(len(changes), "{n} change", "{n} changes"),
        documents=counted(len({one.document for one in changes}), "{n} document", "{n} documents"),
        sorts=[say("{number} {sort}", number=number, sort=word) for word, number in sort_counts(report)],
    )


def sort_counts(report: Report) -> list[tuple[Message, int]]:
    """How many changes there are of each sort that there is."""
    sorts = [one.difference.sort for one in report.findings if one.difference is not None]
    return [(word, sorts.count(sort)) for sort, word in SORTS.items() if sort in sorts]


def remarks(report: Report) -> Iterator[Message]:
    """What else the reader of a summary must know: what was left out, and what can be repaired."""
    if report.tally.accepted:
        yield say(
            "{changes} accepted in qsstd.yaml", changes=counted(report.tally.accepted, "{n} change", "{n} changes")
        )
    if report.tally.ignored:
        yield say("{findings} ignored by comments", findings=amount(report.tally.ignored))
    if report.tally.baselined:
        yield say("{findings} known from the baseline", findings=amount(report.tally.baselined))
    repairs = [finding.repair.safe for finding in report.findings if finding.repair]
    for safely, option in ((True, "--fix"), (False, "--fix --unsafe")):
        if number := repairs.count(safely):
            yield say("{findings} can be fixed with '{option}'", findings=amount(number), option=option)


def amount(number: int) -> Counted:
    return counted(number, "{n} finding", "{n} findings")


def more_places(number: int) -> Counted:
    return counted(number, "{n} more place", "{n} more places")


def more(number: int) -> Message:
    """What stands where a format had to stop."""
    return say("{findings} more", findings=amount(number))
