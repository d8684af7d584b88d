"""The revision notice: what it says, how it looks as text, and that texts of users do nothing in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from qsstd.errors import QsstdError
from qsstd.findings import Report
from qsstd.messages import LANGUAGES, Language
from qsstd.render.environment import render
from qsstd.render.notice.notice import TEMPLATES, notice, write_notice
from qsstd.render.notice.parts import Change, Notice
from qsstd.revision import SORTS, Name, Sort
from tests.output.readers import JOINER, read_markdown
from tests.render.specimens import METRICS, TECHNICIAN, nothing, report, revision, unasked

GOLDEN = Path(__file__).parent / "golden"
REPORTS = {"whole": report, "unasked": unasked, "nothing": nothing}
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% include 'x' %}${7*7}",
    "a | b || c",
    "[x](javascript:alert(1)) ![y](z) <https://evil.example>",
    "**bold** _x_ `code` # head ~~y~~",
    "&amp; &#60; &lt;",
    "</td></tr></table></style></title>",
    "--> ]]> <!-- x",
    "\\",
    "- item",
    "1. item",
)
SPELLED = {
    "\u202egnp.exe\u2066": "\\u202egnp.exe\\u2066",
    "zero\u200bwidth": "zero\\u200bwidth",
    "\x1b[31m": "\\x1b[31m",
}
OURS = frozenset(("language", "sort", "level", "number", "labels"))
"""Fields of the context that no user writes."""


def written(of: Report, suffix: str, language: Language, folder: Path | None = None) -> str:
    return render(TEMPLATES[suffix], notice(of, language), folder)


def changes(of: Notice) -> list[Change]:
    every = (*(one for part in of.departments for one in part.documents), *of.editorial)
    return [change for document in every for change in document.changes]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suffix", sorted(TEMPLATES))
@pytest.mark.parametrize("name", sorted(REPORTS))
def test_notice_looks_as_it_did(name: str, suffix: str, language: Language, golden: bool) -> None:
    """``pytest tests/render --golden`` rewrites the files."""
    file = GOLDEN / f"{name}.{language}{suffix}"
    text = written(REPORTS[name](), suffix, language)
    if golden:
        file.write_text(text, encoding="utf-8", newline="")
    assert file.read_text(encoding="utf-8") == text
    assert written(REPORTS[name](), suffix, language) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_change_stands_in_it_once(language: Language) -> None:
    """Numbers run through the notice; what was accepted is a change like the others, and editorial ones come last."""
    found = changes(notice(report(), language))
    assert [one.number for one in found] == [str(number) for number in range(1, len(found) + 1)]
    expected = [one.difference for one in (*report().findings, *report().accepted) if one.difference]
    assert sorted(one.address for one in found) == sorted(one.address for one in expected)
    assert sum(bool(one.accepted) for one in found) == 1
    editorial = [one.sort == "editorial" for one in found]
    assert editorial == sorted(editorial)


def test_documents_stand_under_their_departments() -> None:
    """Documents without a department come last, and so do the settings."""
    parts = notice(report(), "en").departments
    assert {one.name: [document.title for document in one.documents] for one in parts} == {
        "Customer service": ["Fault handling"],
        "Network operations": ["Repair of fixed lines and broadband"],
        "Other documents": ["Service-quality metrics", "Settings of the workspace"],
    }
    assert [one.name for one in notice(unasked(), "en").departments] == ["Documents"]


def test_changes_of_a_document_follow_the_order_of_sorts() -> None:
    order = list(SORTS)
    for department in notice(report(), "en").departments:
        for document in department.documents:
            places = [order.index(one.sort) for one in document.changes]  # type: ignore[arg-type]
            assert places == sorted(places)


def test_counts_are_those_of_the_changes() -> None:
    """Every sort that occurs is counted, with the sign and the word of its changes; no other is."""
    made = notice(report(), "zh")
    number = {sort: str(sum(one.sort == sort for one in changes(made))) for sort in SORTS}
    assert {one.sort: one.number for one in made.counts} == {sort: n for sort, n in number.items() if n != "0"}
    words = {(one.sort, one.sign, one.word) for one in made.counts}
    assert {(one.sort, one.sign, one.word) for one in changes(made)} == words


def test_summary_says_what_matters() -> None:
    assert notice(report(), "zh").summary == (
        "本次修订涉及 2 个部门的 5 份文件，共 11 项变更：收紧 1 项、放宽 1 项、新增 1 项、撤销 2 项、重新界定 3 项、"
        "编辑性 3 项。自2026年12月15日至2027年1月1日分批施行。其中 1 项此前已获接受。"
        "对客户而言：2 处变好、2 处变差、1 处有变化。3 个岗位须重新培训。其中 1 项没有课程覆盖。"
        "有 2 项指标修订前后的数据不可比。另有 2 个事项须在签字前解决。"
    )
    assert notice(nothing(), "en").summary == "Nothing changed between the two revisions."


@pytest.mark.parametrize("sort", sorted(SORTS))
def test_summary_counts_every_sort(sort: Sort) -> None:
    """One change of a sort is named in the summary by the word of that sort."""
    one = next(one for one in report().findings if one.difference)
    assert one.difference
    alone = replace(one, difference=replace(one.difference, sort=sort))
    text = notice(replace(report(), findings=(alone,), accepted=()), "en").summary
    assert f": 1 {SORTS[sort].in_language('en')}." in text


def test_whom_it_touches() -> None:
    """Beside a change, and for all of them together."""
    made = notice(report(), "en")
    stricter = next(one for one in changes(made) if one.sort == "tightened")
    assert (stricter.customers, stricter.roles) == ("may expect more", "Field technician, Dispatcher")
    assert stricter.size == "−25 %"
    assert len(stricter.reasons) == 2
    assert [(one.role, bool(one.courses)) for one in made.training] == [
        ("Field technician", True),
        ("Dispatcher", False),
        ("Leader of the field team", True),
    ]
    assert [one.last for one in made.stale] == ["10 July 2026, with version 2026Q3", "never held"]
    assert made.series == ("Repairs in time", "Calls answered")
    for suffix in TEMPLATES:
        assert "no course covers this" in written(report(), suffix, "en")
        assert "It was not looked up whom the changes touch." in written(unasked(), suffix, "en")


def test_long_list_of_referrers_is_counted() -> None:
    found = next(one for one in changes(notice(report(), "en")) if "Handbook" in one.referrers)
    assert found.referrers.count("Handbook") == 12
    assert found.referrers.endswith("and 5 others")


def test_rules_on_revisions_are_open_points() -> None:
    made = notice(report(), "en")
    assert [(one.level, one.place, bool(one.hint)) for one in made.open_points] == [
        ("error", "fixed-line-repair.yaml:1", True),
        ("warning", "hotline-attitude.yaml:1", False),
    ]


def test_owners_sign_once_each() -> None:
    signed = [(one.step, one.role) for one in notice(report(), "en").signatures]
    assert signed == [
        ("Drafted", "Manager of customer service"),
        ("Drafted", "Manager of network operations"),
        ("Reviewed", ""),
        ("Approved", "Director of service quality"),
    ]


def test_number_belongs_to_the_changes() -> None:
    """The same changes have the same number in both languages, any other have another."""
    number = notice(report(), "zh").number
    assert re.fullmatch(r"RN-20261122-[0-9A-F]{6}", number)
    assert notice(report(), "en").number == number
    assert notice(replace(report(), findings=report().findings[1:]), "zh").number != number
    later = replace(report(), revision=replace(revision(), day=date(2026, 11, 23)))
    assert notice(later, "zh").number.startswith("RN-20261123-")


HAN = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]")


@pytest.mark.parametrize("suffix", sorted(TEMPLATES))
def test_no_language_is_left_in_the_other(suffix: str) -> None:
    """English pages hold nothing Chinese, Chinese ones no English word but names and units."""
    style = re.compile("<style>.*?</style>", re.DOTALL)
    for of in (report(), unasked(), nothing()):
        assert not HAN.search(style.sub("", written(of, suffix, "en")))
        chinese = re.sub("<[^>]*>", " ", style.sub("", written(of, suffix, "zh")))
        words = set(re.findall("[A-Za-z]{3,}", chinese)) - {"qsstd", "yaml", "timezone", "Asia", "Shanghai", "Urumqi"}
        assert words <= {"fixed", "line", "repair", "hotline", "attitude"}, words
        assert not re.search(f"{HAN.pattern}[,;:!?]|[a-z]: ", chinese)


class Page(HTMLParser):
    """The elements of a page with their attributes, and all of its text."""

    def __init__(self) -> None:
        super().__init__()
        self.frame: list[str] = []
        self.shown = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.frame.append(f"{tag} {attrs}")

    def handle_data(self, data: str) -> None:
        self.shown += data


def read(text: str, suffix: str) -> tuple[str, list[str]]:
    """What a reader sees, and the frame that no text may change."""
    if suffix == ".md":
        shown, frame = read_markdown(text)
        return " ".join(shown).replace(JOINER, ""), frame
    page = Page()
    page.feed(text)
    return page.shown, page.frame


def everywhere(of: Any, text: str) -> Any:
    """``of`` with ``text`` in place of every text that a user may have written."""
    if isinstance(of, str):
        return text if of else ""
    if isinstance(of, tuple):
        return tuple(everywhere(one, text) for one in of)
    if is_dataclass(of) and not isinstance(of, type):
        changed = {
            field.name: everywhere(getattr(of, field.name), text) for field in fields(of) if field.name not in OURS
        }
        return replace(of, **changed)
    return of


@pytest.mark.parametrize("suffix", sorted(TEMPLATES))
@pytest.mark.parametrize("text", [*HOSTILE, *SPELLED], ids=ascii)
def test_texts_are_shown_and_do_nothing(text: str, suffix: str) -> None:
    """In every field at once: the page has the elements it has with a harmless text, and shows what is written."""
    made = notice(report(), "en")
    shown, frame = read(render(TEMPLATES[suffix], everywhere(made, text)), suffix)
    plain_shown, plain_frame = read(render(TEMPLATES[suffix], everywhere(made, "QQQ")), suffix)
    assert frame == plain_frame
    assert shown.count(SPELLED.get(text, text)) >= plain_shown.count("QQQ") > 50


@pytest.mark.parametrize("suffix", sorted(TEMPLATES))
def test_long_text_and_line_breaks(suffix: str) -> None:
    """64 KiB are shown whole; a line break makes no new line of a table or list."""
    made = notice(report(), "zh")
    long = "限<b>" * 16384
    shown, frame = read(render(TEMPLATES[suffix], replace(made, organisation=long)), suffix)
    assert long in shown
    assert frame == read(render(TEMPLATES[suffix], made), suffix)[1]
    broken = render(TEMPLATES[suffix], everywhere(made, "a\n\n# b\r\n| c | d |\n- e"))
    assert read(broken, suffix)[1] == read(render(TEMPLATES[suffix], everywhere(made, "a")), suffix)[1]


def test_check_of_hostile_texts_can_fail() -> None:
    """Markup that acts changes the frame in both formats."""
    assert read("<p>a<b>c</b></p>", ".html")[1] != read("<p>a</p>", ".html")[1]
    assert read("- [x](y)", ".md")[1] != read("- x", ".md")[1]


def test_page_allows_nothing_from_elsewhere() -> None:
    """No script, no link, no address; the policy allows the one style element and nothing else."""
    text = written(report(), ".html", "zh")
    assert not re.search(r"<(script|link|iframe|img|object|a)\b|https?:|url\(| style=| on\w+=", text)
    policy = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert policy[1].startswith("default-src 'none'; style-src &#39;sha256-")


def test_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """The ending says the format, in capitals too; another ending is refused and nothing is written."""
    for name in ("通知.md", "NOTICE.HTML"):
        write_notice(report(), tmp_path / name, "zh")
        assert "修订通知单" in (tmp_path / name).read_text(encoding="utf-8")
    with pytest.raises(QsstdError) as error:
        write_notice(report(), tmp_path / "notice.odt", "en")
    assert ".html" in str(error.value.hint) and ".md" in str(error.value.hint)
    with pytest.raises(QsstdError):
        write_notice(report(), tmp_path / "nowhere" / "notice.md", "en")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["NOTICE.HTML", "通知.md"]


def test_only_a_comparison_has_a_notice(tmp_path: Path) -> None:
    with pytest.raises(QsstdError):
        write_notice(replace(report(), revision=None), tmp_path / "notice.md", "en")


def test_names_without_a_title_are_shown_as_they_are_written() -> None:
    bare = replace(revision(), series=(Name("", "service-metrics/x"),))
    assert notice(replace(report(), revision=bare), "zh").series == ("service-metrics/x",)


def test_only_new_versions_take_effect() -> None:
    """The day of a document whose version is unchanged is of an earlier revision."""
    documents = tuple(replace(one, versions=("2026Q4", "2026Q4")) for one in revision().documents[1:])
    bare = replace(revision(), documents=(revision().documents[0], *documents))
    text = notice(replace(report(), revision=bare), "en").summary
    assert "It takes effect on 15 December 2026." in text


def all_texts(of: Any) -> Iterator[object]:
    """Every leaf of a context."""
    if isinstance(of, tuple):
        for one in of:
            yield from all_texts(one)
    elif is_dataclass(of) and not isinstance(of, type):
        for field in fields(of):
            if field.name != "labels":
                yield from all_texts(getattr(of, field.name))
    else:
        yield of


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_context_holds_texts_alone(name: str) -> None:
    """Templates never choose a language."""
    assert all(isinstance(one, str | bool) for one in all_texts(notice(REPORTS[name](), "zh")))
    assert TECHNICIAN.in_language("zh") != TECHNICIAN.in_language("en") != METRICS.in_language("en")
