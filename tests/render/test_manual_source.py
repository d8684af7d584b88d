"""What is printed of a workspace: what is approved, the same in whatever order the files are read, and nothing half."""

from __future__ import annotations

from pathlib import Path

import pytest

from qsstd.errors import QsstdError
from qsstd.files import BYTES
from qsstd.messages import Language
from qsstd.render.context.clock import clock
from qsstd.render.context.manual import cards, gaps, handbook, manual, read_source, survey, training
from qsstd.render.context.parts import StepPart
from qsstd.render.context.print_outs import Manual
from qsstd.workspace.config import Settings
from qsstd.workspace.sides import side
from tests.render.manual_pack import copied, edited, pack
from tests.workspace.reading import loaded

REPAIR = "processes/fault-repair.yaml"


def steps(of: Manual) -> dict[str, StepPart]:
    return {one.address: one for part in of.processes for one in part.steps}


def test_the_pack_has_no_gaps() -> None:
    assert gaps(pack()) == []


def test_names_of_files_change_nothing(tmp_path: Path) -> None:
    """The same documents, found in another order, give the same context."""
    root = copied(tmp_path)
    for number, path in enumerate(sorted(root.rglob("*.yaml"), reverse=True)):
        if path.name != "qsstd.yaml":
            path.rename(path.with_name(f"{number:03}-{path.name}"))
    turned = read_source(root)
    assert list(turned.documents) == list(pack().documents)
    assert manual(turned, "zh") == manual(pack(), "zh")
    assert handbook(turned, "hotline-agent", "en") == handbook(pack(), "hotline-agent", "en")
    assert cards(turned, "en") == cards(pack(), "en")


def test_a_side_of_a_comparison_is_printed_like_the_folder(tmp_path: Path) -> None:
    root = copied(tmp_path)
    there = read_source(side(str(root), tmp_path, today=pack().settings.day))
    assert manual(there, "en") == manual(pack(), "en")


def test_what_is_not_approved_is_printed_in_a_draft_alone(tmp_path: Path) -> None:
    root = copied(tmp_path)
    edited(root, REPAIR, "status: approved", "status: review")
    edited(root, "attitude/shop-etiquette.yaml", "status: approved", "status: retired")
    source = read_source(root)
    final, draft = manual(source, "en"), manual(source, "en", draft=True)
    assert "fault-repair" not in {one.id for one in final.processes}
    shown = next(one for one in draft.processes if one.id == "fault-repair")
    assert (shown.control.status, draft.draft, draft.control.status) == ("in review", True, "draft")
    for made in (final, draft):
        assert "shop-etiquette" not in {one.control.number for one in made.etiquette}
    with pytest.raises(QsstdError) as refused:
        manual(source, "en", process="fault-repair")
    assert str(refused.value.message) == "'fault-repair' is not approved"
    assert manual(source, "en", process="fault-repair", draft=True).processes


def test_what_names_a_document_that_is_not_printed_does_not_show_it(tmp_path: Path) -> None:
    root = copied(tmp_path)
    edited(root, "attitude/hotline-etiquette.yaml", "status: approved", "status: draft")
    made = manual(read_source(root), "en")
    assert [one.name for one in steps(made)["fault-repair/accept"].standards] == []
    assert not any("Hotline etiquette" in text for plan in made.courses for text in plan.covers)


def test_a_step_without_precautions_is_a_gap(tmp_path: Path) -> None:
    root = copied(tmp_path)
    text = (root / REPAIR).read_text(encoding="utf-8")
    begin = text.index("    precautions:")
    end = text.index("    output:", begin)
    (root / REPAIR).write_text(text[:begin] + text[end:], encoding="utf-8")
    edited(root, REPAIR, "    owner: network-engineer\n", "")
    source = read_source(root)
    found = gaps(source)
    assert [(one.at.file, one.at.path, str(one.message)) for one in found] == [
        (REPAIR, ("steps", 0), "no precautions: step 'Take the fault report' of 'Fault repair process'"),
        (REPAIR, ("steps", 2), "no owner: step 'Repair remotely' of 'Fault repair process'"),
    ]
    assert gaps(source, process="installation") == []
    assert len(gaps(source, role="hotline-agent")) == 2
    assert len(gaps(source, role="field-technician")) == 1
    draft = steps(manual(source, "zh", draft=True))
    assert draft["fault-repair/accept"].gaps == ("没有注意事项",)
    assert draft["fault-repair/remote-fix"].gaps == ("没有责任岗位",)
    assert draft["fault-repair/line-test"].gaps == ()
    assert steps(manual(source, "zh"))["fault-repair/accept"].gaps == ()


def test_a_file_that_cannot_be_read_wholly_is_a_gap(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / REPAIR).write_text("kind: process\nid: fault-repair\ntitle: [\n", encoding="utf-8")
    edited(root, "attitude/hotline-etiquette.yaml", "severity: fatal", "severity: deadly")
    (root / "large.yaml").write_bytes(b"#" * (BYTES + 1))
    found = {one.at.file: one for one in gaps(read_source(root))}
    assert set(found) == {REPAIR, "attitude/hotline-etiquette.yaml", "large.yaml"}
    bad = found["attitude/hotline-etiquette.yaml"]
    assert bad.at.path[-1] == "severity"
    assert str(bad.message) == "'attitude/hotline-etiquette.yaml' cannot be read wholly, and so cannot be printed"
    assert "fault-repair" not in {one.id for one in manual(read_source(root), "en").processes}


def test_a_document_that_another_hides_is_a_gap(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "copy.yaml").write_bytes((root / REPAIR).read_bytes())
    found = gaps(read_source(root))
    assert [(one.at.file, str(one.message)) for one in found] == [
        (REPAIR, "there are two documents with the id 'fault-repair'")
    ]
    assert [place.file for place, _ in found[0].also] == ["copy.yaml"]


def test_settings_that_cannot_be_read_wholly_are_a_gap(tmp_path: Path) -> None:
    root = copied(tmp_path)
    edited(root, "qsstd.yaml", "language: zh", "language: klingon")
    assert [one.at.file for one in gaps(read_source(root))] == ["qsstd.yaml"]


def test_nothing_approved_is_refused(tmp_path: Path) -> None:
    (tmp_path / "standards").mkdir()
    source = read_source(tmp_path)
    with pytest.raises(QsstdError) as refused:
        manual(source, "en")
    assert str(refused.value.message) == "there is no document to be printed: none is approved"


@pytest.mark.parametrize(("language", "title"), [("zh", "Repair at the customer's home"), ("en", "上门修复")])
def test_a_text_that_lacks_the_language_is_printed_in_the_other(tmp_path: Path, language: Language, title: str) -> None:
    root = copied(tmp_path)
    other = "zh" if language == "en" else "en"
    edited(
        root,
        REPAIR,
        "title: {zh: 上门修复, en: Repair at the customer's home}",
        f'title: {{{other}: "{title}"}}',
    )
    assert steps(manual(read_source(root), language))["fault-repair/visit"].title == title


def test_a_step_of_another_process_is_named_with_it(tmp_path: Path) -> None:
    root = copied(tmp_path)
    edited(root, REPAIR, "next: line-test", "next: complaint-handling/register")
    made = manual(read_source(root), "en")
    onward = steps(made)["fault-repair/accept"].next
    assert [(one.number, one.title) for one in onward] == [("", "Complaint handling process: Register the complaint")]
    own = handbook(read_source(root), "hotline-agent", "en")
    accept = next(one for part in own.processes for one in part.steps if one.address == "fault-repair/accept")
    assert accept.next[0].title == "Complaint handling process"
    part = next(one for one in made.processes if one.id == "fault-repair")
    assert part.alternative.startswith("1 Take the fault report (Hotline agent): then Complaint handling process.")


def test_training_tells_what_is_new(tmp_path: Path) -> None:
    changed = frozenset(("fault-repair/visit", "hotline-etiquette/closing", "complaint-handling/answer"))
    made = {one.role: one for one in training(pack(), "en", changed=changed).lessons}
    agent = made["Hotline agent"]
    assert set(agent.changed) == {
        "Complaint handling process: Answer the complainant",
        "Fault repair process: Repair at the customer's home",
        "Hotline etiquette: Closing",
    }
    assert agent.people == ("Liu Fang", "Zhao Ting")
    assert [one.last for one in agent.courses][:1] == ["28 September 2026, version 2026Q4"]
    assert ("Hotline etiquette", "attitude", "version 2026Q4") in [
        (one.name, one.value, one.note) for one in agent.topics
    ]
    assert [one.role for one in training(pack(), "en", role="trainer").lessons] == ["Trainer"]


def test_a_questionnaire_gives_answers_to_choose_from() -> None:
    made = survey(pack(), "customer-survey-2026", "en")
    assert [(one.number, one.scale) for one in made.questions] == [
        ("1", ("1", "2", "3", "4", "5")),
        ("2", ()),
        ("3", ()),
        ("4", ()),
        ("5", ("Yes", "No")),
        ("6", ("1", "2", "3", "4", "5")),
    ]
    assert made.questions[0].text == "How satisfied are you with our service overall?"
    assert made.introduction.startswith("Example Telecom asks for your opinion")
    with pytest.raises(QsstdError):
        survey(pack(), "fault-repair", "en")


SETTINGS = Settings.model_validate({})


@pytest.mark.parametrize("written", ["soon", "-1", "1e9", "٣", "315532799", "4354819200", "9" * 30])
def test_a_variable_that_dates_no_file_is_refused(written: str) -> None:
    with pytest.raises(QsstdError):
        clock([], SETTINGS, {"SOURCE_DATE_EPOCH": written})


@pytest.mark.parametrize(
    ("written", "day"), [("315532800", "1980-01-01"), ("1767196800", "2026-01-01"), ("4354819199", "2108-01-01")]
)
def test_a_variable_says_the_day_where_the_company_is(written: str, day: str) -> None:
    """16:00 UTC on the last day of a year is the new year in Shanghai."""
    found = clock([], SETTINGS, {"SOURCE_DATE_EPOCH": written})
    assert (found.day.isoformat(), int(found.moment.timestamp())) == (day, int(written))


def test_the_day_is_the_latest_from_which_something_is_in_force() -> None:
    early = loaded("a", "kind: glossary\nterms: []\neffective: 2026-07-01").document
    late = loaded("b", "kind: glossary\nterms: []\neffective: 2026-10-01").document
    undated = loaded("c", "kind: glossary\nterms: []\napproved: {by: lead, date: 2026-12-24}").document
    assert early and late and undated
    assert clock([late, early, undated], SETTINGS, {}).day.isoformat() == "2026-10-01"
    assert clock([undated], SETTINGS, {}).day.isoformat() == "2026-12-24"
    assert not clock([], SETTINGS, {}).known
