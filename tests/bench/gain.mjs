// What all sources of 200 targets are worth on a graph of 100,000 pages and 1,000,000 links, in runs of PageRank on the
// same graph: native, and WebAssembly in node. Gains are held against what-if runs first, and WebAssembly against native
// bit by bit.
//
//   node tests/bench/gain.mjs

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, top } from '../../tools/lib/command.mjs';
import { median } from './lab.mjs';

const kNodes = 100_000;
const kLinks = 1_000_000;
const kRounds = 5;
const kWanted = 25;

/** @param {() => void} act */
function milliseconds(act) {
  act(); // also compiles
  return median(
    Array.from({ length: kRounds }, () => {
      const start = performance.now();
      act();
      return performance.now() - start;
    }),
  );
}

/** @param {string} where @param {number} once @param {number} priced both in ms */
function line(where, once, priced) {
  const runs = priced / once;
  console.log(
    `${where.padEnd(12)} ${priced.toFixed(0).padStart(6)} ms, PageRank ${once.toFixed(0)} ms: ` +
      `${runs.toFixed(1)} runs, wanted below ${kWanted}`,
  );
  if (!(runs < kWanted)) process.exitCode = 1;
}

const outcome = await run(['build/release/gain_bench', `${kNodes}`, `${kLinks}`, `${kRounds}`]);
if (outcome.status !== 0) throw new Error(outcome.output);
const native = JSON.parse(outcome.output);
line('native', native.pagerank_seconds * 1000, native.gain_seconds * 1000);

const file = join(top, 'build', 'wasm', 'rank_bench_wasm.js');
const { default: create } = await import(pathToFileURL(file).href);
const core = await create({ wasmBinary: readFileSync(file.replace(/js$/, 'wasm')) });
core.prepare(kNodes, kLinks);
const once = milliseconds(() => core.run());
line(
  'WebAssembly',
  once,
  milliseconds(() => core.price()),
);
if (core.price() !== native.sum) {
  console.log('gains differ in some bit between WebAssembly and native');
  process.exitCode = 1;
}
