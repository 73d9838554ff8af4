// The key figures of an analysis, each the way to its rows: all of them on the overview, a report's own above its grid.

import { figuresOf, ratingsOf } from '../../features/analysis/figures.js';
import { goTo } from '../../features/desk/navigation.js';
import { bring } from '../../state/views.js';
import { text } from '../../text/text.js';

/** @import { Summary } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @param {{summary: Summary, of?: ReportName}} props   of: the parts of this report alone, in one line */
export function Figures({ summary, of }) {
  const t = text.value.overview;
  const figures = figuresOf(summary).filter(({ report, filter }) => !of || (report === of && filter));
  const ratings = of ? [] : ratingsOf(summary);
  if (!figures.length && !ratings.length) return null;
  return (
    <ul class={of ? 'strip' : 'key-figures'}>
      {figures.map(({ name, shown, report, filter }) => (
        <li key={name}>
          <button type="button" onClick={() => (filter ? goTo(report, filter) : bring(report))}>
            <span class="figure-value">{shown}</span> <span class="figure-name">{t.figures[name]}</span>
          </button>
        </li>
      ))}
      {ratings.map(({ name, label, median, from, to }) => (
        <li key={name}>
          <button type="button" onClick={() => goTo('domains', `${name}>=0`)}>
            <span class="figure-value">{median}</span> <span class="figure-name">{t.rating(label)}</span>
            <span class="figure-note">{t.ratingRange(from, to)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
