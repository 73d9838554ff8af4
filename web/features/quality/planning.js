// Which subject of the log a line of the disavow plan comes from. The plan names it in words: `network "…"`, `domain x`,
// `page of x`.

import { quoted } from '../../lib/filter.js';

/** @import { Core } from '../../core/types.js' */
/** @import { Scope } from './deciding.js' */
/** @typedef {{scope: Scope, subject: string}} Subject */

/** @param {Core} core @param {string} name */
async function networkOf(core, name) {
  const { cells } = await core.rows('networks', { filters: [`name=${quoted(name)}`], limit: 1 }, ['network']);
  return String(cells.network[0] ?? '');
}

/**
 * @param {Core} core
 * @param {Record<string, string | number>} row   of the report `disavow_plan`
 * @returns {Promise<Subject>}
 */
export async function subjectOf(core, row) {
  const words = String(row.decision);
  const network = /^network "(.*)"$/s.exec(words);
  if (network) return { scope: 'network', subject: await networkOf(core, network[1]) };
  if (words.startsWith('domain ')) return { scope: 'domain', subject: words.slice('domain '.length) };
  return { scope: 'page', subject: String(row.line) };
}

/**
 * The subjects of several rows, each once.
 * @param {Core} core
 * @param {Record<string, string | number>[]} rows
 */
export async function subjectsOf(core, rows) {
  const decisions = [...new Map(rows.map((row) => [String(row.decision), row])).values()];
  const subjects = await Promise.all(decisions.map((row) => subjectOf(core, row)));
  return subjects.filter(({ subject }) => subject);
}
