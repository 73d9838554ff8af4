// The whole ingest in Chromium beside others doing less, on one file, in one run:
//
//   node tests/bench/run.mjs [--rows 1000000] [--file export.csv] [--rounds 3]
//
// Medians, and ratios to them; the answers are verified before a time counts. Everything comes from
// this machine.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { serve } from '../../tools/serve.mjs';
import { browsers } from '../web/browsers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, '..', '..');
const folder = join(top, 'build/bench');
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'anchorite/peers');

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    file: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  },
});
const rounds = Number(values.rounds);

/** @returns {string} the folder of @duckdb/duckdb-wasm */
function duckdbFolder() {
  const peer = existsSync(cache) && readdirSync(cache).find((name) => name.startsWith('duckdb-wasm'));
  if (!peer) throw new Error('DuckDB-WASM is not installed: tools/setup/setup.sh bench');
  return join(cache, peer, 'node_modules/@duckdb/duckdb-wasm');
}

/** @returns {string} */
function crawlFile() {
  if (values.file) return values.file;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `crawl-${values.rows}.csv`);
  if (!existsSync(file)) {
    const { status } = spawnSync('node', [join(here, 'make-crawl.mjs'), values.rows, file], { stdio: 'inherit' });
    if (status !== 0) throw new Error('the crawl could not be made');
  }
  return file;
}

/**
 * @param {string} entry
 * @param {string} name
 * @param {string} duckdb
 */
async function bundle(entry, name, duckdb) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: top,
    define: { 'import.meta.url': '""' },
    resolve: {
      alias: {
        'anchorite-wasm': join(top, 'build/wasm/anchorite.js'),
        '@duckdb/duckdb-wasm': join(duckdb, 'dist/duckdb-browser.mjs'),
      },
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(top, entry),
        output: { format: 'iife', name: 'bench', entryFileNames: name, codeSplitting: false },
      },
    },
  });
}

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

/**
 * The tab's process: its memory, and the processor time of all its threads. The latter tells what work costs on a
 * machine that has other things to do. @returns {{bytes: number, cpuMs: number}}
 */
function tabProcess() {
  /** @type {Map<number, number>} */
  const parents = new Map();
  /** @type {{pid: number, bytes: number, cpuMs: number}[]} */
  const renderers = [];
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number);
      parents.set(pid, stat[1]);
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) continue;
      const kilobytes = Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0);
      renderers.push({ pid, bytes: kilobytes * 1024, cpuMs: 10 * (stat[11] + stat[12]) });
    } catch {
      // It ended meanwhile.
    }
  }
  /** @param {number} pid @returns {boolean} */
  const ours = (pid) => pid === process.pid || (pid > 1 && parents.has(pid) && ours(Number(parents.get(pid))));
  const [largest] = renderers.filter(({ pid }) => ours(pid)).sort((a, b) => b.bytes - a.bytes);
  return largest ?? { bytes: 0, cpuMs: 0 };
}

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const duckdb = duckdbFolder();
const file = crawlFile();
const bytes = statSync(file).size;
const expected = known(file);
mkdirSync(folder, { recursive: true });
await bundle('tests/bench/page.js', 'page.js', duckdb);
await bundle('web/core/worker.js', 'worker.js', duckdb);
copyFileSync(join(top, 'build/wasm/anchorite.wasm'), join(folder, 'anchorite.wasm'));
for (const name of ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm'])
  copyFileSync(join(duckdb, 'dist', name), join(folder, name));
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><title>bench</title><input type="file" aria-label="File"><script src="page.js"></script>',
);

const site = await serve(folder, 8470);
const browser = await browsers[0].launch();

/**
 * One contender in a fresh tab. @param {string} name @param {unknown} [argument]
 * @returns {Promise<any>} what it said, and the most memory its tab held
 */
async function run(name, argument) {
  const tab = await browser.tab();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, tabProcess().bytes);
  }, 100);
  try {
    await tab.goto(site.address);
    await tab.choose('File', [file]);
    const before = tabProcess().cpuMs;
    const result = await tab.evaluate(
      ([contender, given]) => /** @type {any} */ (window).contenders[contender](given),
      [name, argument],
    );
    return { ...result, mostBytes: most, cpuMs: tabProcess().cpuMs - before };
  } finally {
    clearInterval(watch);
    await tab.close();
  }
}

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
    const result = await run(contender, argument);
    if (contender === 'byob') assert.equal(result.bytes, bytes);
    else verify(name, result);
    results[name].push(result);
  }
}
await browser.close();
await site.close();

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
