// The filter's terms, each with a way to remove it.

import { alterView } from '../../features/desk/altering.js';
import { termsOf, withoutTerm } from '../../lib/filter.js';
import { viewOf } from '../../state/views.js';
import { text } from '../../text/text.js';

/** @import { ReportName } from '../../state/tabs.js' */

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
            onClick={() => alterView(name, { filter: withoutTerm(filter, term) })}
          >
            ✕
          </button>
        </li>
      ))}
      {terms.length > 1 && (
        <li>
          <button type="button" class="quiet" onClick={() => alterView(name, { filter: '' })}>
            {t.clear}
          </button>
        </li>
      )}
    </ul>
  );
}
