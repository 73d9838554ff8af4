// One table over rows that stay in the core: regular-table draws what is in view, and this adapter
// gives it what it lacks: exact scrolling over any number of rows (scroller.js), real focus, selection, and
// the roles, indexes and sort states that assistive technology reads (dress.js).

import 'regular-table';
import { inert } from '../lib/inert.js';
import { ActiveCell, columnOf, placeOf } from './ActiveCell.js';
import { cellText, headText } from './cells.js';
import { dress } from './dress.js';
import { moved } from './keys.js';
import { SelectedCells } from './SelectedCells.js';
import { Scroller } from './scroller.js';
import { needed, widths } from './widths.js';

/** @import { RegularTableElement } from 'regular-table' */
/** @import { ColumnInfo } from '../core/types.js' */
/** @import { CopyKind } from './copying.js' */
/** @import { Cell } from './keys.js' */
/** @import { Rows } from './rows.js' */

/** @typedef {Record<string, string | number>} Row    cells by column name */
/**
 * @typedef {object} GridOptions
 * @property {string} label
 * @property {number} rowHeight    px, at least 24
 * @property {(column: ColumnInfo, further: boolean) => void} onSort
 * @property {(row: Record<string, string | number>, column: ColumnInfo, at: number) => void} [onOpen]   at: which of the rows
 * @property {(column: ColumnInfo, value: string | number | undefined, exclude: boolean) => void} [onPick]
 *   a cell was clicked with Alt (and Shift: exclude)
 * @property {string[]} [also]     names of columns that are fetched with the shown ones: for drawing, opening and keys
 * @property {(column: ColumnInfo, text: string, row: Row) => HTMLElement | string} [draw]   a cell as more than its text
 * @property {(event: KeyboardEvent, rows: () => Promise<Row[]>) => boolean} [onKey]
 *   whether it is a key of the report; rows: the selected ones, else the one that has the focus
 * @property {(widths: Record<string, number>) => void} [onWidths]   by column name, as dragged
 * @property {(cells: number) => void} [onSelect]   how many are selected now
 */

// Sent to its element, with a row: brings that row into view, and the focus to it.
export const kGoTo = 'go-to-row';
const kLookedAt = 60; // rows
const kMostPicked = 1000; // rows

// All columns are drawn, and the element scrolls sideways: so nothing in it may clip them, and the
// first column can stay in place.
const kAllColumns = new CSSStyleSheet();
kAllColumns.replaceSync('slot{overflow:visible}.rt-scroll-table-clip{overflow-x:visible;overflow-y:clip}');

/** @typedef {{rows: Rows, columns: ColumnInfo[], sort: string[], widths: Record<string, number>}} Content */

export class Grid {
  #table;
  #options;
  /** @type {Content | null} */
  #content = null;
  #scroller;
  #active;
  #selected;
  /** @type {number[]} px that each column would like */
  #needs = [];
  /** @type {Record<number, number>} */
  #widths = {};
  #undo = new AbortController();
  #resized;

  /**
   * @param {RegularTableElement} table
   * @param {GridOptions} options
   */
  constructor(table, options) {
    this.#table = table;
    this.#options = options;
    table.tabIndex = -1;
    table.shadowRoot?.adoptedStyleSheets.push(kAllColumns);
    const { signal } = this.#undo;
    this.#scroller = new Scroller(table, options.rowHeight, signal);
    this.#active = new ActiveCell(table, this.#scroller);
    this.#selected = new SelectedCells(options.onSelect);
    table.addEventListener('keydown', (event) => this.#key(event), { signal });
    table.addEventListener('click', (event) => this.#click(event), { signal });
    table.addEventListener('focusin', (event) => this.#focused(event), { signal });
    table.addEventListener('mousedown', (event) => this.#press(event), { signal });
    table.addEventListener(kGoTo, (event) => this.#goTo(/** @type {CustomEvent} */ (event).detail), { signal });
    document.addEventListener('copy', (event) => this.#copy(event), { signal });
    table.addStyleListener(() => this.#style());
    this.#resized = new ResizeObserver(() => this.#layOut());
    this.#resized.observe(table);
  }

  dispose() {
    this.#undo.abort();
    this.#resized.disconnect();
  }

  /**
   * Shows other rows, other columns or another order.
   * @param {Content} content
   * @param {number} top   the row to start at
   */
  async show(content, top) {
    const first = this.#content === null;
    const sameColumns = this.#content?.columns === content.columns;
    this.#content = content;
    this.#scroller.over(content.rows.matched);
    const { at } = this.#active;
    at.row = Math.min(Math.max(0, at.row), content.rows.matched - 1);
    if (first || !sameColumns) {
      this.#table.setDataListener((x0, y0, x1, y1) => this.#cells(x0, y0, x1, y1), {
        virtual_mode: 'vertical',
        column_classes: true,
      });
    }
    if (!sameColumns || !this.#needs.length) await this.#fit();
    this.#measure();
    this.#select(null);
    this.#scroller.moveTo(Math.min(top, Math.max(0, content.rows.matched - this.#scroller.page)));
    await this.#table.draw({ throttle: false });
  }

  /** Row at the top of the view, for coming back to it. */
  get top() {
    return Math.floor(this.#scroller.top);
  }

  focus() {
    void this.#active.reveal(this.#widths);
  }

  /**
   * What regular-table asks for. It asks before it knows how many rows there are, so the range is cut.
   * The first column is its row header, which stays in place; the others are its columns.
   * @param {number} x0
   * @param {number} y0
   * @param {number} x1
   * @param {number} y1
   */
  async #cells(x0, y0, x1, y1) {
    const { rows, columns } = /** @type {Content} */ (this.#content);
    const { base } = this.#scroller;
    const from = Math.min(base + y0, rows.matched);
    const to = Math.max(from, Math.min(base + y1, rows.matched));
    const [first, ...others] = columns;
    const inView = others.slice(x0, x1);
    const { also = [], draw } = this.#options;
    const names = [...[first, ...inView].map((column) => column.name), ...also];
    const [heads, ...fetched] = await rows.cells(from, to, names);
    const cells = fetched.slice(0, inView.length);
    const more = fetched.slice(inView.length);
    const rowAt = (/** @type {number} */ i) => Object.fromEntries(also.map((name, a) => [name, more[a][i] ?? '']));
    const shown = (/** @type {ColumnInfo} */ column, /** @type {string | number | undefined} */ value, i = 0) =>
      draw ? draw(column, cellText(column, value), rowAt(i)) : cellText(column, value);
    const indexes = heads.map((_, i) => from + i);
    return {
      num_rows: this.#scroller.window,
      num_columns: others.length,
      num_column_headers: 1,
      num_row_headers: 1,
      merge_headers: /** @type {const} */ ('column'),
      row_height: this.#options.rowHeight,
      row_headers: heads.map((value) => [headText(first, value)]),
      column_headers: inView.map((column) => [column.label]),
      // It takes elements as well, whatever its types say.
      data: /** @type {string[][]} */ (cells.map((values, c) => values.map((value, i) => shown(inView[c], value, i)))),
      // Each cell knows its row, whatever the window has done since.
      metadata: inView.map(() => indexes),
    };
  }

  // ------------------------------------------------------------------ layout

  /** Looks at the first rows to see how wide the columns want to be; it stays so while they are scrolled. */
  async #fit() {
    const { rows, columns } = /** @type {Content} */ (this.#content);
    const names = columns.map((column) => column.name);
    this.#needs = needed(columns, await rows.cells(0, kLookedAt, names));
  }

  #measure() {
    if (!this.#content) return;
    const { columns, widths: chosen } = this.#content;
    this.#widths = widths(columns, this.#needs, this.#table.clientWidth - 2, chosen);
    this.#table.restoreColumnSizes(this.#widths);
  }

  #layOut() {
    if (!this.#content || !this.#table.clientWidth) return;
    this.#measure();
    void this.#table.draw();
  }

  /** After every draw: roles, indexes, alignment, focus. */
  #style() {
    const table = this.#table.querySelector('table');
    if (!this.#content || !table) return;
    const { rows, columns } = this.#content;
    dress(table, this.#options.label, {
      columns,
      sort: this.#content.sort,
      matched: rows.matched,
      widths: this.#widths,
      range: this.#selected.range,
      columnOf: (cell) => columnOf(this.#table, cell),
      rowOf: (row) => {
        const known = row.querySelector('td');
        return known ? /** @type {number | undefined} */ (this.#table.getMeta(known)?.user) : undefined;
      },
    });
    this.#active.makeTabStop();
  }

  // ------------------------------------------------------------------ focus

  /** @param {Event} event */
  #focused(event) {
    const at = placeOf(this.#table, event.target);
    if (at) this.#active.at = at;
  }

  /** @param {number} row */
  #goTo(row) {
    this.#active.at.row = Math.max(0, Math.min(row, (this.#content?.rows.matched ?? 0) - 1));
    this.#select(null);
    this.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#content) return;
    const { rows, columns } = this.#content;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      void this.#activate(event);
      return;
    }
    if (event.altKey) return;
    if (this.#options.onKey?.(event, () => this.picked())) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Escape' && this.#selected.range) {
      event.stopPropagation();
      this.#select(null);
      return;
    }
    const size = { rows: rows.matched, columns: columns.length, page: this.#scroller.page };
    const to = moved(this.#active.at, event, size);
    if (!to) return;
    event.preventDefault();
    const from = this.#selected.anchor ?? this.#active.at;
    this.#active.at = to;
    this.#select(event.shiftKey ? from : null);
    this.focus();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const at = placeOf(this.#table, target);
    if (!at || target.classList.contains('rt-column-resize')) return;
    const from = this.#selected.anchor ?? this.#active.at;
    this.#active.at = at;
    this.#active.focus();
    const selects = event.shiftKey && !event.altKey && at.row >= 0;
    this.#select(selects ? from : null);
    if (!selects && (getSelection()?.isCollapsed ?? true)) void this.#activate(event);
  }

  /** @param {MouseEvent} event */
  #press(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.shiftKey && target.closest('tbody')) event.preventDefault(); // cells, not text
    if (!target.classList.contains('rt-column-resize')) return;
    document.addEventListener('mouseup', () => requestAnimationFrame(() => this.#dragged()), { once: true });
  }

  /** A person drew a column wider or narrower. */
  #dragged() {
    if (!this.#content) return;
    const { columns, widths: chosen } = this.#content;
    const sizes = this.#table.saveColumnSizes();
    const changed = columns.filter((_, i) => sizes[i] && Math.abs(sizes[i] - this.#widths[i]) > 1);
    if (!changed.length) return;
    const drawn = changed.map((column) => [column.name, Math.round(sizes[columns.indexOf(column)])]);
    this.#options.onWidths?.({ ...chosen, ...Object.fromEntries(drawn) });
  }

  // ------------------------------------------------------------------ selection

  /**
   * Selects from a cell to the active one; null: nothing.
   * @param {Cell | null} from
   */
  #select(from) {
    if (this.#selected.select(from, this.#active.at, this.#content)) this.#style();
  }

  /**
   * The selected cells as text; '' when there are none.
   * @param {CopyKind} kind
   */
  selected(kind) {
    return this.#selected.text(kind);
  }

  /** @param {ClipboardEvent} event */
  #copy(event) {
    const cell = document.activeElement;
    if (!event.clipboardData || !cell || !this.#table.contains(cell)) return;
    if (!(getSelection()?.isCollapsed ?? true)) return;
    const shown = cell.classList.contains('no-text') ? '' : (cell.textContent ?? '');
    const written = cell.classList.contains('number') ? shown : inert(shown);
    event.clipboardData.setData('text/plain', this.selected('tsv') || written);
    event.preventDefault();
  }

  /** @param {MouseEvent | KeyboardEvent} event */
  async #activate(event) {
    const content = /** @type {Content} */ (this.#content);
    const { row, column } = this.#active.at;
    const info = content.columns[column];
    if (!info) return;
    if (row < 0) {
      this.#options.onSort(info, event.shiftKey);
      return;
    }
    const [values] = await this.#rows(row, row + 1);
    if (event.altKey) this.#options.onPick?.(info, values[info.name], event.shiftKey);
    else this.#options.onOpen?.(values, info, row);
  }

  /**
   * @param {number} from
   * @param {number} to
   * @returns {Promise<Row[]>}   their shown cells, and those of `also`
   */
  async #rows(from, to) {
    const { rows, columns } = /** @type {Content} */ (this.#content);
    const names = [...columns.map(({ name }) => name), ...(this.#options.also ?? [])];
    const cells = await rows.cells(from, to, names);
    return cells[0].map((_, i) => Object.fromEntries(names.map((name, c) => [name, cells[c][i] ?? ''])));
  }

  /** The rows that are selected, else the one that has the focus. @returns {Promise<Row[]>} */
  picked() {
    const { row } = this.#active.at;
    const { top, bottom } = this.#selected.range ?? { top: row, bottom: row };
    return this.#rows(Math.max(0, top), Math.min(bottom + 1, Math.max(0, top) + kMostPicked));
  }
}
