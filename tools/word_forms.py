"""Cards to cut out, and what is filled in and signed: training sheets, scorecards, questionnaires."""

from __future__ import annotations

from dataclasses import dataclass

from tools.word_design import FAINT, NAVY, SIDE, TEXT, TOP, WIDTH, edge
from tools.word_markup import cell, e, only, row, table
from tools.word_parts import BREAK, COLON, each, items, p, pairs, tagged, when
from tools.word_processes import courses, signatures
from tools.word_standards import score

CLOSE = e("spacing", before=160, after=120)
FORM, NARROW = 1134, 567
"""Margins above and below forms, and around cards."""


@dataclass(frozen=True)
class Page:
    """A print-out. ``cover``: its first page has no head and no foot."""

    body: str
    top: str
    cover: bool = False
    side: int = SIDE
    edges: int = TOP
    running: bool = True


def masthead(*facts: str, subtitle: str = "") -> str:
    """The head of a print-out without a cover."""
    return "".join(
        (
            when("organisation", p("{{ organisation }}", "QSOrganisation")),
            p("{{ title }}", "Title", e("pBdr", edge("bottom", NAVY, 18, 8)) + e("spacing", before=0, after=160)),
            only(subtitle, p(subtitle, "Subtitle")),
            *(p(fact, "QSMeta") for fact in facts),
        )
    )


def card() -> Page:
    """Two cards beside each other, two rows a page, to be cut along the dashed lines."""
    width = (WIDTH - 2 * NARROW) // 2
    rows = (
        tagged("for pair in cards|batch(2)"),
        row((cell([one_card(f"pair[{n}]", n)], width) for n in (0, 1)), height=7640),
        tagged("endfor"),
    )
    return Page(table(rows, (width, width), "QSCut"), "", side=NARROW, edges=NARROW, running=False)


def one_card(of: str, place: int) -> str:
    meta = (
        f"{{% if {of}.owner %}}«{{{{ labels.owner }}}}{COLON}»{{{{ {of}.owner }}}}  {{% endif %}}"
        f"{{% if {of}.time_limit %}}«{{{{ labels.time_limit }}}}{COLON}»{{{{ {of}.time_limit }}}}{{% endif %}}"
    )
    blocks = (
        p(f"{{{{ {of}.number }}}}{{% if {of}.number %}} · {{% endif %}}{{{{ {of}.subtitle }}}}", "QSCardNumber"),
        p(f"{{{{ {of}.title }}}}", "QSCardTitle", e("pBdr", edge("bottom", NAVY, 8, 4))),
        when(f"{of}.owner or {of}.time_limit", p(meta, "QSCell", e("spacing", before=40, after=100))),
        each("text", f"{of}.do", p("{{ loop.index }}.\t{{ text }}", "QSMethod")),
        when(f"{of}.mind", p("{{ labels.mind }}", "QSPrecautionTitle"), items(f"{of}.mind", "QSPrecaution")),
        p(f"{{{{ {of}.version }}}}", "QSCellNote", e("spacing", before=160, after=0)),
    )
    return when(f"pair|length > {place}", *blocks)


def training() -> Page:
    widths = (2400, 1700, 2584, 2500)
    sheet = signatures(
        ("full_name", "date", "signature", "result"), "range(lesson.people|length, 10)", widths, height=500
    )
    named = signatures(
        ("full_name", "date", "signature", "result"), "lesson.people", widths, p("{{ one }}", "QSCell"), height=500
    )
    lesson = each(
        "lesson",
        "lessons",
        when("not loop.first", p("", "Normal", BREAK)),
        p("{{ lesson.role }}{% if lesson.department %} · {{ lesson.department }}{% endif %}", "Heading1"),
        when("lesson.changed", p("{{ labels.new }}", "QSPrecautionTitle"), items("lesson.changed", "QSPrecaution")),
        when("lesson.topics", p("{{ labels.topics }}", "QSLabel"), pairs("lesson.topics")),
        when("lesson.courses", p("{{ labels.courses }}", "QSLabel"), courses("lesson.courses")),
        p("{{ labels.sign_sheet }}", "QSLabel"),
        p("{{ labels.sign_note }}", "QSMeta"),
        when("lesson.people", named, otherwise=sheet),
        p(
            f"«{{{{ labels.trainer }}}}{COLON}»＿＿＿＿＿＿＿＿　　«{{{{ labels.date }}}}{COLON}»＿＿＿＿＿＿＿＿",
            "Normal",
        ),
    )
    return Page(masthead("{{ day }}") + lesson, "{{ organisation }} · {{ title }}\t{{ day }}", edges=FORM)


def scorecard() -> Page:
    about = ("contact", "scored_person", "scorer", "date")
    widths = (1500, TEXT // 2 - 1500, 1500, TEXT - TEXT // 2 - 1500)
    blank = tuple(
        row(
            [
                one
                for name, n in ((about[at], 0), (about[at + 1], 2))
                for one in (
                    cell([p(f"{{{{ labels.{name} }}}}", "QSCellName")], widths[n], FAINT, align="center"),
                    cell([p("", "QSCell")], widths[n + 1]),
                )
            ],
            height=480,
        )
        for at in (0, 2)
    )
    total = row(
        [
            cell([p("{{ labels.total }}", "QSCellName")], TEXT - 1100, FAINT, align="center"),
            cell([p("", "QSCell")], 1100),
        ],
        height=520,
    )
    remarks = row([cell([p("{{ labels.remarks }}", "QSCellName")], TEXT, span=2)], height=900)
    form = each(
        "form",
        "forms",
        when("not loop.first", p("", "Normal", BREAK)),
        p("{{ form.control.title }}", "Heading1", CLOSE),
        p("{{ form.control.number }} · {{ labels.version }} {{ form.control.version }}", "QSMeta"),
        table(blank, widths),
        p("", "QSGap"),
        score("form.score", fill=True),
        p("", "QSGap"),
        table([total, remarks], (TEXT - 1100, 1100)),
        p("", "QSMeta"),
    )
    return Page(masthead("{{ day }}") + form, "{{ organisation }} · {{ title }}\t{{ day }}", edges=FORM)


def survey() -> Page:
    asked = each(
        "one",
        "questions",
        p("{{ one.number }}.\t{{ one.text }}", "QSQuestion"),
        when(
            "one.scale",
            p("{% for answer in one.scale %}□ {{ answer }}　　{% endfor %}", "QSAnswer"),
            otherwise=p("", "QSLine", e("keepNext")) + p("", "QSLine"),
        ),
    )
    body = (
        masthead("{{ control.number }} · {{ labels.version }} {{ control.version }}"),
        when("introduction", p("{{ introduction }}", "QSLead")),
        asked,
        p("{{ labels.thanks }}", "Caption", e("spacing", before=480, after=0)),
    )
    return Page("".join(body), "{{ organisation }} · {{ title }}\t{{ control.number }}", edges=FORM)
