"""The pages of docs/: generated ones are up to date, both languages are there, punctuation, tables and links are right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tools import docs

from qsstd.plugs import names

ROOT = docs.ROOT
PAGES = sorted([*docs.DOCS.rglob("*.md"), *ROOT.glob("README*.md")])
HAN = r"[\u3400-\u9fff]"
FENCE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
CHINESE_MARK = re.compile(r"[，。；：！？（）、《》【】]")
HALF_WIDTH = re.compile(rf"{HAN}[,;:!?.]+{HAN}|{HAN}[,;:!?]|[,;!?]{HAN}|\({HAN}|{HAN}\(|{HAN}\)")


def is_chinese(path: Path) -> bool:
    return ".zh" in path.name


def prose(path: Path) -> str:
    """The page without fences, code, comments, and the targets of links."""
    text = re.sub(r"<!--.*?-->", "", FENCE.sub("", path.read_text(encoding="utf-8")), flags=re.DOTALL)
    return LINK.sub(r"\1", CODE.sub("`", text))


def every(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.relative_to(ROOT).as_posix())


def test_the_generated_pages_are_up_to_date() -> None:
    """No page is missing, left over, or other than what would be generated now; ``make docs`` writes them."""
    assert docs.stale() == []


@pytest.mark.parametrize(("folder", "package"), docs.FOLDERS.items())
def test_every_rule_format_and_kind_has_both_pages(folder: str, package: str) -> None:
    """Each name has an English and a Chinese page, and both lists link to them."""
    for name in names(package):
        for suffix in (".md", ".zh.md"):
            assert (docs.DOCS / folder / f"{name}{suffix}").is_file()
            assert f"[{name}]({name}{suffix})" in (docs.DOCS / folder / f"README{suffix}").read_text(encoding="utf-8")


def test_the_command_line_has_both_pages_with_every_command() -> None:
    """Each command of the program has a section in both languages, and its options are those of the help page."""
    from typer.main import get_command

    from qsstd.cli.app import app

    commands = get_command(app).commands  # type: ignore[attr-defined]
    for suffix in (".md", ".zh.md"):
        text = (docs.DOCS / f"cli{suffix}").read_text(encoding="utf-8")
        assert re.findall(r"^## qsstd (\S+)$", text, re.MULTILINE) == list(commands)
        for command in commands.values():
            assert all(f"`{option.opts[0]}" in text for option in command.params if option.param_type_name == "option")


@every([path for path in PAGES if not is_chinese(path) and "zh-CN" not in path.name])
def test_an_english_page_has_no_chinese_punctuation(path: Path) -> None:
    """Outside of fences, code and quotation marks."""
    text = re.sub(r"“[^”]*”|\"[^\"\n]*\"", "", prose(path))
    assert CHINESE_MARK.findall(text) == []


@every([path for path in PAGES if is_chinese(path)])
def test_a_chinese_page_has_no_half_width_punctuation(path: Path) -> None:
    """Between and beside Chinese characters, outside of fences and code."""
    assert HALF_WIDTH.findall(prose(path)) == []


@every([path for path in PAGES if is_chinese(path) and path.parent != docs.DOCS])
def test_a_chinese_page_is_in_chinese(path: Path) -> None:
    """No paragraph of prose is left in English."""
    blocks = prose(path).split("\n\n")
    left = [
        block for block in blocks if re.search(r"[a-z]{3,} [a-z]{2,} [a-z]{2,}", block) and not re.search(HAN, block)
    ]
    assert left == []


@every(PAGES)
def test_a_table_has_the_same_cells_in_every_row(path: Path) -> None:
    """A mark that would end a cell is escaped."""
    for block in re.findall(r"(?:^\|.*\|\n)+", FENCE.sub("", path.read_text(encoding="utf-8")), re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
        assert len(widths) == 1, block


@every(PAGES)
def test_a_link_leads_somewhere(path: Path) -> None:
    """The file is there, and in it the heading."""
    for _, target in LINK.findall(CODE.sub("`", FENCE.sub("", path.read_text(encoding="utf-8")))):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (path.parent / name).resolve() if name else path
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(file), target


def anchors(path: Path) -> set[str]:
    """The anchors of the headings of a page, as GitHub makes them."""
    headings = re.findall(r"^#+ +(.*)$", FENCE.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("kind", names(docs.KINDS))
def test_a_kind_shows_an_example_that_the_pack_has(kind: str) -> None:
    """The example is the beginning of a file of that kind of the shipped pack, up to the end of an entry."""
    for suffix in (".md", ".zh.md"):
        text = (docs.DOCS / "kinds" / f"{kind}{suffix}").read_text(encoding="utf-8")
        source = re.search(r"\]\(\.\./\.\./(standards/[^)]+)\)", text)
        fence = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
        assert source and fence
        shown = fence[1].removesuffix("  # …\n")
        assert f"kind: {kind}\n" in shown
        assert (ROOT / source[1]).read_text(encoding="utf-8").startswith(shown)


def test_what_approval_asks_for_is_found_by_asking() -> None:
    """A process needs owners, methods, precautions and limits in its steps; a rule's own date is not asked of us."""
    asked = docs.asked_by_approval("process")
    assert {"document-without-owner", "step-without-owner", "step-without-method", "step-without-time-limit"} <= {
        *asked
    }
    assert "approved-without-effective-date" in asked
    assert "approved-without-effective-date" not in docs.asked_by_approval("regulation")
