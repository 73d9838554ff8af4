// Verdicts and decisions of a person, each a step that can be taken back: the core's log is never rewritten, so what is
// taken back is appended to it as well.

import { today } from '../../lib/day.js';
import { valueName } from '../../lib/format.js';
import { tell } from '../../state/page.js';
import { decider } from '../../state/person.js';
import { bring, viewIn } from '../../state/views.js';
import { tab, workspace } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';
import { show } from '../analysis/reading.js';
import { did } from '../desk/history.js';

/** @import { VerdictRecord } from '../../core/types.js' */
/** @typedef {VerdictRecord['scope']} Scope */
/** @typedef {Exclude<VerdictRecord['verdict'], ''>} Verdict */
/** @typedef {Exclude<VerdictRecord['action'], '' | 'withdraw'>} Action */

/** @param {VerdictRecord[]} records @returns {Promise<boolean>} whether the log has them */
async function append(records) {
  const here = workspace.peek();
  try {
    const deciding = { day: today(), by: decider.value, records };
    const summary = await (await core()).decide(deciding);
    if (workspace.peek() !== here) return false;
    here.decided.value = [...here.decided.peek(), deciding];
    show(summary);
    return true;
  } catch (thrown) {
    tellFault(thrown);
    return false;
  }
}

/** @param {VerdictRecord[]} records @param {string} label   what is done, in words */
async function decide(records, label) {
  if (!records.length) return;
  /** @type {VerdictRecord[]} */
  const withdrawn = records.map((record) => ({ ...record, action: 'withdraw', verdict: '' }));
  const appends = (/** @type {VerdictRecord[]} */ list) => () => void append(list);
  if (await append(records)) did({ label, undo: appends(withdrawn), redo: appends(records) });
}

/** The first of them, and how many there are. @param {string[]} subjects */
const inShort = (subjects) => (subjects.length > 1 ? `${subjects[0]} … (${subjects.length})` : subjects[0]);

/** What a verdict on a whole network decides as well. @type {Partial<Record<Verdict, Action>>} */
const kDecides = { artificial: 'approve', editorial: 'keep' };

/**
 * @param {Scope} scope
 * @param {string[]} subjects
 * @param {Verdict} verdict
 */
export function judge(scope, subjects, verdict) {
  /** @type {VerdictRecord['action']} */
  const action = (scope === 'network' && kDecides[verdict]) || '';
  const t = text.value.quality;
  const records = subjects.filter(Boolean).map((subject) => ({ scope, subject, action, verdict, note: '' }));
  return decide(records, t.judged(t.verdicts[verdict], inShort(subjects)));
}

/**
 * A decision without a verdict.
 * @param {{scope: Scope, subject: string}[]} subjects
 * @param {Action} action
 */
export function act(subjects, action) {
  const t = text.value.quality;
  /** @type {VerdictRecord[]} */
  const records = subjects.map(({ scope, subject }) => ({ scope, subject, action, verdict: '', note: '' }));
  return decide(records, t.judged(valueName('action', action), inShort(subjects.map(({ subject }) => subject))));
}

/**
 * A notice leads to the list that shows it, where the view in front does not.
 * @param {Record<string, string | number>[]} rows   of a report with a column `task`
 * @param {Action} action
 */
export async function actOnTasks(rows, action) {
  const subjects = rows.map(({ task }) => String(task)).filter(Boolean);
  await act(
    subjects.map((subject) => ({ scope: 'task', subject })),
    action,
  );
  const mailed = rows.some((row) => row.domain || row.source_domain);
  const list = mailed && action === 'plan' ? 'outreach' : 'todo';
  if (['todo', 'outreach'].includes(viewIn(tab.value)) || !subjects.length) return;
  tell({
    kind: 'notice',
    alone: true,
    title: `${text.value.views[list]}: ${valueName('action', action)}`,
    detail: inShort(subjects),
    button: text.value.views[list],
    act: () => bring(list),
  });
}
