// From what a person looks at to What if: the edits that rows of a report propose, or the change that they begin.

import { editsIn, kEditsColumn } from '../../lib/edits.js';
import { rowsIn } from '../../lib/rows.js';
import { analysis, tell } from '../../state/page.js';
import { bring } from '../../state/views.js';
import { draft, kNoDraft } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { closePage } from '../desk/navigation.js';
import { core } from './engine.js';
import { tellFault } from './fault.js';
import { addEdits } from './whatif.js';

/** @import { ColumnInfo, Edit } from '../../core/types.js' */
/** @import { FindingName } from '../../catalog/names.js' */
/** @import { ReportName } from '../../state/tabs.js' */
/** @import { Found } from './findings.js' */
/** @import { Row } from '../../lib/rows.js' */

const kMostTried = 1000; // rows of a finding

/** Begins a link to a page or from it; a person says where the other end is. @param {'to' | 'from'} end @param {string} url */
export function beginLink(end, url) {
  draft.value = end === 'to' ? { ...kNoDraft, to: url, ask: 'at' } : { ...kNoDraft, at: url, ask: 'to' };
  closePage();
  bring('whatif');
}

/** @type {Partial<Record<string, 'to' | 'from'>>} by kind of a row of the report structure: the link that the page lacks */
const kLacks = { orphan: 'to', near_orphan: 'to', unreachable: 'to', sink: 'from' };

/**
 * What rows of reports without the column `edits` propose: to take a link away that leads nowhere good, or to begin one.
 * @type {Partial<Record<ReportName, {columns: string[], edit?: (row: Row) => Edit, lacks?: (row: Row) => 'to' | 'from' | undefined}>>}
 */
const kProposals = {
  links: {
    columns: ['source', 'target'],
    edit: ({ source, target }) => ({ edit: 'remove_link', from: String(source), to: String(target) }),
  },
  structure: { columns: ['kind', 'url'], lacks: ({ kind }) => kLacks[kind] },
  pages: { columns: ['url'], lacks: () => 'to' },
};

/**
 * The columns of a report that its proposals are made of; none: its rows propose nothing.
 * @param {ReportName} report
 * @param {readonly ColumnInfo[]} columns
 */
export function proposalColumns(report, columns) {
  if (columns.some(({ name }) => name === kEditsColumn)) return [kEditsColumn];
  return kProposals[report]?.columns ?? [];
}

/**
 * Puts what rows propose into the scenario in front, and opens it.
 * @param {ReportName} report
 * @param {readonly Row[]} rows
 */
export async function tryRows(report, rows) {
  const { edit, lacks } = kProposals[report] ?? {};
  const edits = rows.flatMap((row) =>
    row[kEditsColumn] === undefined && edit ? [edit(row)] : editsIn(row[kEditsColumn]),
  );
  const first = rows.find((row) => row.url && lacks?.(row));
  if (edits.length) {
    if (!(await addEdits(edits))) return;
    closePage();
    bring('whatif');
  } else if (first) beginLink(lacks?.(first) ?? 'to', String(first.url));
  else tell({ kind: 'notice', ...text.value.whatIf.noProposal, alone: true });
}

/** @type {FindingName[]} whose rows propose something */
const kTryable = ['deadLinks', 'orphans', 'unreached', 'sinks', 'deep', 'nearOrphans'];

/** @param {FindingName} name */
export const isTryable = (name) => kTryable.includes(name);

/** The same of all rows of a finding. @param {Found} finding */
export async function tryFinding({ report, filter }) {
  try {
    const columns = kProposals[report]?.columns ?? [];
    const found = await (await core()).rows(report, { filters: [filter], limit: kMostTried }, columns);
    if (analysis()) await tryRows(report, rowsIn(found, columns));
  } catch (thrown) {
    tellFault(thrown);
  }
}
