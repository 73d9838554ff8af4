// What can be done with a link that is worth setting: taken along as HTML, and all that can be done with a task.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { linkHtml } from '../../lib/linking.js';
import { text } from '../../text/text.js';
import { TaskTools } from './TaskTools.jsx';

/** @import { Row } from '../../lib/rows.js' */

/** What the report `todo` calls it (cpp/reports/opportunities/tasks.cpp). @param {Row} row */
const taskOf = ({ source, target }) => `internal_link ${source} ${target}`;

/** @param {{row: Row, onNext: () => void}} props */
export function LinkTools({ row, onNext }) {
  const t = text.value.linkPair;
  const { source, target, anchor } = row;
  const html = linkHtml(String(target), String(anchor ?? ''));
  const said = useSignal('');
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => {
    said.value = '';
  }, [source, target]);
  /** @param {string} copied */
  const copy = async (copied) => {
    try {
      await navigator.clipboard.writeText(copied);
      said.value = text.value.link.copied;
    } catch {
      if (box.current) box.current.value = copied;
      box.current?.select();
      said.value = text.value.link.blocked;
    }
  };
  return (
    <>
      <div class="pair-copy">
        <input ref={box} type="text" readOnly aria-label={t.html} value={html} />
        <button type="button" disabled={!html} onClick={() => void copy(html)}>
          {t.copyHtml}
        </button>
        <button type="button" onClick={() => void copy(String(source))}>
          {t.copySource}
        </button>
        <span aria-live="polite">{said.value}</span>
      </div>
      <TaskTools row={{ task: taskOf(row) }} onClose={onNext} />
    </>
  );
}
