"""A text is missing in a language that it must have.

The workspace says in ``languages`` which languages staff and customers read. A text without one of them is
printed in the other, in the middle of a manual that not all its readers understand. Drafts, quotations and
the words of customers are left alone.

Bad:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: {en: Faults take long to repair}  # <-
```

Good:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: {zh: 障碍修复慢, en: Faults take long to repair}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Path, Place, Problem
from qsstd.lint.rule import Context
from qsstd.messages import Language, say
from qsstd.workspace.words import Hit, Words

LEVEL = Level.WARNING

NAMES = {"zh": say("Chinese"), "en": say("English")}
IN_ITS_OWN = {("regulation", "quote"), ("glossary", "avoid"), ("feedback", "statement")}
"""Kind and key of texts that are kept in the language they are of."""
Texts = dict[Path, dict[Language, Hit]]


def check(words: Words, at: Place, context: Context) -> Iterator[Problem]:
    document = context.document
    if document is None or document.status in ("draft", "retired"):
        return
    needed = context.settings.needed
    if all(words.all_in(language) for language in needed):
        return
    found = texts(words, document.kind)
    for language in needed:
        missing = [hits for hits in found.values() if language not in hits]
        if len(missing) == len(found) > 1:
            yield whole(at, language, len(found))
            continue
        yield from (one(at, language, next(iter(hits.values()))) for hits in missing)


def texts(words: Words, kind: str) -> Texts:
    """Path → language → the text there."""
    found: Texts = {}
    for hit in words:
        if (kind, hit.field) not in IN_ITS_OWN:
            found.setdefault(hit.path[:-1], {})[hit.language] = hit
    return found


def whole(at: Place, language: Language, count: int) -> Problem:
    return Problem(
        at / "title",
        say("none of the {count} texts is there in {language}", count=count, language=NAMES[language]),
        hint=say("write each as {{zh: …, en: …}}; 'languages' in qsstd.yaml says which languages are needed"),
        value=language,
    )


def one(at: Place, language: Language, hit: Hit) -> Problem:
    shown = hit.text if len(hit.text) <= 40 else hit.text[:40] + "…"
    return Problem(
        Place(at.file, hit.path[:-1]),
        say("'{text}' is not there in {language}", text=shown, language=NAMES[language]),
        hint=say("write both: {{zh: …, en: …}}"),
    )
