// The overview's plots of links from other sites, each from one list of the summary, each bar leading to its rows.

import { goTo } from '../../features/desk/navigation.js';
import { quoted } from '../../lib/filter.js';
import { count, number, share, valueName } from '../../lib/format.js';
import { Bars } from '../../plot/Bars.jsx';
import { Columns } from '../../plot/Columns.jsx';
import { Figure } from '../../plot/Figure.jsx';
import { text } from '../../text/text.js';

/** @import { Summary } from '../../core/types.js' */
/** @typedef {{summary: Summary}} Props */

/** @param {Props} props */
export function RatingPlot({ summary }) {
  const t = text.value.overview.byRating;
  const rating = summary.backlinks?.by_rating;
  if (!rating?.bins.some(({ domains }) => domains > 0)) return null;
  const { name, bins } = rating;
  const label = text.value.exported[name] ?? rating.label;
  const total = bins.reduce((sum, { domains }) => sum + domains, 0);
  const last = bins.length - 1;
  const bars = bins.map(({ from, to, domains }, i) => ({
    name: `${number(from)}–${number(to)}`,
    value: domains,
    shown: count(domains),
    open: () => goTo('domains', `${name}>=${from} ${name}${i === last ? '<=' : '<'}${to}`),
  }));
  return (
    <Figure
      name="domains-by-rating"
      title={t.title(label)}
      sentence={t.sentence(total, label)}
      columns={[label, t.domains]}
      rows={bars.map((bar) => [bar.name, bar.shown])}
    >
      <Bars bars={bars} label={t.title(label)} />
    </Figure>
  );
}

/** The first day of the month after. @param {string} month   "2025-12" */
function monthAfter(month) {
  const [year, of] = month.split('-').map(Number);
  return `${of === 12 ? year + 1 : year}-${String((of % 12) + 1).padStart(2, '0')}-01`;
}

/** @param {Props} props */
export function MonthPlot({ summary }) {
  const t = text.value.overview.byMonth;
  const months = summary.backlinks?.by_month ?? [];
  const sum = (/** @type {'new' | 'lost'} */ of) => months.reduce((total, month) => total + month[of], 0);
  if (sum('new') + sum('lost') === 0) return null;
  const tellsLost = summary.evidence.includes('lost');
  return (
    <Figure
      name="links-by-month"
      title={tellsLost ? t.title : t.titleNew}
      sentence={tellsLost ? t.sentence(sum('new'), sum('lost')) : t.sentenceNew(sum('new'))}
      columns={tellsLost ? [t.month, t.firstSeen, t.lost] : [t.month, t.firstSeen]}
      rows={months.map((month) => [month.month, count(month.new), ...(tellsLost ? [count(month.lost)] : [])])}
    >
      <Columns
        label={tellsLost ? t.title : t.titleNew}
        columns={months.map((month) => ({
          name: month.month,
          up: month.new,
          down: tellsLost ? month.lost : 0,
          said: tellsLost ? t.said(month.month, month.new, month.lost) : t.saidNew(month.month, month.new),
          open: () => goTo('links', `first_seen>=${month.month}-01 first_seen<${monthAfter(month.month)}`),
        }))}
      />
    </Figure>
  );
}

/** @param {Props} props */
export function ClassPlot({ summary }) {
  const t = text.value.overview.byClass;
  const classes = (summary.backlinks?.anchor_classes ?? []).filter(({ domains }) => domains > 0);
  const domains = summary.backlinks?.domains ?? 0;
  if (!classes.length || !domains) return null;
  const bars = classes
    .toSorted((a, b) => b.domains - a.domains)
    .map((one) => ({
      name: valueName('class', one.class),
      value: one.domains,
      shown: `${count(one.domains)} (${share(one.domains / domains)})`,
      open: () => goTo('links', `class=${quoted(one.class)}`),
    }));
  return (
    <Figure
      name="anchor-classes"
      title={t.title}
      sentence={t.sentence}
      columns={t.columns}
      rows={bars.map((bar) => [bar.name, bar.shown])}
    >
      <Bars bars={bars} label={t.title} />
    </Figure>
  );
}

/** @param {Props} props */
export function TargetPlot({ summary }) {
  const t = text.value.overview.byTarget;
  const targets = summary.backlinks?.top_targets ?? [];
  const domains = summary.backlinks?.domains ?? 0;
  if (!targets.length || !domains) return null;
  const bars = targets.map(({ url, domains: linking }) => ({
    name: url.replace(/^https?:\/\/[^/]*/, '') || url,
    value: linking,
    shown: count(linking),
    open: () => goTo('links', `target=${quoted(url)}`),
  }));
  return (
    <Figure
      name="target-pages"
      title={t.title}
      sentence={domains > 1 ? t.sentence(bars[0].name, share(targets[0].domains / domains)) : ''}
      columns={t.columns}
      rows={targets.map((one) => [one.url, count(one.domains), count(one.links)])}
    >
      <Bars bars={bars} label={t.title} />
    </Figure>
  );
}
