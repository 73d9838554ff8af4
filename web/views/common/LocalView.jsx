// A report that the page made itself, as a grid with its filter and its exports.

import { useSignal } from '@preact/signals';
import { copied } from '../../grid/copying.js';
import { sortedBy } from '../../grid/keys.js';
import { inNames, termOfCell, withTerm } from '../../lib/filter.js';
import { count } from '../../lib/format.js';
import { save } from '../../lib/save.js';
import { density } from '../../state/person.js';
import { text } from '../../text/text.js';
import { FilterBox } from './FilterBox.jsx';
import { GridView } from './GridView.jsx';

/** @import { ComponentChildren } from 'preact' */
/** @import { Matched } from './GridView.jsx' */
/** @import { LocalReport } from '../../lib/local.js' */

/**
 * @param {object} props
 * @param {LocalReport} props.report
 * @param {string} props.label
 * @param {string} props.hint          in the filter
 * @param {number} props.revision      of the report: another number, other rows
 * @param {(row: Record<string, string | number>) => void} props.onOpen
 * @param {ComponentChildren} [props.children]   beside the filter
 */
export function LocalView({ report, label, hint, revision, onOpen, children }) {
  const t = text.value.grid;
  const filter = useSignal('');
  const sort = useSignal(/** @type {string[]} */ ([]));
  const matched = useSignal(/** @type {Matched | null} */ (null));
  const now = matched.value;
  const { info } = report;

  /** @param {'csv' | 'json'} kind */
  const exportAs = async (kind) => {
    const names = info.columns.map((column) => column.name);
    const { cells } = await report.rows({ filters: [filter.value], sort: sort.value, limit: info.rows }, names);
    const block = { columns: info.columns, cells: names.map((name) => /** @type {string[]} */ (cells[name])) };
    const start = kind === 'csv' ? '\ufeff' : '';
    save(new Blob([start, copied(block, kind)], { type: `text/${kind}` }), `anchorite-${info.name}.${kind}`);
  };

  return (
    <section class="report" aria-label={label}>
      <div class="toolbar">
        {children}
        <FilterBox
          value={filter.value}
          hint={hint}
          problem=""
          onChange={(next) => {
            filter.value = inNames(next, info.columns);
          }}
        />
        <p class="status-line" aria-live="polite">
          <strong>{now ? t.some(count(now.rows), count(info.rows)) : t.loading}</strong>
        </p>
        <div class="buttons">
          <button type="button" onClick={() => void exportAs('csv')}>
            {t.exportCsv}
          </button>
          <button type="button" onClick={() => void exportAs('json')}>
            {t.exportJson}
          </button>
        </div>
      </div>
      <div class="grid-area">
        <GridView
          key={density.value}
          source={report.rows}
          report={info}
          columns={info.columns}
          label={label}
          filter={filter.value}
          sort={sort.value}
          fixed={[]}
          revision={revision}
          onSort={(column, further) => {
            sort.value = sortedBy(sort.value, column.name, column.type === 'number', further);
          }}
          onOpen={onOpen}
          onPick={(column, value, exclude) => {
            filter.value = withTerm(filter.value, termOfCell(column.name, value, exclude));
          }}
          onMatched={(shown) => {
            matched.value = shown;
          }}
        >
          <p class="nothing">{t.noMatch(label)}</p>
        </GridView>
      </div>
    </section>
  );
}
