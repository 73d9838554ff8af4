// What to say of files that were read: what was left out, what looks cut off, what does not fit together.

import { sentenceText } from '../../lib/sentences.js';
import { openDialog, tell } from '../../state/page.js';
import { siteAsked } from '../../state/workspace.js';
import { text } from '../../text/text.js';

/** @import { Core, Input, Summary } from '../../core/types.js' */

const kMostLeftOut = 100;
const kForTheCommand = / \(on the command line:.*\)/;
const kExcelRows = 1_048_575; // beside the header
const kFewRows = 10;

/**
 * Those of these inputs, or members of them, that could not be read, and why.
 * @param {Core} core
 * @param {Input[]} inputs
 * @returns {Promise<{file: string, message: string}[]>}
 */
export async function leftOut(core, inputs) {
  const query = { filters: ['code=file_skipped'], limit: kMostLeftOut };
  const { cells } = await core.rows('problems', query, ['file', 'message', 'value']);
  const files = /** @type {string[]} */ (cells.file);
  // Of a page, the reason stands where other problems say what was found.
  const why = files.map((_, i) =>
    String(cells.value[i] || sentenceText(String(cells.message[i]))).replace(kForTheCommand, ''),
  );
  const all = files.map((file, i) => ({ file, message: why[i] }));
  return all.filter(({ file }) => inputs.some((input) => holds(input, file)));
}

/** Whether there are rows of a file. @param {Summary} summary @param {string} file */
export const isRead = ({ files }, file) => files.some(({ name, rows }) => name === file && rows > 0);

/** Whether a file is this input, or in it. @param {Input} input @param {string} file */
export const holds = ({ name }, file) => file === name || file.startsWith(`${name}/`);

/**
 * That the analysis ended before its end, and why.
 * @param {Summary} summary
 * @param {() => void} act    computes the rest
 */
export function tellUnfinished({ missing, fault }, act) {
  if (!missing) return;
  const { unfinished: t, stages } = text.value;
  const names = missing.map((stage) => stages[/** @type {keyof typeof stages} */ (stage)]).join(', ');
  const full = fault?.code === 'out_of_memory';
  const why = full ? { detail: t.memory(names), advice: t.advice } : { detail: t.cancelled(names) };
  tell({ kind: 'warning', title: t.title, ...why, button: t.button, act });
}

/** @param {Summary} summary */
export function advise(summary) {
  const t = text.value;
  const { counts, files, site, stopped } = summary;
  if (summary.ask_site && !siteAsked.value) {
    siteAsked.value = true;
    const act = () => openDialog('site');
    // Exports of several sites are there to be compared: that is no side remark.
    if (summary.lens === 'backlinks') act();
    else tell({ kind: 'notice', title: t.site.ask, detail: t.site.taken(site), button: t.overview.chooseSite, act });
  }
  if (stopped) {
    const why = stopped === 'out_of_memory' ? t.faults.out_of_memory : {};
    tell({ kind: 'notice', ...t.stopped(counts.rows), ...why });
  }
  if (counts.links === 0 && counts.pages > 0) tell({ kind: 'warning', ...t.onlyPages(files[0].name) });
  const cut = files.find(({ rows }) => rows === kExcelRows);
  if (cut) tell({ kind: 'warning', ...t.excelCut(cut.name) });
  const within = counts.internal_links > 0 || summary.lens === 'backlinks'; // which lead to the site and not within it
  if (counts.rows >= kFewRows && counts.hyperlinks > 0 && !within && counts.pages <= 1) {
    const act = () => openDialog('settings');
    tell({ kind: 'warning', ...t.noLinksWithin(counts.rows, site), act });
  }
}
