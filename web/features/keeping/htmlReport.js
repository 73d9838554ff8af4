// The whole report as one HTML file: the plots of the overview, the strongest rows of every report, the rules.
// It holds no script and allows itself none, asks for nothing, and every text from a file went in as text.

import { cellText, isNumber } from '../../grid/cells.js';
import { count } from '../../lib/format.js';
import { inert } from '../../lib/inert.js';
import { save } from '../../lib/save.js';
import { standalone } from '../../plot/picture.js';
import { state } from '../../state/page.js';
import { isPersonal, isReport, kAllViews } from '../../state/tabs.js';
import { bring } from '../../state/views.js';
import { text } from '../../text/text.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';
import { hasOutcome } from '../analysis/whatif.js';
import { inWords, rowsOf } from '../desk/made.js';
import { viewTitle } from '../desk/viewTitle.js';

/** @import { ColumnInfo, Core, Summary } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */

const kRows = 500;
const kWait = 400; // ms, for the overview's plots to be drawn
const kStyle =
  'body{font:14px/1.45 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#152024}' +
  'table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem;font-size:12px}' +
  'th,td{padding:3px 8px;border-bottom:1px solid #dde3e5;text-align:start;vertical-align:top;overflow-wrap:anywhere}' +
  '.n{text-align:end;white-space:nowrap}svg{max-width:100%;height:auto}' +
  '@media print{thead{display:table-header-group}tr{break-inside:avoid}}';

/**
 * @param {string} name
 * @param {(Node | string)[]} children
 * @param {Record<string, string>} [attributes]
 */
function element(name, children, attributes = {}) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Rows of it may go into a spreadsheet. @param {ColumnInfo} column @param {string | number} value */
const written = (column, value) => (isNumber(column) ? cellText(column, value) : inert(cellText(column, value)));

/**
 * @param {Core} core
 * @param {string} name
 * @param {string} title
 * @returns {Promise<Node[]>}
 */
async function sectionOf(core, name, title) {
  const info = inWords(await core.report(name), name);
  const columns = info.columns;
  const names = columns.map((column) => column.name);
  const { cells, matched, ids } = await rowsOf(core, name, { limit: kRows }, names);
  if (!matched) return [];
  const head = columns.map((column) => element('th', [column.label], { class: isNumber(column) ? 'n' : '' }));
  const rows = Array.from(ids, (_, row) =>
    element(
      'tr',
      columns.map((column) =>
        element('td', [written(column, cells[column.name][row])], { class: isNumber(column) ? 'n' : '' }),
      ),
    ),
  );
  const t = text.value;
  return [
    element('h2', [title]),
    element('p', [t.report.rows(count(ids.length), count(matched), ids.length === matched)]),
    element('table', [element('thead', [element('tr', head)]), element('tbody', rows)]),
  ];
}

/** The plots that are on the screen, as pictures with a sentence each. */
const plotsInSight = () =>
  [...document.querySelectorAll('.overview .figure')].flatMap((figure) => {
    const plot = figure.querySelector('.plot svg');
    if (!(plot instanceof SVGSVGElement)) return [];
    const title = figure.querySelector('h2')?.textContent ?? '';
    const sentence = figure.querySelector('figcaption > p')?.textContent ?? '';
    return [element('h2', [title]), ...(sentence ? [element('p', [sentence])] : []), standalone(plot)];
  });

/** @param {Summary} summary */
async function htmlReport(summary) {
  const t = text.value;
  // A scenario is handed over where there is one that was tried; names and addresses of people never are.
  const handedOver = (/** @type {ReportName} */ name) => !isPersonal(name) && (name !== 'whatif' || hasOutcome());
  const reports = kAllViews.filter(isReport).filter(handedOver);
  const sections = [];
  for (const name of reports) sections.push(...(await sectionOf(await core(), name, viewTitle(name))));
  sections.push(...(await sectionOf(await core(), 'settings', t.overview.options)));
  const files = summary.files.map(({ name, rows }) => `${name} (${count(rows)})`).join(', ');
  const title = t.report.title(summary.site);
  const date = new Date().toLocaleDateString(t.locale, { dateStyle: 'long' });
  const head = element('head', [
    element('meta', [], { charset: 'utf-8' }),
    element('meta', [], {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('title', [title]),
    element('style', [kStyle]),
  ]);
  const body = element('body', [
    element('h1', [title]),
    element('p', [`${date}. ${t.overview.files}: ${files}`]),
    ...plotsInSight(),
    ...sections,
  ]);
  const whole = element('html', [head, body], { lang: t.language });
  return new Blob(['<!doctype html>\n', new XMLSerializer().serializeToString(whole)], { type: 'text/html' });
}

export async function saveReport() {
  const now = state.value;
  if (now.is !== 'ready') return;
  try {
    bring('overview');
    await new Promise((resolve) => setTimeout(resolve, kWait));
    save(await htmlReport(now.summary), `anchorite-${(now.summary.site || 'report').replaceAll(/[^\w.-]/g, '-')}.html`);
  } catch (thrown) {
    tellFault(thrown);
  }
}
