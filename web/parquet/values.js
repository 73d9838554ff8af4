// The values of a page as cells of a CSV, decoded as they are asked for.

import { decimalText, isLongDecimal, sizeOf, writing } from './cells.js';
import { deltas, lengthTexts, sharedTexts } from './delta.js';
import { damaged, unsupported } from './faults.js';
import { hybrid } from './hybrid.js';
import { quoted } from './quoting.js';

/** @import { Texts } from './delta.js' */
/** @import { Column } from './footer.js' */
/** @import { Numbers } from './hybrid.js' */
/** @import { Page } from './pages.js' */
/** @import { Write } from './cells.js' */

export const kMostCells = 1024; // of a column at once
const kMostDictionary = 1 << 22;
const kBoolean = 0;
const kByteArray = 6;
// Encodings
const kPlain = 0;
const kDictionaries = [2, 8];
const kRuns = 3;
const kDelta = 5;
const kLengths = 6;
const kShared = 7;
const kSplit = 9;

/**
 * Some cells of a column: texts of `bytes`.
 * @typedef {object} Cells
 * @property {Uint8Array} bytes
 * @property {Uint32Array} begins
 * @property {Uint32Array} ends
 * @property {Uint32Array} numbers   for whoever fills it
 * @property {boolean} asIs          quotes are set where a CSV has them
 */

/** Puts the next values at the start of cells. @typedef {(cells: Cells, count: number) => void} Values */

const utf8 = new TextEncoder();
/** @type {Texts} */
const kTruth = { bytes: utf8.encode('falsetrue'), begins: new Uint32Array([0, 5]), ends: new Uint32Array([5, 9]) };

/** @param {Uint8Array} bytes @param {number} at @returns {Numbers} */
function bits(bytes, at) {
  let bit = at * 8;
  return (out, count) => {
    if (bit + count > bytes.length * 8) throw damaged('a page of it holds less than it says');
    for (let i = 0; i < count; i++, bit++) out[i] = (bytes[bit >>> 3] >>> (bit & 7)) & 1;
  };
}

/** @param {Texts} texts    with their quotes @param {Numbers} places @returns {Values} */
function fromList({ bytes, begins, ends }, places) {
  return (cells, count) => {
    cells.bytes = bytes;
    cells.asIs = true;
    places(cells.numbers, count);
    for (let i = 0; i < count; i++) {
      const place = cells.numbers[i];
      if (place >= begins.length) throw damaged('a page of it names values that are not in it');
      cells.begins[i] = begins[place];
      cells.ends[i] = ends[place];
    }
  };
}

/** @param {Texts} texts @returns {Values} */
function inTurn({ bytes, begins, ends }) {
  let at = 0;
  return (cells, count) => {
    if (at + count > begins.length) throw damaged('a page of it holds less than it says');
    cells.bytes = bytes;
    cells.asIs = false;
    cells.begins.set(begins.subarray(at, at + count));
    cells.ends.set(ends.subarray(at, at + count));
    at += count;
  };
}

/** Texts behind their lengths. @param {Uint8Array} bytes @param {number} at @returns {Values} */
function plainTexts(bytes, at) {
  return (cells, count) => {
    cells.bytes = bytes;
    cells.asIs = false;
    for (let i = 0; i < count; i++) {
      const length = (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
      if (at + 4 + length > bytes.length) throw damaged('a text in it is cut off');
      cells.begins[i] = at + 4;
      at += 4 + length;
      cells.ends[i] = at;
    }
  };
}

/** Values of one size. @param {Uint8Array} bytes @param {number} at @param {number} size @param {Write | null} write @returns {Values} */
function fixed(bytes, at, size, write) {
  if (!(size > 0)) throw damaged('it does not say how large its values are');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let out = new Uint8Array(0);
  return (cells, count) => {
    if (at + count * size > bytes.length) throw damaged('a page of it holds less than it says');
    const kMostText = 400; // digits of a decimal of any size, and of a number of 64 bits
    if (write && out.length === 0) out = new Uint8Array(kMostCells * kMostText);
    cells.bytes = write ? out : bytes;
    cells.asIs = Boolean(write);
    for (let i = 0, end = 0; i < count; i++, at += size) {
      cells.begins[i] = write ? end : at;
      if (write) {
        const text = write(view, at);
        if (text.length > kMostText) throw unsupported('its numbers have more than 400 digits');
        for (let j = 0; j < text.length; j++) out[end++] = text.charCodeAt(j);
      }
      cells.ends[i] = write ? end : at + size;
    }
  };
}

/** Bytes of values that are kept first bytes first. @param {Uint8Array} bytes @param {number} size */
function joined(bytes, size) {
  const count = Math.floor(bytes.length / size);
  const out = new Uint8Array(count * size);
  for (let part = 0; part < size; part++) {
    for (let i = 0; i < count; i++) out[i * size + part] = bytes[part * count + i];
  }
  return out;
}

/** @param {Values} values @param {number} scale @returns {Values} */
const asDecimals = (values, scale) => (cells, count) => {
  values(cells, count);
  const texts = Array.from({ length: count }, (_, i) =>
    decimalText(cells.bytes.subarray(cells.begins[i], cells.ends[i]), scale),
  );
  cells.bytes = utf8.encode(texts.join(''));
  for (let i = 0, end = 0; i < count; i++) {
    cells.begins[i] = end;
    cells.ends[i] = end += texts[i].length;
  }
};

/** @returns {Cells} */
export const newCells = () => ({
  bytes: kTruth.bytes,
  begins: new Uint32Array(kMostCells),
  ends: new Uint32Array(kMostCells),
  numbers: new Uint32Array(kMostCells),
  asIs: true,
});

/** @param {Column} column @param {Page} page @returns {Values} */
function plain(column, { bytes, values }) {
  if (column.type === kBoolean) return fromList(kTruth, bits(bytes, values));
  if (column.type !== kByteArray) return fixed(bytes, values, sizeOf(column), writing(column));
  const texts = plainTexts(bytes, values);
  return isLongDecimal(column) ? asDecimals(texts, column.scale) : texts;
}

/**
 * The values of a dictionary page, as cells with their quotes.
 * @param {Column} column
 * @param {Page} page
 * @returns {Texts}
 */
export function dictionaryOf(column, page) {
  if (page.rows > kMostDictionary) throw unsupported('a dictionary of it has more than 4 million values');
  if (page.rows > page.bytes.length) throw damaged('a page of it holds less than it says');
  const values = plain(column, page);
  const cells = newCells();
  const parts = [];
  for (let left = page.rows; left > 0; left -= kMostCells) {
    values(cells, Math.min(left, kMostCells));
    parts.push(quoted(cells, Math.min(left, kMostCells)));
  }
  const texts = {
    bytes: new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.length, 0)),
    begins: new Uint32Array(page.rows),
    ends: new Uint32Array(page.rows),
  };
  let base = 0;
  for (const [i, { bytes, ends }] of parts.entries()) {
    texts.bytes.set(bytes, base);
    for (let j = 0, from = 0; j < ends.length; from = ends[j++]) {
      texts.begins[i * kMostCells + j] = base + from;
      texts.ends[i * kMostCells + j] = base + ends[j];
    }
    base += bytes.length;
  }
  return texts;
}

/** @param {Column} column @param {Page} page */
function whole(column, { bytes, values }) {
  const size = sizeOf(column);
  const list = deltas(bytes, values).values;
  const numbers = size === 4 ? Int32Array.from(list, Number) : list;
  return fixed(new Uint8Array(numbers.buffer), 0, size, writing(column));
}

/**
 * @param {Column} column
 * @param {Page} page
 * @param {Texts | null} dictionary
 * @param {(bytes: number) => void} give
 * @returns {Values}
 */
export function valuesOf(column, page, dictionary, give) {
  const { encoding, bytes, values } = page;
  const isText = column.type === kByteArray && !isLongDecimal(column);
  if (kDictionaries.includes(encoding)) {
    if (!dictionary) throw damaged('a dictionary of it is missing');
    return fromList(dictionary, hybrid(bytes, values + 1, bytes[values] ?? 0));
  }
  if (encoding === kPlain) return plain(column, page);
  if (encoding === kRuns && column.type === kBoolean) return fromList(kTruth, hybrid(bytes, values + 4, 1));
  if (encoding === kDelta && (column.type === 1 || column.type === 2)) return whole(column, page);
  if (encoding === kLengths && isText) return inTurn(lengthTexts(bytes, values));
  if (encoding === kShared && isText) return inTurn(sharedTexts(bytes, values, give));
  if (encoding === kSplit && sizeOf(column) > 0)
    return fixed(joined(bytes.subarray(values), sizeOf(column)), 0, sizeOf(column), writing(column));
  throw unsupported(`its column "${column.name}" is encoded in a way that this program does not know (${encoding})`);
}
