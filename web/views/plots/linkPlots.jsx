// The plots above the grid of links.

import { goTo } from '../../features/desk/navigation.js';
import { count, valueName } from '../../lib/format.js';
import { Figure } from '../../plot/Figure.jsx';
import { Heatmap } from '../../plot/Heatmap.jsx';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { RegionPlot } from './sitePlots.jsx';

/** @import { Core, Summary } from '../../core/types.js' */
/** @typedef {{summary: Summary, revision: number}} Props */

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
  const counts = useAnswer(async (core) => (few ? countTypes(core) : null), [revision]);
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
