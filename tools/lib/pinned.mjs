// What tools/setup/versions.sh pins, and where the set-up keeps it.

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { top } from './command.mjs';

/** The folder that all clones share; the same rule as in tools/setup/lib.sh. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'anchorite');

const versions = readFileSync(join(top, 'tools/setup/versions.sh'), 'utf8');

/** @param {string} name for example kGumboDir @returns {string} throws where it is not pinned */
export function pinned(name) {
  const value = new RegExp(`^readonly ${name}=(\\S+)`, 'm').exec(versions)?.[1];
  if (!value) throw new Error(`tools/setup/versions.sh does not pin ${name}`);
  return value;
}
