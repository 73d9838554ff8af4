// The key figures of an analysis: what each needs to be known, its number, and the rows behind it. To add one: a line
// here, its words in catalog/words/*.json (`page.overview.figures`).

import { count, number, share } from '../../lib/format.js';
import { text } from '../../text/text.js';
import { canTell, kBacklinks, kOwnLinks } from './evidence.js';

/** @import { Summary } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */
/** @import { Claim } from './evidence.js' */

/**
 * @typedef {Claim & {name: string, value: (summary: Summary) => number | undefined, as?: (value: number) => string,
 *   report: ReportName, filter?: string}} Figure
 */

/** @param {string} name   of counts */
const counted =
  (name) =>
  (/** @type {Summary} */ { counts }) =>
    counts[name];

/** @param {Summary} summary */
const followShare = ({ backlinks }) =>
  backlinks && backlinks.domains > 0 ? backlinks.follow_domains / backlinks.domains : undefined;

export const kFigures = /** @type {const} @satisfies {readonly Figure[]} */ ([
  {
    name: 'linkingDomains',
    needs: ['backlinks'],
    lenses: kBacklinks,
    value: counted('linking_domains'),
    report: 'domains',
  },
  {
    name: 'liveBacklinks',
    needs: ['backlinks'],
    lenses: kBacklinks,
    value: counted('live_backlinks'),
    report: 'links',
  },
  {
    name: 'followShare',
    needs: ['backlinks', 'rel'],
    lenses: kBacklinks,
    value: followShare,
    as: share,
    report: 'domains',
  },
  {
    name: 'linkingPages',
    needs: ['backlinks'],
    lenses: ['backlinks'],
    value: counted('linking_pages'),
    report: 'links',
  },
  {
    name: 'targetPages',
    needs: ['backlinks'],
    lenses: ['backlinks'],
    value: counted('target_pages'),
    report: 'targets',
  },
  {
    name: 'new30',
    needs: ['backlinks', 'dates'],
    lenses: kBacklinks,
    value: ({ backlinks }) => backlinks?.new_30,
    report: 'links',
  },
  {
    name: 'lost30',
    needs: ['backlinks', 'dates', 'lost'],
    lenses: kBacklinks,
    value: ({ backlinks }) => backlinks?.lost_30,
    report: 'links',
  },
  {
    name: 'lostBacklinks',
    needs: ['backlinks', 'lost'],
    lenses: kBacklinks,
    value: counted('lost_backlinks'),
    report: 'links',
    filter: 'lost=yes',
  },
  { name: 'pages', needs: [], lenses: ['crawl', 'both', 'page', 'list'], value: counted('pages'), report: 'pages' },
  { name: 'resources', needs: [], lenses: ['crawl', 'both', 'list'], value: counted('resources'), report: 'resources' },
  {
    name: 'unreached',
    needs: ['outlinks'],
    lenses: ['crawl', 'both'],
    value: counted('unreached'),
    report: 'pages',
    filter: 'depth=""',
  },
  {
    name: 'hyperlinks',
    needs: [],
    lenses: kOwnLinks,
    value: counted('hyperlinks'),
    report: 'links',
    filter: 'type=hyperlink',
  },
  { name: 'internal', needs: ['outlinks'], lenses: kOwnLinks, value: counted('internal_links'), report: 'links' },
  { name: 'external', needs: ['outlinks'], lenses: kOwnLinks, value: counted('external_links'), report: 'links' },
  {
    name: 'nofollow',
    needs: ['rel'],
    lenses: kOwnLinks,
    value: counted('nofollow_links'),
    report: 'links',
    filter: 'follow=no',
  },
  { name: 'anchors', needs: ['anchors'], value: counted('anchors'), report: 'anchors' },
  { name: 'domains', needs: [], lenses: ['crawl', 'page', 'list'], value: counted('domains'), report: 'domains' },
  { name: 'problems', needs: [], value: counted('problems'), report: 'problems' },
]);

/** @typedef {typeof kFigures[number]['name']} FigureName */
/** @typedef {{name: FigureName, shown: string, report: ReportName, filter: string}} ShownFigure */

/**
 * The figures that the files can tell; a count that a stopped analysis has not made is none.
 * @param {Summary} summary
 * @returns {ShownFigure[]}
 */
export function figuresOf(summary) {
  return kFigures.flatMap((/** @type {Figure & {name: FigureName}} */ figure) => {
    const value = canTell(summary, figure) ? figure.value(summary) : undefined;
    if (value === undefined) return [];
    return [
      { name: figure.name, shown: (figure.as ?? count)(value), report: figure.report, filter: figure.filter ?? '' },
    ];
  });
}

/** The tools' ratings of the linking domains: the middle one and the middle half. @param {Summary} summary */
export function ratingsOf(summary) {
  if (!canTell(summary, { needs: ['backlinks', 'ratings'], lenses: kBacklinks })) return [];
  return (summary.backlinks?.ratings ?? []).map(({ name, label, median, p25, p75 }) => ({
    name,
    label: text.value.exported[name] ?? label,
    median: number(median),
    from: number(p25),
    to: number(p75),
  }));
}
