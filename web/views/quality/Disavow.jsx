// From approved decisions to a disavow list: three questions, the old list, the plan, and what would change.

import { useSignal } from '@preact/signals';
import { tellFault } from '../../features/analysis/fault.js';
import { listNow } from '../../features/quality/disavowing.js';
import { answers } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { ViewChoice } from '../common/ViewChoice.jsx';
import { CanTell } from './CanTell.jsx';
import { NewList } from './NewList.jsx';
import { OldList } from './OldList.jsx';
import { Plan } from './Plan.jsx';
import { kQuestions, Questions } from './Questions.jsx';

/** @import { Summary } from '../../core/types.js' */

/** @param {{summary: Summary, revision: number}} props */
export function Disavow({ revision }) {
  const t = text.value.quality.disavow;
  const fixes = useSignal(/** @type {readonly string[]} */ ([]));
  const goesOn = useSignal(false);
  const given = answers.value;
  const answered = kQuestions.every((name) => given[name]);
  const watches = kQuestions.every((name) => given[name] === 'no') && !goesOn.value;
  const list = useAnswer(
    answered && !watches ? () => listNow(fixes.value) : null,
    [revision, fixes.value, answered, watches],
    tellFault,
  );
  return (
    <section class="quality disavow" aria-label={text.value.views.disavow}>
      <div class="toolbar">
        <ViewChoice name="disavow" />
      </div>
      <Questions />
      {watches && (
        <section class="advice" aria-live="polite">
          <h2>{t.watch.title}</h2>
          <p>{t.watch.why}</p>
          <p>{t.watch.bing}</p>
          <button
            type="button"
            onClick={() => {
              goesOn.value = true;
            }}
          >
            {t.watch.goOn}
          </button>
        </section>
      )}
      <OldList
        revision={revision}
        fixes={fixes.value}
        onFixes={(codes) => {
          fixes.value = codes;
        }}
      />
      <Plan revision={revision} />
      {answered && !watches && list && <NewList list={list} />}
      {!answered && <p class="hint">{t.answerFirst}</p>}
      <CanTell />
    </section>
  );
}
