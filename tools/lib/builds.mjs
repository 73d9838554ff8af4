// The things that can be built, as lists of commands. CMake is asked to configure only where it has not been yet;
// after that ninja does so by itself when a CMake file changes.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './command.mjs';

/**
 * @param {"dev" | "release" | "dist" | "fuzz" | "wasm"} preset
 * @param {string[]} targets none: the default ones
 * @returns {string[][]}
 */
export function cmake(preset, ...targets) {
  const build = ['cmake', '--build', '--preset', preset];
  if (targets.length) build.push('--target', ...targets);
  const configured = existsSync(join(top, 'build', preset, 'build.ninja'));
  return configured ? [build] : [['cmake', '--preset', preset], build];
}

/** @type {Record<string, () => string[][]>} */
export const builds = {
  wasm: () => [['./build-wasm.sh']],
  cli: () => cmake('release', 'anchorite'),
  dist: () => cmake('dist', 'anchorite'),
  // Configured each time: a peer that was not there may be by now.
  bench: () => [
    ['cmake', '--preset', 'release'],
    ...cmake('release', 'benchmarks'),
    ...cmake('wasm', 'rank_bench_wasm'),
  ],
  page: () => [['node', 'tools/build-page.mjs']],
};
