"""A plug is a module: what is added often is one file dropped into one folder, found by walking the folder.

The file name is the only name (``mean_over_max.py`` is ``mean-over-max`` everywhere), the docstring is the
documentation.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Plug:
    """One module of a folder of plugs."""

    name: str
    module: ModuleType

    @property
    def documentation(self) -> str:
        """The module's docstring, Markdown; its first line is the summary."""
        return (self.module.__doc__ or "").strip()

    @property
    def summary(self) -> str:
        return self.documentation.partition("\n")[0].rstrip(".")


@cache
def names(package: str) -> tuple[str, ...]:
    """The names of all plugs of ``package``, sorted, without importing any of them."""
    folder = importlib.import_module(package).__path__
    found = (module.name for module in pkgutil.iter_modules(folder) if not module.name.startswith("_"))
    return tuple(sorted(name.replace("_", "-") for name in found))


@cache
def plug(package: str, name: str) -> Plug:
    return Plug(name, importlib.import_module(f"{package}.{name.replace('-', '_')}"))


@cache
def plugs(package: str) -> tuple[Plug, ...]:
    """All plugs of ``package`` in the order of their names."""
    return tuple(plug(package, name) for name in names(package))


RULES, CHANGES, REVISION_RULES = "qsstd.lint.rules", "qsstd.diff.changes", "qsstd.diff.rules"
LEVELLED = (RULES, CHANGES, REVISION_RULES)
"""The folders whose plugs have a level: what a workspace may re-level, and what is explained. A name is in one only."""


def levelled() -> tuple[str, ...]:
    """The names of everything that has a level."""
    return tuple(name for package in LEVELLED for name in names(package))


def package_of(name: str) -> str | None:
    """The folder of what is called ``name`` and has a level."""
    return next((package for package in LEVELLED if name in names(package)), None)
