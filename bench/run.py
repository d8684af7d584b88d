"""``make bench``: the targets of speed and memory, each as a ratio measured in one run, met or missed.

Whole processes, run in turn (A B A B), medians. The corpora are made anew in a temporary folder (``corpus.py``). The
table is printed and written to ``results.md``. ``--peers-on 10000`` lets the slow peers read the large corpus as well;
without it they read the small one and are compared with our lint of the same.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import corpus
import hostile
import revisions
from measure import Command, Typical, peak_memory, run, side_by_side

HERE = Path(__file__).resolve().parent
PYTHON = sys.executable
BIN = Path(PYTHON).parent
QSSTD = (PYTHON, "-m", "qsstd")
"""Not the script that pip writes, which differs between its versions."""
SMALL, LARGE = 1_000, 10_000
FORMS = ("text", "json", "sarif")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. ``met``: None for what has no target."""

    name: str
    what: str
    result: str
    target: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Corpora:
    """The folders that are read, and how large they are."""

    small: Path
    large: Path
    faulty: Path
    single: Path
    hostile: tuple[Path, ...]
    megabytes: float


def say(line: str) -> None:
    print(f"  {line}", file=sys.stderr, flush=True)


def lint(folder: Path, form: str = "concise") -> Command:
    return (*QSSTD, "lint", str(folder), "--lang", "en", "--output", form)


def floor(folder: Path) -> Command:
    return (PYTHON, str(HERE / "floor.py"), str(folder))


NOTHING: Command = (PYTHON, "-c", "pass")


def make(folder: Path) -> Corpora:
    """Write everything that is read."""
    say(f"writing {SMALL} and {LARGE} files, seed {corpus.SEED}")
    corpus.write(folder / "small", SMALL, faults=0)
    size = corpus.write(folder / "large", LARGE, faults=0)
    corpus.write(folder / "faulty", LARGE, faults=1)
    single = folder / "single" / "standards"
    single.mkdir(parents=True)
    settings, shown = corpus.PACK / "qsstd.yaml", corpus.PACK / "organisation" / "organisation.yaml"
    (single.parent / "qsstd.yaml").write_bytes(settings.read_bytes())
    (single / shown.name).write_text(alone(shown.read_text(encoding="utf-8")), encoding="utf-8")
    evil = []
    for name, data in hostile.files():
        evil.append(folder / "hostile" / name)
        evil[-1].mkdir(parents=True)
        (evil[-1] / "qsstd.yaml").write_text("standards: .\n")
        (evil[-1] / "hostile.yaml").write_bytes(data)
    return Corpora(folder / "small", folder / "large", folder / "faulty", single.parent, tuple(evil), size / 1e6)


def count(output: str) -> int:
    """Lines of findings in the form ``concise``."""
    return sum(": error[" in line or ": warning[" in line or ": info[" in line for line in output.splitlines())


def row(name: str, what: str, value: float, most: float, unit: str = "×", note: str = "") -> Row:
    shown = f"{value:.2f}" if value < 10 and unit != " MB" else f"{value:.0f}" if value >= 100 else f"{value:.1f}"
    return Row(name, what, f"{shown}{unit}{f' ({note})' if note else ''}", f"≤ {most:g}{unit}", value <= most)


def alone(organisation: str) -> str:
    """The organisation without its references to other documents, so that it is clean by itself."""
    return re.sub(r"(?m)^ +hours: .*\n", "", organisation)


def whole(rounds: int, at: Corpora) -> Iterator[Row]:
    """T1, T3, T4: the whole workspace."""
    commands = {"floor": floor(at.large), "clean": lint(at.large), "faulty": lint(at.faulty), "small": lint(at.small)}
    found = side_by_side(commands, rounds, say)
    base, clean, faulty, small = (found[name] for name in commands)
    one = f"{clean.wall:.1f} s, {count(clean.output)} findings; processor time {clean.cpu / base.cpu:.1f}×"
    yield row("T1", f"lint of {LARGE} files : libyaml alone, one process", clean.wall / base.wall, 8, note=one)
    many = f"{count(faulty.output)} findings; processor time {faulty.cpu / clean.cpu:.2f}×"
    yield row("T3", "a fault in every file : almost none", faulty.wall / clean.wall, 3, note=many)
    growth = f"processor time {clean.cpu / small.cpu:.1f}×"
    yield row("T4", f"{LARGE} files : {SMALL} files", clean.wall / small.wall, 10.5, note=growth)


def peers(rounds: int, files: int, at: Corpora) -> Iterator[Row]:
    """T2: other linters of YAML on the same files. What they check differs: only qsstd looks beyond one file."""
    folder = at.large if files == LARGE else at.small
    schema = folder.parent / "schema.json"
    schema.write_text(run((*QSSTD, "schema", "--lang", "en")).output, encoding="utf-8")
    names = [str(path) for path in sorted(folder.rglob("*.yaml")) if path.name != "qsstd.yaml"]
    config = "{extends: relaxed, rules: {line-length: disable}}"
    available = {
        "yamllint": (str(BIN / "yamllint"), "-f", "parsable", "-d", config, str(folder)),
        "check-jsonschema": (str(BIN / "check-jsonschema"), "--schemafile", str(schema), *names),
        "ryl": (str(BIN / "ryl"), "check", "--no-cache", "-d", config, str(folder)),
    }
    commands: dict[str, Command] = {"qsstd": lint(folder)}
    commands |= {name: command for name, command in available.items() if Path(command[0]).exists()}
    found = side_by_side(commands, rounds, say)
    for name in ("yamllint", "check-jsonschema"):
        yield faster(name, found, files)
    if "ryl" in found:
        ratio = found["qsstd"].wall / found["ryl"].wall
        yield Row("–", f"qsstd : ryl {version_of('ryl')}, in Rust, style only", f"{ratio:.1f}×", "none", None)


def faster(name: str, found: dict[str, Typical], files: int) -> Row:
    what = f"{name} {version_of(name)} : qsstd, {files} files"
    if name not in found:
        return Row("T2", what, "not installed", "≥ 20×", False)
    peer, ours = found[name], found["qsstd"]
    said = len(peer.output.splitlines())
    note = f"{peer.wall:.1f} s : {ours.wall:.1f} s, it writes {said} lines; processor time {peer.cpu / ours.cpu:.1f}×"
    ratio = peer.wall / ours.wall
    return Row("T2", what, f"{ratio:.1f}× ({note})", "≥ 20×", ratio >= 20)


def memory(at: Corpora) -> Iterator[Row]:
    """T5: all processes together."""
    say("memory")
    yield row("T5", f"memory of a lint of {LARGE} files, all processes", peak_memory(lint(at.large)), 250, " MB")


def starting(rounds: int, at: Corpora) -> Iterator[Row]:
    """T6 and T7: what there is to pay before any work is done."""
    commands: dict[str, Command] = {
        "nothing": NOTHING,
        "version": (*QSSTD, "--version"),
        "one file": lint(at.single),
        "pack": lint(corpus.PACK),
    }
    found = side_by_side(commands, rounds, lambda line: None)
    base = found["nothing"].wall
    yield row("T6", "qsstd --version : python -c pass", found["version"].wall / base, 1.5)
    yield row("T7", "lint of one file : python -c pass", found["one file"].wall / base, 25)
    pack = found["pack"].wall / base
    yield Row("–", "lint of the shipped pack : python -c pass", f"{pack:.0f}×", "none", None)


def printing(at: Corpora) -> Iterator[Row]:
    """T8: ten thousand findings written in each form."""
    say("printing")
    told = json.loads(run((PYTHON, str(HERE / "printing.py"), str(at.faulty))).output.splitlines()[-1])
    for form in FORMS:
        yield row("T8", f"{told['findings']} findings as {form}", told["seconds"][form], 0.3, " s")


def attacks(at: Corpora) -> Iterator[Row]:
    """T9: the slowest and the largest of the files made to hurt; each must end with a finding."""
    runs = {folder.name: run(lint(folder)) for folder in at.hostile}
    slowest = max(runs, key=lambda name: runs[name].wall)
    largest = max(runs, key=lambda name: runs[name].memory)
    silent = sorted(name for name, one in runs.items() if one.code not in (0, 1) or not count(one.output))
    if silent:
        yield Row("T9", "a hostile file: no finding", ", ".join(silent), "none", False)
    yield row("T9", f"the slowest of {len(runs)} hostile files", runs[slowest].wall, 1, " s", slowest)
    yield row("T9", "the memory of the largest", runs[largest].memory, 150, " MB", largest)


def comparisons(rounds: int, at: Corpora) -> Iterator[Row]:
    """T10 and T11: two revisions compared, against what git says of lines, and another tool that reads both files."""
    folder = at.large.parent / "repository"
    say("committing revisions")
    counts = revisions.make(at.large, folder)
    for tag, number in counts.items():
        ours = (*QSSTD, "diff", revisions.FIRST, tag, "--lang", "en", "--output", "concise", "--fail-on", "never")
        theirs = ("git", "diff", "--stat", revisions.FIRST, tag)
        found = side_by_side({"git": theirs, "qsstd": ours}, rounds, say, cwd=folder)
        ratio = found["qsstd"].wall / found["git"].wall
        note = f"{found['qsstd'].wall:.2f} s : {found['git'].wall:.2f} s, {count(found['qsstd'].output)} changes"
        what = f"diff, {number} of {LARGE} files changed : git diff --stat"
        if tag == "two-percent":
            yield row("T10", what, ratio, 20, note=note)
            yield per_pair(folder, tag, found["qsstd"].wall / number)
        else:
            yield Row("–", what, f"{ratio:.1f}× ({note})", "none", None)


def per_pair(folder: Path, tag: str, ours: float) -> Row:
    """One pair of files read by graphtage, against a pair of ours within the whole comparison."""
    what = f"graphtage {version_of('graphtage')}, a pair of files : qsstd, a pair of {tag.replace('-', ' ')}"
    tool = BIN / "graphtage"
    if not tool.exists():
        return Row("T11", what, "not installed", "≥ 100×", False)
    written = revisions.pairs(folder, tag, folder.parent / "pairs", 5)
    runs = [run((str(tool), "--no-status", str(old), str(new))) for old, new in written]
    theirs = sorted(one.wall for one in runs)[len(runs) // 2]
    ratio = theirs / ours
    return Row("T11", what, f"{ratio:.0f}× ({theirs:.2f} s : {ours * 1000:.1f} ms)", "≥ 100×", ratio >= 100)


def version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def table(rows: Iterable[Row]) -> str:
    lines = ["| | what | measured | target | |", "|---|---|---|---|---|"]
    words = {True: "met", False: "**missed**", None: ""}
    lines += [f"| {one.name} | {one.what} | {one.result} | {one.target} | {words[one.met]} |" for one in rows]
    return "\n".join(lines) + "\n"


def about(megabytes: float) -> str:
    """What the numbers were measured on."""
    return (
        f"Written by `make bench`: medians of whole processes run in turn; {LARGE} files of {megabytes:.0f} MB, seed"
        f" {corpus.SEED}; {platform.python_implementation()} {platform.python_version()}, {platform.system()},"
        f" {os.cpu_count()} processors, PyYAML {version_of('pyyaml')}, pydantic {version_of('pydantic')}.\n\n"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument(
        "--rounds", type=int, default=3, help="runs of the long processes; the short take six times as many"
    )
    options.add_argument("--peers-on", type=int, choices=(0, SMALL, LARGE), default=SMALL, help="files the peers read")
    options.add_argument("--keep", type=Path, help="a folder for the corpora, which stay there")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="qsstd-bench-") as temporary:
        at = make(chosen.keep or Path(temporary))
        rows = [*starting(6 * chosen.rounds, at), *attacks(at), *printing(at), *memory(at), *whole(chosen.rounds, at)]
        rows += comparisons(chosen.rounds, at)
        rows += peers(1, chosen.peers_on, at) if chosen.peers_on else ()
    rows.sort(key=lambda one: (one.name == "–", int(one.name[1:] or 0)))
    told = table(rows)
    (HERE / "results.md").write_text("# How fast\n\n" + about(at.megabytes) + told, encoding="utf-8")
    print(told)


if __name__ == "__main__":
    main()
