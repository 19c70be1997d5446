# One command each, on a machine with Python 3.11 to 3.13 and make, and nothing else set up.
# Everything that is installed goes into .venv (and node_modules), by hash.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --no-builtin-rules

BIN := .venv/bin
ENVIRONMENT := sh scripts/environment.sh
WITH_NODE = PATH="$(CURDIR)/$(BIN):$$PATH"
TESTS = $(WITH_NODE) $(BIN)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder
# What is said on the command line counts first, then STORYFOLD_PORT and its like, then a plain PORT.
ifneq (,$(PORT))
ifeq (command line,$(origin PORT))
export STORYFOLD_PORT := $(PORT)
else
export STORYFOLD_PORT ?= $(PORT)
endif
endif
ifneq (,$(WORKERS))
ifeq (command line,$(origin WORKERS))
export STORYFOLD_WORKERS := $(WORKERS)
else
export STORYFOLD_WORKERS ?= $(WORKERS)
endif
endif

# One BLAS thread a process: the workers are the parallelism. NumPy reads this when imported.
export OMP_NUM_THREADS := 1
export OPENBLAS_NUM_THREADS := 1
# Memory that an article took goes back when it is read: a sixth less for two workers (measured).
export MALLOC_ARENA_MAX := 1
export MALLOC_TRIM_THRESHOLD_ := 4000000
export MALLOC_MMAP_THRESHOLD_ := 4000000

.PHONY: help setup setup-dev runtime dev ray clients peers fuzzer story serve test coverage test-ray fuzz \
	bench bench-load bench-bounds bench-peers bench-bulk lock clean

help:  ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## */\t/' | expand -t 14

setup: runtime  ## install what the service needs into .venv
setup-dev: dev clients node_modules/.stamp  ## install what the service and its tests need

OUTPUT ?= story.json
story: runtime  ## five articles of seeds/ in, one story record out (OUTPUT=story.json)
	@$(BIN)/python -m service.cli story --output "$(OUTPUT)"

serve: runtime  ## the service on 127.0.0.1 (PORT=8000, WORKERS=one a core)
	@exec $(BIN)/python -m service.cli serve

test: setup-dev  ## format, lint, types, import contracts, and all tests (6 to 15 minutes)
	@echo "storyfold: format and lint"
	@$(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
	@echo "storyfold: types"
	@$(BIN)/mypy
	@echo "storyfold: tests (six to fifteen minutes on two cores)"
	@$(TESTS) --durations=12 --durations-min=10

coverage: setup-dev  ## which lines no test runs: all tests traced, half as long again
	@$(TESTS) --cov --cov-report=term

FUZZ_SECONDS ?= 60
fuzz: dev fuzzer  ## search for bodies and headers that crash it, with atheris; FUZZ_SECONDS=60 for each of seven inputs
	@PYTHONPATH="$$($(BIN)/python -c 'import site; print(site.getsitepackages()[0])')" \
		.venv-fuzz/bin/python -m tests.fuzz.run head,article,story,text,page,lines,query \
		$(FUZZ_SECONDS) tests/fuzz/found

test-ray: ray  ## the tests that need Ray and pandas, in an environment of their own
	@.venv-ray/bin/python -m pytest -q tests/runtime/test_ray.py tests/runtime/test_archives_page.py

bench: runtime  ## speed, cost, memory, quality: tables and plots, kept in docs/
	@$(BIN)/python -m benchmarks | tee docs/figures.txt

bench-load: runtime  ## 1 to 300 callers, slow callers, and more calls than it can answer: docs/load.txt
	@$(BIN)/python -m benchmarks load | tee docs/load.txt

bench-bulk: ray  ## archives: speed, memory, a kill, the cost of grouping: docs/bulk.txt
	@.venv-ray/bin/python -m benchmarks bulk | tee docs/bulk.txt

bench-bounds: runtime  ## the text that costs most, and a run of 5,000 articles: docs/worst.txt, docs/long.txt
	@$(BIN)/python -m benchmarks worst | tee docs/worst.txt
	@$(BIN)/python -m benchmarks long | tee docs/long.txt

bench-peers: runtime peers  ## the same articles through other systems: docs/peers.txt
	@$(BIN)/python -m benchmarks peers | tee docs/peers.txt

lock: .venv-lock/.stamp  ## refresh all lock files from pyproject.toml and the *.in files
	@echo "storyfold: resolving for Python 3.11 to 3.13 on every platform"
	@$(RESOLVE) pyproject.toml --output-file requirements.lock
	@$(RESOLVE) pyproject.toml --group dev --constraint requirements.lock --output-file requirements-dev.lock
	@$(RESOLVE) pyproject.toml --group dev --extra ray --constraint requirements-dev.lock --output-file requirements-ray.lock
	@$(RESOLVE) tests/clients/python.in --output-file tests/clients/python.lock
	@$(RESOLVE) tests/fuzz/fuzz.in --output-file tests/fuzz/fuzz.lock
	@$(RESOLVE) benchmarks/peers.in --override benchmarks/peers.overrides --output-file benchmarks/peers.lock

clean:  ## remove everything that was installed or made
	@rm -rf .venv .venv-clients .venv-fuzz .venv-lock .venv-peers .venv-ray node_modules story.json .coverage .hypothesis \
		.mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# --------------------------------------------------------------------------- what the above need

RESOLVE = .venv-lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock"

runtime:
	@$(ENVIRONMENT) .venv runtime requirements.lock "the service's packages and its language model"

dev: runtime
	@$(ENVIRONMENT) .venv dev requirements-dev.lock "what the tests need, Node.js included"

ray:
	@$(ENVIRONMENT) .venv-ray ray requirements-ray.lock "what the tests need, and Ray"

clients: runtime
	@$(ENVIRONMENT) .venv-clients clients tests/clients/python.lock "generators of clients"

node_modules/.stamp: package-lock.json | dev
	@echo "storyfold: installing the linters and generators that run on Node.js, by hash"
	@$(WITH_NODE) npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

fuzzer: runtime
	@$(ENVIRONMENT) .venv-fuzz fuzz tests/fuzz/fuzz.lock "the fuzzer"

peers:
	@$(ENVIRONMENT) .venv-peers peers benchmarks/peers.lock "the systems to compare with"

.venv-lock/.stamp: | runtime
	@$(BIN)/python -m venv .venv-lock
	@PIP_DISABLE_PIP_VERSION_CHECK=1 .venv-lock/bin/python -m pip install -qq uv
	@touch $@
