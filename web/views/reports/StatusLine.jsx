// "12,480 of 1,204,331 pages · sorted by link score". Heard when it changes.

import { count } from '../../lib/format.js';
import { text } from '../../text/text.js';

/** @import { ReportInfo } from '../../core/types.js' */
/** @import { Matched } from '../common/GridView.jsx' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @type {ReportName[]} reports whose own order is that of the files */
const kAsRead = ['links', 'problems', 'files'];

/** @param {{name: ReportName, matched: Matched | null, report: ReportInfo}} props */
export function StatusLine({ name, matched, report }) {
  const t = text.value;
  if (matched === null) return <p class="status-line">{t.grid.loading}</p>;
  const { filter, sort } = matched;
  const { rows, columns, defaultSort } = report;
  const all = `${count(rows)} ${t.rowsOf[name][rows === 1 ? 0 : 1]}`;
  const keys = (sort.length ? sort : defaultSort.split(',')).filter(Boolean).map((key) => {
    const [column, order] = key.split(':');
    const label = columns.find((info) => info.name === column)?.label ?? column;
    return `${label} ${order === 'desc' ? '↓' : '↑'}`;
  });
  return (
    <p class="status-line" aria-live="polite">
      <strong>{filter ? t.grid.some(count(matched.rows), all) : all}</strong>
      {keys.length > 0 && <span> · {t.grid.sortedBy(keys.join(', '))}</span>}
      {!keys.length && kAsRead.includes(name) && <span> · {t.grid.unsorted}</span>}
    </p>
  );
}
