// npm test: install what is missing, then every check, in order; a failed one stops none of the others.
//
//   node tools/test.mjs [step]...    only these steps

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runAll, top } from './lib/command.mjs';
import { prepare } from './lib/prepare.mjs';
import { counts, steps, sum } from './lib/steps.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}`);
  process.exit(2);
}

try {
  await prepare('test');
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** With the test runner's plain report, which it gives by itself only to a terminal. @param {string[]} command */
const reported = ([program, ...words]) => [program, ...(program === 'node' ? ['--test-reporter=spec'] : []), ...words];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  const missing = step.needs?.find((path) => !existsSync(join(top, path)));
  if (missing) {
    total.skipped += 1;
    console.log(`${step.name.padEnd(14)} skipped: there is no ${missing}`);
    continue;
  }
  const started = performance.now();
  const outcome = await runAll(step.commands().map(reported));
  const result = counts(outcome);
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
  if (result.failed > 0) console.log(`\n${outcome.output}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${step.name.padEnd(14)} ${seconds.padStart(6)} s   ${sum(result)}`);
}

console.log(`\n${sum(total)}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
