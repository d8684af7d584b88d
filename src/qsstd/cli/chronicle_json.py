"""The history of an entry as one JSON object for programs, described by ``chronicle.schema.json`` beside this module.

``version`` changes when a field goes or means something else, not when one is added. Limits and quantities are given as
they are written in a standard; sentences in the chosen language, with their English template.
"""

from __future__ import annotations

from collections.abc import Mapping

from qsstd import __version__
from qsstd.diff.chronicle.course import Stretch, course
from qsstd.diff.chronicle.versions import Chronicle, Told, Version
from qsstd.messages import Language, spoken
from qsstd.model.terms import Terms
from qsstd.model.text import Text
from qsstd.model.verdict import Verdict
from qsstd.output._data import json_line, json_list
from qsstd.output._revision import message_data

VERSION = 1


def as_json(told: Chronicle, roles: Mapping[str, Text], language: Language) -> str:
    """One object, a version a line."""
    last = told.last
    head = {
        "version": VERSION,
        "tool": {"name": "qsstd", "version": __version__},
        "language": language,
        "entry": {
            "address": last.address,
            "kind": last.kind,
            "title": spoken(last.title, language) if last.title else None,
        },
        "is_cut": told.is_cut,
    }
    versions = json_list(version_data(version, roles, language) for version in told.versions)
    tail = {"drift": drift_data(told, language), "course": course_data(told, language)}
    fields = [
        *(f"{json_line(name)}: {json_line(value)}" for name, value in head.items()),
        f'"versions": {versions}',
        *(f"{json_line(name)}: {json_line(value)}" for name, value in tail.items()),
    ]
    return "{\n" + ",\n".join(fields) + "\n}\n"


def version_data(version: Version, roles: Mapping[str, Text], language: Language) -> dict[str, object]:
    row = version.because
    return {
        "what": version.what,
        "date": version.day.isoformat() if version.day else None,
        "commit": version.commit,
        "address": version.address or None,
        "formerly": version.formerly,
        "became": version.became,
        "file": version.file,
        "document_version": version.version,
        "limits": limits_data(version.terms, language),
        "direction": verdict_data(version.verdict, language),
        "changes": [told_data(one, language) for one in version.told],
        "sources": list(version.sources),
        "history": {
            "version": row.version,
            "date": row.date.isoformat(),
            "by": {"role": row.by, "title": spoken(roles[row.by], language) if row.by in roles else None},
            "change": row.change.in_language(language),
        }
        if row
        else None,
    }


def limits_data(terms: Terms | None, language: Language) -> dict[str, object] | None:
    """``written``: groups of limits, of which one must hold as a whole."""
    if terms is None or not terms.limits:
        return None
    written = [[str(limit) for limit in group] for group in terms.limits.groups]
    return {"text": terms.limits.in_language(language), "written": written}


def verdict_data(verdict: Verdict | None, language: Language) -> dict[str, object] | None:
    """``margin`` is in percent."""
    if verdict is None:
        return None
    return {
        "relation": verdict.relation,
        "margin": float(verdict.margin) if verdict.margin is not None else None,
        "reasons": [message_data(reason, language) for reason in verdict.reasons],
    }


def drift_data(told: Chronicle, language: Language) -> dict[str, object] | None:
    if told.drift is None:
        return None
    besides = [message_data(reason, language) for reason in told.drift.besides]
    return {**(verdict_data(told.drift.verdict, language) or {}), "besides": besides}


def told_data(one: Told, language: Language) -> dict[str, object]:
    return {
        "kind": one.kind,
        "sort": one.sort,
        "address": one.address,
        "message": message_data(one.message, language),
        "before": spoken(one.before, language) if one.before is not None else None,
        "after": spoken(one.after, language) if one.after is not None else None,
        "margin": float(one.margin) if one.margin is not None else None,
    }


def course_data(told: Chronicle, language: Language) -> dict[str, object] | None:
    """The main number; each stretch holds values that can be compared with one another."""
    found = course(told)
    if found is None:
        return None
    return {
        "statistic": found.figure.statistic,
        "stretches": [stretch_data(stretch, language) for stretch in found.stretches],
    }


def stretch_data(stretch: Stretch, language: Language) -> dict[str, object]:
    return {
        "after_gap": stretch.after_gap,
        "because": [message_data(reason, language) for reason in stretch.because],
        "least": str(stretch.least),
        "most": str(stretch.most),
        "points": [{"date": day.isoformat() if day else None, "value": str(value)} for day, value in stretch.points],
    }
