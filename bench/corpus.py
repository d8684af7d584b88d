"""A big workspace for measuring: the shipped pack many times over, each copy under names of its own.

Deterministic by ``SEED``. Organisation, policy, calendars, glossary and regulations stand once, as in a real company;
everything else is copied for one region after the other, with references, Chinese and English as they are. A clean
corpus still has two findings a region: steps whose sentences are alike everywhere. ``faults`` puts a misspelt key, an
unknown reference, a mean above its maximum or a vague word with half-width punctuation into that share of the files.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

SEED = 20261122
PACK = Path(__file__).resolve().parent.parent / "standards"
ONCE = re.compile(r"^kind: (organisation|policy|calendar|glossary|regulation)$", re.MULTILINE)
ID = re.compile(r"^id: (\S+)$", re.MULTILINE)
METHOD = re.compile(r"^( +)method:\n(?:\1 +.*\n)+", re.MULTILINE)


def pack() -> tuple[dict[str, str], dict[str, str]]:
    """The files of the shipped pack by their names: those that stand once, and those that are copied."""
    once, copied = {}, {}
    for path in sorted(PACK.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        (once if path.name == "qsstd.yaml" or ONCE.search(text) else copied)[path.relative_to(PACK).as_posix()] = text
    return once, copied


def renamed(text: str, ids: list[str], region: str) -> str:
    """``text`` with every document id of ``ids`` under the name it has in ``region``, and its targets for that region."""
    names = "|".join(sorted(map(re.escape, ids), key=len, reverse=True))
    pattern = re.compile(rf"(?P<before>(?:[:\-,] |\[))(?P<id>{names})(?=[\]/,}}\s]|$)")
    text = "\n".join(
        line if line.startswith("kind:") else pattern.sub(rf"\g<before>\g<id>-{region}", line)
        for line in text.split("\n")
    )
    text = METHOD.sub(lambda match: told_in(match[0], region), text)
    if not re.search(r"^kind: response-times$", text, re.MULTILINE):
        return text
    text = text.replace("when: {", f"when: {{region: {region}, ")
    return re.sub(r"^( +)when:$", rf"\1when:\n\1  region: {region}", text, flags=re.MULTILINE)


def told_in(method: str, region: str) -> str:
    """The sentences of a method, told for ``region``: else every process of a region would repeat the others' steps."""
    return re.sub(r"(?m)^( +(?:- )?(?:zh|en): )(?=[^\s\"'{|>])", rf"\g<1>{region} ", method)


FAULTS = (
    (re.compile(r"^( +)precautions:$", re.MULTILINE), r"\1precaution:"),
    (re.compile(r"\bmean <= \d+ h"), "mean <= 990 h"),
    (re.compile(r"^( +(?:- )?)zh: (?=[\u4e00-\u9fff]+)", re.MULTILINE), r"\1zh: 尽快,"),
    (re.compile(r"^effective:", re.MULTILINE), "efective:"),
    (re.compile(r"^owner: (\S+)$", re.MULTILINE), r"owner: \1s"),
)
"""What is looked for, and what makes a fault of it; every file has an owner."""


def faulty(text: str, pick: random.Random) -> str:
    """``text`` with one fault that the lint must find."""
    for pattern, replacement in pick.sample(FAULTS, len(FAULTS)):
        found = list(pattern.finditer(text))
        if found:
            one = pick.choice(found)
            return text[: one.start()] + one.expand(replacement) + text[one.end() :]
    return text


def files(count: int, faults: float = 0.01) -> Iterator[tuple[str, str]]:
    """Name and text of qsstd.yaml and of ``count`` files or a few more, since a region is whole.

    The share ``faults`` of them has a fault."""
    pick = random.Random(SEED)
    once, copied = pack()
    yield from once.items()
    ids = [match[1] for text in copied.values() if (match := ID.search(text))]
    made, region = len(once) - 1, 0
    while made < count:
        region += 1
        code = f"r{region:04}"
        for name, text in copied.items():
            made += 1
            text = renamed(text, ids, code)
            path = Path(name)
            yield (
                f"{path.parent.as_posix()}/{code}/{path.stem}-{code}.yaml",
                faulty(text, pick) if pick.random() < faults else text,
            )


def write(folder: Path, count: int, faults: float = 0.01) -> int:
    """Lay the corpus out below ``folder``; returns its size in bytes."""
    size = 0
    for name, text in files(count, faults):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode("utf-8")
        path.write_bytes(data)
        size += len(data)
    return size
