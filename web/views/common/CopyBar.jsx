// What can be done with the cells that are selected.

import { useSignal } from '@preact/signals';
import { kCopyKinds } from '../../grid/copying.js';
import { count } from '../../lib/format.js';
import { text } from '../../text/text.js';

/** @import { ComponentChildren } from 'preact' */
/** @import { CopyKind } from '../../grid/copying.js' */

/** @param {{cells: number, selected: (kind: CopyKind) => string, children?: ComponentChildren}} props   children: what else */
export function CopyBar({ cells, selected, children }) {
  const t = text.value.copy;
  const said = useSignal('');
  /** @param {CopyKind} kind */
  const copy = async (kind) => {
    try {
      await navigator.clipboard.writeText(selected(kind));
      said.value = t.copied(t.kinds[kind]);
    } catch {
      said.value = t.blocked;
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
    <div class="copy-bar" role="group" aria-label={t.title}>
      <span>{t.selected(count(cells))}</span>
      {kCopyKinds.map((kind) => (
        <button key={kind} type="button" class="quiet" onClick={() => void copy(kind)}>
          {t.as(t.kinds[kind])}
        </button>
      ))}
      {children}
      <span aria-live="polite">{said.value}</span>
    </div>
  );
}
