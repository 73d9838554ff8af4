// What a cell looks like: its text, and how an address is cut.

import { editsIn, kEditsColumn } from '../lib/edits.js';
import { count, number, points, score, scoreChange, share, shareChange, valueName } from '../lib/format.js';
import { sentenceText } from '../lib/sentences.js';
import { pageDecimals } from '../state/page.js';
import { text } from '../text/text.js';
import { textWidth } from './measure.js';

/** @import { ColumnInfo } from '../core/types.js' */

// Of PageRank, or parts of it.
const kPageRanks = [
  'pagerank',
  'pagerank_before',
  'pagerank_after',
  'contribution',
  'passed',
  'hub',
  'authority',
  'cheirank',
  'trust',
  'distrust',
  'topic_pagerank',
  'gain',
  'gain_sum',
  'expected_gain',
];
/** @type {Partial<Record<string, number>>} decimals of columns whose numbers need others than their unit has */
const kDecimals = { share: 2, position: 1, harmonic: 1 };

/**
 * @param {ColumnInfo} column
 * @param {number} value
 */
function shareText({ name }, value) {
  if (/(^|_)difference$/.test(name)) return points(value, pageDecimals());
  if (/(^|_)change$/.test(name)) return shareChange(value);
  return share(value, kPageRanks.includes(name) ? pageDecimals() : kDecimals[name]);
}

/**
 * @param {ColumnInfo} column
 * @param {string | number | undefined} value
 */
export function cellText(column, value) {
  if (value === undefined) return '';
  if (typeof value === 'string') return valueWord(column, value);
  if (Number.isNaN(value)) return '';
  switch (column.unit) {
    case 'count':
      return count(value);
    case 'share':
      return shareText(column, value);
    case 'score':
      return column.name === 'change' ? scoreChange(value) : score(value);
    case 'date':
      return String(value);
    default:
      return number(value, kDecimals[column.name]);
  }
}

/**
 * What names a row: never nothing, or assistive technology would meet a header without words.
 * @param {ColumnInfo} column
 * @param {string | number | undefined} value   undefined: not there yet
 */
export const headText = (column, value) =>
  cellText(column, value) || (value === undefined ? '' : text.value.grid.noText);

/** @param {ColumnInfo} column @param {string} value */
function valueWord({ name, unit, sentence }, value) {
  if (name === kEditsColumn && editsIn(value).length) return text.value.whatIf.tryIt;
  if (sentence) return sentenceText(value);
  return unit === 'flag' ? flagWord(value) : valueName(name, value);
}

/** @param {string} value   'true', 'false' or '' */
const flagWord = (value) => text.value.grid.flags[/** @type {'true' | 'false'} */ (value)] ?? value;

/** @param {ColumnInfo} column */
export const isNumber = (column) => column.type === 'number';

const kHead = 14; // characters that stay of the start, where there is room for them
const kNarrow = 240; // px
const kFewest = 6; // characters that stay of the end
const kMargin = 26; // px: both sides of a cell, and its border
const kWidest = 11; // px: so much a character needs at most, as a rule

/**
 * An address too long for its column is cut in the middle: its start and its last steps stay in
 * sight. The cell still holds the whole text, the middle of it at size zero behind an ellipsis.
 * @param {HTMLElement} cell
 * @param {number} width   px
 */
export function cutMiddle(cell, width) {
  const url = cell.textContent ?? '';
  const room = width - kMargin;
  if (cell.firstElementChild || url.length * kWidest < room) return;
  const whole = textWidth(url);
  if (whole <= room) return;
  const head = room < kNarrow ? '' : url.slice(0, kHead);
  let size = Math.max(kFewest, Math.floor((room * url.length) / whole) - head.length + 2);
  while (size > kFewest && textWidth(`${head}…${url.slice(-size)}`) > room) size--;
  const middle = document.createElement('span');
  middle.className = 'middle';
  middle.textContent = url.slice(head.length, -size);
  cell.replaceChildren(head, middle, url.slice(-size));
}
