#!/usr/bin/env bash
# Reads a store with DuckDB, as an analyst would, and compares it with the reports. Usage:
#
#   run.sh                the store of the bundled example exports
#   run.sh STORE REPORTS  one that is there already
set -euo pipefail
store=${1:+$(realpath "$1")} reports=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
if ! command -v npm >/dev/null; then
  if [ "${TESTS_OUTSIDE:-}" = all ]; then echo "run.sh: npm is missing" >&2; exit 1; fi
  echo "SKIPPED: the store was not read with DuckDB, because npm is missing" >&2
  exit 0
fi
npm ci --silent --no-audit --no-fund
if [ -z "$store" ]; then
  tmp=$(mktemp -d)
  trap 'rm -rf "$tmp"' EXIT
  store=$tmp/store reports=$tmp/reports
  (cd ../../.. && bin/listenratio run --log-format off --config fixtures/world.toml --store "$store" --reports "$reports" fixtures/*/world)
fi
STORE=$store REPORTS=$reports node --test
