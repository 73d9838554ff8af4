// Which verdicts count as placed, and whether rules that no data could measure count: options of the analysis.

import { analyze } from '../../features/analysis/reading.js';
import { valueName } from '../../lib/format.js';
import { text } from '../../text/text.js';

/** @import { Summary } from '../../core/types.js' */

const kCanBePlaced = ['artificial', 'editorial', 'listing', 'automated'];

/** @param {{summary: Summary}} props */
export function Choices({ summary }) {
  const t = text.value.quality.choices;
  const { placed, unmeasured } = summary.options;
  const set = (/** @type {Record<string, string>} */ change) => void analyze({ ...summary.options, ...change });
  const chosen = (placed ?? '').split(',').map((one) => one.trim());
  return (
    <details class="choices">
      <summary>{t.title}</summary>
      {placed !== undefined && (
        <fieldset>
          <legend>{t.placed}</legend>
          {kCanBePlaced.map((name) => (
            <label key={name} class="tick">
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  const after = kCanBePlaced.filter((one) => (one === name ? checked : chosen.includes(one)));
                  set({ placed: after.join(',') });
                }}
              />
              {valueName('verdict', name)}
            </label>
          ))}
        </fieldset>
      )}
      {unmeasured !== undefined && (
        <label class="tick">
          <input
            type="checkbox"
            checked={unmeasured === 'on'}
            onChange={(event) => set({ unmeasured: event.currentTarget.checked ? 'on' : 'off' })}
          />
          {t.unmeasured}
        </label>
      )}
    </details>
  );
}
