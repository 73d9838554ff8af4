// Which site the analysis is about and which page is its home, with the way to say otherwise.

import { openDialog } from '../../state/page.js';
import { text } from '../../text/text.js';

/** @import { Summary } from '../../core/types.js' */

/** What scores start from, as the tools call it. @param {Summary} summary */
function ratingNames({ strength, backlinks }) {
  const labels = new Map(backlinks?.ratings?.map(({ name, label }) => [name, label]));
  return (strength ?? '')
    .split(', ')
    .map((name) => text.value.exported[name] ?? labels.get(name) ?? name.replaceAll('_', ' '))
    .join(', ');
}

/** @param {{summary: Summary}} props */
export function OverviewHead({ summary }) {
  const t = text.value.overview;
  const choose = () => openDialog('site');
  const needsHome = summary.evidence.includes('outlinks') && summary.home;
  const variants = needsHome ? summary.home_variants : [];
  return (
    <header class="overview-head">
      <h1 tabIndex={-1}>{t.title(summary.site)}</h1>
      <p>
        {t.lens[summary.lens]}{' '}
        <button type="button" class="quiet" onClick={choose}>
          {t.chooseSite}
        </button>
      </p>
      {needsHome && <p>{t.home(summary.home)}</p>}
      {variants.length > 0 && (
        <details>
          <summary>{t.variants(variants.length)}</summary>
          <ul>
            {variants.map(({ url, leads_by, inlinks }) => (
              <li key={url}>{t.variant(url, t.leadsBy[leads_by], inlinks)}</li>
            ))}
          </ul>
        </details>
      )}
      {summary.strength && <p>{t.strength(ratingNames(summary))}</p>}
    </header>
  );
}
