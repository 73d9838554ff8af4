// Runs what SECURITY.md says was tried, and prints each figure beside the least that stands there. Fails where a check
// fails or fewer hold.
//
//   node tools/security.mjs [word]...   only rows with one of these words

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, top } from './lib/command.mjs';
import { counts } from './lib/steps.mjs';

const words = process.argv.slice(2);

/** Rows of the table "What was tried": what, how many, by which command. */
const rows = [...readFileSync(join(top, 'SECURITY.md'), 'utf8').matchAll(/^\| ([^|]+) \| (\d+) \| `([^`]+)` \|$/gm)]
  .map(([, what, figure, command]) => ({ what, figure: Number(figure), command }))
  .filter(({ what }) => words.length === 0 || words.some((word) => what.includes(word)));

/** Words, or one phrase in quotes. @param {string} command */
const argumentsOf = (command) => [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word);

let wrong = 0;
for (const { what, figure, command } of rows) {
  const { passed, failed } = counts(await run(argumentsOf(command)));
  const right = failed === 0 && passed >= figure;
  if (!right) wrong += 1;
  console.log(
    `${right ? 'ok    ' : 'WRONG '} ${what}: ${passed} held, ${failed} did not; SECURITY.md says ${figure} at least`,
  );
}
console.log(`${rows.length - wrong} passed, ${wrong} failed`);
process.exit(wrong > 0 || rows.length === 0 ? 1 : 0);
