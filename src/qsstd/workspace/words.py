"""All texts of a document in one string: compact to keep, and one search of a pattern looks through all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qsstd.findings import Path
from qsstd.messages import Language
from qsstd.model.text import Text

FIELD, RECORD, NEWLINE = "\ue000", "\ue001", "\ue002"
"""Private-use characters between the parts; text that holds one of them has it replaced by U+FFFD."""
_RESERVED = re.compile("[\ue000-\ue002]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A match in one text: ``[start, end)`` code points of ``text``, which stands at ``path`` in ``language``."""

    path: Path
    language: Language
    text: str
    start: int
    end: int

    @property
    def found(self) -> str:
        return self.text[self.start : self.end]

    @property
    def field(self) -> str:
        """The key that the text stands under: ``precautions`` for ``steps/0/precautions/1/zh``."""
        return next(str(step) for step in reversed(self.path[:-1]) if isinstance(step, str))


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one document. ``everywhere``: the languages that every one of them has."""

    blob: str = ""
    everywhere: tuple[Language, ...] = ("zh", "en")

    @classmethod
    def of(cls, texts: Iterable[tuple[Path, Text]]) -> Words:
        texts = list(texts)
        everywhere: list[Language] = []
        if all(text.zh for _, text in texts):
            everywhere.append("zh")
        if all(text.en for _, text in texts):
            everywhere.append("en")
        records = [
            FIELD.join(("/".join(map(str, path)), language, _plain(text)))
            for path, both in texts
            for language, text in (("zh", both.zh), ("en", both.en))
            if text
        ]
        return cls(RECORD.join(records), tuple(everywhere))

    def __iter__(self) -> Iterator[Hit]:
        """Every text, whole."""
        for record in self.blob.split(RECORD) if self.blob else ():
            path, language, text = record.split(FIELD)
            yield _hit(path, language, text, 0, len(text))

    def find(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Every match of ``pattern`` in a text. It sees a line break as one character that is no space."""
        blob = self.blob
        for match in pattern.finditer(blob):
            first = blob.rfind(RECORD, 0, match.start()) + 1
            last = blob.find(RECORD, first)
            parts = blob[first : last if last >= 0 else len(blob)].split(FIELD)
            start = match.start() - first - len(parts[0]) - len(parts[1]) - 2
            if start >= 0 and match.end() - match.start() <= len(parts[2]) - start:
                yield _hit(parts[0], parts[1], parts[2], start, start + match.end() - match.start())


def _plain(text: str) -> str:
    return _RESERVED.sub("\ufffd", text).replace("\n", NEWLINE)


def _hit(path: str, language: str, text: str, start: int, end: int) -> Hit:
    steps = tuple(int(step) if step.isdecimal() else step for step in path.split("/"))
    which: Language = "zh" if language == "zh" else "en"
    return Hit((*steps, which), which, text.replace(NEWLINE, "\n"), start, end)
