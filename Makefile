# Everything a person or CI needs, on a fresh Debian or Ubuntu machine with Python 3.11 or later.
#
#   make demo      the weekly loop in real windows; without a display it plays by itself into demo-out/
#   make test      style, types, arrows and the suite, offscreen
#   make stories   whole stories through real windows, a real server and real files into stories-out/
#   make bench     ratios of speed and memory, within one run
#   make help      the rest

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
KEEP ?=
export QT_LOGGING_RULES ?= qt.multimedia.*=false

.PHONY: help demo test lint types arrows unit alone stories bench setup libraries lock translations voices installer clean

help:
	@sed -n '2,8p' Makefile; grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/ -/' | sed 's/^/#   make /'

libraries: ## the system libraries that Qt, sound and the tests need
	@sh tools/system_libraries.sh

$(STAMP): requirements/dev.txt pyproject.toml tools/system_libraries.sh $(wildcard resources/translations/*.ts)
	@sh tools/system_libraries.sh
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/pyside6-lrelease -silent resources/translations/haven_nl.ts -qm resources/translations/haven_nl.qm
	$(BIN)/pyside6-lrelease -silent resources/translations/haven_en.ts -qm resources/translations/haven_en.qm
	@touch $(STAMP)

setup: $(STAMP) ## the virtual environment with locked dependencies

demo: $(STAMP)
	@sh tools/with_display.sh $(BIN)/python -m tests.stories.demo --out demo-out $(if $(KEEP),--keep $(KEEP))

lint: $(STAMP) ## ruff
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP) ## mypy, strict
	$(BIN)/mypy

arrows: $(STAMP) ## import-linter: who may import whom
	$(BIN)/lint-imports

unit: $(STAMP) ## the suite alone
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -m "not story and not benchmark and not alone"

alone: $(STAMP) ## what needs the machine to itself: sound that is recorded, and the window that never waits
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -p no:xdist -m alone -o log_cli=true -o log_cli_level=INFO

test: lint types arrows unit alone

stories: $(STAMP)
	sh tools/with_display.sh --virtual $(BIN)/python -m pytest -m story -p no:xdist tests/stories

bench: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m benchmark -p no:xdist tests/benchmarks

lock: ## lock the dependencies again, with hashes and without addresses (needs uv)
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 -q requirements/dev.in -o requirements/dev.txt
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 -q requirements/runtime.in -o requirements/runtime.txt
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 -q requirements/server.in -o requirements/server.txt

translations: $(STAMP) ## bring the Linguist file up to date with the texts in ui/
	$(BIN)/pyside6-lupdate -locations none -no-obsolete -source-language en -target-language nl $$(find ui -name '*.py' | sort) -ts resources/translations/haven_nl.ts
	$(BIN)/pyside6-lupdate -locations none -no-obsolete -source-language en -target-language en -pluralonly $$(find ui -name '*.py' | sort) -ts resources/translations/haven_en.ts

installer: $(STAMP) ## a folder that starts without Python, in dist/
	$(BIN)/python build_installer.py

clean: ## what was built or written by tests; never the virtual environment
	rm -rf build dist demo-out stories-out .pytest_cache .mypy_cache .ruff_cache .hypothesis
