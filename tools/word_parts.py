"""What the built-in Word templates are made of: lists, facts, tables of standards, steps, scorecards."""

from __future__ import annotations

from collections.abc import Sequence

from tools.word_design import NAVY, TEXT
from tools.word_markup import cell, e, only, paragraph, row, table

COLON = "{{ labels.colon }}"
BREAK = e("pageBreakBefore")


def p(text: str, style: str = "", extra: str = "") -> str:
    return paragraph(text, style, extra)


def each(name: str, of: str, *blocks: str) -> str:
    """``blocks`` once for every ``name`` in ``of``."""
    return p(f"{{%p for {name} in {of} %}}") + "".join(blocks) + p("{%p endfor %}")


def when(condition: str, *blocks: str, otherwise: str = "") -> str:
    return "".join(
        (p(f"{{%p if {condition} %}}"), *blocks, only(otherwise, p("{%p else %}") + otherwise), p("{%p endif %}"))
    )


def tagged(tag: str) -> str:
    """A row of the template that stands for ``{% tag %}`` between rows."""
    return row([cell([p(f"{{%tr {tag} %}}")], TEXT)], whole=False)


def rows_each(name: str, of: str, *rows: str) -> str:
    return tagged(f"for {name} in {of}") + "".join(rows) + tagged("endfor")


def rows_when(condition: str, *rows: str) -> str:
    return tagged(f"if {condition}") + "".join(rows) + tagged("endif")


def mark(of: str) -> str:
    """From here on a bar at the edge where ``of`` is true."""
    return p(f"{{{{p mark({of}) }}}}")


def mark_rows(of: str) -> str:
    return row([cell([p(f"{{{{tr mark({of}) }}}}")], TEXT)], whole=False)


def items(of: str, style: str = "QSBullet") -> str:
    return each("text", of, p("{{ text }}", style))


def labelled(label: str, of: str, style: str = "QSBullet") -> str:
    """A label and its list, where there is one."""
    return when(of, p(f"{{{{ labels.{label} }}}}", "QSLabel"), items(of, style))


def head(labels: Sequence[str], widths: Sequence[int]) -> str:
    """The first row, repeated on each page. A label is a name of ``labels``, or a text."""
    texts = (one if not one.isidentifier() else f"{{{{ labels.{one} }}}}" for one in labels)
    cells = (
        cell([p(text, "QSCellHead")], width, NAVY, align="center") for text, width in zip(texts, widths, strict=True)
    )
    return row(cells, head=True)


def listing(labels: Sequence[str], widths: Sequence[int], name: str, of: str, *cells: str, marked: bool = False) -> str:
    """A table with a row for every ``one`` of ``of``; a cell is its paragraphs."""
    body = row(cell([blocks], width) for blocks, width in zip(cells, widths, strict=True))
    rows = (mark_rows("one.changed"), body, mark_rows("false")) if marked else (body,)
    return table([head(labels, widths), rows_each("one", of, *rows)], widths, name=name) + p("", "QSMeta")


def named(text: str, note: str = "") -> str:
    return p(text, "QSCellName") + only(note, when(note, p(f"{{{{ {note} }}}}", "QSCellNote")))


def value(text: str) -> str:
    return p(f"{{{{ {text} }}}}", "QSCell")


def value_rows(facts: Sequence[tuple[str, str]], widths: Sequence[int], of: str) -> str:
    """A row for every fact of ``of`` that is not empty; a fact is the name of its label and of its field."""
    return "".join(
        rows_when(
            f"{of}.{field}",
            row(
                [
                    cell([p(f"{{{{ labels.{label} }}}}", "QSCellName")], widths[0]),
                    cell([p(f"{{{{ {of}.{field} }}}}", "QSCell")], widths[1]),
                ]
            ),
        )
        for label, field in facts
    )


CONTROL = tuple(
    (name, name)
    for name in [
        "number",
        "version",
        "status",
        "kind",
        "department",
        "owner",
        "approver",
        "approved",
        "effective",
        "review",
        "source",
    ]
)


def control(of: str, widths: Sequence[int] = (2300, 4800)) -> str:
    return table([value_rows(CONTROL, widths, of)], widths, "QSFacts")


def pairs(of: str, widths: Sequence[int] = (2700, TEXT - 2700)) -> str:
    """Names and what they mean."""
    body = row(
        [
            cell([p("{{ one.name }}", "QSCellName")], widths[0]),
            cell([value("one.value"), when("one.note", p("{{ one.note }}", "QSCellNote"))], widths[1]),
        ]
    )
    return table([rows_each("one", of, body)], widths, "QSFacts") + p("", "QSMeta")


def documents() -> str:
    widths = (2700, 1884, 900, 850, 1250, 1600)
    labels = ("document", "number", "version", "status", "owner", "effective")
    cells = (
        named("{{ one.title }}", "one.kind"),
        p("{{ one.number }}", "QSCellNote"),
        *(value(f"one.{name}") for name in labels[2:]),
    )
    return listing(labels, widths, "{{ labels.documents }}", "documents", *cells)


def notes(label: str, of: str) -> str:
    return each("text", of, p(f"{{{{ labels.{label} }}}}{COLON}{{{{ text }}}}", "QSCellNote"))


FACTS = (1900, TEXT - 1900)


def line(label: str, of: str, many: bool = False) -> str:
    """A label and what belongs to it on a line, where there is something."""
    shown = f"{of}|join(comma)" if many else of
    return when(of, p(f"«{{{{ labels.{label} }}}}{COLON}»{{{{ {shown} }}}}", "QSFact"))


def list_rows(facts: Sequence[tuple[str, str]], of: str, long: bool = False) -> str:
    """A row for every list of ``of`` that is not empty. ``long``: its texts below each other."""
    return "".join(
        rows_when(
            f"{of}.{field}",
            row(
                [
                    cell([p(f"{{{{ labels.{label} }}}}", "QSCellName")], FACTS[0]),
                    cell([items(f"{of}.{field}", "QSCell") if long else joined(f"{of}.{field}")], FACTS[1]),
                ],
                whole=False,
            ),
        )
        for label, field in facts
    )


def joined(of: str) -> str:
    return p(f"{{{{ {of}|join(comma) }}}}", "QSCell")


def boxed(label: str, of: str) -> str:
    return when(
        of,
        p(f"{{{{ labels.{label} }}}}", "QSCellName", e("keepNext")),
        items(of, "QSCellBullet"),
        otherwise=p("—", "QSCellNote"),
    )
