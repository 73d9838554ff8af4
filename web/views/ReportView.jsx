// A report with its frame: filter, export, grid, and the line that says what is shown.

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { exportView, goTo, openPage } from '../actions.js';
import { GridView } from '../grid/GridView.jsx';
import { sortedBy } from '../grid/keys.js';
import { columnsOf } from '../lib/columns.js';
import { quoted, termOfCell, withTerm } from '../lib/filter.js';
import { changeView, density, dialog, viewOf } from '../store.js';
import { text } from '../text/text.js';
import { FilterBox } from './FilterBox.jsx';
import { FilterChips } from './FilterChips.jsx';
import { StatusLine } from './StatusLine.jsx';
import { useReport } from './useReport.js';

/** @import { ColumnInfo } from '../core/types.js' */
/** @import { TabName } from '../store.js' */
/** @typedef {Exclude<TabName, 'overview'> | 'files'} ReportName */

/** @param {{name: ReportName, revision: number, compact?: boolean}} props */
export function ReportView({ name, revision, compact }) {
  const t = text.value;
  const report = useReport(name, revision);
  const view = viewOf(name);
  const matched = useSignal(/** @type {number | null} */ (null));
  const problem = useSignal('');
  const columns = useMemo(() => (report ? columnsOf(report, view.columns) : []), [report, view.columns]);
  if (!report) return <p class="loading">{t.grid.loading}</p>;

  return (
    <section class={`report ${compact ? 'compact' : ''}`} aria-label={t.rowsOf[name][1]}>
      <div class="toolbar">
        <FilterBox
          value={view.filter}
          hint={t.grid.filterHint[name]}
          problem={problem.value}
          onChange={(filter) => changeView(name, { filter, top: 0 })}
        />
        <StatusLine name={name} matched={matched.value} report={report} />
        <ReportButtons name={name} compact={compact} />
      </div>
      <FilterChips name={name} />
      <div class="grid-area" style={compact ? { height: `${heightOf(report.rows)}px` } : {}}>
        <GridView
          key={`${name} ${density.value}`}
          report={report}
          columns={columns}
          label={t.rowsOf[name][1]}
          filter={view.filter}
          sort={view.sort}
          fixed={[]}
          top={view.top}
          widths={view.widths}
          revision={revision}
          onSort={(column, further) => {
            const sort = sortedBy(viewOf(name).sort, column.name, column.type === 'number', further);
            changeView(name, { sort, top: 0 });
          }}
          onOpen={(row, column) => openRow(name, row, column)}
          onPick={(column, value, exclude) => {
            const filter = withTerm(viewOf(name).filter, termOfCell(column.name, value, exclude));
            changeView(name, { filter, top: 0 });
          }}
          onWidths={(widths) => changeView(name, { widths })}
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
const heightOf = (rows) => (Math.min(rows, kCompactRows) + 1) * density.value + 18;

/** @param {{name: ReportName, compact?: boolean}} props */
function ReportButtons({ name, compact }) {
  const t = text.value.grid;
  /** @param {'csv' | 'json' | 'xlsx'} format */
  const exportAs = (format) => void exportView(name, format);
  return (
    <div class="buttons">
      {!compact && (
        <button
          type="button"
          class="wide"
          onClick={() => {
            dialog.value = 'columns';
          }}
        >
          {t.columns}
        </button>
      )}
      <button type="button" onClick={() => exportAs('csv')}>
        {t.exportCsv}
      </button>
      <button type="button" onClick={() => exportAs('json')}>
        {t.exportJson}
      </button>
      <button type="button" class="wide" onClick={() => exportAs('xlsx')}>
        {t.exportXlsx}
      </button>
    </div>
  );
}

/**
 * The links that make a flow between sections, as far as a section has a name.
 * @param {string} from
 * @param {string} to
 */
const flowFilter = (from, to) =>
  [from.startsWith('/') && `source:${quoted(from)}`, to.startsWith('/') && `target:${quoted(to)}`]
    .filter(Boolean)
    .join(' ');

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
  else if (name === 'structure' && row.url) openPage(String(row.url));
  else if (name === 'sections') goTo('links', flowFilter(String(row.from), String(row.to)));
  else if (name === 'domains') goTo('links', `target:${quoted(String(row.domain))}`);
}
