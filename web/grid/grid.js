// One table over rows that stay in the core: regular-table draws what is in view, and this adapter
// gives it what it lacks: exact scrolling over any number of rows (slide.js), real focus and the
// roles, indexes and sort states that assistive technology reads.

import 'regular-table';
import { cellText, cutMiddle, isNumber } from './cells.js';
import { moved } from './keys.js';
import { inside, spanned, tabSeparated } from './selection.js';
import { placeOfBar, placeOfRow, slideOver } from './slide.js';
import { needed, widths } from './widths.js';

/** @import { RegularTableElement } from 'regular-table' */
/** @import { ColumnInfo } from '../core/types.js' */
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
 */

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
  #slide = slideOver(0, 24);
  #base = 0;
  #parked = 0;
  /** @type {Cell} */
  #active = { row: 0, column: 0 };
  /** @type {Cell | null} the other corner of the selection */
  #anchor = null;
  /** @type {Range | null} */
  #range = null;
  #copied = '';
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
    table.addEventListener('scroll', () => this.#scrolled(), { capture: true, signal });
    table.addEventListener('scrollend', () => this.#settle(), { signal });
    table.addEventListener('keydown', (event) => this.#key(event), { signal });
    table.addEventListener('click', (event) => this.#click(event), { signal });
    table.addEventListener('focusin', (event) => this.#focused(event), { signal });
    table.addEventListener('mousedown', (event) => this.#press(event), { signal });
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
    this.#slide = slideOver(content.rows.matched, this.#options.rowHeight);
    this.#active.row = Math.min(Math.max(0, this.#active.row), content.rows.matched - 1);
    if (first || !sameColumns) {
      this.#table.setDataListener((x0, y0, x1, y1) => this.#cells(x0, y0, x1, y1), {
        virtual_mode: 'vertical',
        column_classes: true,
      });
    }
    if (!sameColumns || !this.#needs.length) await this.#fit();
    this.#measure();
    this.#moveTo(Math.min(top, Math.max(0, content.rows.matched - this.#page)));
    await this.#table.draw({ throttle: false });
  }

  /** Row at the top of the view, for coming back to it. */
  get top() {
    return Math.floor(this.#base + this.#table.scrollTop / this.#options.rowHeight);
  }

  focus() {
    this.#focusActive();
  }

  /** Whole rows in view. */
  get #page() {
    return Math.max(1, Math.floor(this.#table.clientHeight / this.#options.rowHeight) - 1);
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
    const base = this.#base;
    const from = Math.min(base + y0, rows.matched);
    const to = Math.max(from, Math.min(base + y1, rows.matched));
    const [first, ...others] = columns;
    const inView = others.slice(x0, x1);
    const names = [first, ...inView].map((column) => column.name);
    const [heads, ...cells] = await rows.cells(from, to, names);
    const indexes = heads.map((_, i) => from + i);
    return {
      num_rows: this.#slide.window,
      num_columns: others.length,
      num_column_headers: 1,
      num_row_headers: 1,
      merge_headers: /** @type {const} */ ('column'),
      row_height: this.#options.rowHeight,
      row_headers: heads.map((value) => [cellText(first, value)]),
      column_headers: inView.map((column) => [column.label]),
      data: cells.map((values, c) => values.map((value) => cellText(inView[c], value))),
      // Each cell knows its row, whatever the window has done since.
      metadata: inView.map(() => indexes),
    };
  }

  // ------------------------------------------------------------------ scrolling

  /** @param {number} top */
  #moveTo(top) {
    const { base, inner } = placeOfRow(this.#slide, Math.max(0, top));
    const slid = base !== this.#base;
    this.#base = base;
    this.#table.scrollTop = inner * this.#options.rowHeight;
    this.#parked = this.#table.scrollTop;
    return slid;
  }

  #scrolled() {
    const { scrollTop, clientHeight } = this.#table;
    const far = Math.abs(scrollTop - this.#parked) > clientHeight;
    this.#parked = scrollTop;
    if (!far) return;
    const { base } = placeOfBar(this.#slide, scrollTop / this.#options.rowHeight);
    if (base === this.#base) return;
    this.#base = base;
    void this.#table.draw();
  }

  /** After wheel or touch came to rest, puts the scrollbar where its row belongs. */
  #settle() {
    const top = this.#base + this.#table.scrollTop / this.#options.rowHeight;
    if (this.#moveTo(top)) void this.#table.draw();
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
    set(table, 'role', 'grid');
    set(table, 'aria-label', this.#options.label);
    set(table, 'aria-rowcount', String(rows.matched + 1));
    set(table, 'aria-colcount', String(columns.length));
    this.#styleHeader(/** @type {HTMLTableRowElement} */ (table.tHead?.rows[0]));
    let last = -1;
    for (const row of table.tBodies[0].rows) last = this.#styleRow(row, last);
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

  /** @param {HTMLTableRowElement | undefined} header */
  #styleHeader(header) {
    const { columns, sort } = /** @type {Content} */ (this.#content);
    if (!header) return;
    set(header, 'aria-rowindex', '1');
    for (const cell of header.cells) {
      const index = this.#columnOf(cell);
      const column = columns[index];
      if (!column) continue;
      const at = sort.findIndex((key) => key.split(':')[0] === column.name);
      const down = sort[at]?.endsWith(':desc');
      if (index === 0 && cell.firstElementChild) cell.firstElementChild.textContent = column.label;
      set(cell, 'aria-colindex', String(index + 1));
      set(cell, 'aria-sort', at === 0 ? (down ? 'descending' : 'ascending') : 'none');
      set(cell, 'data-sort', at < 0 ? '' : `${down ? '↓' : '↑'}${sort.length > 1 ? at + 1 : ''}`);
      set(cell, 'title', column.help);
      cell.classList.toggle('number', isNumber(column));
    }
  }

  /**
   * @param {HTMLTableRowElement} row
   * @param {number} above   the row before it
   */
  #styleRow(row, above) {
    const { columns, rows } = /** @type {Content} */ (this.#content);
    const known = row.querySelector('td');
    const index = known ? /** @type {number | undefined} */ (this.#table.getMeta(known)?.user) : undefined;
    // One row of an earlier draw may be left below the last: nobody should hear of it.
    if (index === undefined || index <= above || index >= rows.matched) {
      set(row, 'aria-hidden', 'true');
      row.removeAttribute('aria-rowindex');
      return above;
    }
    row.removeAttribute('aria-hidden');
    set(row, 'aria-rowindex', String(index + 2));
    for (const cell of row.cells) {
      const at = this.#columnOf(cell);
      const column = columns[at];
      if (!column) continue;
      set(cell, 'role', at ? 'gridcell' : 'rowheader');
      set(cell, 'aria-colindex', String(at + 1));
      cell.classList.toggle('number', isNumber(column));
      if (this.#range) set(cell, 'aria-selected', String(inside(this.#range, index, at)));
      else cell.removeAttribute('aria-selected');
      if (column.unit === 'url') cutMiddle(cell, this.#widths[at]);
    }
    return index;
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
    const slid = this.#revealRow(this.#active.row);
    const moved = this.#revealColumn(this.#active.column);
    if (slid) void this.#table.draw();
    if (slid !== null || moved) await this.#table.flush();
    this.#tabStop();
    this.#cellAt(this.#active)?.focus({ preventScroll: true });
  }

  /**
   * @param {number} row
   * @returns {boolean | null}   null: it was in view; true: the window slid
   */
  #revealRow(row) {
    const top = this.#base + this.#table.scrollTop / this.#options.rowHeight;
    const last = top + this.#page - 1;
    if (row < 0 || (row >= top && row <= last)) return null;
    return this.#moveTo(row < top ? row : row - this.#page + 1);
  }

  /** @param {number} column */
  #revealColumn(column) {
    if (column === 0) return false;
    let left = 0;
    for (let i = 1; i < column; i++) left += this.#widths[i];
    const { scrollLeft, clientWidth } = this.#table;
    const most = left;
    const least = left + this.#widths[column] - (clientWidth - this.#widths[0]);
    const to = Math.min(most, Math.max(least, scrollLeft));
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
    const size = { rows: rows.matched, columns: columns.length, page: this.#page };
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
    this.#copied = '';
    if (this.#range) void this.#prepareCopy(this.#range);
    if (had || this.#range) this.#style();
  }

  /**
   * The clipboard wants its text at once, the core answers later: so it is fetched beforehand.
   * @param {Range} range
   */
  async #prepareCopy(range) {
    const { rows, columns } = /** @type {Content} */ (this.#content);
    const bottom = Math.min(range.bottom, range.top + kMostCopied - 1);
    const names = columns.slice(range.left, range.right + 1).map((column) => column.name);
    const cells = await rows.cells(range.top, bottom + 1, names);
    if (this.#range === range) this.#copied = tabSeparated(cells);
  }

  /** @param {ClipboardEvent} event */
  #copy(event) {
    const cell = document.activeElement;
    if (!event.clipboardData || !cell || !this.#table.contains(cell)) return;
    if (!(getSelection()?.isCollapsed ?? true)) return;
    event.clipboardData.setData('text/plain', this.#copied || (cell.textContent ?? ''));
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

/**
 * Writes an attribute only when it changes: a draw touches hundreds.
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
