// Which columns a report shows, in which order and how wide; how high its rows are.

import { alterView } from '../../features/desk/altering.js';
import { columnsOf } from '../../lib/columns.js';
import { state } from '../../state/page.js';
import { density, kDensities } from '../../state/person.js';
import { isReport } from '../../state/tabs.js';
import { viewIn, viewOf } from '../../state/views.js';
import { tab } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';
import { useReport } from '../common/useReport.js';

/** @import { Summary } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @param {{onClose: () => void}} props */
export function ColumnsDialog({ onClose }) {
  const now = state.value;
  const view = viewIn(tab.value);
  if (now.is !== 'ready' || !isReport(view)) return null;
  return <ColumnsOf name={view} summary={now.summary} revision={now.revision} onClose={onClose} />;
}

/** @param {{name: ReportName, summary: Summary, revision: number, onClose: () => void}} props */
function ColumnsOf({ name, summary, revision, onClose }) {
  const t = text.value.columns;
  const report = useReport(name, revision);
  if (!report) return null;
  const view = viewOf(name);
  const shown = columnsOf(report, view.columns, summary.lens).map((column) => column.name);
  const hidden = report.columns.filter((column) => !shown.includes(column.name)).map((column) => column.name);
  const labels = new Map(report.columns.map((column) => [column.name, column.label]));

  /** @param {string[]} columns */
  const choose = (columns) => alterView(name, { columns });
  /** @param {string} column @param {-1 | 1} by */
  const move = (column, by) => {
    const from = shown.indexOf(column);
    const order = shown.filter((other) => other !== column);
    order.splice(from + by, 0, column);
    choose(order);
  };
  /** @param {string} column @param {number} width */
  const widen = (column, width) => {
    const { [column]: _, ...rest } = view.widths;
    alterView(name, { widths: width >= 40 ? { ...rest, [column]: Math.min(1200, width) } : rest });
  };

  return (
    <Dialog title={t.title(text.value.views[name])} onClose={onClose}>
      <fieldset class="densities">
        <legend>{t.density}</legend>
        {kDensities.map((height, i) => (
          <label key={height}>
            <input
              type="radio"
              name="density"
              checked={density.value === height}
              onChange={() => {
                density.value = height;
              }}
            />
            {t.densities[i]}
          </label>
        ))}
      </fieldset>
      <ul class="column-list">
        {[...shown, ...hidden].map((column) => {
          const at = shown.indexOf(column);
          const label = labels.get(column) ?? column;
          return (
            <li key={column}>
              <label>
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={at >= 0 && shown.length === 1}
                  onChange={() => choose(at >= 0 ? shown.filter((other) => other !== column) : [...shown, column])}
                />
                {label}
              </label>
              <input
                type="number"
                min="40"
                max="1200"
                step="10"
                placeholder={t.auto}
                aria-label={t.width(label)}
                value={view.widths[column] ?? ''}
                onChange={(event) => widen(column, Number(event.currentTarget.value))}
              />
              <button
                type="button"
                class="icon"
                aria-label={t.up(label)}
                disabled={at < 1}
                onClick={() => move(column, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                class="icon"
                aria-label={t.down(label)}
                disabled={at < 0 || at === shown.length - 1}
                onClick={() => move(column, 1)}
              >
                ↓
              </button>
            </li>
          );
        })}
      </ul>
      <div class="buttons end">
        <button type="button" onClick={() => alterView(name, { columns: [], widths: {} })}>
          {t.reset}
        </button>
        <button type="button" class="primary" onClick={onClose}>
          {t.done}
        </button>
      </div>
    </Dialog>
  );
}
