// Columns that the page adds to the core's reports: the segment, wherever there is an address of a page.

import { isSentence } from '../../catalog/names.js';
import { count } from '../../lib/format.js';
import { kSegment, segmentFinder } from '../../lib/segments.js';
import { segments } from '../../state/workspace.js';
import { say } from '../../text/say.js';
import { text } from '../../text/text.js';

/** @import { ColumnInfo, Core, Query, ReportInfo, RowWindow } from '../../core/types.js' */

/** @param {string} name   of a column */
export const isMade = (name) => name === kSegment;

/**
 * @param {ColumnInfo[]} columns
 * @returns {ColumnInfo[]}
 */
function withMade(columns) {
  if (!segments.value.length || columns[0]?.name !== 'url') return columns;
  const { column, help } = text.value.segments;
  return [...columns, { name: kSegment, label: column, help, unit: 'none', type: 'text' }];
}

/**
 * The core's rows, and the page's own columns made from them.
 * @param {Core} core
 * @param {string} report
 * @param {Query} query
 * @param {string[]} names
 * @returns {Promise<RowWindow>}
 */
export async function rowsOf(core, report, query, names) {
  const sort = query.sort?.filter((key) => !isMade(key.split(':')[0]));
  if (!names.some(isMade)) return core.rows(report, { ...query, sort }, names);
  const asked = [...new Set(['url', ...names.filter((name) => !isMade(name))])];
  const window = await core.rows(report, { ...query, sort }, asked);
  const find = segmentFinder(segments.value);
  const urls = /** @type {string[]} */ (window.cells.url);
  return {
    ...window,
    cells: { ...window.cells, [kSegment]: urls.map((url) => segments.value[find(url)]?.name ?? '') },
  };
}

const kPercentile = '_percentile';

/** Of a column of percentiles in a rating. @param {string} rating */
function wordsOfPercentile(rating) {
  const { exported, sentences, columnsOf } = text.value;
  const { percentile, percentile_help: help } = sentences.column ?? {};
  const name = exported[rating] ?? columnsOf.domains?.[rating]?.label;
  if (!name || !percentile || !help) return undefined;
  return { label: say(percentile, { name }, count), help: say(help, { name }, count) };
}

/** What a column that files bring is called, where the language has a name for it. @param {string} report @param {string} name */
function wordsOfExported(report, name) {
  if (name.endsWith(kPercentile)) return wordsOfPercentile(name.slice(0, -kPercentile.length));
  const { exported, sentences } = text.value;
  const template = sentences.column?.[report === 'domains' ? 'of_domain' : 'exported'];
  const label = exported[name];
  return label && template ? { label, help: say(template, { name: label }, count) } : undefined;
}

/**
 * With its columns named in the language of the page, under the name that it was asked for: a report
 * about one page is asked for by more than its own name.
 * @param {ReportInfo} info
 * @param {string} name
 * @returns {ReportInfo}
 */
export function inWords(info, name) {
  const words = text.value.columnsOf[info.name];
  const columns = info.columns.map((column) => ({
    ...column,
    label: column.label || column.name,
    ...(words?.[column.name] ?? wordsOfExported(info.name, column.name)),
    sentence: isSentence(info.name, column.name),
  }));
  return { ...info, name, columns: withMade(columns) };
}
