"""Whatever a text holds, it is shown as text in each place it goes to."""

from __future__ import annotations

import html as html_library
import re
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from qsstd import safe

HOSTILE = [
    "\x1b[2J", "\x1b]8;;https://evil\x07x", "\x9b31m", "\u202eabc", "\u2066x", "\u200b", "\0", "\x7f", "\r",
    "\ud800", "[red]x[/red]", "[link=https://evil]x", ":smile:", "::error::x", "  ::set-env name=x::y",
    "##[error]x", "%0A::x", "a\n::error::x", "a\r::error::x", "a\x85::error::x", "<script>alert(1)</script>",
    '" onx="', "' onx='", "]]>", "&amp;", "<!--", "-->", "=cmd()", "{{7*7}}", "javascript:alert(1)",
    "[x](javascript:alert(1))", "![x](http://e)", "`x`", "``x", "a|b", "\\|", "a\\", "# x", "- x", "+ x",
    "1. x", "1) x", "> x", "    x", "---", "***", "===", "~~x~~", "*x*", "_x_", "__x__", "http://evil.example",
    "www.evil.example", "@team", "#12", "<http://e>", "&#x41;", "a\n\nb", "a\n===", "$x$",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from([*HOSTILE, "文", "a", " ", "\n", "\t", "1", "."]), max_size=6).map("".join)
COMMAND = re.compile(r"^\s*::|##\[")


ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u202e\u2028\u2066\ud800-\udfff]")


def acts(text: str, allowed: str = "") -> list[str]:
    """The characters of ``text`` that a terminal would obey or hide."""
    return [character for character in ACTING.findall(text) if character not in allowed]


@given(TEXTS)
def test_a_terminal_gets_no_control_character(text: str) -> None:
    assert acts(safe.terminal(text), "\n\t") == []
    assert acts(safe.one_line(text)) == []


def test_what_cannot_show_is_spelled_out() -> None:
    assert safe.terminal("a\x1b[1m\u202e\r\n\tb\U000e0041") == "a\\x1b[1m\\u202e\\r\n\tb\\U000e0041"
    assert safe.one_line("a\n\tb\ud800") == "a\\n\\tb\\ud800"
    assert safe.terminal("标准 “好” 👍 é") == "标准 “好” 👍 é"


@given(TEXTS)
def test_no_line_of_a_log_is_a_command(text: str) -> None:
    """Lines as the runner may split them; only what looks like a command is touched."""
    shown = safe.github_log(text)
    assert not any(COMMAND.search(line) for line in shown.splitlines())
    assert shown.replace("\\", "") == text.replace("\\", "")


def test_ordinary_colons_stay_in_a_log() -> None:
    assert safe.github_log("a::b x: y ## [c]") == "a::b x: y ## [c]"


@given(TEXTS, TEXTS)
def test_a_command_of_ours_stays_one_line_with_our_properties(message: str, name: str) -> None:
    line = f"::error file={safe.github_property(name)},line=1::{safe.github_message(message)}"
    assert len(line.splitlines()) == 1
    assert "##[" not in line
    properties = re.fullmatch(r"::error (.*?)::(.*)", line)
    assert properties is not None
    assert properties[1].split(",")[1:] == ["line=1"]
    assert "%0A" not in safe.github_message("%0A")


def test_github_escapes_are_those_of_the_runner() -> None:
    assert safe.github_message("50 %\n: ,") == "50 %25%0A: ,"
    assert safe.github_property("a:b,c %") == "a%3Ab%2Cc %25"


@given(TEXTS)
def test_xml_and_html_read_back_as_the_text(text: str) -> None:
    for escape in (safe.xml, safe.html):
        element = ElementTree.fromstring(f'<a b="{escape(text)}">{escape(text)}</a>')
        assert list(element) == []
        assert set(element.attrib) == {"b"}
        wanted = safe.xml_characters(text).replace("\r\n", "\n").replace("\r", "\n")
        assert element.text == (wanted or None)
        assert html_library.unescape(escape(text)) == safe.xml_characters(text)


RENDERERS = [
    MarkdownIt("commonmark"),
    MarkdownIt("commonmark").enable(["table", "strikethrough"]),
    MarkdownIt("js-default"),
]


@pytest.mark.parametrize("renderer", RENDERERS, ids=["commonmark", "gfm", "js-default"])
@given(text=TEXTS)
def test_markdown_shows_the_text_in_a_paragraph_and_in_a_cell(renderer: MarkdownIt, text: str) -> None:
    """One paragraph or one cell, no tag in it, and the words of the text."""
    escaped = safe.markdown(text)
    assert "\n" not in escaped
    paragraph = renderer.render(escaped).strip()
    if escaped:
        assert paragraph.startswith("<p>")
        inside = paragraph[3:-4]
        assert "<" not in inside
        shown = html_library.unescape(inside).replace(safe.APART, "")
        wanted = safe.terminal(text.replace("\r\n", "\n"))
        assert "".join(shown.split()) == "".join(wanted.split())
    table = renderer.render(f"| a | b |\n|---|---|\n| {escaped} | z |\n")
    if "<table>" in table:
        cells = re.findall(r"<td>(.*?)</td>", table)
        assert len(cells) == 2
        assert cells[1] == "z"
        assert "<" not in cells[0]


def test_a_mention_a_reference_and_an_emoji_name_are_taken_apart() -> None:
    for text in ("@team", "#12", ":smile:"):
        assert text not in safe.markdown(text).replace("\\", "")
    assert "@example" in safe.markdown("someone@example.com")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("standards/故障 #1.yaml", "standards/%E6%95%85%E9%9A%9C%20%231.yaml"),
        ("/etc/passwd", "etc/passwd"),
        ("//host/x", "host/x"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("a\\b", "a/b"),
        ("x%0A::error", "x%250A%3A%3Aerror"),
        ("", "."),
        ("./a", "a"),
    ],
)
def test_a_path_is_a_relative_reference(path: str, expected: str) -> None:
    assert safe.uri(path) == expected


@given(TEXTS)
def test_any_path_is_a_relative_reference(path: str) -> None:
    made = safe.uri(path.replace("\ud800", ""))
    split = urlsplit(made)
    assert (split.scheme, split.netloc, split.query, split.fragment) == ("", "", "", "")
    assert made.isascii()
    parts = path.replace("\ud800", "").replace("\\", "/").split("/")
    assert [unquote(part) for part in made.split("/")] == [
        part for part in parts if part not in ("", ".")
    ] or made == "."
