// Most of the time that a source of ours takes goes into the headers that it includes. Sources of a folder that define
// nothing of the same name can be compiled together, as one source that includes them.

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const kTogether = 10;

/** What a source defines by its own name, at the start of a line. @param {string} source   its path */
function namesIn(source) {
  const lines = readFileSync(source, 'utf8').split('\n');
  return lines.flatMap(
    (line) => /^(?!namespace|using [\w:]+;)[a-zA-Z][^(={;[]*?(?<!::)\b(\w+)\s*[(={;[]/.exec(line)?.[1] ?? [],
  );
}

/** Sources of a folder that share no name, at most kTogether together. @param {string[]} sources */
function batchesIn(sources) {
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

/**
 * The same for the same sources, whatever their order.
 * @param {string[]} sources   paths
 * @returns {string[][]}
 */
export function batchesOf(sources) {
  const sorted = [...sources].sort();
  return [...new Set(sorted.map(dirname))].flatMap((folder) =>
    batchesIn(sorted.filter((source) => dirname(source) === folder)),
  );
}
