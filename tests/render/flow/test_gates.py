"""What other programs make of the charts: bpmn-js and Mermaid in Chromium, bpmn-moddle in Node.

They are put into ``build/gate-node`` by ``tools/gate-node.sh``. Skipped where they or Chromium are not, unless
``QSSTD_GATES=1`` says that they must be."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qsstd.render.flow.bpmn import bpmn
from qsstd.render.flow.chart import Chart
from qsstd.render.flow.layout import layout
from qsstd.render.flow.mermaid import mermaid
from tests.render.browser import Browser, chromium
from tests.render.flow.charts import hostile, pack, random_chart

PACKAGES = Path(__file__).parents[3] / "build" / "gate-node" / "node_modules"
pytestmark = pytest.mark.skipif(
    os.environ.get("QSSTD_GATES") != "1" and not (PACKAGES.is_dir() and chromium() and shutil.which("node")),
    reason="tools/gate-node.sh has not been run, or there is no Chromium or Node",
)
CHARTS = [*pack("zh"), *pack("en"), hostile(), *(random_chart(seed) for seed in range(12))]
MODDLE = """
import { BpmnModdle } from 'bpmn-moddle';
import { readFileSync } from 'node:fs';
const told = [];
for (const file of JSON.parse(readFileSync(0, 'utf8'))) {
  const moddle = new BpmnModdle();
  const { rootElement, warnings, elementsById } = await moddle.fromXML(readFileSync(file, 'utf8'));
  const { xml } = await moddle.toXML(rootElement);
  const again = await moddle.fromXML(xml);
  told.push([file, warnings.map(String), Object.keys(elementsById).length, Object.keys(again.elementsById).length]);
}
console.log(JSON.stringify(told));
"""
DRAW = """
(async () => {
  const viewer = new BpmnJS({ container: '#at' });
  const { warnings } = await viewer.importXML(window.source);
  const registry = viewer.get('elementRegistry');
  const count = kind => registry.filter(one => one.type === kind && !one.labelTarget).length;
  return { warnings: warnings.map(one => one.message), lanes: count('bpmn:Lane'), tasks: count('bpmn:UserTask'),
    flows: count('bpmn:SequenceFlow'), gateways: count('bpmn:ExclusiveGateway') };
})()
"""
PARSE = """
(async () => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  const kind = (await mermaid.parse(window.source)).diagramType;
  const { svg } = await mermaid.render('chart', window.source);
  document.getElementById('at').innerHTML = svg;
  const nodes = document.querySelectorAll('#at g.node').length;
  const odd = document.querySelectorAll('#at img, #at script').length;
  return { kind, nodes, odd, text: document.getElementById('at').textContent, ran: window.ran === true };
})()
"""


def drawn(chart: Chart) -> str:
    documentation = {node.id: f"{node.title}\n注意 <b>&</b>" for node in chart.nodes}
    return bpmn(chart, layout(chart, horizontal=True), documentation)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as one:
        yield one


def page(browser: Browser, folder: Path, script: str) -> None:
    """An empty page with a script of a package."""
    assert (PACKAGES / script).is_file(), "run tools/gate-node.sh"
    file = folder / "page.html"
    head = f'<!doctype html><meta charset="utf-8"><script src="{(PACKAGES / script).as_uri()}"></script>'
    file.write_text(f"{head}<div id=at style='width:2000px;height:1200px'></div>", "utf-8")
    browser.open(file, 2000)


def answer(browser: Browser, source: str, script: str) -> Any:
    browser.run(f"window.source = {json.dumps(source)}; 0")
    return browser.run(script)


def test_bpmn_moddle_reads_every_chart_without_a_warning_and_loses_nothing(tmp_path: Path) -> None:
    files = []
    for index, chart in enumerate(CHARTS):
        files.append(tmp_path / f"{index}.bpmn")
        files[-1].write_text(drawn(chart), "utf-8")
    told = json.loads(moddle([str(file) for file in files]))
    assert len(told) == len(CHARTS)
    for file, warnings, before, after in told:
        assert not warnings, (file, warnings)
        assert before == after > 5


def moddle(files: list[str]) -> str:
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", MODDLE],
        input=json.dumps(files),
        capture_output=True,
        text=True,
        cwd=PACKAGES.parent,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_flow_to_nowhere_is_warned_of_by_bpmn_moddle(tmp_path: Path) -> None:
    file = tmp_path / "broken.bpmn"
    file.write_text(drawn(CHARTS[0]).replace('sourceRef="', 'sourceRef="no-', 1), "utf-8")
    assert json.loads(moddle([str(file)]))[0][1]


def test_bpmn_js_draws_every_chart_without_a_warning(browser: Browser, tmp_path: Path) -> None:
    page(browser, tmp_path, "bpmn-js/dist/bpmn-viewer.production.min.js")
    for chart in CHARTS:
        drawing = layout(chart, horizontal=True)
        found = answer(browser, drawn(chart), DRAW)
        assert not found["warnings"], (chart.title, found)
        assert found["lanes"] == len(drawing.lanes)
        assert found["flows"] == len(drawing.edges)
        assert found["tasks"] == sum(box.shape == "task" for box in drawing.boxes)
        assert found["gateways"] == sum(box.shape == "decision" for box in drawing.boxes)


def test_mermaid_parses_and_draws_every_chart(browser: Browser, tmp_path: Path) -> None:
    page(browser, tmp_path, "mermaid/dist/mermaid.min.js")
    for chart in CHARTS:
        found = answer(browser, mermaid(chart), PARSE)
        assert found["kind"].startswith("flowchart")
        assert found["nodes"] == len(layout(chart).boxes), chart.title
        assert not found["odd"] and not found["ran"]
        shown = "".join(found["text"].split())
        for node in chart.nodes[:1]:
            assert "".join(node.title.split())[:12] in shown, (chart.title, found["text"])


def test_mermaid_refuses_a_text_that_is_not_escaped(browser: Browser, tmp_path: Path) -> None:
    page(browser, tmp_path, "mermaid/dist/mermaid.min.js")
    script = "mermaid.parse(window.source).then(() => 'parsed', () => 'refused')"
    assert answer(browser, 'flowchart TB\n  a["x"y"]', script) == "refused"
    assert answer(browser, mermaid(CHARTS[0]), script) == "parsed"
