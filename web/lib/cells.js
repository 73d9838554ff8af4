// The text of a cell.

import { text } from '../text/text.js';
import { count, number, score, share } from './format.js';

/** @import { ColumnInfo } from '../core/types.js' */

/**
 * @param {ColumnInfo} column
 * @param {string | number | undefined} value
 */
export function cellText(column, value) {
  if (value === undefined) return '';
  if (typeof value === 'string') return column.unit === 'flag' ? flagWord(value) : value;
  if (Number.isNaN(value)) return '';
  switch (column.unit) {
    case 'count':
      return count(value);
    case 'share':
      return share(value);
    case 'score':
      return score(value);
    case 'date':
      return String(value);
    default:
      return number(value);
  }
}

/**
 * What names a row: never nothing, or assistive technology would meet a header without words.
 * @param {ColumnInfo} column
 * @param {string | number | undefined} value   undefined: not there yet
 */
export const headText = (column, value) =>
  cellText(column, value) || (value === undefined ? '' : text.value.grid.noText);

/** @param {string} value   'true', 'false' or '' */
const flagWord = (value) => text.value.grid.flags[/** @type {'true' | 'false'} */ (value)] ?? value;

/** @param {ColumnInfo} column */
export const isNumber = (column) => column.type === 'number';
