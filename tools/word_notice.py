"""The revision notice in Word."""

from __future__ import annotations

from tools.word_design import FAINT, TEXT
from tools.word_markup import cell, e, row, table
from tools.word_parts import COLON, each, head, items, listing, p, rows_each, rows_when, tagged, value, when


def notice() -> str:
    return "".join(
        (
            facts("facts", (2300, TEXT - 2300)),
            p("{{ labels.summary }}", "Heading1"),
            p("{{ summary }}", "QSLead"),
            when("counts", counts()),
            when("open_points", p("{{ labels.open_points }}", "Heading1"), open_points()),
            p("{{ labels.changes }}", "Heading1"),
            when("departments", departments(), otherwise=p("{{ labels.no_changes }}")),
            p("{{ labels.consequences }}", "Heading1"),
            when("asked_whom", consequences(), otherwise=p("{{ labels.not_asked }}")),
            when("editorial", editorial()),
            p("{{ labels.signatures }}", "Heading1"),
            signed(),
            p("— {{ labels.end }} · {{ number }} —", "Caption", e("spacing", before=360, after=0)),
        )
    )


def facts(of: str, widths: tuple[int, int]) -> str:
    body = row([cell([p("{{ one.label }}", "QSCellName")], widths[0]), cell([value("one.value")], widths[1])])
    return table([rows_each("one", of, body)], widths, "QSFacts")


def badge(of: str) -> str:
    return f"«{{{{ {of}.sign }}}} {{{{ {of}.word }}}}»"


def counts() -> str:
    cells = (p(badge("one"), "QSCell"), value("one.meaning"), p("{{ one.number }}", "QSCellCentre"))
    return listing(
        ("sort", "meaning", "number_of_changes"), (2000, TEXT - 3600, 1600), "{{ labels.counts }}", "counts", *cells
    )


def open_points() -> str:
    return each(
        "one",
        "open_points",
        p("{{ one.word }}" + COLON + "{{ one.message }}", "QSPrecautionTitle"),
        when(
            "one.hint",
            p("{{ labels.remedy }}" + COLON + "{{ one.hint }}", "QSPrecautionText"),
        ),
        p("{{ labels.place }}" + COLON + "{{ one.place }}", "QSPrecautionText"),
    )


def departments() -> str:
    return each(
        "department",
        "departments",
        p("{{ department.name }}", "Heading2"),
        each("document", "department.documents", about("document"), changes("document.changes")),
    )


def about(of: str) -> str:
    line = f"{{% for fact in {of}.facts %}}«{{{{ fact.label }}}}{COLON}»{{{{ fact.value }}}}　{{% endfor %}}"
    return "".join(
        (
            p(f"{{{{ {of}.title }}}}", "QSLabel"),
            p(line, "QSMeta"),
            each("reason", f"{of}.why", p(f"«{{{{ labels.why }}}}{COLON}»{{{{ reason }}}}", "QSMeta")),
        )
    )


WIDTHS = (600, 3700, 2342, TEXT - 6642)


def or_none(of: str) -> str:
    return when(of, value(of), otherwise=p("{{ labels.nothing }}", "QSCellNote"))


def changes(of: str) -> str:
    what = (
        p(badge("one") + "  {{ one.title }}", "QSCell"),
        p("{{ one.kind }}" + COLON + "{{ one.says }}", "QSCellNote"),
    )
    size = when("one.size", p("«{{ one.size }}»", "QSCell"))
    body = row(
        [
            cell([p("{{ one.number }}", "QSCellCentre")], WIDTHS[0]),
            cell(what, WIDTHS[1]),
            cell([or_none("one.before")], WIDTHS[2]),
            cell([or_none("one.after"), size], WIDTHS[3]),
        ]
    )
    names = ("customers", "roles", "metrics", "referrers", "accepted")
    more = (
        when("one.reasons", p("{{ labels.reasons }}", "QSCellName"), items("one.reasons", "QSCellBullet")),
        *(when(f"one.{name}", p(f"«{{{{ labels.{name} }}}}{COLON}»{{{{ one.{name} }}}}", "QSCell")) for name in names),
    )
    below = row([cell([p("", "QSCell")], WIDTHS[0]), cell(more, sum(WIDTHS[1:]), FAINT, span=3)])
    rows = rows_each("one", of, body, rows_when("one.has_more", below))
    return table([head(("no", "change", "before", "after"), WIDTHS), rows], WIDTHS) + p("", "QSMeta")


def consequences() -> str:
    widths = (2300, 3884, TEXT - 6184)
    trained = (
        p("{{ one.role }}", "QSCellName"),
        items("one.about", "QSCellBullet"),
        when("one.courses", items("one.courses", "QSCellBullet"), otherwise=p("«{{ labels.no_course }}»", "QSCell")),
    )
    old = (p("{{ one.course }}", "QSCellName"), items("one.about", "QSCellBullet"), value("one.last"))
    training = listing(("role", "about", "courses"), widths, "{{ labels.training }}", "training", *trained)
    stale = listing(("course", "covers", "last"), widths, "{{ labels.stale }}", "stale", *old)
    return "".join(
        (
            p("{{ labels.training }}", "Heading2"),
            when("training", training, otherwise=p("{{ labels.no_training }}")),
            when("stale", p("{{ labels.stale }}", "Heading2"), stale),
            when("series", p("{{ labels.series }}", "Heading2"), p("{{ labels.series_note }}"), items("series")),
        )
    )


def editorial() -> str:
    what = p("{{ one.title }}" + COLON + "{{ one.says }}", "QSCell") + when(
        "one.accepted", p("{{ labels.accepted }}" + COLON + "{{ one.accepted }}", "QSCellNote")
    )
    cells = (p("{{ one.number }}", "QSCellCentre"), what, or_none("one.before"), or_none("one.after"))
    listed = listing(("no", "change", "before", "after"), WIDTHS, "{{ labels.editorial }}", "document.changes", *cells)
    return "".join(
        (
            p("{{ labels.editorial }}", "Heading1"),
            p("{{ labels.editorial_note }}"),
            each("document", "editorial", about("document"), listed),
        )
    )


def signed() -> str:
    widths = (1400, 2600, 1900, 1784, 1500)
    cells = (p("{{ one.step }}", "QSCellName"), value("one.role"), p("", "QSCell"), p("", "QSCell"), p("", "QSCell"))
    body = row((cell([text], width, align="center") for text, width in zip(cells, widths, strict=True)), height=620)
    labels = ("step", "role", "name", "signature", "date")
    return table([head(labels, widths), tagged("for one in signatures"), body, tagged("endfor")], widths)
