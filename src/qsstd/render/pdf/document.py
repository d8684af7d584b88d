"""PDF, archival (PDF/A-2a) and accessible (PDF/UA-1), by Typst from templates that read the context as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import name as character_name

from qsstd import resources, safe
from qsstd.errors import InternalError, QsstdError
from qsstd.files import read_bytes, walk
from qsstd.messages import say
from qsstd.render.context import print_outs
from qsstd.render.context.clock import FIRST, dated
from qsstd.render.environment import LARGEST_TEMPLATE
from qsstd.render.notice.parts import Notice
from qsstd.render.pdf.data import texts, where, written
from qsstd.render.pdf.fonts import fonts, lacking
from qsstd.render.pdf.glyphs import characters
from qsstd.render.pdf.run import Wrong, compiled, compiled_apart

TEMPLATES: dict[type, str] = {
    print_outs.Manual: "manual.typ",
    print_outs.Handbook: "handbook.typ",
    print_outs.Cards: "card.typ",
    print_outs.TrainingSheet: "training.typ",
    print_outs.ScoreForm: "scorecard.typ",
    print_outs.Survey: "survey.typ",
    Notice: "notice.typ",
}
BUILT_IN = "qsstd"
"""The folder of the root that has the built-in templates, for templates of a company that build on them."""
CONTEXT = "context.json"
SUFFIX = ".typ"
FILES = (SUFFIX, ".svg", ".png", ".jpg", ".jpeg")
"""What a company's folder may bring for PDFs."""
PACKAGE = re.compile(r"@[A-Za-z][\w-]*/[\w-]+|@(?:preview|local)\b")
NAMED = 5
"""Characters without a glyph that a message names."""
PROBE = '#set document(title: "x")\n#for one in json("probe.json") { par(one) }\n'


def pdf(context: print_outs.PrintOut | Notice, folder: Path | None = None, moment: datetime | None = None) -> bytes:
    """``context`` as a PDF; the same in gives the same bytes.

    ``folder``: of the company's own templates, which are compiled apart. ``moment``: what the file is dated with, where
    the context does not say it. Raises QsstdError when something is not installed, when no font has a character, when a
    template of the company is wrong."""
    if find_spec("typst") is None:
        raise lacking()
    check_glyphs(context)
    main = TEMPLATES[type(context)]
    with TemporaryDirectory(prefix="qsstd-") as name:
        root = Path(name)
        own = prepare(root, folder)
        (root / CONTEXT).write_bytes(written(context))
        try:
            return (compiled_apart if own else compiled)(root, main, moment or dated(context))
        except Wrong as error:
            raise failure(error, context, own) from error


def prepare(root: Path, folder: Path | None) -> frozenset[str]:
    """Put the templates into ``root``: the built-in ones, and over a copy of them the company's, whose names are given."""
    (root / BUILT_IN).mkdir()
    for file in sorted(resources.templates().glob(f"*{SUFFIX}")):
        text = file.read_bytes()
        (root / file.name).write_bytes(text)
        (root / BUILT_IN / file.name).write_bytes(text)
    if folder is None or not folder.is_dir():
        return frozenset()
    names = frozenset(walk(folder, suffixes=FILES))
    if not any(name.endswith(SUFFIX) for name in names):
        return frozenset()
    for name in sorted(names):
        if name.startswith(f"{BUILT_IN}/"):
            raise QsstdError(
                say("'{path}' stands for a built-in template", path=name), say("give the folder another name")
            )
        content = read_bytes(folder, name, LARGEST_TEMPLATE)
        if name.endswith(SUFFIX):
            check_imports(name, content)
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return names


def check_imports(name: str, content: bytes) -> None:
    """Refuse packages: they would be fetched from the network, or be there on one machine only."""
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        if found := PACKAGE.search(line):
            raise QsstdError(
                say("the template '{name}' imports the package '{package}', line {line}", **place(name, found, number)),
                say("put the file beside the template and import it by its path"),
            )


def place(name: str, found: re.Match[str], line: int) -> dict[str, object]:
    return {"name": name, "package": found.group(), "line": line}


def check_glyphs(context: print_outs.PrintOut | Notice) -> None:
    """Raises QsstdError for characters that no font has, naming each with the place where it stands first."""
    used = {character for _, text in texts(context) for character in text if character >= " "}
    known = frozenset[int]().union(*map(characters, fonts()))
    doubtful = sorted(character for character in used if ord(character) not in known)
    if doubtful and (missing := [*unprintable(doubtful)]):
        raise no_glyph(missing, context)


def unprintable(doubtful: list[str]) -> Iterator[str]:
    """Those of ``doubtful`` that none of the compiler's own fonts has either, asked by setting each alone."""
    with TemporaryDirectory(prefix="qsstd-") as name:
        root = Path(name)
        (root / "probe.json").write_text(json.dumps(doubtful), encoding="utf-8")
        (root / "probe.typ").write_text(PROBE, encoding="utf-8")
        try:
            compiled(root, "probe.typ", FIRST)
        except Wrong as error:
            found = "".join(error.lacking)
            yield from (character for character in doubtful if character in found)


def no_glyph(missing: list[str], context: print_outs.PrintOut | Notice) -> QsstdError:
    named = tuple(f"{shown(one)} ({where(context, one)})" for one in missing[:NAMED])
    return QsstdError(
        say("no font of the PDF has the character {characters}", characters=named),
        say("write it with other characters, or print another format"),
    )


def shown(text: str) -> str:
    """``☃ U+2603 SNOWMAN``"""
    return ", ".join(f"{one} U+{ord(one):04X} {character_name(one, '')}".rstrip() for one in text)


def failure(error: Wrong, context: print_outs.PrintOut | Notice, own: frozenset[str]) -> Exception:
    """What to raise for ``error``: the fault of a text, of a template of the company, else of the tool."""
    if error.lacking:
        return no_glyph([*error.lacking], context)
    if not own:
        return InternalError("render", f"{error.file}:{error.line}: {error.reason}")
    reason = safe.one_line(error.reason)[:300]
    return QsstdError(
        say(
            "the template '{name}' cannot be filled in, line {line}: {reason}",
            name=error.file,
            line=error.line,
            reason=reason,
        ),
        say("compare it with the built-in template"),
    )
