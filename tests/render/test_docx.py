"""Word: what stands in the files, that texts are only texts, and what a company's template may and may not do."""

from __future__ import annotations

import re
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from tools.word_templates import templates

from qsstd import resources
from qsstd.errors import InternalError, QsstdError
from qsstd.messages import LANGUAGES, Language
from qsstd.render.docx import template as docx_template
from qsstd.render.docx.body import FIRST
from qsstd.render.docx.document import TEMPLATES, docx
from qsstd.render.docx.fill import OURS, word_text
from qsstd.render.docx.finish import parts_of, zipped
from qsstd.render.docx.xml import PARAGRAPH, WP, W
from qsstd.render.flow.drawing import Drawing
from qsstd.render.notice.notice import notice
from tests.render import print_specimens as specimens
from tests.render.specimens import report
from tests.render.test_notice import HOSTILE, SPELLED

KINDS: Mapping[str, Callable[[Language], Any]] = {
    "manual": specimens.manual,
    "handbook": specimens.handbook,
    "card": specimens.cards,
    "training": specimens.training,
    "scorecard": specimens.score_form,
    "survey": specimens.survey,
    "notice": lambda language: notice(report(), language),
}
DOCUMENT = "word/document.xml"
FONTS = ("ascii", "hAnsi", "eastAsia", "cs")
HAN = re.compile("[\u3400-\u9fff，。；：！？（）、《》【】“”]")
MOMENT = datetime(2026, 10, 1, tzinfo=UTC)


def context(kind: str, language: Language = "en") -> Any:
    return KINDS[kind](language)


def root_of(data: bytes, part: str = DOCUMENT) -> Any:
    return etree.fromstring(zipfile.ZipFile(BytesIO(data)).read(part))


def shown(root: Any) -> str:
    """Every text, a paragraph a line, with its breaks and tabs."""
    lines = []
    for paragraph in root.iter(f"{W}p"):
        parts = {f"{W}br": "\n", f"{W}tab": "\t"}
        lines.append(
            "".join(one.text or "" if one.tag == f"{W}t" else parts.get(one.tag, "") for one in paragraph.iter())
        )
    return "\n".join(lines)


def styled(root: Any, style: str) -> list[Any]:
    return [one for one in root.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None]


def words(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def everywhere(value: Any, text: str) -> Any:
    """``value`` with ``text`` in place of every text that a user may have written."""
    if isinstance(value, str):
        return text if value else ""
    if isinstance(value, tuple):
        return tuple(everywhere(one, text) for one in value)
    if is_dataclass(value) and not isinstance(value, type | Drawing):
        kept = ("labels", "language", "moment", "sort", "level")
        names = (one.name for one in fields(value) if one.name not in kept)
        return replace(value, **{name: everywhere(getattr(value, name), text) for name in names})
    return value


def company(*paragraphs: str, table: str = "", head: str = "") -> bytes:
    """A Word file as a company makes it, with tags of Jinja."""
    from docx import Document

    made = Document()
    for text in paragraphs:
        made.add_paragraph(text)
    if table:
        made.add_table(rows=1, cols=1).cell(0, 0).text = table
    if head:
        made.sections[0].header.paragraphs[0].text = head
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def own(folder: Path, data: bytes, name: str = "company.docx") -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def changed(data: bytes, **parts: tuple[str, str]) -> bytes:
    """``data`` with the first text of a part replaced by the second; ``__`` in a name stands for a slash."""
    files = parts_of(data)
    for name, (old, new) in parts.items():
        part = {"document": DOCUMENT, "types": "[Content_Types].xml", "relations": "word/_rels/document.xml.rels"}[name]
        assert old.encode() in files[part]
        files[part] = files[part].replace(old.encode(), new.encode(), 1)
    return zipped(files)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_gives_the_same(kind: str, language: Language) -> None:
    """Byte for byte; and the file says the time that it is given, and nobody's name but the company's."""
    made = docx(context(kind, language), MOMENT)
    assert docx(context(kind, language), MOMENT) == made
    file = zipfile.ZipFile(BytesIO(made))
    names = file.namelist()
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"] and names[2:] == sorted(names[2:])
    assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = file.read("docProps/core.xml").decode()
    assert core.count("2026-10-01T00:00:00Z") == 2
    assert "python-docx" not in core
    assert not [name for name in names if name.startswith("docProps") and name != "docProps/core.xml"]


@pytest.mark.parametrize("name", sorted(TEMPLATES.values()))
def test_built_in_templates_are_what_the_script_writes(name: str) -> None:
    assert parts_of((resources.templates() / name).read_bytes()) == parts_of(templates()[name])


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_of_the_template(kind: str) -> None:
    data = docx(context(kind))
    for part, content in parts_of(data).items():
        assert OURS.encode() not in content, part
        assert b"{{" not in content and b"{%" not in content, part


@pytest.mark.parametrize("kind", KINDS)
def test_the_rules_of_the_schema_that_no_reader_tells(kind: str) -> None:
    """Order in paragraphs, widths of columns and cells, cells that end in a paragraph, head rows that are repeated."""
    data = docx(context(kind, "zh"))
    root = root_of(data)
    order = {f"{W}{name}": place for place, name in enumerate(PARAGRAPH)}
    for own_ in root.iter(f"{W}pPr"):
        places = [order[one.tag] for one in own_]
        assert places == sorted(places) and len(set(places)) == len(places)
    for table in root.iter(f"{W}tbl"):
        columns = [int(one.get(f"{W}w")) for one in table.find(f"{W}tblGrid")]
        assert table.findall(f"{W}tr")
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            spans = [int(one.get(f"{W}val")) for cell in cells for one in cell.iterfind(f"{W}tcPr/{W}gridSpan")]
            assert len(cells) - len(spans) + sum(spans) == len(columns)
            widths = [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in cells]
            assert sum(widths) == sum(columns)
            assert all(cell[-1].tag == f"{W}p" for cell in cells)
        heads = [words(row) for row in table.findall(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
        filled = table.find(f".//{W}tc/{W}p/{W}pPr/{W}pStyle[@{W}val='QSCellHead']")
        assert len(heads) == (filled is not None)
    assert not [name for name in parts_of(data) if "stylesWithEffects" in name]


def test_fonts_are_named_in_all_four_ways() -> None:
    """For Chinese and Latin text, by no theme; Chinese quotation marks come from the Chinese font."""
    data = docx(context("manual", "zh"))
    for part in ("word/styles.xml", DOCUMENT):
        assert b"Theme=" not in parts_of(data)[part]
    styles = root_of(data, "word/styles.xml")
    named = [one for one in styles.iter(f"{W}rFonts")]
    assert len(named) > 30
    assert all(one.get(f"{W}{name}") for one in named for name in FONTS)
    language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language.get(f"{W}eastAsia") == "zh-CN"
    quoted = docx(replace(context("manual", "zh"), purpose="称为“服务”"), MOMENT)
    run = next(one for one in root_of(quoted).iter(f"{W}r") if "“服务”" in words(one))
    assert run.find(f"{W}rPr/{W}rFonts").get(f"{W}hint") == "eastAsia"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_has_its_number(language: Language) -> None:
    """Also when one process is there often, and beside pictures of a template."""
    made = context("manual", language)
    data = docx(replace(made, processes=made.processes * 3))
    root = root_of(data)
    ids = [one.get("id") for one in root.iter() if etree.QName(one).localname in ("docPr", "cNvPr")]
    assert len(ids) > 30
    assert len(set(ids)) == len(ids)
    assert all(int(one) >= FIRST for one in ids)
    pictures = list(root.iter(f"{WP}docPr"))
    assert [one.get("descr") for one in pictures] == [made.processes[0].alternative] * 3


def test_contents_are_there_at_once() -> None:
    """A real field, filled in, that leads to each heading and asks the reader nothing."""
    data = docx(context("manual", "zh"))
    root = root_of(data)
    entries = styled(root, "TOC1") + styled(root, "TOC2")
    links = {one.find(f"{W}hyperlink").get(f"{W}anchor"): words(one) for one in entries}
    assert len(links) == len(entries) > 10
    headings = {}
    for paragraph in styled(root, "Heading1") + styled(root, "Heading2"):
        headings[paragraph.find(f"{W}bookmarkStart").get(f"{W}name")] = words(paragraph)
    assert {name: re.sub(r"^[\d.]+", "", text) for name, text in links.items()} == headings
    assert [words(one)[0] for one in styled(root, "TOC1")] == list("123456789") + ["1"] * (
        len(styled(root, "TOC1")) - 9
    )
    code = "".join(one.text for one in root.iter(f"{W}instrText"))
    assert code == r' TOC \o "1-2" \h \z \u '
    kinds = Counter(one.get(f"{W}fldCharType") for one in root.iter(f"{W}fldChar"))
    assert kinds == {"begin": 1, "separate": 1, "end": 1}
    whole = b"".join(parts_of(data).values())
    assert b"w:dirty" not in whole and b"updateFields" not in whole
    ids = [one.get(f"{W}id") for one in root.iter(f"{W}bookmarkStart")]
    assert len(set(ids)) == len(ids)


def test_numbers_of_headings_are_those_of_word() -> None:
    """They are of a list, linked to the styles; those in the contents are counted the same way."""
    root = root_of(docx(context("manual", "zh")))
    assert not [one for one in styled(root, "Heading1") if words(one)[0].isdigit()]
    numbers = []
    for one in root.iter(f"{W}hyperlink"):
        numbers.append(re.match(r"[\d.]*", words(one))[0])  # type: ignore[index]
    first, second = 0, 0
    for number, entry in zip(numbers, root.iter(f"{W}hyperlink"), strict=True):
        if entry.getparent().find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "TOC1":
            first, second = first + 1, 0
            assert number == str(first)
        else:
            second += 1
            assert number == f"{first}.{second}"


@pytest.mark.parametrize("draft", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_is_marked_on_every_page(language: Language, draft: bool) -> None:
    data = docx(replace(context("manual", language), draft=draft))
    heads = [name for name in parts_of(data) if name.startswith("word/header")]
    assert len(heads) == 2
    for name in heads:
        text = parts_of(data)[name].decode()
        assert ("PowerPlusWaterMarkObject" in text) is draft
        assert not draft or f'string="{"草案" if language == "zh" else "DRAFT"}"' in text


def test_what_changed_has_a_bar() -> None:
    """Paragraphs of the step that changed, and rows; nothing of the other step."""
    made = context("manual", "en")
    process = made.processes[0]
    changed_ = replace(process.steps[0], title="CHANGED", method=("CHANGED way",), changed=True)
    same = replace(process.steps[1], title="SAME", method=("SAME way",), changed=False)
    standards = (
        replace(made.standards[0], title="CHANGED promise", changed=True),
        replace(made.standards[0], title="SAME promise", changed=False),
    )
    root = root_of(docx(replace(made, processes=(replace(process, steps=(changed_, same)),), standards=standards)))
    body = list(root.iter(f"{W}p"))
    barred = [words(one) for one in body if one.find(f"{W}pPr/{W}pBdr/{W}left") is not None]
    assert any("CHANGED way" in one for one in barred)
    assert not any("SAME" in one for one in barred)
    rows = [words(one) for one in root.iter(f"{W}tr") if one.find(f"{W}tc/{W}tcPr/{W}tcBorders/{W}left") is not None]
    assert any("CHANGED promise" in one for one in rows)
    assert not any("SAME promise" in one for one in rows)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", [*HOSTILE, *SPELLED, "{_{ x }_}", "{%p endfor %}", "</w:t></w:r></w:p>"], ids=ascii)
def test_texts_are_shown_and_do_nothing(text: str, kind: str) -> None:
    """In every field at once: the file has the elements it has with a harmless text, and shows what is written."""
    made = context(kind)
    hostile = root_of(docx(everywhere(made, text)))
    plain = root_of(docx(everywhere(made, "QQQ")))
    assert Counter(one.tag for one in hostile.iter()) == Counter(one.tag for one in plain.iter())
    assert shown(hostile).count(SPELLED.get(text, text)) >= shown(plain).count("QQQ") > 5


def test_line_breaks_and_characters_that_xml_cannot_hold() -> None:
    """A break is one, a tab is one, what cannot be written is spelled out."""
    data = docx(replace(context("manual"), purpose="a\nb\tc\x07d\x0ce\x00f\ud800g\uffffh"))
    lead = next(one for one in styled(root_of(data), "QSLead") if "a" in words(one)[:1])
    assert shown(lead.getparent()).find("a\nb\tc\\x07d\\x0ce\\x00f\\ud800g\\uffffh") >= 0
    assert word_text("{_{") == "&#123;_&#123;"


@pytest.mark.parametrize("kind", [one for one in KINDS if one != "notice"])
def test_english_print_outs_have_no_chinese(kind: str) -> None:
    for part, content in parts_of(docx(replace(context(kind)))).items():
        if part.startswith("word/") and part not in ("word/styles.xml", "word/fontTable.xml", "word/theme/theme1.xml"):
            assert not HAN.findall("".join(etree.fromstring(content).itertext())), part


def test_a_company_template_is_filled_in(tmp_path: Path) -> None:
    """Its own styles, tags in loops and in its head, a chart; text that Word split over runs."""
    data = company(
        "{{ title }} / {{ control.number }}",
        "{%p for process in processes %}",
        "{{ process.title }}",
        "{{r chart(process) }}",
        "{%p endfor %}",
        table="{{ organisation }}",
        head="{{ title }}",
    )
    split = changed(data, document=("{{ title }}", "{{ ti</w:t></w:r><w:r><w:t>tle }}"))
    made = context("manual")
    printed = docx(made, MOMENT, own(tmp_path, split))
    root = root_of(printed)
    assert f"{made.title} / {made.control.number}" in shown(root)
    assert len(list(root.iter(f"{WP}docPr"))) == len(made.processes)
    heads = [shown(root_of(printed, name)) for name in parts_of(printed) if name.startswith("word/header")]
    assert made.title in heads
    assert docx(made, MOMENT, own(tmp_path, split)) == printed


def test_a_draft_by_a_template_without_heads_is_marked_too(tmp_path: Path) -> None:
    made = replace(context("manual"), draft=True)
    data = docx(made, MOMENT, own(tmp_path, company("{{ title }}")))
    assert "PowerPlusWaterMarkObject" in str(list(parts_of(data).values()))


@pytest.mark.parametrize(
    ("paragraphs", "near", "tag"),
    [
        (("first", "Owner of it: {{ control.ownr }}", "last"), "Owner of it", "{{ control.ownr }}"),
        (("first", "{{ title }} and {{ nobody }}"), "and", "{{ nobody }}"),
        (("Every role", "{%p for one in duties %}", "{{ one.nmae }}", "{%p endfor %}"), "", "{{ one.nmae }}"),
        (("Numbers here", "{{ 1 // 0 }}"), "", "{{ 1 // 0 }}"),
        (("{{ title|nofilter }} here",), "here", "{{ title|nofilter }}"),
        (("{%p for one in duties %}", "No end of this"), "", "{%"),
        (("{% include 'other' %} here",), "here", "{% include 'other' %}"),
    ],
)
def test_a_fault_names_file_place_and_tag(paragraphs: tuple[str, ...], near: str, tag: str, tmp_path: Path) -> None:
    with pytest.raises(QsstdError) as error:
        docx(context("manual"), MOMENT, own(tmp_path, company(*paragraphs)))
    message = str(error.value.message)
    assert "'company.docx'" in message and near in message
    assert tag in f"{error.value.hint}{message}"


def test_a_fault_in_a_table_or_head_is_named_too(tmp_path: Path) -> None:
    for data in (company("x", table="Score {{ nope }}"), company("x", head="Score {{ nope }}")):
        with pytest.raises(QsstdError) as error:
            docx(context("manual"), MOMENT, own(tmp_path, data))
        assert "Score" in str(error.value.message) and "nope" in str(error.value.hint)


def test_tags_that_cross_are_no_guess(tmp_path: Path) -> None:
    """What opens in a paragraph and closes in another leaves half ones, which nobody mends in silence."""
    data = company("before {% if title %} the start", "the end {% endif %} {% if not title %}", "after {% endif %}")
    crossed = changed(data, document=("</w:body>", "{% if false %}</w:p>{% endif %}</w:body>"))
    with pytest.raises(QsstdError):
        docx(context("manual"), MOMENT, own(tmp_path, crossed))


PYTHON = (
    "{{ ''.__class__ }}",
    "{{ title|attr('__class__') }}",
    "{{ '{0.__class__}'.format(title) }}",
    "{{ control.__init__.__globals__ }}",
)


@pytest.mark.parametrize("text", [*PYTHON, "{{ title|safe }}", "{% for i in range(10 ** 9) %}x{% endfor %}"])
def test_a_template_cannot_reach_out(text: str, tmp_path: Path) -> None:
    with pytest.raises(QsstdError):
        docx(context("manual"), MOMENT, own(tmp_path, company(text)))


@pytest.mark.parametrize("text", PYTHON)
def test_the_sandbox_is_what_refuses(text: str) -> None:
    """docxtpl by itself lets the same templates reach the classes behind the texts."""
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    made = DocxTemplate(BytesIO(company(text)))
    made.render({"title": "x", "control": context("manual").control}, Environment(autoescape=True))
    assert re.search("class|builtins", shown(made.docx.element))


@pytest.mark.parametrize(
    "text", ["{% set x = 'x' * 10 ** 10 %}{{ x }}", "{% for i in range(99) %}{{ 'x' * 4000000 }}{% endfor %}"]
)
def test_a_print_out_is_bounded(text: str, tmp_path: Path) -> None:
    with pytest.raises(QsstdError):
        docx(context("manual"), MOMENT, own(tmp_path, company(text)))


MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
LINK = '<Relationship Id="rId99" Type="http://x/{kind}" Target="http://evil.example/x" TargetMode="External"/>'
SPLIT = "<w:p><w:r><w:instrText>D</w:instrText></w:r><w:r><w:instrText>DEAUTO c</w:instrText></w:r></w:p>"


def link(kind: str) -> str:
    return LINK.format(kind=kind) + "</Relationships>"


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        ({"types": (docx_template.DOCUMENT, MACROS)}, "macros"),
        ({"relations": ("</Relationships>", link("image"))}, "evil.example"),
        ({"relations": ("</Relationships>", link("attachedTemplate"))}, "evil.example"),
        ({"relations": ("</Relationships>", link("oleObject"))}, "oleObject"),
        (
            {"document": ("<w:body>", "<w:body>" + SPLIT)},
            "DDEAUTO",
        ),
        ({"document": ("<w:body>", '<w:body><w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>')}, "INCLUDETEXT"),
        ({"document": ("<w:document", '<!DOCTYPE w [<!ENTITY a "b">]><w:document')}, "document type"),
        ({"document": ("<w:body>", "<w:bod>")}, "XML"),
    ],
)
def test_what_no_template_may_have(edit: dict[str, tuple[str, str]], says: str, tmp_path: Path) -> None:
    """The same file without it is taken."""
    data = company("{{ title }}")
    assert docx(context("manual"), MOMENT, own(tmp_path, data))
    with pytest.raises(QsstdError) as error:
        docx(context("manual"), MOMENT, own(tmp_path, changed(data, **edit)))
    assert says in str(error.value.message) and "'company.docx'" in str(error.value.message)


def test_links_to_click_on_are_allowed(tmp_path: Path) -> None:
    data = changed(company("{{ title }}"), relations=("</Relationships>", link("hyperlink")))
    assert docx(context("manual"), MOMENT, own(tmp_path, data))


@pytest.mark.parametrize("name", ["company.docm", "company.doc", "company.dotx", "company"])
def test_only_docx(name: str, tmp_path: Path) -> None:
    with pytest.raises(QsstdError):
        docx(context("manual"), MOMENT, own(tmp_path, company("{{ title }}"), name))


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04" + b"\0" * 60], ids=ascii)
def test_no_word_file(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(QsstdError):
        docx(context("manual"), MOMENT, own(tmp_path, data))


def test_bombs_are_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By what they say, by what they are, by the number of parts, by names that lead out or come twice."""
    files = parts_of(company("{{ title }}"))
    monkeypatch.setattr(docx_template, "LARGEST_CONTENT", 10_000_000)
    refused = [
        {**files, "word/media/a.bin": b"\0" * 20_000_000},
        {**files, **{f"word/{n}.bin": b"" for n in range(docx_template.MOST_PARTS)}},
        {**files, "../../evil.xml": b"<x/>"},
        {**files, "word/vbaProject.bin": b"x"},
        {**files, "word/embeddings/x.xlsx": b"x"},
    ]
    for one in refused:
        with pytest.raises(QsstdError):
            docx(context("manual"), MOMENT, own(tmp_path, zipped(one)))
    with pytest.raises(QsstdError):
        docx(context("manual"), MOMENT, own(tmp_path, twice(files)))
    assert docx(context("manual"), MOMENT, own(tmp_path, zipped(files)))


def twice(files: dict[str, bytes]) -> bytes:
    """A file that has its document two times."""
    target = BytesIO(zipped(files))
    with zipfile.ZipFile(target, "a") as file, pytest.warns(UserWarning):
        file.writestr(DOCUMENT, files[DOCUMENT])
    return target.getvalue()


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(QsstdError):
        docx(context("manual"), MOMENT, tmp_path / "none.docx")


def test_what_to_install_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qsstd.render.docx.document.find_spec", lambda name: None)
    with pytest.raises(QsstdError) as error:
        docx(context("card"))
    assert "pip install 'qsstd[docx]'" in str(error.value.hint)


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    import subprocess

    code = "import sys, qsstd.render.docx.document; print({'docx', 'docxtpl', 'lxml', 'jinja2'} & {*sys.modules})"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert ran.stdout.strip() == b"set()"


def test_a_fault_of_a_built_in_template_is_internal() -> None:
    """Nobody's template but ours is wrong when a word is missing."""
    with pytest.raises(InternalError):
        docx(replace(context("card"), labels={}))
