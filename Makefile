# make run   builds everything and reports on the bundled example exports
# make test  does all set-up that the tests need, and runs them

GO      ?= go
BIN      = bin/listenratio
STATIC   = honnef.co/go/tools/cmd/staticcheck@v0.8.2
VULN     = golang.org/x/vuln/cmd/govulncheck@v1.9.0
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)

.PHONY: help run build test check unit outside golden fuzz bench race vuln clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## build everything, report on the example exports, say which page to open
	$(BIN) run --config fixtures/world.toml --store store --reports reports fixtures/*/world

build: ## bin/listenratio
	@mkdir -p bin
	CGO_ENABLED=0 $(GO) build -trimpath -o $(BIN) ./cmd/listenratio

test: check unit outside ## everything that CI runs

check: ## format, vet, staticcheck
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo "gofmt: the files above are not formatted"; exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATIC) ./...

unit: ## the Go tests
	$(GO) test ./...

outside: build ## tests with other programs: DuckDB reads the store, a browser opens the reports
	pipeline/store/duckdb/run.sh
	report/html/browser/run.sh

golden: ## write the expected outputs of the tests anew; read the diff before committing it
	$(GO) test ./cmd/... ./pipeline/export ./report/html -update

FUZZTIME ?= 60s
fuzz: ## fuzz every target for FUZZTIME (default 60s)
	@for pkg in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "$$pkg $$f"; $(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$pkg || exit 1; done; done

bench: ## benchmarks of all rooms, in the form that benchstat reads
	$(GO) test -run '^$$' -bench . -benchmem ./...

race: build ## the whole job against the same job in SQL on 3 million generated items
	fixtures/race.sh

vuln: ## look the dependencies up in the database of known vulnerabilities (needs the network)
	$(GO) run $(VULN) ./...

clean: ## remove what the other targets made
	rm -rf bin store reports
