# The developer's verbs; `make` lists them.
PYTHON := .venv/bin/python
export QT_QPA_PLATFORM ?= offscreen

.PHONY: help demo run test check bench bench-short torture screenshots baselines docs translations lock
help:  ## list the verbs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ –/'

demo:  ## the main job with a sample business
	sh scripts/demo

run:  ## the window
	QT_QPA_PLATFORM= $(PYTHON) -m pushdesk

test:  ## all tests
	$(PYTHON) -m pytest -q -n 2 --dist loadfile --ignore=tests/torture --ignore=tests/journeys
	$(PYTHON) -m pytest -q tests/journeys
	node --test tests/pwa/

check:  ## floors, types, style
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check -q .
	$(PYTHON) -m mypy
	$(PYTHON) -m mypy --platform win32
	$(PYTHON) -m mypy --platform darwin
	.venv/bin/lint-imports --no-cache

bench:  ## targets beside values, written to docs/measurements; fails below a target
	$(PYTHON) -m benchmarks

bench-short:  ## the same with few recipients, in a minute; shows that everything can be measured, no target fails it
	$(PYTHON) -m benchmarks --short

torture:  ## the full-length rows that are too long for CI
	$(PYTHON) -m pytest -q tests/torture

screenshots:  ## every page, light and dark, into docs/screenshots
	$(PYTHON) -m pushdesk demo --headless --pictures docs/screenshots
	$(PYTHON) -m tests.house.screenshots

baselines:  ## the pictures that the pixel tests compare with, anew where they changed; look at each before it is committed
	NEW_BASELINES=1 $(PYTHON) -m pytest -q tests/ui/test_preview_pixels.py tests/ui/test_page_pixels.py

docs:  ## write docs/SETTINGS.md from the declarations
	$(PYTHON) -m tests.house.settings_page

translations:  ## bring the German up to the sources, and compile it
	$(PYTHON) -m tests.house.translations

schema:  ## write pushdesk/storage/newest.sql from the migrations
	$(PYTHON) -m tests.house.schema

lock:  ## write requirements.lock from what is installed
	$(PYTHON) -m pip freeze --exclude-editable | grep -v '^#' > requirements.lock
