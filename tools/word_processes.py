"""Processes in the built-in Word templates: chart, responsibilities, steps; and the tables of people and courses."""

from __future__ import annotations

from tools.word_design import NAVY, TEXT
from tools.word_markup import cell, e, row, table
from tools.word_parts import (
    BREAK,
    COLON,
    FACTS,
    each,
    head,
    items,
    list_rows,
    listing,
    mark,
    named,
    p,
    pairs,
    rows_each,
    rows_when,
    value,
    value_rows,
    when,
)


def processes(new_page: bool = True) -> str:
    """Every process: ``new_page``: each but the first on its own."""
    title = p("{{ process.title }}", "Heading2")
    if new_page:
        title = when("loop.first", title, otherwise=p("{{ process.title }}", "Heading2", BREAK))
    return each(
        "process",
        "processes",
        title,
        p(
            "{{ document.number }} · {{ labels.version }} {{ document.version }} · {{ document.status }}".replace(
                "document", "process.control"
            ),
            "QSMeta",
        ),
        when("process.purpose", p("{{ process.purpose }}", "QSLead")),
        when("process.area", p(f"«{{{{ labels.area }}}}{COLON}»{{{{ process.area }}}}")),
        when("process.promises", p("{{ labels.promises }}", "QSSection"), pairs("process.promises")),
        when("process.raci.rows", p("{{ labels.raci }}", "QSSection"), raci(), p("{{ labels.raci_note }}", "Caption")),
        when(
            "process.drawing.boxes",
            p("{{ labels.flow_chart }}", "QSSection"),
            p("{{ chart(process) }}", "Caption", e("keepNext")),
            p("{{ process.title }} · {{ labels.flow_chart }}", "Caption"),
        ),
        p("{{ labels.steps }}", "QSSection"),
        each("one", "process.steps", step()),
        when("process.history", p("{{ labels.history }}", "QSSection"), history("process.history")),
    )


def raci() -> str:
    """Its columns come with the roles; the finishing pass shares out their width."""
    widths = (3700, 1000)
    first = (
        cell([p("{{ labels.step }}", "QSCellHead")], widths[0], NAVY, align="center"),
        cell([p("{%tc for role in process.raci.roles %}")], widths[1]),
        cell([p("{{ role }}", "QSCellHead", e("jc", val="center"))], widths[1], NAVY, align="center"),
        cell([p("{%tc endfor %}")], widths[1]),
    )
    body = (
        cell([p("«{{ one.number }}»  {{ one.step }}", "QSCell")], widths[0], align="center"),
        cell([p("{%tc for letters in one.letters %}")], widths[1]),
        cell([p("{{ letters }}", "QSCellCentre")], widths[1], align="center"),
        cell([p("{%tc endfor %}")], widths[1]),
    )
    rows = [row(first, head=True), rows_each("one", "process.raci.rows", row(body))]
    return table(rows, widths, "QSMatrix", name="{{ labels.raci }}")


def step() -> str:
    """One step: what it is, how, what to mind, and what belongs to it."""
    meta = "".join(
        f"{{% if one.{name} %}}«{{{{ labels.{name} }}}}{COLON}»{{{{ one.{name} }}}}\u2003{{% endif %}}"
        for name in ("owner", "time_limit", "deputy", "stage")
    )
    after = "{% if branch.when %}«{{ branch.when }}" + COLON + "»{% endif %}{{ branch.number }} {{ branch.title }}"
    pair = "«{{ pair.name }}" + COLON + "»{{ pair.value }}{% if pair.note %} ‹{{ pair.note }}›{% endif %}"
    rows = (
        value_rows((("trigger", "trigger"),), FACTS, "one"),
        list_rows([(name, name) for name in ("consulted", "informed", "input", "output", "records")], "one"),
        pair_row("applies", "one.standards", "pair", pair),
        value_rows((("escalation", "escalation"),), FACTS, "one"),
        list_rows((("exceptions", "exceptions"),), "one", long=True),
        pair_row("next", "one.next", "branch", after),
    )
    return "".join(
        (
            mark("one.changed"),
            p("{{ one.number }}\t{{ one.title }}", "QSStep"),
            when("one.owner or one.time_limit or one.deputy or one.stage", p(meta, "QSMeta")),
            when(
                "one.method",
                p("{{ labels.method }}", "QSLabel"),
                each("text", "one.method", p("{{ loop.index }}.\t{{ text }}", "QSMethod")),
            ),
            when(
                "one.precautions",
                p("{{ labels.precautions }}", "QSPrecautionTitle"),
                items("one.precautions", "QSPrecaution"),
            ),
            when("one.gaps", p("{{ labels.gap }}", "QSDraft"), items("one.gaps")),
            p("", "QSGap"),
            table(rows, FACTS, "QSFacts"),
            mark("false"),
        )
    )


def pair_row(label: str, of: str, name: str, text: str) -> str:
    cells = [
        cell([p(f"{{{{ labels.{label} }}}}", "QSCellName")], FACTS[0]),
        cell([each(name, of, p(text, "QSCell"))], FACTS[1]),
    ]
    return rows_when(of, row(cells, whole=False))


def duties() -> str:
    widths = (1900, 2500, 3384, TEXT - 7784)
    return listing(
        ("role", "own_documents", "own_steps", "people"),
        widths,
        "{{ labels.duties }}",
        "duties",
        p("{{ one.role }}", "QSCellName")
        + when("one.department", p("{{ one.department }}", "QSCellNote"))
        + when("one.deputy", p(f"{{{{ labels.deputy }}}}{COLON}{{{{ one.deputy }}}}", "QSCellNote")),
        items("one.documents", "QSCellBullet"),
        items("one.steps", "QSCellBullet"),
        items("one.people", "QSCell"),
    )


def courses(of: str = "courses") -> str:
    widths = (2100, 1900, 2284, 1500, 1400)
    held = "{{ one.method }}{% if one.method and one.hours %} · {% endif %}{{ one.hours }}"
    return listing(
        ("course", "roles", "covers", "course_method", "last"),
        widths,
        "{{ labels.courses }}",
        of,
        named("{{ one.title }}"),
        items("one.roles", "QSCell"),
        items("one.covers", "QSCellBullet"),
        p(held, "QSCell") + when("one.assessment", p("{{ one.assessment }}", "QSCellNote")),
        value("one.last"),
    )


def watches() -> str:
    widths = (2300, 1200, 1500, 1900, TEXT - 6900)
    labels = ("metric", "every", "owner", "alarm", "action")
    cells = (named("{{ one.metric }}"), *(value(f"one.{name}") for name in labels[1:]))
    return listing(labels, widths, "{{ labels.watches }}", "watches", *cells)


def met() -> str:
    widths = (2500, 1984, 1500, 1500, 1700)
    regulation = p("{{ one.regulation }} {{ one.clause }}", "QSCellName") + when(
        "one.quote", p("{{ one.quote }}", "QSCellNote")
    )
    labels = ("promise", "ours", "theirs", "margin")
    cells = (regulation, *(value(f"one.{name}") for name in labels))
    return listing(("clause", *labels), widths, "{{ labels.met }}", "met", *cells)


def history(of: str) -> str:
    widths = (1100, 1700, 2000, TEXT - 4800)
    return listing(
        ("version", "date", "by", "change"),
        widths,
        "{{ labels.history }}",
        of,
        p("{{ one.version }}", "QSCellName"),
        value("one.day"),
        value("one.by"),
        when("one.document", p("{{ one.document }}", "QSCellNote")) + value("one.change"),
    )


def signatures(labels: tuple[str, ...], of: str, widths: tuple[int, ...], *cells: str, height: int = 560) -> str:
    """Rows to sign on; the cells that are not given are blank."""
    blank = ("",) * (len(widths) - len(cells))
    body = row(
        (
            cell([text or p("", "QSCell")], width, align="center")
            for text, width in zip((*cells, *blank), widths, strict=True)
        ),
        height=height,
    )
    return table([head(labels, widths), rows_each("one", of, body)], widths) + p("", "QSMeta")
