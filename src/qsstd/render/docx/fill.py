"""Jinja in a Word file, by docxtpl made safe: in the sandbox of all templates, texts escaped, broken XML not mended."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from io import BytesIO
from types import TracebackType
from typing import TYPE_CHECKING, Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from qsstd import safe
from qsstd.errors import QsstdError
from qsstd.messages import Language, Message, say
from qsstd.render.context import print_outs
from qsstd.render.docx.words import page_words
from qsstd.render.environment import LARGEST, sandbox, too_large
from qsstd.render.notice.parts import Notice

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

OURS = "urn:qsstd:word"
"""The namespace of what stands in a filled template for the finishing pass."""
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
SHOWN = 120
"""Characters of the text near a fault that are shown."""
MARKERS = {"{": "&#123;", "}": "&#125;"}
"""docxtpl writes {_{ as {{ afterwards; a text of a user stays what it is."""


class Wrong(Exception):
    """A template cannot be filled in: ``near`` is the text around, ``tag`` what stands there in Jinja."""

    def __init__(self, reason: Message | str, near: str = "", tag: str = "") -> None:
        super().__init__(f"{reason} near {near!r} {tag}")
        self.reason, self.near, self.tag = reason, near, tag

    def named(self, file: str) -> QsstdError:
        """The sentence for the company, whose template it is."""
        hint = (
            say("look for this tag in Word: {tag}", tag=self.tag)
            if self.tag
            else say("compare it with the built-in template")
        )
        name = safe.one_line(file)
        if not self.near:
            return QsstdError(
                say("the template '{file}' cannot be filled in: {reason}", file=name, reason=self.reason), hint
            )
        return QsstdError(
            say(
                "the template '{file}' cannot be filled in near '{near}': {reason}",
                file=name,
                near=self.near,
                reason=self.reason,
            ),
            hint,
        )


def word_text(text: str) -> str:
    """For a run of Word: escaped, what cannot show or turns the order of text spelled out, no tag of docxtpl."""
    escaped = safe.html(safe.terminal(text.replace("\r\n", "\n")))
    return re.sub("[{}]", lambda found: MARKERS[found.group()], escaped)


def filled(data: bytes, context: print_outs.PrintOut | Notice) -> bytes:
    """The template ``data`` with the fields of ``context``; what only XML can say is marked for the finishing pass.

    Raises Wrong for what is wrong with the template."""
    template = Template(BytesIO(data))
    values = {one.name: getattr(context, one.name) for one in fields(context)}
    spoken = language_of(context)
    made = environment(values, spoken)
    values |= {"page_words": page_words(spoken), "comma": "、" if spoken == "zh" else ", ", "toc": element("contents")}
    template.render(values, made, autoescape=True)
    if values.get("draft"):
        from qsstd.render.docx.watermark import watermark

        watermark(template.docx, spoken)
    target = BytesIO()
    template.docx.save(target)
    return target.getvalue()


def language_of(context: print_outs.PrintOut | Notice) -> Language:
    return "zh" if context.language.startswith("zh") else "en"


def environment(values: Mapping[str, Any], language: Language) -> Environment:
    """The sandbox, with what only Word has: ``chart(process)``, ``mark(changed)``."""
    made = sandbox(lambda name: None, word_text)
    processes = values.get("processes", ())

    def chart(process: object) -> Markup:
        return element("chart", process=next(n for n, one in enumerate(processes) if one is process))

    def mark(changed: object) -> Markup:
        return element("mark", on=int(bool(changed)))

    made.globals["chart"], made.globals["mark"] = chart, mark
    return made


def element(name: str, **numbers: int) -> Markup:
    from markupsafe import Markup

    attributes = "".join(f' {key}="{number:d}"' for key, number in numbers.items())
    return Markup(f'<qs:{name} xmlns:qs="{OURS}"{attributes}/>')


class Template(DocxTemplate):  # type: ignore[misc]
    """docxtpl that bounds what comes out, says where a fault is, and never guesses what broken XML was to be."""

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        text = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)
        try:
            made = "".join(bounded(jinja_env.from_string(text), context))
        except (QsstdError, MemoryError):
            raise
        except Exception as error:
            raise fault(error, text) from error
        return super().resolve_listing(re.sub(r"\n<w:p([ >])", r"<w:p\1", without_escapes(made)))  # type: ignore[no-any-return]

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """The finishing pass writes them."""

    def fix_tables(self, xml: str) -> Any:
        from lxml import etree  # type: ignore[import-untyped]

        try:
            etree.fromstring(xml)
        except etree.XMLSyntaxError as error:
            raise broken(xml, error) from None
        return super().fix_tables(xml)


def without_escapes(text: str) -> str:
    """docxtpl's way to write a literal tag in a template."""
    for written, meant in (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}")):
        text = text.replace(written, meant)
    return text


def bounded(template: Any, context: Any) -> list[str]:
    made, size = [], 0
    for one in template.generate(context):
        made.append(one)
        size += len(one)
        if size > LARGEST:
            raise too_large()
    return made


def fault(error: Exception, text: str) -> Wrong:
    """What is wrong, with the paragraph around it: a line of ``text`` is a paragraph."""
    lines = text.split("\n")
    at = min(max(line_of(error), 1), len(lines)) - 1
    reason = safe.one_line(str(error) or type(error).__name__)[:300]
    tag = tag_of(lines[at], reason)
    near = plain(lines[at])
    for around in range(1, 4):
        if len(TAG.sub("", near).strip()) >= 4:
            break
        near = plain(" ".join(lines[max(at - around, 0) : at + around + 1]))
    return Wrong(reason, safe.one_line(near)[:SHOWN], safe.one_line(tag)[:SHOWN])


def line_of(error: Exception) -> int:
    """The line of the template that ``error`` comes from."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    line = 1
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def tag_of(line: str, reason: str) -> str:
    """The tag of a paragraph that ``reason`` speaks of, else its first."""
    tags: list[str] = [" ".join(one.split()) for one in TAG.findall(line)]
    names = re.findall(r"'(\w+)'", reason)
    for tag in tags:
        if any(re.search(rf"\b{name}\b", tag) for name in reversed(names)):
            return tag
    return tags[0] if tags else ""


def plain(xml: str) -> str:
    """The text of a piece of XML, with its tags of Jinja."""
    text = re.sub(r"<(?!=)[^<>]*>", " ", xml)
    return " ".join(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").split())


def broken(xml: str, error: Any) -> Wrong:
    """Tags of Jinja that were closed in another paragraph, row or table than they were opened in."""
    lines = xml.split("\n")
    line, column = error.position
    before = "\n".join(lines[: line - 1]) + "\n" + lines[min(line, len(lines)) - 1][:column]
    near = plain("<" + before[-2000:].partition("<")[2])[-SHOWN:]
    return Wrong(
        say("a tag opens in one place and closes in another, so that no whole paragraphs or rows are left"),
        safe.one_line(near),
    )
