// PageRank to an L1 residual of 1e-10 on a web-like graph: native and in Chromium beside igraph's PRPACK (native),
// and beside ngraph.pagerank and graphology on a graph a tenth of the size, which is what they can hold.
// Ratios count, not seconds. What is compared is verified first: native against igraph, WebAssembly against
// native bit by bit.
//
//   node tests/bench/rank.mjs [nodes] [links] [rounds]

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, top } from '../../tools/lib/command.mjs';
import { serve } from '../../tools/serve.mjs';
import { browsers } from '../web/browsers.mjs';
import { median, peer } from './lab.mjs';

const [nodes = 1_000_000, links = 10_000_000, rounds = 5] = process.argv.slice(2).map(Number);
const load = createRequire(join(peer('graphology'), 'package.json'));

/** @returns {Promise<any>} */
async function native() {
  const outcome = await run(['build/release/rank_bench', `${nodes}`, `${links}`, `${rounds}`]);
  if (outcome.status !== 0) throw new Error(outcome.output);
  return JSON.parse(outcome.output);
}

async function chromium() {
  const server = await serve(join(top, 'build', 'wasm'), 0);
  const browser = await browsers[0].launch();
  try {
    const tab = await browser.tab();
    await tab.goto(`${server.address}rank_bench_wasm.js`);
    return await tab.evaluate(
      async (/** @type {number[]} */ [nodeCount, linkCount, times]) => {
        const module = '/rank_bench_wasm.js';
        const { default: create } = await import(module);
        const core = await create();
        core.prepare(nodeCount, linkCount);
        const seconds = [];
        for (let i = 0; i <= times; i += 1) {
          const start = performance.now();
          core.run();
          seconds.push((performance.now() - start) / 1000);
        }
        return { fingerprint: core.fingerprint(), seconds: seconds.slice(1) }; // the first run also compiles
      },
      [nodes, links, rounds],
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The same kind of graph, from the same generator, for JavaScript: runs here in node, as the peers do. */
async function javascript() {
  const file = join(top, 'build', 'wasm', 'rank_bench_wasm.js');
  const { default: create } = await import(pathToFileURL(file).href);
  const core = await create({ wasmBinary: readFileSync(file.replace(/js$/, 'wasm')) });
  core.prepare(nodes / 10, links / 10);
  const pairs = core.edges().slice();

  const ngraph = load('ngraph.graph')();
  const { DirectedGraph } = load('graphology');
  const graphology = new DirectedGraph();
  for (let v = 0; v < nodes / 10; v += 1) {
    ngraph.addNode(v);
    graphology.addNode(v);
  }
  for (let e = 0; e < pairs.length; e += 2) {
    ngraph.addLink(pairs[e], pairs[e + 1]);
    graphology.mergeEdge(pairs[e], pairs[e + 1]);
  }
  const rankNgraph = load('ngraph.pagerank');
  const rankGraphology = load('graphology-metrics/centrality/pagerank');
  const work = {
    ours: () => core.run(),
    ngraph: () => rankNgraph(ngraph, 0.85, 1e-10),
    graphology: () => rankGraphology(graphology, { alpha: 0.85, tolerance: 1e-10 / (nodes / 10), maxIterations: 1000 }),
  };
  /** @type {Record<string, number>} */
  const result = {};
  for (const [name, act] of Object.entries(work)) {
    const seconds = [];
    act();
    for (let i = 0; i < 3; i += 1) {
      const start = performance.now();
      act();
      seconds.push((performance.now() - start) / 1000);
    }
    result[name] = median(seconds);
  }
  return result;
}

/**
 * @param {string} what
 * @param {number} found
 * @param {number} wanted
 */
function line(what, found, wanted) {
  console.log(`${what.padEnd(58)} ${found.toFixed(1).padStart(7)} x   wanted ${wanted} x`);
}

const machine = await native();
const page = await chromium();
const small = await javascript();
const wasm = median(page.seconds);
const gigabytes = (/** @type {number} */ bytes) => (bytes / 1e9).toFixed(1);

console.log(`PageRank, ${machine.nodes} nodes, ${machine.links} links, L1 residual 1e-10, ${machine.sweeps} sweeps`);
console.log(
  `  native ${machine.seconds.toFixed(3)} s, Chromium ${wasm.toFixed(3)} s, igraph ${machine.igraph_seconds.toFixed(3)} s`,
);
console.log(
  `  reads and writes ${gigabytes(machine.bytes_per_second)} GB/s; copying memory ${gigabytes(machine.copy_bytes_per_second)} GB/s`,
);
console.log(`  scores differ from igraph's by ${machine.difference} (L1)`);
line('native beside igraph', machine.igraph_seconds / machine.seconds, 3);
line('WebAssembly in Chromium beside igraph native', machine.igraph_seconds / wasm, 2);
line('WebAssembly beside ngraph.pagerank, a tenth of the graph', small.ngraph / small.ours, 20);
line('WebAssembly beside graphology, a tenth of the graph', small.graphology / small.ours, 20);
line('a full run beside a what-if edit', machine.seconds / machine.whatif_seconds, 10);
line('a full run beside one at the strongest page', machine.seconds / machine.whatif_top_seconds, 1);
line('a full run beside contributions to a middling page', machine.seconds / machine.contributions_seconds, 1);
line('a full run beside contributions to the strongest page', machine.seconds / machine.contributions_top_seconds, 1);
if (page.fingerprint !== machine.fingerprint) {
  console.log('WebAssembly and native scores differ in some bit');
  process.exit(1);
}
