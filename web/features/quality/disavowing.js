// The disavow list as it would be saved now, and the two files that a person takes along.

import { today } from '../../lib/day.js';
import { save } from '../../lib/save.js';
import { version } from '../../lib/version.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';
import { kLog } from '../keeping/projects.js';

/** @import { DisavowList } from '../../core/types.js' */

/** @typedef {DisavowList & {name: string}} NamedList   name: of its file */

/** @param {readonly string[]} fixes   codes of the report `disavow_lines` @returns {Promise<NamedList>} */
export async function listNow(fixes) {
  const day = today();
  const list = await (await core()).disavow({ version, day, file: kLog, fixes: [...fixes] });
  return { ...list, name: `disavow-${day}.txt` };
}

/** @param {NamedList} list */
export const saveList = ({ text, name }) => save(new Blob([text], { type: 'text/plain' }), name);

/** The log as a file: what the core reads again. */
export async function saveLog() {
  try {
    save(await (await core()).exportReport('decisions', {}, { format: 'csv' }), kLog);
  } catch (thrown) {
    tellFault(thrown);
  }
}
