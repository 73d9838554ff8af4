// Formats our sources: C++ by clang-format, the rest by Biome.
//
//   node tools/format.mjs [--check] [cpp|js]    --check changes nothing and fails where something would change

import { execFileSync } from 'node:child_process';
import { run, top } from './lib/command.mjs';

/** @returns {string[]} our C++ files: those in git, and those about to be */
function cppFiles() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  return execFileSync('git', [...list, '--', 'cpp', 'tests'], { cwd: top, encoding: 'utf8' })
    .split('\0')
    .filter((name) => /\.(h|cpp)$/.test(name));
}

const check = process.argv.includes('--check');
/** @type {Record<string, () => string[]>} */
const kinds = {
  cpp: () => ['clang-format-19', ...(check ? ['--dry-run', '-Werror'] : ['-i']), ...cppFiles()],
  js: () => ['node_modules/.bin/biome', 'check', ...(check ? [] : ['--write']), '--error-on-warnings'],
};
const chosen = process.argv.slice(2).filter((name) => name in kinds);

let failed = false;
for (const kind of chosen.length ? chosen : Object.keys(kinds)) {
  const { status } = await run(kinds[kind](), { show: true });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
