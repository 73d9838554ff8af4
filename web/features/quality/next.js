// Which network or domain a person judges next, as the core proposes.

import { bring } from '../../state/views.js';
import { domainShown, networkShown } from '../../state/workspace.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';

const kLookedAt = 50;

/** Opens what stands behind the one in front, or the first. */
export async function openNext() {
  try {
    const { cells } = await (await core()).rows('to_judge', { limit: kLookedAt }, ['subject', 'scope']);
    const subjects = /** @type {string[]} */ (cells.subject);
    const at = subjects.findIndex((subject) => subject === networkShown.value || subject === domainShown.value);
    const next = at + 1 < subjects.length ? at + 1 : 0;
    if (!subjects.length) return;
    if (cells.scope[next] === 'network') {
      networkShown.value = subjects[next];
      bring('networks');
    } else {
      domainShown.value = subjects[next];
      bring('sources');
    }
  } catch (thrown) {
    tellFault(thrown);
  }
}
