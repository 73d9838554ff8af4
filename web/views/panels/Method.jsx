// How the numbers came about: convergence, the rules that touched something, the options.

import { choiceName, optionName } from '../../features/analysis/settings.js';
import { exportView } from '../../features/keeping/exporting.js';
import { bytes } from '../../lib/format.js';
import { text } from '../../text/text.js';
import { ViewChoice } from '../common/ViewChoice.jsx';

/** @import { Summary } from '../../core/types.js' */

/** @param {{summary: Summary}} props */
export function Method({ summary }) {
  const t = text.value.overview;
  const { sweeps, converged } = summary.pagerank;
  const rules = summary.rules.filter((rule) => rule.links > 0 || rule.pages > 0);
  return (
    <section class="overview method">
      <ViewChoice name="method" />
      <h2>{t.method}</h2>
      <p>
        {t.sweeps(sweeps, converged)} {t.memory(bytes(summary.memory_bytes))}
      </p>
      {rules.length > 0 && (
        <>
          <h3>{t.rules}</h3>
          <ul>
            {rules.map(({ rule, links, pages }) => (
              <li key={rule}>{t.rule(t.ruleNames[rule] ?? rule, links, pages)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t.options}</h3>
      <dl class="options">
        {Object.entries(summary.options).map(([name, value]) => (
          <div key={name}>
            <dt>{optionName(name)}</dt>
            <dd>{choiceName(name, value) || '–'}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" onClick={() => void exportView('settings', 'csv')}>
          {text.value.grid.exportCsv}
        </button>
      </p>
    </section>
  );
}
