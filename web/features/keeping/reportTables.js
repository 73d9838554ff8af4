// Tables of the report that is handed over: the first rows of a report of the core, in a few of its columns.

import { cellText, isNumber } from '../../grid/cells.js';
import { element } from '../../lib/element.js';
import { count } from '../../lib/format.js';
import { inert } from '../../lib/inert.js';
import { text } from '../../text/text.js';
import { canTell } from '../analysis/evidence.js';
import { inWords } from '../desk/made.js';

/** @import { ColumnInfo, Core, Query, Summary } from '../../core/types.js' */
/** @import { Found } from '../analysis/findings.js' */

/**
 * @typedef {{report: string, columns: readonly string[], once?: boolean} & Query} Part
 *   once: one row for each target, that links of a template are no twenty rows
 */

const kMostCharacters = 500; // of a cell: a hostile text is no reason for a hundred pages
const kNarrow = ['status', 'class']; // their words are as short as numbers
const kRoom = 110; // characters of a line on paper
const kRoomOfNarrow = 13;
const kMost = 20; // rows
const kLines = 60;
const kLinesOfAll = 185; // with them a report stays within six pages
const kLinesOfHead = 5; // title, names of columns, and what is around a table
const kMostLooked = 2_000; // links, for their targets

/** Rows of it may go into a spreadsheet. @param {ColumnInfo} column @param {string | number} value */
function written(column, value) {
  const words = cellText(column, value);
  const shown = words.length > kMostCharacters ? `${words.slice(0, kMostCharacters)}…` : words;
  return isNumber(column) ? shown : inert(shown);
}

/**
 * @param {string} caption
 * @param {[words: string, kind?: string][]} columns   kind: a class
 * @param {string[][]} rows
 */
function table(caption, columns, rows) {
  const line = (/** @type {Element[]} */ cells) => element('tr', {}, ...cells);
  const kinds = columns.map(([, kind = '']) => kind);
  const head = line(columns.map(([words, kind = '']) => element('th', { scope: 'col', class: kind }, words)));
  const body = rows.map((row) => line(row.map((cell, i) => element('td', { class: kinds[i] }, cell))));
  const parts = [element('thead', {}, head), element('tbody', {}, ...body)];
  return element('table', {}, element('caption', {}, caption), ...parts);
}

/** Whether a column is as narrow as numbers are. @param {ColumnInfo} column */
const kindOf = (column) => (isNumber(column) ? 'n' : kNarrow.includes(column.name) ? 's' : '');

/**
 * The rows that so many lines of paper have room for: addresses stand there whole.
 * @param {string[][]} rows
 * @param {string[]} kinds   of the columns
 * @param {number} lines
 */
function fitting(rows, kinds, lines) {
  const narrow = kinds.filter(Boolean).length;
  const room = (kRoom - narrow * kRoomOfNarrow) / (kinds.length - narrow);
  let left = lines;
  return rows.filter((row, i) => {
    left -= Math.max(...row.map((cell, at) => (kinds[at] ? 1 : Math.ceil(cell.length / room))));
    return left >= 0 || i === 0;
  });
}

/**
 * @param {Core} core
 * @param {string} title
 * @param {Part} part
 * @param {number} [lines]         that it may take on paper
 * @returns {Promise<Element[]>}   none where the files cannot tell, or there is nothing to tell
 */
export async function tableOf(core, title, { report, columns: wanted, once, limit = kMost, ...query }, lines = kLines) {
  try {
    const { columns } = inWords(await core.report(report), report);
    const known = wanted.flatMap((name) => columns.find((one) => one.name === name && one.known !== false) ?? []);
    const names = known.map(({ name }) => name);
    const { cells, matched, ids } = await core.rows(report, { ...query, limit: once ? kMostLooked : limit }, names);
    if (!matched || names[0] !== wanted[0]) return [];
    const seen = new Set();
    const isNew = (/** @type {number} */ row) => !once || (!seen.has(cells.target[row]) && seen.add(cells.target[row]));
    const chosen = Array.from(ids, (_, row) => row)
      .filter(isNew)
      .slice(0, limit);
    const filled = known.filter(({ name }) => chosen.some((row) => cells[name][row] || cells[name][row] === 0));
    const rows = chosen.map((row) => filled.map((column) => written(column, cells[column.name][row])));
    const kinds = filled.map(kindOf);
    const shown = fitting(rows, kinds, lines);
    const t = text.value;
    const some = shown.length < matched && t.report.rows(count(shown.length), count(matched), false);
    const said = once ? t.htmlReport.once(matched) : some;
    return [
      table(
        said ? `${title}. ${said}` : title,
        filled.map((one, i) => [one.label, kinds[i]]),
        shown,
      ),
    ];
  } catch (thrown) {
    if (/** @type {any} */ (thrown)?.code === 'not_ready') return []; // it was told that the analysis is not whole
    throw thrown;
  }
}

/** What a developer gets of a finding, where that is not its rows as they are: addresses to work with. */
const kOfFindings = /** @type {Partial<Record<string, Partial<Part> & {columns: readonly string[]}>>} */ ({
  deadLinks: { once: true, columns: ['target', 'status', 'anchor', 'source'] },
  redirectLinks: {
    report: 'pages',
    filters: ['status>=300 status<400 inlinks>0'],
    sort: ['inlinks:desc'],
    columns: ['url', 'passes_to', 'status', 'inlinks'],
  },
  orphans: { columns: ['url', 'suggested_source', 'suggested_anchor', 'gain'] },
  risky: { columns: ['url', 'top_anchor', 'top_share', 'risk'] },
});

const kOthers = /** @type {const} */ ([
  { report: 'weak_anchors', needs: ['anchors'], columns: ['target', 'anchor', 'class', 'links', 'source'] },
  { report: 'internal_links', needs: ['outlinks'], columns: ['source', 'target', 'anchor', 'gain'] },
  {
    report: 'sources',
    needs: ['backlinks'],
    filters: ['sign=strong'],
    columns: ['domain', 'reasons', 'links', 'score'],
  },
  { report: 'prospects', needs: ['backlinks'], columns: ['domain', 'page', 'suggested_target', 'competitors'] },
]);

/**
 * @param {Core} core
 * @param {Summary} summary
 * @param {readonly Found[]} found
 */
export async function developerTables(core, summary, found) {
  const t = text.value;
  const ofFindings = found.flatMap(({ name, report, filter }) => {
    const part = kOfFindings[name];
    return part ? [{ title: t.findings.names[name].title, part: { report, filters: [filter], ...part } }] : [];
  });
  const others = kOthers
    .filter((claim) => canTell(summary, claim))
    .map(({ needs: _, ...part }) => ({ title: t.htmlReport.tables[part.report], part: /** @type {Part} */ (part) }));
  const all = [...ofFindings, ...others];
  const lines = Math.min(kLines, kLinesOfAll / all.length - kLinesOfHead);
  const tables = [];
  for (const { title, part } of all) tables.push(...(await tableOf(core, title, part, lines)));
  return tables;
}
