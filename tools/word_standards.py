"""What is promised, in the built-in Word templates: standards, service content, etiquette and its scorecards, metrics."""

from __future__ import annotations

from tools.word_design import FAINT, GREEN_GROUND, RED_GROUND, TEXT
from tools.word_markup import cell, e, row, table
from tools.word_parts import (
    COLON,
    FACTS,
    boxed,
    each,
    head,
    items,
    line,
    listing,
    mark,
    mark_rows,
    notes,
    p,
    rows_each,
    rows_when,
    value,
    value_rows,
    when,
)

SCORE = (2300, 900, TEXT - 3200)


def standards() -> str:
    widths = (1900, 1800, TEXT - 3700)
    group = row([cell([p("{{ one.document }}", "QSCellName", e("keepNext"))], TEXT, FAINT, span=3)])
    body = row(
        [
            cell([p("{{ one.title }}", "QSCellName")], widths[0]),
            cell([value("one.short")], widths[1]),
            cell([value("one.sentence"), notes("floors", "one.floors"), notes("late", "one.late")], widths[2]),
        ]
    )
    rows = rows_each(
        "one",
        "standards",
        rows_when("one.document and loop.changed(one.document)", group),
        mark_rows("one.changed"),
        body,
        mark_rows("false"),
    )
    labels = ("standard", "limits", "meaning")
    return table([head(labels, widths), rows], widths, name="{{ labels.standards }}") + p("", "QSMeta")


def content() -> str:
    half = TEXT // 2
    both = row(
        [
            cell([boxed("provides", "one.provides")], half, GREEN_GROUND),
            cell([boxed("excludes", "one.excludes")], TEXT - half, RED_GROUND),
        ]
    )
    return each(
        "one",
        "content",
        p("{{ one.title }}", "Heading2"),
        mark("one.changed"),
        when("one.situation", p("{{ one.situation }}", extra=e("keepNext"))),
        table([both], (half, TEXT - half), "QSTable"),
        p("", "QSGap"),
        line("channels", "one.channels", many=True),
        line("applies", "one.standards", many=True),
        line("process", "one.process"),
        mark("false"),
    )


def etiquette() -> str:
    return each(
        "kind",
        "etiquette",
        p("{{ kind.control.title }}", "Heading2"),
        each("one", "kind.moments", moment()),
        when("kind.score", p("{{ labels.scorecard }}", "Heading3"), score("kind.score")),
    )


def moment() -> str:
    half = TEXT // 2
    widths = (half, TEXT - half)

    def both(good: str, bad: str) -> str:
        cells = ((good, GREEN_GROUND, widths[0]), (bad, RED_GROUND, widths[1]))
        made = row(cell([boxed(name, f"one.{name}")], width, ground) for name, ground, width in cells)
        return rows_when(f"one.{good} or one.{bad}", made)

    return "".join(
        (
            p("{{ one.title }}", "Heading3"),
            mark("one.changed"),
            table([both("say", "never_say"), both("do", "never_do")], widths),
            p("", "QSGap"),
            line("severity", "one.severity"),
            line("evidence", "one.evidence"),
            mark("false"),
        )
    )


def score(of: str, fill: bool = False) -> str:
    """A scorecard. ``fill``: with a column for the points given."""
    widths = (2300, 900, TEXT - 4300, 1100) if fill else SCORE
    labels = ("score_item", "points", "violation", *(("given",) if fill else ()))
    blank = (cell([p("", "QSCell")], widths[-1]),) if fill else ()
    section = row(
        [
            cell([p("{{ section.title }}", "QSCellName", e("keepNext"))], widths[0], FAINT),
            cell([p("{{ section.points }}", "QSCellCentre")], widths[1], FAINT),
            cell([notes("fatal", "section.fatal")], sum(widths[2:]), FAINT, span=len(widths) - 2),
        ]
    )
    minus, note = (
        "{% if fault.value %}  «{{ fault.value }}»{% endif %}",
        "{% if fault.note %}  ‹{{ fault.note }}›{% endif %}",
    )
    broken = "{{ fault.name }}" + minus + note
    item = row(
        [
            cell([value("one.title")], widths[0]),
            cell([p("{{ one.points }}", "QSCellCentre")], widths[1]),
            cell([each("fault", "one.violations", p(broken, "QSCellBullet"))], widths[2]),
            *blank,
        ]
    )
    rows = rows_each("section", f"{of}.sections", section, rows_each("one", "section.items", item))
    facts = (("full", "full"), ("score_method", "method"), ("sampling", "sampling"))
    return "".join(
        (
            table([value_rows(facts, FACTS, of)], FACTS, "QSFacts"),
            p("", "QSMeta"),
            table([head(labels, widths), rows], widths, name="{{ labels.scorecard }}"),
            when(f"{of}.fatal", p("{{ labels.fatal }}", "QSPrecautionTitle"), items(f"{of}.fatal", "QSPrecaution")),
        )
    )


def metrics() -> str:
    widths = (3000, TEXT - 5300, 2300)
    facts = "".join(
        when(f"one.{name}", p(f"{{{{ labels.{name} }}}}{COLON}{{{{ one.{name} }}}}", "QSCellNote"))
        for name in ("unit", "weight", "period", "owner", "data")
    )
    return listing(
        ("metric", "definition", "limits"),
        widths,
        "{{ labels.metrics }}",
        "metrics",
        p("{{ one.title }}", "QSCellName") + facts,
        value("one.definition"),
        value("one.limits"),
        marked=True,
    )
