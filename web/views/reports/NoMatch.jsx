// A filter that nothing matches: which of its terms, taken away, would show something.

import { alterView } from '../../features/desk/altering.js';
import { termsOf, withoutTerm } from '../../lib/filter.js';
import { count } from '../../lib/format.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';

/** @import { Core } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */

const kMostTerms = 6;

/**
 * The term without which most rows match.
 * @param {Core} core
 * @param {ReportName} name
 * @param {string} filter
 */
async function bestWithout(core, name, filter) {
  let best = { term: '', matched: 0 };
  for (const term of termsOf(filter).slice(0, kMostTerms)) {
    const rest = withoutTerm(filter, term);
    const { matched } = await core.rows(name, { filters: rest ? [rest] : [], limit: 0 }, []);
    if (matched > best.matched) best = { term, matched };
  }
  return best;
}

/** @param {{name: ReportName, filter: string}} props */
export function NoMatch({ name, filter }) {
  const t = text.value.grid;
  const several = termsOf(filter).length > 1;
  const ask = async (/** @type {Core} */ core) => ({ name, filter, ...(await bestWithout(core, name, filter)) });
  const found = useAnswer(several ? ask : null, [name, filter]);
  const best = found?.name === name && found.filter === filter && found.matched > 0 ? found : null;
  return (
    <div class="nothing">
      <p>
        {t.noMatch(text.value.rowsOf[name][1])} {best && t.without(best.term, count(best.matched))}
      </p>
      {best && (
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
