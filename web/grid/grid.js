// One table over rows that stay in the core: regular-table draws what is in view, and this adapter
// gives it what it lacks: exact scrolling over any number of rows (scroller.js), real focus, selection, and
// the roles, indexes and sort states that assistive technology reads (dress.js).

import 'regular-table';
import { inert } from '../lib/inert.js';
import { cellText, headText } from './cells.js';
import { copied } from './copying.js';
import { dress } from './dress.js';
import { moved } from './keys.js';
import { Scroller } from './scroller.js';
import { spanned } from './selection.js';
import { leftFor, needed, widths } from './widths.js';

/** @import { RegularTableElement } from 'regular-table' */
/** @import { ColumnInfo } from '../core/types.js' */
/** @import { Block, CopyKind } from './copying.js' */
/** @import { Cell } from './keys.js' */
/** @import { Rows } from './rows.js' */
/** @import { Range } from './selection.js' */

/**
 * @typedef {object} GridOptions
 * @property {string} label
 * @property {number} rowHeight    px, at least 24
 * @property {(column: ColumnInfo, further: boolean) => void} onSort
 * @property {(row: Record<string, string | number>, column: ColumnInfo) => void} [onOpen]
 * @property {(column: ColumnInfo, value: string | number | undefined, exclude: boolean) => void} [onPick]
 *   a cell was clicked with Alt (and Shift: exclude)
 * @property {(widths: Record<string, number>) => void} [onWidths]   by column name, as dragged
 * @property {(cells: number) => void} [onSelect]   how many are selected now
 */

// Sent to its element, with a row: brings that row into view, and the focus to it.
export const kGoTo = 'go-to-row';
const kMostCopied = 100_000;
const kLookedAt = 60; // rows

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
  /** @type {Cell} */
  #active = { row: 0, column: 0 };
  /** @type {Cell | null} the other corner of the selection */
  #anchor = null;
  /** @type {Range | null} */
  #range = null;
  /** @type {Block | null} the selected cells, once they are there */
  #block = null;
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
    this.#active.row = Math.min(Math.max(0, this.#active.row), content.rows.matched - 1);
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
    this.#focusActive();
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
    const names = [first, ...inView].map((column) => column.name);
    const [heads, ...cells] = await rows.cells(from, to, names);
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
      data: cells.map((values, c) => values.map((value) => cellText(inView[c], value))),
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
      range: this.#range,
      columnOf: (cell) => this.#columnOf(cell),
      rowOf: (row) => {
        const known = row.querySelector('td');
        return known ? /** @type {number | undefined} */ (this.#table.getMeta(known)?.user) : undefined;
      },
    });
    this.#tabStop();
  }

  /**
   * Which column a cell stands for; the first is in place always.
   * @param {Element} cell
   */
  #columnOf(cell) {
    const meta = this.#table.getMeta(/** @type {HTMLElement} */ (cell));
    return meta?.type === 'row_header' || meta?.type === 'corner' ? 0 : (meta?.x ?? 0) + 1;
  }

  // ------------------------------------------------------------------ focus

  /** @param {Cell} at */
  #cellAt({ row, column }) {
    const cell = this.#table.querySelector(`tr[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"]`);
    return cell instanceof HTMLElement ? cell : null;
  }

  /** One cell can be reached by Tab: the active one, or its header when that is out of sight. */
  #tabStop() {
    const active = this.#cellAt(this.#active);
    const stop =
      active ?? this.#cellAt({ row: -1, column: this.#active.column }) ?? this.#cellAt({ row: -1, column: 0 });
    for (const old of this.#table.querySelectorAll('[tabindex="0"]')) {
      if (old !== stop) old.setAttribute('tabindex', '-1');
    }
    if (!stop) return;
    stop.tabIndex = 0;
    if (!this.#table.contains(document.activeElement) || document.activeElement === stop) return;
    if (active) active.focus({ preventScroll: true });
    else this.#table.focus({ preventScroll: true });
  }

  /** Brings the active cell into view, then focuses it. */
  async #focusActive() {
    const slid = this.#scroller.reveal(this.#active.row);
    const moved = this.#revealColumn(this.#active.column);
    if (slid) void this.#table.draw();
    if (slid !== null || moved) await this.#table.flush();
    this.#tabStop();
    this.#cellAt(this.#active)?.focus({ preventScroll: true });
  }

  /** @param {number} column */
  #revealColumn(column) {
    const { scrollLeft, clientWidth } = this.#table;
    const to = leftFor(this.#widths, column, scrollLeft, clientWidth);
    if (to === scrollLeft) return false;
    this.#table.scrollLeft = to;
    return true;
  }

  /** @param {Event} event */
  #focused(event) {
    const at = this.#placeOf(event.target);
    if (at) this.#active = at;
  }

  /**
   * @param {EventTarget | null} target
   * @returns {Cell | null}
   */
  #placeOf(target) {
    const cell = target instanceof Element ? target.closest('td, th') : null;
    if (!(cell instanceof HTMLTableCellElement)) return null;
    const index = Number(cell.closest('tr')?.getAttribute('aria-rowindex'));
    return index ? { row: index - 2, column: this.#columnOf(cell) } : null;
  }

  /** @param {number} row */
  #goTo(row) {
    this.#active.row = Math.max(0, Math.min(row, (this.#content?.rows.matched ?? 0) - 1));
    this.#select(null);
    void this.#focusActive();
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
    if (event.key === 'Escape' && this.#range) {
      event.stopPropagation();
      this.#select(null);
      return;
    }
    const size = { rows: rows.matched, columns: columns.length, page: this.#scroller.page };
    const to = moved(this.#active, event, size);
    if (!to) return;
    event.preventDefault();
    const from = this.#anchor ?? this.#active;
    this.#active = to;
    this.#select(event.shiftKey ? from : null);
    void this.#focusActive();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const at = this.#placeOf(target);
    if (!at || target.classList.contains('rt-column-resize')) return;
    const from = this.#anchor ?? this.#active;
    this.#active = at;
    this.#tabStop();
    this.#cellAt(at)?.focus({ preventScroll: true });
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
    const had = this.#range !== null;
    this.#anchor = from;
    this.#range = from && spanned(from, this.#active);
    this.#block = null;
    if (this.#range) void this.#fetchSelected(this.#range);
    else if (had) this.#options.onSelect?.(0);
    if (had || this.#range) this.#style();
  }

  /**
   * The clipboard wants its text at once, the core answers later: so it is fetched beforehand.
   * @param {Range} range
   */
  async #fetchSelected(range) {
    const { rows, columns } = /** @type {Content} */ (this.#content);
    const bottom = Math.min(range.bottom, range.top + kMostCopied - 1);
    const wanted = columns.slice(range.left, range.right + 1);
    const names = wanted.map((column) => column.name);
    const cells = await rows.cells(range.top, bottom + 1, names);
    if (this.#range !== range) return;
    this.#block = { columns: wanted, cells };
    this.#options.onSelect?.(cells.length * (cells[0]?.length ?? 0));
  }

  /**
   * The selected cells as text; '' when there are none.
   * @param {CopyKind} kind
   */
  selected(kind) {
    return this.#block ? copied(this.#block, kind) : '';
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
    const { row, column } = this.#active;
    const info = content.columns[column];
    if (!info) return;
    if (row < 0) {
      this.#options.onSort(info, event.shiftKey);
      return;
    }
    const names = content.columns.map(({ name }) => name);
    const cells = await content.rows.cells(row, row + 1, names);
    const values = Object.fromEntries(names.map((name, i) => [name, cells[i][0] ?? '']));
    if (event.altKey) this.#options.onPick?.(info, cells[column][0], event.shiftKey);
    else this.#options.onOpen?.(values, info);
  }
}
