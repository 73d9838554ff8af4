// Where a page stands among the pages of the site, by PageRank and on the scale of equity (cpp/rank/scale.h).

import { pageAt } from './pages.js';

/** @import { Core } from '../core/types.js' */
/** @import { Row } from './rows.js' */

const kColumns = ['title', 'pagerank', 'equity', 'percentile', 'passes_to'];

/**
 * @typedef {object} Scale
 * @property {number} pages   that have a PageRank
 * @property {number} most    PageRank of the strongest
 * @property {number} base    of a page that no link points to; NaN: all pages have the same
 */
/**
 * @typedef {object} Standing
 * @property {string} url
 * @property {Row} page       some of its columns, none where it is not listed
 * @property {number} rank    0: it has no PageRank
 */

/** @param {Core} core @param {string} filter */
const matching = async (core, filter) => (await core.rows('pages', { filters: [filter], limit: 0 }, [])).matched;

/**
 * @param {Core} core
 * @param {string} url
 * @returns {Promise<Standing>}
 */
export async function standingOf(core, url) {
  const page = await pageAt(core, url, kColumns);
  const pagerank = Number(page.pagerank ?? Number.NaN);
  return { url, page, rank: pagerank > 0 ? (await matching(core, `pagerank>${pagerank}`)) + 1 : 0 };
}

/**
 * The same for all pages of an analysis.
 * @param {Core} core
 * @returns {Promise<Scale>}
 */
export async function scaleOf(core) {
  const between = { filters: ['equity>0 equity<100'], sort: ['equity:asc'], limit: 1 };
  const [strongest, weak] = [
    await core.rows('pages', { sort: ['pagerank:desc'], limit: 1 }, ['pagerank']),
    await core.rows('pages', between, ['pagerank', 'equity']),
  ];
  const most = Number(strongest.cells.pagerank[0]);
  // A page between both ends of the scale says where it begins.
  const part = Number(weak.cells.equity[0]) / 100;
  const base = Math.exp((Math.log(Number(weak.cells.pagerank[0])) - part * Math.log(most)) / (1 - part));
  return { pages: await matching(core, 'pagerank>0'), most, base };
}
