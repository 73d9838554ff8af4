// A report that the page made itself, of up to some hundred thousand rows, answering what a grid asks of the
// core: which rows, in which order. Of the filter language it knows words and COLUMN OP VALUE.

import { termsOf } from './filter.js';

/** @import { ColumnInfo, Query, ReportInfo, RowWindow } from '../core/types.js' */

/** @typedef {Record<string, (string | number)[]>} Columns   by name; NaN is an empty number */
/** @typedef {{info: ReportInfo, rows: (query: Query, names: string[]) => Promise<RowWindow>}} LocalReport */

const kTerm = /^(-?)(\w+)(!=|<=|>=|[:=<>])(.*)$/s;

/**
 * @param {string} name
 * @param {ColumnInfo[]} columns
 * @param {Columns} cells
 * @param {string} defaultSort
 * @returns {LocalReport}
 */
export function localReport(name, columns, cells, defaultSort) {
  const size = cells[columns[0].name].length;
  return {
    info: { name, rows: size, columns, defaultSort },
    async rows({ filters = [], sort = [], offset = 0, limit = 1000 }, names) {
      const tests = filters.flatMap(termsOf).map((term) => testOf(term, columns, cells));
      const matching = Array.from({ length: size }, (_, row) => row).filter((row) => tests.every((test) => test(row)));
      const keys = (sort.length ? sort : [defaultSort]).map((key) => key.split(':'));
      matching.sort((a, b) => {
        for (const [column, order] of keys) {
          const way = compare(cells[column]?.[a], cells[column]?.[b]) * (order === 'desc' ? -1 : 1);
          if (way) return way;
        }
        return a - b;
      });
      const ids = Uint32Array.from(matching.slice(offset, offset + limit));
      const shown = names.map((column) => [column, Array.from(ids, (row) => cells[column]?.[row] ?? '')]);
      return { matched: matching.length, ids, cells: Object.fromEntries(shown) };
    },
  };
}

/** @param {string | number} a @param {string | number} b */
function compare(a, b) {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * @param {string} term
 * @param {ColumnInfo[]} columns
 * @param {Columns} cells
 * @returns {(row: number) => boolean}
 */
function testOf(term, columns, cells) {
  const [, minus = '', column = '', sign = '', given = ''] = kTerm.exec(term) ?? [];
  const info = columns.find((one) => one.name === column);
  const negated = term.startsWith('-');
  if (!info) {
    const word = unquoted(term.replace(/^-/, '')).toLowerCase();
    const texts = columns.filter((one) => one.type === 'text');
    const holds = (/** @type {number} */ row) =>
      texts.some((one) => String(cells[one.name][row]).toLowerCase().includes(word));
    return (row) => holds(row) !== negated;
  }
  const wanted = unquoted(given);
  const holds = (/** @type {number} */ row) => holdsOf(cells[column][row], sign, wanted, info.type === 'number');
  return (row) => holds(row) !== (minus === '-');
}

/** @param {string} value */
const unquoted = (value) => (value.startsWith('"') ? value.replace(/^"|"$/g, '').replaceAll('""', '"') : value);

/**
 * @param {string | number} value
 * @param {string} sign
 * @param {string} wanted
 * @param {boolean} number
 */
function holdsOf(value, sign, wanted, number) {
  const empty = value === '' || Number.isNaN(value);
  if (wanted === '' && (sign === '=' || sign === '!=')) return empty === (sign === '=');
  if (sign === ':' && !number) return String(value).toLowerCase().includes(wanted.toLowerCase());
  const [a, b] = number ? [Number(value), Number(wanted)] : [String(value), wanted];
  if (sign === '=' || sign === ':') return a === b;
  if (sign === '!=') return a !== b;
  if (sign === '<') return a < b;
  if (sign === '<=') return a <= b;
  return sign === '>' ? a > b : a >= b;
}
