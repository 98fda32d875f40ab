#!/usr/bin/env bash
# run.sh BENCH PEERS WORKLOADS RUNS: publishes the app, bundles the adapter into the load generator's folder BENCH and runs
# the suite, e.g. run.sh ~/bench "hocuspocus-sqlite yws-leveldb limit-signalr-msgpack-durable product" "W1 W2" 3
set -euo pipefail
bench="$(cd "$1" && pwd)"; root="$(cd "$(dirname "$0")/../../.." && pwd)"
# As it is put into operation (README): compiled ahead, for this machine.
dotnet publish "$root/BfaRadet.App" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$bench/product" -v q --nologo
NODE_PATH="$root/BfaRadet.App/node_modules" node "$root/BfaRadet.App/node_modules/esbuild/bin/esbuild" \
  "$root/BfaRadet.Tests/Benchmarks/Minutes/adapter.mjs" --bundle --platform=node --format=esm --log-level=warning \
  --outfile="$bench/product.mjs" --external:@microsoft/signalr --external:ws --external:./lib/*
# The generator gives the product its folder in PRODUCT_DATA; the app wants the file in Database:File.
sed -i 's|env: { PRODUCT_DATA: data }|env: { Database__File: path.join(data, "bfaradet.db") }|' "$bench/peers/index.mjs"
export PRODUCT="$bench/product/BfaRadet.App.dll" PRODUCT_ADAPTER="$bench/product.mjs"
# The generator writes as fast as it can in one person's name; people are held to forty batches a second.
export PRODUCT_ARGS="--environment Development --Minutes:BatchesPerSecond 1000000 --Limits:Connections 1000000 --Logging:LogLevel:Default Warning"
cd "$bench" && ./suite.sh "$2" "$3" "${4:-1}"
