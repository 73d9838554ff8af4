// The filter's terms, each with a way to remove it.

import { termsOf, withoutTerm } from '../lib/filter.js';
import { changeView, viewOf } from '../store.js';
import { text } from '../text/text.js';

/** @import { ReportName } from './ReportView.jsx' */

/** @param {{name: ReportName}} props */
export function FilterChips({ name }) {
  const t = text.value.grid;
  const { filter } = viewOf(name);
  const terms = termsOf(filter);
  if (!terms.length) return null;
  return (
    <ul class="chips" aria-label={t.chips}>
      {terms.map((term) => (
        <li key={term}>
          <code>{term}</code>
          <button
            type="button"
            class="icon"
            aria-label={t.removeTerm(term)}
            title={t.removeTerm(term)}
            onClick={() => changeView(name, { filter: withoutTerm(filter, term), top: 0 })}
          >
            ✕
          </button>
        </li>
      ))}
      {terms.length > 1 && (
        <li>
          <button type="button" class="quiet" onClick={() => changeView(name, { filter: '', top: 0 })}>
            {t.clear}
          </button>
        </li>
      )}
    </ul>
  );
}
