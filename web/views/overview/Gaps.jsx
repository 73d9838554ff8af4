// What the files cannot tell, each with the kind of file that would.

import { gapsOf } from '../../features/analysis/evidence.js';
import { text } from '../../text/text.js';

/** @import { Summary } from '../../core/types.js' */

/** @param {{summary: Summary}} props */
export function Gaps({ summary }) {
  const t = text.value.gaps;
  const gaps = gapsOf(summary);
  if (!gaps.length) return null;
  const list = new Intl.ListFormat(text.value.locale, { type: 'conjunction' });
  /** @type {Record<string, string>} */
  const files = t.files;
  return (
    <section class="gaps" aria-label={t.title}>
      <h2>{t.title}</h2>
      <ul>
        {gaps.map(([by, facts]) => (
          <li key={by}>{t.sentence(list.format(facts.map((fact) => t.facts[fact])), files[by] ?? by)}</li>
        ))}
      </ul>
    </section>
  );
}
