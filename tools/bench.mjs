// npm run bench: installs what is missing, builds everything that is measured, then measures.
//
//   node tools/bench.mjs [name]...    only these
//   --big                             ranks of 1,000,000,000 arcs in place of all others: 3 GB of disk, half an hour

import { builds } from './lib/builds.mjs';
import { run, runAll } from './lib/command.mjs';
import { prepare } from './lib/prepare.mjs';

/** @type {Record<string, string[]>} */
const benchmarks = {
  ingest: ['node', 'tests/bench/ingest.mjs'],
  pages: ['node', 'tests/bench/pages.mjs'],
  native: ['node', 'tests/bench/native.mjs'],
  rank: ['node', 'tests/bench/rank.mjs'],
  gain: ['node', 'tests/bench/gain.mjs'],
  anchors: ['node', 'tests/bench/anchors.mjs'],
  'anchors-native': ['build/release/anchor_bench'],
  reports: ['build/release/report_bench'],
  answering: ['node', 'tests/bench/answering.mjs'],
  network: ['node', 'tests/bench/network.mjs'],
};

const big = process.argv.includes('--big');
if (big) benchmarks.network.push('--arcs', '1000000000');
const wanted = big ? ['network'] : process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}`);
  process.exit(2);
}
try {
  await prepare('bench');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
for (const part of ['wasm', 'page', 'bench']) {
  const { status } = await runAll(builds[part](), { show: true });
  if (status !== 0) process.exit(status);
}
const failed = [];
for (const [name, command] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  const { status } = await run(command, { show: true, minutes: 120 });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
