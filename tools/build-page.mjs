// Builds the page twice: dist/anchorite.html, one file that opens from disk, and dist/site/, the same
// for a web host, with the headers that it should be sent with; dist/nginx-headers.conf is what nginx includes for them.
// Beside them what is inside, as a bill of materials, and the file's SHA-256. Prints their sizes, and fails when one is
// larger than it may be.
//
//   node tools/build-page.mjs

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { top } from './lib/command.mjs';
import { billOfMaterials, components } from './lib/components.mjs';
import { kNginx } from './lib/headers.mjs';
import { buildWorker, singleFile, site } from './lib/page.mjs';
import { languages } from './lib/shipped.mjs';

const kMostPage = 150_000; // gz, without the core, in English; 138 kB without advice, outreach, scenarios, dossiers
const kMostFile = 2_200_000; // 2,000 kB without advice: suggested links, outreach, what comes and goes by the week
const kMostWords = 55_000; // gz, of a language; 40 kB without them, 50 kB without values, Parquet and networks

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
  const files = await site(worker, wasm, file.build);

  const dist = join(top, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, 'site'), { recursive: true });
  writeFileSync(join(dist, 'anchorite.html'), file.whole);
  const sha256 = createHash('sha256').update(file.whole).digest('hex');
  writeFileSync(join(dist, 'SHA256SUMS'), `${sha256}  anchorite.html\n`);
  const bill = billOfMaterials(components(file.packages), sha256);
  writeFileSync(join(dist, 'anchorite.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  for (const [name, content] of files) writeFileSync(join(dist, 'site', name), content);
  writeFileSync(join(dist, 'nginx-headers.conf'), kNginx);

  console.log(
    `core                      ${kB(wasm.length).padStart(8)}   ${kB(brotliCompressSync(wasm).length)} brotli`,
  );
  weigh('page without the core, gz', gzipSync(file.withoutCore, { level: 9 }).length, kMostPage);
  for (const [language, json] of languages())
    weigh(`words in ${language}, gz`, gzipSync(json, { level: 9 }).length, kMostWords);
  weigh('dist/anchorite.html', file.whole.length, kMostFile);
  console.log(`SHA-256 ${sha256}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
