// The command line's ingest of a link export beside DuckDB doing less, both on all cores of this machine:
//
//   node tests/bench/native.mjs [--rows 1000000] [--rounds 5]
//
// DuckDB reads two columns and gives their addresses ids; we read every column that a report uses.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { crawlFile } from './crawl-file.mjs';
import { tablesOf } from './duckdb-tables.js';
import { median, peer } from './lab.mjs';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '5' } },
});
const rounds = Number(values.rounds);
const threads = availableParallelism();
const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const file = crawlFile(values.rows);

const api = createRequire(import.meta.url).resolve(peer('@duckdb/node-api'));
const { DuckDBInstance } = await import(pathToFileURL(api).href);

/** @returns {Promise<{ms: number, rows: number, addresses: number}>} */
async function duckdb() {
  const database = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await database.connect();
  const started = performance.now();
  for (const statement of tablesOf(file)) await connection.run(statement);
  const ms = performance.now() - started;
  const counted = await connection.runAndReadAll(
    'SELECT (SELECT count(*) FROM links)::INT, (SELECT count(*) FROM urls)::INT',
  );
  const [[rows, addresses]] = counted.getRows();
  connection.closeSync();
  database.closeSync();
  return { ms, rows: Number(rows), addresses: Number(addresses) };
}

/** @returns {{ms: number, rows: number, addresses: number}} */
function anchorite() {
  const bench = join(top, 'build/release/ingest_bench');
  const { status, stdout, stderr } = spawnSync(bench, [file, '3'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const [, rows, addresses] = stdout.match(/^(\d+) rows, (\d+) addresses/) ?? [];
  const [, ms] = stdout.match(/^whole ingest +([\d.]+) ms/m) ?? [];
  return { ms: Number(ms), rows: Number(rows), addresses: Number(addresses) };
}

const ours = [];
const theirs = [];
for (let round = 0; round < rounds; round++) {
  ours.push(anchorite());
  theirs.push(await duckdb());
}
for (const { rows, addresses } of [...ours, ...theirs])
  assert.deepEqual({ rows, addresses }, { rows: ours[0].rows, addresses: ours[0].addresses });
const time = (/** @type {{ms: number}[]} */ results) => median(results.map(({ ms }) => ms));
console.log(`${ours[0].rows} rows, ${threads} threads, median of ${rounds}`);
console.log(`anchorite, whole ingest     ${time(ours).toFixed(0).padStart(6)} ms`);
console.log(`DuckDB, two columns         ${time(theirs).toFixed(0).padStart(6)} ms`);
console.log(`whole ingest / DuckDB       ${(time(theirs) / time(ours)).toFixed(2)} x`);
