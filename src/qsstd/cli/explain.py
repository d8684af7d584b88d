"""``qsstd explain``: the page of a rule, or the list of all."""

from __future__ import annotations

import sys

from qsstd.cli.options import Lang, RuleName


def explain(rule: RuleName = None, lang: Lang = None) -> int:
    from qsstd.cli.language import choose, of_workspace
    from qsstd.cli.pages import list_of_all, page_of
    from qsstd.safe import terminal

    language = choose(lang, of_workspace())
    text = list_of_all(language) if rule is None else page_of(rule, language)
    sys.stdout.write(terminal(text))
    return 0
