# Commands: run (the bot), test (every test), check (format, lint, types, layers), env (a filled .env), audit (known flaws of libraries), race (beside webexteamsbot),
# picture (the README's pictures, taken anew in Chromium).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 3

.PHONY: run test check audit race picture env format clean

run: $(VENV)/.installed
	$(BIN)/python app.py

# Tests of real processes mostly wait, so more run at once than a small machine has cores;
# those of a file stay together, as they share servers and browsers.
test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

race: $(VENV)/.installed-rival
	$(BIN)/python bench/race.py --rival $(VENV)/rival/bin/python

# PYSEC-2022-202 / CVE-2022-29217: PyJWT 1.7.1, which webexteamssdk pins. The bot never
# calls it (tests/webex/test_sdk_company.py), and no token of others is decoded anywhere.
audit: $(VENV)/.installed-audit
	$(VENV)/audit/bin/pip-audit --disable-pip --no-deps -r requirements.txt \
		--ignore-vuln PYSEC-2022-202 --ignore-vuln CVE-2022-29217

picture: $(VENV)/.installed-dev
	$(BIN)/python -m tests.browser.picture

env: $(VENV)/.installed
	$(BIN)/flask env

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.installed-audit: $(VENV)/bin/python
	$(PYTHON) -m venv $(VENV)/audit
	$(VENV)/audit/bin/pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	touch $@

$(VENV)/.installed-rival: $(VENV)/.installed
	$(PYTHON) -m venv $(VENV)/rival
	$(VENV)/rival/bin/pip install --quiet --disable-pip-version-check webexteamsbot==0.1.4.2
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
