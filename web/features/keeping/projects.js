// Keeping an analysis as a project file, and going on with one.

import { isProject, packProject, unpackProject } from '../../lib/project.js';
import { save } from '../../lib/save.js';
import { analysis, state, tell } from '../../state/page.js';
import { decider } from '../../state/person.js';
import { isPersonal, kAllViews } from '../../state/tabs.js';
import { bring, kFreshView, viewIn } from '../../state/views.js';
import {
  answers,
  decided,
  focus,
  given,
  ignored,
  keepsLog,
  saved,
  scenarios,
  segments,
  tab,
  views,
  workspace,
} from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { holds } from '../analysis/advice.js';
import { forget } from '../analysis/changing.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';
import { open } from '../analysis/opening.js';
import { analyze, whileReading } from '../analysis/reading.js';

/** @import { Input } from '../../core/types.js' */
/** @import { Desk } from '../../lib/desk.js' */
/** @import { ViewName } from '../../state/tabs.js' */

export const kLog = 'decisions.csv'; // the log of verdicts and decisions as a file

/** Without filters that may name people, unless their names are kept. @param {typeof views.value} of */
const impersonal = (of) =>
  Object.fromEntries(
    Object.entries(of).map(([name, view]) => [
      name,
      !keepsLog.value && isPersonal(/** @type {ViewName} */ (name)) ? { ...view, filter: '' } : view,
    ]),
  );

/** @returns {Desk} */
function desk() {
  const options = analysis()?.summary.options ?? {};
  return {
    options,
    map: given.value.map,
    view: viewIn(tab.value),
    views: impersonal(views.value),
    focus: [...focus.value],
    segments: [...segments.value],
    ignored: [...ignored.value],
    by: decider.value,
    answers: answers.value,
    log: keepsLog.value,
    scenarios: scenarios.value.list,
    scenario: scenarios.value.at,
  };
}

/** What a project of the present moment would hold, but for where the views stand. */
function content() {
  const altered = Object.entries(views.value).map(([name, { top: _, ...view }]) => [name, JSON.stringify(view)]);
  const known = altered.filter(([, view]) => view !== kUnaltered).sort();
  const inputs = given.value.inputs.map(({ name }) => name);
  return JSON.stringify([inputs, decided.value.length, { ...desk(), views: known, view: '', scenario: 0 }]);
}
const { top: _top, ...unaltered } = kFreshView;
const kUnaltered = JSON.stringify(unaltered);

/** Whether there is an analysis that no project file holds as it is now. */
export const isUnsaved = () => state.value.is === 'reading' || (analysis() !== null && content() !== saved.value);

/** Files that a project does not get, because they say who was written to. */
function leftOut() {
  const logs = analysis()?.summary.files.filter(({ contacts }) => contacts) ?? [];
  return keepsLog.value ? [] : given.value.inputs.filter((input) => logs.some(({ name }) => holds(input, name)));
}

/** All that was opened, with the log of verdicts and decisions as it is now: the core reads it as a file of its own. */
async function inputsNow() {
  const personal = leftOut();
  const inputs = given.value.inputs.filter((input) => !personal.includes(input));
  if (!decided.value.length) return inputs;
  const log = await (await core()).exportReport('decisions', {}, { format: 'csv' });
  return [...inputs.filter(({ name }) => name !== kLog), { name: kLog, text: await log.text() }];
}

/** The analysis as one file. */
export const project = async () => packProject(await inputsNow(), desk());

export async function saveProject() {
  const summary = analysis()?.summary;
  if (!summary) return;
  try {
    const site = summary.site || 'analysis';
    const now = content();
    const { saved } = workspace.peek();
    save(await project(), `${site.replaceAll(/[^\w.-]/g, '-')}.anchorite`);
    saved.value = now;
    const personal = leftOut().map(({ name }) => name);
    if (personal.length) tell({ kind: 'notice', ...text.value.outreach.withoutLog(personal.join(', ')) });
  } catch (thrown) {
    tellFault(thrown);
  }
}

/**
 * Opens the project among these inputs, if there is one. A damaged one changes nothing.
 * @param {Input[]} inputs
 * @returns {Promise<boolean>}   whether there was one
 */
export async function openedAsProject(inputs) {
  for (const input of inputs) {
    if (!('file' in input) || !(await isProject(input.file).catch(() => false))) continue;
    if (inputs.length > 1) tell({ kind: 'error', ...text.value.project.alone });
    else await openProject(input.file);
    return true;
  }
  return false;
}

/** @param {File} file */
export async function openProject(file) {
  try {
    const { desk, inputs } = await whileReading([file.name], (signal) => unpackProject(file, signal));
    await forget();
    await open(inputs, { map: desk.map || undefined });
    const known = analysis()?.summary.options;
    if (!known) return;
    const strange = Object.keys(desk.options).filter((name) => !Object.hasOwn(known, name));
    if (strange.length) tell({ kind: 'warning', ...text.value.project.strange(strange.join(', ')) });
    const options = Object.entries(desk.options).filter(([name]) => !strange.includes(name));
    if (options.length) await analyze(Object.fromEntries(options));
    views.value = /** @type {typeof views.value} */ (desk.views);
    focus.value = desk.focus;
    segments.value = desk.segments;
    ignored.value = desk.ignored;
    answers.value = desk.answers;
    keepsLog.value = desk.log;
    decider.value ||= desk.by;
    scenarios.value = { list: desk.scenarios, at: desk.scenario };
    const view = kAllViews.find((name) => name === desk.view);
    if (view) bring(view);
    saved.value = content();
  } catch (thrown) {
    tellFault(thrown);
  }
}
