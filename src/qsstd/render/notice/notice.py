"""The revision notice (修订通知单): what is circulated and signed when standards change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.files import check_destination, contained, write_atomic
from qsstd.findings import Finding, Report, fingerprint
from qsstd.messages import Language, Speaks, say
from qsstd.render.context.words import Day
from qsstd.render.environment import render
from qsstd.render.notice import words
from qsstd.render.notice.changes import (
    counts,
    departments,
    differences,
    document_part,
    numbered,
)
from qsstd.render.notice.parts import CoursePart, Fact, Notice, OpenPoint, Signature, TrainingPart
from qsstd.render.notice.summary import summary
from qsstd.revision import Name, RevisedDocument, Revision, StaleCourse, Training

TEMPLATES = {".html": "notice.html.j2", ".md": "notice.md.j2"}
"""The ending of a text → its template."""
ENDINGS = (*TEMPLATES, ".docx", ".pdf")
HTML_LANGUAGES: dict[Language, str] = {"zh": "zh-CN", "en": "en"}


def write_notice(report: Report, path: Path, language: Language) -> None:
    """Write the notice of a comparison to ``path``, whose ending says in which format.

    Raises QsstdError for an ending that is none, a faulty template of the company, a file that cannot be written."""
    from qsstd.plugs import plug
    from qsstd.render.sheet import Sheet

    form = format_of(path)
    check_destination(path)
    day = report.revision.day if report.revision else None
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
    sheet = Sheet("notice", notice(report, language), language, moment, folder=own_templates(report))
    (content,) = plug("qsstd.render.formats", form).module.write(sheet).values()
    write_atomic(path, content)


def notice_text(context: Notice, ending: str, folder: Path | None = None) -> str:
    """The notice as text in the format of the ``ending``; ``folder``: of the company's templates."""
    return render(TEMPLATES[ending], context, folder)


def format_of(path: Path) -> str:
    """The format that the ending of ``path`` says. Raises QsstdError when a notice has no such format."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise QsstdError(
            say("a notice is not written to '{path}'", path=path.name),
            say("name a file that ends in {suffixes}", suffixes=ENDINGS),
        )
    return ending.removeprefix(".")


def own_templates(report: Report) -> Path | None:
    """The folder of the company's templates; None when it has none or the workspace does not lie on disk."""
    from qsstd.workspace.config import FILE_NAME
    from qsstd.workspace.discover import open_workspace

    root = Path(report.root)
    if not report.root or not (root / FILE_NAME).is_file():
        return None
    folder = contained(root, open_workspace(root).settings.templates)
    return folder if folder.is_dir() else None


def notice(report: Report, language: Language) -> Notice:
    """The notice of the comparison that ``report`` is of. Raises QsstdError when it is of none."""
    revision = report.revision
    if revision is None:
        raise QsstdError(say("only a comparison has a notice"), say("use 'qsstd diff'"))
    changes = differences(report)
    grouped, editorial = numbered(revision, changes)
    number = notice_number(report, revision)
    return Notice(
        language=HTML_LANGUAGES[language],
        labels=words.labels(language),
        title=words.TITLE.in_language(language),
        subject=words.SUBJECT.in_language(language),
        organisation=revision.organisation.in_language(language) if revision.organisation else "",
        number=number,
        facts=tuple(facts(revision, number, language)),
        summary=summary(report, revision, changes, language),
        counts=tuple(counts(changes, language)),
        departments=tuple(departments(grouped, language)),
        asked_whom=revision.asked_whom,
        training=tuple(training_part(one, language) for one in revision.training),
        stale=tuple(course_part(one, language) for one in revision.stale),
        series=spoken_all(revision.series, language),
        open_points=tuple(open_point(one, language) for one in report.findings if one.difference is None),
        editorial=tuple(document_part(document, some, language) for document, some in editorial),
        signatures=tuple(signatures([document for document, _ in (*grouped, *editorial)], language)),
    )


def notice_number(report: Report, revision: Revision) -> str:
    """A number that belongs to these changes: with any other change it is another one."""
    prints = sorted(one.fingerprint for one in (*report.findings, *report.accepted))
    digits = fingerprint(str(revision.old), str(revision.new), *prints)[:6].upper()
    return f"RN-{revision.day:%Y%m%d}-{digits}" if revision.day else f"RN-{digits}"


def facts(revision: Revision, number: str, language: Language) -> Iterator[Fact]:
    """The head of the notice."""
    yield Fact(words.NUMBER.in_language(language), number)
    if revision.day:
        yield Fact(words.DATE.in_language(language), Day(revision.day).in_language(language))
    yield Fact(words.OLD.in_language(language), revision.old.in_language(language))
    yield Fact(words.NEW.in_language(language), revision.new.in_language(language))


def training_part(one: Training, language: Language) -> TrainingPart:
    return TrainingPart(
        one.role.in_language(language), spoken_all(one.about, language), spoken_all(one.courses, language)
    )


def course_part(one: StaleCourse, language: Language) -> CoursePart:
    last: Speaks
    if one.last is None:
        last = say("never held")
    elif one.taught is None:
        last = Day(one.last)
    else:
        last = say("{day}, with version {version}", day=Day(one.last), version=one.taught)
    return CoursePart(one.course.in_language(language), spoken_all(one.about, language), last.in_language(language))


def spoken_all(names: Sequence[Name], language: Language) -> tuple[str, ...]:
    return tuple(name.in_language(language) for name in names)


def open_point(one: Finding, language: Language) -> OpenPoint:
    return OpenPoint(
        level=one.level.word,
        word=words.LEVELS[one.level].in_language(language),
        message=one.message.in_language(language),
        hint=one.hint.in_language(language) if one.hint else "",
        place=f"{one.file}:{one.span.start.line}",
    )


def signatures(documents: Sequence[RevisedDocument], language: Language) -> Iterator[Signature]:
    """Who drafted, one line for each owner, who reviewed, who approved."""
    owners = dict.fromkeys(document.owner for document in documents if document.owner)
    drafted = words.DRAFTED.in_language(language)
    yield from (Signature(drafted, owner.in_language(language)) for owner in owners)
    if not owners:
        yield Signature(drafted, "")
    yield Signature(words.REVIEWED.in_language(language), "")
    approvers = dict.fromkeys(document.approver for document in documents if document.approver)
    approved = words.APPROVED.in_language(language)
    yield from (Signature(approved, approver.in_language(language)) for approver in approvers)
    if not approvers:
        yield Signature(approved, "")
