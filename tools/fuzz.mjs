// Fuzzes each target for a while, starting from its corpus. What it finds goes to build/fuzz/found/: add an input that
// crashed to tests/fuzz/corpus/<name>/ when it is mended, and it is replayed by every npm test from then on.
//
//   node tools/fuzz.mjs [seconds] [name]...

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cmake } from './lib/builds.mjs';
import { run, runAll, top } from './lib/command.mjs';
import { prepare } from './lib/prepare.mjs';

const [seconds = '60', ...wanted] = process.argv.slice(2);
const names = readdirSync(join(top, 'tests/fuzz'))
  .map((file) => /^(.+)_fuzz\.cpp$/.exec(file)?.[1] ?? '')
  .filter((name) => name && (wanted.length === 0 || wanted.includes(name)));

await prepare('test');
const built = await runAll(cmake('fuzz', ...names.map((name) => `${name}_fuzz`)), { show: true });
if (built.status !== 0) process.exit(built.status);

let failed = 0;
for (const name of names) {
  // libFuzzer writes new inputs to the first folder: it must not be the one in the repository.
  const found = join(top, 'build/fuzz/found', name);
  mkdirSync(found, { recursive: true });
  const { status, output } = await run([
    `build/fuzz/${name}_fuzz`,
    `-max_total_time=${seconds}`,
    '-timeout=10',
    `-artifact_prefix=${found}/`,
    found,
    `tests/fuzz/corpus/${name}`,
  ]);
  if (status !== 0) failed += 1;
  console.log(status === 0 ? `${name}: ${/Done \d+ runs.*/.exec(output)?.[0] ?? 'done'}` : output);
}
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
