// The lines that would be written: those of approved decisions, and those that are offered for one.

import { act } from '../../features/quality/deciding.js';
import { letterOf, stepKey } from '../../features/quality/keys.js';
import { text } from '../../text/text.js';
import { SubReport } from '../common/SubReport.jsx';
import { openSubject } from './opening.js';

/** @import { Row } from '../../grid/grid.js' */
/** @import { Action, Scope } from '../../features/quality/deciding.js' */

/** @type {Record<string, Action>} */
const kActionKeys = { a: 'approve', h: 'hold', k: 'keep' };

/** What a row's decision is about, each once. @param {Row[]} rows */
function subjectsOf(rows) {
  const all = rows.map(({ scope, subject }) => ({
    scope: /** @type {Scope} */ (String(scope)),
    subject: String(subject),
  }));
  return [...new Map(all.map((one) => [`${one.scope} ${one.subject}`, one])).values()];
}

/** @param {KeyboardEvent} event @param {() => Promise<Row[]>} rows */
function planKeys(event, rows) {
  const letter = letterOf(event);
  const action = kActionKeys[letter];
  if (!action) return stepKey(letter);
  void rows().then((picked) => act(subjectsOf(picked), action));
  return true;
}

/** @param {{revision: number}} props */
export function Plan({ revision }) {
  const t = text.value.quality.disavow;
  return (
    <section>
      <h2>{t.plan}</h2>
      <p class="hint">{t.planHint}</p>
      <div class="list">
        <SubReport
          name="disavow_plan"
          label={t.plan}
          empty={t.noPlan}
          revision={revision}
          special={kSpecial}
          onOpen={openSubject}
        />
      </div>
    </section>
  );
}
const kSpecial = { onKey: planKeys };
