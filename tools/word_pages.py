"""The pages of each print-out in Word: the order of its parts, its head and foot, and the size of its paper."""

from __future__ import annotations

from tools.word_design import HEIGHT, NAVY, WIDTH, edge
from tools.word_forms import Page, card, masthead, scorecard, survey, training
from tools.word_markup import e, field, only, paragraph, part, runs
from tools.word_notice import notice
from tools.word_parts import (
    BREAK,
    COLON,
    control,
    documents,
    items,
    p,
    pairs,
    when,
)
from tools.word_processes import courses, duties, history, met, processes, watches
from tools.word_standards import content, etiquette, metrics, standards


def chapter(of: str, label: str, *blocks: str, new_page: bool = False) -> str:
    return when(of, p(f"{{{{ labels.{label} }}}}", "Heading1", only(new_page, BREAK)), *blocks)


def contents() -> str:
    return p("{{ labels.contents }}", "QSContents") + p("{{ toc }}", "TOC1")


def manual() -> Page:
    body = (
        p("{{ organisation }}", "QSOrganisation", e("spacing", before=2200, after=200)),
        p("{{ title }}", "Title", e("pBdr", edge("bottom", NAVY, 18, 12)) + e("spacing", before=600, after=300)),
        p("{{ subtitle }}", "Subtitle"),
        when("draft", p("{{ labels.draft }}", "QSDraft"), p("{{ labels.draft_note }}")),
        p("", "Normal", e("spacing", before=2600, after=0)),
        control("control"),
        p("{{ labels.uncontrolled }}", "QSMeta", e("spacing", before=240, after=0)),
        p("{{ labels.contents }}", "QSContents", BREAK),
        p("{{ toc }}", "TOC1"),
        about(),
        chapter("documents", "documents", documents()),
        chapter("duties", "duties", duties()),
        chapter("content", "content", content()),
        chapter("standards", "standards", standards(), new_page=True),
        chapter("met", "met", met()),
        chapter("etiquette", "etiquette", etiquette(), new_page=True),
        chapter("metrics", "metrics", metrics()),
        chapter("watches", "watches", watches()),
        chapter("evaluations", "evaluations", pairs("evaluations")),
        chapter("processes", "processes", processes(), new_page=True),
        chapter("courses", "courses", courses(), new_page=True),
        chapter("terms", "terms", pairs("terms")),
        chapter("history", "history", history("history")),
        end(),
    )
    return Page(
        "".join(body), "{{ organisation }} · {{ title }}\t{{ control.number }} · {{ control.version }}", cover=True
    )


def about() -> str:
    return when(
        "purpose or scope or principles or distribution",
        p("{{ labels.purpose }}", "Heading1", BREAK),
        when("purpose", p("{{ purpose }}", "QSLead")),
        when("scope", p("{{ labels.scope }}", "Heading2"), pairs("scope")),
        when("principles", p("{{ labels.principles }}", "Heading2"), items("principles")),
        when("distribution", p("{{ labels.distribution }}", "Heading2"), items("distribution")),
    )


def end() -> str:
    return p("— {{ labels.end }} —", "Caption", e("spacing", before=480, after=0))


def handbook() -> Page:
    body = (
        masthead(
            "{% if day %}«{{ labels.issued }}" + COLON + "»{{ day }}{% endif %}",
            subtitle="{{ department }}",
        ),
        when("draft", p("{{ labels.draft }}", "QSDraft"), p("{{ labels.draft_note }}")),
        contents(),
        chapter("processes", "own_steps", processes(), new_page=True),
        chapter("standards", "standards", standards(), new_page=True),
        chapter("etiquette", "etiquette", etiquette()),
        chapter("courses", "courses", courses()),
        chapter("terms", "terms", pairs("terms")),
        chapter("documents", "documents", documents()),
        chapter("history", "history", history("history")),
        end(),
    )
    return Page("".join(body), "{{ organisation }} · {{ title }}\t{{ day }}")


def of_notice() -> Page:
    return Page(
        masthead(subtitle="{{ subject }}") + notice(),
        "{{ organisation or subject }} · {{ title }}\t{{ number }}",
    )


PAGES = {
    "manual": manual,
    "handbook": handbook,
    "card": card,
    "notice": of_notice,
    "training": training,
    "scorecard": scorecard,
    "survey": survey,
}


def section(page: Page) -> str:
    """Paper, margins, and which head and foot belong to them."""
    kinds = ("default", "first") if page.cover else ("default",)
    wanted = [(name, kind) for name in ("header", "footer") for kind in kinds] if page.running else []
    references = "".join(f'<w:{name}Reference w:type="{kind}" r:id="{name}-{kind}"/>' for name, kind in wanted)
    return e(
        "sectPr",
        references,
        e("pgSz", w=WIDTH, h=HEIGHT),
        e(
            "pgMar",
            top=page.edges,
            right=page.side,
            bottom=page.edges,
            left=page.side,
            header=720,
            footer=680,
            gutter=0,
        ),
        e("cols", space=425),
        only(page.cover, e("titlePg")),
    )


def document(page: Page) -> str:
    return part("document", e("body", page.body, section(page)))


def running(page: Page) -> dict[str, str]:
    """The heads and feet by name: ``header-default`` …"""
    if not page.running:
        return {}
    pages = "".join(
        (
            runs("{{ page_words[0] }}"),
            field("PAGE"),
            runs("{{ page_words[1] }}"),
            field("NUMPAGES"),
            runs("{{ page_words[2] }}"),
        )
    )
    made = {
        "header-default": part("hdr", paragraph(page.top, "Header")),
        "footer-default": part("ftr", paragraph("\t", "Footer", inside=pages)),
    }
    if page.cover:
        none = e("pBdr", e("top", val="nil"), e("bottom", val="nil"))
        made["header-first"] = part("hdr", paragraph("", "Header", none))
        made["footer-first"] = part("ftr", paragraph("", "Footer", none))
    return made
