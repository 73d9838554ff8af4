// clang-tidy over the C++ of cpp/, in the batches in which it is compiled (see cmake/batches.cmake). A batch that passed is
// not looked at again until a source or header of it, or the rules change. Needs the dev build.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run, top } from './lib/command.mjs';

const kBuild = join(top, 'build/dev');
const kTidy = join(top, 'build/tidy');

/** @type {{file: string, command: string}[]} */
const kDatabase = JSON.parse(readFileSync(join(kBuild, 'compile_commands.json'), 'utf8'));

/** @returns {Promise<Map<string, string[]>>} what is compiled -> our files that it was compiled from */
async function compiledFrom() {
  const { output } = await run(['ninja', '-C', kBuild, '-t', 'deps']);
  const blocks = output.split('\n\n').map((block) => {
    const [made, ...lines] = block.split('\n');
    const files = lines.map((line) => resolve(kBuild, line.trim()));
    const compiled = files.find((file) => file.endsWith('.cpp'));
    return { made, compiled, files: files.filter((file) => /^(cpp|tests)\//.test(relative(top, file))) };
  });
  // What is precompiled is in every source, and named only there.
  const precompiled = blocks.find(({ made }) => made.includes('anchorite_core.dir/cmake_pch'))?.files ?? [];
  const built = new Set(kDatabase.map(({ file }) => file));
  const isOurs = (/** @type {string} */ file) => relative(top, file).startsWith('cpp/') && existsSync(file);
  const all = new Map();
  for (const { compiled, files } of blocks) {
    const sources = files.filter((file) => file.endsWith('.cpp'));
    if (!built.has(compiled ?? '') || sources.length === 0 || !sources.every(isOurs)) continue;
    all.set(compiled, [...new Set([...files, ...precompiled])].sort());
  }
  return all;
}

/**
 * @param {string[]} files
 * @returns {string}
 */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of [join(top, '.clang-tidy'), ...files])
    hash.update(`${relative(top, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Without the precompiled header: the rules would look at all of it again for each batch. @returns {string[]} */
function compilerOptions() {
  const command = kDatabase.find(({ command }) => command.includes('anchorite_core.dir/'))?.command ?? '';
  const own = / (-o \S+|-c \S+|-Winvalid-pch|-Xclang -include(-pch)? -Xclang \S+|-Xclang -fno-pch-timestamp)(?= |$)/g;
  const words = command.replace(own, '').replaceAll('\\"', '"').trim().split(/\s+/);
  return words.slice(words.findIndex((word) => word.includes('clang')) + 1);
}

mkdirSync(kTidy, { recursive: true });
const options = compilerOptions();
const kButSources = '--checks=-bugprone-suspicious-include'; // a batch includes nothing else

/** @type {[string, string][]} what is compiled, its stamp */
const stamps = [...(await compiledFrom())].map(([compiled, files]) => [compiled, join(kTidy, fingerprint(files))]);
const queue = stamps.filter(([, stamp]) => !existsSync(stamp));
let failed = 0;

async function work() {
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [compiled, stamp] = next;
    const { status, output } = await run(['clang-tidy-19', '--quiet', kButSources, compiled, '--', ...options]);
    if (status === 0) {
      writeFileSync(stamp, compiled);
    } else {
      console.log(output);
      failed += 1;
    }
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (stamps.length === 0) {
  console.log('nothing to look at: build the dev preset first');
  failed = 1;
}
console.log(`${stamps.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
