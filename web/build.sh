#!/usr/bin/env bash
# Builds the front end into web/dist. Dependencies are fetched again only when the lock file has changed,
# and nothing is built when no source has.
set -euo pipefail
cd "$(dirname "$0")"

lock=$(sha256sum package-lock.json | cut -d' ' -f1)
stamp=node_modules/.sanzi-lock
if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$lock" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  echo "$lock" > "$stamp"
fi
if [ "${1:-}" = dependencies ]; then
  exit 0
fi
if [ -f dist/index.html ] \
  && [ -z "$(find src public index.html openapi.json package-lock.json vite.config.ts dev \
        -path src/generated -prune -o -newer dist/index.html -type f -print -quit 2>/dev/null)" ]; then
  exit 0
fi
rm -rf ../target/classes/static
npm run --silent build -- --logLevel warn
