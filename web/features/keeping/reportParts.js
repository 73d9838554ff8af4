// What the report that is handed over says, part by part, to somebody who knows neither the tool nor SEO. Of what is not
// known nothing is said.

import { element } from '../../lib/element.js';
import { count, share } from '../../lib/format.js';
import { version } from '../../lib/version.js';
import { standalone } from '../../plot/picture.js';
import { text } from '../../text/text.js';
import { gapsOf } from '../analysis/evidence.js';
import { figuresOf } from '../analysis/figures.js';
import { changedOptions, choiceName, optionName } from '../analysis/settings.js';
import { tableOf } from './reportTables.js';

/** @import { Core, Summary } from '../../core/types.js' */
/** @import { Found } from '../analysis/findings.js' */

const kFigures = 5;
const kTasks = 10;
const kStrongest = 5;
const kCharts = 2;
const kNamed = 3; // findings that the summary names

const paragraph = (/** @type {string} */ words) => element('p', {}, words);
const heading = (/** @type {string} */ words, /** @type {string} */ level = 'h2') => element(level, {}, words);
const list = (/** @type {(Node | string)[][]} */ items, kind = '') =>
  element('ul', { class: kind }, ...items.map((item) => element('li', {}, ...item)));

/** "Broken links (12)". @param {Found} finding */
function titleOf({ name, count: found, sum }) {
  return `${text.value.findings.names[name].title} (${sum ? share(found) : count(found)})`;
}

const today = () => new Date().toLocaleDateString(text.value.locale, { dateStyle: 'long' });

/** @param {Summary} summary @param {readonly Found[]} found */
export function summaryPart(summary, found) {
  const t = text.value;
  const { files, counts, lens } = summary;
  const said = [t.overview.lens[lens], t.htmlReport.analyzed(files.length, counts.rows, today())];
  const most = found.slice(0, kNamed).map(titleOf);
  if (most.length) said.push(t.htmlReport.found(found.length, most.join('; ')));
  const figures = figuresOf(summary).filter(({ name }) => name !== 'resources');
  return [
    heading(t.htmlReport.looked),
    paragraph(said.join(' ')),
    list(
      figures
        .slice(0, kFigures)
        .map(({ name, shown }) => [element('strong', {}, shown), ` ${t.overview.figures[name]}`]),
      'figures',
    ),
  ];
}

/** @param {readonly Found[]} found */
export function findingsPart(found) {
  const t = text.value;
  const items = found.map((finding) => [
    element('div', {}, heading(titleOf(finding), 'h3'), paragraph(t.htmlReport.findings[finding.name])),
  ]);
  return [heading(t.findings.title), ...(items.length ? items.flat() : [paragraph(t.findings.none)])];
}

/**
 * Plots as they are drawn, each with its numbers as text for those who do not see it.
 * @param {Element} plots
 */
export function chartsPart(plots) {
  const figures = [...plots.querySelectorAll('.figure')].flatMap((figure) => {
    const plot = figure.querySelector('svg');
    if (!plot) return [];
    const [title, sentence] = ['h2', 'figcaption > p'].map((what) => figure.querySelector(what)?.textContent ?? '');
    const numbers = [...plot.querySelectorAll('.row')].map(({ textContent }) => textContent?.trim());
    const picture = standalone(plot);
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', [title, ...numbers].join('; '));
    return [element('figure', {}, element('figcaption', {}, heading(title, 'h3'), sentence), picture)];
  });
  if (!figures.length) return [];
  return [heading(text.value.htmlReport.charts), element('div', { class: 'charts' }, ...figures.slice(0, kCharts))];
}

/** Without the site's own host, sentences with two addresses are read at a glance. @param {Core} core @param {Summary} summary */
export async function tasksPart(core, { home }) {
  const t = text.value;
  const rows = await tableOf(
    core,
    t.views.todo,
    {
      report: 'todo',
      filters: ['-state=done', '-state=ignored', '-state=gone'],
      limit: kTasks,
      columns: ['action', 'reason', 'gain', 'minutes'],
    },
    Number.POSITIVE_INFINITY,
  );
  const host = home.split('/', 3).join('/');
  const cells = rows.flatMap((rows) => [...rows.querySelectorAll('td')]);
  for (const cell of cells) cell.textContent = (cell.textContent ?? '').replaceAll(`${host}/`, '/');
  return rows.length ? [heading(t.htmlReport.tasks), paragraph(t.htmlReport.gain), ...rows] : [];
}

/** @param {Core} core */
export async function equityPart(core) {
  const t = text.value;
  const rows = await tableOf(core, t.htmlReport.strongest, {
    report: 'pages',
    filters: ['equity>0'],
    limit: kStrongest,
    columns: ['url', 'title', 'equity', 'unique_inlinks'],
  });
  return rows.length ? [heading(t.htmlReport.equity), paragraph(t.htmlReport.meaning), ...rows] : [];
}

/** @param {Summary} summary */
export function gapsPart(summary) {
  const t = text.value;
  const all = new Intl.ListFormat(t.locale, { type: 'conjunction' });
  const gaps = gapsOf(summary).map(([by, facts]) => [
    t.htmlReport.gap(all.format(facts.map((fact) => t.gaps.facts[fact])), t.gaps.files[by] ?? by),
  ]);
  return gaps.length ? [heading(t.gaps.title), list(gaps)] : [];
}

/** @param {Core} core @param {Summary} summary */
export async function methodPart(core, summary) {
  const t = text.value;
  const { sweeps, converged } = summary.pagerank;
  const changed = changedOptions(summary.options).map(([name, value]) => [optionName(name), choiceName(name, value)]);
  return [
    heading(t.overview.method),
    paragraph(`Anchorite ${version}, ${today()}. ${t.overview.sweeps(sweeps, converged)}`),
    ...(await tableOf(core, t.overview.files, { report: 'files', columns: ['file', 'rows'] })),
    heading(t.overview.options, 'h3'),
    ...(changed.length
      ? [paragraph(`${t.htmlReport.changed}:`), list(changed.map(([name, value]) => [`${name}: ${value}`]))]
      : [paragraph(t.htmlReport.standard)]),
  ];
}
