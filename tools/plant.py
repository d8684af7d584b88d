"""Plant faults: the shipped pack with every edit of tests/planted/faults/ made, written to tests/planted/.

``python tools/plant.py`` writes the files anew; ``--check`` only says what is not up to date. A file of faults has
sections of edits, and blank lines between the edits:

    === processes/fault-repair.yaml          a file of the pack
    === new feedback/late.yaml               a file that the pack does not have; ``as gb18030``: its encoding
    === link training/old.yaml -> gone.yaml  a symbolic link
    # a remark
    @ - id: confirm                          the edit stands after this line; else its old text stands once in the file
     a line that stays
    -a line that goes
    +a line that comes  # <- rule            \\uXXXX and \\t stand for that character
    !rule                                    what is found at the line above, where the line cannot carry the mark

An edit of nothing but new lines goes to the end of the file.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACK = ROOT / "standards"
PLANTED = ROOT / "tests" / "planted"
FAULTS = "faults"
MARKS = "MARKS.txt"
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\t")
SECTION = re.compile(r"=== (?P<sort>new |link )?(?P<file>\S+)(?: as (?P<encoding>\S+))?(?: -> (?P<target>\S+))?")
QUIET = "\0"
"""Between a line and the rules of its mark that is kept in the list of marks."""

Planted = Mapping[str, bytes | Path]
"""File → what it holds; a path: what it links to."""


class Mistake(Exception):
    """A file of faults cannot be read, or does not fit the pack any more."""


@dataclass(frozen=True, slots=True)
class Edit:
    """``old`` lines become ``new`` ones, after the line ``after`` where it is given."""

    after: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What is done to one file. ``target``: where it links to."""

    file: str
    sort: str
    encoding: str
    target: str
    edits: tuple[Edit, ...]


def sections(text: str) -> Iterator[Section]:
    for part in re.split(r"^(?==== )", text, flags=re.MULTILINE):
        head, _, body = part.partition("\n")
        if not head.startswith("==="):
            continue
        match = SECTION.fullmatch(head.rstrip())
        if match is None:
            raise Mistake(f"cannot read the section '{head}'")
        blocks = (block.splitlines() for block in re.split(r"\n(?:[ \t]*\n)+", body.strip("\n")))
        edits = tuple(edit(block) for block in blocks if any(not line.startswith("#") for line in block))
        sort = (match["sort"] or "").strip()
        yield Section(match["file"], sort, match["encoding"] or "utf-8", match["target"] or "", edits)


def edit(block: list[str]) -> Edit:
    after, old, new = "", [], [""]
    for line in block:
        sign, text = line[:1], line[1:]
        if sign == "@":
            after = text.strip()
        elif sign == "!":
            new[-1] += QUIET + text.strip()
        elif sign in (" ", "-", "+"):
            old += [text] if sign != "+" else []
            new += [text] if sign == " " else [unescaped(text)] if sign == "+" else []
        elif sign != "#":
            raise Mistake(f"cannot read the line '{line}'")
    return Edit(after, tuple(old), tuple(new if new[0] else new[1:]))


def unescaped(text: str) -> str:
    return ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else "\t", text)


def edited(lines: list[str], change: Edit, file: str) -> list[str]:
    """``lines`` after the ``change``."""
    if not change.old:
        return [*lines, *change.new]
    begin, size = 0, len(change.old)
    if change.after:
        begin = next((number for number, line in enumerate(lines) if plain(line) == change.after), len(lines))
    found = [at for at in range(begin, len(lines) - size + 1) if tuple(lines[at : at + size]) == change.old]
    if not found or (len(found) > 1 and not change.after):
        raise Mistake(f"{file} holds {len(found)} times:\n" + "\n".join(change.old))
    return [*lines[: found[0]], *change.new, *lines[found[0] + size :]]


def plain(line: str) -> str:
    return line.partition("  # <-")[0].strip()


def planted() -> Planted:
    """Every file of the planted workspace, with the list of marks that stand in no file."""
    files: dict[str, bytes | Path] = {
        path.relative_to(PACK).as_posix(): path.read_bytes() for path in sorted(PACK.rglob("*")) if path.is_file()
    }
    marks: list[str] = []
    for file, parts in wanted().items():
        if (file in files) == bool(parts[0].sort):
            raise Mistake(f"'{file}' is {'there already' if parts[0].sort else 'not there'}")
        files[file] = content(parts, files.get(file, b""), marks)
    files[MARKS] = ("\n".join(sorted(marks)) + "\n").encode("utf-8")
    return files


def wanted() -> Mapping[str, list[Section]]:
    """File → its sections, from all files of faults."""
    found: dict[str, list[Section]] = {}
    for source in sorted((PLANTED / FAULTS).glob("*.txt")):
        for section in sections(source.read_text(encoding="utf-8")):
            found.setdefault(section.file, []).append(section)
    return found


def content(parts: list[Section], before: bytes | Path, marks: list[str]) -> bytes | Path:
    """What the file of the sections becomes; its marks for the list are added to ``marks``."""
    lines = before.decode("utf-8").splitlines() if isinstance(before, bytes) else []
    for part in parts:
        for change in part.edits:
            lines = edited(lines, change, part.file)
    for number, line in enumerate(lines):
        lines[number], _, rules = line.partition(QUIET)
        if rules:
            marks.append(f"{parts[0].file}:{number + 1} {rules}")
    if parts[0].target:
        return Path(parts[0].target)
    return "".join(f"{line}\n" for line in lines if lines != [""]).encode(parts[0].encoding)


def present() -> Planted:
    """What lies in the folder of the planted workspace."""
    found: dict[str, bytes | Path] = {}
    for path in sorted(PLANTED.rglob("*")):
        name = path.relative_to(PLANTED)
        if name.parts[0] != FAULTS and (path.is_symlink() or path.is_file()):
            found[name.as_posix()] = path.readlink() if path.is_symlink() else path.read_bytes()
    return found


def write(files: Planted) -> None:
    for path in PLANTED.iterdir():
        if path.name != FAULTS:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for name, holds in files.items():
        path = PLANTED / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(holds, Path):
            path.symlink_to(holds)
        else:
            path.write_bytes(holds)


def main(arguments: list[str]) -> int:
    try:
        files = planted()
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        return 2
    there = present()
    stale = sorted(name for name in {*files, *there} if files.get(name) != there.get(name))
    if "--check" in arguments:
        print("\n".join(f"not up to date: tests/planted/{name}" for name in stale) or "tests/planted is up to date")
        return 1 if stale else 0
    if stale:
        write(files)
    print(f"{len(stale)} files written anew" if stale else "tests/planted is up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
