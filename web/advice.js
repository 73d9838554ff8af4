// What to say of files that were read: what was left out, what looks cut off, what does not fit together.

import { goTo } from './actions.js';
import { dialog, tell } from './store.js';
import { text } from './text/text.js';

/** @import { Core, Summary } from './core/types.js' */

const kMostReasons = 5;
const kExcelRows = 1_048_575; // beside the header
const kFewRows = 10;

/**
 * Files that could not be read, and why.
 * @param {Core} core
 * @returns {Promise<{file: string, message: string}[]>}
 */
export async function skippedFiles(core) {
  const query = { filters: ['code=file_skipped'], limit: kMostReasons };
  const { cells } = await core.rows('problems', query, ['file', 'message']);
  const files = /** @type {string[]} */ (cells.file);
  return files.map((file, i) => ({ file, message: String(cells.message[i]) }));
}

/**
 * @param {Core} core
 * @param {Summary} summary
 */
export async function advise(core, summary) {
  const t = text.value;
  const { counts, files, site, stopped } = summary;
  if (stopped) tell({ kind: 'notice', ...t.stopped(counts.rows) });
  const skipped = await skippedFiles(core);
  if (skipped.length) {
    const act = () => goTo('problems', 'code=file_skipped');
    const detail = skipped.map(({ message }) => message).join(' ');
    tell({ kind: 'warning', title: t.someNotRead, detail, button: t.tabs.problems, act });
  }
  const cut = files.find(({ rows }) => rows === kExcelRows);
  if (cut) tell({ kind: 'warning', ...t.excelCut(cut.name) });
  if (counts.rows >= kFewRows && counts.hyperlinks > 0 && counts.internal_links === 0 && counts.pages <= 1) {
    const act = () => {
      dialog.value = 'settings';
    };
    tell({ kind: 'warning', ...t.noLinksWithin(counts.rows, site), act });
  }
}
