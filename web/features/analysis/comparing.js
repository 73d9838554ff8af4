// Two crawls of one site, page by page: what came, what went, what moved, what changed.

import { localReport } from '../../lib/local.js';

/** @import { Core, ColumnInfo } from '../../core/types.js' */

/** @typedef {{equity: number, inlinks: number, depth: number, status: number, to: string}} PageState */
/** @typedef {'gained' | 'lost' | 'moved' | 'changed' | 'same'} Change */

const kWindow = 20_000;
export const kMostPages = 500_000;
/** What has gone is looked at first, then what came, then what is another; the largest changes of a kind first. */
const kOrder = /** @type {Change[]} */ (['lost', 'gained', 'moved', 'changed', 'same']);
const kLeastChange = 0.05; // points of equity that are worth a word: what is shown with one digit

/**
 * The pages of an analysis by address, the strongest first, at most kMostPages.
 * @param {Core} core
 * @returns {Promise<Map<string, PageState>>}
 */
export async function pagesOf(core) {
  const names = ['url', 'equity', 'unique_inlinks', 'depth', 'status', 'passes_to'];
  /** @type {Map<string, PageState>} */
  const pages = new Map();
  for (let offset = 0; offset < kMostPages; offset += kWindow) {
    const query = { sort: ['pagerank:desc'], offset, limit: kWindow };
    const { cells, matched } = await core.rows('pages', query, names);
    for (const [i, url] of /** @type {string[]} */ (cells.url).entries()) {
      pages.set(url, {
        equity: Number(cells.equity[i]),
        inlinks: Number(cells.unique_inlinks[i]),
        depth: Number(cells.depth[i]),
        status: Number(cells.status[i]),
        to: String(cells.passes_to[i]),
      });
    }
    if (offset + kWindow >= matched) break;
  }
  return pages;
}

/** The start of most addresses: "https://example.com". @param {Map<string, PageState>} pages */
function mainOrigin(pages) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const url of pages.keys()) {
    const origin = url.match(/^\w+:\/\/[^/?#]+/)?.[0] ?? '';
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
}

const kLeastShared = 0.5; // of the smaller crawl's addresses: two sites share their home pages and little more

/**
 * An earlier crawl of the same site at another host (a staging server, http before https), as if it had been at the
 * host of now.
 * @param {Map<string, PageState>} before
 * @param {Map<string, PageState>} after
 * @returns {{pages: Map<string, PageState>, hosts: {from: string, to: string} | null}}   hosts: null: the same
 */
export function atHostOf(before, after) {
  const [from, to] = [mainOrigin(before), mainOrigin(after)];
  const unmoved = { pages: before, hosts: null };
  if (!from || !to || from === to || [...before.keys()].some((url) => url.startsWith(`${to}/`))) return unmoved;
  const moved = (/** @type {string} */ url) => (url.startsWith(`${from}/`) ? to + url.slice(from.length) : url);
  const pages = new Map([...before].map(([url, page]) => [moved(url), { ...page, to: moved(page.to) }]));
  const shared = [...pages.keys()].filter((url) => after.has(url)).length;
  return shared >= kLeastShared * Math.min(before.size, after.size) ? { pages, hosts: { from, to } } : unmoved;
}

/** @param {number} a @param {number} b */
const differ = (a, b) => a !== b && !(Number.isNaN(a) && Number.isNaN(b));

/**
 * @param {string} url
 * @param {PageState | undefined} before
 * @param {PageState | undefined} after
 * @returns {Change}
 */
function changeOf(url, before, after) {
  if (!before) return 'gained';
  if (after?.to && after.to !== url && after.to !== before.to) return 'moved';
  if (!after) return 'lost';
  const moves = Math.abs(after.equity - before.equity) >= kLeastChange;
  if (moves || differ(before.depth, after.depth) || differ(before.status, after.status)) return 'changed';
  return differ(Number.isNaN(before.equity) ? 1 : 0, Number.isNaN(after.equity) ? 1 : 0) ? 'changed' : 'same';
}

/**
 * @param {Map<string, PageState>} before
 * @param {Map<string, PageState>} after
 * @param {ColumnInfo[]} columns    kind, url, to, and equity, inlinks, depth, status of both, change
 * @param {Record<Change, string>} words
 */
export function comparison(before, after, columns, words) {
  const changes = [...new Set([...after.keys(), ...before.keys()])].map((url) => {
    const [old, now] = [before.get(url), after.get(url)];
    const weight = old && now ? Math.abs(now.equity - old.equity) : (old ?? now)?.equity;
    return { url, old, now, kind: changeOf(url, old, now), weight: weight || 0 };
  });
  changes.sort((a, b) => kOrder.indexOf(a.kind) - kOrder.indexOf(b.kind) || b.weight - a.weight);
  /** @type {Record<string, (string | number)[]>} */
  const cells = Object.fromEntries(columns.map((column) => [column.name, []]));
  /** @type {Record<Change, number>} */
  const counts = { gained: 0, lost: 0, moved: 0, changed: 0, same: 0 };
  for (const { url, old, now, kind } of changes) {
    counts[kind]++;
    const row = {
      kind: words[kind],
      url,
      to: kind === 'moved' ? (now?.to ?? '') : '',
      change: (now?.equity ?? Number.NaN) - (old?.equity ?? Number.NaN),
      equity_before: old?.equity ?? Number.NaN,
      equity_after: now?.equity ?? Number.NaN,
      inlinks_before: old?.inlinks ?? Number.NaN,
      inlinks_after: now?.inlinks ?? Number.NaN,
      depth_before: old?.depth ?? Number.NaN,
      depth_after: now?.depth ?? Number.NaN,
      status_before: old?.status ?? Number.NaN,
      status_after: now?.status ?? Number.NaN,
    };
    for (const [name, value] of Object.entries(row)) cells[name]?.push(value);
  }
  return { report: localReport('comparison', columns, cells, ''), counts };
}
