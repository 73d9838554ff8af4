// A report with its frame: filter, export, grid, and the line that says what is shown.

import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { tellFault } from '../../features/analysis/fault.js';
import { proposalColumns, tryRows } from '../../features/analysis/trying.js';
import { alterView } from '../../features/desk/altering.js';
import { viewTitle } from '../../features/desk/viewTitle.js';
import { exportView } from '../../features/keeping/exporting.js';
import { toPrint } from '../../features/page/paper.js';
import { sortedBy } from '../../grid/keys.js';
import { columnsOf, sortInWords } from '../../lib/columns.js';
import { inNames, termOfCell, withTerm } from '../../lib/filter.js';
import { openDialog } from '../../state/page.js';
import { density, plotsShown } from '../../state/person.js';
import { changeView, viewOf } from '../../state/views.js';
import { text } from '../../text/text.js';
import { CopyBar } from '../common/CopyBar.jsx';
import { Figures } from '../common/Figures.jsx';
import { FilterBox } from '../common/FilterBox.jsx';
import { GridView } from '../common/GridView.jsx';
import { useReport } from '../common/useReport.js';
import { ViewChoice } from '../common/ViewChoice.jsx';
import { emptyText } from './emptyText.js';
import { FilterChips } from './FilterChips.jsx';
import { NoMatch } from './NoMatch.jsx';
import { openRow } from './opening.js';
import { kGrids, kPlots, kTools } from './reportParts.jsx';
import { StatusLine } from './StatusLine.jsx';
import { TaskButtons } from './TaskTools.jsx';
import { withTrying } from './trying.js';
import { ValuesMenu } from './ValuesMenu.jsx';

/** @import { ComponentChildren } from 'preact' */
/** @import { Matched, Selection } from '../common/GridView.jsx' */
/** @import { ReportInfo, Summary } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @param {{name: ReportName, summary: Summary, revision: number, compact?: boolean, early?: boolean, label?: string, children?: ComponentChildren}} props
 *   early: before there is an analysis; compact: within another view; label: default: what its rows are; children: above the grid */
export function ReportView({ name, summary, revision, compact, early, label, children }) {
  const t = text.value;
  const title = label ?? t.rowsOf[name][1];
  const absent = useSignal(false);
  const report = useReport(name, revision, (thrown) => {
    if (thrown.code === 'not_ready') absent.value = true;
    else tellFault(thrown);
  });
  const view = viewOf(name);
  const matched = useSignal(/** @type {Matched | null} */ (null));
  const [problem, copying] = [useSignal(''), useSignal(/** @type {Selection | null} */ (null))];
  const columns = useMemo(() => (report ? columnsOf(report, view.columns, summary.lens) : []), [report, view.columns]);
  useEffect(() => () => toPrint(null), []);
  if (!report) return <p class="loading">{absent.value ? notReady() : t.grid.loading}</p>;
  const Plots = kPlots[name];

  return (
    <section class={`report ${compact ? 'compact' : ''}`} aria-label={title}>
      <div class="toolbar">
        {!compact && !early && <ViewChoice name={name} />}
        <FilterBox
          value={view.filter}
          hint={t.grid.filterHint[name]}
          problem={problem.value}
          onChange={(filter) => alterView(name, { filter: inNames(filter, report.columns, t.values) })}
        />
        <StatusLine name={name} matched={matched.value} report={report} />
        {!early && !compact && <ValuesMenu name={name} columns={columns} revision={revision} />}
        {!early && <ReportButtons name={name} compact={compact} />}
      </div>
      {!compact && !early && <Figures summary={summary} of={name} />}
      {children}
      <FilterChips name={name} />
      {Plots && !compact && !early && plotsShown.value && (
        <div class="plots">
          <Plots summary={summary} revision={revision} />
        </div>
      )}
      {copying.value && <Selected name={name} report={report} selection={copying.value} />}
      <div class="grid-area" style={compact ? { height: `${heightOf(report.rows)}px` } : {}}>
        <GridView
          key={`${name} ${density.value}`}
          report={report}
          columns={columns}
          label={title}
          filter={view.filter}
          sort={view.sort}
          fixed={[]}
          top={view.top}
          widths={view.widths}
          revision={revision}
          special={early ? undefined : withTrying(name, report.columns)}
          onSort={(column, further) => {
            const sort = sortedBy(viewOf(name).sort, column.name, column.type === 'number', further);
            alterView(name, { sort }, sortInWords(sort, report.columns));
          }}
          onOpen={(row, column, at) => !early && openRow(name, row, column, at)}
          onPick={(column, value, exclude) => {
            alterView(name, { filter: withTerm(viewOf(name).filter, termOfCell(column.name, value, exclude)) });
          }}
          onWidths={(widths) => alterView(name, { widths })}
          onMatched={(now, why) => {
            problem.value = why;
            matched.value = now ?? { rows: report.rows, filter: '', sort: [] };
            if (!now) toPrint(null);
          }}
          onFirst={(cells, found) => {
            if (compact) return;
            const sort = view.sort.length ? view.sort : report.defaultSort.split(',').filter(Boolean);
            const statement = t.report.statement(view.filter, sortInWords(sort, report.columns));
            toPrint({ title: viewTitle(name), statement, columns, cells, matched: found });
          }}
          onSelect={(selection) => {
            copying.value = selection.cells > 1 ? selection : null;
          }}
          onLeave={(top) => changeView(name, { top })}
        >
          {problem.value ? (
            <p class="nothing">{t.grid.notUnderstood}</p>
          ) : matched.value?.filter ? (
            <NoMatch name={name} filter={matched.value.filter} />
          ) : (
            <p class="nothing">{early ? t.grid.empty[name] : emptyText(name, summary)}</p>
          )}
        </GridView>
      </div>
    </section>
  );
}

function notReady() {
  const { title, advice } = text.value.faults.not_ready;
  return `${title} ${advice}`;
}

/** @param {{name: ReportName, report: ReportInfo, selection: Selection}} props */
function Selected({ name, report, selection }) {
  const tryThem = () => void selection.picked().then((rows) => tryRows(name, rows));
  return (
    <CopyBar {...selection}>
      {proposalColumns(name, report.columns).length > 0 && (
        <button type="button" aria-keyshortcuts="T" onClick={tryThem}>
          {text.value.whatIf.tryIt}
        </button>
      )}
      {kGrids[name]?.also?.includes('task') && <TaskButtons rows={selection.picked} />}
    </CopyBar>
  );
}

function PlotsButton() {
  return (
    <button
      type="button"
      class="wide"
      aria-pressed={plotsShown.value}
      onClick={() => {
        plotsShown.value = !plotsShown.value;
      }}
    >
      {text.value.plots.button}
    </button>
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
  const Tools = kTools[name];
  return (
    <div class="buttons">
      {!compact && kPlots[name] && <PlotsButton />}
      {Tools && !compact && <Tools />}
      {!compact && (
        <button type="button" class="wide" onClick={() => openDialog('columns')}>
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
