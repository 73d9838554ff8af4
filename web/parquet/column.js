// A column of a row group, some cells at a time.

import { damaged } from './faults.js';
import { hybrid } from './hybrid.js';
import { pagesOf } from './pages.js';
import { dictionaryOf, newCells, valuesOf } from './values.js';

/** @import { Texts } from './delta.js' */
/** @import { Bytes, Chunk, Column } from './footer.js' */
/** @import { Numbers } from './hybrid.js' */
/** @import { Cells, Values } from './values.js' */

/** What may come out of a file, and how much of it is held. @typedef {{give: (bytes: number) => void, hold: (bytes: number) => void}} Bounds */

/** Spreads the values that are there over the rows that have one. @param {Cells} cells @param {number} count @param {number} there @param {number} level */
function spread({ begins, ends, numbers }, count, there, level) {
  for (let i = count - 1, from = there - 1; i >= 0 && from < i; i--) {
    const has = numbers[i] === level;
    begins[i] = has ? begins[from] : 0;
    ends[i] = has ? ends[from] : 0;
    if (has) from--;
  }
}

/**
 * @param {Bytes} file
 * @param {Column} column
 * @param {Chunk} chunk
 * @param {Bounds} bounds
 */
export function cellsOf(file, column, chunk, { give, hold }) {
  const pages = pagesOf(file, column, chunk, give);
  const cells = newCells();
  const levelsOf = new Uint32Array(cells.numbers.length);
  /** @type {Texts | null} */
  let dictionary = null;
  let held = 0;
  let rows = 0;
  /** @type {Numbers | undefined} */
  let levels;
  /** @type {Values} */
  let values = () => undefined;

  /** @param {number} bytes */
  function holdNow(bytes) {
    hold(bytes - held);
    held = bytes;
  }

  return {
    cells,

    /** How many cells can be taken at once; reads on where there are none. */
    async ready() {
      while (rows === 0) {
        const { value } = await pages.next();
        if (!value) throw damaged('a column of it has fewer rows than the others');
        if ('dictionary' in value) {
          holdNow(value.dictionary.bytes.length);
          dictionary = dictionaryOf(column, value.dictionary);
          continue;
        }
        const { data } = value;
        holdNow(data.bytes.length + (dictionary?.bytes.length ?? 0));
        rows = data.rows;
        levels = data.levels && hybrid(data.levels, 0, 32 - Math.clz32(column.levels));
        if (rows > 0 && !(levels && data.bytes.length === data.values))
          values = valuesOf(column, data, dictionary, give);
        else values = nothing;
      }
      return rows;
    },

    /** The next cells, at most as many as are ready. @param {number} count */
    take(count) {
      rows -= count;
      if (!levels) return values(cells, count);
      levels(levelsOf, count);
      let there = 0;
      for (let i = 0; i < count; i++) if (levelsOf[i] === column.levels) there++;
      values(cells, there);
      if (there === count) return;
      cells.numbers.set(levelsOf.subarray(0, count));
      spread(cells, count, there, column.levels);
    },

    close: () => holdNow(0),
  };
}

/** Of a page without values. @type {Values} */
function nothing(_, count) {
  if (count > 0) throw damaged('a page of it holds less than it says');
}

/** @typedef {ReturnType<typeof cellsOf>} ColumnCells */
