"""Several pages filled in at once, and variables besides the fields of a context: for sites and what goes with a page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qsstd.errors import QsstdError
from qsstd.render.apart import apart
from qsstd.render.environment import LARGEST, Templates, environment, failure, too_large

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from jinja2 import Environment, Template


@dataclass(frozen=True, slots=True)
class Page:
    """One file to be: its template and the variables that it sees."""

    template: str
    variables: Mapping[str, object]


def fields_of(context: DataclassInstance) -> dict[str, object]:
    """The fields of a context as variables of a template."""
    return {field.name: getattr(context, field.name) for field in fields(context)}


def render_pages(pages: Mapping[str, Page], folder: Path | None = None) -> dict[str, str]:
    """Every one of ``pages`` filled in, by its name; the same in gives the same out.

    ``folder``: of the company's own templates, which are filled in apart. Raises QsstdError for a faulty one."""
    if folder is None or not folder.is_dir():
        return filled_pages(pages, Templates())
    found: dict[str, str] = json.loads(apart(lambda: json.dumps(filled_pages(pages, Templates(folder)))))
    return found


def filled_pages(pages: Mapping[str, Page], templates: Templates) -> dict[str, str]:
    """Every one of ``pages``, filled in here. Templates of one ending are read once."""
    made: dict[str, Environment] = {}
    found: dict[str, str] = {}
    size = 0
    for name, page in pages.items():
        ending = Path(page.template.removesuffix(".j2")).suffix
        if ending not in made:
            made[ending] = environment(templates, page.template)
        found[name] = filled_page(made[ending], page, templates)
        size += len(found[name])
        if size > LARGEST:
            raise too_large()
    return found


def filled_page(made: Environment, page: Page, templates: Templates) -> str:
    try:
        return bounded_page(made.get_template(page.template), page.variables)
    except (QsstdError, MemoryError):
        raise
    except Exception as error:
        raise failure(error, page.template, templates) from error


def bounded_page(template: Template, variables: Mapping[str, Any]) -> str:
    """What ``template`` gives, which is not endless."""
    parts: list[str] = []
    size = 0
    for part in template.generate(**variables):
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            raise too_large()
    return "".join(parts)
