"""A word that the glossary says is not used.

Two words for one thing make staff ask whether two things are meant, and a search finds only half. Not looked
at are the glossary itself, regulations, and words in quotation marks.

Bad:

```yaml
# file: glossary.yaml
kind: glossary
terms:
  - {id: fault, term: 障碍, means: 用户不能正常使用已开通的服务, avoid: [毛病]}
# file: repair.yaml
kind: process
steps:
  - id: accept
    title: 受理
    method:
      - 请用户描述毛病的现象  # <-
```

Good:

```yaml
# file: glossary.yaml
kind: glossary
terms:
  - {id: fault, term: 障碍, means: 用户不能正常使用已开通的服务, avoid: [毛病]}
# file: repair.yaml
kind: process
steps:
  - id: accept
    title: 受理
    method:
      - 请用户描述障碍的现象
      - 用户说“毛病”时，登记为障碍
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.lint.prose import is_our_wording
from qsstd.lint.vocabulary import fold, vocabulary_of
from qsstd.messages import say
from qsstd.model.text import Text
from qsstd.workspace.index import Index, Record
from qsstd.workspace.words import Hit

LEVEL = Level.WARNING


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A synonym: the term to use, in the synonym's language where it is there, and where the glossary says so."""

    word: str
    term: str | None
    name: Text
    place: Place


def check(index: Index) -> Iterator[Problem]:
    forbidden, terms = synonyms(index)
    if not forbidden:
        return
    vocabulary = vocabulary_of(dict.fromkeys(forbidden, ""), terms - forbidden.keys(), plural=True)
    heads = {document.file: document for document in index.documents}
    for file, words in index.words.items():
        document = heads.get(file)
        if document is None or document.head.status == "retired":
            continue
        for hit in vocabulary.hits(words):
            if is_our_wording(hit, document.kind):
                yield problem(file, hit, forbidden[vocabulary.word(hit.found)])


def synonyms(index: Index) -> tuple[Mapping[str, Forbidden], frozenset[str]]:
    """The forbidden synonyms, and all terms: a term that holds a synonym is right as it is."""
    found: dict[str, Forbidden] = {}
    terms: set[str] = set()
    for entry in index.of_kind("term"):
        if not isinstance(entry.facts, tuple) or entry.head.status in ("draft", "retired"):
            continue
        term, avoided = entry.facts
        terms.update(fold(form) for form in term if form)
        for number, synonym in enumerate(avoided):
            add(found, entry, term, synonym, Place(entry.file, (*entry.path, "avoid", number)))
    return found, frozenset(terms)


def add(found: dict[str, Forbidden], entry: Record, term: Text, synonym: Text, place: Place) -> None:
    for word, right in ((synonym.zh, term.zh), (synonym.en, term.en)):
        if word and fold(word):
            found.setdefault(fold(word), Forbidden(fold(word), right, term, place))


def problem(file: str, hit: Hit, rule: Forbidden) -> Problem:
    at = Place(file, hit.path).slice(hit.start, hit.end)
    is_plural = fold(hit.found) != rule.word
    right = cased(rule.term, hit.found) if rule.term and not is_plural else None
    return Problem(
        at,
        say("the glossary does not use '{word}'", word=hit.found),
        hint=say("write '{term}'", term=rule.term or rule.name),
        fix=Fix(say("write '{term}'", term=right), (Replace(at, right),)) if right else None,
        also=((rule.place, say("the glossary says so here")),),
    )


def cased(term: str, found: str) -> str:
    """``term`` with a small or a capital first letter, as ``found`` has it."""
    first = term[:1].upper() if found[:1].isupper() else term[:1].lower()
    return first + term[1:] if term[1:2].islower() else term
