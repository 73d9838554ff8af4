// The whole ingest in Chromium beside others doing less, on one file, in one run:
//
//   node tests/bench/ingest.mjs [--rows 1000000] [--file export.csv] [--rounds 3]
//
// Medians, and ratios to them; the answers are verified before a time counts. Everything comes from
// this machine.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { crawlFile } from './crawl-file.mjs';
import { median, openLab } from './lab.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    file: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  },
});
const rounds = Number(values.rounds);

/** What is in the file, by a plain pass over its quoted cells. @param {string} file */
function known(file) {
  const rows = readFileSync(file, 'latin1').trimEnd().split('\n').slice(1);
  /** @type {Set<string>} */
  const sources = new Set();
  /** @type {Set<string>} */
  const targets = new Set();
  const last = [];
  for (let i = 0; i < rows.length; i++) {
    const cells = rows[i].split('","', 6);
    sources.add(cells[1]);
    targets.add(cells[2]);
    if (i >= rows.length - 50)
      last.push({ source: cells[1], target: cells[2], anchor: cells[5] || cells[4], line: i + 2 });
  }
  return { rows: rows.length, sources: sources.size, targets: targets.size, last: last.reverse() };
}

const file = values.file ?? crawlFile(values.rows);
const bytes = statSync(file).size;
const expected = known(file);
const lab = await openLab(8470);

/** @param {string} name @param {any} result */
function verify(name, result) {
  const { rows, sources, targets } = expected;
  assert.deepEqual(
    { rows: result.rows, sources: result.sources, targets: result.targets },
    { rows, sources, targets },
    name,
  );
  if (!result.sample) return;
  const shown = expected.last.map((_, i) => ({
    source: result.sample.source[i],
    target: result.sample.target[i],
    anchor: result.sample.anchor[i],
    line: result.sample.line[i],
  }));
  const wrong = shown.findIndex((row, i) => JSON.stringify(row) !== JSON.stringify(expected.last[i]));
  assert.equal(
    wrong,
    -1,
    `${name}: ${JSON.stringify(shown[wrong])} instead of ${JSON.stringify(expected.last[wrong])}`,
  );
}

/** @type {{name: string, contender: string, argument?: unknown}[]} */
const contenders = [
  { name: 'plain BYOB read', contender: 'byob' },
  { name: 'anchorite, 2 workers', contender: 'anchorite', argument: 2 },
  { name: 'anchorite, 1 worker', contender: 'anchorite', argument: 1 },
  { name: 'DuckDB-WASM, two columns', contender: 'duckdbWasm' },
  { name: 'PapaParse + Map, two columns', contender: 'papaparse' },
];
/** @type {Record<string, any[]>} */
const results = Object.fromEntries(contenders.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const { name, contender, argument } of contenders) {
    const result = await lab.run([file], contender, argument);
    if (contender === 'byob') assert.equal(result.bytes, bytes);
    else verify(name, result);
    results[name].push(result);
  }
}
await lab.close();

/** @param {string} name */
const time = (name) => median(results[name].map((result) => result.ms));
console.log(`${expected.rows} rows, ${(bytes / 1e6).toFixed(0)} MB, median of ${rounds}`);
for (const { name } of contenders) {
  const most = Math.max(...results[name].map((result) => result.mostBytes));
  console.log(
    `${name.padEnd(30)} ${time(name).toFixed(0).padStart(7)} ms ${(bytes / 1000 / time(name)).toFixed(0).padStart(6)} MB/s` +
      `   processor ${median(results[name].map((result) => result.cpuMs))
        .toFixed(0)
        .padStart(6)} ms` +
      `   tab ${(most / 1e6).toFixed(0).padStart(5)} MB`,
  );
}
const ours = time('anchorite, 2 workers');
const waits = results['anchorite, 2 workers'].map((result) => result.longestWaitMs);
const analysis = median(results['anchorite, 2 workers'].map((result) => result.analysisMs));
console.log(`whole ingest / DuckDB-WASM      ${(time('DuckDB-WASM, two columns') / ours).toFixed(2)} x`);
console.log(`whole ingest / PapaParse + Map  ${(time('PapaParse + Map, two columns') / ours).toFixed(2)} x`);
console.log(`two workers / one               ${(time('anchorite, 1 worker') / ours).toFixed(2)} x`);
console.log(`share of the BYOB rate          ${(time('plain BYOB read') / ours).toFixed(2)}`);
console.log(`analysis ${analysis.toFixed(0)} ms; longest wait for progress ${median(waits).toFixed(0)} ms`);
