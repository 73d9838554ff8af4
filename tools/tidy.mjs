// clang-tidy over the C++ of cpp/. A file that passed is not looked at again until it, a header that it includes, or the
// rules change. Most of the time goes into the headers, so sources of a folder that define nothing of the same name are
// looked at together, as one source that includes them; where that does not compile, those that it names are looked at
// apart. Needs the dev build.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { run, top } from './lib/command.mjs';

const kBuild = join(top, 'build/dev');
const kTidy = join(top, 'build/tidy');
const kTogether = 10;

/** @returns {Promise<Map<string, string[]>>} our source -> our files that it was compiled from, itself among them */
async function compiledFrom() {
  const { output } = await run(['ninja', '-C', kBuild, '-t', 'deps']);
  const blocks = output.split('\n\n').map((block) => {
    const [made, ...lines] = block.split('\n');
    const files = lines.map((line) => relative(top, resolve(kBuild, line.trim())));
    return { made, files: files.filter((file) => /^(cpp|tests)\//.test(file)) };
  });
  // What is precompiled is in every source, and named only there.
  const precompiled = blocks.find(({ made }) => made.includes('anchorite_core.dir/cmake_pch'))?.files ?? [];
  const sources = new Map();
  for (const { files } of blocks) {
    const source = files.find((file) => file.endsWith('.cpp'));
    if (!source?.startsWith('cpp/') || !existsSync(join(top, source))) continue;
    sources.set(source, [...new Set([...files, ...precompiled])].sort());
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

/** Without the precompiled header: the rules would look at all of it again for each file. @returns {string[]} */
function compilerOptions() {
  const database = JSON.parse(readFileSync(join(kBuild, 'compile_commands.json'), 'utf8'));
  /** @type {{command: string}} */
  const entry = database.find((/** @type {{file: string}} */ { file }) => file.endsWith('/cpp/session/session.cpp'));
  const own = / (-o \S+|-c \S+|-Winvalid-pch|-Xclang -include(-pch)? -Xclang \S+|-Xclang -fno-pch-timestamp)(?= |$)/g;
  const words = entry.command.replace(own, '').trim().split(/\s+/);
  return words.slice(words.findIndex((word) => word.includes('clang')) + 1);
}

mkdirSync(kTidy, { recursive: true });
const options = ['-DANCHORITE_VERSION=""', ...compilerOptions()];
let batches = 0;

/** @param {string[]} sources @returns {Promise<string>} what there is to say; '' where nothing is */
async function look(sources) {
  batches += 1;
  const together = join(kTidy, `together-${batches}.cpp`);
  writeFileSync(together, sources.map((source) => `#include "${join(top, source)}"\n`).join(''));
  const but = '--checks=-bugprone-suspicious-include'; // that of sources, above
  const { status, output } = await run(['clang-tidy-19', '--quiet', but, together, '--', ...options]);
  rmSync(together);
  return status === 0 ? '' : output;
}

/** What a source defines by its own name, at the start of a line. @param {string} source */
function namesIn(source) {
  const lines = readFileSync(join(top, source), 'utf8').split('\n');
  return lines.flatMap(
    (line) => /^(?!namespace|using [\w:]+;)[a-zA-Z][^(={;[]*?(?<!::)\b(\w+)\s*[(={;[]/.exec(line)?.[1] ?? [],
  );
}

/** Sources of a folder that share no name, at most kTogether together. @param {string[]} sources */
function batchesOf(sources) {
  /** @type {{sources: string[], names: Set<string>}[]} */
  const batches = [];
  for (const source of sources) {
    const names = namesIn(source);
    const fits = batches.find((one) => one.sources.length < kTogether && !names.some((name) => one.names.has(name)));
    const batch = fits ?? { sources: [], names: new Set() };
    if (!fits) batches.push(batch);
    batch.sources.push(source);
    for (const name of names) batch.names.add(name);
  }
  return batches.map((one) => one.sources);
}

const stamps = new Map([...(await compiledFrom())].map(([source, files]) => [source, join(kTidy, fingerprint(files))]));
const pending = [...stamps].filter(([, stamp]) => !existsSync(stamp)).map(([source]) => source);
/** What to look at together. */
const queue = [...new Set(pending.map(dirname))].flatMap((folder) =>
  batchesOf(pending.filter((source) => dirname(source) === folder).sort()),
);
let failed = 0;

async function work() {
  for (let sources = queue.pop(); sources; sources = queue.pop()) {
    const output = await look(sources);
    if (!output) {
      for (const source of sources) writeFileSync(stamps.get(source) ?? '', source);
    } else if (sources.length === 1) {
      console.log(output);
      failed += 1;
    } else {
      const colliding = sources.filter((source) => output.includes(`${join(top, source)}:`));
      const apart = colliding.length > 0 && colliding.length < sources.length ? colliding : sources.slice(1);
      queue.push(
        sources.filter((source) => !apart.includes(source)),
        apart,
      );
    }
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (stamps.size === 0) {
  console.log('nothing to look at: build the dev preset first');
  failed = 1;
}
console.log(`${stamps.size - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
