// What a person made of an analysis, as a project file holds it.

import { editsOf } from './edits.js';

/** @import { Edit } from '../core/types.js' */

/** @typedef {Partial<Record<'manual' | 'bought' | 'mistakes', 'yes' | 'no'>>} Answers */

/** @typedef {{name: string, edits: readonly Edit[]}} Scenario    name: '' until a person gives it one */

/**
 * What a person made of the analysis.
 * @typedef {object} Desk
 * @property {Record<string, string>} options     of the analysis
 * @property {string} map                         columns of files of unknown format
 * @property {string} view                        the view in front
 * @property {Record<string, unknown>} views      by report
 * @property {string[]} focus
 * @property {{name: string, pattern: string}[]} segments
 * @property {string[]} ignored                   findings
 * @property {string} by                           who decides about links
 * @property {Answers} answers                    before a disavow list is written
 * @property {boolean} log                        logs of outreach are among the files
 * @property {readonly Scenario[]} scenarios      of What if, at least one
 * @property {number} scenario                    which of them is in front
 */

/**
 * Whatever stands in the file, a desk that the page can use.
 * @param {any} given
 * @returns {Desk}
 */
export function deskOf(given) {
  const texts = (/** @type {unknown} */ list) =>
    Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  const options = Object.entries(given.options ?? {}).filter(([, value]) => typeof value === 'string');
  return {
    options: /** @type {Record<string, string>} */ (Object.fromEntries(options)),
    map: typeof given.map === 'string' ? given.map : '',
    view: String(given.view ?? ''),
    views: viewsOf(given.views),
    focus: texts(given.focus),
    segments: (Array.isArray(given.segments) ? given.segments : [])
      .filter((/** @type {any} */ one) => typeof one?.name === 'string' && typeof one?.pattern === 'string')
      .map((/** @type {any} */ { name, pattern }) => ({ name, pattern })),
    ignored: texts(given.ignored),
    by: typeof given.by === 'string' ? given.by : '',
    answers: answersOf(given.answers),
    log: given.log === true,
    ...scenariosOf(given),
  };
}

/** Files of before there were several hold the edits of one. @param {Record<string, unknown>} given */
function scenariosOf({ scenarios, scenario, edits }) {
  const given = Array.isArray(scenarios) && scenarios.length ? scenarios : [{ edits }];
  const list = given.map((one) => ({ name: String(one?.name ?? ''), edits: editsOf(one?.edits) }));
  const at = Number(scenario);
  return { scenarios: list, scenario: list[at] ? at : 0 };
}

/** @param {Record<string, unknown> | undefined} given @returns {Answers} */
function answersOf(given) {
  const known = ['manual', 'bought', 'mistakes'].filter((name) => given?.[name] === 'yes' || given?.[name] === 'no');
  return /** @type {Answers} */ (Object.fromEntries(known.map((name) => [name, given?.[name]])));
}

/** @param {any} given */
function viewsOf(given) {
  const texts = (/** @type {unknown} */ list) =>
    Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  const entries = Object.entries(given && typeof given === 'object' ? given : {}).map(([report, view]) => {
    const { filter = '', sort, columns, widths = {} } = /** @type {any} */ (view ?? {});
    const numbers = Object.entries(widths ?? {}).filter(([, width]) => typeof width === 'number' && width >= 40);
    const whole = {
      filter: String(filter),
      sort: texts(sort),
      columns: texts(columns),
      widths: Object.fromEntries(numbers),
    };
    return [report, { ...whole, top: 0 }];
  });
  return Object.fromEntries(entries);
}
