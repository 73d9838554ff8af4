// Fuzzes each target for a while, starting from its corpus, and prints runs and coverage: blocks of code reached (cov) and
// ways through them (ft). An input that takes over ten seconds or a gigabyte counts as found, as a crash does. What is
// found goes to build/fuzz/found/: add an input to tests/fuzz/corpus/<name>/ when it is mended, and it is replayed by
// every npm test from then on.
//
//   node tools/fuzz.mjs [seconds] [name]...

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
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

/** @param {string} output libFuzzer's */
function figures(output) {
  const runs = /Done \d+ runs.*/.exec(output)?.[0] ?? 'done';
  const [, cov, ft] = [...output.matchAll(/cov: (\d+) ft: (\d+)/g)].at(-1) ?? [];
  return `${runs}, cov ${cov}, ft ${ft}`;
}

/** @param {string} name */
async function fuzz(name) {
  // libFuzzer writes new inputs to the first folder: it must not be the one in the repository.
  const found = join(top, 'build/fuzz/found', name);
  mkdirSync(found, { recursive: true });
  const words = `tests/fuzz/dictionaries/${name}.dict`;
  const { status, output } = await run(
    [
      `build/fuzz/${name}_fuzz`,
      `-max_total_time=${seconds}`,
      '-timeout=10',
      '-rss_limit_mb=1024',
      `-artifact_prefix=${found}/`,
      ...(existsSync(join(top, words)) ? [`-dict=${words}`] : []),
      found,
      `tests/fuzz/corpus/${name}`,
    ],
    { minutes: Number(seconds) / 60 + 10 },
  );
  console.log(status === 0 ? `${name}: ${figures(output)}` : output);
  return status === 0;
}

let failed = 0;
for (const name of names) failed += (await fuzz(name)) ? 0 : 1;
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
