// What has to be there before anything can be built: the toolchain and the npm packages.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, top } from './command.mjs';

const kStamp = join(top, 'node_modules/.anchorite-lock');

/** @returns {string} identifies the set of npm packages that the lock asks for */
function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(top, 'package-lock.json')))
    .digest('hex');
}

/** @returns {boolean} */
function packagesAreCurrent() {
  try {
    return readFileSync(kStamp, 'utf8').trim() === lockHash();
  } catch {
    return false; // no stamp: never installed by us
  }
}

/** @returns {Promise<void>} */
async function npmPackages() {
  if (packagesAreCurrent()) return;
  console.error('setup: npm ci');
  const { status, output } = await run(['npm', 'ci', '--loglevel=error']);
  if (status !== 0) throw new Error(`npm ci failed:\n${output}`);
  writeFileSync(kStamp, `${lockHash()}\n`);
}

/**
 * @param {"build" | "test" | "bench"} level
 * @returns {Promise<void>}
 */
async function toolchain(level) {
  const { status } = await run(['tools/setup/setup.sh', level], { show: true });
  if (status !== 0) throw new Error('the toolchain could not be set up');
}

/**
 * Both at once: they wait for different servers. Rejects where one cannot be had.
 * @param {"build" | "test" | "bench"} level
 */
export async function prepare(level) {
  await Promise.all([toolchain(level), npmPackages()]);
}
