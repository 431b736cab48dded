# The front door. `make` alone, or `make help`, says what there is.
.DEFAULT_GOAL := help
.PHONY: help setup build test test-sqlite test-postgres test-browser check format approve run demo migration reading-report reading-model assets outdated clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## see to what the machine lacks: PostgreSQL, Chromium, Postfix and Dovecot for the tests
	@eng/setup postgres chromium mail

build: ## build everything, warnings as errors
	@eng/setup
	@dotnet build Hawl.slnx --nologo --verbosity quiet

test: ## everything: build, formatting, tests on SQLite, on PostgreSQL and in a browser
	@eng/setup postgres chromium mail
	@eng/test format sqlite postgres browser

test-sqlite: ## the tests on SQLite
	@eng/setup mail
	@eng/test sqlite

test-postgres: ## the same tests on a private PostgreSQL, which comes and goes
	@eng/setup postgres mail
	@eng/test postgres

test-browser: ## the journeys in a browser
	@eng/setup chromium
	@eng/test browser

check: ## before a commit, in a minute: build, formatting, architecture
	@eng/setup
	@eng/test format architecture

format: ## put the formatting right
	@dotnet format Hawl.slnx

approve: ## take every *.received.txt of the last test run as the approved one
	@find tests -name '*.received.txt' -not -path '*/bin/*' -not -path '*/obj/*' | while read -r received; do \
		mv -v "$$received" "$${received%.received.txt}.approved.txt"; done

run: ## the site, with its data in ./data
	@eng/setup
	@./hawl web

demo: ## a small fictional world in ./demo-data, then the site on http://localhost:8080
	@eng/setup
	@./hawl demo

migration: ## write the migration of both stores: make migration name=AddThing
	@eng/migration "$(name)"

reading-report: ## write docs/reading.md anew: how well the labelled replies are read
	@HAWL_WRITE_REPORT=1 dotnet test tests/Hawl.Tests --nologo --verbosity quiet --filter FullyQualifiedName~ReadingReportTests

reading-model: ## learn anew from the labelled replies how sentences tell the kind of a message
	@HAWL_WRITE_REPORT=1 dotnet test tests/Hawl.Tests --nologo --verbosity quiet --filter FullyQualifiedName~MessageModelTests

assets: ## compile the style sheets and fetch the scripts kept in the tree; needs Node, which nothing else does
	@eng/assets.sh

outdated: ## packages with a newer version
	@dotnet list Hawl.slnx package --outdated

clean: ## remove what was built
	@rm -rf artifacts
	@find src tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
