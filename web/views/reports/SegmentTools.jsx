// In the toolbar of a report of pages: show one segment, or name segments.

import { alterView } from '../../features/desk/altering.js';
import { termsOf } from '../../lib/filter.js';
import { segmentFilter } from '../../lib/segments.js';
import { openDialog } from '../../state/page.js';
import { viewOf } from '../../state/views.js';
import { segments } from '../../state/workspace.js';
import { text } from '../../text/text.js';

export function SegmentTools() {
  const t = text.value.segments;
  const list = segments.value;
  const terms = termsOf(viewOf('pages').filter);
  const filters = list.map(({ pattern }) => segmentFilter(pattern));
  /** @param {string} chosen */
  const show = (chosen) => {
    const others = terms.filter((term) => !filters.includes(term));
    alterView('pages', { filter: [...others, chosen].filter(Boolean).join(' ') });
  };
  return (
    <>
      {list.length > 0 && (
        <select
          class="wide"
          aria-label={t.choose}
          value={filters.find((filter) => terms.includes(filter)) ?? ''}
          onChange={(event) => show(event.currentTarget.value)}
        >
          <option value="">{t.all}</option>
          {list.map(({ name }, i) => (
            <option key={name} value={filters[i]}>
              {name}
            </option>
          ))}
        </select>
      )}
      <button type="button" class="wide" onClick={() => openDialog('segments')}>
        {t.button}
      </button>
    </>
  );
}
