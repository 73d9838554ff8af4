// A thousand saved pages in Chromium, links with their context, beside the browser's own parser on the page's thread:
//
//   node tests/bench/pages.mjs --pages FOLDER [--count 1000] [--rounds 3]
//
// The folder's pages are repeated. DOMParser is asked for less: addresses and words alone.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { folder, median, openLab } from './lab.mjs';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '../shared/data/html/pages' },
    count: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
  },
});
if (!existsSync(values.pages)) {
  console.log(`no saved pages in ${values.pages}: not measured`);
  process.exit(0);
}

// The same page twice would be counted once.
const ownLink = (/** @type {number} */ i) => Buffer.from(`<a href="https://www.example.com/copy/${i}">${i}</a>`);
const count = Number(values.count);
const rounds = Number(values.rounds);
const originals = readdirSync(values.pages).filter((name) => name.endsWith('.html'));
const copies = join(folder, 'pages');
mkdirSync(copies, { recursive: true });
const files = Array.from({ length: count }, (_, i) => {
  const copy = join(copies, `${String(i).padStart(4, '0')}.html`);
  writeFileSync(copy, Buffer.concat([readFileSync(join(values.pages, originals[i % originals.length])), ownLink(i)]));
  return copy;
});
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);

const contenders = [
  { name: 'anchorite, 2 workers', contender: 'savedPages', argument: 2 },
  { name: 'anchorite, 1 worker', contender: 'savedPages', argument: 1 },
  { name: 'DOMParser, page thread', contender: 'domParser', argument: undefined },
];
/** @type {Record<string, any[]>} */
const results = Object.fromEntries(contenders.map(({ name }) => [name, []]));
const lab = await openLab(8472);
for (let round = 0; round < rounds; round++) {
  for (const { name, contender, argument } of contenders) results[name].push(await lab.run(files, contender, argument));
}
await lab.close();

// The browser counts every a with an href, ours those that lead to a web address, and area elements.
const seen = results['DOMParser, page thread'][0].links;
for (const [name, runs] of Object.entries(results)) {
  for (const { pages, links } of runs) {
    assert.equal(pages, count, name);
    assert.ok(links > 0.9 * seen && links < 1.1 * seen, `${name}: ${links} links, the browser sees ${seen}`);
  }
}
/** @param {string} name */
const time = (name) => median(results[name].map(({ ms }) => ms));
console.log(`${count} saved pages, ${(bytes / 1e6).toFixed(0)} MB, median of ${rounds}`);
for (const { name } of contenders) {
  const { links } = results[name][0];
  console.log(
    `${name.padEnd(24)} ${time(name).toFixed(0).padStart(6)} ms ${(bytes / 1000 / time(name)).toFixed(0).padStart(5)} MB/s   ${links} links`,
  );
}
const [two, one, peer] = contenders.map(({ name }) => time(name));
console.log(`saved pages / DOMParser         ${(peer / two).toFixed(2)} x`);
console.log(`saved pages, two workers / one  ${(one / two).toFixed(2)} x`);
