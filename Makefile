# One command each. `make demo` and `make test` need nothing but Python 3.11 on Debian 12; as root they install what is
# missing with apt, otherwise they say what to install.

PORT ?= 8000
export PORT

PYTHON := .venv/bin/python
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

.PHONY: help
help: ## What can be asked of make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

.PHONY: demo
demo: ## Everything, with demo data, on http://127.0.0.1:8000 (PORT= changes it); Ctrl-C stops all of it
	@./scripts/setup.sh demo
	@$(PYTHON) -m config.demo

.PHONY: demo-reset
demo-reset: ## Throw the demo's data away; the next `make demo` starts over
	@./scripts/setup.sh demo
	@$(PYTHON) -m config.embedded reset

.PHONY: test
test: ## The whole test suite, browser journeys last: two browsers, each with a running Hjemvej of its own
	@./scripts/setup.sh test
	$(PYTHON) -m pytest -n 2 -m "not e2e"; result=$$?; $(PYTHON) -m pytest -n 2 --dist loadscope -m e2e && exit $$result

.PHONY: check
check: ## Lint, format, templates, types, import rules, migrations, deployment settings
	@./scripts/setup.sh test
	@./scripts/check.sh

.PHONY: fix
fix: ## Let the tools repair what they can
	@./scripts/setup.sh test
	.venv/bin/ruff check --fix-only .
	.venv/bin/ruff format .
	git ls-files -z 'templates/*.html' '*/templates/*.html' | xargs -0r .venv/bin/djade --target-version 5.2

.PHONY: bench
bench: ## The benchmark: pages and the quarterly run at 200 and 20,000 cases
	@./scripts/setup.sh test
	$(PYTHON) manage.py bench

.PHONY: requirements
requirements: ## Compile requirements/*.in with hashes; ARGS=--upgrade for newer versions
	@./scripts/setup.sh test
	./scripts/compile-requirements.sh $(ARGS)
