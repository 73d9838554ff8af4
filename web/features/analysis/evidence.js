// What an analysis can tell. The core names the facts that the files hold about the site, and from them a lens; whatever
// the page says names the facts that it needs, and is not said without them.

import { kOverview } from '../../catalog/names.js';

/** @import { Fact, Lens, Summary } from '../../core/types.js' */
/** @import { TabName } from '../../state/tabs.js' */

/**
 * What makes something worth showing: the facts without which it cannot be known, and the lenses it is for (all, where
 * it names none).
 * @typedef {{needs: readonly Fact[], lenses?: readonly Lens[]}} Claim
 */

/** @type {readonly Lens[]} lenses under which the site's own links are known */
export const kOwnLinks = ['crawl', 'both', 'page'];
/** @type {readonly Lens[]} … under which links from other sites are what was opened */
export const kBacklinks = ['backlinks', 'both'];

/**
 * Whether the files can tell something.
 * @param {Pick<Summary, 'evidence' | 'lens'>} summary
 * @param {Claim} claim
 */
export function canTell({ evidence, lens }, { needs, lenses }) {
  return needs.every((fact) => evidence.includes(fact)) && (!lenses || lenses.includes(lens));
}

/** @type {Partial<Record<Lens, readonly TabName[]>>} */
const kTabsOf = {
  backlinks: [
    'overview',
    'domains',
    'quality',
    'backlinks',
    'links',
    'anchors',
    'pages',
    'structure',
    'opportunities',
    'outreach',
    'problems',
    'data',
  ],
};

/** @type {Partial<Record<TabName, readonly Fact[]>>} tabs that have nothing to say without these facts */
const kTabNeeds = { backlinks: ['backlinks'] };

/**
 * The tabs in the order that suits what was opened, without those that have nothing to say; but the one in front is
 * there, because an address or the palette may lead to any view.
 * @param {Pick<Summary, 'evidence' | 'lens'> | undefined} summary   none: nothing is analyzed yet
 * @param {readonly TabName[]} usual
 * @param {TabName} [inFront]
 * @returns {readonly TabName[]}
 */
export function tabOrder(summary, usual, inFront) {
  const order = (summary && kTabsOf[summary.lens]) ?? usual;
  const known = summary?.evidence ?? [];
  return order.filter((tab) => tab === inFront || (kTabNeeds[tab] ?? []).every((fact) => known.includes(fact)));
}

/**
 * The facts that the files lack, by what would bring them.
 * @param {Pick<Summary, 'evidence' | 'lens' | 'would_bring'>} summary
 * @returns {[by: string, facts: Fact[]][]}
 */
export function gapsOf({ evidence, lens, would_bring }) {
  /** @type {Map<string, Fact[]>} */
  const gaps = new Map();
  for (const [name, lenses] of Object.entries(kOverview.missed)) {
    const fact = /** @type {Fact} */ (name);
    const by = would_bring[fact];
    if (by === undefined || evidence.includes(fact) || (lenses.length && !lenses.includes(lens))) continue;
    gaps.set(by, [...(gaps.get(by) ?? []), fact]);
  }
  return [...gaps];
}
