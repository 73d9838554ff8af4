// What of others is inside the built page, and the bill of materials that says so. Nothing is written here.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './command.mjs';
import { pinned } from './pinned.mjs';

/**
 * @typedef {object} Component
 * @property {string} name
 * @property {string} version
 * @property {string} licence   an SPDX identifier
 * @property {{alg: string, content: string}[]} hashes of the archive that it comes from
 */

// The libraries and tables of the core, by the names that tools/setup/versions.sh pins them under.
const kOfCore = /** @type {const} */ ([
  ['kGumboDir', 'kGumboSha256', 'Apache-2.0'],
  ['kJsonDir', 'kJsonSha256', 'MIT'],
  ['kStemmerDir', 'kStemmerSha256', 'BSD-3-Clause'],
  ['kUtf8procDir', 'kUtf8procSha256', 'MIT'],
  ['kZlibDir', 'kZlibSha256', 'Zlib'],
  ['kBrotliDir', 'kBrotliSha256', 'MIT'],
  ['kPslDir', 'kPslSha256', 'MPL-2.0'],
  ['kAdaDir', 'kAdaIntegrity', 'Apache-2.0'],
  ['kEncodingDir', 'kEncodingIntegrity', 'CC0-1.0'],
]);

/** @param {string} file */
const read = (file) => readFileSync(join(top, file), 'utf8');

/** @param {string} hash hexadecimal sha256, or npm's sha512-BASE64 */
function hashOf(hash) {
  const [, base64] = hash.split('sha512-');
  if (!base64) return { alg: 'SHA-256', content: hash };
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') };
}

/** Of the core in the page. @returns {Component[]} */
export function ofCore() {
  const libraries = kOfCore.map(([folder, hash, licence]) => {
    const [, name, version] = /([^/]+)-([^-]+)$/.exec(pinned(folder)) ?? [];
    return { name, version, licence, hashes: [hashOf(pinned(hash))] };
  });
  const emscripten = { name: 'emscripten', version: pinned('kEmscriptenVersion').split('+')[0], licence: 'MIT' };
  return [...libraries, { ...emscripten, hashes: [] }];
}

/**
 * @param {Iterable<string>} packages names of npm packages
 * @returns {Component[]}
 */
function ofPage(packages) {
  const lock = JSON.parse(read('package-lock.json')).packages;
  return [...packages].sort().map((name) => {
    const { version, license, integrity } = lock[`node_modules/${name}`];
    return { name, version, licence: license, hashes: [hashOf(integrity)] };
  });
}

/** The npm packages that modules of a bundle are from. @param {string[]} modules their paths */
export const packagesOf = (modules) =>
  new Set(modules.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));

/** @param {Iterable<string>} packages of the page's bundles */
export const components = (packages) => [...ofCore(), ...ofPage(packages)];

export const version = JSON.parse(read('package.json')).version;

/**
 * In CycloneDX's JSON (ECMA-424), without a date or a serial number: the same page has the same bill.
 * @param {Component[]} parts
 * @param {string} sha256 of the single file
 */
export const billOfMaterials = (parts, sha256) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      name: 'anchorite',
      version,
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [hashOf(sha256)],
    },
  },
  components: parts.map(({ licence, ...part }) => ({
    type: 'library',
    ...part,
    licenses: [{ license: { id: licence } }],
  })),
});
