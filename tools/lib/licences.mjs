// The licences of what others wrote and a release holds, in one text: from the sources that the set-up fetched, from
// npm's packages, and from Debian, which has the long ones once for all.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './command.mjs';
import { cache, pinned } from './pinned.mjs';

/** @import { Component } from './components.mjs' */

/** @param {string} folder   as tools/setup/versions.sh names it @param {string} file */
const fetched = (folder, file) => readFileSync(join(cache, pinned(folder), file), 'utf8');
/** @param {string} name */
const debians = (name) => readFileSync(join('/usr/share/common-licenses', name), 'utf8');

/** Emscripten's tools carry a notice each, and no text: it is MIT's, as ours. */
function ofEmscripten() {
  const notice = /Copyright \d+ The Emscripten Authors/.exec(fetched('kEmscriptenDir', 'emscripten/emcc.py'))?.[0];
  if (!notice) throw new Error('emcc.py names no authors any more: look at tools/lib/licences.mjs again');
  const ours = readFileSync(join(top, 'LICENSE'), 'utf8');
  const musl = fetched('kEmscriptenDir', 'emscripten/system/lib/libc/musl/COPYRIGHT');
  return `${notice}\n\n${ours.slice(ours.indexOf('Permission'))}\nIts C library is musl:\n\n${musl}`;
}

/** @type {Record<string, () => string>} */
const kLibraries = {
  gumbo: () => fetched('kGumboDir', 'doc/COPYING'),
  'nlohmann-json': () => fetched('kJsonDir', 'LICENSE.MIT'),
  libstemmer: () => fetched('kStemmerDir', 'COPYING'),
  utf8proc: () => fetched('kUtf8procDir', 'LICENSE.md'),
  zlib: () => fetched('kZlibDir', 'LICENSE'),
  brotli: () => fetched('kBrotliDir', 'LICENSE'),
  psl: () => debians('MPL-2.0'),
  ada: () => debians('Apache-2.0'),
  'encoding-indexes': () => debians('CC0-1.0'),
  emscripten: ofEmscripten,
  'libc++': () => readFileSync('/usr/share/doc/libc++-19-dev/copyright', 'utf8'),
};

/** @param {string} name of an npm package */
function ofPackage(name) {
  const folder = join(top, 'node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one));
  return file && readFileSync(join(folder, file), 'utf8');
}

/** The C++ library is in both programs. @type {Pick<Component, 'name' | 'version'>} */
const kRuntime = { name: 'libc++', version: '19' };

/**
 * Throws where a text is missing.
 * @param {readonly Pick<Component, 'name' | 'version'>[]} parts
 */
export function licencesOf(parts) {
  const texts = [...parts, kRuntime].map(({ name, version }) => {
    const text = kLibraries[name]?.() ?? ofPackage(name);
    if (!text?.trim()) throw new Error(`there is no text of the licence of ${name}`);
    return `${'='.repeat(78)}\n${name} ${version}\n${'='.repeat(78)}\n\n${text.trim()}\n`;
  });
  return `What is inside of others, and their licenses.\n\n${texts.join('\n\n')}`;
}
