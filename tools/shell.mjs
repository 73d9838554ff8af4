// Completions for bash, zsh and fish, and a man page, from the catalogue.
//
//   node tools/shell.mjs FOLDER      writes anchorite.1, anchorite.bash, _anchorite and anchorite.fish there

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalog } from './lib/catalog.mjs';
import { top } from './lib/command.mjs';
import { bash, fish, manual, zsh } from './lib/shell.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: shell.mjs FOLDER');
  process.exit(2);
}
const catalog = readCatalog();
const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
mkdirSync(folder, { recursive: true });
for (const [name, text] of [
  ['anchorite.1', manual(catalog, version)],
  ['anchorite.bash', bash(catalog)],
  ['_anchorite', zsh(catalog)],
  ['anchorite.fish', fish(catalog)],
]) {
  writeFileSync(join(folder, name), text);
}
