// The key numbers of a crawl, each the way to its rows: all of them on the overview, a report's own above its grid.

import { goTo } from '../actions.js';
import { count } from '../lib/format.js';
import { bring } from '../store.js';
import { text } from '../text/text.js';

/** @import { Summary } from '../core/types.js' */
/** @import { ReportName } from '../tabs.js' */

/** @param {Summary} summary @returns {[name: string, value: number, to: ReportName, filter: string][]} */
function figuresOf({ counts }) {
  const t = text.value.overview.figures;
  return [
    [t.pages, counts.pages, 'pages', ''],
    [t.unreached, counts.unreached, 'pages', 'depth=""'],
    [t.hyperlinks, counts.hyperlinks, 'links', 'type=hyperlink'],
    [t.internal, counts.internal_links, 'links', ''],
    [t.external, counts.external_links, 'links', ''],
    [t.nofollow, counts.nofollow_links, 'links', 'follow=no'],
    [t.anchors, counts.anchors, 'anchors', ''],
    [t.domains, counts.domains, 'domains', ''],
    [t.problems, counts.problems, 'problems', ''],
  ];
}

/** @param {{summary: Summary, of?: ReportName}} props   of: the parts of this report alone, in one line */
export function Figures({ summary, of }) {
  // A stage that has not run has counted nothing.
  const known = figuresOf(summary).filter(([, value]) => value !== undefined);
  const figures = known.filter(([, , to, filter]) => !of || (to === of && filter));
  if (!figures.length) return null;
  return (
    <ul class={of ? 'strip' : 'key-figures'}>
      {figures.map(([name, value, to, filter]) => (
        <li key={name}>
          <button type="button" onClick={() => (filter ? goTo(to, filter) : bring(to))}>
            <span class="figure-value">{count(value)}</span> <span class="figure-name">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
