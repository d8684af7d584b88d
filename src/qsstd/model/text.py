"""Text that staff or customers see, in the languages it is written in."""

from __future__ import annotations

from typing import NamedTuple

from qsstd.messages import Language


class Text(NamedTuple):
    """One text in Chinese, English or both; at least one of them is there."""

    zh: str | None
    en: str | None

    def in_language(self, language: Language, /) -> str:
        """The text in ``language``, else in the other one: a reader is better served by it than by nothing."""
        first, second = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return first or second or ""

    def __str__(self) -> str:
        return self.zh or self.en or ""

    def same_as(self, other: Text) -> bool:
        """Whether both say the same: equal in every language that both have, and there is one."""
        pairs = [(a, b) for a, b in ((self.zh, other.zh), (self.en, other.en)) if a and b]
        return bool(pairs) and all(a.strip() == b.strip() for a, b in pairs)
