// Which rows are in view: the table scrolls over a window that slides over the rows (slide.js).

import { placeOfBar, placeOfRow, slideOver } from './slide.js';

/** @import { RegularTableElement } from 'regular-table' */

export class Scroller {
  #table;
  #rowHeight;
  #slide = slideOver(0, 24);
  #parked = 0;
  /** The row at the top of the window. */
  base = 0;

  /**
   * @param {RegularTableElement} table
   * @param {number} rowHeight   px
   * @param {AbortSignal} signal   ends the listening
   */
  constructor(table, rowHeight, signal) {
    this.#table = table;
    this.#rowHeight = rowHeight;
    table.addEventListener('scroll', () => this.#scrolled(), { capture: true, signal });
    table.addEventListener('scrollend', () => this.#settle(), { signal });
  }

  /** @param {number} rows */
  over(rows) {
    this.#slide = slideOver(rows, this.#rowHeight);
  }

  /** Rows of the window. */
  get window() {
    return this.#slide.window;
  }

  /** Row at the top of the view, may be fractional. */
  get top() {
    return this.base + this.#table.scrollTop / this.#rowHeight;
  }

  /** Whole rows in view. */
  get page() {
    return Math.max(1, Math.floor(this.#table.clientHeight / this.#rowHeight) - 1);
  }

  /**
   * @param {number} top   the row to stand at the top
   * @returns {boolean}    whether the window slid, so that its rows must be drawn anew
   */
  moveTo(top) {
    const { base, inner } = placeOfRow(this.#slide, Math.max(0, top));
    const slid = base !== this.base;
    this.base = base;
    this.#table.scrollTop = inner * this.#rowHeight;
    this.#parked = this.#table.scrollTop;
    return slid;
  }

  /**
   * Brings a row into view.
   * @param {number} row
   * @returns {boolean | null}   null: it was in view; true: the window slid
   */
  reveal(row) {
    const { top, page } = this;
    if (row < 0 || (row >= top && row <= top + page - 1)) return null;
    return this.moveTo(row < top ? row : row - page + 1);
  }

  #scrolled() {
    const { scrollTop, clientHeight } = this.#table;
    const far = Math.abs(scrollTop - this.#parked) > clientHeight;
    this.#parked = scrollTop;
    if (!far) return;
    const { base } = placeOfBar(this.#slide, scrollTop / this.#rowHeight);
    if (base === this.base) return;
    this.base = base;
    void this.#table.draw();
  }

  /** After wheel or touch came to rest, puts the scrollbar where its row belongs. */
  #settle() {
    if (this.moveTo(this.top)) void this.#table.draw();
  }
}
