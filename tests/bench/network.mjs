// Ranks of a network file that is larger than what a page could hold, streamed from disk:
//
//   node tests/bench/network.mjs [--arcs 100000000] [--threads 2] [--tolerance 1e-10]
//
// `npm run bench -- --big` takes 1,000,000,000 arcs: 3 GB of disk in the folder for temporary files (TMPDIR).

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { program, top } from '../support/program.mjs';

const { values } = parseArgs({
  options: {
    arcs: { type: 'string', default: '100000000' },
    threads: { type: 'string', default: '2' },
    tolerance: { type: 'string', default: '1e-10' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'anchorite-network-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const network = join(folder, 'made.anet');

/** The most memory that a process has held so far, in MB, as Linux says. @param {number | undefined} pid */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
  } catch {
    return 0; // it has ended
  }
}

/** @param {string[]} words */
async function measure(...words) {
  const started = performance.now();
  const child = spawn(program, words, { stdio: ['ignore', 'inherit', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  let peak = 0;
  const looking = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid) || 0);
  }, 50);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(looking);
  if (status !== 0) throw new Error(`anchorite ${words[0]}: ${said}`);
  return { seconds: (performance.now() - started) / 1000, peak, said };
}

const started = performance.now();
const { status } = spawnSync(join(top, 'build/release/network_bench'), [values.arcs, network], { stdio: 'inherit' });
if (status !== 0) throw new Error('the network could not be written');
console.log(`written in ${((performance.now() - started) / 1000).toFixed(1)} s`);

const { threads, tolerance } = values;
const ranks = join(folder, 'ranks.csv');
const all = await measure('rank', network, '--threads', threads, '--tolerance', tolerance, '--out', ranks);
console.log(all.said.trim());
const arcs = Number(/([\d,]+) arcs/.exec(all.said)?.[1].replaceAll(',', ''));
const sweeps = Number(/(\d+) sweeps/.exec(all.said)?.[1]);
console.log(`${(statSync(network).size / arcs).toFixed(2)} bytes an arc`);
console.log(
  `${all.seconds.toFixed(1)} s in all, ${(all.seconds / sweeps).toFixed(2)} s a sweep, most of memory ${all.peak.toFixed(0)} MB`,
);
const verified = await measure('rank', 'verify', network, ranks, '--threads', threads);
console.log(`verified in ${verified.seconds.toFixed(1)} s, most of memory ${verified.peak.toFixed(0)} MB`);
