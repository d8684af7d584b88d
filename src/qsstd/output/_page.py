"""A report as a Markdown page of bounded size: counts, then the findings of each file, the remedy folded away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qsstd import safe
from qsstd.findings import Finding, Level, Report
from qsstd.messages import Language, Message, say
from qsstd.output import Show
from qsstd.output._revision import consequences
from qsstd.output._words import (
    FIX,
    HINT,
    WORST_FIRST,
    colon,
    file_name,
    level_word,
    more,
    more_places,
    one_line,
    related_name,
    remarks,
    repair_line,
    sort_counts,
    verdict,
)

SIGNS = {Level.ERROR: "❌", Level.WARNING: "⚠️", Level.INFO: "ℹ️"}
MOST_RELATED = 10
SPARE = 200
"""Bytes kept for the sentence that says how many findings are left out."""


def page(report: Report, show: Show, room: int) -> str:
    """The whole page in at most ``room`` bytes of UTF-8; what does not fit is counted. Too little room: nothing."""
    text = head(report, show)
    left = room - SPARE - len(text.encode())
    if left < 0:
        return ""
    parts, done, file = [text], 0, ""
    for finding in report.findings:
        part = finding_part(finding, show)
        if finding.file != file:
            part = f"\n#### {inline(file_name(finding.file, show))}\n\n{part}"
        left -= len(part.encode())
        if left < 0:
            rest = more(len(report.findings) - done)
            parts.append(f"\n**{inline(rest.in_language(show.language))}**\n")
            break
        parts.append(part)
        done, file = done + 1, finding.file
    return "".join(parts)


def head(report: Report, show: Show) -> str:
    """The verdict, and a table of counts when there is something to count."""
    language = show.language
    sign = next((SIGNS[level] for level in WORST_FIRST if report.count(level)), "✅")
    lines = [f"### {sign} qsstd", "", inline(verdict(report).in_language(language)), ""]
    if report.revision is not None:
        rows = [(word.in_language(language), number) for word, number in sort_counts(report)]
        lines += counts_table(say("Sort"), say("Changes"), rows, language)
    elif report.findings:
        rows = [(level_word(level, language), report.count(level)) for level in WORST_FIRST]
        lines += counts_table(say("Level"), say("Findings"), rows, language)
    lines += (f"- {inline(remark.in_language(language))}" for remark in remarks(report))
    for heading, items in consequences(report.revision) if report.revision else ():
        lines += ["", f"#### {inline(heading.in_language(language))}", ""]
        lines += (f"- {inline(one_line(item, language))}" for item in items)
    return "\n".join(lines) + "\n"


def counts_table(
    what: Message, how_many: Message, rows: Sequence[tuple[str, int]], language: Language
) -> Iterator[str]:
    """A table of counts, and a blank line; nothing when there is nothing to count."""
    if rows:
        yield f"| {what.in_language(language)} | {how_many.in_language(language)} |"
        yield "| :--- | ---: |"
        yield from (f"| {word} | {number} |" for word, number in rows)
        yield ""


def finding_part(finding: Finding, show: Show) -> str:
    """One item of a list, with what to do about it folded away."""
    language, start = show.language, finding.span.start
    url = show.rule_help(finding.rule, language).url
    rule = f"[{inline(finding.rule)}]({safe_link(url)})" if url else inline(finding.rule)
    message = inline(one_line(finding.message, language))
    lines = [f"- {SIGNS[finding.level]} {start.line}:{start.column} **{rule}**{colon(language)}{message}"]
    if notes := list(folded(finding, show)):
        summary = HINT.in_language(language)
        lines += [f"  <details><summary>{summary}</summary>", "", *notes, "", "  </details>"]
    return "\n".join(lines) + "\n"


def folded(finding: Finding, show: Show) -> Iterator[str]:
    """Hint, repair and other places, as a list inside the list."""
    language = show.language
    if finding.hint:
        yield f"  - {inline(one_line(finding.hint, language))}"
    if repair := repair_line(finding, language):
        yield f"  - {FIX.in_language(language)}{colon(language)}{inline(repair)}"
    for one in finding.related[:MOST_RELATED]:
        start = one.span.start
        name = f"{related_name(one, show)}:{start.line}:{start.column}"
        yield f"  - {inline(name)}{colon(language)}{inline(one_line(one.message, language))}"
    if left_out := max(0, len(finding.related) - MOST_RELATED):
        yield f"  - {inline(more_places(left_out).in_language(language))}"


def inline(text: str) -> str:
    """Literal text on one line: line breaks are spelled out before Markdown could swallow them."""
    return safe.markdown(text if text.isprintable() else safe.one_line(text))


def safe_link(url: str) -> str:
    """The destination of a link; only the published pages of rules are linked."""
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
