# Everything a person or CI needs, on a fresh Debian or Ubuntu machine with Python 3.11 or later.
#
#   make demo      the weekly loop in real windows; without a display it plays by itself into demo-out/
#   make test      style, types, arrows and the suite, offscreen
#   make slow      the inbox server with both databases, the merge rule at length, practices heard whole
#   make alone     what needs the machine to itself: recorded sound, and the window that never waits
#   make stories   whole stories through real windows, a real server and real files into stories-out/
#   make bench     ratios of speed and memory, within one run
#   make integration  vaults, real server processes and every command together
#   make hostile   a server that lies, case by case, between real clients and the real server
#   make load      5,000 patients in the server, 500 devices for ten minutes; MINUTES=, STORES=, PATIENTS=, DEVICES=
#   make figures   practices as they sound, and what one costs; forty minutes and more; docs/practice.md
#   make chaos     the server is killed again and again while devices post
#   make kills     the window is killed at random moments while somebody writes, shares or speaks; KILLS=
#   make packaging packages built, installed on a fresh Debian root, used for a week, upgraded, removed (as root)
#   make help      the rest

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
KEEP ?=
MINUTES ?= 10
STORES ?= sqlite postgresql postgresql-2
PATIENTS ?= 5000
DEVICES ?= 500
KILLS ?= 200
export QT_LOGGING_RULES ?= qt.multimedia.*=false

.PHONY: help demo test lint types arrows unit slow alone stories integration hostile bench load chaos kills figures setup libraries lock translations voices installer packaging package-check clean

help:
	@sed -n '2,15p' Makefile; grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/ -/' | sed 's/^/#   make /'

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
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --ignore=tests/integration --ignore=tests/sync/server -m "not slow and not story and not benchmark and not alone and not hostile and not load and not chaos and not packaging"

slow: $(STAMP) ## the server with SQLite and PostgreSQL, and what takes many seconds a test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -m "not story and not benchmark and not alone and not load and not chaos" tests/sync/server
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -m "slow and not benchmark and not alone" tests/property tests/practice

# Two processes: Qt asks for a sound server once, and the first half has none.
alone: $(STAMP) ## what needs the machine to itself: sound that is recorded, and the window that never waits
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -p no:xdist -m "alone and not sound" -o log_cli=true -o log_cli_level=INFO
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -p no:xdist -m "alone and sound" -o log_cli=true -o log_cli_level=INFO tests/ui

test: lint types arrows unit

stories: $(STAMP)
	sh tools/with_display.sh --virtual $(BIN)/python -m pytest -m story -p no:xdist tests/stories

integration: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -m "not load and not chaos and not alone" tests/integration

hostile: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -m hostile tests/hostile

bench: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m benchmark -p no:xdist tests/benchmarks

load: $(STAMP)
	HAVEN_LOAD_MINUTES=$(MINUTES) HAVEN_LOAD_STORES="$(STORES)" HAVEN_LOAD_PATIENTS=$(PATIENTS) HAVEN_LOAD_DEVICES=$(DEVICES) \
		$(BIN)/python -m pytest -m load -p no:xdist -o log_cli=true -o log_cli_level=INFO tests/load

chaos: $(STAMP)
	$(BIN)/python -m pytest -m chaos -p no:xdist tests/load

kills: $(STAMP)
	HAVEN_KILLS=$(KILLS) $(BIN)/python -m pytest -m chaos -p no:xdist -o log_cli=true -o log_cli_level=INFO tests/kills

figures: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.practice.figures --language en
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.practice.figures --language nl
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.practice.figures --language en --device
	sh tools/with_display.sh --virtual $(BIN)/python -m tests.practice.cost --minutes 40

lock: ## lock the dependencies again, with hashes and without addresses (needs uv)
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 -q requirements/dev.in -o requirements/dev.txt
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 -q requirements/runtime.in -o requirements/runtime.txt
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 -q requirements/server.in -o requirements/server.txt

translations: $(STAMP) ## bring the Linguist file up to date with the texts in ui/
	$(BIN)/pyside6-lupdate -locations none -no-obsolete -source-language en -target-language nl $$(find ui -name '*.py' | sort) -ts resources/translations/haven_nl.ts
	$(BIN)/pyside6-lupdate -locations none -no-obsolete -source-language en -target-language en -pluralonly $$(find ui -name '*.py' | sort) -ts resources/translations/haven_en.ts

voices: $(STAMP) ## the computer-made voices, where words of the course changed; COURSE=, VOICES=
	sh tools/make_voices.sh $(or $(COURSE),resources/courses/mbct) $(VOICES)

installer: $(STAMP) ## what a clinic installs, in dist/; CLINIC= a signed kit
	@sh tools/packaging/system_tools.sh
	$(BIN)/python build_installer.py $(if $(CLINIC),--clinic $(CLINIC)) --out dist

packaging: $(STAMP) ## packages and archive on a fresh Debian root, as root; about half an hour
	@sh tools/packaging/system_tools.sh
	$(BIN)/python build_installer.py --format deb --format tar --format server-deb --format bare --quick --out dist
	HAVEN_DIST=dist $(BIN)/python -m pytest -m packaging -p no:xdist tests/packaging -o log_cli=true -o log_cli_level=INFO

package-check: $(STAMP) ## the built folder tries itself, and the installer of Windows is compiled over it
	@sh tools/packaging/system_tools.sh
	$(BIN)/python build_installer.py --format folder --out dist
	QT_QPA_PLATFORM=offscreen dist/haven/haven --self-test
	HAVEN_DIST=dist QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -p no:xdist tests/packaging/test_kit.py tests/packaging/test_other_systems.py

clean: ## what was built or written by tests; never the virtual environment
	rm -rf build dist demo-out load-out stories-out .pytest_cache .mypy_cache .ruff_cache .hypothesis
