// A filter that nothing matches: which of its terms, taken away, would show something.

import { useEffect, useState } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';
import { alterView } from '../../features/desk/altering.js';
import { termsOf, withoutTerm } from '../../lib/filter.js';
import { count } from '../../lib/format.js';
import { text } from '../../text/text.js';

/** @import { ReportName } from '../../state/tabs.js' */

const kMostTerms = 6;

/**
 * The term without which most rows match.
 * @param {ReportName} name
 * @param {string} filter
 */
async function bestWithout(name, filter) {
  const { rows } = await core();
  let best = { term: '', matched: 0 };
  for (const term of termsOf(filter).slice(0, kMostTerms)) {
    const rest = withoutTerm(filter, term);
    const { matched } = await rows(name, { filters: rest ? [rest] : [], limit: 0 }, []);
    if (matched > best.matched) best = { term, matched };
  }
  return best;
}

/** @param {{name: ReportName, filter: string}} props */
export function NoMatch({ name, filter }) {
  const t = text.value.grid;
  const [best, setBest] = useState({ term: '', matched: 0 });
  const several = termsOf(filter).length > 1;
  useEffect(() => {
    let wanted = true;
    setBest({ term: '', matched: 0 });
    if (several)
      bestWithout(name, filter).then(
        (found) => wanted && setBest(found),
        () => undefined, // no advice, then
      );
    return () => {
      wanted = false;
    };
  }, [name, filter]);
  return (
    <div class="nothing">
      <p>
        {t.noMatch(text.value.rowsOf[name][1])} {best.matched > 0 && t.without(best.term, count(best.matched))}
      </p>
      {best.matched > 0 && (
        <button type="button" onClick={() => alterView(name, { filter: withoutTerm(filter, best.term) })}>
          {t.removeIt}
        </button>
      )}
      <button type="button" onClick={() => alterView(name, { filter: '' })}>
        {t.clear}
      </button>
    </div>
  );
}
