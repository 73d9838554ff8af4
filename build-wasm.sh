#!/usr/bin/env bash
# Builds build/wasm/anchorite.js and anchorite.wasm, after installing what is missing. Says nothing where nothing changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

tools/setup/setup.sh build
wasm=build/wasm/anchorite.wasm
before="$(stat -c %Y.%s "$wasm" 2>/dev/null || true)"

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
if ! { { [ -f build/wasm/build.ninja ] || cmake --preset wasm; } && cmake --build --preset wasm; } >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi

if [ "$before" != "$(stat -c %Y.%s "$wasm")" ]; then
  printf '%s: %s kB, %s kB gzipped\n' "$wasm" "$(($(stat -c %s "$wasm") / 1000))" "$(($(gzip -9c "$wasm" | wc -c) / 1000))"
fi
