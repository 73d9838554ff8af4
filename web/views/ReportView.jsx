// A report with its frame: filter, export, grid, and the line that says what is shown.

import { useSignal } from '@preact/signals';
import { exportReport, goTo, openPage } from '../actions.js';
import { GridView } from '../grid/GridView.jsx';
import { sortedBy } from '../grid/keys.js';
import { quoted } from '../lib/filter.js';
import { count } from '../lib/format.js';
import { changeView, viewOf } from '../store.js';
import { text } from '../text/text.js';
import { FilterBox } from './FilterBox.jsx';
import { useReport } from './useReport.js';

/** @import { ColumnInfo } from '../core/types.js' */
/** @typedef {'pages' | 'links' | 'anchors' | 'domains' | 'problems' | 'files'} ReportName */

/**
 * @param {{name: ReportName, revision: number, compact?: boolean}} props
 */
export function ReportView({ name, revision, compact }) {
  const t = text.value;
  const report = useReport(name, revision);
  const view = viewOf(name);
  const matched = useSignal(/** @type {number | null} */ (null));
  const problem = useSignal('');
  if (!report) return <p class="loading">{t.grid.loading}</p>;

  /** @param {'csv' | 'json'} format */
  const exportAs = (format) => {
    const query = { filters: view.filter ? [view.filter] : [], sort: view.sort };
    void exportReport(name, query, format, []);
  };

  return (
    <section class={`report ${compact ? 'compact' : ''}`} aria-label={t.rowsOf[name][1]}>
      <div class="toolbar">
        <FilterBox
          value={view.filter}
          hint={t.grid.filterHint[name]}
          problem={problem.value}
          onChange={(filter) => changeView(name, { filter, top: 0 })}
        />
        <StatusLine
          name={name}
          matched={matched.value}
          total={report.rows}
          columns={report.columns}
          defaultSort={report.defaultSort}
        />
        <div class="buttons">
          <button type="button" onClick={() => exportAs('csv')}>
            {t.grid.exportCsv}
          </button>
          <button type="button" onClick={() => exportAs('json')}>
            {t.grid.exportJson}
          </button>
        </div>
      </div>
      <div class="grid-area" style={compact ? { height: `${heightOf(report.rows)}px` } : {}}>
        <GridView
          key={name}
          report={report}
          columns={report.columns}
          label={t.rowsOf[name][1]}
          filter={view.filter}
          sort={view.sort}
          fixed={[]}
          top={view.top}
          revision={revision}
          onSort={(column, further) => {
            const startsDown = column.type === 'number';
            changeView(name, { sort: sortedBy(viewOf(name).sort, column.name, startsDown, further) });
          }}
          onOpen={(row, column) => openRow(name, row, column)}
          onMatched={(rows, why) => {
            problem.value = why;
            if (rows !== null) matched.value = rows;
          }}
          onLeave={(top) => changeView(name, { top })}
        />
        {matched.value === 0 && !problem.value && (
          <p class="nothing">
            {view.filter ? t.grid.noMatch(t.rowsOf[name][1]) : t.grid.empty[name]}
            {view.filter && (
              <button type="button" onClick={() => changeView(name, { filter: '', top: 0 })}>
                {t.grid.clear}
              </button>
            )}
          </p>
        )}
      </div>
    </section>
  );
}

const kCompactRows = 6;
/** @param {number} rows */
const heightOf = (rows) => (Math.min(rows, kCompactRows) + 1) * 28 + 18;

/**
 * "12,480 of 1,204,331 pages · sorted by link score". Heard when it changes.
 * @param {{name: ReportName, matched: number | null, total: number, columns: ColumnInfo[], defaultSort: string}} props
 */
function StatusLine({ name, matched, total, columns, defaultSort }) {
  const t = text.value;
  const { sort, filter } = viewOf(name);
  if (matched === null) return <p class="status-line">{t.grid.loading}</p>;
  const all = `${count(total)} ${t.rowsOf[name][total === 1 ? 0 : 1]}`;
  const keys = (sort.length ? sort : [defaultSort]).filter(Boolean).map((key) => {
    const [column, order] = key.split(':');
    const label = columns.find((info) => info.name === column)?.label ?? column;
    return `${label} ${order === 'desc' ? '↓' : '↑'}`;
  });
  return (
    <p class="status-line" aria-live="polite">
      <strong>{filter ? t.grid.some(count(matched), all) : t.grid.all(all)}</strong>
      <span> · {keys.length ? t.grid.sortedBy(keys.join(', ')) : t.grid.unsorted}</span>
    </p>
  );
}

/**
 * What Enter or a click on a row leads to.
 * @param {ReportName} name
 * @param {Record<string, string | number>} row
 * @param {ColumnInfo} column
 */
function openRow(name, row, column) {
  if (name === 'pages') openPage(String(row.url));
  else if (name === 'links') openPage(String(column.name === 'source' ? row.source : row.target));
  else if (name === 'anchors') goTo('links', `anchor=${quoted(String(row.anchor))}`);
  else if (name === 'domains') goTo('links', `target:${quoted(String(row.domain))}`);
}
