# Two commands matter: `make run` and `make test`. Everything else is a step of them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOST ?= 127.0.0.1
PORT ?= 8050
STAMP := .build
# One process more than cores: a test that waits for a browser or a server leaves its core to another.
TESTERS ?= $(shell $(PYTHON) -c "import os; print(min(4, os.cpu_count() + 1))")
PO := $(wildcard locale/*/LC_MESSAGES/dashboard.po)

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run serve test check bench messages clean build browser postgres

run: build
	$(BIN)/python -m dashboard serve --host $(HOST) --port $(PORT)

# For readers: as many processes as cores, a log for machines; the environment wins.
serve: export DASHBOARD_WORKERS := $(or $(DASHBOARD_WORKERS),cores)
serve: export DASHBOARD_LOG := $(or $(DASHBOARD_LOG),json)
serve: build
	exec $(BIN)/python -m dashboard serve $(if $(DASHBOARD_BIND),,--host $(HOST) --port $(PORT))

build: $(STAMP)/requirements $(STAMP)/messages
	$(BIN)/python scripts/build_frontend.py
	$(BIN)/python -m compileall -q dashboard
	$(BIN)/python -m scripts.prepare_data

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(STAMP)/requirements: requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	@mkdir -p $(STAMP) && touch $@

$(STAMP)/requirements-dev: requirements-dev.txt $(STAMP)/requirements
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $@

$(STAMP)/messages: $(PO) $(STAMP)/requirements
	$(BIN)/pybabel --quiet compile --domain dashboard --directory locale
	@touch $@

browser: $(STAMP)/requirements-dev
	$(BIN)/python scripts/find_browser.py

postgres: $(STAMP)/requirements-dev
	$(BIN)/python scripts/find_postgres.py

test: build $(STAMP)/requirements-dev browser postgres
	$(BIN)/python -m pytest --numprocesses $(TESTERS) --dist worksteal

# A report, not a test: BENCH_SIZES=5k,1m,10m measures all sizes, BENCH_TURNS how often.
bench: build $(STAMP)/requirements-dev browser
	$(BIN)/python -m tests.bench

check: build $(STAMP)/requirements-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/messages.py --check
	$(BIN)/python scripts/audit.py

messages: $(STAMP)/requirements-dev
	$(BIN)/python scripts/messages.py

clean:
	rm -rf $(VENV) $(STAMP) assets/vendor frontend/node_modules
