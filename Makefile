# Every task of the project in one word. `make` alone lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PYTHONS ?= 3.11 3.12 3.13
# What needs a browser, the checkers of Word and PDF files, or packages of npm.
GATES := tests/render/test_browser.py tests/render/test_site_browser.py tests/render/test_docx_gate.py \
	tests/render/test_pdf_gate.py tests/render/flow/test_gates.py
WITHOUT := $(GATES:%=--ignore=%)

.DEFAULT_GOAL := help
.PHONY: help setup check test test-all golden plant docs bench demo fuzz gates clean

help:  ## list the tasks
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

setup: $(STAMP)  ## make the environment .venv with everything a developer needs

demo: setup  ## lint the shipped pack and print all of it into build/demo, in Chinese and in English
	$(BIN)/qsstd --version
	$(BIN)/qsstd lint standards --lang zh --fail-on info
	$(BIN)/qsstd lint standards --lang en --fail-on info
	cd standards && ../$(BIN)/qsstd render manual handbook card training scorecard survey --to ../build/demo \
		--format html --format docx --format pdf --format md --format svg --format bpmn --language zh --language en

check: setup  ## format, lint, types, layers, catalog: seconds
	$(BIN)/ruff format --check src tests tools bench
	$(BIN)/ruff check src tests tools bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/catalog.py check
	$(BIN)/python tools/docs.py --check

test: check  ## the checks and all tests but those of 'make gates'
	$(BIN)/python -m pytest -q -n auto $(WITHOUT)

test-all: setup  ## all tests on every interpreter of PYTHONS that exists
	WITHOUT="$(WITHOUT)" sh tools/test-all.sh $(PYTHONS)

golden: setup  ## rewrite the golden files of the output formats; look at the difference before you commit it
	$(BIN)/python -m pytest -q tests/output tests/render --golden

plant: setup  ## make the workspace of planted faults anew, from the pack and the edits in tests/planted/faults
	$(BIN)/python tools/plant.py

docs: setup  ## write the generated pages
	$(BIN)/python tools/docs.py
	$(BIN)/python tools/tutorial.py

bench: setup  ## measure against floors and peers; prints every target, met or missed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python -m compileall -q src
	$(BIN)/python bench/run.py

fuzz: setup  ## the long search for crashes and hangs
	QSSTD_FUZZ=long $(BIN)/python -m pytest -q -n auto tests -m fuzz

gates: setup  ## the slow checks: every interpreter, the wheel in a fresh environment, print-outs in a browser
	WITHOUT="$(WITHOUT)" sh tools/test-all.sh $(PYTHONS)
	sh tools/test-wheel.sh
	bash tools/gate-node.sh
	QSSTD_GATES=1 $(BIN)/python -m pytest -q -n auto $(GATES)

clean:  ## remove what was built
	rm -rf $(VENV) .venv-* build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
