// Builds the page twice from the last commit, each time in a new folder and with a new cache, so that everything is
// fetched anew, and compares the two files. Fails when they differ.
//
//   node tools/reproduce.mjs

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { top } from './lib/command.mjs';

/** The line of SHA256SUMS of a build from nothing. */
function build() {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-reproduce-'));
  const clone = join(folder, 'clone');
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
  /** @param {string} command @param {string[]} args */
  const run = (command, ...args) => execFileSync(command, args, { cwd: clone, env, stdio: ['ignore', 2, 2] });
  try {
    execFileSync('git', ['clone', '--quiet', top, clone]);
    run('npm', 'ci', '--silent');
    run('node', 'tools/build.mjs', 'wasm', 'page');
    return readFileSync(join(clone, 'dist/SHA256SUMS'), 'utf8').trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, second] = [build(), build()];
console.log(first);
if (first !== second) {
  console.error(`${second}\nThe two builds differ.`);
  process.exit(1);
}
