// The classes of anchors as plots, and the ranges for them that others publish.

import { useSignal } from '@preact/signals';
import { analyze } from '../../features/analysis/reading.js';
import { withoutEmpty } from '../../features/analysis/settings.js';
import { goTo } from '../../features/desk/navigation.js';
import { quoted } from '../../lib/filter.js';
import { share, valueName } from '../../lib/format.js';
import { BandBars } from '../../plot/BandBars.jsx';
import { Bars } from '../../plot/Bars.jsx';
import { Figure } from '../../plot/Figure.jsx';
import { analysis } from '../../state/page.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { allRows } from './allRows.js';

/** @import { Summary } from '../../core/types.js' */
/** @typedef {{summary: Summary, revision: number}} Props */

/** @param {Props} props */
export function ClassPlots({ revision }) {
  const columns = ['origin', 'class', 'placements', 'placement_share'];
  const rows = useAnswer((core) => allRows(core, 'anchor_classes', columns), [revision]);
  if (!rows?.length) return null;
  const origins = /** @type {const} */ (['other sites', 'this site']);
  return (
    <>
      <BandPlot revision={revision} />
      {origins.map((origin) => (
        <ClassPlot key={origin} origin={origin} rows={rows.filter((row) => row.origin === origin)} />
      ))}
    </>
  );
}

/** @param {{origin: 'other sites' | 'this site', rows: Record<string, string | number>[]}} props */
function ClassPlot({ origin, rows }) {
  const t = text.value.anchorPlots.classes;
  if (!rows.length) return null;
  const sorted = rows.toSorted((a, b) => Number(b.placements) - Number(a.placements));
  const bars = sorted.map((row) => ({
    name: valueName('class', String(row.class)),
    value: Number(row.placement_share),
    shown: share(Number(row.placement_share)),
    open: () => goTo('links', `type=hyperlink class=${quoted(String(row.class))}`),
  }));
  return (
    <Figure
      name={`anchor-classes-${origin.replace(' ', '-')}`}
      title={t.title[origin]}
      sentence={
        sorted[0].class === 'other' ? t.unclassified(bars[0].shown) : t.sentence[origin](bars[0].name, bars[0].shown)
      }
      columns={t.columns}
      rows={bars.map((bar) => [bar.name, bar.shown])}
    >
      <Bars bars={bars} label={t.title[origin]} />
    </Figure>
  );
}

const kBandColumns = ['source', 'site_kind', 'kind', 'low', 'high', 'share', 'side'];

/** The name of a set of bands, as the option has it. @param {Record<string, string | number>} row */
const setOf = (row) => (row.site_kind === 'any' ? String(row.source) : `${row.source}/${row.site_kind}`);

/** @param {{revision: number}} props */
function BandPlot({ revision }) {
  const t = text.value.anchorPlots.bands;
  const options = analysis()?.summary.options ?? {};
  const rows = useAnswer((core) => allRows(core, 'bands', kBandColumns), [revision])?.filter(
    (row) => Number(row.share) >= 0,
  );
  const chosen = useSignal(options.bands ?? '');
  if (!rows?.length) return null;
  const sets = [...new Set(rows.map(setOf))];
  const set = sets.includes(chosen.value) ? chosen.value : sets[0];
  const bars = rows
    .filter((row) => setOf(row) === set)
    .map((row) => ({
      name: valueName('kind', String(row.kind)),
      share: Number(row.share),
      low: Number(row.low),
      high: Number(row.high),
      shown: `${share(Number(row.share))} · ${t.side[/** @type {keyof typeof t.side} */ (String(row.side))]}`,
    }));
  const sentence = t.sentence(set === 'own' ? t.own : set);
  return (
    <Figure
      name="anchor-bands"
      title={t.title}
      sentence={sentence}
      columns={t.columns}
      rows={bars.map((bar) => [bar.name, bar.shown, `${share(bar.low)}–${share(bar.high)}`])}
    >
      <div class="band-choice">
        <label>
          {t.choose}
          <select
            value={set}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            {sets.map((name) => (
              <option key={name} value={name}>
                {name === 'own' ? t.own : name}
              </option>
            ))}
          </select>
        </label>
        {set !== options.bands && (
          <button type="button" onClick={() => void analyze({ ...withoutEmpty(options), bands: set })}>
            {t.use}
          </button>
        )}
      </div>
      <BandBars bars={bars} label={`${t.title}. ${bars.map((bar) => `${bar.name} ${bar.shown}`).join(', ')}`} />
    </Figure>
  );
}
