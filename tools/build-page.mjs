// Builds the page twice: dist/anchorite.html, one file that opens from disk, and dist/site/, the same
// for a web host. Prints their sizes, and fails when one is larger than it may be.
//
//   node tools/build-page.mjs

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { top } from './lib/command.mjs';
import { buildWorker, singleFile, site } from './lib/page.mjs';

const kMostPage = 130_000; // gz, without the core
const kMostFile = 1_700_000;

const kB = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000)} kB`;

/**
 * @param {string} what
 * @param {number} bytes
 * @param {number} most
 */
function weigh(what, bytes, most) {
  console.log(`${what.padEnd(26)}${kB(bytes).padStart(8)}   at most ${kB(most)}`);
  if (bytes > most) throw new Error(`${what}: larger than ${kB(most)}`);
}

try {
  const wasm = readFileSync(join(top, 'build/wasm/anchorite.wasm'));
  const worker = await buildWorker();
  const file = await singleFile(worker, wasm);
  const files = await site(worker, wasm);

  const dist = join(top, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, 'site'), { recursive: true });
  writeFileSync(join(dist, 'anchorite.html'), file.whole);
  for (const [name, content] of files) writeFileSync(join(dist, 'site', name), content);

  console.log(
    `core                      ${kB(wasm.length).padStart(8)}   ${kB(brotliCompressSync(wasm).length)} brotli`,
  );
  weigh('page without the core, gz', gzipSync(file.withoutCore, { level: 9 }).length, kMostPage);
  weigh('dist/anchorite.html', file.whole.length, kMostFile);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
