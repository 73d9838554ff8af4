// What can be done with a link that is worth setting: taken along as HTML, and all that can be done with a task.

import { useEffect } from 'preact/hooks';
import { linkHtml } from '../../lib/linking.js';
import { text } from '../../text/text.js';
import { useCopy } from '../common/useCopy.js';
import { TaskTools } from './TaskTools.jsx';

/** @import { Row } from '../../lib/rows.js' */

/** @param {{row: Row, onNext: () => void}} props */
export function LinkTools({ row, onNext }) {
  const t = text.value.linkPair;
  const { source, target, anchor } = row;
  const html = linkHtml(String(target), String(anchor ?? ''));
  const { box, said, copy } = useCopy();
  useEffect(() => {
    said.value = '';
  }, [source, target]);
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
      <TaskTools row={row} onClose={onNext} />
    </>
  );
}
