"""The generated pages of docs/: rules, kinds, outputs and the command line, in English and Chinese.

python tools/docs.py           write them
python tools/docs.py --check   say which differ from what would be written; exit 1 if any
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from qsstd.cli.reference import reference, table
from qsstd.lint.kind_words import in_words
from qsstd.lint.rule import Rule, every_rule
from qsstd.lint.run import Wanted, lint
from qsstd.messages import LANGUAGES, Language, spoken, translated
from qsstd.model.fields import Field, Table, summary, tables
from qsstd.model.head import Document
from qsstd.model.node import Entry, Node
from qsstd.model.reference import BARE
from qsstd.pages import page
from qsstd.plugs import CHANGES, REVISION_RULES, RULES, Plug, names, plug, plugs
from qsstd.revision import SORTS
from qsstd.workspace.config import Settings
from qsstd.workspace.discover import open_workspace
from qsstd.workspace.index import Index
from qsstd.workspace.load import kind_model
from qsstd.workspace.skeleton import Setting, skeleton
from qsstd.workspace.words import Words

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PACK = ROOT / "standards"
FOLDERS = {
    "rules": RULES,
    "changes": CHANGES,
    "revisions": REVISION_RULES,
    "outputs": "qsstd.output",
    "formats": "qsstd.render.formats",
    "kinds": "qsstd.kinds",
}
KINDS = FOLDERS["kinds"]
HEAD = tuple(one.model for one in tables(Document))
"""What all kinds of document have."""
LONGEST = 60
"""Lines of an example; a longer file is shown up to its second entry."""
WORDS: dict[str, list[str]] = json.loads(Path(__file__).with_suffix(".words.json").read_text(encoding="utf-8"))
"""What the pages say besides what the product says, in English and Chinese."""


def word(name: str, language: Language, *parts: str) -> str:
    return WORDS[name][language == "zh"].format(*parts)


def suffix(language: Language) -> str:
    return ".md" if language == "en" else ".zh.md"


def joined(*blocks: str) -> str:
    """A page of the ``blocks`` that are not empty."""
    return "\n\n".join(block.strip("\n") for block in blocks if block) + "\n"


def plug_pages(folder: str) -> Iterator[tuple[str, str]]:
    """The page of every rule or output format, and the list of them, in both languages."""
    for language in LANGUAGES:
        rows = []
        for one in plugs(FOLDERS[folder]):
            about = page(one, language)
            level = (*level_of(one, language), *sort_of(one, language))
            title, _, body = about.markdown().partition("\n\n")
            first, _, rest = body.partition("\n\n")
            note = word("usual level", language, level[0]) if level else ""
            back = f"[{word(f'all {folder}', language)}](README{suffix(language)})"
            text = joined(word("generated", language) + "\n" + title, first, note, rest, back)
            yield f"{folder}/{one.name}{suffix(language)}", text
            rows.append((f"[{one.name}]({one.name}{suffix(language)})", about.summary, *level))
        heads = [word(name, language) for name in ("name", "says", "level", "sort")][: len(rows[0])]
        yield f"{folder}/README{suffix(language)}", listing(folder, table(heads, rows), language)


def level_of(one: Plug, language: Language) -> tuple[str, ...]:
    """The usual level of a rule; nothing for another plug."""
    level = getattr(one.module, "LEVEL", None)
    return (translated(level.word, language),) if level else ()


def sort_of(one: Plug, language: Language) -> tuple[str, ...]:
    """Where a kind of change stands in a revision notice; nothing for another plug."""
    sort = getattr(one.module, "SORT", None)
    return (SORTS[sort].in_language(language),) if sort else ()


def listing(folder: str, rows: str, language: Language, *more: str) -> str:
    return joined(f"{word('generated', language)}\n# {word(folder, language)}", rows, *more)


def kind_pages() -> Iterator[tuple[str, str]]:
    """Every kind of document, and the settings, with the fields of each of their mappings and the rules for them."""
    kinds = {kind: ordered(kind_model(kind)) for kind in names(KINDS)}
    asked = {kind: asked_by_approval(kind) for kind in kinds}
    for language in LANGUAGES:
        rows = []
        for kind, found in kinds.items():
            yield f"kinds/{kind}{suffix(language)}", kind_page(kind, found, asked[kind], language)
            says = translated(found[0].summary, language).rstrip(".。")
            rows.append((f"[{kind}]({kind}{suffix(language)})", says))
        says = translated(summary(Settings), language).rstrip(".。")
        rows.append((f"[{word('settings', language)}](settings{suffix(language)})", says))
        yield f"kinds/settings{suffix(language)}", settings_page(language)
        heads = [word(name, language) for name in ("name", "says")]
        general = [rule for rule in every_rule() if is_general(rule)]
        together = [rule for rule in every_rule() if rule.sees is Index]
        more = (
            f"## {word('general', language)}",
            rule_rows(general, language),
            f"## {word('together', language)}",
            rule_rows(together, language),
        )
        yield f"kinds/README{suffix(language)}", listing("kinds", table(heads, rows), language, *more)


def ordered(model: type[Document]) -> list[Table]:
    """The tables of a kind, those of the head that all kinds have at the end."""
    return sorted(tables(model), key=lambda one: one.model in HEAD)


def kind_page(kind: str, found: Sequence[Table], asked: Sequence[str], language: Language) -> str:
    title = f"{word('generated', language)}\n# {kind}"
    first = translated(found[0].summary, language)
    own = [rule for rule in every_rule() if rule.name not in asked and is_for(rule, kind, found)]
    approval = rule_rows([rule for rule in every_rule() if rule.name in asked], language)
    return joined(
        title,
        first,
        example(kind, language),
        *field_blocks(found, language),
        f"## {word('approval', language)}\n\n{word('approval says', language)}\n\n{approval}",
        f"## {word('own rules', language)}\n\n{rule_rows(own, language)}" if own else "",
        f"[{word('all kinds', language)}](README{suffix(language)}) · "
        f"[{word('all rules', language)}](../rules/README{suffix(language)})",
    )


def settings_page(language: Language) -> str:
    title = f"{word('generated', language)}\n# {word('settings', language)}"
    found = list(tables(Settings))
    rules = rule_rows([rule for rule in every_rule() if issubclass(Settings, rule.sees)], language)
    text = (PACK / "qsstd.yaml").read_text(encoding="utf-8")
    shown = f"## {word('example', language)}\n\n```yaml\n{text}```"
    own = f"## {word('rules', language)}\n\n{rules}"
    back = f"[{word('all kinds', language)}](README{suffix(language)})"
    return joined(title, translated(found[0].summary, language), shown, *field_blocks(found, language), own, back)


def field_blocks(found: Sequence[Table], language: Language) -> Iterator[str]:
    """A heading, the summary and the fields of each mapping."""
    heads = [word(name, language) for name in ("key", "value", "required", "says")]
    for number, one in enumerate(found):
        yield f"## {one.name}"
        yield translated(one.summary, language) if number else word("list", language)
        yield table(heads, [field_row(field, language) for field in one.fields])


def field_row(field: Field, language: Language) -> tuple[str, ...]:
    required = word("yes", language) if field.required else ""
    value = held(field, language) + (" …" if field.several else "")
    return f"`{field.key}`", value, required, translated(field.description, language)


def held(field: Field, language: Language) -> str:
    """What stands at the key of ``field``, in words."""
    if field.below:
        return f"[{field.below}](#{field.below})"
    if field.values:
        return ("、" if language == "zh" else ", ").join(f"`{value}`" for value in field.values)
    if field.kinds is None:
        return spoken(field.form, language)
    if not field.kinds:
        return word("anything", language)
    first = ("、" if language == "zh" else ", ").join(spoken(in_words(kind), language) for kind in field.kinds[:-1])
    last = spoken(in_words(field.kinds[-1]), language)
    named = f"{first}{word('or', language)}{last}" if first else last
    return word("id" if BARE | {"document"} >= {*field.kinds} else "address", language, named)


def rule_rows(rules: Sequence[Rule], language: Language) -> str:
    about = [(rule.name, page(plug(RULES, rule.name), language).summary) for rule in rules]
    return "\n".join(f"- [{name}](../rules/{name}{suffix(language)}){colon(language)}{says}" for name, says in about)


def colon(language: Language) -> str:
    return "：" if language == "zh" else ": "


def is_general(rule: Rule) -> bool:
    """Whether the rule looks at every document."""
    return rule.sees is Words or any(issubclass(model, rule.sees) for model in HEAD)


def is_for(rule: Rule, kind: str, found: Sequence[Table]) -> bool:
    """Whether the rule looks at a mapping of this kind; one over the workspace: whether its bad example has it."""
    if rule.sees in (Index, Entry, Node):
        return kind in kinds_found(rule)
    if is_general(rule):
        return False
    return any(issubclass(one.model, rule.sees) for one in found)


def kinds_found(rule: Rule) -> set[str]:
    """The kinds of document that the rule finds something in, going by its bad examples."""
    examples = page(plug(RULES, rule.name), "en").examples
    texts = [text for example in examples if example.label == "Bad" for _, text in example.files() if "# <-" in text]
    return {match for text in texts for match in re.findall(r"^kind: *([a-z-]+)", text, re.MULTILINE)}


def asked_by_approval(kind: str) -> list[str]:
    """The rules that find something in a bare document of ``kind`` when it is approved, and nothing in the draft."""
    setting = Setting(kind, "example", "zh", date(2026, 11, 22), {})
    draft = skeleton(setting, "schema.json")
    approved = re.sub(r"^status: draft$", "status: approved", draft, count=1, flags=re.MULTILINE)
    found = found_in(approved) - found_in(draft)
    return sorted(found)


def found_in(text: str) -> set[str]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "qsstd.yaml").write_text("standards: .\ntoday: 2026-11-22\n", encoding="utf-8")
        (root / "example.yaml").write_text(text, encoding="utf-8")
        return {finding.rule for finding in lint(open_workspace(root), Wanted()).findings}


def example(kind: str, language: Language) -> str:
    """The shortest document of ``kind`` of the shipped pack, up to its second entry where it is long."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(PACK.rglob("*.yaml"))}
    ours = [path for path, text in texts.items() if re.search(rf"^kind: {kind}$", text, re.MULTILINE)]
    if not ours:
        return ""
    chosen = min(ours, key=lambda path: (texts[path].count("\n"), path.as_posix()))
    name = chosen.relative_to(ROOT).as_posix()
    source = word("from", language, name, f"../../{name}")
    return f"## {word('example', language)}\n\n{source}\n\n```yaml\n{shortened(texts[chosen])}```"


def shortened(text: str) -> str:
    entries = [match.start() for match in re.finditer(r"^  - (?:\{ *)?id: ", text, re.MULTILINE)]
    if text.count("\n") <= LONGEST or len(entries) < 2:
        return text
    return text[: entries[1]] + "  # …\n"


def command_pages() -> Iterator[tuple[str, str]]:
    """What ``--help`` says of every command."""
    for language in LANGUAGES:
        yield f"cli{suffix(language)}", f"{word('generated', language)}\n{reference(language)}"


def pages() -> dict[str, str]:
    """Every generated page by its name below docs/."""
    found = dict(command_pages())
    for folder in ("rules", "changes", "revisions", "outputs", "formats"):
        found.update(plug_pages(folder))
    return found | dict(kind_pages())


def existing() -> set[str]:
    found = {path.relative_to(DOCS).as_posix() for folder in FOLDERS for path in (DOCS / folder).glob("*.md")}
    return found | {path.name for path in DOCS.glob("cli*.md")}


def stale() -> list[str]:
    """The pages that are missing, differ or are left over, sorted."""
    wanted = pages()
    present = {name: (DOCS / name).read_text(encoding="utf-8") for name in existing()}
    return sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))


def write() -> None:
    wanted = pages()
    for name, text in wanted.items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in existing() - wanted.keys():
        (DOCS / name).unlink()


def main(check: bool) -> int:
    if not check:
        write()
        return 0
    names_of = stale()
    for name in names_of:
        print(f"not up to date: docs/{name}")
    if names_of:
        print("run 'make docs'")
    return 1 if names_of else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
