// Reports as files.

import { columnsOf } from '../../lib/columns.js';
import { save } from '../../lib/save.js';
import { tell } from '../../state/page.js';
import { viewOf } from '../../state/views.js';
import { segments } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';
import { inWords, isMade } from '../desk/made.js';

/** @import { ColumnInfo, Core, Query } from '../../core/types.js' */

/**
 * Saves a report as it is looked at: its filter, its order, its columns.
 * @param {string} name
 * @param {'csv' | 'json' | 'xlsx'} format
 */
export async function exportView(name, format) {
  try {
    const { filter, sort, columns } = viewOf(name);
    const query = { filters: filter ? [filter] : [], sort: sort.filter((key) => !isMade(key.split(':')[0])) };
    const info = inWords(await (await core()).report(name), name);
    // Until somebody chooses, all of them, as the command line writes them.
    const shown = columns.length ? columnsOf(info, columns) : info.columns;
    save(await exported(await core(), name, query, format, shown), `anchorite-${name}.${format}`);
  } catch (thrown) {
    tellFault(thrown);
  }
}

/** Names of trackers, the same in all languages; the core knows their columns (cpp/reports/opportunities/tickets.h). */
export const kTrackers = { jira: 'Jira', linear: 'Linear', github: 'GitHub', gitlab: 'GitLab', trello: 'Trello' };

/**
 * Saves the tasks in sight as tickets, byte by byte as the command line writes them.
 * @param {keyof typeof kTrackers} tracker
 */
export async function exportTickets(tracker) {
  try {
    const { filter, sort } = viewOf('todo');
    const query = { filters: filter ? [filter] : [], sort };
    save(
      await (await core()).exportReport(`todo?${tracker}`, query, { format: 'csv' }),
      `anchorite-todo-${tracker}.csv`,
    );
  } catch (thrown) {
    tellFault(thrown);
  }
}

/**
 * Saves the mails that are looked at for a tool that sends them. Without the mark of UTF-8: such a tool would take it
 * for a part of the first column's name.
 * @param {string} tool   of cpp/outreach/tools.h
 */
export async function exportMails(tool) {
  try {
    const { filter, sort } = viewOf('outreach');
    const { blob, leftOut } = await (await core()).mailList(tool, { filters: filter ? [filter] : [], sort });
    save(blob, `anchorite-outreach-${tool}.csv`);
    if (leftOut) tell({ kind: 'warning', title: text.value.outreach.leftOut(leftOut) });
  } catch (thrown) {
    tellFault(thrown);
  }
}

/**
 * @param {Core} core
 * @param {string} name
 * @param {Query} query
 * @param {'csv' | 'json' | 'xlsx'} format
 * @param {ColumnInfo[]} columns
 * @returns {Promise<Blob>}
 */
async function exported(core, name, query, format, columns) {
  const ofCore = columns.filter((column) => !isMade(column.name));
  const names = ofCore.map((column) => column.name);
  if (format === 'xlsx') {
    const made = columns.filter((column) => isMade(column.name));
    const headers = [...ofCore, ...made].map((column) => column.label);
    return core.exportReport(name, query, {
      format,
      columns: names,
      headers,
      segments: made.length ? segments.value : [],
    });
  }
  const blob = await core.exportReport(name, query, { format, columns: names });
  // Excel takes a CSV for Windows-1252 unless it starts with the mark of UTF-8.
  return format === 'csv' ? new Blob(['\ufeff', blob], { type: 'text/csv' }) : blob;
}
