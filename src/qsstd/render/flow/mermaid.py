"""A chart as the text of a Mermaid flow chart, for Markdown. It knows no lanes: the role is in each box and its colour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qsstd.render.flow.chart import Chart
from qsstd.render.flow.graph import Graph, Item, graph
from qsstd.safe import one_line

COLOURS = ("#e8f1fe", "#e9f6ec", "#fff3d6", "#f6e9f7", "#e4f5f6", "#fdeae4", "#eef0d9", "#ebe9fb")
PLAIN = re.compile(r"[^\w ,/()%!?\u00b0-\uffff]|(?<!\w)[-.+]|[-.+](?!\w)|^\d+[.)]", re.ASCII)


def mermaid(chart: Chart) -> str:
    """The text, without the fence around it."""
    found = graph(chart)
    names = {id: identity(id) for id in found.items}
    lines = [
        "flowchart TB",
        *(f"  {names[item.id]}{shape(item, chart)}" for item in found.items.values()),
        *arrows(found, names),
        *classes(chart, found, names),
    ]
    return "\n".join(lines) + "\n"


def identity(id: str) -> str:
    """A name that Mermaid takes, another one for every ``id``."""
    return "s_" + re.sub(
        "[^A-Za-z0-9-]|-", lambda match: "_" if match.group() == "-" else hexadecimal(match.group()), id
    )


def hexadecimal(character: str) -> str:
    return f"_{ord(character):x}_"


def shape(item: Item, chart: Chart) -> str:
    """The box with its text."""
    if item.shape == "decision":
        return '{" "}'
    if item.shape != "task":
        return f'(["{quoted(item.text) or " "}"])'
    roles = {role.id: role.title for role in chart.lanes}
    role = roles.get(item.node.lane, "")
    lines = [f"{quoted(item.node.number)} {quoted(item.text)}".strip(), quoted(role) if item.node.own else ""]
    return f'["{"<br/>".join(line for line in lines if line) or " "}"]'


def arrows(found: Graph, names: dict[str, str]) -> Iterator[str]:
    for link in found.links:
        line = "-.->" if link.back else "-->"
        said = f'|"{quoted(link.label)}"|' if link.label.strip() else ""
        yield f"  {names[link.source]} {line}{said} {names[link.target]}"


def classes(chart: Chart, found: Graph, names: dict[str, str]) -> Iterator[str]:
    """One colour for each role, grey for what is not the reader's."""
    groups: dict[str, list[str]] = {}
    for item in found.items.values():
        if item.shape == "task":
            groups.setdefault(f"lane{item.lane}" if item.node.own else "other", []).append(names[item.id])
    for name, members in groups.items():
        colour = "#eceff3" if name == "other" else COLOURS[int(name[4:]) % len(COLOURS)]
        yield f"  classDef {name} fill:{colour},stroke:#2f62a8,color:#16202c"
        yield f"  class {','.join(members)} {name}"


def quoted(text: str) -> str:
    """``text`` within quotes: what Mermaid or Markdown would take for a sign is written as a number."""
    line = " ".join(one_line(" ".join(text.split())).split())
    return PLAIN.sub(lambda match: "".join(coded(character) for character in match.group()), line)


def coded(character: str) -> str:
    named = {'"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;"}
    return character if character.isalnum() else named.get(character, f"#{ord(character)};")
