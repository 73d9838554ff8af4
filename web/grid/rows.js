// The rows of one query, fetched a block at a time when somebody looks at them, and forgotten again.

/** @import { RowWindow } from '../core/types.js' */

const kBlock = 256;
const kBlocksKept = 24;

/** @typedef {(offset: number, limit: number) => Promise<RowWindow>} Load */

export class Rows {
  /** @type {Map<number, Promise<RowWindow | null>>} */
  #blocks = new Map();
  #load;
  #fail;
  /** How many rows match; known after the first block. */
  matched = 0;

  /**
   * @param {Load} load
   * @param {(thrown: unknown) => void} fail   told once for each block that could not be had
   */
  constructor(load, fail) {
    this.#load = load;
    this.#fail = fail;
  }

  /** Fetches the first block, which tells how many rows match. Rejects when the query is wrong. */
  async start() {
    const first = this.#load(0, kBlock);
    this.#blocks.set(0, first);
    this.matched = (await first).matched;
    return this;
  }

  /**
   * One column's cells of rows [from, to); undefined where a block could not be had.
   * @param {number} from
   * @param {number} to
   * @param {string[]} columns
   * @returns {Promise<(string | number | undefined)[][]>}
   */
  async cells(from, to, columns) {
    const last = Math.min(to, this.matched);
    /** @type {number[]} */
    const numbers = [];
    for (let b = Math.floor(from / kBlock); b * kBlock < last; b++) numbers.push(b);
    const blocks = await Promise.all(numbers.map((number) => this.#block(number)));
    return columns.map((column) => {
      const cells = [];
      for (let row = from; row < last; row++) {
        const block = blocks[Math.floor(row / kBlock) - numbers[0]];
        cells.push(block?.cells[column]?.[row % kBlock]);
      }
      return cells;
    });
  }

  /**
   * @param {number} number
   * @returns {Promise<RowWindow | null>}
   */
  #block(number) {
    const known = this.#blocks.get(number);
    if (known) {
      this.#blocks.delete(number);
      this.#blocks.set(number, known);
      return known;
    }
    const block = this.#load(number * kBlock, kBlock).catch((thrown) => {
      this.#blocks.delete(number);
      this.#fail(thrown);
      return null;
    });
    this.#blocks.set(number, block);
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= kBlocksKept) break;
      this.#blocks.delete(oldest);
    }
    return block;
  }
}
