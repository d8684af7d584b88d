"""PDFs: every kind in both languages, equal bytes for equal contexts, texts taken literally, faults named."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from struct import pack
from typing import Any

import pytest

from qsstd import resources
from qsstd.errors import QsstdError
from qsstd.messages import LANGUAGES, Language
from qsstd.render.context import manual_words
from qsstd.render.context.manual import cards, handbook, manual, read_source, score_form, survey, training
from qsstd.render.context.print_outs import Manual, Survey
from qsstd.render.context.reading import Source
from qsstd.render.flow.drawing import Box, Drawing
from qsstd.render.notice.notice import notice
from qsstd.render.pdf import fonts, glyphs
from qsstd.render.pdf import words as pdf_words
from qsstd.render.pdf.data import texts, where, written
from qsstd.render.pdf.document import TEMPLATES, pdf
from qsstd.render.pdf.pieces import HEIGHT, SMALLEST, pieces
from tests.render.specimens import report

pytest.importorskip("typst")
PROCESS, ROLE, RESEARCH = "hotline-enquiry", "hotline-agent", "customer-survey-2026"
KINDS: Mapping[str, Callable[[Language], Any]] = {
    "manual": lambda language: manual(source(), language, process=PROCESS),
    "handbook": lambda language: handbook(source(), ROLE, language),
    "card": lambda language: cards(source(), language, process=PROCESS),
    "training": lambda language: training(source(), language, role=ROLE),
    "scorecard": lambda language: score_form(source(), language),
    "survey": lambda language: survey(source(), RESEARCH, language),
    "notice": lambda language: notice(report(), language),
}
HOSTILE = '#panic(1) *b* _i_ $x^2$ @ref <l> `c` = h // c \\ #{read("/etc/passwd")} [[ ~ -- \' " {{7*7}}'
CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
needs_text = pytest.mark.skipif(not shutil.which("pdftotext"), reason="there is no pdftotext")
ISOLATE = ["unshare", "-r", "-n"]


@cache
def source() -> Source:
    return read_source(resources.standards())


@cache
def context(kind: str, language: Language) -> Any:
    return KINDS[kind](language)


def everywhere(value: Any, change: Callable[[str], str]) -> Any:
    """``value`` with every text of users changed; words of ours, times and the geometry of drawings stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(everywhere(one, change) for one in value)
    if is_dataclass(value) and not isinstance(value, (type, Drawing)):
        kept = ("labels", "language", "moment", "sort", "level", "number")
        return replace(
            value,
            **{one.name: everywhere(getattr(value, one.name), change) for one in fields(value) if one.name not in kept},
        )
    return value


def text_of(data: bytes, tmp_path: Path) -> str:
    file = tmp_path / "printed.pdf"
    file.write_bytes(data)
    answer = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True)
    return answer.stdout.decode()


def together(text: str) -> str:
    """Without what line breaks and justification put between characters."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_printed(kind: str, language: Language) -> None:
    """With the marks of both standards, tags, a title and the language in it."""
    data = pdf(context(kind, language))
    assert data.startswith(b"%PDF-1.7")
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert (b"/Lang(zh-CN)" if language == "zh" else b"/Lang(en)") in data
    assert pdf(context(kind, language)) == data


def test_every_kind_of_print_out_has_a_template() -> None:
    assert {f"{kind}.typ" for kind in KINDS} == set(TEMPLATES.values())
    assert all((resources.templates() / name).is_file() for name in TEMPLATES.values())


@needs_text
@pytest.mark.parametrize("kind", KINDS)
def test_english_has_no_chinese(kind: str, tmp_path: Path) -> None:
    assert not CHINESE.findall(text_of(pdf(context(kind, "en")), tmp_path))


@needs_text
@pytest.mark.parametrize("kind", KINDS)
def test_chinese_has_no_word_of_ours_in_english(kind: str, tmp_path: Path) -> None:
    """And the marks of Chinese: no half-width colon, comma or bracket beside a Han character."""
    text = text_of(pdf(context(kind, "zh")), tmp_path)
    every = {**manual_words.labels("en"), **pdf_words.labels("en")}
    words = {word for word in every.values() if " " in word.strip() or len(word) > 7}
    assert not [word for word in words if word in text]
    assert not re.findall("[\u4e00-\u9fff][:,;()]|[:,;()][\u4e00-\u9fff]", together(text))


@needs_text
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_printed_is_what_the_context_says(language: Language, tmp_path: Path) -> None:
    made: Manual = context("manual", language)
    printed = together(text_of(pdf(made), tmp_path)).replace("-", "")
    step = made.processes[0].steps[0]
    for said in (made.title, made.organisation, step.title, *step.method, *step.precautions, made.labels["contents"]):
        assert together(said).replace("-", "") in printed


def test_another_process_prints_the_same(tmp_path: Path) -> None:
    """Whatever the seed of hashes, the folder and the zone."""
    file = tmp_path / "other.pdf"
    code = (
        "import sys\nfrom pathlib import Path\nfrom tests.render.test_pdf import context\n"
        "from qsstd.render.pdf.document import pdf\n"
        "Path(sys.argv[1]).write_bytes(pdf(context('manual', 'zh')))"
    )
    command = [sys.executable, "-W", "ignore", "-c", code, str(file)]
    subprocess.run(command, check=True, env={"PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "PYTHONPATH": "src:."})
    assert file.read_bytes() == pdf(context("manual", "zh"))


def test_another_text_prints_otherwise() -> None:
    made: Survey = context("survey", "en")
    assert pdf(replace(made, title="Another")) != pdf(made)
    assert pdf(replace(made, moment="2027-01-01T00:00:00Z")) != pdf(made)


@needs_text
@pytest.mark.parametrize("kind", KINDS)
def test_texts_are_taken_literally(kind: str, tmp_path: Path) -> None:
    made = everywhere(context(kind, "en"), lambda text: f"{text} {HOSTILE}" if text else text)
    printed = together(text_of(pdf(made), tmp_path)).replace("-", "")
    assert printed.count(together(HOSTILE).replace("-", "")) > 2


@needs_text
def test_what_turns_the_order_of_text_is_spelled_out(tmp_path: Path) -> None:
    made = replace(context("survey", "en"), introduction="a\u202egnp.exe\u2066 b\u200bc \x1b[31m")
    printed = text_of(pdf(made), tmp_path)
    assert "a\\u202egnp.exe\\u2066 b\\u200bc \\x1b[31m" in printed


@pytest.mark.parametrize("kind", KINDS)
def test_texts_without_end_are_printed(kind: str) -> None:
    """A word without a place to break, and a text of many pages."""
    pdf(everywhere(context(kind, "zh"), lambda text: text and f"{text}{'超长' * 40}{'x' * 90}"))


def test_empty_print_outs_are_printed() -> None:
    """Nothing in any list, no text that may be empty."""
    for kind in KINDS:
        made = context(kind, "en")
        bare = {one.name: () for one in fields(made) if isinstance(getattr(made, one.name), tuple)}
        pdf(replace(made, **bare))


def test_a_character_without_glyph_is_named_with_its_place() -> None:
    made: Manual = context("manual", "zh")
    process = made.processes[0]
    step = replace(process.steps[1], method=("照常办理", "微笑服务\U0001f600"))
    steps = (process.steps[0], step, *process.steps[2:])
    with pytest.raises(QsstdError) as caught:
        pdf(replace(made, processes=(replace(process, steps=steps),)))
    said = caught.value.message.in_language("en")
    assert "U+1F600 GRINNING FACE" in said
    assert "processes[0].steps[1].method[1]: 微笑服务" in said


def test_rare_characters_of_names_are_printed() -> None:
    """Also those of the second plane, and what only the compiler's own fonts have."""
    pdf(replace(context("survey", "zh"), introduction="㛃 䶮 㙦 \U0002cb29 ș ✗ é ≤ ≥ → 〇"))


@pytest.mark.parametrize(
    ("character", "found"),
    [("丙", "steps[0].title: 甲丙乙"), ("丁", "steps[1].title: …" + "甲" * 24 + "丁"), ("戊", "")],
)
def test_where_names_the_first_place(character: str, found: str) -> None:
    made = {"steps": [{"title": "甲丙乙"}, {"title": "甲" * 30 + "丁"}], "title": "丙丁"}
    assert where(made, character) == found


def test_a_drawing_is_cut_between_rows() -> None:
    """Never through a box, the pieces together whole and none higher than may be printed."""
    boxes = tuple(Box(str(n), "task", "a", 10, 40 + 60 * n, 80, 40, (str(n),)) for n in range(60))
    drawing = Drawing(300, 3700, (), boxes, ())
    found = pieces(drawing)
    assert len(found) > 3
    assert [top for top, _ in found] == [0.0, *(end for _, end in found[:-1])]
    assert found[-1][1] == drawing.height
    assert all(end - top <= HEIGHT / SMALLEST for top, end in found)
    assert not [box for box in boxes for top, _ in found[1:] if box.y < top < box.y + box.height]
    assert pieces(replace(drawing, height=500.0)) == ((0.0, 500.0),)


def test_the_context_is_sorted_and_whole() -> None:
    made = context("handbook", "zh")
    assert written(made) == written(made)
    keys = [*json.loads(written(made))]
    assert keys == sorted(keys)
    assert set(keys) == {one.name for one in fields(made)}
    every = [text for path, text in texts(made) if text and not path.startswith("labels")]
    assert len(every) > 100


def test_a_handbook_has_nothing_of_other_roles() -> None:
    """No sentence of a step of another role, in the data or the page."""
    mine, whole = context("handbook", "zh"), manual(source(), "zh")
    own = {step.address for process in mine.processes for step in process.steps}
    foreign = {
        line for process in whole.processes for step in process.steps if step.address not in own for line in step.method
    }
    allowed = {line for process in mine.processes for step in process.steps for line in step.method}
    data = written(mine).decode()
    assert foreign - allowed
    assert not [line for line in foreign - allowed if line in data]


# ---- what is not installed, or is another


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qsstd.render.pdf.document.find_spec", lambda name: None)
    with pytest.raises(QsstdError) as caught:
        pdf(context("survey", "en"))
    assert caught.value.hint is not None
    assert "pip install 'qsstd[pdf]'" in caught.value.hint.in_language("en")
    assert "pip install 'qsstd[pdf]'" in caught.value.hint.in_language("zh")


def test_without_the_fonts_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "PACKAGE", "no_such_package")
    fonts.fonts.cache_clear()
    with pytest.raises(QsstdError) as caught:
        fonts.fonts()
    fonts.fonts.cache_clear()
    assert caught.value.hint is not None and "qsstd[pdf]" in caught.value.hint.in_language("en")


def test_another_font_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FONTS", dict.fromkeys(fonts.FONTS, "0" * 64))
    fonts.fonts.cache_clear()
    with pytest.raises(QsstdError, match="is not the one"):
        fonts.fonts()
    fonts.fonts.cache_clear()


def test_importing_the_module_loads_no_compiler() -> None:
    code = "import sys, qsstd.render.pdf.document; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.skipif(
    not shutil.which("unshare") or subprocess.run([*ISOLATE, "true"], capture_output=True, check=False).returncode != 0,
    reason="no process can be cut off from the network here",
)
def test_nothing_comes_from_the_network() -> None:
    """The same bytes where there is no network at all."""
    code = (
        "import sys; from tests.render.test_pdf import context; from qsstd.render.pdf.document import pdf\n"
        "sys.stdout.buffer.write(pdf(context('survey', 'zh')))"
    )
    command = [*ISOLATE, sys.executable, "-W", "ignore", "-c", code]
    answer = subprocess.run(
        command, check=True, capture_output=True, env={"PYTHONPATH": "src:.", "PATH": "/usr/bin:/bin"}
    )
    assert answer.stdout == pdf(context("survey", "zh"))


# ---- templates of a company


@needs_text
def test_a_template_of_the_company_builds_on_ours(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "survey.typ").write_text(
        '#import "qsstd/forms.typ": *\n#show: paper.with(number: "OWN-1")\nOurs: #data.title\n', encoding="utf-8"
    )
    made: Survey = context("survey", "en")
    printed = text_of(pdf(made, folder), tmp_path)
    assert f"Ours: {made.title}" in printed and "OWN-1" in printed
    assert made.questions[0].text not in printed
    assert made.questions[0].text in text_of(pdf(made, tmp_path / "none"), tmp_path)


@needs_text
def test_the_company_may_replace_the_page_alone(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    text = (resources.templates() / "page.typ").read_text(encoding="utf-8")
    (folder / "page.typ").write_text(text.replace("align(left, data.organisation)", "align(left)[Group of Ours]"))
    assert "Group of Ours" in text_of(pdf(context("survey", "en"), folder), tmp_path)


REFUSED = {
    '#import "@preview/cetz:0.3.0"': "imports the package '@preview/cetz', line 1",
    '\n#import "@local/x:1.0.0"': "imports the package '@local/x', line 2",
    '#import ("@" + "preview/cetz:0.3.0"): x': "failed to download",
    '#read("/etc/passwd")': "line 1: file not found",
    '#read("../../etc/passwd")': "line 1: ",
    "#data.titel": "line 1: ",
    "#let x = (\n1": "line 1: ",
    '#set text(font: "No Such Font")\nx': "unknown font family",
    "#panic()": "line 1: panicked",
}


@pytest.mark.parametrize("template", REFUSED)
def test_a_faulty_template_is_refused_with_its_place(template: str, tmp_path: Path) -> None:
    (tmp_path / "survey.typ").write_text(f'{template}\n#set document(title: "x")\n', encoding="utf-8")
    with pytest.raises(QsstdError) as caught:
        pdf(context("survey", "en"), tmp_path)
    said = caught.value.message.in_language("en")
    assert "survey.typ" in said and REFUSED[template] in said
    assert str(tmp_path) not in said and "qsstd-" not in said


def test_a_template_that_does_not_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qsstd.render.pdf.run.SECONDS", 3)
    (tmp_path / "survey.typ").write_text(
        "#let f(n) = range(n).map(i => range(n).sum()).sum()\n#f(1000000)\n", encoding="utf-8"
    )
    with pytest.raises(QsstdError, match="more time or memory"):
        pdf(context("survey", "en"), tmp_path)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (tmp_path / "secret.typ").write_text("#let secret = 1", encoding="utf-8")
    (folder / "secret.typ").symlink_to(tmp_path / "secret.typ")
    (folder / "survey.typ").write_text('#import "secret.typ": secret\n', encoding="utf-8")
    with pytest.raises(QsstdError, match="cannot be filled in"):
        pdf(context("survey", "en"), folder)


# ---- the table of characters


def font_of(*subtables: tuple[int, int, bytes]) -> bytes:
    """A font with nothing but a table of characters."""
    offset, records, body = 4 + 8 * len(subtables), b"", b""
    for platform, encoding, data in subtables:
        records += pack(">HHL", platform, encoding, offset + len(body))
        body += data
    table = pack(">HH", 0, len(subtables)) + records + body
    return b"OTTO" + pack(">HHHH", 1, 0, 0, 0) + pack(">4sLLL", b"cmap", 0, 28, len(table)) + table


def segment_table(*segments: tuple[int, int, int]) -> bytes:
    """Format 4 with shifts alone; the last segment ends it."""
    every = (*segments, (0xFFFF, 0xFFFF, 1))
    columns = (
        [last for _, last, _ in every],
        [first for first, _, _ in every],
        [shift & 0xFFFF for _, _, shift in every],
        [0] * len(every),
    )
    ends, starts, shifts, ways = (b"".join(pack(">H", one) for one in column) for column in columns)
    return pack(">HHHHHHH", 4, 0, 0, 2 * len(every), 0, 0, 0) + ends + pack(">H", 0) + starts + shifts + ways


def test_tables_of_characters_are_read() -> None:
    short = segment_table((65, 70, -60), (0x4E00, 0x4E02, -0x4E00))
    long = pack(">HHLLL", 12, 0, 0, 0, 1) + pack(">LLL", 0x20000, 0x20002, 9)
    found = glyphs.read(font_of((3, 1, short), (3, 10, long), (1, 0, b"\0\0")))
    assert found == {*range(65, 71), 0x4E01, 0x4E02, *range(0x20000, 0x20003)}


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"OTTO" + b"\0" * 8])
def test_what_is_no_font_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no"):
        glyphs.read(data)


def test_the_fonts_have_what_chinese_needs() -> None:
    for font in fonts.fonts():
        has = glyphs.characters(font)
        assert has >= set(range(0x4E00, 0x9FA6)) | {ord(one) for one in "，。、；：？！“”（）《》…—·"}
        assert 0x1F600 not in has
        assert all(unicodedata.category(chr(one)) not in ("Cs",) for one in has)
