// Holds the includes of cpp/ against the edges that layers.txt allows: no other edge, no edge that nothing
// uses, no unknown module, no cycle.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const kHere = dirname(fileURLToPath(import.meta.url));
const kCpp = join(kHere, '../../cpp');

/** @returns {Map<string, Set<string>>} module -> modules it may include, in the order of the file */
function readLayers() {
  const layers = new Map();
  for (const line of readFileSync(join(kHere, 'layers.txt'), 'utf8').split('\n')) {
    const text = line.replace(/#.*/, '').trim();
    if (!text) continue;
    const [module, allowed] = text.split(':');
    layers.set(module.trim(), new Set(allowed.split(/\s+/).filter(Boolean)));
  }
  return layers;
}

/**
 * A module may include only modules written above it, which also rules cycles out.
 * @param {Map<string, Set<string>>} layers
 * @returns {string[]}
 */
function orderProblems(layers) {
  const problems = [];
  const above = new Set();
  for (const [module, allowed] of layers) {
    for (const other of allowed) {
      if (!above.has(other)) problems.push(`layers.txt: ${module} includes ${other}, which does not stand above it`);
    }
    above.add(module);
  }
  return problems;
}

/** @returns the quoted includes of cpp/ */
function readIncludes() {
  /** @type {{module: string, file: string, line: number, header: string}[]} */
  const includes = [];
  for (const entry of readdirSync(kCpp, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(h|cpp)$/.test(entry)) continue;
    const module = dirname(entry);
    readFileSync(join(kCpp, entry), 'utf8')
      .split('\n')
      .forEach((text, index) => {
        const header = /^\s*#\s*include\s+"([^"]+)"/.exec(text)?.[1];
        if (header) includes.push({ module, file: `cpp/${entry}`, line: index + 1, header });
      });
  }
  return includes;
}

const kGenerated = new Set([
  'psl_table.inc',
  'catalog.inc',
  'catalog_words.inc',
  'catalog_sentences.inc',
  'catalog_handover.inc',
]);

const layers = readLayers();
const problems = orderProblems(layers);
const includes = readIncludes();
for (const { module, file, line, header } of includes) {
  if (kGenerated.has(header)) continue;
  const where = `${file}:${line}`;
  const other = dirname(header);
  if (!layers.has(module)) problems.push(`${where}: layers.txt does not know the module ${module}`);
  else if (!header.includes('/')) problems.push(`${where}: write "${module}/${header}", headers are named from cpp/`);
  else if (!layers.has(other)) problems.push(`${where}: layers.txt does not know the module ${other}`);
  else if (other !== module && !layers.get(module)?.has(other)) {
    problems.push(`${where}: ${module} may not include ${header}`);
  }
}
for (const [module, allowed] of layers) {
  if (!existsSync(join(kCpp, module))) problems.push(`layers.txt: there is no cpp/${module}`);
  const used = new Set(includes.filter((one) => one.module === module).map(({ header }) => dirname(header)));
  for (const other of allowed) {
    if (!used.has(other)) problems.push(`layers.txt: ${module} includes nothing of ${other}: take the edge out`);
  }
}
if (includes.length === 0) problems.push('no include was found under cpp/: the check looked at nothing');

test('modules include only what layers.txt allows', () => assert.deepEqual(problems, []));
