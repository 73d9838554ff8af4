// The verdicts so far, what was learned from them, and the log of decisions.

import { useSignal } from '@preact/signals';
import { exportView } from '../../features/keeping/exporting.js';
import { openNext } from '../../features/quality/next.js';
import { text } from '../../text/text.js';
import { SubReport } from '../common/SubReport.jsx';
import { ViewChoice } from '../common/ViewChoice.jsx';
import { CanTell } from './CanTell.jsx';
import { Choices } from './Choices.jsx';
import { Learning } from './Learning.jsx';
import { openSubject } from './opening.js';

/** @import { Summary } from '../../core/types.js' */

const kReports = /** @type {const} */ (['verdicts', 'to_judge', 'decisions']);

/** @param {{summary: Summary, revision: number}} props */
export function Verdicts({ summary, revision }) {
  const t = text.value.quality;
  const shown = useSignal(/** @type {typeof kReports[number]} */ ('verdicts'));
  return (
    <section class="quality" aria-label={text.value.views.verdicts}>
      <div class="toolbar">
        <ViewChoice name="verdicts" />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight */}
        <div class="segments" role="group" aria-label={t.lists}>
          {kReports.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={shown.value === name}
              onClick={() => {
                shown.value = name;
              }}
            >
              {t.reports[name]}
            </button>
          ))}
        </div>
        <div class="buttons">
          <button type="button" onClick={() => void openNext()}>
            {t.next}
          </button>
          <button type="button" onClick={() => void exportView(shown.value, 'csv')}>
            {text.value.grid.exportCsv}
          </button>
        </div>
      </div>
      <Learning summary={summary} revision={revision} />
      <Choices summary={summary} />
      <div class="list">
        <SubReport
          key={shown.value}
          name={shown.value}
          label={t.reports[shown.value]}
          empty={t.noVerdicts}
          revision={revision}
          onOpen={openSubject}
        />
      </div>
      <CanTell />
    </section>
  );
}
