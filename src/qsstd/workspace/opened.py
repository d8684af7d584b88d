"""Files opened to find the places in them: of the workspace as it is, or as it was at a revision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from qsstd.errors import QsstdError
from qsstd.findings import Finding, Path, Place
from qsstd.source.lines import split
from qsstd.source.places import Places

Bytes = Callable[[str], bytes]
KEPT = 32
"""Files that are kept open: findings come file by file, and most places related to one are near it."""


class Opened:
    """A file with findings, read once more: where its nodes are, and its lines."""

    def __init__(self, file: str, data: bytes) -> None:
        self.places = Places(data, file)
        self.text = self.places.text
        self.effort = 0

    def as_written(self, place: Place) -> Place:
        """``place`` by a path that the file has."""
        path = self.places.written_path(place.path)
        return place if path == place.path else replace(place, path=path)

    def address(self, path: Path) -> str:
        """The address of the innermost entry around ``path``; empty where the document has no id."""
        return "/".join(part for part in self.places.ids(path) if part)


class Sources(Mapping[str, tuple[str, ...]]):
    """The files of the workspace, opened when asked for; as a mapping, the lines of those that have findings."""

    def __init__(self, get: Bytes) -> None:
        self._get = get
        self._named: dict[str, None] = {}
        self.opened = lru_cache(KEPT)(self._open)
        self.lines = lru_cache(KEPT)(self._split)

    def name(self, found: Iterable[Finding]) -> None:
        """Take note of the files that ``found`` speaks of."""
        for finding in found:
            self._named[finding.file] = None
            self._named.update((one.file, None) for one in finding.related)

    def _open(self, file: str) -> Opened:
        return Opened(file, self._bytes(file))

    def _split(self, file: str) -> tuple[str, ...]:
        return tuple(split(self._bytes(file).decode("utf-8", "replace")))

    def _bytes(self, file: str) -> bytes:
        try:
            return self._get(file)
        except QsstdError:
            return b""  # a finding says that the file cannot be read

    def __getitem__(self, file: str) -> tuple[str, ...]:
        if file not in self._named:
            raise KeyError(file)
        return self.lines(file)

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)
