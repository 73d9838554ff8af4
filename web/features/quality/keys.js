// The keys of judging: one letter a verdict, for what a person has in front.

import { singleKeys } from '../../state/person.js';
import { undo } from '../desk/history.js';
import { actOnTasks, judge } from './deciding.js';
import { openNext } from './next.js';

/** @import { Action, Verdict } from './deciding.js' */

/** @type {Record<string, Verdict>} */
export const kVerdictKeys = { a: 'artificial', e: 'editorial', l: 'listing', m: 'automated', u: 'unsure' };

/** @param {KeyboardEvent} event   @returns its letter; '': it is none, or single keys are off */
export const letterOf = ({ key, ctrlKey, metaKey, altKey }) =>
  singleKeys.value && key.length === 1 && !ctrlKey && !metaKey && !altKey ? key.toLowerCase() : '';

/** @param {string} letter   @returns whether it is a key of every view of judging */
export function stepKey(letter) {
  if (letter === 'z') undo();
  else if (letter === 'n') void openNext();
  else return false;
  return true;
}

/** What becomes of a task: a row of a report with a column `task`. @type {Record<string, Action>} */
export const kTaskKeys = { p: 'plan', d: 'done', i: 'ignore' };

/** On rows that are tasks. @param {KeyboardEvent} event @param {() => Promise<Record<string, string | number>[]>} rows */
export function taskKeys(event, rows) {
  const letter = letterOf(event);
  const action = kTaskKeys[letter];
  if (!action) return stepKey(letter);
  void rows().then((picked) => actOnTasks(picked, action));
  return true;
}

/** On rows of the report `sources`. @param {KeyboardEvent} event @param {() => Promise<Record<string, string | number>[]>} rows */
export function domainKeys(event, rows) {
  const letter = letterOf(event);
  const verdict = kVerdictKeys[letter];
  if (!verdict) return stepKey(letter);
  void rows().then((picked) =>
    judge(
      'domain',
      picked.map(({ domain }) => String(domain)),
      verdict,
    ),
  );
  return true;
}
