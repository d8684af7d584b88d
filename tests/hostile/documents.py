"""Documents that are meant to keep a lint busy: as many entries as a list may have, each to be held against each."""

from __future__ import annotations

from collections.abc import Callable

MANY = 1_990
MEGABYTE = 1_000_000


def head(kind: str) -> str:
    return f"kind: {kind}\nid: x\ntitle: t\nversion: 1\nstatus: approved\nowner: r\n"


def listing(kind: str, before: str, item: Callable[[int], str], many: int = MANY) -> str:
    """A document of ``kind`` with ``many`` items, at most a megabyte of them."""
    text = head(kind) + before
    pieces = [item(number) + "\n" for number in range(many)]
    return (text + "".join(pieces))[:MEGABYTE].rpartition("\n")[0] + "\n"


def targets(item: Callable[[int], str], many: int = MANY) -> str:
    return listing("response-times", "targets:\n", lambda number: "- {" + item(number) + "}", many)


def steps(item: Callable[[int], str]) -> str:
    return listing(
        "process", "steps:\n", lambda number: f"- {{id: a{number}, title: t, owner: r, " + item(number) + "}"
    )


def clocked(number: int, when: str = "") -> str:
    return f"id: a{number}, start: x, stop: y, {when}limits: [max <= {number + 1} h]"


SAYINGS = head("attitude") + "scenarios:\n- id: a\n  title: t\n  never-say:\n"

DOCUMENTS: dict[str, Callable[[], str]] = {
    "targets for the same case": lambda: targets(clocked),
    "targets told apart by ranges": lambda: targets(lambda n: clocked(n, f"when: {{n: {n}..{n}}}, ")),
    "targets of two dimensions": lambda: targets(lambda n: clocked(n, f"when: {{n: a{n % 3}, m: b{n}}}, ")),
    "answers and solutions": lambda: targets(
        lambda n: f"id: a{n}, start: x, when: {{n: {n}..{n}}}, stop: {'响应' if n % 2 else '修复'}, limits: [max <= 1 h]"
    ),
    "a chain of derivations": lambda: targets(lambda n: f"id: a{n}, derives: {{from: a{n + 1}, factor: 1.5}}"),
    "a circle of derivations": lambda: targets(
        lambda n: f"id: a{n}, derives: {{from: a{(n + 1) % MANY}, factor: 1.5}}"
    ),
    "two ways up everywhere": lambda: targets(
        lambda n: f"id: a{n}, derives: {{from: a{n + 1}, factor: 1.5}}, floor: a{n + 2}", 60
    ),
    "circles of replaced targets": lambda: targets(lambda n: clocked(n, f"replaces: [a{n + 1}, a0], ")),
    "many limits": lambda: targets(
        lambda n: f"id: a{n}, start: x, stop: y, limits: [{', '.join(f'max <= {i + n} h' for i in range(MANY))}]", 4
    ),
    "many exceptions": lambda: targets(
        lambda n: clocked(n, f"excludes: [{', '.join(f'e{n}-{i}' for i in range(MANY))}], "), 4
    ),
    "payments": lambda: targets(
        lambda n: f"id: a{n}, late: [{{pay: '1{' ' * 40_000}x'}}, {{pay: '{'per h ' * 20_000}'}}]", 1
    ),
    "inputs that nothing makes": lambda: steps(lambda n: f"input: [i{n}], output: [o{n}], next: a{n + 1}"),
    "promises kept by every step": lambda: steps(lambda n: f"limits: [max <= 1 h], keeps: y/p, next: a{n + 1}"),
    "steps that run back": lambda: steps(lambda n: f"next: [{{to: a{n + 1}, when: x}}, {{to: a0, when: y}}]"),
    "references nearly right": lambda: steps(lambda n: f"follows: {'b' * 60}{n}, next: {'a' * 60}{n}z"),
    "one id": lambda: listing("process", "steps:\n", lambda _: "- {id: a, title: t, owner: r, next: a}"),
    "unlike sayings": lambda: (
        SAYINGS + "".join(f"  - 不行啊{n}\n" for n in range(MANY)) + "  say:\n  - " + "不行啊不" * 40_000 + "\n"
    ),
    "sayings of every length": lambda: (
        SAYINGS + "".join(f"  - {'a' * n}b\n" for n in range(2, 900)) + "  say:\n  - " + "a" * 200_000 + "\n"
    ),
    "synonyms": lambda: listing(
        "glossary", "terms:\n", lambda n: f"- {{id: a{n}, term: {{en: a b {n}}}, means: a a a a, avoid: [{{en: a {n}}}]}}"
    ),
    "one vague text": lambda: head("policy") + "purpose: " + "尽快" * 80_000 + "\n",
    "one text of wrong marks": lambda: head("policy") + "purpose: " + "好,好" * 50_000 + "\n",
    "escaped marks": lambda: head("policy") + 'purpose: "' + "\\u4e0d,尽快" * 15_000 + '"\n',
    "a text repeated by aliases": lambda: listing(
        "policy", f"purpose: &x {'尽快' * 40_000}\nprinciples:\n", lambda n: f"- {{id: a{n}, statement: *x }}"
    ),
    "a list repeated by aliases": lambda: listing(
        "process",
        f"steps:\n- {{id: z, title: t, method: &x [{','.join(['做事'] * 1000)}]}}\n",
        lambda n: f"- {{id: a{n}, title: t, method: *x }}",
        900,
    ),
    "ignores alone": lambda: head("policy") + "purpose: p\n" + "# qsstd: ignore[vague-wording]: r\n" * 25_000,
    "ignores of nobody": lambda: listing(
        "policy",
        "purpose: p\nprinciples:\n",
        lambda n: f"- {{id: a{n}, statement: 尽快}}  # qsstd: ignore[vague-wording] by boss{n}: r",
    ),
    "an ignore with a gap": lambda: head("policy") + f"# qsstd: ignore[vague-wording]{' ' * 200_000}x: r\n",
    "unknown keys": lambda: listing("policy", "purpose: p\n", lambda n: f"purpos{n}: v"),
    "unknown keys in entries": lambda: listing("policy", "principles:\n", lambda n: f"- {{id: a{n}, statment: v}}"),
    "bad limits": lambda: listing(
        "response-times", "targets:\n- id: a\n  limits:\n", lambda n: f"  - maxx <= 1 h{n}"
    ),
    "bad words": lambda: steps(lambda _: "stage: intakee"),
    "a long history": lambda: listing(
        "policy", "purpose: p\nhistory:\n", lambda n: f"- {{version: {n}, date: 2026-01-01, by: r, change: c}}"
    ),
}  # fmt: skip
PROMISE = head("response-times").replace("id: x", "id: y") + (
    "targets:\n- {id: p, start: s, stop: t, limits: [max <= 1 h]}\n"
)
