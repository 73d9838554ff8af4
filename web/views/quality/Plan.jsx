// The lines that would be written: those of approved decisions, and those that are offered for one.

import { tellFault } from '../../features/analysis/fault.js';
import { act } from '../../features/quality/deciding.js';
import { letterOf, stepKey } from '../../features/quality/keys.js';
import { subjectOf, subjectsOf } from '../../features/quality/planning.js';
import { text } from '../../text/text.js';
import { SubReport } from '../common/SubReport.jsx';
import { openSubject } from './opening.js';

/** @import { GridProps } from '../common/GridView.jsx' */
/** @import { Action } from '../../features/quality/deciding.js' */

/** @type {Record<string, Action>} */
const kActionKeys = { a: 'approve', h: 'hold', k: 'keep' };

/** @type {NonNullable<GridProps['special']>} */
const kSpecial = {
  also: ['scope', 'subject'],
  onKey(event, rows) {
    const letter = letterOf(event);
    const action = kActionKeys[letter];
    if (!action) return stepKey(letter);
    rows()
      .then((picked) => act(subjectsOf(picked), action))
      .catch(tellFault);
    return true;
  },
};

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
          onOpen={(row) => openSubject(subjectOf(row))}
        />
      </div>
    </section>
  );
}
