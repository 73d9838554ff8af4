// The plots above the grids of what came and went: by week, and how long links live.

import { useSignal } from '@preact/signals';
import { goTo } from '../../features/desk/navigation.js';
import { weekFilter } from '../../lib/filter.js';
import { count, number, share, valueName } from '../../lib/format.js';
import { BandCurve } from '../../plot/BandCurve.jsx';
import { Columns } from '../../plot/Columns.jsx';
import { Figure } from '../../plot/Figure.jsx';
import { text } from '../../text/text.js';
import { PartChoice } from '../common/PartChoice.jsx';
import { useAnswer } from '../common/useAnswer.js';
import { allRows } from './allRows.js';

/** @import { Core } from '../../core/types.js' */

const kWeeks = 104; // the last two years: more columns are too thin to see
const kWeekColumns = ['period', 'gained_domains', 'lost_domains', 'complete'];

/** @param {Core} core */
async function lastWeeks(core) {
  const { cells } = await core.rows('velocity', { sort: ['period:desc'], limit: kWeeks }, kWeekColumns);
  return Array.from(/** @type {string[]} */ (cells.period), (week, i) => ({
    week,
    gained: Number(cells.gained_domains[i]),
    lost: numberOf(cells.lost_domains[i]),
    whole: cells.complete[i] === 'yes',
  })).reverse();
}

/** What a cell holds, null where it is empty. @param {string | number} cell */
const numberOf = (cell) => (cell === '' || Number.isNaN(Number(cell)) ? null : Number(cell));

/** @param {{revision: number}} props */
export function WeekPlot({ revision }) {
  const t = text.value.plots.weeks;
  const weeks = useAnswer(lastWeeks, [revision]);
  if (!weeks?.length) return null;
  const tellsLost = weeks.some(({ lost }) => lost !== null);
  const gained = weeks.reduce((sum, week) => sum + week.gained, 0);
  const lost = weeks.reduce((sum, week) => sum + (week.lost ?? 0), 0);
  const hatched = weeks.filter(({ whole }) => !whole).length;
  const title = tellsLost ? t.title : t.titleNew;
  const sentence = tellsLost ? t.sentence(gained, lost, weeks.length) : t.sentenceNew(gained, weeks.length);
  return (
    <Figure
      name="domains-by-week"
      title={title}
      sentence={hatched ? `${sentence} ${t.hatched(hatched)}` : sentence}
      columns={tellsLost ? [t.week, t.gained, t.lost, t.complete] : [t.week, t.gained, t.complete]}
      rows={weeks.map(({ week, gained, lost, whole }) => [
        week,
        count(gained),
        ...(tellsLost ? [count(lost ?? 0)] : []),
        valueName('complete', whole ? 'yes' : 'no'),
      ])}
    >
      <Columns
        label={title}
        columns={weeks.map(({ week, gained, lost, whole }) => ({
          name: week,
          up: gained,
          down: lost ?? 0,
          partial: !whole,
          said: tellsLost ? t.said(week, gained, lost ?? 0) : t.saidNew(week, gained),
          open: () => goTo('links', weekFilter(week)),
        }))}
      />
    </Figure>
  );
}

const kSurvivalColumns = ['group', 'kind', 'months', 'survival', 'low', 'high', 'at_risk', 'half_life_days', 'links'];

/** @param {{revision: number}} props */
export function SurvivalPlot({ revision }) {
  const t = text.value.plots.survival;
  const rows = useAnswer((core) => allRows(core, 'survival', kSurvivalColumns), [revision]);
  const chosen = useSignal('');
  const drawn = rows?.filter((row) => numberOf(row.survival) !== null) ?? [];
  const nameOf = (/** @type {typeof drawn[number]} */ row) =>
    [valueName('group', String(row.group)), row.kind && valueName('kind', String(row.kind))].filter(Boolean).join(': ');
  const groups = [...new Set(drawn.map(nameOf))].filter(
    (group) => drawn.filter((row) => nameOf(row) === group).length > 1,
  );
  if (!groups.length) return null;
  const group = groups.includes(chosen.value) ? chosen.value : groups[0];
  const points = drawn
    .filter((row) => nameOf(row) === group)
    .map((row) => ({
      x: Number(row.months),
      y: Number(row.survival),
      low: numberOf(row.low),
      high: numberOf(row.high),
      atRisk: Number(row.at_risk),
    }));
  const first = drawn.find((row) => nameOf(row) === group);
  const half = numberOf(first?.half_life_days ?? '');
  const year = points.find(({ x }) => x === 12) ?? points[points.length - 1];
  const told = half === null ? t.noHalfLife : t.halfLife(half);
  return (
    <Figure
      name="link-survival"
      title={t.title}
      sentence={`${told} ${t.sentence(share(year.y), year.x, Number(first?.links))}`}
      columns={t.columns}
      rows={points.map(({ x, y, low, high, atRisk }) => [
        number(x),
        share(y),
        low === null || high === null ? '' : t.interval(share(low), share(high)),
        count(atRisk),
      ])}
    >
      {groups.length > 1 && (
        <PartChoice names={groups} labels={Object.fromEntries(groups.map((name) => [name, name]))} chosen={chosen} />
      )}
      <BandCurve points={points} label={`${t.title}. ${told}`} xLabel={t.x} yLabel={t.y} />
    </Figure>
  );
}
