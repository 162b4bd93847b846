# Two commands are enough on a fresh machine: `make run`, then `make test`. `make help` lists the others.
# They need Python 3.11 to 3.13 with venv, a C compiler and make; what is missing is said, with how to install it.
# Choose a Python with `make run PYTHON=/path/to/python3.12`.

PYTHON ?=
export PYTHON
PY := .venv/bin/python
LOCK := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

# What `make test` does in part, tests/long.py says how.
LONG := tests/generative tests/desk/test_every_page.py tests/unit/desk/ledgers/test_approval_survives.py \
	tests/unit/ledger/test_faults.py tests/unit/ledger/test_import_survives.py tests/unit/mutation/test_lacking.py \
	tests/unit/rulebooks/test_mutants.py

.DEFAULT_GOAL := help
.PHONY: help run test cover check fix bench soak lock upgrade clean ready ready-dev

help: ## list these commands
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

run: ready ## install, assess the shipped samples, write reports, say where they are
	@.venv/bin/gdr demo

test: ready-dev ## every test, what is endless in part
	@$(PY) -m pytest --numprocesses auto --dist worksteal $(ARGS)

cover: ready-dev ## every test, with branch coverage: some five times slower
	@$(PY) -m pytest --numprocesses auto --dist worksteal --cov --cov-report=term-missing:skip-covered $(ARGS)

check: ready-dev ## style, types, imports and lock files; changes nothing
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(PY) -m pytest tests/unit/house/test_lock.py

fix: ready-dev ## what can be put right by itself: style and layout
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

bench: ready-dev ## speed of the engines, side by side with peers; of `gdr check`; of the ledger
	$(PY) -m benchmarks $(ARGS)
	$(PY) -m benchmarks.checking
	$(PY) -m benchmarks.ledger

soak: ready-dev ## what `make test` does in part, done whole: generated cases, every mutant, a hundred kills each; a million assessments in one process
	GDR_HYPOTHESIS=long $(PY) -m pytest $(LONG)
	$(PY) -m benchmarks.soak $(ARGS)

lock: ready-dev ## write the lock files again after pyproject.toml changed, keeping versions
	$(LOCK) --group pyproject.toml:build -o requirements-build.lock $(UPGRADE)
	$(LOCK) pyproject.toml -o requirements.lock $(UPGRADE)
	$(LOCK) pyproject.toml --group pyproject.toml:dev -c requirements.lock -o requirements-dev.lock $(UPGRADE)

upgrade: ## write the lock files again with the newest versions
	@$(MAKE) lock UPGRADE=--upgrade

clean: ## remove what the other commands made
	rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage build *.egg-info

ready:
	@sh scripts/prepare run

ready-dev:
	@sh scripts/prepare dev
