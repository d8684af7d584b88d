"""Web pages of manuals, handbooks, cards and forms: what they hold, where their links lead, that texts do nothing."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from qsstd import resources
from qsstd.messages import LANGUAGES, Language
from qsstd.render.context.manual import handbook as real_handbook
from qsstd.render.context.manual import manual as real_manual
from qsstd.render.context.places import SECTIONS, plain_name
from qsstd.render.context.print_outs import Handbook, Manual, PrintOut
from qsstd.render.context.reading import Source, read_source
from qsstd.render.html.document import single, site
from tests.render.print_specimens import every, handbook, manual
from tests.render.test_notice import HAN, HOSTILE, SPELLED, everywhere, read

KINDS = tuple(every("en"))
PLACES = frozenset(("id", "address"))
"""Fields that make anchors and names of files."""


@pytest.fixture(scope="module")
def pack() -> Source:
    return read_source(resources.standards())


class Page(HTMLParser):
    """The ids of a page and where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")


def texts(files: Mapping[str, str | bytes]) -> dict[str, str]:
    return {name: text for name, text in files.items() if isinstance(text, str)}


def data(text: str) -> list[list[str]]:
    """What the search of a page or script looks through."""
    found: list[list[str]] = json.loads(text.partition("self.QSSTD_SEARCH=")[2].partition(";\n")[0])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_same_in_same_out(kind: str, language: Language) -> None:
    assert single(every(language)[kind]) == single(every(language)[kind])
    assert site(every(language)[kind]) == site(every(language)[kind])


@pytest.mark.parametrize("language", LANGUAGES)
def test_site_has_a_page_for_everything(language: Language) -> None:
    found = site(manual(language))
    pages = {name for name in found if name.endswith(".html")}
    assert pages == {
        *SECTIONS.values(),
        "processes/repair-process.html",
        "roles/agent.html",
        "roles/technician.html",
    }
    assert {"assets/site.css", "assets/page.js", "assets/search.js", "assets/search-data.js"} <= set(found)
    assert str(found["files/repair-process.svg"]).startswith("<svg")
    assert "roles/index.html" not in site(handbook(language))
    assert set(site(every(language)["card"])) == {"index.html"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_somewhere(language: Language, pack: Source) -> None:
    """Within a page, between pages of a site, to its assets; no id stands twice."""
    real = real_manual(pack, language)
    for of in (manual(language), handbook(language), real, real_handbook(pack, real.duties[0].id, language)):
        check_links({"index.html": single(of)})
        check_links(site(of))


def check_links(files: Mapping[str, str | bytes]) -> None:
    pages = {name: Page(text) for name, text in texts(files).items() if name.endswith(".html")}
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), name
        for link in page.links:
            path, _, anchor = link.partition("#")
            target = normpath(join(dirname(name), path)) if path else name
            assert target in files, (name, link)
            assert not anchor or anchor in pages[target].ids, (name, link)


def test_broken_link_would_be_found() -> None:
    with pytest.raises(AssertionError):
        check_links({"index.html": '<a href="#nowhere">x</a>'})


def test_steps_link_to_their_role_and_standard() -> None:
    page = site(manual("en"))["processes/repair-process.html"]
    assert '<a href="../roles/agent.html">Hotline agent</a>' in page
    assert '<a href="../standards.html#standard-repair-times.town">Repair in town</a>' in page
    assert '<a href="#step-repair-process.repair">2 Repair on site</a>' in page


def test_what_is_added_is_linked() -> None:
    """Files that the caller gives for a process stand on its page, and on no other."""
    made = site(manual("en"), files={"files/repair-process.bpmn": b"<x/>"})
    assert made["files/repair-process.bpmn"] == b"<x/>"
    assert '<a href="../files/repair-process.bpmn" download>BPMN</a>' in made["processes/repair-process.html"]
    assert "repair-process.bpmn" not in made["index.html"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_current_page_is_marked_once(language: Language) -> None:
    for name, text in texts(site(manual(language))).items():
        if name.endswith(".html"):
            assert text.count('aria-current="page"') == 1, name


@pytest.mark.parametrize("kind", KINDS)
def test_no_language_is_left_in_the_other(kind: str) -> None:
    """English pages hold nothing Chinese, Chinese ones no English word but names and units."""
    of = every("en")[kind]
    for text in (single(of), *texts(site(of)).values()):
        assert not HAN.search(bare(text)), HAN.search(bare(text))
    allowed = {"repair", "process", "times", "hotline", "policy", "SVG", "MTTR", "minors"}
    for text in texts(site(every("zh")[kind])).values():
        if text.startswith("<!DOCTYPE"):
            words = set(re.findall("[A-Za-z]{3,}", re.sub("<[^>]*>", " ", bare(text))))
            assert words <= allowed, words - allowed


def bare(text: str) -> str:
    """A page without its style, a style sheet without anything: fonts have names in both languages."""
    if text.startswith("\n:root") or "--sans:" in text[:3000]:
        return ""
    return re.sub("<style>.*?</style>|<script>\\(\\(\\) .*?</script>|font-family='[^']*'", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", [*HOSTILE, *SPELLED], ids=ascii)
def test_texts_are_shown_and_do_nothing(text: str, kind: str) -> None:
    """In every field at once: the page has the elements it has with a harmless text, and shows what is written."""
    bad, plain = (shaped(every("en")[kind], one) for one in (text, "QQQ"))
    shown, frame = read(visible(single(bad)), ".html")
    plain_shown, plain_frame = read(visible(single(plain)), ".html")
    assert [one.partition(" ")[0] for one in frame] == [one.partition(" ")[0] for one in plain_frame]
    assert shown.count(SPELLED.get(text, text)) >= plain_shown.count("QQQ") >= 10
    pages = texts(site(plain))
    for name, page in texts(site(bad)).items():
        if name.endswith(".html"):
            assert tags(page) == tags(pages[name]), name


def shaped(of: PrintOut, text: str) -> PrintOut:
    """``of`` with ``text`` everywhere but in what makes anchors, days and pictures."""
    changed = everywhere(of, text)
    if isinstance(of, Manual | Handbook):
        processes = tuple(
            replace(
                new,
                id=old.id,
                mermaid=old.mermaid,
                drawing=replace(old.drawing, boxes=tuple(replace(box, lines=(text,)) for box in old.drawing.boxes)),
                steps=tuple(replace(a, id=b.id, address=b.address) for a, b in zip(new.steps, old.steps, strict=True)),
            )
            for new, old in zip(changed.processes, of.processes, strict=True)
        )
        standards = tuple(replace(a, address=b.address) for a, b in zip(changed.standards, of.standards, strict=True))
        documents = tuple(replace(a, number=b.number) for a, b in zip(changed.documents, of.documents, strict=True))
        changed = replace(changed, processes=processes, standards=standards, documents=documents)
    if isinstance(of, Manual):
        duties = tuple(replace(a, id=b.id) for a, b in zip(changed.duties, of.duties, strict=True))
        changed = replace(changed, duties=duties)
    made: PrintOut = changed
    return made


def visible(text: str) -> str:
    return re.sub("<script>.*?</script>", "", text, flags=re.DOTALL)


def tags(text: str) -> list[str]:
    return [one.partition(" ")[0] for one in read(text, ".html")[1]]


def test_search_data_ends_where_it_should() -> None:
    """A text cannot close the script or open a comment in it, and is found as it was written."""
    hostile = "</script><script>alert(1)</script><!-- \u2028 & '"
    made = replace(manual("en"), terms=(replace(manual("en").terms[0], value=hostile),))
    script = str(site(made)["assets/search-data.js"])
    assert not re.search("[<>&'\u2028]", script)
    assert "\\u003c/script\\u003e" in script
    assert any("</script><script>alert(1)</script>" in row[4] for row in data(script))
    assert single(made).count("</script>") == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_finds_every_step_and_standard(language: Language) -> None:
    """With links from the first page of the site, or within the one file."""
    of = manual(language)
    for text, step in (
        (str(site(of)["assets/search-data.js"]), "processes/repair-process.html#step-repair-process.accept"),
        (single(of), "#step-repair-process.accept"),
    ):
        rows = {row[0]: row for row in data(text)}
        assert rows[f"1 {of.processes[0].steps[0].title}"][3] == step
        assert of.processes[0].steps[0].method[0] in rows[f"1 {of.processes[0].steps[0].title}"][4]
        assert {one.title for one in of.standards} <= set(rows)


def test_handbook_holds_nothing_of_others(pack: Source) -> None:
    """No title, method or precaution of a step of another role is in any byte of its site or file."""
    whole = real_manual(pack, "en")
    role = whole.duties[1]
    mine = real_handbook(pack, role.id, "en")
    everything = unescape(single(mine) + "".join(texts(site(mine)).values()))
    own = {line for part in mine.processes for step in part.steps for line in (*step.method, *step.precautions)}
    others = {
        line
        for part in whole.processes
        for step in part.steps
        for line in (*step.method, *step.precautions)
        if step.owner != role.role
    }
    assert len(others - own) > 50
    assert own and all(line in everything for line in own)
    assert [line for line in others - own if line in everything] == []


@pytest.mark.parametrize("kind", KINDS)
def test_page_allows_nothing_from_elsewhere(kind: str) -> None:
    """The policy of a single file names its style and scripts by digest; that of a site, what lies beside it."""
    text = single(every("zh")[kind])
    policy = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    for element in ("style", "script"):
        for inner in re.findall(f"<{element}>(.*?)</{element}>", text, re.DOTALL):
            assert b64encode(sha256(inner.encode()).digest()).decode() in policy[1].replace("&#43;", "+")
    assert "unsafe" not in policy[1]
    for name, page in texts(site(every("zh")[kind])).items():
        if name.endswith(".html"):
            assert not re.search(r'https?://(?!www\.w3\.org/2000/svg")|url\(| style=| on\w+=|@import', visible(page)), (
                name
            )


def test_theme_by_button_is_that_of_the_system() -> None:
    """The colours chosen by the button are the same as those chosen by the reader's system."""
    folder = resources.templates()
    page = (folder / "page.css").read_text(encoding="utf-8")
    ours = (folder / "manual.css").read_text(encoding="utf-8")
    for chosen, block in (
        ("light", page.partition("@media")[0]),
        ("dark", page.partition("scheme: dark) {")[2].partition("* {")[0]),
    ):
        rule = ours.partition(f':root[data-theme="{chosen}"] {{')[2].partition("}")[0]
        colours = dict(re.findall(r"(--[\w-]+): (#\w+);", block))
        assert len(colours) > 15
        assert dict(re.findall(r"(--[\w-]+): (#\w+);", rule)) == colours


def test_scripts_are_small() -> None:
    assert len((resources.templates() / "search.js").read_bytes()) <= 5 * 1024
    assert len((resources.templates() / "page.js").read_bytes()) <= 2 * 1024


@pytest.mark.parametrize("language", LANGUAGES)
def test_drafts_and_changes_are_marked(language: Language) -> None:
    """In words too: a bar or a faint text behind the page says nothing to a screen reader."""
    of = manual(language)
    page = str(site(of)["processes/repair-process.html"])
    assert f'class="draft" data-draft="{of.labels["draft"]}"' in page
    assert page.count(f'changed-mark">{of.labels["changed"]}<') == 1
    final = replace(of, draft=False)
    assert "data-draft=" not in single(final) and of.labels["draft_note"] not in single(final)


def test_empty_manual_is_a_page() -> None:
    """Nothing is shown where there is nothing: no heading without a text under it."""
    bare_manual = replace(
        manual("en"),
        **{key: () for key in SECTIONS if key != "control"},  # type: ignore[arg-type]
        purpose="",
        scope=(),
        principles=(),
        distribution=(),
    )
    text = single(bare_manual)
    assert text.count("<h2") == 2
    assert {name for name in site(bare_manual) if name.endswith(".html")} == {"index.html"}


@pytest.mark.parametrize("bad", ["../x", "/etc/x", "a b", "", "con", "index", ".hidden", "x" * 300, "a\n", "<b>"])
def test_names_of_files_are_plain(bad: str) -> None:
    assert re.fullmatch(r"x-[0-9a-f]{12}", plain_name(bad))
    of = manual("en")
    made = replace(of, processes=(replace(of.processes[0], id=bad),), duties=(replace(of.duties[0], id=bad),))
    assert all(re.fullmatch(r"[a-z]+/?[a-z0-9.-]+", name) for name in site(made))
    check_links(site(made))


def test_company_template_changes_a_block_and_the_style(tmp_path: Path) -> None:
    """Of the one file and of every page of the site; the policy names the style that is used."""
    (tmp_path / "manual.html.j2").write_text(
        '{% extends "qsstd/manual.html.j2" %}{% block footer %}QM-07 {{ "<&>" }}{% endblock %}', encoding="utf-8"
    )
    (tmp_path / "company.css").write_text(":root { --accent: #0b5fa5; }", encoding="utf-8")
    text = single(manual("en"), tmp_path)
    assert "QM-07 &lt;&amp;&gt;" in text and "--accent: #0b5fa5" in text
    assert "--accent: #0b5fa5" in str(site(manual("en"), tmp_path)["assets/site.css"])
