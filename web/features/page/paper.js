// The report in front on paper: its filter and order in words, its first hundred rows whole. A grid on the
// screen holds only the rows in view, so what is printed is a table made when the browser is about to print.

import { cellText, isNumber } from '../../grid/cells.js';
import { element } from '../../lib/element.js';
import { count } from '../../lib/format.js';
import { text } from '../../text/text.js';

/** @import { ColumnInfo } from '../../core/types.js' */

/**
 * @typedef {object} Sheet
 * @property {string} title
 * @property {string} statement    filter and order
 * @property {ColumnInfo[]} columns
 * @property {(string | number | undefined)[][]} cells   of the first rows, by column
 * @property {number} matched
 */

export const kPrinted = 100;

/** @type {Sheet | null} */
let sheet = null;

/** @param {Sheet | null} next   what to print; null: the page as it is */
export function toPrint(next) {
  sheet = next;
}

/** @param {ColumnInfo} column */
const kindOf = (column) => ({ class: isNumber(column) ? 'number' : '' });

/** @param {Sheet} sheet */
function tableOf({ columns, cells }) {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const column of columns) head.append(element('th', kindOf(column), column.label));
  const body = table.createTBody();
  for (let row = 0; row < (cells[0]?.length ?? 0); row++) {
    const line = body.insertRow();
    for (const [i, column] of columns.entries()) {
      line.append(element('td', kindOf(column), cellText(column, cells[i][row])));
    }
  }
  return table;
}

export function installPrinting() {
  addEventListener('beforeprint', () => {
    if (!sheet) return;
    const t = text.value.report;
    const printed = sheet.cells[0]?.length ?? 0;
    const rows = t.rows(count(printed), count(sheet.matched), printed === sheet.matched);
    const parts = [element('h1', {}, sheet.title), element('p', {}, `${rows} ${sheet.statement}`), tableOf(sheet)];
    document.body.append(element('section', { class: 'paper' }, ...parts));
  });
  addEventListener('afterprint', () => document.querySelector('.paper')?.remove());
}
