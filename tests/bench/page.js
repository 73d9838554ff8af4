// What is measured in the browser. Each contender reads the chosen file once; its answer is held
// against what the file is known to hold before its time counts.

import * as duckdb from '@duckdb/duckdb-wasm';
import Papa from 'papaparse';
import { createCore } from '../../web/core/client.js';
import { tablesOf } from './duckdb-tables.js';

/** @typedef {{ms: number, rows: number, sources: number, targets: number}} Measured */

const input = /** @type {HTMLInputElement} */ (document.querySelector('input'));
const chosen = () => /** @type {File} */ (input.files?.[0]);

/** The plain read: what the disk and the browser give. @returns {Promise<{ms: number, bytes: number}>} */
async function byob() {
  const started = performance.now();
  const reader = /** @type {ReadableStream<Uint8Array>} */ (chosen().stream()).getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(1 << 20);
  let bytes = 0;
  for (;;) {
    const { value, done } = await reader.read(new Uint8Array(buffer));
    if (done) return { ms: performance.now() - started, bytes };
    bytes += value.byteLength;
    buffer = /** @type {ArrayBuffer} */ (value.buffer);
  }
}

/** @param {number} parseWorkers */
const anchoriteCore = (parseWorkers) =>
  createCore({
    wasm: async () => (await fetch('./anchorite.wasm')).arrayBuffer(),
    workerUrl: () => './worker.js',
    parseWorkers,
  });

/**
 * Everything the reports need, typed, interned, merged. The time ends where the analysis begins.
 * @param {number} parseWorkers
 * @returns {Promise<Measured & {analysisMs: number, longestWaitMs: number, sample: Record<string, string[]>}>}
 */
async function anchorite(parseWorkers) {
  const core = await anchoriteCore(parseWorkers);
  const file = chosen();
  const started = performance.now();
  let read = 0;
  let longestWaitMs = 0;
  let last = started;
  const summary = await core.open([{ name: file.name, file }], {
    onProgress({ stage }) {
      const now = performance.now();
      if (stage !== 'read' && read === 0) read = now;
      longestWaitMs = Math.max(longestWaitMs, now - last);
      last = now;
    },
  });
  const ended = performance.now();
  const { cells } = await core.rows('links', { sort: ['line:desc'], limit: 50 }, [
    'source',
    'target',
    'anchor',
    'line',
  ]);
  const pages = await core.rows('pages', { filters: ['outlinks>0'], limit: 1 }, []);
  const linked = await core.rows('pages', { filters: ['inlinks>0'], limit: 1 }, []);
  core.dispose();
  return {
    ms: read - started,
    analysisMs: ended - read,
    longestWaitMs,
    rows: summary.counts.rows,
    sources: pages.matched,
    targets: linked.matched,
    sample: /** @type {Record<string, string[]>} */ (cells),
  };
}

/** Source and target ids alone, with PapaParse and a Map. @returns {Promise<Measured>} */
function papaparse() {
  const started = performance.now();
  /** @type {Map<string, number>} */
  const ids = new Map();
  const id = (/** @type {string} */ url) => {
    let known = ids.get(url);
    if (known === undefined) {
      known = ids.size;
      ids.set(url, known);
    }
    return known;
  };
  /** @type {number[]} */
  const sources = [];
  /** @type {number[]} */
  const targets = [];
  let columns = [-1, -1];
  return new Promise((resolve, reject) => {
    Papa.parse(chosen(), {
      skipEmptyLines: true,
      chunk({ data }) {
        const rows = /** @type {string[][]} */ (data);
        let first = 0;
        if (columns[0] < 0) {
          columns = [rows[0].indexOf('Source'), rows[0].indexOf('Destination')];
          first = 1;
        }
        for (let i = first; i < rows.length; i++) {
          sources.push(id(rows[i][columns[0]]));
          targets.push(id(rows[i][columns[1]]));
        }
      },
      complete() {
        const ms = performance.now() - started;
        resolve({ ms, rows: sources.length, sources: new Set(sources).size, targets: new Set(targets).size });
      },
      error: reject,
    });
  });
}

/** Source and target ids alone, with DuckDB. @returns {Promise<Measured>} */
async function duckdbWasm() {
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker('./duckdb-browser-eh.worker.js'));
  await db.instantiate(new URL('./duckdb-eh.wasm', location.href).href);
  const connection = await db.connect();
  const started = performance.now();
  await db.registerFileHandle('crawl.csv', chosen(), duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  for (const statement of tablesOf('crawl.csv')) await connection.query(statement);
  const ms = performance.now() - started;
  const counts = await connection.query(`SELECT count(*)::INT AS rows, count(DISTINCT source)::INT AS sources,
    count(DISTINCT target)::INT AS targets FROM links`);
  const [{ rows, sources, targets }] = counts.toArray();
  await db.terminate();
  return { ms, rows, sources, targets };
}

/** Saved pages, links with their context. @param {number} parseWorkers */
async function savedPages(parseWorkers) {
  const core = await anchoriteCore(parseWorkers);
  const started = performance.now();
  let read = 0;
  const summary = await core.open(
    Array.from(input.files ?? [], (file) => ({ name: file.name, file })),
    {
      onProgress({ stage }) {
        if (stage !== 'read' && read === 0) read = performance.now();
      },
    },
  );
  core.dispose();
  return { ms: read - started, pages: summary.counts.files, links: summary.counts.hyperlinks };
}

/** Saved pages on the page's own thread: addresses and words of links, without context. */
async function domParser() {
  const started = performance.now();
  let links = 0;
  let letters = 0;
  for (const file of Array.from(input.files ?? [])) {
    const page = new DOMParser().parseFromString(await file.text(), 'text/html');
    for (const link of page.querySelectorAll('a[href]')) {
      links++;
      letters += (link.getAttribute('href') ?? '').length + (link.textContent ?? '').length;
    }
  }
  return { ms: performance.now() - started, pages: input.files?.length, links, letters };
}

/**
 * One reading, stage by stage: how long classes take beside it, and what some targets are told.
 * @param {string[]} urls
 */
async function anchorClasses(urls) {
  const file = chosen();
  const core = await anchoriteCore(2);
  /** @type {{stage: string, at: number}[]} */
  const seen = [];
  const started = performance.now();
  const summary = await core.open([{ name: file.name, file }], {
    onProgress: ({ stage }) => seen.push({ stage, at: performance.now() }),
  });
  const first = (/** @type {string} */ name) => Number(seen.find(({ stage }) => stage === name)?.at);
  const told = seen.filter(({ stage }) => ['classes', 'shares', 'ready'].includes(stage)).map(({ at }) => at);
  const gaps = told.slice(1).map((at, i) => at - told[i]);

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
    readMs: first('links') - started,
    classesMs: first('ready') - first('classes'),
    longestMs: Math.max(...gaps),
    anchors: summary.counts.anchors,
    classified: Array.from(kinds.links, Number).reduce((sum, n) => sum + n, 0),
    targets,
  };
}

Object.assign(window, { contenders: { byob, anchorite, papaparse, duckdbWasm, savedPages, domParser, anchorClasses } });
