// Holds the imports of web/ against the edges that layers-web.txt allows: every import leads to a folder above its own,
// and every folder and edge of the list is there. Types that are imported count too. What is in web/ itself is "main".

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const kHere = dirname(fileURLToPath(import.meta.url));
const kWeb = join(kHere, '../../web');
const kRoot = 'main';
/** What the build puts in the place of a name: a folder, or nothing of ours. @type {Record<string, string>} */
const kNamed = { '#assets': 'assets', '#languages': 'catalog' };
const kCatalog = '../catalog/'; // what web/catalog gives the page
const kImport = /(?:\bfrom |\bimport |\bimport\()'([^']+)'/g;

/** @returns {Map<string, string[]>} folder -> folders it may import, in the order of the file */
function readLayers() {
  const lines = readFileSync(join(kHere, 'layers-web.txt'), 'utf8').split('\n');
  const layers = lines.map((line) => line.replace(/#.*/, '').split(':')).filter((parts) => parts.length === 2);
  return new Map(layers.map(([folder, allowed]) => [folder.trim(), allowed.split(/\s+/).filter(Boolean)]));
}

/**
 * A folder may import only folders written above it, which also rules cycles out.
 * @param {Map<string, string[]>} layers
 */
function orderProblems(layers) {
  const above = new Set();
  const problems = [];
  for (const [folder, allowed] of layers) {
    for (const other of allowed) {
      if (!above.has(other)) problems.push(`layers-web.txt: ${folder} imports ${other}, which does not stand above it`);
    }
    above.add(folder);
  }
  return problems;
}

/** @param {string} file   in web/ */
const folderOf = (file) => (dirname(file) === '.' ? kRoot : dirname(file));

/**
 * The imports of ours in a file; libraries are left out.
 * @param {string} file   in web/
 */
function importsIn(file) {
  const lines = readFileSync(join(kWeb, file), 'utf8').split('\n');
  return lines.flatMap((text, index) =>
    [...text.matchAll(kImport)].flatMap(([, name]) => {
      const target = name.startsWith('.') ? normalize(join(dirname(file), name)) : '';
      const to = target.startsWith(kCatalog) ? 'catalog' : target ? folderOf(target) : kNamed[name];
      return to ? [{ from: folderOf(file), to, target, name, where: `web/${file}:${index + 1}` }] : [];
    }),
  );
}

const layers = readLayers();
const problems = orderProblems(layers);
const files = readdirSync(kWeb, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(jsx?|ts|css)$/.test(file));
const imports = files.flatMap(importsIn);

for (const folder of new Set(files.map(folderOf))) {
  if (!layers.has(folder)) problems.push(`layers-web.txt does not know the folder web/${folder}`);
}
for (const { from, to, target, name, where } of imports) {
  if (target && !existsSync(join(kWeb, target))) problems.push(`${where}: there is no ${name}`);
  else if (to !== from && !layers.get(from)?.includes(to)) problems.push(`${where}: ${from} may not import ${name}`);
}
const used = new Set(imports.map(({ from, to }) => `${from} ${to}`));
for (const [folder, allowed] of layers) {
  if (!files.some((file) => folderOf(file) === folder)) problems.push(`layers-web.txt: there is no folder ${folder}`);
  for (const other of allowed) {
    if (!used.has(`${folder} ${other}`)) problems.push(`layers-web.txt: ${folder} does not import ${other}: strike it`);
  }
}
if (imports.length === 0) problems.push('no import was found under web/: the check looked at nothing');

test('files of web/ import only what layers-web.txt allows', () => assert.deepEqual(problems, []));
