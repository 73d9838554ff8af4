// How much of a page's PageRank each link to it brings: d · PR(q) · w(q→p) / W(q), with d the damping and W what the links
// of q weigh together (cpp/network/network.h). The core says no share by link. Where what the links bring and what every
// page has without links do not add up to the page's PageRank, other rules hold than those that are followed here, or
// sources have no PageRank in these files: then nothing is said of its links.

import { rowsIn } from './rows.js';

/** @import { Core } from '../core/types.js' */

const kMostRows = 200_000; // of links, and of pages: what is read at once
const kElsewhere = 0.1; // what a link outside the main content weighs
const kMostOff = 0.05; // of a page's PageRank
const kNoPass = ['noindex', 'blocked'];

/** @typedef {{source: string, target: string, anchor: string, position: string, weight: number, passes: boolean}} FlowLink   of several between two pages, the one that counts */
/** @typedef {{links: FlowLink[], weights: Map<string, number>, pageranks: Map<string, number>}} Flow   weights: of all links of a source */
/** @typedef {FlowLink & {share: number}} LinkIn   share: of its target's PageRank */

/**
 * What equity flows along, for all pages.
 * @param {Pick<Core, 'rows'>} core
 * @returns {Promise<Flow | null>}   null: too large to be read at once
 */
export async function flowOf({ rows }) {
  const names = ['source', 'target', 'anchor', 'position', 'follow'];
  const found = await rows('links', { filters: ['type=hyperlink'], limit: kMostRows }, names);
  if (found.matched > kMostRows) return null;
  const columns = ['url', 'pagerank', 'passes_to', 'state'];
  const pages = rowsIn(await rows('pages', { limit: kMostRows }, columns), columns);
  const pageOf = new Map(pages.map((page) => [String(page.url), page]));
  /** Redirects and canonicals pass on what they get. @param {string | number} url */
  const final = (url) => String(pageOf.get(String(url))?.passes_to || url);
  /** @type {Map<string, FlowLink>} */
  const counting = new Map();
  for (const row of rowsIn(found, names)) {
    const [source, target, position] = [final(row.source), final(row.target), String(row.position)];
    if (source === target) continue;
    const weight = !position || position === 'content' ? 1 : kElsewhere;
    const passes = row.follow !== 'false' && !kNoPass.includes(String(pageOf.get(source)?.state));
    const key = `${source} ${target}`;
    const other = counting.get(key);
    if (other && Number(other.passes) + other.weight / 2 >= Number(passes) + weight / 2) continue;
    counting.set(key, { source, target, anchor: String(row.anchor), position, weight, passes });
  }
  const links = [...counting.values()];
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const { source, weight } of links) weights.set(source, (weights.get(source) ?? 0) + weight);
  return { links, weights, pageranks: new Map(pages.map(({ url, pagerank }) => [String(url), Number(pagerank)])) };
}

/**
 * The links to a page, those that bring most first.
 * @param {Flow} flow
 * @param {string} url
 * @param {number} damping
 * @param {number} base    PageRank of a page that no link points to
 * @returns {LinkIn[] | null}   null: they do not explain its PageRank
 */
export function linksIn({ links, weights, pageranks }, url, damping, base) {
  const own = pageranks.get(url) ?? Number.NaN;
  const found = links
    .filter(({ target, passes }) => target === url && passes)
    .map((link) => {
      const { source, weight } = link;
      const passed = ((pageranks.get(source) ?? Number.NaN) * weight) / (weights.get(source) ?? 1);
      return { ...link, share: (damping * passed) / own };
    })
    .sort((a, b) => b.share - a.share);
  const explained = found.reduce((sum, { share }) => sum + share, base / own);
  return Math.abs(explained - 1) < kMostOff ? found : null;
}
