"""Text that staff or customers see, in the languages it is written in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from qsstd.messages import Language, Message, Speaks, say

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
    from pydantic_core import CoreSchema


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

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.with_info_plain_validator_function(read_text)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        written = {"type": ["string", "number", "boolean"]}
        languages = {
            "type": "object",
            "properties": {"zh": written, "en": written},
            "additionalProperties": False,
            "minProperties": 1,
        }
        return {"anyOf": [written, languages]}


@dataclass(frozen=True, slots=True)
class AfterCharacters:
    """What follows on Chinese characters: a space stands before a digit there."""

    words: Speaks

    def in_language(self, language: Language, /) -> str:
        text = self.words.in_language(language)
        return f" {text}" if language == "zh" and text[:1].isdecimal() else text


def read_text(value: object, info: ValidationInfo) -> Text:
    """A string in the workspace's language, or ``{zh: …, en: …}``."""
    if type(value) is dict and len(value) == 2:  # the usual case, and there are many
        zh, en = value.get("zh"), value.get("en")
        if type(zh) is str and type(en) is str and zh.strip() and en.strip():
            return Text(zh, en)
    if isinstance(value, str) and value.strip():
        language = (info.context or {}).get("language", "zh")
        return Text(value, None) if language == "zh" else Text(None, value)
    if isinstance(value, Text):
        return value
    from qsstd.model.node import refusal, written

    if isinstance(value, dict):
        return read_languages(value)
    if value is None or isinstance(value, str):
        raise refusal(say("the text is empty"), say("write the text, or leave the key out"))
    raise refusal(say("'{value}' is not a text", value=written(value)), text_hint())


def read_languages(value: dict[object, object]) -> Text:
    from qsstd.model.node import refusal, written

    for language, text in value.items():
        if language not in ("zh", "en"):
            raise refusal(say("a text has no part '{part}'", part=written(language)), text_hint())
        if not isinstance(text, str) or not text.strip():
            raise refusal(say("the text is empty in '{language}'", language=language), text_hint())
    if not value:
        raise refusal(say("the text is empty"), text_hint())
    zh, en = value.get("zh"), value.get("en")
    return Text(zh if isinstance(zh, str) else None, en if isinstance(en, str) else None)


def text_hint() -> Message:
    return say("write a text, or {{zh: …, en: …}}")
