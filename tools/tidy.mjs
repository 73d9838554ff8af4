// clang-tidy over the C++ of cpp/, two files at a time. A file that passed is not looked at again until it, a header that it
// includes, or the rules change: the whole set takes minutes, an ordinary change seconds. Needs the dev build.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run, top } from './lib/command.mjs';

const kBuild = join(top, 'build/dev');
const kPassed = join(top, 'build/tidy');

/** @returns {Promise<Map<string, string[]>>} our source -> our files that it was compiled from, itself among them */
async function compiledFrom() {
  const { output } = await run(['ninja', '-C', kBuild, '-t', 'deps']);
  const sources = new Map();
  for (const block of output.split('\n\n')) {
    const files = block
      .split('\n')
      .slice(1)
      .map((line) => relative(top, resolve(kBuild, line.trim())))
      .filter((file) => /^(cpp|tests)\//.test(file));
    const source = files.find((file) => file.endsWith('.cpp'));
    if (source?.startsWith('cpp/') && existsSync(join(top, source))) sources.set(source, files.sort());
  }
  return sources;
}

/**
 * @param {string[]} files
 * @returns {string}
 */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of ['.clang-tidy', ...files]) hash.update(`${file}\0`).update(readFileSync(join(top, file)));
  return hash.digest('hex');
}

mkdirSync(kPassed, { recursive: true });
const queue = [...(await compiledFrom())];
let passed = 0;
let failed = 0;

async function work() {
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [source, files] = next;
    const stamp = join(kPassed, fingerprint(files));
    if (existsSync(stamp)) {
      passed += 1;
      continue;
    }
    const { status, output } = await run(['clang-tidy-19', '-p', kBuild, '--quiet', source]);
    if (status === 0) {
      writeFileSync(stamp, source);
      passed += 1;
    } else {
      console.log(output);
      failed += 1;
    }
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (passed + failed === 0) {
  console.log('nothing to look at: build the dev preset first');
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
