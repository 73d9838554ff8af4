// Selected cells as text of several kinds. Cells come by column; texts may come from a stranger's site.

import { inert } from '../lib/inert.js';

/** @import { ColumnInfo } from '../core/types.js' */

/** @typedef {(string | number | undefined)[][]} Cells    by column */
/** @typedef {{columns: ColumnInfo[], cells: Cells}} Block */
/** @typedef {'tsv' | 'csv' | 'markdown' | 'urls' | 'json'} CopyKind */

export const kCopyKinds = /** @type {const} */ (['csv', 'markdown', 'urls', 'json']);

/** @param {string | number | undefined} value */
function plain(value) {
  if (value === undefined || Number.isNaN(value)) return '';
  return typeof value === 'string' ? inert(value) : String(value);
}

/** @param {string} text */
const oneLine = (text) => text.replaceAll(/[\t\r\n]+/g, ' ');

/** @param {string} text */
const csvCell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {string} text   nothing in it is markup any more */
const markdownCell = (text) => oneLine(text).replaceAll(/[\\|`*_[\]<>]/g, '\\$&');

/**
 * @param {Cells} cells
 * @param {(value: string | number | undefined) => string} written
 * @param {string} between
 */
const lines = (cells, written, between) =>
  (cells[0] ?? []).map((_, row) => cells.map((column) => written(column[row])).join(between));

/**
 * Rows of cells as tab-separated text, as spreadsheets paste it.
 * @param {Cells} cells
 */
export const tabSeparated = (cells) => lines(cells, (value) => oneLine(plain(value)), '\t').join('\n');

/**
 * @param {Block} block
 * @param {CopyKind} kind
 * @returns {string}
 */
export function copied({ columns, cells }, kind) {
  const names = columns.map((column) => column.name);
  switch (kind) {
    case 'tsv':
      return tabSeparated(cells);
    case 'csv':
      return [names.map(csvCell).join(','), ...lines(cells, (value) => csvCell(plain(value)), ',')].join('\n');
    case 'markdown': {
      const head = columns.map((column) => markdownCell(column.label));
      const rule = columns.map((column) => (column.type === 'number' ? '--:' : '---'));
      const rows = lines(cells, (value) => markdownCell(plain(value)), ' | ');
      return [head.join(' | '), rule.join(' | '), ...rows].map((line) => `| ${line} |`).join('\n');
    }
    case 'urls': {
      const urls = columns.flatMap((column, i) => (column.unit === 'url' ? cells[i] : []));
      return [...new Set(urls.filter(Boolean).map(plain))].join('\n');
    }
    case 'json': {
      const rows = (cells[0] ?? []).map((_, row) =>
        Object.fromEntries(names.map((name, i) => [name, Number.isNaN(cells[i][row]) ? null : cells[i][row]])),
      );
      return JSON.stringify(rows, null, 1);
    }
  }
}
