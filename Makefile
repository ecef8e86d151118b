# make run    the service, ready for the extension
# make check  what needs no other program: lint, types, unit and page tests, the extension's tests under Node
# make test   everything that must hold before a change lands: check, then real services, then real browsers
# make extension    dist/sidelight-chrome.zip and dist/sidelight-firefox.zip, as the stores want them
# make bookmarklet  its short code, after a change of extension/bookmarklet/ or extension/content/never-sent.js
# make image-test   build the container image with buildah and run it, as root; BASE=… names another base image
# make pictures     docs/sidelight.png and the pictures for the stores, from the real browsers

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := server tests benchmarks tools examples
# These tests start no program but Python itself; tests/system starts services, tests/browser browsers.
IN_PROCESS := tests/unit tests/pages tests/verdicts tests/fuzz tests/repository
LOCK := $(BIN)/uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url --custom-compile-command "make lock" --quiet

.PHONY: run check test install install-dev programs lint types unit node system live lock accept extension bookmarklet pictures clean image-test

run: install
	@$(BIN)/python -m server serve

check: lint types unit node

test: programs check system live

$(VENV)/bin/python:
	@# regular expressions with possessive quantifiers match wrongly before (CPython's issues 100061 and 106052)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "Sidelight needs Python 3.11.5 or newer: make run PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

node_modules/.installed: package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

install: $(VENV)/.installed

install-dev: $(VENV)/.installed-dev node_modules/.installed

programs:
	@sh tests/install_programs.sh

lint: install-dev
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/deptry server
	$(BIN)/hadolint Dockerfile
	npm run --silent lint
	npm run --silent lint:webext -- extension

types: install-dev
	$(BIN)/mypy

unit: install-dev
	$(BIN)/pytest -q $(IN_PROCESS)

node: install-dev
	npm test --silent

system: install-dev programs
	$(BIN)/pytest tests/system

live: install-dev programs
	$(BIN)/pytest tests/browser

lock: install-dev
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-batch.in -o requirements-batch.txt
	$(LOCK) requirements-dev.in -o requirements-dev.txt

image-test: install-dev
	$(BIN)/python tests/system/check_image.py

accept: install-dev
	$(BIN)/python tests/accept.py

extension: install-dev
	$(BIN)/python tools/pack_extension.py dist
	npm run --silent lint:webext -- dist/sidelight-firefox.zip

bookmarklet: install-dev
	npm run --silent bookmarklet

pictures: install-dev programs
	$(BIN)/python tools/take_pictures.py docs

clean:
	rm -rf $(VENV) node_modules build dist
