// The scenarios side by side: a row each, with what it would do to the site, to the page that gains most, to the one that
// loses most, and to the pages of the watchlist.

import { useMemo } from 'preact/hooks';
import { tellFault } from '../../features/analysis/fault.js';
import { compareScenarios, editsInWords, scenarioName, showScenario } from '../../features/analysis/whatif.js';
import { localReport } from '../../lib/local.js';
import { scenarios } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { LocalView } from '../common/LocalView.jsx';
import { useAnswer } from '../common/useAnswer.js';
import { ViewChoice } from '../common/ViewChoice.jsx';

/** @import { ColumnInfo } from '../../core/types.js' */
/** @import { Compared } from '../../features/analysis/whatif.js' */

/** @type {Record<string, ColumnInfo['unit']>} by column, in their order; text, where it is no unit of a number */
const kUnits = {
  scenario: 'none',
  changes: 'none',
  site_difference: 'share',
  watched_difference: 'share',
  best_page: 'url',
  best_difference: 'share',
  best_change: 'share',
  worst_page: 'url',
  worst_difference: 'share',
  worst_change: 'share',
  gained: 'count',
  lost: 'count',
};

/** @param {readonly Compared[]} outcomes */
function reportOf(outcomes) {
  const { list } = scenarios.value;
  const rows = outcomes.map(({ told, most, least, watched }, i) => ({
    scenario: scenarioName(i),
    changes: editsInWords(list[i].edits),
    site_difference: told.site.after - told.site.before,
    gained: told.gained,
    lost: told.lost,
    best_page: most?.url ?? '',
    best_difference: most?.difference ?? Number.NaN,
    best_change: most?.change ?? Number.NaN,
    worst_page: least?.url ?? '',
    worst_difference: least?.difference ?? Number.NaN,
    worst_change: least?.change ?? Number.NaN,
    watched_difference: watched,
  }));
  /** @type {Record<string, (string | number)[]>} */
  const cells = {};
  const { labels } = text.value.whatIf;
  /** @type {ColumnInfo[]} */
  const columns = Object.entries(kUnits).map(([name, unit]) => {
    cells[name] = rows.map((row) => row[/** @type {keyof typeof row} */ (name)]);
    const type = unit === 'share' || unit === 'count' ? 'number' : 'text';
    const label = labels[/** @type {keyof typeof labels} */ (name)];
    return { name, unit, type, label, help: label };
  });
  return localReport('scenarios', columns, cells, '');
}

/** @param {{revision: number, onDone: () => void}} props */
export function ScenarioTable({ revision, onDone }) {
  const t = text.value.whatIf;
  const outcomes = useAnswer(compareScenarios, [revision], tellFault);
  const report = useMemo(() => outcomes && reportOf(outcomes), [outcomes, text.value]);
  const head = (
    <>
      <ViewChoice name="whatif" />
      <button type="button" onClick={onDone}>
        {t.back}
      </button>
    </>
  );
  if (!report) {
    return (
      <section class="report" aria-label={t.compared}>
        <div class="toolbar">{head}</div>
        <p class="loading">{text.value.grid.loading}</p>
      </section>
    );
  }
  return (
    <LocalView
      report={report}
      label={t.compared}
      hint="site_difference>0"
      revision={revision}
      onOpen={(row) => {
        const at = scenarios.value.list.findIndex((_, i) => scenarioName(i) === row.scenario);
        if (at >= 0) void showScenario(at);
        onDone();
      }}
    >
      {head}
    </LocalView>
  );
}
