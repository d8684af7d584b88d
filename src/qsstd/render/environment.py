"""The one way to fill in a template: in a sandbox, everything escaped, the company's templates before the built-in ones.

A template is called ``notice.html.j2``; the ending before ``.j2`` says how texts are escaped. ``{% extends
"qsstd/notice.html.j2" %}`` names the built-in one, so that a template of the company may build on its namesake.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from qsstd import resources, safe
from qsstd.errors import InternalError, QsstdError
from qsstd.files import Refused, read_bytes
from qsstd.messages import Message, say
from qsstd.render.apart import apart

if TYPE_CHECKING:
    from jinja2 import Environment, Template

SUFFIX = ".j2"
BUILT_IN = "qsstd/"
"""Before the name of a template: the built-in one, whatever the company has."""
LARGEST = 32 * 1024 * 1024
"""Characters of a print-out."""
LARGEST_TEMPLATE = 1024 * 1024
REMOVED_FILTERS = ("safe", "random", "urlize")
"""What would let texts of users act, or give other bytes each time."""
REMOVED_GLOBALS = ("lipsum",)


def html_text(text: str) -> str:
    """For HTML: escaped, what cannot show or turns the order of text spelled out."""
    return safe.html(safe.terminal(text.replace("\r\n", "\n")))


def markdown_text(text: str) -> str:
    """For Markdown: literal text on one line; a blank at its ends stays, since a label's colon has one."""
    first, last = " " if text[:1] == " " else "", " " if text[-1:] == " " else ""
    return f"{first}{safe.markdown(text)}{last}"


ESCAPES: Mapping[str, Callable[[str], str]] = {".html": html_text, ".md": markdown_text, ".css": safe.one_line}
"""The ending of a template without ``.j2`` → how texts of users are put into it."""


@dataclass(frozen=True)
class Templates:
    """The templates of the company in ``folder``, None for none, and the built-in ones behind them.

    ``own``: the names of those that the company's folder gave so far."""

    folder: Path | None = None
    own: set[str] = field(default_factory=set)

    def source(self, name: str) -> tuple[str, str, None] | None:
        """The text of ``name`` and how it is called in messages; None when nobody has it.

        Raises QsstdError for one that leads out of its folder, is too large or is no UTF-8."""
        if name.startswith(BUILT_IN):
            return read(resources.templates(), name.removeprefix(BUILT_IN), BUILT_IN)
        if self.folder is not None and (found := read(self.folder, name, f"{self.folder.name}/")):
            self.own.add(name)
            return found
        return read(resources.templates(), name, BUILT_IN)

    def text(self, name: str) -> str:
        """The text of the file ``name``, such as a style sheet. Raises QsstdError when nobody has it."""
        found = self.source(name)
        if found is None:
            raise missing(name)
        return found[0]


def read(folder: Path, name: str, shown: str) -> tuple[str, str, None] | None:
    """The text of the file ``name`` of ``folder``, lines ending in a newline alone; None when it is not there."""
    try:
        text = read_bytes(folder, name, LARGEST_TEMPLATE).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise QsstdError(
            say("the template '{name}' is not UTF-8", name=shown + name), say("save it as UTF-8")
        ) from None
    except Refused as error:
        if error.reason == "missing":
            return None
        raise
    return text.replace("\r\n", "\n"), shown + name, None


def missing(name: str) -> QsstdError:
    return QsstdError(say("there is no template '{name}'", name=name), say("built-in ones are named 'qsstd/NAME'"))


def render(name: str, context: object, folder: Path | None = None) -> str:
    """The template ``name`` with the fields of ``context``; the same in gives the same out.

    ``folder``: of the company's own templates, which are filled in apart, with an end to their time and memory.
    Raises QsstdError with template and line when one of them is wrong."""
    if folder is None or not folder.is_dir():
        return filled(name, context, Templates())
    return apart(lambda: filled(name, context, Templates(folder)))


def filled(name: str, context: object, templates: Templates) -> str:
    """The template ``name``, filled in here."""
    try:
        template = environment(templates, name).get_template(name)
        return bounded(template, context)
    except (QsstdError, MemoryError):
        raise
    except Exception as error:
        raise failure(error, name, templates) from error


def environment(templates: Templates, name: str) -> Environment:
    """The sandbox for ``name``: its ending decides how texts are escaped, not what the template asks for."""
    made = sandbox(templates.source, ESCAPES[Path(name.removesuffix(SUFFIX)).suffix])
    made.trim_blocks = made.lstrip_blocks = True
    made.globals["style"] = partial(style, templates)
    made.globals["style_source"] = partial(style_source, templates)
    return made


def sandbox(load: Callable[[str], tuple[str, str, None] | None], escape: Callable[[str], str]) -> Environment:
    """Where every template is filled in: no Python behind the values, nothing undefined, everything escaped."""
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    def escaped(value: object) -> object:
        return value if isinstance(value, Markup) else Markup(escape(str(value)))

    made = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=escaped,
        keep_trailing_newline=True,
    )
    for removed in REMOVED_FILTERS:
        del made.filters[removed]
    for removed in REMOVED_GLOBALS:
        del made.globals[removed]
    return made


def style(templates: Templates, *names: str) -> Any:
    """The style sheets ``names`` for a ``<style>`` element, which ends where they do."""
    from markupsafe import Markup

    text = "\n".join(templates.text(name) for name in names)
    if "</" in text or "<!--" in text:
        raise QsstdError(say("a style sheet may not hold '</' or '<!--': {names}", names=names))
    return Markup(f"\n{text}")


def style_source(templates: Templates, *names: str) -> str:
    """What a Content-Security-Policy says of that element, so that no other style is applied."""
    digest = sha256(str(style(templates, *names)).encode()).digest()
    return f"'sha256-{b64encode(digest).decode()}'"


def bounded(template: Template, context: Any) -> str:
    """What ``template`` gives, which is not endless."""
    parts: list[str] = []
    size = 0
    for part in template.generate({one.name: getattr(context, one.name) for one in fields(context)}):
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            raise too_large()
    return "".join(parts)


def too_large() -> QsstdError:
    return QsstdError(
        say("the print-out is larger than {limit} MiB", limit=LARGEST >> 20), say("print less, or mend the template")
    )


def failure(error: Exception, name: str, templates: Templates) -> Exception:
    """What to raise for ``error``: the fault of a template of the company, else of the tool."""
    from jinja2 import TemplateNotFound

    where, line = place(error, name)
    if isinstance(error, TemplateNotFound):
        reason: Message | str = say("there is no template '{name}'", name=str(error.name))
    else:
        reason = safe.one_line(str(error) or type(error).__name__)[:300]
    if not templates.own and templates.source(name) is not None:
        return InternalError("render", f"{where}:{line}")
    return QsstdError(
        say("the template '{name}' cannot be filled in, line {line}: {reason}", name=where, line=line, reason=reason),
        say("compare it with the built-in template"),
    )


def place(error: Exception, name: str) -> tuple[str, int]:
    """The template and line that ``error`` comes from: the innermost of those that were being filled in."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or name, error.lineno
    found = name, 1
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(SUFFIX):
            found = file, trace.tb_lineno
        trace = trace.tb_next
    return found
