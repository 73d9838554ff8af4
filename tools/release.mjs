// Writes what a person downloads into release/: the page as one file, the site as a zip, the command line as a tarball
// and as a Debian package, what is inside (CycloneDX), notes of the version, and SHA-256 of all of it. Builds first,
// apart from what is named. Everything has the date of the last commit, or of SOURCE_DATE_EPOCH where that is set.
//
//   node tools/release.mjs [--cli FILE] [--page FOLDER]    a command line and a folder like dist/ that are there already

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builds } from './lib/builds.mjs';
import { runAll, top } from './lib/command.mjs';
import { prepare } from './lib/prepare.mjs';
import { release } from './lib/release.mjs';

/** @returns {Date} */
function dateOf() {
  const given = process.env.SOURCE_DATE_EPOCH;
  const seconds = given ?? execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: top, encoding: 'utf8' });
  if (!/^\d+\s*$/.test(seconds)) throw new Error(`SOURCE_DATE_EPOCH is no number of seconds: ${seconds}`);
  return new Date(Number(seconds) * 1000);
}

try {
  const { values: there } = parseArgs({ options: { cli: { type: 'string' }, page: { type: 'string' } } });
  const missing = [...(there.page ? [] : ['wasm', 'page']), ...(there.cli ? [] : ['dist'])];
  if (missing.length > 0) await prepare('build');
  for (const name of missing) {
    const { status } = await runAll(builds[name](), { show: true, minutes: 120 });
    if (status !== 0) throw new Error(`building failed: ${name}`);
  }

  const program = readFileSync(there.cli ?? join(top, 'build/dist/anchorite'));
  const files = release(there.page ?? join(top, 'dist'), program, dateOf());
  const folder = join(top, 'release');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of files) {
    writeFileSync(join(folder, name), content);
    console.log(`${`${Math.ceil(content.length / 1000)} kB`.padStart(9)}   release/${name}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
