"""What is written of a chart: SVG, BPMN, Mermaid, the shapes of Word, words; the text of users in it is only text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import xmlschema
from lxml import etree  # type: ignore[import-untyped]

from qsstd.messages import LANGUAGES, Language
from qsstd.render.flow.bpmn import bpmn
from qsstd.render.flow.chart import Chart
from qsstd.render.flow.drawingml import drawingml, ids
from qsstd.render.flow.layout import layout
from qsstd.render.flow.lettering import NEVER_FIRST, NEVER_LAST, width, wrap
from qsstd.render.flow.mermaid import mermaid
from qsstd.render.flow.svg import svg
from qsstd.render.flow.words import alternative, events
from tests.render.flow.charts import hostile, pack, random_chart

SCHEMA = Path(__file__).parents[2] / "vendor" / "bpmn" / "BPMN20.xsd"
CHARTS = [*pack("zh"), *pack("en"), hostile(), *(random_chart(seed) for seed in range(8))]
BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_svg_is_an_image_with_a_title_and_a_description() -> None:
    chart = CHARTS[0]
    root = etree.fromstring(svg(layout(chart), chart.title, "Words", id="one"))
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == [root[0].get("id"), root[1].get("id")]
    assert (root[0].tag, root[0].text) == (f"{space}title", chart.title)
    assert (root[1].tag, root[1].text) == (f"{space}desc", "Words")
    shown = "".join(root.itertext())
    assert all(node.title in shown.replace("\n", "") for node in chart.nodes)


def test_svg_has_the_colours_of_the_page_or_its_own() -> None:
    drawing = layout(CHARTS[0])
    assert "var(--fc-box,#e8f1fe)" in svg(drawing, "t", "d")
    plain = svg(drawing, "t", "d", themed=False)
    assert "var(" not in plain and "#e8f1fe" in plain


def test_svg_links_the_steps_that_have_an_address() -> None:
    chart = CHARTS[0]
    text = svg(layout(chart), "t", "d", links={"verify": '#step"1'})
    root = etree.fromstring(text)
    assert root.get("role") == "group"
    assert [link.get("href") for link in root.iter("{http://www.w3.org/2000/svg}a")] == ['#step"1']


def test_hostile_text_is_only_text_in_every_format() -> None:
    chart = hostile()
    drawing = layout(chart)
    for text in (
        svg(drawing, chart.title, chart.title, links={chart.nodes[0].id: chart.title}, id=chart.id),
        bpmn(chart, layout(chart, horizontal=True), {node.id: node.title for node in chart.nodes}),
        drawingml(drawing, chart.title, chart.title, 1),
    ):
        root = etree.fromstring(text.encode())
        names = {etree.QName(one).localname for one in root.iter() if isinstance(one.tag, str)}
        assert not names & {"img", "script"}
        assert not any(isinstance(one, etree._Comment) for one in root.iter())
        assert "\u202e" not in text


def test_the_same_chart_gives_the_same_bytes() -> None:
    for chart in CHARTS[:4]:
        first, second = (written(replace(chart)) for _ in range(2))
        assert first == second


def written(chart: Chart) -> tuple[str, ...]:
    lying = layout(chart, horizontal=True)
    return svg(layout(chart), "t", "d"), bpmn(chart, lying, {}), mermaid(chart), drawingml(layout(chart), "n", "d", 7)


def test_bpmn_is_valid_and_complete() -> None:
    schema = xmlschema.XMLSchema(SCHEMA)
    for chart in CHARTS:
        drawing = layout(chart, horizontal=True)
        text = bpmn(chart, drawing, {node.id: f"Method of {node.title}" for node in chart.nodes})
        schema.validate(text)
        root = etree.fromstring(text.encode())
        shapes = {one.get("bpmnElement") for one in root.iter() if one.get("bpmnElement")}
        process = root.find(f"{BPMN}process")
        elements = {one.get("id") for one in process if one.get("id")} - {"Lanes"}
        assert elements <= shapes
        placed = [one.text for one in process.iter(f"{BPMN}flowNodeRef")]
        assert sorted(placed) == sorted(one.get("id") for one in process if not one.tag.endswith(("laneSet", "Flow")))
        documented = [one.text for one in process.iter(f"{BPMN}documentation")]
        assert len(documented) == sum(box.shape == "task" for box in drawing.boxes)
    with pytest.raises(xmlschema.XMLSchemaException):
        schema.validate(text.replace("<participant", "<participants"))


def test_ids_of_bpmn_come_from_those_of_the_steps() -> None:
    chart = pack("en")[1]
    text = bpmn(chart, layout(chart, horizontal=True), {})
    assert '<userTask id="Step_investigate" name="3 Find out the facts">' in text
    assert '<exclusiveGateway id="Gateway_check.ways">' in text
    assert 'id="Flow_check.ways..investigate" name="The facts are unclear and the draft is returned once"' in text


def test_mermaid_names_the_role_and_writes_signs_as_numbers() -> None:
    text = mermaid(pack("en")[1])
    assert '  s_register["1 Register the complaint<br/>Hotline agent"]' in text
    assert re.search(r'  s_check_\w+ -\.->\|"The facts are unclear [^"]*"\| s_investigate\n', text)
    bad = mermaid(hostile())
    inside = re.findall(r'"([^"\n]*)"', bad)
    assert inside and all(re.fullmatch(r"[^<>\[\]{}`&]*", one.replace("<br/>", "")) for one in inside)
    assert bad.count('"') % 2 == 0


def test_shapes_of_word_have_ids_of_their_own() -> None:
    drawing = layout(CHARTS[2])
    root = etree.fromstring(drawingml(drawing, "Flow", "In words", 100))
    found = [int(one.get("id")) for one in root.iter() if one.tag.endswith(("docPr", "cNvPr"))]
    assert found == list(range(100, 100 + ids(drawing)))
    choice, fallback = root
    assert "In words" in "".join(fallback.itertext())
    assert next(one for one in choice.iter() if one.tag.endswith("docPr")).get("descr") == "In words"
    shown = "".join(one.text for one in choice.iter(f"{WORD}t"))
    assert all(node.title in shown for node in CHARTS[2].nodes)


def test_a_group_of_word_is_made_to_fit() -> None:
    drawing = layout(CHARTS[2])
    root = etree.fromstring(drawingml(drawing, "Flow", "d", 1, width=240, height=300))
    extent = next(one for one in root.iter() if one.tag.endswith("extent"))
    assert int(extent.get("cx")) <= 240 * 12700 and int(extent.get("cy")) <= 300 * 12700 + 1


def test_what_is_not_the_readers_is_a_number() -> None:
    chart = CHARTS[1]
    nodes = tuple(
        replace(node, own=node.number == "2", title=node.title if node.number == "2" else "") for node in chart.nodes
    )
    mine = replace(chart, nodes=nodes)
    for text in (*written(mine), alternative(mine, "zh")):
        assert chart.nodes[1].title in text
        assert not any(node.title in text for node in chart.nodes if node.number != "2")
        assert not any(word in text for word in ("事实不清", "同意答复", "不接受"))
    assert "var(--fc-other," in svg(layout(mine), "t", "d")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_name_every_step_condition_and_end(language: Language) -> None:
    for chart in pack(language):
        said = alternative(chart, language)
        for node in chart.nodes:
            assert node.title in said
            assert all(way.condition in said for way in node.ways)
        assert said.count("流程结束" if language == "zh" else "the process is over") == len(chart.ends)
        marks = "，。；：" if language == "en" else ";"
        assert not set(marks) & set(said)
    assert events(language) == {"zh": ("开始", "结束"), "en": ("Start", "End")}[language]


def test_words_of_one_process() -> None:
    said = alternative(pack("en")[3], "en")
    assert said.startswith(
        "The process begins with step 1. Step 1, Pick up the call (Hotline agent): on to step 2. Step 2, Understand and "
        'decide (Hotline agent): if "The knowledge base has a current answer", on to step 3; if "'
    )
    assert said.endswith("Step 7, Ask for a score (Hotline agent): the process is over.")


@pytest.mark.parametrize(
    "text",
    [
        "申请更名、过户、暂停或停机，且账务结清。",
        "《电信条例》（2016）“重大”故障——须报告……",
        "A data fault (remote), in 10 min",
        "x" * 90,
    ],
)
@pytest.mark.parametrize("room", [30.0, 60.0, 110.0])
def test_no_mark_begins_a_line_and_no_line_is_too_wide(text: str, room: float) -> None:
    lines = wrap(text, room, 9.0)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(line[0] not in NEVER_FIRST and line[-1] not in NEVER_LAST for line in lines)
    assert all(width(line, 9.0) <= room + 18 for line in lines)


def test_lines_are_about_equally_long() -> None:
    assert wrap("受理障碍申告", 50.0, 9.0) == ("受理障", "碍申告")
    assert wrap("", 50.0, 9.0) == ()
    assert wrap("a\u202eb\nc", 50.0, 9.0) == ("a\\u202eb c",)
