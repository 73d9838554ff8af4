// The overview's plots, each from one list of the summary, each bar leading to its rows.

import { goTo } from '../../features/desk/navigation.js';
import { quoted } from '../../lib/filter.js';
import { count, share } from '../../lib/format.js';
import { Bars } from '../../plot/Bars.jsx';
import { Curve } from '../../plot/Curve.jsx';
import { Figure } from '../../plot/Figure.jsx';
import { text } from '../../text/text.js';

/** @import { Summary } from '../../core/types.js' */
/** @typedef {{summary: Summary}} Props */

const kMostSections = 10;
const kMostDepths = 12;

/** @param {Props} props */
export function DepthPlot({ summary }) {
  const t = text.value.overview.depth;
  const known = summary.depth.filter((step) => step.depth !== null);
  const unreached = summary.depth.find((step) => step.depth === null)?.pages ?? 0;
  const reached = known.reduce((sum, step) => sum + step.pages, 0);
  const deepest = Math.max(0, ...known.map((step) => step.depth ?? 0));
  if (deepest === 0) return null;
  const deep = known.filter((step) => (step.depth ?? 0) >= kMostDepths);
  /** @param {string} name @param {number} pages @param {string} filter */
  const bar = (name, pages, filter) => ({
    name,
    value: pages,
    shown: count(pages),
    tone: filter === 'depth=""' ? 'muted' : '',
    open: () => goTo('pages', filter),
  });
  const bars = known
    .filter((step) => !deep.includes(step))
    .map(({ depth, pages }) => bar(String(depth), pages, `depth=${depth}`));
  if (deep.length) {
    const pages = deep.reduce((sum, step) => sum + step.pages, 0);
    bars.push(bar(t.deeper(kMostDepths), pages, `depth>=${kMostDepths}`));
  }
  if (unreached) bars.push(bar(t.unreached, unreached, 'depth=""'));
  return (
    <Figure
      name="depth"
      title={t.title}
      sentence={t.sentence(reached, deepest, unreached)}
      columns={t.columns}
      rows={bars.map((bar) => [bar.name, bar.shown])}
    >
      <Bars bars={bars} label={t.title} />
    </Figure>
  );
}

/** @param {Props} props */
export function EquityPlot({ summary }) {
  const t = text.value.overview.equity;
  const points = summary.equity;
  const told = points.find((point) => point.share >= 0.1) ?? points.at(-1);
  if (!told) return null;
  const sentence = told.share < 1 ? t.sentence(share(told.share), share(told.equity)) : '';
  return (
    <Figure
      name="concentration"
      title={t.title}
      sentence={sentence}
      columns={t.columns}
      rows={points.map((point) => [share(point.share), share(point.equity)])}
    >
      <Curve points={points} label={sentence || t.title} xLabel={t.x} yLabel={t.y} even={t.even} />
    </Figure>
  );
}

/** A place on the page in words. @param {string} region */
function placeName(region) {
  /** @type {Record<string, string>} */
  const names = text.value.whatIf.regions;
  return names[region] ?? region;
}

/** @param {Props} props */
export function RegionPlot({ summary }) {
  const t = text.value.overview.regions;
  const regions = summary.regions.filter((region) => region.links > 0);
  const total = regions.reduce((sum, { links }) => sum + links, 0);
  const known = regions.filter(({ region }) => region).toSorted((a, b) => b.links - a.links);
  if (!known.length) return null;
  const bars = regions
    .toSorted((a, b) => b.links - a.links)
    .map(({ region, links }) => ({
      name: region ? placeName(region) : t.unknown,
      value: links,
      shown: count(links),
      tone: region ? '' : 'muted',
      open: () => goTo('links', `position=${quoted(region)}`),
    }));
  return (
    <Figure
      name="places"
      title={t.title}
      sentence={regions.length > 1 ? t.sentence(placeName(known[0].region), share(known[0].links / total)) : ''}
      columns={t.columns}
      rows={bars.map((bar) => [bar.name, bar.shown])}
    >
      <Bars bars={bars} label={t.title} />
    </Figure>
  );
}

/** @type {Record<string, string>} */
const kStatusTones = { '2xx': 'ok', '3xx': 'warn', '4xx': 'bad', '5xx': 'bad' };

/** @param {string} group  "4xx" */
function statusFilter(group) {
  const first = Number(group[0]) * 100;
  return Number.isNaN(first) ? 'status=""' : `status>=${first} status<${first + 100}`;
}

/** @param {Props} props */
export function StatusPlot({ summary }) {
  const t = text.value.overview.status;
  const groups = summary.status.filter((group) => group.pages > 0);
  const known = groups.filter((group) => /^\d/.test(group.class));
  const total = known.reduce((sum, { pages }) => sum + pages, 0);
  if (!total) return null;
  const of = (/** @type {string} */ digit) =>
    known.filter((g) => g.class.startsWith(digit)).reduce((sum, { pages }) => sum + pages, 0);
  const bars = groups.map((group) => ({
    name: /^\d/.test(group.class) ? group.class : t.unknown,
    value: group.pages,
    shown: count(group.pages),
    tone: kStatusTones[group.class] ?? 'muted',
    open: () => goTo('pages', statusFilter(group.class)),
  }));
  return (
    <Figure
      name="status"
      title={t.title}
      sentence={t.sentence(share(of('2') / total), of('4') + of('5'))}
      columns={t.columns}
      rows={bars.map((bar) => [bar.name, bar.shown])}
    >
      <Bars bars={bars} label={t.title} />
    </Figure>
  );
}

/** @param {Props} props */
export function SectionPlot({ summary }) {
  const t = text.value.overview.sections;
  const named = summary.sections.filter(({ section, pagerank }) => section && pagerank > 0);
  const sections = named.toSorted((a, b) => b.pagerank - a.pagerank).slice(0, kMostSections);
  if (sections.length < 2) return null;
  const bars = sections.map(({ section, pagerank }) => ({
    name: section,
    value: pagerank,
    shown: share(pagerank),
    open: () => goTo('pages', `url:${quoted(section)}`),
  }));
  return (
    <Figure
      name="sections"
      title={t.title}
      sentence={t.sentence(bars[0].name, bars[0].shown)}
      columns={t.columns}
      rows={sections.map((s) => [s.section, share(s.pagerank), count(s.pages)])}
    >
      <Bars bars={bars} label={t.title} />
    </Figure>
  );
}
