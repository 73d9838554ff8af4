// The cell that the keyboard is in: the one that Tab reaches, and how it comes into view.

import { leftFor } from './widths.js';

/** @import { RegularTableElement } from 'regular-table' */
/** @import { Cell } from './keys.js' */
/** @import { Scroller } from './scroller.js' */

export class ActiveCell {
  /** @type {Cell} */
  at = { row: 0, column: 0 };
  #table;
  #scroller;

  /**
   * @param {RegularTableElement} table
   * @param {Scroller} scroller
   */
  constructor(table, scroller) {
    this.#table = table;
    this.#scroller = scroller;
  }

  /** @param {Cell} at */
  #element({ row, column }) {
    const cell = this.#table.querySelector(`tr[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"]`);
    return cell instanceof HTMLElement ? cell : null;
  }

  /** One cell can be reached by Tab: the active one, or its header when that is out of sight. */
  makeTabStop() {
    const active = this.#element(this.at);
    const stop = active ?? this.#element({ row: -1, column: this.at.column }) ?? this.#element({ row: -1, column: 0 });
    for (const old of this.#table.querySelectorAll('[tabindex="0"]')) {
      if (old !== stop) old.setAttribute('tabindex', '-1');
    }
    if (!stop) return;
    stop.tabIndex = 0;
    if (!this.#table.contains(document.activeElement) || document.activeElement === stop) return;
    if (active) active.focus({ preventScroll: true });
    else this.#table.focus({ preventScroll: true });
  }

  focus() {
    this.makeTabStop();
    this.#element(this.at)?.focus({ preventScroll: true });
  }

  /**
   * Brings it into view, then focuses it.
   * @param {Record<number, number>} widths   px, by column index
   */
  async reveal(widths) {
    const slid = this.#scroller.reveal(this.at.row);
    const moved = this.#revealColumn(widths);
    if (slid) void this.#table.draw();
    if (slid !== null || moved) await this.#table.flush();
    this.focus();
  }

  /** @param {Record<number, number>} widths */
  #revealColumn(widths) {
    const { scrollLeft, clientWidth } = this.#table;
    const to = leftFor(widths, this.at.column, scrollLeft, clientWidth);
    if (to === scrollLeft) return false;
    this.#table.scrollLeft = to;
    return true;
  }
}

/**
 * Which column a cell stands for; the first is in place always.
 * @param {RegularTableElement} table
 * @param {Element} cell
 */
export function columnOf(table, cell) {
  const meta = table.getMeta(/** @type {HTMLElement} */ (cell));
  return meta?.type === 'row_header' || meta?.type === 'corner' ? 0 : (meta?.x ?? 0) + 1;
}

/**
 * @param {RegularTableElement} table
 * @param {EventTarget | null} target
 * @returns {Cell | null}
 */
export function placeOf(table, target) {
  const cell = target instanceof Element ? target.closest('td, th') : null;
  if (!(cell instanceof HTMLTableCellElement)) return null;
  const index = Number(cell.closest('tr')?.getAttribute('aria-rowindex'));
  return index ? { row: index - 2, column: columnOf(table, cell) } : null;
}
