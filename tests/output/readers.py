"""How the reader of each format takes it in: the texts it would show, and the frame they stand in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

Read = tuple[list[str], list[str]]
"""What is shown, and the frame: what a text of a user must never change."""
COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:]*,?)*)::(.*)")
JOINER = "\u2060"
"""What stands invisibly where an autolinker would see something."""


def read_lines(text: str) -> Read:
    lines = text.split("\n")
    return lines, [f"{len(lines)} lines"]


def read_github(text: str) -> Read:
    """As the runner does it: a line is a command or is printed."""
    shown, frame = [], []
    for line in text.split("\n"):
        if not (match := COMMAND.fullmatch(line)):
            assert not line.lstrip().startswith("::"), line
            shown.append(line)
            frame.append("line")
            continue
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        frame.append(" ".join([match[1], *properties]))
        shown += [decoded(value) for value in (*properties.values(), match[3])]
    return shown, frame


def decoded(value: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(code, character)
    return value


def read_json(text: str) -> Read:
    nodes = list(walk(json.loads(text)))
    return [value for _, value in nodes], [path for path, _ in nodes]


def read_sarif(text: str) -> Read:
    """Texts with the escapes of links and arguments undone, which no viewer must have seen as such."""
    nodes = list(walk(json.loads(text)))
    shown = []
    for path, value in nodes:
        if path.endswith(("message/text", "description/text")):
            assert not re.search(r"(?<!\\)\]\(|(?<!\{)\{\d+\}(?!\})", value), value
            value = re.sub(r"\{(\{\d+\})\}", r"\1", value.replace(r"\](", "]("))
        shown.append(value)
    return shown, [path for path, _ in nodes]


def walk(node: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from walk(value, f"{path}/{key}")
    elif isinstance(node, list):
        for item in node:
            yield from walk(item, f"{path}/*")
    else:
        yield path, str(node)


def read_junit(text: str) -> Read:
    shown, frame = [], []
    for node in ElementTree.fromstring(text).iter():
        shown += [*node.attrib.values(), node.text or ""]
        frame.append(" ".join([node.tag, *node.attrib]))
    return shown, frame


class Page(HTMLParser):
    """Text and tags of a page; a block ends a text."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = [""]
        self.frame: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.frame.append(f"{tag} {attrs}")
        if tag in ("p", "li", "summary", "h3", "h4", "td", "th"):
            self.shown.append("")

    def handle_data(self, data: str) -> None:
        self.shown[-1] += data


def read_markdown(text: str) -> Read:
    """As GitHub does it, but for its list of allowed tags: all HTML acts."""
    from markdown_it import MarkdownIt

    page = Page()
    page.feed(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text))
    return page.shown, page.frame


READERS: dict[str, Callable[[str], Read]] = {
    "concise": read_lines,
    "github": read_github,
    "gitlab": read_json,
    "json": read_json,
    "junit": read_junit,
    "markdown": read_markdown,
    "sarif": read_sarif,
    "text": read_lines,
}
