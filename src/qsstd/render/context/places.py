"""Where everything of a manual or handbook stands: its anchor, the page of the site that has it, and what finds it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from posixpath import dirname, relpath

from qsstd.render.context.parts import ProcessPart, StepPart
from qsstd.render.context.print_outs import Handbook, Manual

INDEX = "index.html"
SECTIONS: Mapping[str, str] = {
    "control": INDEX,
    "documents": INDEX,
    "duties": "roles/index.html",
    "content": "standards.html",
    "standards": "standards.html",
    "met": "standards.html",
    "etiquette": "attitude.html",
    "metrics": "metrics.html",
    "watches": "metrics.html",
    "evaluations": "metrics.html",
    "processes": "processes/index.html",
    "courses": "training.html",
    "terms": "terms.html",
    "history": "history.html",
}
"""The sections in their order, named like the fields of the context, and the page of the site that has each."""
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*")
RESERVED = frozenset(
    ("index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
"""Names of files that are ours, or that no Windows can have."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something that can be linked to and found. ``key``: its sort and address, ``text``: what a search looks through."""

    key: str
    page: str
    anchor: str
    title: str
    kind: str
    where: str = ""
    text: str = ""


def plain_name(identifier: str) -> str:
    """``identifier`` as the name of a file or anchor: itself, or a digest where it is not plain."""
    name = identifier.replace("/", ".")
    if PLAIN.fullmatch(name) and name.lower().partition(".")[0] not in RESERVED and len(name) <= 100:
        return name
    return f"x-{sha256(identifier.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def process_page(process: str) -> str:
    return f"processes/{plain_name(process)}.html"


def role_page(role: str) -> str:
    return f"roles/{plain_name(role)}.html"


def step_anchor(step: StepPart) -> str:
    return f"step-{plain_name(step.address)}"


def sections(of: Manual | Handbook) -> tuple[str, ...]:
    """The sections of which there is something to show."""
    return tuple(key for key in SECTIONS if has(of, key))


def has(of: Manual | Handbook, section: str) -> bool:
    return bool(getattr(of, section, ()))


def places(of: Manual | Handbook) -> tuple[Place, ...]:
    """Everything in its order; of two with one key the first."""
    found: dict[str, Place] = {}
    for place in all_places(of):
        found.setdefault(place.key, place)
    return tuple(found.values())


def all_places(of: Manual | Handbook) -> Iterator[Place]:
    labels = of.labels
    for key in sections(of):
        yield Place(f"section:{key}", SECTIONS[key], f"section-{key}", labels[key], "")
    for process in of.processes:
        yield from process_places(process, labels)
    yield from standard_places(of, labels)
    yield from other_places(of, labels)
    if isinstance(of, Manual):
        yield from manual_places(of, labels)


def process_places(process: ProcessPart, labels: Mapping[str, str]) -> Iterator[Place]:
    page = process_page(process.id)
    named = plain_name(process.id)
    about = joined(process.purpose, process.area, process.control.number)
    yield Place(f"process:{process.id}", page, f"process-{named}", process.title, labels["process"], "", about)
    for step in process.steps:
        text = joined(*step.method, *step.precautions, step.owner, *step.records, *(one.name for one in step.standards))
        title = f"{step.number} {step.title}"
        yield Place(f"step:{step.address}", page, step_anchor(step), title, labels["step"], process.title, text)


def standard_places(of: Manual | Handbook, labels: Mapping[str, str]) -> Iterator[Place]:
    for one in of.standards:
        text = joined(one.sentence, one.short, *one.floors, *one.late)
        yield at_section("standards", "standard", one.address, one.title, labels["standard"], one.document, text)
    for channel in of.etiquette:
        for moment in channel.moments:
            text = joined(*moment.say, *moment.never_say, *moment.do, *moment.never_do)
            where = channel.control.title
            yield at_section("etiquette", "moment", moment.address, moment.title, labels["moment"], where, text)


def other_places(of: Manual | Handbook, labels: Mapping[str, str]) -> Iterator[Place]:
    for course in of.courses:
        text = joined(*course.roles, *course.covers, course.method)
        key = course.address or course.title
        yield at_section("courses", "course", key, course.title, labels["course"], "", text)
    for term in of.terms:
        yield at_section("terms", "term", term.name, term.name, labels["term"], "", joined(term.value, term.note))
    for document in of.documents:
        text = joined(document.number, document.kind, document.owner)
        yield at_section("documents", "document", document.number, document.title, labels["document"], "", text)


def manual_places(of: Manual, labels: Mapping[str, str]) -> Iterator[Place]:
    for one in of.content:
        text = joined(one.situation, *one.provides, *one.excludes, *one.channels)
        yield at_section("content", "content", one.address, one.title, labels["content"], "", text)
    for metric in of.metrics:
        text = joined(metric.definition, metric.limits, metric.owner)
        yield at_section("metrics", "metric", metric.address, metric.title, labels["metric"], "", text)
    for duty in of.duties:
        text = joined(duty.department, *duty.people, *duty.steps, *duty.documents)
        anchor = f"role-{plain_name(duty.id)}"
        yield Place(f"role:{duty.id}", role_page(duty.id), anchor, duty.role, labels["role"], duty.department, text)


def at_section(section: str, sort: str, key: str, title: str, kind: str, where: str, text: str) -> Place:
    return Place(f"{sort}:{key}", SECTIONS[section], f"{sort}-{plain_name(key)}", title, kind, where, text)


def joined(*texts: str) -> str:
    return " ".join(text for text in texts if text)


def anchors(found: Iterable[Place]) -> dict[str, str]:
    """The anchor of each place, by its key."""
    return {place.key: place.anchor for place in found}


def links(of: Manual | Handbook, found: Sequence[Place], page: str | None) -> dict[str, str]:
    """How to get to each place from ``page``, None where all is one page: by its key, and by what texts call it."""
    by_key = {place.key: link(place, page) for place in found}
    names = [(name, place) for place in found for name in set(named(place, of.labels["colon"]))]
    times = Counter(name for name, _ in names)
    return by_key | {name: by_key[place.key] for name, place in names if times[name] == 1}


def named(place: Place, colon: str) -> tuple[str, str]:
    """``standard=`` and the title, alone and with that of its document before it: as other texts name it."""
    sort = place.key.partition(":")[0]
    return f"{sort}={place.title}", f"{sort}={place.where}{colon}{place.title}"


def link(place: Place, page: str | None) -> str:
    if page is None:
        return f"#{place.anchor}"
    if place.page == page:
        return f"#{place.anchor}"
    return relative(place.page, page) + whole(place)


def whole(place: Place) -> str:
    """The end of a link: nothing where the place is its page."""
    sort = place.key.partition(":")[0]
    return "" if sort in ("process", "role") else f"#{place.anchor}"


def relative(target: str, page: str) -> str:
    """How ``page`` names ``target``, both within the site."""
    return relpath(target, dirname(page) or ".")
