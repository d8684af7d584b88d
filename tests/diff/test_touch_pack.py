"""Whom changes of the shipped pack touch."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from qsstd.diff.compare import compare
from qsstd.diff.judge import Around, Judged, Judgement, judge_all
from qsstd.diff.snapshot import Snapshot
from qsstd.diff.touch.reach import Reach, reach
from qsstd.messages import say
from qsstd.revision import SORTS, Touched
from qsstd.workspace.load import Loaded, load, load_settings
from tests.diff.sides import PACK, Data, pack_document, pack_documents, pack_file, written
from tests.diff.test_touch import called, judge
from tests.diff.test_touch_training import rows

SETTINGS, _ = load_settings((PACK / "qsstd.yaml").read_bytes())
Edit = Callable[[Data], None]


@cache
def shipped() -> dict[str, Loaded]:
    return {name: read(name, pack_document(name)) for name in pack_documents()}


def read(name: str, data: Data) -> Loaded:
    return load(pack_file(name), written(data).encode(), SETTINGS)


def pack(**edits: Edit) -> Snapshot:
    """The pack, with documents edited; ``_`` stands for ``-`` in their names."""
    files = dict(shipped())
    for name, edit in edits.items():
        document = name.replace("_", "-")
        data = pack_document(document)
        edit(data)
        files[document] = read(document, data)
    return Snapshot(SETTINGS, {loaded.file: loaded for loaded in files.values()})


def judged(**edits: Edit) -> tuple[list[Judged], Reach]:
    old, new = pack(), pack(**edits)
    found = judge_all(compare(old, new), Around(old, new))
    return found, reach(found, old.index, new.index)


def shorter(data: Data) -> None:
    data["targets"][0]["limits"] = ["mean <= 18 h", "max <= 36 h"]


def test_a_shorter_repair_in_towns() -> None:
    """Read off standards/: only the process fault-repair keeps fixed-line-repair/urban, so all who own its steps are
    concerned, and the data analyst owns the metric of it."""
    found, whole = judged(fixed_line_repair=shorter)
    (urban,) = (
        touched
        for one, touched in zip(found, whole.each, strict=True)
        if (one.change.address, one.judge.name) == ("fixed-line-repair/urban", "target-tightened")
    )
    assert urban.customers == "better"
    assert set(called(urban.roles)) == {
        *("hotline-agent", "fault-dispatcher", "network-engineer", "field-technician", "callback-agent"),
        "data-analyst",
    }
    assert urban.metrics == ()
    assert set(called(urban.referrers)) == {
        # what names it, or its document
        *("fault-repair", "repair-metrics/fixed-line-urban", "fixed-line-repair/key-accounts"),
        *("fault-handling-content/fixed-line-fault", "fault-handling-content/area-outage"),
        *("customer-opinions/two-day-wait", "onboarding-training/network-room", "quarterly-retraining/repair-changes"),
        # what names the process, the metric or the target for key accounts
        *("service-monitoring/urban-repair", "service-goals-2026/faster-repair", "repair-metrics/fixed-line-key"),
        *("after-sales-content/repair-appointment", "fault-handling-content/key-account-fault"),
        *("fault-handling-content/broadband-down", "fault-handling-content/broadband-slow"),
        *(
            "fault-handling-content/mobile-no-signal",
            "onboarding-training/hotline-desk",
            "onboarding-training/field-work",
        ),
    }
    courses = {
        role: set(courses) for role, about, courses in rows(whole.training) if "fixed-line-repair/urban" in about
    }
    again = "quarterly-retraining/repair-changes"
    assert courses == {
        "hotline-agent": {"onboarding-training/hotline-desk", again},
        "callback-agent": {"onboarding-training/hotline-desk", again},
        "fault-dispatcher": {"onboarding-training/network-room", again},
        "network-engineer": {"onboarding-training/network-room", again},
        "field-technician": {"onboarding-training/field-work", again},
        "data-analyst": {"quality-training/data-definitions"},
    }


def test_a_phrase_of_the_hotline_concerns_who_learns_it() -> None:
    def politer(data: Data) -> None:
        (opening,) = (one for one in data["scenarios"] if one["id"] == "opening")
        opening["say"].pop()

    old, new = pack(), pack(hotline_etiquette=politer)
    (change,) = compare(old, new)
    found = reach([Judged(change, judge("removed"), Judgement(say("the limits are stricter")))], old.index, new.index)
    covering = {"hotline-agent", "shift-lead", "callback-agent", "complaint-handler", "complaint-reviewer"}
    assert covering <= set(called(found.each[0].roles))
    assert {"training-lead", "trainer", "customer-service-lead"} <= set(called(found.each[0].roles))
    assert "field-technician" not in called(found.each[0].roles)


@given(st.sampled_from(pack_documents()), st.sampled_from(sorted(SORTS)), st.data())
def test_whatever_goes(document: str, sort: str, data: st.DataObject) -> None:
    """What one document that is gone touches is there, once each, and never the document itself."""
    old = pack()
    new = Snapshot(SETTINGS, {file: loaded for file, loaded in old.files.items() if file != pack_file(document)})
    changes = list(compare(old, new))
    change = data.draw(st.sampled_from(changes))
    one = Judged(change, judge(sort), Judgement(say("the limits are stricter")))  # type: ignore[arg-type]
    found = reach([one], old.index, new.index).each[0]
    if sort == "editorial":
        assert found == Touched()
    for names in (called(found.roles), called(found.metrics), called(found.referrers)):
        assert len(names) == len(set(names))
    assert set(called(found.referrers)) <= set(new.index.by_address)
    assert all(old.index.named("role", role) for role in called(found.roles))
