// Which mails are written, and how: options that leave the analysis as it is (cpp/session/session.h), so no reading
// screen comes between.

import { faultOf } from '../../core/faults.js';
import { analysis } from '../../state/page.js';
import { workspace } from '../../state/workspace.js';
import { core } from './engine.js';
import { tellFault } from './fault.js';
import { show } from './reading.js';
import { withoutEmpty } from './settings.js';

/**
 * @param {(options: Record<string, string>) => Record<string, string>} change   of the options as they are, those that change
 * @returns {Promise<string>}   why they cannot be used; '': they are
 */
export async function writeMails(change) {
  const here = workspace.peek();
  const options = analysis()?.summary.options ?? {};
  const changed = { ...options, ...change(options) };
  if (JSON.stringify(changed) === JSON.stringify(options)) return '';
  try {
    const summary = await (await core()).analyze(withoutEmpty(changed));
    if (workspace.peek() === here) show(summary);
    return '';
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    if (code === 'bad_option') return message;
    tellFault(thrown);
    return '';
  }
}
