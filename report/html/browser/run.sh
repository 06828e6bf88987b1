#!/bin/sh
# Opens report pages in a browser and checks them. Usage:
#
#   run.sh            made-up pages, hostile ones among them, written by the Go tests
#   run.sh FOLDER     the pages of a reports folder, such as reports/current
#
# It needs node, npm and chromium; as root it installs chromium where it is missing.
set -eu
cd "$(dirname "$0")"
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
if [ -z "$chromium" ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "run.sh: chromium is missing; install it, or name it in CHROMIUM" >&2
    exit 1
  fi
  apt-get update -qq >&2 && apt-get install -qq -y chromium >&2
  chromium=$(command -v chromium)
fi
npm ci --silent --no-audit --no-fund
pages=${1:-}
if [ -z "$pages" ]; then
  pages=$(mktemp -d)
  trap 'rm -rf "$pages"' EXIT
  (cd .. && LISTENRATIO_SHOW="$pages" go test -count=1 -run '^TestShow$' .)
fi
CHROMIUM="$chromium" PAGES="$(cd "$pages" && pwd -P)" node --test --test-timeout=900000
