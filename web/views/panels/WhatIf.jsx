// What if some links and pages were other than they are? A scenario, what it would do in a sentence, and every page before
// and after; or all scenarios side by side.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { tellFault } from '../../features/analysis/fault.js';
import { editsNow, removeEdit, tryEdits } from '../../features/analysis/whatif.js';
import { tried } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { ViewChoice } from '../common/ViewChoice.jsx';
import { ReportView } from '../reports/ReportView.jsx';
import { EditForm } from './EditForm.jsx';
import { Outcome } from './Outcome.jsx';
import { ScenarioBar } from './ScenarioBar.jsx';
import { ScenarioTable } from './ScenarioTable.jsx';

/** @import { Summary } from '../../core/types.js' */

/** @param {{summary: Summary, revision: number}} props */
export function WhatIf({ summary, revision }) {
  const t = text.value.whatIf;
  const comparing = useSignal(false);
  const failed = useSignal(false);
  // The core forgets the edits with the analysis that they were tried on.
  useEffect(() => {
    if (tried.value?.of === revision) return;
    failed.value = false;
    tryEdits().catch((thrown) => {
      failed.value = true;
      tellFault(thrown);
    });
  }, [revision]);
  const now = tried.value?.of === revision ? tried.value : null;
  if (!now && !failed.value) return <p class="loading">{text.value.grid.loading}</p>;
  const compare = (/** @type {boolean} */ wanted) => () => {
    comparing.value = wanted;
  };
  if (comparing.value) return <ScenarioTable revision={revision} onDone={compare(false)} />;
  const scenario = (
    <div class="what-if">
      <ScenarioBar onCompare={compare(true)} />
      {now && editsNow().length > 0 && <Outcome now={now} />}
      <List told={now?.told.edits ?? []} />
      <EditForm />
    </div>
  );
  if (!now) {
    return (
      <section class="report" aria-label={t.title}>
        <div class="toolbar">
          <ViewChoice name="whatif" />
        </div>
        {scenario}
      </section>
    );
  }
  return (
    <ReportView name="whatif" label={t.title} summary={summary} revision={now.count}>
      {scenario}
    </ReportView>
  );
}

/** @param {{told: {links: number, pages: number}[]}} props   told: what each edit touches, once it was tried */
function List({ told }) {
  const t = text.value.whatIf;
  const list = editsNow();
  if (!list.length) return <p class="aside-panel">{t.lead}</p>;
  return (
    <ol class="aside-panel edits" aria-label={t.list}>
      {list.map((edit, i) => (
        <li key={JSON.stringify(edit)}>
          <strong>{t.kinds[edit.edit]}</strong> {edit.from ?? edit.page}
          {edit.to && ` → ${edit.to}`}
          {edit.region && ` (${t.regions[edit.region]})`}
          {told[i] && <small> {t.touched(told[i].links, told[i].pages)}</small>}{' '}
          <button
            type="button"
            class="icon"
            aria-label={`${t.remove} ${i + 1}`}
            title={`${t.remove} ${i + 1}`}
            onClick={() => void removeEdit(i)}
          >
            ✕
          </button>
        </li>
      ))}
    </ol>
  );
}
