// The grid as a component: it asks the core for the rows of a query and shows them.

import { useEffect, useRef, useState } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';
import { tellFault } from '../../features/analysis/fault.js';
import { rowsOf } from '../../features/desk/made.js';
import { kPrinted } from '../../features/page/paper.js';
import { Grid } from '../../grid/grid.js';
import { Rows } from '../../grid/rows.js';
import { density } from '../../state/person.js';

/** @import { ComponentChildren } from 'preact' */
/** @import { RegularTableElement } from 'regular-table' */
/** @import { ColumnInfo, Query, ReportInfo, RowWindow } from '../../core/types.js' */
/** @import { CopyKind } from '../../grid/copying.js' */
/** @import { GridOptions } from '../../grid/grid.js' */

/**
 * How many rows are shown, of which filter and in which order: what is asked for by now may be ahead.
 * @typedef {{rows: number, filter: string, sort: string[]}} Matched
 */

/**
 * @typedef {object} Selection
 * @property {number} cells                              how many
 * @property {(kind: CopyKind) => string} selected       as text
 * @property {() => Promise<Record<string, string | number>[]>} picked   their rows
 */
/**
 * @typedef {object} GridProps
 * @property {ReportInfo} report
 * @property {(query: Query, names: string[]) => Promise<RowWindow>} [source]   of the rows; default: the core
 * @property {ColumnInfo[]} columns
 * @property {string} label
 * @property {string} filter
 * @property {string[]} sort
 * @property {string[]} fixed        filters that always hold
 * @property {number} [top]
 * @property {Record<string, number>} [widths]
 * @property {(column: ColumnInfo, further: boolean) => void} onSort
 * @property {(row: Record<string, string | number>, column: ColumnInfo, at: number) => void} [onOpen]
 * @property {(column: ColumnInfo, value: string | number | undefined, exclude: boolean) => void} [onPick]
 * @property {(widths: Record<string, number>) => void} [onWidths]
 * @property {Pick<GridOptions, 'also' | 'draw' | 'onKey'>} [special]   what single reports have besides
 * @property {(cells: (string | number | undefined)[][], matched: number) => void} [onFirst]   the first rows
 * @property {(matched: Matched | null, problem: string) => void} [onMatched]   null: the filter cannot be used
 * @property {(selection: Selection) => void} [onSelect]
 * @property {(top: number) => void} [onLeave]      told where the view stood
 * @property {number} revision       of the analysis: other numbers, other rows
 * @property {ComponentChildren} [children]   shown where there are no rows
 */

/** @param {GridProps} props */
export function GridView(props) {
  const host = useRef(/** @type {RegularTableElement | null} */ (null));
  const grid = useRef(/** @type {Grid | null} */ (null));
  const latest = useRef(props);
  latest.current = props;
  const [empty, setEmpty] = useState(false);

  useEffect(() => {
    const made = new Grid(/** @type {RegularTableElement} */ (host.current), {
      label: props.label,
      rowHeight: density.value,
      ...props.special,
      onSort: (column, further) => latest.current.onSort(column, further),
      onOpen: (row, column, at) => latest.current.onOpen?.(row, column, at),
      onPick: (column, value, exclude) => latest.current.onPick?.(column, value, exclude),
      onWidths: (widths) => latest.current.onWidths?.(widths),
      onSelect: (cells) =>
        latest.current.onSelect?.({ cells, selected: (kind) => made.selected(kind), picked: () => made.picked() }),
    });
    grid.current = made;
    return () => {
      latest.current.onLeave?.(made.top);
      made.dispose();
    };
  }, []);

  const { report, columns, filter, sort, fixed, revision, widths } = props;
  const look = JSON.stringify([report.name, filter, sort, fixed, columns, widths]);
  const key = `${revision} ${look}`;
  const shown = useRef('');
  useEffect(() => {
    let wanted = true;
    void load(latest.current, () => wanted).then((answer) => {
      if (!wanted || !grid.current) return;
      const { onMatched } = latest.current;
      if ('problem' in answer) {
        setEmpty(true); // rows of the query before would be taken for this one's
        return onMatched?.(null, answer.problem);
      }
      onMatched?.({ rows: answer.rows.matched, filter, sort }, '');
      setEmpty(answer.rows.matched === 0);
      const { onFirst } = latest.current;
      const names = columns.map((column) => column.name);
      if (onFirst)
        void answer.rows.cells(0, kPrinted, names).then((cells) => wanted && onFirst(cells, answer.rows.matched));
      // Other numbers in the same rows: a person goes on where they are.
      const top = shown.current === look ? grid.current.top : shown.current ? 0 : (latest.current.top ?? 0);
      shown.current = look;
      const order = sort.length ? sort : [report.defaultSort];
      void grid.current.show({ rows: answer.rows, columns, sort: order, widths: widths ?? {} }, top);
    });
    return () => {
      wanted = false;
    };
  }, [key]);

  return (
    <>
      <div class={`grid-frame ${empty ? 'empty' : ''}`}>
        <regular-table ref={host} />
      </div>
      {empty && props.children}
    </>
  );
}

/**
 * @param {GridProps} props
 * @param {() => boolean} wanted    false: the grid shows something else by now
 * @returns {Promise<{rows: Rows} | {problem: string}>}
 */
async function load({ report, columns, filter, sort, fixed, source, special }, wanted) {
  /** @type {Query} */
  const query = { filters: [...fixed, filter].filter(Boolean), sort };
  const names = [...new Set([...columns.map((column) => column.name), ...(special?.also ?? [])])];
  const ask = source ?? (async (query, names) => rowsOf(await core(), report.name, query, names));
  const rows = new Rows(
    async (offset, limit) => ask({ ...query, offset, limit }, names),
    (thrown) => wanted() && tellFault(thrown),
  );
  try {
    return { rows: await rows.start() };
  } catch (thrown) {
    return { problem: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
