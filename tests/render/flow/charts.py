"""Charts to test with: random ones, the processes of the shipped pack, and hostile ones."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import yaml

from qsstd.render.flow.chart import Chart, Node, Role, Way

PACK = Path(__file__).parents[3] / "standards"
WORDS = {"zh": ("开始", "结束"), "en": ("Start", "End")}
HOSTILE = '"><img src=x onerror=alert(1)> & ]]> <!-- \x00 #quot; end `{{7*7}}` 用户\u202e\nsubgraph x'
TITLES = ("核实", "远程测试与判断，必要时派单", "Register the complaint", "Call back (within 2 h)", "登记 12345 工单")


def random_chart(seed: int, most: int = 16) -> Chart:
    """A process with branches, joins, loops and several ends."""
    random = Random(seed)
    count, lanes = random.randint(1, most), random.randint(1, 5)
    ids = [f"s{index}" for index in range(count)]
    nodes = tuple(random_node(random, ids, index, lanes) for index in range(count))
    used = sorted({node.lane for node in nodes})
    roles = tuple(Role(lane, random.choice(("热线坐席", "Field technician", "网络运行主管"))) for lane in used)
    ends = tuple(node.id for node in nodes if not node.ways)
    return Chart("random", "Random", roles, nodes, "s0", ends, *random.choice((*WORDS.values(), ("", ""))))


def random_node(random: Random, ids: list[str], index: int, lanes: int) -> Node:
    after, before = ids[index + 1 :], ids[: index + 1]
    targets = list(after[:1]) if random.random() < 0.85 else []
    for _ in range(random.choice((0, 0, 0, 1, 1, 2, 3))):
        targets.append(random.choice(after if after and random.random() < 0.75 else before))
    if not after and random.random() < 0.8:
        targets = []
    said = random.choice(("", "批准", "The customer wants the line checked at home", "局端、主干线路或基站障碍"))
    ways = tuple(Way(to, said if len(targets) > 1 or random.random() < 0.1 else "") for to in targets)
    own = random.random() < 0.9
    stage = ("intake", "triage", "execution", "feedback")[index * 4 // len(ids)]
    title = random.choice(TITLES) if own else ""
    return Node(ids[index], str(index + 1), title, f"r{random.randrange(lanes)}", ways, own, stage)


def pack(language: str) -> list[Chart]:
    """The processes of the shipped pack."""
    organisation = read(PACK / "organisation" / "organisation.yaml")
    roles = {role["id"]: role["title"][language] for role in organisation["roles"]}
    return [process(read(path), roles, language) for path in sorted((PACK / "processes").glob("*.yaml"))]


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def process(document: dict[str, Any], roles: dict[str, str], language: str) -> Chart:
    steps = document["steps"]
    owners = tuple(dict.fromkeys(step["owner"] for step in steps))
    nodes = tuple(
        Node(
            step["id"],
            str(number),
            step["title"][language],
            step["owner"],
            ways(step.get("next") or [], language),
            stage=step["stage"],
        )
        for number, step in enumerate(steps, 1)
    )
    ends = tuple(node.id for node in nodes if not node.ways)
    lanes = tuple(Role(owner, roles[owner]) for owner in owners)
    return Chart(document["id"], document["title"][language], lanes, nodes, nodes[0].id, ends, *WORDS[language])


def ways(written: Any, language: str) -> tuple[Way, ...]:
    many = written if isinstance(written, list) else [written]
    return tuple(
        Way(one) if isinstance(one, str) else Way(one["to"], one.get("when", {}).get(language, "")) for one in many
    )


def hostile() -> Chart:
    """Every text and every id as bad as can be."""
    bad = f"a{HOSTILE}"
    nodes = (
        Node(bad, HOSTILE, HOSTILE, bad, (Way("b", HOSTILE), Way(bad, HOSTILE), Way("nowhere", "x"))),
        Node("b", "2", "好" * 300 + "x" * 300, "unknown lane"),
        Node("b", "2", "the same id twice", bad, (Way("b", ""),)),
    )
    return Chart(HOSTILE, HOSTILE, (Role(bad, HOSTILE), Role("empty", "")), nodes, bad, ("b",), HOSTILE, HOSTILE)
