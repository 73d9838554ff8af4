// The report that is handed over: one HTML file of a few pages. It holds no script and allows itself none, asks for
// nothing, and every text from a file went in as text.

import { signal } from '@preact/signals';
import { element } from '../../lib/element.js';
import { save } from '../../lib/save.js';
import { analysis } from '../../state/page.js';
import { ignored } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';
import { findings } from '../analysis/findings.js';
import { chartsPart, equityPart, findingsPart, gapsPart, methodPart, summaryPart, tasksPart } from './reportParts.js';
import { developerTables } from './reportTables.js';

/** @import { Summary } from '../../core/types.js' */

/** @typedef {{title: string | null, note: string}} Heading    title null: nobody wrote one */

export const kEditions = /** @type {const} */ (['decision', 'developer']);

/** What a person chose, until the page is closed: for whom the report is, and a picture as a data: URL. */
export const edition = signal(/** @type {typeof kEditions[number]} */ ('decision'));
export const logo = signal('');

// A table has fixed columns, so that no long address takes the room of the others or leaves the paper.
const kStyle =
  ':root{color-scheme:light}' +
  '@page{margin:12mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}}' +
  'body{font:15px/1.45 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#152024;' +
  'background:#fff;overflow-wrap:anywhere}' +
  'h1,h2,h3{line-height:1.25;margin:1.5em 0 .3em;break-after:avoid}h3{font-size:1em;margin-top:1em}' +
  'div{margin:.5em 0}div > :is(h3,p){display:inline;margin:0 .4em 0 0}p{margin:.3em 0 .7em}.note{white-space:pre-line}.logo{max-width:14rem;max-height:5rem}' +
  'table{border-collapse:collapse;table-layout:fixed;width:100%;margin:1em 0 1.5em;font-size:.8em;line-height:1.3}' +
  'caption{text-align:start;font-weight:600;break-after:avoid}' +
  'th,td{padding:2px 10px 2px 0;border-bottom:1px solid #ccd5d8;text-align:start;vertical-align:top}' +
  'th{hyphens:auto}.n,.s{width:7.8em}.n{text-align:end}' +
  '.figures,.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(6rem,1fr));gap:1rem;padding:0}' +
  '.figures{list-style:none}.figures strong{display:block;font-size:1.5em}' +
  '.charts{grid-template-columns:repeat(auto-fit,minmax(18rem,1fr))}figure{margin:0}svg{width:100%;height:auto}' +
  'tr,figure,div{break-inside:avoid}.charts{break-inside:auto}' +
  '@media print{body{font-size:9.5pt;max-width:none;margin:0;padding:0}}';

/** @param {Summary} summary @param {string} title @param {string} note @param {Element} plots */
async function htmlReport(summary, title, note, plots) {
  const t = text.value;
  const asked = await core();
  const all = await findings(asked, summary, () => true);
  const found = all.filter(({ name }) => !ignored.value.includes(name));
  const forDeveloper = edition.value === 'developer';
  const details = forDeveloper ? await developerTables(asked, summary, found) : [];
  const parts = [
    ...summaryPart(summary, found),
    ...findingsPart(found),
    ...chartsPart(plots),
    ...(await tasksPart(asked, summary)),
    ...(await equityPart(asked)),
    ...(details.length ? [element('h2', {}, t.htmlReport.details), ...details] : []),
    ...gapsPart(summary),
    ...(await methodPart(asked, summary)),
  ];
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, title),
    element('style', {}, kStyle),
  ];
  const picture = element('img', { class: 'logo', src: logo.value, alt: t.htmlReport.logo });
  const top = [...(logo.value ? [picture] : []), element('h1', {}, title), element('p', { class: 'note' }, note)];
  const body = element('body', {}, element('main', {}, ...top, ...parts));
  const whole = element('html', { lang: t.language }, element('head', {}, ...head), body);
  return new Blob([`<!doctype html>\n${whole.outerHTML}`], { type: 'text/html' });
}

/** @param {Heading} given @param {Element} plots   the overview's, as they are drawn */
export async function saveReport(given, plots) {
  const summary = analysis()?.summary;
  if (!summary) return;
  try {
    const title = given.title?.trim() || text.value.report.title(summary.site);
    save(
      await htmlReport(summary, title, given.note, plots),
      `anchorite-${(summary.site || 'report').replaceAll(/[^\w.-]/g, '-')}.html`,
    );
  } catch (thrown) {
    tellFault(thrown);
  }
}
