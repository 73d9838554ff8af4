// What tests/bench/anchors.mjs measures, in the browser: one reading, stage by stage.

import { createCore } from '../../web/core/client.js';

const input = /** @type {HTMLInputElement} */ (document.querySelector('input'));

/** @param {string[]} urls */
async function measure(urls) {
  const file = /** @type {File} */ (input.files?.[0]);
  const core = await createCore({
    wasm: async () => (await fetch('./anchorite.wasm')).arrayBuffer(),
    workerUrl: () => './worker.js',
    parseWorkers: 2,
  });
  /** @type {{stage: string, at: number}[]} */
  const seen = [];
  const started = performance.now();
  const summary = await core.open([{ name: file.name, file }], {
    onProgress: ({ stage }) => seen.push({ stage, at: performance.now() }),
  });
  const ended = performance.now();
  const first = (/** @type {string} */ name) => seen.find(({ stage }) => stage === name)?.at ?? ended;
  const classes = seen.filter(({ stage }) => stage === 'classes').map(({ at }) => at);
  const last = seen.find(({ stage, at }) => stage !== 'classes' && at > (classes.at(-1) ?? ended))?.at ?? ended;
  const said = [...classes, last];
  const gaps = said.slice(1).map((at, i) => at - said[i]);

  const { cells: kinds } = await core.rows('anchor_classes', { limit: 1000 }, ['links']);
  const targets = [];
  for (const url of urls) {
    const query = { filters: [`url="${url}"`], limit: 1 };
    const names = ['links', 'anchors', 'placements', 'top_share', 'diversity'];
    const { cells } = await core.rows('targets', query, names);
    targets.push(Object.fromEntries(names.map((name) => [name, Number(cells[name][0])])));
  }
  core.dispose();
  return {
    readMs: first('graph') - started,
    classesMs: last - first('classes'),
    longestMs: Math.max(...gaps),
    anchors: summary.counts.anchors,
    classified: Array.from(kinds.links, Number).reduce((sum, n) => sum + n, 0),
    targets,
  };
}

Object.assign(window, { measure });
