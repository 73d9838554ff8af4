// The plots above the grid of domains, each from a few windows of it.

import { goTo } from '../../features/desk/navigation.js';
import { quoted } from '../../lib/filter.js';
import { count } from '../../lib/format.js';
import { Bars } from '../../plot/Bars.jsx';
import { Figure } from '../../plot/Figure.jsx';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';

/** @import { Core, Summary } from '../../core/types.js' */
/** @typedef {{summary: Summary, revision: number}} Props */

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
    [revision],
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
  const months = useAnswer(firstSeen, [revision]);
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
