# One command each, on a machine with Python 3.11 to 3.13, make and git and nothing else set up.
# Everything that is installed goes into .venv (and node_modules), by hash.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --no-builtin-rules

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1 \
	&& { echo $$p; break; }; done)
BIN := .venv/bin
PIP_INSTALL = PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install -qq --no-deps --require-hashes
WITH_NODE = PATH="$(CURDIR)/$(BIN):$$PATH"
PORT ?= 8000
WORKERS ?= 0

# One BLAS thread a process: the workers are the parallelism. NumPy reads this when imported.
export OMP_NUM_THREADS := 1
export OPENBLAS_NUM_THREADS := 1
# Memory that an article took goes back when it is read: a sixth less for two workers (measured).
export MALLOC_ARENA_MAX := 1
export MALLOC_TRIM_THRESHOLD_ := 4000000
export MALLOC_MMAP_THRESHOLD_ := 4000000

.PHONY: help setup setup-dev story serve test bench bench-peers lock clean

help:  ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## */\t/' | expand -t 14

setup: .venv/runtime.stamp  ## install what the service needs into .venv
setup-dev: .venv/dev.stamp node_modules/.stamp  ## and what the tests need

story: .venv/runtime.stamp  ## five articles of seeds/ in, one story record out
	@$(BIN)/python -m scripts.story

serve: .venv/runtime.stamp  ## the service on 127.0.0.1 (PORT=8000, WORKERS=one a core)
	@STORYFOLD_PORT=$(PORT) STORYFOLD_WORKERS=$(WORKERS) \
		$(BIN)/python -m gunicorn --config service/gunicorn.conf.py

test: setup-dev  ## format, lint, types, import contracts, and all tests
	@echo "storyfold: format and lint"
	@$(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
	@echo "storyfold: types"
	@$(BIN)/mypy
	@echo "storyfold: tests (about five minutes on two cores)"
	@$(WITH_NODE) $(BIN)/python -m pytest -q -n 2 --dist loadfile --cov --cov-report=term

bench: .venv/runtime.stamp  ## speed, cost, memory, quality: tables and plots, kept in docs/
	@$(BIN)/python -m benchmarks | tee docs/figures.txt

bench-peers: .venv/runtime.stamp .venv-peers/.stamp  ## the same articles through other systems
	@$(BIN)/python -m benchmarks peers | tee docs/peers.txt

lock: .venv-lock/.stamp  ## refresh both lock files from pyproject.toml
	@echo "storyfold: resolving for Python 3.11 to 3.13 on every platform"
	@$(RESOLVE) pyproject.toml --output-file requirements.lock
	@$(RESOLVE) pyproject.toml --group dev --constraint requirements.lock --output-file requirements-dev.lock
	@$(RESOLVE) benchmarks/peers.in --override benchmarks/peers.overrides --output-file benchmarks/peers.lock

clean:  ## remove everything that was installed or made
	@rm -rf .venv .venv-lock .venv-peers node_modules story.json .coverage .hypothesis \
		.mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# --------------------------------------------------------------------------- what the above need

RESOLVE = .venv-lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock"

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "storyfold: needs Python 3.11, 3.12 or 3.13 (found:" \
		"$$(python3 --version 2>&1 || true)); name another one with make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "storyfold: making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv

.venv/runtime.stamp: requirements.lock | .venv/bin/python
	@echo "storyfold: installing the service's packages and its language model, by hash (about a minute)"
	@$(PIP_INSTALL) -r requirements.lock
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/runtime.stamp
	@echo "storyfold: installing what the tests need, Node.js included, by hash (about a minute)"
	@$(PIP_INSTALL) -r requirements-dev.lock
	@touch $@

node_modules/.stamp: package-lock.json .venv/dev.stamp
	@echo "storyfold: installing the linters that run on Node.js, by hash"
	@$(WITH_NODE) npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.venv-peers/.stamp: benchmarks/peers.lock | .venv/bin/python
	@echo "storyfold: installing the systems to compare with into .venv-peers (some minutes)"
	@$(BIN)/python -m venv .venv-peers
	@PIP_DISABLE_PIP_VERSION_CHECK=1 .venv-peers/bin/python -m pip install -qq --no-deps --require-hashes -r benchmarks/peers.lock
	@touch $@

.venv-lock/.stamp: | .venv/bin/python
	@$(BIN)/python -m venv .venv-lock
	@PIP_DISABLE_PIP_VERSION_CHECK=1 .venv-lock/bin/python -m pip install -qq uv
	@touch $@
