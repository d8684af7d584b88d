"""Each sort of change, told once and at both places; the same said in other words is no change."""

from __future__ import annotations

import pytest

from qsstd.diff.change import (
    EntriesRegrouped,
    EntryAdded,
    EntryMerged,
    EntryMoved,
    EntryRemoved,
    EntryRenamed,
    EntrySplit,
    FieldChanged,
    HeadChanged,
    LimitsChanged,
    OrderChanged,
    PartsChanged,
    ReferencesChanged,
    SettingChanged,
    TextsChanged,
    ValuesChanged,
    languages_changed,
)
from qsstd.diff.compare import compare
from qsstd.findings import Place
from qsstd.model.text import Text

from .sides import compared, completed, said, settings, side

TARGET = """
kind: response-times
targets:
  - id: urban
    title: 城镇
    when: {area: urban}
    %s
"""
STEPS = """
kind: process
steps:
  - id: accept
    title: 受理
    owner: hotline-agent
    method: [核对身份, 记录现象, 生成工单]
    precautions: [不得以系统忙为由拒绝受理]
    next: visit
  - id: visit
    title: 上门
    owner: field-technician
    limits: [max <= 8 h]
    next: close
  - id: close
    title: 回访
"""


def edited(text: str, *edits: tuple[str, str]) -> str:
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    return text


def target(before: str, after: str, **values: object) -> list[tuple[str, str, str]]:
    return said(compared("repair", TARGET % before, TARGET % after, **values))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("limits: [mean <= 4 h]", "limits: [mean <= 240 min]"),
        ("limits: [mean <= 4 h]", "limits: 平均 ≤ 4 小时"),
        ("limits: [p95 <= 48 h]", "limits: [share >= 95 % within 48 h]"),
        ("limits: [max <= 48 h]", "limits: [share >= 100 % within 48 h]"),
        ("limits: [mean <= 4 h, max <= 8 h]", "limits: [max <= 8 h, mean <= 4 h]"),
        ("limits: [rate <= 4 per 100 lines]", "limits: [rate <= 40 per 1000 lines]"),
        ("limits: {any-of: [[max <= 4 h], [mean <= 2 h]]}", "limits: {any-of: [[mean <= 2 h], [max <= 4 h]]}"),
        ("limits: {any-of: [[max <= 4 h]]}", "limits: [max <= 4 h]"),
        ("excludes: [甲, 乙]", "excludes:\n      - 乙\n      - zh: 甲"),
        ("excludes: 甲", "excludes: ['甲']"),
        ("start: 接到申告", "start: {words: {zh: 接到申告}}"),
        ("start: {words: 接到申告}", "# 说明\n    start: &a 接到申告"),
        ("percentile-method: nearest-rank", "{}"),
        ("grace: 15 min", "grace: 900 s"),
        ("measures: [share within 1 wd, mean]", "measures: [mean, share within 1 wd]"),
        ("floor: law/art-1", "floor: {clause: [law/art-1], same-events: false}"),
        ("late: [{pay: 10 CNY per d begun}]", "late: [{pay: {amount: 10.00 CNY, per: d, begun: true}}]"),
        ("late: [{waive: 月租}, {do: 告知}]", "late: [{do: 告知}, {waive: 月租}]"),
        ("period: {report: month, per: [市, 县]}", "period: {per: [县, 市], report: month}"),
        ("start: {after: urban}", "start: {after: repair/urban}"),
        ("start: |\n      接到\n      申告", "start: 接到 申告"),
    ],
)
def test_the_same_in_other_words_is_no_change(before: str, after: str) -> None:
    """Units, order where it means nothing, shorthand, quoting, comments and anchors change nothing."""
    strip = {"{}": "# nothing"}
    assert target(strip.get(before, before), strip.get(after, after)) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("limits: [mean <= 4 h]", "limits: [mean <= 3 h]", ("LimitsChanged", "limits")),
        ("limits: [max <= 48 h]", "limits: [max <= 2 d]", ("LimitsChanged", "limits")),
        ("limits: [max <= 48 h]", "limits: [max <= 48 h, mean <= 48 h]", ("LimitsChanged", "limits")),
        ("start: 甲", "start: 乙", ("FieldChanged", "start")),
        ("stop: 甲", "stop: {zh: 甲, en: A}", ("FieldChanged", "stop")),
        ("start: 甲", "start: {after: law/art-1}", ("FieldChanged", "start")),
        ("excludes: [甲]", "excludes: [甲, 乙]", ("TextsChanged", "excludes")),
        ("pauses: [甲]", "# nothing", ("TextsChanged", "pauses")),
        ("ignore-under: 5 min", "ignore-under: 6 min", ("FieldChanged", "ignore-under")),
        ("percentile-method: linear", "# nothing", ("FieldChanged", "percentile-method")),
        ("measures: [mean]", "measures: [median]", ("ValuesChanged", "measures")),
        ("period: {judge: month}", "period: {judge: quarter}", ("FieldChanged", "period/judge")),
        ("period: {judge: month, per: [市]}", "period: {judge: month}", ("TextsChanged", "period/per")),
        ("period: {only: 忙时}", "# nothing", ("FieldChanged", "period/only")),
        ("floor: {clause: law/art-1}", "# nothing", ("ReferencesChanged", "floor/clause")),
        ("floor: law/art-1", "floor: {clause: law/art-1, same-events: true}", ("FieldChanged", "floor/same-events")),
        ("addresses: [a/b]", "addresses: [a/c]", ("ReferencesChanged", "addresses")),
        ("late: [{pay: 10 CNY per d}]", "late: [{pay: 20 CNY per d}]", ("PartsChanged", "late")),
        (
            "schedule: [{from: 2027-01-01, limits: [max <= 4 h]}]",
            "schedule: [{from: 2027-01-01, limits: [max <= 3 h]}]",
            ("PartsChanged", "schedule"),
        ),
        ("calendar: office", "calendar: shop", ("FieldChanged", "calendar")),
        ("title: 城镇用户", "title: 城市用户", ("FieldChanged", "title")),
    ],
)
def test_each_part_of_a_promise_is_told_by_its_key(before: str, after: str, expected: tuple[str, str]) -> None:
    """One difference is one change, of its own sort."""
    template = TARGET.replace("    title: 城镇\n", "") if "title" in before else TARGET
    found = said(compared("repair", template % before, template % after))
    assert found == [(expected[0], "repair/urban", expected[1])]


def test_percentiles_by_another_method_are_one_change() -> None:
    """The limits are written alike, so only the method is told."""
    limits = "limits: [p95 <= 48 h]\n    percentile-method: %s"
    assert target(limits % "nearest-rank", limits % "linear") == [("FieldChanged", "repair/urban", "percentile-method")]


def test_a_percentile_is_a_share_by_nearest_rank_only() -> None:
    """By another method p95 is no share."""
    method = "\n    percentile-method: linear"
    changed = target("limits: [p95 <= 48 h]" + method, "limits: [share >= 95 % within 48 h]" + method)
    assert changed == [("LimitsChanged", "repair/urban", "limits")]


def test_other_cases_are_told_and_the_same_cases_are_not() -> None:
    """Order and spelling of conditions mean nothing."""
    same = compared(
        "repair", TARGET % "grace: 1 h", (TARGET % "grace: 1 h").replace("{area: urban}", "{area: [urban]}")
    )
    other = compared(
        "repair", TARGET % "grace: 1 h", (TARGET % "grace: 1 h").replace("{area: urban}", "{area: [urban, town]}")
    )
    assert said(same) == []
    assert said(other) == [("FieldChanged", "repair/urban", "when")]


def test_limits_come_as_written_and_in_force() -> None:
    """What a target takes from a document that was not read is looked up there."""
    base = completed("base", "kind: response-times\ntargets: [{id: all, limits: [max <= 40 h], stop: 恢复}]")
    body = "kind: response-times\ntargets: [{id: key, derives: {from: base/all, factor: %s}}]"
    old, new = (side({"key.yaml": completed("key", body % factor)}, {"base": base}) for factor in ("0.5", "0.25"))
    changes = list(compare(old, new))
    assert {type(change) for change in changes} == {FieldChanged, LimitsChanged}
    change = next(change for change in changes if isinstance(change, LimitsChanged))
    assert isinstance(change, LimitsChanged)
    assert (str(change.before_in_force.limits), str(change.after_in_force.limits)) == ("max <= 20 h", "max <= 10 h")
    assert str(change.before_in_force.stop) == "恢复"
    assert not change.before.limits


def test_a_changed_sentence_is_one_piece_with_both_places() -> None:
    """Reworded, added and removed sentences are told apart."""
    after = edited(STEPS, ("核对身份, 记录现象, 生成工单", "核对用户身份, 生成工单, 告知工单号码"))
    (change,) = compared("repair", STEPS, after)
    assert isinstance(change, TextsChanged)
    assert change.altered == ((Text("核对身份", None), Text("核对用户身份", None)),)
    assert change.removed == (Text("记录现象", None),)
    assert change.added == (Text("告知工单号码", None),)
    places = {
        piece.before and piece.before.zh: (piece.at_old.path[-1], piece.at_new.path[-1]) for piece in change.pieces
    }
    assert places == {"核对身份": (0, 0), "记录现象": (1, "method"), None: ("method", 2)}


def test_a_translation_alone_can_be_told_from_other_words() -> None:
    """A text that is the same in one language is one altered piece."""
    after = edited(STEPS, ("[不得以系统忙为由拒绝受理]", "[{zh: 不得以系统忙为由拒绝受理, en: Never refuse}]"))
    (change,) = compared("repair", STEPS, after)
    assert isinstance(change, TextsChanged)
    ((before, now),) = change.altered
    assert languages_changed(before, now) == {"en"}


def test_order_means_something_for_steps_and_methods_only() -> None:
    """Sentences of a method and steps keep their order, precautions do not."""
    swapped = edited(STEPS, ("核对身份, 记录现象", "记录现象, 核对身份"))
    (change,) = compared("repair", STEPS, swapped)
    assert isinstance(change, OrderChanged)
    assert (change.address, change.key, change.came_from) == ("repair/accept", ("method",), (1, 0, 2))
    close = "  - id: close\n    title: 回访\n"
    visit = STEPS[STEPS.index("  - id: visit") : STEPS.index(close)]
    (change,) = compared("repair", STEPS, STEPS.replace(visit + close, close + visit))
    assert isinstance(change, OrderChanged)
    assert change.after == ("repair/accept", "repair/close", "repair/visit")
    assert change.came_from == (0, 2, 1)
    assert change.at_new == Place("repair.yaml", ("steps",))


def test_a_step_has_an_owner_a_time_a_successor_and_more() -> None:
    """Each of them is told by its own key."""
    after = edited(
        STEPS,
        ("owner: hotline-agent", "owner: shift-lead\n    stage: intake\n    with: {informed: [shift-lead]}"),
        ("max <= 8 h", "max <= 6 h"),
        ("next: close", "next: [{to: close, when: 已修复}]\n    escalate: {after: 6 h, to: shift-lead}"),
    )
    assert said(compared("repair", STEPS, after)) == [
        ("FieldChanged", "repair/accept", "owner"),
        ("FieldChanged", "repair/accept", "stage"),
        ("FieldChanged", "repair/visit", "escalate"),
        ("LimitsChanged", "repair/visit", "limits"),
        ("PartsChanged", "repair/visit", "next"),
        ("ReferencesChanged", "repair/accept", "with/informed"),
    ]


def test_added_and_removed_entries_have_a_place_on_both_sides() -> None:
    """On the side where it is not, it stands at its nearest parent."""
    close = "  - id: close\n    title: 回访\n"
    after = edited(STEPS, (close, "  - id: credit\n    title: 减免月租\n"), ("next: close", "next: credit"))
    changes = [change for change in compared("repair", STEPS, after) if not isinstance(change, PartsChanged)]
    removed, added = sorted(changes, key=lambda change: type(change).__name__, reverse=True)
    assert isinstance(added, EntryAdded) and isinstance(removed, EntryRemoved)
    assert (removed.address, removed.kind, removed.at_old, removed.at_new) == (
        "repair/close", "step", Place("repair.yaml", ("steps", 2)), Place("repair.yaml"),
    )  # fmt: skip
    assert (added.at_old, added.at_new) == (Place("repair.yaml"), Place("repair.yaml", ("steps", 2)))


def test_an_item_of_a_removed_section_stands_at_the_scorecards_document() -> None:
    """What is gone with its section says so, and both stand at the parent that is left."""
    body = """
    kind: attitude
    scorecard:
      full: 100
      method: deduct
      sections:
        - {id: words, title: 用语, points: 60, items: [{id: greeting, title: 问候, points: 60}]}
        - {id: tone, title: 语气, points: 40, items: [{id: calm, title: 平和, points: 40}]}
    """
    tone = "        - {id: tone, title: 语气, points: 40, items: [{id: calm, title: 平和, points: 40}]}\n"
    changes = [one for one in compared("etiquette", body, body.replace(tone, "")) if isinstance(one, EntryRemoved)]
    assert [(one.address, one.at_new.path, one.along) for one in changes] == [
        ("etiquette/tone", (), False),
        ("etiquette/calm", (), True),
    ]


def test_what_refers_to_a_renamed_entry_did_not_change() -> None:
    """References that follow a rename are no change of what holds them."""
    after = edited(STEPS, ("id: visit", "id: home-visit\n    replaces: visit"), ("next: visit", "next: home-visit"))
    (change,) = compared("repair", STEPS, after)
    assert isinstance(change, EntryRenamed)
    assert change.told
    assert (change.old and change.old.address, change.new and change.new.address) == (
        "repair/visit", "repair/home-visit",
    )  # fmt: skip


def test_an_untold_rename_is_found_by_what_it_says() -> None:
    """Nothing but the id is another one."""
    (change,) = compared("repair", STEPS, edited(STEPS, ("id: accept", "id: take-report")))
    assert isinstance(change, EntryRenamed)
    assert not change.told


TARGETS = "kind: response-times\ntargets:\n"
URBAN = "  - {id: urban, title: 城镇用户, when: {area: urban}, limits: [max <= 48 h], stop: 恢复通信%s}\n"
RURAL = "  - {id: rural, title: 农村用户, when: {area: rural}, limits: [max <= 72 h], stop: 恢复通信%s}\n"
ALL = "  - {id: everybody, title: 全部用户, limits: [max <= 60 h]%s}\n"


def test_a_merge_told_by_replaces_is_no_removal() -> None:
    """Both olds stand in one change."""
    (change,) = compared("repair", TARGETS + URBAN % "" + RURAL % "", TARGETS + ALL % ", replaces: [urban, rural]")
    assert isinstance(change, EntryMerged)
    assert sorted(part.id for part in change.parts) == ["rural", "urban"]
    assert change.address == "repair/everybody"


def test_a_split_told_by_replaces_is_no_addition() -> None:
    """Both news stand in one change."""
    (change,) = compared(
        "repair", TARGETS + ALL % "", TARGETS + URBAN % ", replaces: everybody" + RURAL % ", replaces: everybody"
    )
    assert isinstance(change, EntrySplit)
    assert sorted(part.id for part in change.parts) == ["rural", "urban"]


def test_a_split_may_keep_the_name_for_one_part() -> None:
    """What kept its id is compared field by field as well."""
    county = "  - {id: county, title: 县城用户, when: {area: county}, limits: [max <= 60 h], replaces: urban}\n"
    found = compared("repair", TARGETS + URBAN % "", TARGETS + (URBAN % "").replace("48", "36") + county)
    assert said(found) == [("EntrySplit", "repair/county", ""), ("LimitsChanged", "repair/urban", "limits")]


def test_several_that_became_several_others() -> None:
    """Told by replaces across one another."""
    new = URBAN.replace("urban", "town") % ", replaces: [urban, rural]"
    other = RURAL.replace("rural", "village") % ", replaces: rural"
    (change,) = compared("repair", TARGETS + URBAN % "" + RURAL % "", TARGETS + new + other)
    assert isinstance(change, EntriesRegrouped)


def test_a_document_with_another_id_keeps_its_entries() -> None:
    """Only the document was renamed."""
    old = side({"a.yaml": completed("line-repair", TARGETS + URBAN % "" + RURAL % "")})
    body = completed("landline-repair", TARGETS + URBAN % "" + RURAL % "") + "replaces: line-repair\n"
    (change,) = compare(old, side({"b.yaml": body}))
    assert isinstance(change, EntryRenamed)
    assert (change.kind, change.told) == ("response-times", True)


def test_a_retired_document_and_its_successor() -> None:
    """The successor is compared with what it replaces; the old one is retired and nothing more."""
    old = completed("repair-2025", TARGETS + URBAN % "")
    heir = completed("repair-2026", TARGETS + (URBAN % "").replace("48", "36")) + "replaces: repair-2025\n"
    retired = old.replace("status: approved", "status: retired")
    found = compare(side({"repair-2025.yaml": old}), side({"repair-2025.yaml": retired, "repair-2026.yaml": heir}))
    assert said(found) == [
        ("EntryRenamed", "repair-2026", ""),
        ("HeadChanged", "repair-2025", "status"),
        ("LimitsChanged", "repair-2026/urban", "limits"),
    ]


def test_a_step_that_went_to_another_process() -> None:
    """It is one move, and its new successor is told."""
    other = "kind: process\nsteps: [{id: end, title: 结束}]\n"
    step = "  - {id: measure, title: 测量光功率, method: [从分纤箱逐段测量, 记录每段损耗], owner: field-technician}\n"
    old = side({"a.yaml": completed("a", STEPS + step), "b.yaml": completed("b", other)})
    moved = other.replace("[{id: end, title: 结束}]", "\n  - {id: end, title: 结束}\n" + step)
    (change,) = compare(old, side({"a.yaml": completed("a", STEPS), "b.yaml": completed("b", moved)}))
    assert isinstance(change, EntryMoved)
    assert (change.old and change.old.address, change.new and change.new.address) == ("a/measure", "b/measure")


def test_a_file_in_another_folder_is_no_change() -> None:
    """Ids survive moves."""
    text = completed("repair", STEPS)
    assert not compare(side({"a/repair.yaml": text}), side({"b/c/repair.yaml": text})).changes


def test_the_head_is_told_key_by_key() -> None:
    """Version, status, approval and the like are changes of the head; a row of the history is a part."""
    body = "kind: process\nsteps: [{id: end, title: 结束}]\nowner: %s\nhistory: [%s]\n"
    row = "{version: 2026Q%d, date: 2026-06-0%d, by: lead, change: 首次发布}"
    found = compared("p", body % ("lead", row % (3, 1)), body % ("boss", row % (3, 1) + ", " + row % (4, 2)))
    assert said(found) == [("HeadChanged", "p", "owner"), ("PartsChanged", "p", "history")]
    (head,) = (change for change in found if isinstance(change, HeadChanged))
    assert (head.before, head.after, head.at_new.path) == ("lead", "boss", ("owner",))


def test_a_setting_is_told_at_its_file() -> None:
    """Settings have no entry, and stand in qsstd.yaml."""
    old, new = side({}), side({}, notice="30 d")
    (change,) = compare(old, new)
    assert isinstance(change, SettingChanged)
    assert (change.address, change.key, change.at_new) == ("qsstd.yaml", ("notice",), Place("qsstd.yaml", ("notice",)))
    assert settings().notice is None


def test_days_of_a_calendar_are_a_set() -> None:
    """Written in any order."""
    body = "kind: calendar\nweek: {mon: ['09:00-12:00', '13:00-18:00']}\nclosed: [%s]\n"
    assert said(compared("c", body % "2026-10-01, 2026-10-02", body % "2026-10-02, 2026-10-01")) == []
    (change,) = compared("c", body % "2026-10-01, 2026-10-02", body % "2026-10-02, 2026-10-03")
    assert isinstance(change, ValuesChanged)
    assert ([str(day) for day in change.added], [str(day) for day in change.removed]) == (
        ["2026-10-03"],
        ["2026-10-01"],
    )


def test_duties_to_keep_apart_have_no_order() -> None:
    """A pair of roles is the same from either end."""
    body = "kind: organisation\nseparate: [[%s, %s]]\n"
    assert said(compared("o", body % ("a", "b"), body % ("b", "a"))) == []
    assert said(compared("o", body % ("a", "b"), body % ("a", "c"))) == [("ValuesChanged", "o", "separate")]


def test_references_with_and_without_their_document_are_the_same() -> None:
    """A bare name of an entry of the same document, and its address."""
    assert said(compared("repair", STEPS, edited(STEPS, ("next: visit", "next: repair/visit")))) == []
    body = STEPS + "    follows: [%s]\n"
    (change,) = compared("repair", body % "etiquette/opening", body % "etiquette/closing")
    assert isinstance(change, ReferencesChanged)
    assert (change.added, change.removed) == (("etiquette/closing",), ("etiquette/opening",))
