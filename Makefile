# make run    the service, ready for the extension
# make test   everything that must hold before a change lands
# make extension    dist/sidelight-chrome.zip and dist/sidelight-firefox.zip, as the stores want them
# make bookmarklet  its short code, after a change of extension/bookmarklet/ or extension/content/never-sent.js
# make image-test   build the container image with buildah and run it, as root; BASE=… names another base image
# make pictures     docs/sidelight.png and the pictures for the stores, from the real browsers

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := server tests benchmarks tools examples
LOCK := $(BIN)/uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url --custom-compile-command "make lock" --quiet

.PHONY: run test install install-dev browsers lint types unit node live lock accept extension bookmarklet pictures clean image-test

run: install
	@$(BIN)/python -m server serve

test: install-dev browsers lint types unit node live

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sidelight needs Python 3.11 or newer: make run PYTHON=python3.12")'
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

browsers:
	@sh tests/browser/install.sh

lint: install-dev
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/deptry server
	$(BIN)/hadolint Dockerfile
	npm run --silent lint
	npm run --silent lint:webext -- extension

types: install-dev
	$(BIN)/mypy

unit: install-dev browsers
	$(BIN)/pytest tests --ignore tests/browser

node: install-dev
	npm test --silent

live: install-dev browsers
	$(BIN)/pytest tests/browser

lock: install-dev
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-batch.in -o requirements-batch.txt
	$(LOCK) requirements-dev.in -o requirements-dev.txt

image-test: install-dev
	$(BIN)/python tests/check_image.py

accept: install-dev
	$(BIN)/python tests/accept.py

extension: install-dev
	$(BIN)/python tools/pack_extension.py dist
	npm run --silent lint:webext -- dist/sidelight-firefox.zip

bookmarklet: install-dev
	npm run --silent bookmarklet

pictures: install-dev browsers
	$(BIN)/python tools/take_pictures.py docs

clean:
	rm -rf $(VENV) node_modules build dist
