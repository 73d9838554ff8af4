// The overview's charts: the facts that each needs, in the order in which they stand. The drawing is in
// views/plots/overviewPlots.jsx. To add one: a line here and one there.

import { kBacklinks, kOwnLinks } from './evidence.js';

/** @import { Claim } from './evidence.js' */

export const kCharts = /** @type {const} @satisfies {readonly (Claim & {name: string})[]} */ ([
  { name: 'rating', needs: ['backlinks', 'ratings'], lenses: kBacklinks },
  { name: 'month', needs: ['backlinks', 'dates'], lenses: kBacklinks },
  { name: 'class', needs: ['backlinks', 'anchors'], lenses: kBacklinks },
  { name: 'target', needs: ['backlinks'], lenses: kBacklinks },
  { name: 'equity', needs: ['outlinks'], lenses: ['crawl', 'both'] },
  { name: 'depth', needs: ['outlinks'], lenses: ['crawl', 'both'] },
  { name: 'section', needs: ['outlinks'], lenses: ['crawl', 'both'] },
  { name: 'status', needs: ['status'] },
  { name: 'region', needs: ['regions'], lenses: kOwnLinks },
]);

/** @typedef {typeof kCharts[number]['name']} ChartName */
