// A Parquet file as the CSV that it could have been exported to: the names of its columns, then row after row. The core
// reads that as it reads any CSV, so both give the same reports. What nobody asks for is left empty and not read.

import { CoreError } from '../core/faults.js';
import { cellsOf } from './column.js';
import { swollen, unsupported } from './faults.js';
import { readFooter } from './footer.js';
import { putByte, putCell } from './quoting.js';
import { kMostCells } from './values.js';

/** @import { Bytes, Column, Footer, Group } from './footer.js' */
/** @import { ColumnCells } from './column.js' */

const kTextBytes = 1 << 18; // of text at once
const kMostHeldBytes = 512 << 20;
// As of archives (cpp/unpack/stream.h): what is 400 times as large as its file, past 64 MB, is a bomb.
const kRatio = 400;
const kBombBytes = 64 << 20;
const kComma = 0x2c;
const kLineEnd = 0x0a;

/** @param {number} size of the file @returns {import('./column.js').Bounds} */
function boundsOf(size) {
  let given = 0;
  let held = 0;
  return {
    give(bytes) {
      given += bytes;
      if (given > kBombBytes && given > kRatio * size) throw swollen();
    },
    hold(bytes) {
      held += bytes;
      if (held > kMostHeldBytes) throw unsupported('its pages take more than 512 MB: write it in smaller row groups');
    },
  };
}

/** @param {Column[]} columns each once: what a list is made of has one name */
const distinct = (columns) =>
  columns.map(({ nested, name }, i) => !nested || columns.findIndex((one) => one.name === name) === i);

/** @param {string} name */
const nameCell = (name) => (/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

/** The magic bytes that a file starts with. @param {Uint8Array} start */
export const isParquet = (start) => start[0] === 0x50 && start[1] === 0x41 && start[2] === 0x52 && start[3] === 0x31;

/** @param {Bytes} file */
export function parquetText(file) {
  const bounds = boundsOf(file.size);
  const out = { bytes: new Uint8Array(2 * kTextBytes), size: 0 };
  /** @type {Footer | undefined} */
  let footer;
  /** @type {number[]} of the file, in the order of the text */
  let shown = [];
  /** @type {(at: number) => boolean} */
  let wanted = () => true;
  let group = -1;
  let left = 0; // rows of the group
  let done = 0; // rows
  /** @type {(ColumnCells | null)[]} as in `shown`; null: not wanted */
  let columns = [];
  let batch = 0; // rows that the columns hold
  let row = 0; // of them
  /** @type {unknown} why no more rows come */
  let fault;

  async function begin() {
    const read = await readFooter(file);
    const once = distinct(read.columns);
    shown = read.columns.flatMap((_, i) => (once[i] ? [i] : []));
    footer = read;
    return new TextEncoder().encode(`${shown.map((i) => nameCell(read.columns[i].name)).join()}\n`);
  }

  /** @param {Footer} of @param {Group} next */
  function beginGroup(of, next) {
    for (const column of columns) column?.close();
    left = next.rows;
    columns = shown.map((i, at) =>
      of.columns[i].nested || !wanted(at) ? null : cellsOf(file, of.columns[i], next.chunks[i], bounds),
    );
  }

  async function takeBatch() {
    const reading = columns.filter((column) => column !== null);
    let count = Math.min(left, kMostCells);
    for (const column of reading) count = Math.min(count, await column.ready());
    for (const column of reading) column.take(count);
    batch = count;
    row = 0;
    left -= count;
  }

  function write() {
    const last = columns.length - 1;
    for (; row < batch && out.size < kTextBytes; row++, done++) {
      for (let i = 0; i <= last; i++) {
        const behind = i < last ? kComma : kLineEnd;
        const column = columns[i];
        if (column) putCell(out, column.cells, row, behind);
        else putByte(out, behind);
      }
    }
  }

  return {
    /**
     * More of the text, good until the next call; nothing at its end. Throws a CoreError behind the last whole row.
     * @returns {Promise<Uint8Array<ArrayBuffer>>}
     */
    async next() {
      if (!footer) return begin();
      out.size = 0;
      while (!fault && out.size < kTextBytes) {
        if (row < batch) {
          write();
          continue;
        }
        while (left === 0) {
          const next = footer.groups[++group];
          if (!next) return ended(out);
          beginGroup(footer, next);
        }
        await takeBatch().catch((thrown) => {
          fault = thrown;
        });
      }
      if (fault && out.size === 0) throw fault;
      return ended(out);
    },

    /**
     * From here on other columns are empty.
     * @param {(at: number) => boolean} wants    by the place in the text
     */
    narrow(wants) {
      if (!footer) return;
      wanted = wants;
      const list = shown.findIndex((i, at) => footer?.columns[i].nested && wants(at));
      if (list >= 0) {
        const { name } = footer.columns[shown[list]];
        throw new CoreError(
          'missing_column',
          `The column "${name}" of this Parquet file holds lists, which have no place in a cell. Write one row for each of their items.`,
        );
      }
      for (const [at, column] of columns.entries()) if (!wants(at)) column?.close();
      columns = columns.map((column, at) => (wants(at) ? column : null));
    },

    /** The part of its rows that have come. */
    fraction: () => (footer?.rows ? done / footer.rows : 0),
  };

  /** @param {import('./quoting.js').Out} text */
  function ended(text) {
    bounds.give(text.size);
    return text.bytes.subarray(0, text.size);
  }
}
