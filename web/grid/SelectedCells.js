// The cells that are selected, and their text for the clipboard.

import { copied } from './copying.js';
import { spanned } from './selection.js';

/** @import { ColumnInfo } from '../core/types.js' */
/** @import { Block, CopyKind } from './copying.js' */
/** @import { Cell } from './keys.js' */
/** @import { Rows } from './rows.js' */
/** @import { Range } from './selection.js' */

const kMostCopied = 100_000; // rows

export class SelectedCells {
  /** @type {Cell | null} the corner that stays */
  anchor = null;
  /** @type {Range | null} */
  range = null;
  /** @type {Block | null} the cells, once they are there */
  #block = null;
  #onSelect;

  /** @param {(cells: number) => void} [onSelect]   how many are selected now */
  constructor(onSelect) {
    this.#onSelect = onSelect;
  }

  /**
   * Selects from one cell to another; from null: nothing.
   * @param {Cell | null} from
   * @param {Cell} to
   * @param {{rows: Rows, columns: ColumnInfo[]} | null} content
   * @returns {boolean}   whether the table looks different now
   */
  select(from, to, content) {
    const had = this.range !== null;
    this.anchor = from;
    this.range = from && spanned(from, to);
    this.#block = null;
    if (this.range && content) void this.#fetch(this.range, content);
    else if (had) this.#onSelect?.(0);
    return had || this.range !== null;
  }

  /**
   * The clipboard wants its text at once, the core answers later: so it is fetched beforehand.
   * @param {Range} range
   * @param {{rows: Rows, columns: ColumnInfo[]}} content
   */
  async #fetch(range, { rows, columns }) {
    const bottom = Math.min(range.bottom, range.top + kMostCopied - 1);
    const wanted = columns.slice(range.left, range.right + 1);
    const names = wanted.map((column) => column.name);
    const cells = await rows.cells(range.top, bottom + 1, names);
    if (this.range !== range) return;
    this.#block = { columns: wanted, cells };
    this.#onSelect?.(cells.length * (cells[0]?.length ?? 0));
  }

  /**
   * As text; '' when there are none.
   * @param {CopyKind} kind
   */
  text(kind) {
    return this.#block ? copied(this.#block, kind) : '';
  }
}
