"""What of two texts is only form, and what says something else."""

from __future__ import annotations

import pytest

from qsstd.diff.judge import Around
from qsstd.diff.told.wording import form, is_form, is_reworded, is_translation, is_typography
from qsstd.kinds.attitude import Violation
from qsstd.model.text import Text

from .sides import side

ZH = Around(side({}), side({}))
EN = Around(side({}, language="en"), side({}, language="en"))
TURNED = Around(side({}, language="en"), side({}, language="zh"))
SAME = [
    ("您好，请问有什么可以帮您？", "您好,请问有什么可以帮您"),
    ("“不知道”", "「不知道」"),
    ("'must not'", "‘must not’"),
    ("don't", "don’t"),
    ("24 小时内修复", "24小时内修复。"),
    ("ＡＢＣ１２３", "abc123"),
    ("Fix it, then call back.", "fix it then call-back"),
    ("满意度 ≥ 85%", "满意度 >= 85 ％"),
    ("误差 −3", "误差 -3"),
    ("1，5", "1,5"),
    ("5 min", "5min"),
    ("第三方（客户）", "第三方(客户)"),
]
OTHER = [
    ("1.5 小时", "15 小时"),
    ("1.5 小时", "1,5 小时"),
    ("1 5 小时", "15 小时"),
    ("−3 分", "3 分"),
    ("-3 分", "3 分"),
    ("85%", "85"),
    ("85 %", "85 ‰"),
    ("≤ 3 天", "≥ 3 天"),
    ("≤ 3 天", "< 3 天"),
    ("9:00", "900"),
    ("2-3 天", "23 天"),
    ("10⁴", "104"),
    ("10^4", "104"),
    ("5 ℃", "5 C"),
    (".5 分", "5 分"),
    ("not able", "notable"),
    ("必须系安全带", "系安全带"),
    ("次/月", "次月"),
    ("1、2 级", "12 级"),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_marks_spaces_case_and_width_are_typography(before: str, after: str) -> None:
    assert is_typography(Text(before, None), Text(after, None))
    assert is_typography(Text("同", after), Text("同", before))
    assert not is_reworded(Text(before, None), Text(after, None), ZH)


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_what_changes_a_number_or_a_word_is_none(before: str, after: str) -> None:
    assert not is_typography(Text(before, None), Text(after, None))
    assert not is_typography(Text(None, after), Text(None, before))
    assert is_reworded(Text(before, None), Text(after, None), ZH)


def test_a_translation_is_what_is_not_in_the_language_of_the_company() -> None:
    before, after = Text("修复", "repair"), Text("修复", "mend")
    assert is_translation(before, after, ZH)
    assert not is_translation(before, after, EN)
    assert is_translation(before, Text("修好", "repair"), EN)
    assert not is_translation(before, Text("修好", "repair"), ZH)


def test_a_translation_that_came_or_went_says_nothing_else() -> None:
    alone, both = Text("修复", None), Text("修复", "repair")
    for before, after in ((alone, both), (both, alone)):
        assert form(before, after, ZH) == "translation"
        assert is_reworded(before, after, EN)


def test_where_the_company_writes_another_language_nothing_is_a_translation() -> None:
    assert is_reworded(Text("修复", "repair"), Text("修复", "mend"), TURNED)


def test_punctuation_of_one_language_and_another_translation_are_still_form() -> None:
    before, after = Text("修复。", "repair"), Text("修复", "mend")
    assert form(before, after, ZH) == "translation"
    assert not is_reworded(before, after, ZH)
    assert form(before, Text("修复", "Repair."), ZH) == "typography"


def test_a_mapping_is_form_where_nothing_but_its_texts_is() -> None:
    def violation(zh: str, en: str, points: str) -> Violation:
        return Violation.model_validate({"text": {"zh": zh, "en": en}, "points": points})

    before = violation("打断客户", "interrupts", "2")
    assert form(before, violation("打断客户", "cuts in", "2"), ZH) == "translation"
    assert form(before, violation("打断客户。", "interrupts", "2"), ZH) == "typography"
    assert not is_form(before, violation("打断客户", "cuts in", "3"), ZH)
    assert not is_form(before, violation("催促客户", "interrupts", "2"), ZH)
    assert not is_form(before, None, ZH)
