// Pages of the analysis by what a person remembers of them: a part of the address or of the title.

import { quoted } from './filter.js';

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
