// What Enter or a click on a row of a report leads to. A report without a line here, or whose line says
// false for a row, shows the row itself.

import { tryRows } from '../../features/analysis/trying.js';
import { goTo, openPage } from '../../features/desk/navigation.js';
import { editsIn, kEditsColumn } from '../../lib/edits.js';
import { quoted, weekFilter } from '../../lib/filter.js';
import { openDialog } from '../../state/page.js';
import { bring } from '../../state/views.js';
import { domainShown, mailPicked, shownRow, trail } from '../../state/workspace.js';

/** @import { ColumnInfo } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */
/** @typedef {Record<string, string | number>} Row */
/** @typedef {(row: Row, column: ColumnInfo) => void | false} Opening */

/** @param {Row} row */
const itsPage = (row) => (row.url ? openPage(String(row.url)) : false);

/**
 * The links that make a flow between sections, as far as a section has a name.
 * @param {string} from
 * @param {string} to
 */
const flowFilter = (from, to) =>
  [from.startsWith('/') && `source:${quoted(from)}`, to.startsWith('/') && `target:${quoted(to)}`]
    .filter(Boolean)
    .join(' ');

/** @type {Partial<Record<ReportName, Opening>>} */
const kOpenings = {
  pages: itsPage,
  resources: (row) => goTo('links', `target=${quoted(String(row.url))}`),
  targets: itsPage,
  structure: itsPage,
  whatif: itsPage,
  links: (row, column) => (column.unit === 'url' ? openPage(String(row[column.name])) : false),
  relevance: (row, column) => (column.unit === 'url' ? openPage(String(row[column.name])) : false),
  anchors: (row) => goTo('links', `anchor=${quoted(String(row.anchor))}`),
  anchor_classes: (row) => goTo('links', `class=${quoted(String(row.class))}`),
  anchor_sections: (row) =>
    String(row.section).startsWith('/') ? goTo('targets', `url:${quoted(String(row.section))}`) : false,
  anchor_sources: (row) => goTo('links', `source_domain=${quoted(String(row.domain))}`),
  weak_anchors: (row, column) => (column.unit === 'url' ? openPage(String(row[column.name])) : false),
  topics: (row) => goTo('topic_pages', `topic=${quoted(String(row.topic))}`),
  topic_pages: itsPage,
  cannibalisation: (row, column) =>
    column.unit === 'url' && row[column.name]
      ? openPage(String(row[column.name]))
      : goTo('links', `anchor:${quoted(String(row.anchor))}`),
  sections: (row) => goTo('links', flowFilter(String(row.from), String(row.to))),
  files: (row) => (Number(row.problems) > 0 ? goTo('problems', `file=${quoted(String(row.file))}`) : false),
  domains: (row) => goTo('links', `source_domain=${quoted(String(row.domain))}`),
  sources: (row) => {
    domainShown.value = String(row.domain);
  },
  authority: (row) => {
    domainShown.value = String(row.domain);
    bring('sources');
  },
  prospects: (row, column) =>
    column.name === 'suggested_target' && row.suggested_target
      ? openPage(String(row.suggested_target))
      : Boolean(row.target) && goTo('links', `source_domain=${quoted(String(row.domain))}`),
  outreach: (row) => {
    mailPicked.value = row;
  },
  contacts: (row) => (row.domain ? goTo('links', `source_domain=${quoted(String(row.domain))}`) : false),
  link_changes: (row, column) => (column.unit === 'url' ? openPage(String(row[column.name])) : false),
  domain_changes: (row) => goTo('links', `source_domain=${quoted(String(row.domain))}`),
  anchor_changes: (row) => goTo('links', `anchor=${quoted(String(row.anchor))}`),
  velocity: (row) => goTo('links', weekFilter(String(row.period))),
  other_suggestions: (row, column) => (column.unit === 'url' ? openPage(String(row[column.name])) : false),
  link_magnets: (row) => goTo('links', `target=${quoted(String(row.url))}`),
  reclaim: (row, column) =>
    column.unit === 'url' && row[column.name]
      ? openPage(String(row[column.name]))
      : goTo('links', `target=${quoted(String(row.target))}`),
  todo: (row, column) => (column.name === 'url' && row.url ? openPage(String(row.url)) : false),
  plan_pages: itsPage,
  link_quality: (row, column) => (column.unit === 'url' ? openPage(String(row[column.name])) : false),
  sites: (row) => goTo('links', `target_domain=${quoted(String(row.domain))}`),
};

/** Where a page was opened, notes the list that it stands in. @param {ReportName} report @param {Row} row @param {ColumnInfo} shown @param {number} at */
function listed(report, row, shown, at) {
  const url = trail.value.urls[trail.value.at];
  const column = [shown.name, 'url'].find((name) => url && row[name] === url);
  if (column) trail.value = { ...trail.value, list: { report, column, at, url } };
}

/**
 * @param {ReportName} report
 * @param {Row} row
 * @param {ColumnInfo} column
 * @param {number} at   which row of the view it is
 */
export function openRow(report, row, column, at) {
  if (column.name === kEditsColumn && editsIn(row[kEditsColumn]).length) return void tryRows(report, [row]);
  if (kOpenings[report]?.(row, column) !== false && kOpenings[report]) return listed(report, row, column, at);
  shownRow.value = { report, row, at };
  openDialog('row');
}
