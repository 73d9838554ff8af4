// What if some links and pages were other than they are? A list of edits, and every page before and after.

import { useEffect } from 'preact/hooks';
import { tellFault } from '../../features/analysis/fault.js';
import { editsNow, setEdits, tryEdits, walkEdits } from '../../features/analysis/whatif.js';
import { openPage } from '../../features/desk/navigation.js';
import { count, share } from '../../lib/format.js';
import { edits, tried } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { SubReport } from '../common/SubReport.jsx';
import { ViewChoice } from '../common/ViewChoice.jsx';
import { EditForm } from './EditForm.jsx';

/** @import { Summary } from '../../core/types.js' */

/** @param {{summary: Summary, revision: number}} props */
export function WhatIf({ revision }) {
  const t = text.value.whatIf;
  // The core forgets the edits with the analysis that they were tried on.
  useEffect(() => {
    if (tried.value?.of === revision) return;
    tryEdits(revision).catch(tellFault);
  }, [revision]);
  const now = tried.value?.of === revision ? tried.value : null;
  const { lists, at } = edits.value;
  return (
    <section class="report" aria-label={t.title}>
      <div class="toolbar">
        <ViewChoice name="whatif" />
        <div class="buttons">
          <button type="button" disabled={at === 0} onClick={() => void walkEdits(-1, revision)}>
            {text.value.history.undo}
          </button>
          <button type="button" disabled={at + 1 >= lists.length} onClick={() => void walkEdits(1, revision)}>
            {text.value.history.redo}
          </button>
        </div>
        {now && editsNow().length > 0 && (
          <p class="totals" aria-live="polite">
            {t.totals(
              share(now.told.site.before, 2),
              share(now.told.site.after, 2),
              count(now.told.gained),
              count(now.told.lost),
            )}
          </p>
        )}
      </div>
      <List revision={revision} />
      <EditForm revision={revision} />
      {now && (
        <SubReport
          key={now.count}
          name="whatif"
          label={t.title}
          empty={t.nothing}
          revision={revision}
          onOpen={(row) => openPage(String(row.url))}
        />
      )}
    </section>
  );
}

/** @param {{revision: number}} props */
function List({ revision }) {
  const t = text.value.whatIf;
  const list = editsNow();
  const told = tried.value?.told.edits;
  if (!list.length) return <p class="aside-panel">{t.lead}</p>;
  return (
    <ol class="aside-panel edits" aria-label={t.list}>
      {list.map((edit, i) => (
        <li key={JSON.stringify(edit)}>
          <strong>{t.kinds[edit.edit]}</strong> {edit.from ?? edit.page}
          {edit.to && ` → ${edit.to}`}
          {edit.region && ` (${t.regions[edit.region]})`}
          {told?.[i] && <small> {t.touched(told[i].links, told[i].pages)}</small>}{' '}
          <button
            type="button"
            class="icon"
            aria-label={`${t.remove} ${i + 1}`}
            title={`${t.remove} ${i + 1}`}
            onClick={() => void setEdits(list.toSpliced(i, 1), revision)}
          >
            ✕
          </button>
        </li>
      ))}
    </ol>
  );
}
