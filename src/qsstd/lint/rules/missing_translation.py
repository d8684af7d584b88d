"""A text is missing in a language that it must have.

The workspace says in ``languages`` which languages staff and customers read. A text without one of them is
printed in the other, in the middle of a manual that not all its readers understand. An English text that has Chinese
characters and no Latin letter was copied and counts as missing. Drafts, quotations and the words of customers are left
alone.

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

import re
from collections.abc import Iterator

from qsstd.findings import Level, Path, Place, Problem
from qsstd.lint.rule import Context
from qsstd.messages import Language, say
from qsstd.workspace.words import Hit, Words

LEVEL = Level.WARNING

NAMES = {"zh": say("Chinese"), "en": say("English")}
IN_ITS_OWN = {("regulation", "quote"), ("glossary", "avoid"), ("feedback", "statement")}
"""Kind and key of texts that are kept in the language they are of."""
HAN, LATIN = re.compile("[\u4e00-\u9fff]"), re.compile("[A-Za-z]")
Texts = dict[Path, dict[Language, Hit]]


def check(words: Words, at: Place, context: Context) -> Iterator[Problem]:
    document = context.document
    if document is None or document.status in ("draft", "retired"):
        return
    needed = context.settings.needed
    if "en" in needed and not words.en.isascii():
        yield from still_chinese(words, at.file, document.kind)
    if all(words.all_in(language) for language in needed):
        return
    found = texts(words, document.kind)
    for language in needed:
        missing = [hits for hits in found.values() if language not in hits]
        if len(missing) == len(found) > 1:
            yield whole(at, language, len(found))
            continue
        yield from (one(at, language, next(iter(hits.values()))) for hits in missing)


def still_chinese(words: Words, file: str, kind: str) -> Iterator[Problem]:
    """English texts beside a Chinese one that have no Latin letter: copied, and not translated."""
    for hits in texts(words, kind).values():
        hit = hits.get("en")
        if hit is not None and "zh" in hits and HAN.search(hit.text) and not LATIN.search(hit.text):
            message = say("'{text}' is not there in {language}", text=short(hit.text), language=NAMES["en"])
            yield Problem(Place(file, hit.path), message, hint=say("write the English text after 'en:'"))


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
    return Problem(
        Place(at.file, hit.path[:-1]),
        say("'{text}' is not there in {language}", text=short(hit.text), language=NAMES[language]),
        hint=say("write both: {{zh: …, en: …}}"),
    )


def short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
