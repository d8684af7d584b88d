"""Pages of rules and kinds of change as they are printed."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.errors import QsstdError
from qsstd.messages import Language, say
from qsstd.output import RuleHelp
from qsstd.pages import page
from qsstd.plugs import CHANGES, LEVELLED, REVISION_RULES, RULES, Plug, levelled, package_of, plug, plugs

HEADINGS = {
    RULES: say("Rules"),
    CHANGES: say("Kinds of change"),
    REVISION_RULES: say("Rules on revisions"),
}


def explained(name: str) -> Plug:
    """The rule or kind of change called ``name``. Raises QsstdError when there is none of that name."""
    package = package_of(name)
    if package is not None:
        return plug(package, name)
    from qsstd.spelling import nearest

    known = levelled()
    meant = nearest(name, known)
    alike = sorted(one for one in known if name in one) if len(name) > 3 else []
    hint = say("did you mean '{name}'?", name=meant) if meant else say("'qsstd explain' lists all rules")
    if alike and not meant:
        hint = say("rules with this in their name: {names}", names=alike)
    raise QsstdError(say("there is no rule '{name}'", name=name), hint)


def page_of(name: str, language: Language) -> str:
    """The page of the rule or kind of change. Raises QsstdError when there is none of that name."""
    return page(explained(name), language).markdown()


def list_of_all(language: Language) -> str:
    """Every rule and every kind of change with its level and the first line of its page."""
    blocks = (
        [HEADINGS[package].in_language(language), "", *rows(plugs(package), language), ""] for package in LEVELLED
    )
    return "\n".join(line for block in blocks for line in block)


def rows(found: tuple[Plug, ...], language: Language) -> Iterator[str]:
    from qsstd.output._cells import cells
    from qsstd.output._words import LEVELS

    words = {level: word.in_language(language) for level, word in LEVELS.items()}
    name_cells = max(len(one.name) for one in found)
    level_cells = max(map(cells, words.values()))
    for one in found:
        level = words[one.module.LEVEL]
        gap = " " * (level_cells - cells(level))
        yield f"{one.name:{name_cells}}  {level}{gap}  {page(one, language).summary}"


def rule_help(name: str, language: Language) -> RuleHelp:
    """What output formats show of a rule or kind of change."""
    found = explained(name)
    text = page(found, language)
    return RuleHelp(text.summary, text.markdown(), found.module.LEVEL)
