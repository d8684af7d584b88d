#!/usr/bin/env bash
# Puts the pinned packages of tools/gate-node.json into build/gate-node, where tests/render/flow looks for them.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build/gate-node
if cmp -s tools/gate-node.json build/gate-node/package.json && [ -e build/gate-node/complete ]; then
  exit 0
fi
rm -rf build/gate-node/complete build/gate-node/node_modules build/gate-node/package-lock.json
cp tools/gate-node.json build/gate-node/package.json
npm install --prefix build/gate-node --ignore-scripts --no-audit --no-fund --loglevel=error
touch build/gate-node/complete
