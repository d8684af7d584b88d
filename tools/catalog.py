"""The Chinese catalog: what the code says in English, and whether every sentence has its Chinese.

python tools/catalog.py check            missing and unused entries, placeholders that differ; exit 1 if any
python tools/catalog.py missing          the missing ones as a JSON object with empty values
python tools/catalog.py add < pairs.json add or replace entries (an object {English: Chinese})
python tools/catalog.py prune            take out the entries nothing says any more
"""

from __future__ import annotations

import ast
import fcntl
import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "qsstd"
CATALOG = SOURCE / "locale" / "zh.json"
SPEAKERS = {"say": (0,), "counted": (1, 2), "heading": (0,), "described": (0,)}
"""Functions whose literal arguments at these positions are sentences of the catalog."""
MODELS = {"Node", "Shorthand", "Entry", "Document", "Promise"}
"""Bases of the classes whose summary is shown to users, as what a mapping of a document is; their own is not shown."""
PLACEHOLDER = re.compile(r"(?<!\{)\{(\w+)\}")
HAN = r"[\u3400-\u9fff]"
CHINESE_MARK = re.compile(r"[，。；：！？（）、《》【】“”]")
NARROW_MARK = re.compile(rf"(?<={HAN})[,;:!?()']|[,;!?()'](?={HAN})|(?<=[”）]),|{HAN}\.(?!\.)")
QUOTED = re.compile(r"“[^”]*”|`[^`]*`|\{\{.*?\}\}")
WORD = re.compile(r"[A-Za-z]{2,}")
NAMES = {"en", "git", "schema", "zh"}
"""Words that a Chinese sentence may hold although the English one does not."""


def sentences(path: Path) -> Iterator[str]:
    """Every sentence that the module at ``path`` can say: arguments of ``say`` and kin, and ``description=``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef) and is_shown(node):
            yield (ast.get_docstring(node) or "").partition("\n")[0]
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        chosen = [node.args[i] for i in SPEAKERS.get(name, ()) if i < len(node.args)]
        chosen += [keyword.value for keyword in node.keywords if keyword.arg in ("description", "help")]
        for argument in chosen:
            for part in [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def is_shown(node: ast.ClassDef) -> bool:
    """Whether the class ``node`` is the model of a mapping that users write."""
    return node.name not in MODELS and bool(MODELS & {base.id for base in node.bases if isinstance(base, ast.Name)})


def said() -> set[str]:
    return {sentence for path in SOURCE.rglob("*.py") for sentence in sentences(path)}


def load() -> dict[str, str]:
    """The catalog as it stands in its file."""
    entries: dict[str, str] = json.loads(CATALOG.read_text(encoding="utf-8"))
    return entries


def store(entries: dict[str, str]) -> None:
    text = json.dumps(dict(sorted(entries.items())), ensure_ascii=False, indent=0)
    CATALOG.write_text(text + "\n", encoding="utf-8")


def faults(entries: dict[str, str]) -> Iterator[str]:
    """What is wrong between the code and the catalog, a line each."""
    needed = said()
    for english in sorted(needed - entries.keys()):
        yield f"no Chinese: {english!r}"
    for english in sorted(entries.keys() - needed):
        yield f"nothing says: {english!r}"
    for english, chinese in sorted(entries.items()):
        if not chinese.strip():
            yield f"empty: {english!r}"
        if not placeholders_fit(english, chinese):
            yield f"placeholders differ: {english!r} -> {chinese!r}"
        yield from (f"{fault}: {english!r} -> {chinese!r}" for fault in language_faults(english, chinese))


def language_faults(english: str, chinese: str) -> Iterator[str]:
    """What is wrong with the two sentences as English and as Chinese."""
    if CHINESE_MARK.search(english):
        yield "Chinese punctuation in English"
    if NARROW_MARK.search(QUOTED.sub("“”", chinese)):
        yield "half-width punctuation in Chinese"
    if english.endswith(".") != chinese.endswith("。"):
        yield "one ends with a period, the other does not"
    left = {word.lower() for word in WORD.findall(PLACEHOLDER.sub("", chinese))} - NAMES - values_of_fields()
    left -= {word.lower() for word in WORD.findall(english)}
    if left:
        yield f"left in English ({', '.join(sorted(left))})"
    if WORD.search(PLACEHOLDER.sub("", english)) and not re.search(HAN, chinese):
        yield "not translated"


@cache
def values_of_fields() -> frozenset[str]:
    """The words that fields take, such as draft and approved: Chinese names them beside their meaning."""
    from qsstd.model.fields import tables
    from qsstd.plugs import names
    from qsstd.workspace.load import kind_model

    fields = [field for kind in names("qsstd.kinds") for table in tables(kind_model(kind)) for field in table.fields]
    return frozenset(word for field in fields for value in field.values for word in WORD.findall(str(value)))


def placeholders_fit(english: str, chinese: str) -> bool:
    return set(PLACEHOLDER.findall(english)) == set(PLACEHOLDER.findall(chinese))


def add(pairs: dict[str, str]) -> int:
    wrong = [english for english, chinese in pairs.items() if not placeholders_fit(english, chinese)]
    if wrong:
        print("placeholders differ, nothing added:", *wrong, sep="\n  ", file=sys.stderr)
        return 1
    change(lambda entries: entries | pairs)
    return 0


def change(make: Callable[[dict[str, str]], dict[str, str]]) -> None:
    """Write what ``make`` makes of the catalog; one process at a time."""
    with (CATALOG.parent / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        store(make(load()))


def main(command: str) -> int:
    if command == "add":
        return add(json.load(sys.stdin))
    entries = load()
    if command == "missing":
        json.dump(
            {english: "" for english in sorted(said() - entries.keys())}, sys.stdout, ensure_ascii=False, indent=1
        )
        return 0
    if command == "prune":
        needed = said()
        change(lambda entries: {english: chinese for english, chinese in entries.items() if english in needed})
        return 0
    lines = list(faults(entries))
    for line in lines:
        print(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "check"))
