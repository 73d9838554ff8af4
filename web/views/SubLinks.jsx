// The links to a page, or on it, as a grid of their own.

import { useSignal } from '@preact/signals';
import { GridView } from '../grid/GridView.jsx';
import { sortedBy } from '../grid/keys.js';
import { text } from '../text/text.js';
import { useReport } from './useReport.js';

/**
 * @param {{filter: string, hide: 'source' | 'target', label: string, revision: number,
 *   onPage: (url: string) => void}} props
 */
export function SubLinks({ filter, hide, label, revision, onPage }) {
  const report = useReport('links', revision);
  const sort = useSignal(/** @type {string[]} */ ([]));
  const matched = useSignal(/** @type {number | null} */ (null));
  if (!report) return <p class="loading">{text.value.grid.loading}</p>;
  return (
    <div class="grid-area">
      <GridView
        report={report}
        columns={columnsWithout(report, hide)}
        label={label}
        filter=""
        sort={sort.value}
        fixed={[filter]}
        revision={revision}
        onSort={(column, further) => {
          sort.value = sortedBy(sort.value, column.name, column.type === 'number', further);
        }}
        onOpen={(row) => onPage(String(hide === 'target' ? row.source : row.target))}
        onMatched={(rows) => {
          matched.value = rows;
        }}
      />
      {matched.value === 0 && <p class="nothing">{text.value.grid.empty.links}</p>}
    </div>
  );
}

/** @type {WeakMap<import('../core/types.js').ReportInfo, Record<string, import('../core/types.js').ColumnInfo[]>>} */
const known = new WeakMap();

/**
 * The same list each time, so that the grid keeps its layout.
 * @param {import('../core/types.js').ReportInfo} report
 * @param {string} hide
 */
function columnsWithout(report, hide) {
  const lists = known.get(report) ?? {};
  known.set(report, lists);
  lists[hide] ??= report.columns.filter((column) => column.name !== hide);
  return lists[hide];
}
