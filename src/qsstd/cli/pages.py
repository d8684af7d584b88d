"""Pages of rules as they are printed."""

from __future__ import annotations

from qsstd.errors import QsstdError
from qsstd.lint.rule import PACKAGE
from qsstd.messages import Language, say
from qsstd.output import RuleHelp
from qsstd.pages import page
from qsstd.plugs import names, plug, plugs


def page_of(rule: str, language: Language) -> str:
    """The page of ``rule``. Raises QsstdError when there is none of that name."""
    known = names(PACKAGE)
    if rule not in known:
        from qsstd.spelling import nearest

        meant = nearest(rule, known)
        alike = sorted(name for name in known if rule in name) if len(rule) > 3 else []
        hint = say("did you mean '{name}'?", name=meant) if meant else say("'qsstd explain' lists all rules")
        if alike and not meant:
            hint = say("rules with this in their name: {names}", names=alike)
        raise QsstdError(say("there is no rule '{name}'", name=rule), hint)
    return page(plug(PACKAGE, rule), language).markdown()


def list_of_rules(language: Language) -> str:
    """Every rule with its level and the first line of its page."""
    from qsstd.output._cells import cells
    from qsstd.output._words import LEVELS

    rules = plugs(PACKAGE)
    words = {level: word.in_language(language) for level, word in LEVELS.items()}
    name_cells = max(len(one.name) for one in rules)
    level_cells = max(map(cells, words.values()))
    lines = []
    for one in rules:
        level = words[one.module.LEVEL]
        gap = " " * (level_cells - cells(level))
        lines.append(f"{one.name:{name_cells}}  {level}{gap}  {page(one, language).summary}")
    return "\n".join(lines) + "\n"


def rule_help(rule: str, language: Language) -> RuleHelp:
    """What output formats show of a rule."""
    found = plug(PACKAGE, rule)
    text = page(found, language)
    return RuleHelp(text.summary, text.markdown(), found.module.LEVEL)
