// Pages of the analysis by what a person remembers of them: a part of the address or of the title.

import { quoted } from './filter.js';
import { rowsIn } from './rows.js';

/** @import { Core } from '../core/types.js' */

/** @typedef {{url: string, title: string, pagerank: number}} FoundPage */

const kColumns = ['url', 'title', 'pagerank'];

/**
 * Those with these words in their address or title, the strongest first; without words the strongest of all.
 * @param {Pick<Core, 'rows'>} core
 * @param {string} words
 * @param {number} most
 * @returns {Promise<FoundPage[]>}
 */
export async function pagesNamed({ rows }, words, most) {
  /** @type {Map<string, FoundPage>} */
  const found = new Map();
  for (const column of words ? ['url', 'title'] : ['url']) {
    const filters = words ? [`${column}:${quoted(words)}`] : [];
    const { cells } = await rows('pages', { filters, sort: ['pagerank:desc'], limit: most }, kColumns);
    for (const [i, url] of /** @type {string[]} */ (cells.url).entries()) {
      found.set(url, { url, title: String(cells.title[i]), pagerank: Number(cells.pagerank[i]) || 0 });
    }
  }
  return [...found.values()].sort((a, b) => b.pagerank - a.pagerank).slice(0, most);
}

/** How many pages a pattern with * means. @param {Pick<Core, 'rows'>} core @param {string} pattern */
export const pagesLike = async ({ rows }, pattern) =>
  (await rows('pages', { filters: [`url~${quoted(pattern)}`], limit: 0 }, [])).matched;

/** Some columns of a page; none of them where it is not known. @param {Pick<Core, 'rows'>} core @param {string} url @param {string[]} columns */
export async function pageAt({ rows }, url, columns) {
  const found = await rows('pages', { filters: [`url=${quoted(url)}`], limit: 1 }, columns);
  return rowsIn(found, columns)[0] ?? {};
}

const kMostLinks = 20_000;

/**
 * The texts of the links to a page, the most used first.
 * @param {Pick<Core, 'rows'>} core
 * @param {string} url
 * @param {number} most   texts
 * @returns {Promise<{texts: [text: string, links: number][], different: number, links: number, matched: number}>}   different: texts;
 *   matched: of all its links, those that were counted are `links`
 */
export async function anchorsOf({ rows }, url, most) {
  const query = { filters: [`target=${quoted(url)}`], limit: kMostLinks };
  const { cells, matched } = await rows('links', query, ['anchor']);
  const anchors = /** @type {string[]} */ (cells.anchor);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const anchor of anchors) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  const texts = [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
  return { texts, different: counts.size, links: anchors.length, matched };
}
