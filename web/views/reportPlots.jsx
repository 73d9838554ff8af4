// The plots above the grids, each from a few windows of its report.

import { useEffect, useState } from 'preact/hooks';
import { core, goTo, openPage } from '../actions.js';
import { quoted } from '../lib/filter.js';
import { count, score, valueName } from '../lib/format.js';
import { segmentFinder, segmentStyle } from '../lib/segments.js';
import { Bars } from '../plot/Bars.jsx';
import { Figure } from '../plot/Figure.jsx';
import { Heatmap } from '../plot/Heatmap.jsx';
import { Scatter } from '../plot/Scatter.jsx';
import { text } from '../text/text.js';
import { DepthPlot, RegionPlot, SectionPlot } from './plots.jsx';

/** @import { Core, RowWindow, Summary } from '../core/types.js' */
/** @typedef {{summary: Summary, revision: number}} Props */

/**
 * What the core says, null until it has said it. Plots are extra: where they cannot be had there are none.
 * @template T
 * @param {(core: Core) => Promise<T>} ask
 * @param {number} revision
 * @returns {T | null}
 */
export function useAnswer(ask, revision) {
  const [answer, setAnswer] = useState(/** @type {T | null} */ (null));
  useEffect(() => {
    let wanted = true;
    core()
      .then(ask)
      .then((value) => wanted && setAnswer(() => value))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [revision]);
  return answer;
}

/** @param {Props} props */
export function PagePlots({ summary, revision }) {
  return (
    <>
      <ScorePlot summary={summary} revision={revision} />
      <DepthPlot summary={summary} />
    </>
  );
}

const kMarks = 500;
const kWindows = 10;

/**
 * Pages at even distances in the order of their equity, so that strong and weak ones are there.
 * @param {Core} core
 * @param {number} pages
 */
async function sampleOf(core, pages) {
  const names = ['url', 'equity', 'unique_inlinks'];
  const windows = pages > kMarks ? kWindows : 1;
  const limit = kMarks / windows;
  /** @type {RowWindow[]} */
  const parts = [];
  for (let i = 0; i < windows; i++) {
    const offset = windows > 1 ? Math.floor((i * (pages - limit)) / (windows - 1)) : 0;
    parts.push(await core.rows('pages', { sort: ['equity:desc'], offset, limit }, names));
  }
  return parts.flatMap(({ cells }) =>
    Array.from(/** @type {string[]} */ (cells.url), (url, i) => ({
      url,
      equity: Number(cells.equity[i]),
      inlinks: Number(cells.unique_inlinks[i]),
    })),
  );
}

/** @param {Props} props */
function ScorePlot({ summary, revision }) {
  const t = text.value.plots.score;
  const { pages } = summary.counts;
  const sample = useAnswer((core) => sampleOf(core, pages), revision);
  const marks = sample?.filter(({ equity, inlinks }) => equity >= 0 && inlinks > 0) ?? [];
  if (!marks.length) return null;
  const segmentOf = segmentFinder();
  const sentence = pages > kMarks ? t.sample(marks.length, pages) : t.all(marks.length);
  return (
    <Figure
      name="equity-by-inlinks"
      title={t.title}
      sentence={sentence}
      columns={t.columns}
      rows={marks.map(({ url, inlinks, equity }) => [url, count(inlinks), score(equity)])}
    >
      <Scatter
        marks={marks.map(({ url, inlinks, equity }) => ({
          x: inlinks,
          y: equity,
          name: url,
          style: segmentStyle(segmentOf(url)),
          open: () => openPage(url),
        }))}
        label={`${t.title}. ${sentence}`}
        xLabel={t.x}
        yLabel={t.y}
      />
    </Figure>
  );
}

/** @param {Props} props */
export function LinkPlots({ summary, revision }) {
  return (
    <>
      <StatusByType summary={summary} revision={revision} />
      <RegionPlot summary={summary} />
    </>
  );
}

const kTypes = ['hyperlink', 'image', 'canonical', 'redirect', 'script', 'stylesheet'];
const kStatuses = [
  ['2xx', 'status>=200 status<300'],
  ['3xx', 'status>=300 status<400'],
  ['4xx', 'status>=400 status<500'],
  ['5xx', 'status>=500'],
  ['?', 'status=""'],
];
const kMostLinks = 2_000_000; // beyond this, counting every cell of the map takes too long to be a courtesy

/** @param {Core} core */
async function countTypes(core) {
  const counts = [];
  for (const type of kTypes) {
    const row = [];
    for (const [, filter] of kStatuses) {
      row.push((await core.rows('links', { filters: [`type=${type} ${filter}`], limit: 0 }, [])).matched);
    }
    counts.push(row);
  }
  return counts;
}

/** @param {Props} props */
function StatusByType({ summary, revision }) {
  const t = text.value.plots.types;
  const few = summary.counts.links <= kMostLinks;
  const counts = useAnswer(async (core) => (few ? countTypes(core) : null), revision);
  const types = kTypes.filter((_, r) => counts?.[r].some((links) => links > 0));
  if (!counts || !types.length) return null;
  const rowsOf = (/** @type {string} */ type) => counts[kTypes.indexOf(type)];
  return (
    <Figure
      name="status-by-type"
      title={t.title}
      sentence={t.sentence(rowsOf('hyperlink')[2] + rowsOf('hyperlink')[3])}
      columns={[t.type, ...kStatuses.map(([name]) => name)]}
      rows={types.map((type) => [valueName('type', type), ...rowsOf(type).map(count)])}
    >
      <Heatmap
        label={t.title}
        rows={types.map((type) => valueName('type', type))}
        columns={kStatuses.map(([name]) => name)}
        cells={types.map((type) =>
          rowsOf(type).map((value, c) => ({
            value,
            shown: count(value),
            open: () => goTo('links', `type=${type} ${kStatuses[c][1]}`),
          })),
        )}
      />
    </Figure>
  );
}

/** @param {Props} props */
export function StructurePlots({ summary }) {
  return (
    <>
      <DepthPlot summary={summary} />
      <SectionPlot summary={summary} />
    </>
  );
}

/** @param {Props} props */
export function DomainPlots({ summary, revision }) {
  return (
    <>
      <StrongestDomains summary={summary} revision={revision} />
      <DomainsByMonth revision={revision} />
    </>
  );
}

const kMostBars = 9;

/** The site's own domain would only dwarf the others. @param {Props} props */
function StrongestDomains({ summary, revision }) {
  const t = text.value.plots.domains;
  const found = useAnswer(
    (core) => core.rows('domains', { sort: ['links:desc'], limit: kMostBars + 1 }, ['domain', 'links']),
    revision,
  );
  const names = /** @type {string[]} */ (found?.cells.domain ?? []);
  const bars = names
    .map((name, i) => ({ name, value: Number(found?.cells.links[i]) }))
    .filter(({ name, value }) => value > 0 && name !== summary.site)
    .slice(0, kMostBars);
  if (!bars.length) return null;
  return (
    <Figure
      name="domains"
      title={t.title}
      sentence={bars.length > 1 ? t.sentence(bars[0].name, bars[0].value) : ''}
      columns={t.columns}
      rows={bars.map(({ name, value }) => [name, count(value)])}
    >
      <Bars
        label={t.title}
        bars={bars.map(({ name, value }) => ({
          name,
          value,
          shown: count(value),
          open: () => goTo('domains', `domain=${quoted(name)}`),
        }))}
      />
    </Figure>
  );
}

const kMonths = 12;

/**
 * How many domains were first seen in each of the last months of the data.
 * @param {Core} core
 */
async function firstSeen(core) {
  const newest = await core.rows('domains', { sort: ['first_seen:desc'], limit: 1 }, ['first_seen']);
  const day = String(newest.cells.first_seen[0] ?? '');
  if (!/^\d{4}-\d{2}/.test(day)) return [];
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const months = [];
  for (let month = last - kMonths + 1; month <= last; month++) {
    const filter = `first_seen>=${dayOf(month)} first_seen<${dayOf(month + 1)}`;
    const { matched } = await core.rows('domains', { filters: [filter], limit: 0 }, []);
    months.push({ name: dayOf(month).slice(0, 7), domains: matched, filter });
  }
  return months;
}

/** @param {number} month   since the year 0 */
const dayOf = (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** @param {{revision: number}} props */
function DomainsByMonth({ revision }) {
  const t = text.value.plots.months;
  const months = useAnswer(firstSeen, revision);
  if (!months?.length) return null;
  const total = months.reduce((sum, { domains }) => sum + domains, 0);
  return (
    <Figure
      name="new-domains"
      title={t.title}
      sentence={t.sentence(total)}
      columns={t.columns}
      rows={months.map(({ name, domains }) => [name, count(domains)])}
    >
      <Bars
        label={t.title}
        bars={months.map(({ name, domains, filter }) => ({
          name,
          value: domains,
          shown: count(domains),
          open: () => goTo('domains', filter),
        }))}
      />
    </Figure>
  );
}
