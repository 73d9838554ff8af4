// Writes the sources that compile several of ours together, for cmake/batches.cmake.
//
//   node tools/batches.mjs LIST FOLDER
//
// LIST has a line a source, "options|path": those with other options are not put together. FOLDER is for the batches alone;
// what did not change keeps its time. Prints them in the same way, "options|path".

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { argv } from 'node:process';
import { batchesOf } from './lib/batches.mjs';
import { top } from './lib/command.mjs';

const [list, folder] = argv.slice(2);

/** @type {Map<string, string[]>} options -> sources */
const sources = new Map();
for (const line of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
  const [options, path] = line.split('|');
  sources.set(options, [...(sources.get(options) ?? []), path]);
}

/** @param {string} path */
function contentOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const kept = new Set();
for (const [options, paths] of sources) {
  for (const batch of batchesOf(paths)) {
    const path = join(folder, relative(top, batch[0]));
    const content = batch.map((source) => `#include "${source}"\n`).join('');
    if (contentOf(path) !== content) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    kept.add(path);
    console.log(`${options}|${path}`);
  }
}
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('.cpp') && !kept.has(join(folder, name))) rmSync(join(folder, name));
