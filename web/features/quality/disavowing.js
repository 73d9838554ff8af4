// The disavow list as it would be saved now, and the two files that a person takes along.

import { save } from '../../lib/save.js';
import { decider } from '../../state/person.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';
import { kLog } from '../keeping/projects.js';
import { today } from './deciding.js';

/** @import { DisavowList } from '../../core/types.js' */

/** @param {readonly string[]} fixes   codes of the report `disavow_lines` @returns {Promise<DisavowList>} */
export async function listNow(fixes) {
  return (await core()).disavow({ day: today(), by: decider.value, file: kLog, fixes: [...fixes] });
}

/** @param {DisavowList} list */
export const saveList = ({ text, name }) => save(new Blob([text], { type: 'text/plain' }), name);

/** The log as a file: what the core reads again. */
export async function saveLog() {
  try {
    save(await (await core()).exportReport('decisions', {}, { format: 'csv' }), kLog);
  } catch (thrown) {
    tellFault(thrown);
  }
}
