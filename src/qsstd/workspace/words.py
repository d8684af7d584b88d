"""All texts of a document, one string a language: compact to keep, and one search of a pattern looks through all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from qsstd.findings import Path
from qsstd.messages import Language
from qsstd.model.text import Text

RECORD, NEWLINE = "\x01", "\x02"
"""What stands between two texts and for a line break: neither a space nor a letter; in a text they become U+FFFD."""
MOST = 300
"""Matches given of one text; who reads a text that needs more has understood."""
_RESERVED = re.compile("[\x01\x02]")


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
    """The texts of one document. ``paths``: where each stands; ``zh`` and ``en``: what it says, empty where it does not."""

    paths: str = ""
    zh: str = ""
    en: str = ""

    @classmethod
    def of(cls, texts: Iterable[tuple[Path, Text]]) -> Words:
        texts = list(texts)
        return cls(
            RECORD.join(["/".join([str(step) for step in path]) for path, _ in texts]),
            _joined([text.zh or "" for _, text in texts]),
            _joined([text.en or "" for _, text in texts]),
        )

    def all_in(self, language: Language) -> bool:
        """Whether every text is there in ``language``."""
        blob = self._blob(language)
        return not self.paths or not (blob[:1] in ("", RECORD) or blob[-1] == RECORD or RECORD + RECORD in blob)

    def __iter__(self) -> Iterator[Hit]:
        """Every text, whole."""
        paths = self.paths.split(RECORD) if self.paths else []
        for path, zh, en in zip(paths, self.zh.split(RECORD), self.en.split(RECORD), strict=False):
            if zh:
                yield _hit(path, "zh", zh, 0, len(zh))
            if en:
                yield _hit(path, "en", en, 0, len(en))

    def find(
        self, pattern: re.Pattern[str], language: Language, wanted: Callable[[str], bool] | None = None
    ) -> Iterator[Hit]:
        """Every match of ``pattern`` in a text of ``language``; ``wanted``: only those that it takes.

        The pattern sees a line break as one character that is no space."""
        blob = self._blob(language)
        paths: Sequence[str] = ()
        number, first, last, hits = 0, 0, -1, 0
        text: Hit | None = None
        for match in pattern.finditer(blob):
            if match.start() > last:
                start = blob.rfind(RECORD, first, match.start()) + 1 or first
                number, first, hits, text = number + blob.count(RECORD, first, start), start, 0, None
                last = blob.find(RECORD, match.start())
                last = last if last >= 0 else len(blob)
            if hits < MOST and match.end() <= last and (wanted is None or wanted(match[0])):
                paths = paths or self.paths.split(RECORD)
                text = text or _hit(paths[number], language, blob[first:last], 0, 0)
                hits += 1
                yield Hit(text.path, language, text.text, match.start() - first, match.end() - first)

    def _blob(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


def _joined(texts: Sequence[str]) -> str:
    blob = RECORD.join(texts)
    if NEWLINE in blob or blob.count(RECORD) >= max(1, len(texts)):
        blob = RECORD.join([_RESERVED.sub("\ufffd", text) for text in texts])
    return blob.replace("\n", NEWLINE)


def _hit(path: str, language: Language, text: str, start: int, end: int) -> Hit:
    steps = tuple(int(step) if step.isdecimal() else step for step in path.split("/"))
    return Hit((*steps, language), language, text.replace(NEWLINE, "\n"), start, end)
