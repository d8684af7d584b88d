"""What a comparison says besides its findings: as data, and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qsstd.messages import Language, Message, Speaks, say, spoken
from qsstd.revision import Difference, Name, RevisedDocument, Revision, Said, StaleCourse, Touched, Training


def message_data(message: Message, language: Language) -> dict[str, object]:
    arguments = {name: spoken(value, "en") for name, value in message.arguments.items()}
    return {"text": message.in_language(language), "template": message.template, "arguments": arguments}


def difference_data(one: Difference, language: Language) -> dict[str, object]:
    return {
        "sort": one.sort,
        "address": one.address,
        "title": spoken(one.title, language),
        "kind": one.kind,
        "document": one.document,
        "says": message_data(one.says, language),
        "before": value_data(one.before, language),
        "after": value_data(one.after, language),
        "percent": None if one.margin is None else float(one.margin),
        "reasons": [message_data(reason, language) for reason in one.reasons],
        "written": dict(zip(("before", "after"), one.written, strict=True)),
        "accepted": None
        if one.accepted is None
        else {
            "reason": one.accepted.reason.in_language(language),
            "by": one.accepted.by.target,
            "date": one.accepted.date.isoformat(),
        },
        "touched": None if one.touched is None else touched_data(one.touched, language),
    }


def value_data(value: Said, language: Language) -> str | None:
    return None if value is None else spoken(value, language)


def touched_data(one: Touched, language: Language) -> dict[str, object]:
    return {
        "customers": one.customers,
        "roles": names_data(one.roles, language),
        "metrics": names_data(one.metrics, language),
        "referrers": names_data(one.referrers, language),
    }


def name_data(one: Name | None, language: Language) -> dict[str, object] | None:
    return None if one is None else {"name": one.target, "title": one.in_language(language)}


def names_data(names: Sequence[Name], language: Language) -> list[dict[str, object] | None]:
    return [name_data(one, language) for one in names]


def revision_data(one: Revision, language: Language) -> dict[str, object]:
    return {
        "old": one.old.in_language(language),
        "new": one.new.in_language(language),
        "day": one.day.isoformat() if one.day else None,
        "documents": [document_data(document, language) for document in one.documents],
        "asked_whom": one.asked_whom,
        "training": [training_data(need, language) for need in one.training],
        "stale_courses": [course_data(course, language) for course in one.stale],
        "broken_series": names_data(one.series, language),
    }


def document_data(one: RevisedDocument, language: Language) -> dict[str, object]:
    return {
        "document": name_data(one.name, language),
        "kind": one.kind,
        "versions": dict(zip(("before", "after"), one.versions, strict=True)),
        "owner": name_data(one.owner, language),
        "approver": name_data(one.approver, language),
        "department": name_data(one.department, language),
        "effective": one.effective.isoformat() if one.effective else None,
        "why": [reason.in_language(language) for reason in one.why],
    }


def training_data(one: Training, language: Language) -> dict[str, object]:
    return {
        "role": name_data(one.role, language),
        "about": names_data(one.about, language),
        "courses": names_data(one.courses, language),
    }


def course_data(one: StaleCourse, language: Language) -> dict[str, object]:
    return {
        "course": name_data(one.course, language),
        "about": names_data(one.about, language),
        "last": one.last.isoformat() if one.last else None,
        "taught": one.taught,
    }


def consequences(one: Revision) -> Iterator[tuple[Message, list[Message]]]:
    """A heading and its items: who must be trained again, which courses are out of date, which series break."""
    if one.training:
        yield say("Must be trained again"), [training_line(need) for need in one.training]
    if one.stale:
        yield say("Courses out of date"), [course_line(course) for course in one.stale]
    if one.series:
        yield say("Cannot be compared with earlier figures"), [say("{name}", name=name) for name in one.series]


def training_line(one: Training) -> Message:
    about: dict[str, Speaks | Sequence[Speaks]] = {"role": one.role, "about": one.about}
    if not one.courses:
        return say("{role}: {about} (no course covers it)", **about)
    return say("{role}: {about} (course: {courses})", **about, courses=one.courses)


def course_line(one: StaleCourse) -> Message:
    about: dict[str, Speaks | Sequence[Speaks]] = {"course": one.course, "about": one.about}
    if one.last is None:
        return say("{course}: {about} (not held yet)", **about)
    return say("{course}: {about} (last held on {date})", **about, date=one.last.isoformat())
