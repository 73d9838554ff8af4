// The report in front on paper: its filter and order in words, its first hundred rows whole. A grid on the
// screen holds only the rows in view, so what is printed is a table made when the browser is about to print.

import { cellText, isNumber } from '../../grid/cells.js';
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

/** @param {string} name @param {string} words @param {string} [kind] */
function element(name, words, kind = '') {
  const made = document.createElement(name);
  made.textContent = words;
  if (kind) made.className = kind;
  return made;
}

/** @param {Sheet} sheet */
function tableOf({ columns, cells }) {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const column of columns) head.append(element('th', column.label, isNumber(column) ? 'number' : ''));
  const body = table.createTBody();
  for (let row = 0; row < (cells[0]?.length ?? 0); row++) {
    const line = body.insertRow();
    for (const [i, column] of columns.entries()) {
      line.append(element('td', cellText(column, cells[i][row]), isNumber(column) ? 'number' : ''));
    }
  }
  return table;
}

export function installPrinting() {
  addEventListener('beforeprint', () => {
    if (!sheet) return;
    const t = text.value.report;
    const paper = document.createElement('section');
    paper.className = 'paper';
    const printed = sheet.cells[0]?.length ?? 0;
    const rows = t.rows(count(printed), count(sheet.matched), printed === sheet.matched);
    paper.append(element('h1', sheet.title), element('p', `${rows} ${sheet.statement}`), tableOf(sheet));
    document.body.append(paper);
  });
  addEventListener('afterprint', () => document.querySelector('.paper')?.remove());
}
