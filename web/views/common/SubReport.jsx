// A report about one page, as a grid of its own below the page's report.

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { sortedBy } from '../../grid/keys.js';
import { text } from '../../text/text.js';
import { GridView } from './GridView.jsx';
import { useReport } from './useReport.js';

/** @import { GridProps } from './GridView.jsx' */

/**
 * @param {object} props
 * @param {string} props.name        'links', or with its page: 'contributions?https://…'
 * @param {string} [props.filter]    always holds
 * @param {string} [props.hide]      a column that would say the same in every row
 * @param {string} props.label
 * @param {string} props.empty       said when there are no rows, or no such report
 * @param {number} props.revision
 * @param {(row: Record<string, string | number>) => void} props.onOpen
 * @param {GridProps['special']} [props.special]
 */
export function SubReport({ name, filter, hide, label, empty, revision, onOpen, special }) {
  const none = useSignal(false);
  const report = useReport(name, revision, () => {
    none.value = true;
  });
  const sort = useSignal(/** @type {string[]} */ ([]));
  const columns = useMemo(() => (report ? report.columns.filter((column) => column.name !== hide) : []), [report]);
  const nothing = <p class="nothing">{empty}</p>;
  if (none.value) return nothing;
  if (!report) return <p class="loading">{text.value.grid.loading}</p>;
  return (
    <div class="grid-area">
      <GridView
        report={report}
        columns={columns}
        label={label}
        filter=""
        sort={sort.value}
        fixed={filter ? [filter] : []}
        revision={revision}
        onSort={(column, further) => {
          sort.value = sortedBy(sort.value, column.name, column.type === 'number', further);
        }}
        onOpen={onOpen}
        special={special}
      >
        {nothing}
      </GridView>
    </div>
  );
}
