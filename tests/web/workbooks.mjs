// Exported workbooks as another program reads them.

import assert from 'node:assert/strict';
import { asked, readWorkbook } from '../support/workbook.mjs';
import { openTab, ready } from './doings.mjs';
import { chooseText, hostileCrawl } from './uses.mjs';

/** @import { Tab } from './browsers.mjs' */

const kCountRows = `
import json, sys, zipfile
sheet = zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml')
print(json.dumps({'rows': sheet.count(b'<row '), 'end': sheet[-2000:].decode()}))
`;

/** What a click on a button gives to be saved, as bytes. @param {Tab} tab @param {string} button */
async function saved(tab, button) {
  const before = await tab.evaluate(() => /** @type {any} */ (window).saved.length);
  await tab.click('button', button);
  await tab.until((count) => /** @type {any} */ (window).saved.length > count, before);
  const text = await tab.evaluate(
    () =>
      new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result).split(',')[1]);
        reader.readAsDataURL(/** @type {any} */ (window).saved.at(-1));
      }),
  );
  return Buffer.from(/** @type {string} */ (text), 'base64');
}

const kLongest = 32_767;
/** A text as a workbook shows it: nothing that starts a formula, and nothing that XML has no way to write. @param {string} text */
const inBook = (text) =>
  `${/^[=+@\uff1d]/.test(text) ? "'" : ''}${text}`.slice(0, kLongest).replace(/[\ufffe\uffff]/g, '\ufffd');

/** Runs in the page: notes how long at most it answers to nothing, from now until a file is saved. */
function watchAnswers() {
  const { saved } = /** @type {any} */ (window);
  const before = saved.length;
  const seen = { longest: 0, last: performance.now() };
  const watch = setInterval(() => {
    const now = performance.now();
    seen.longest = Math.max(seen.longest, now - seen.last);
    seen.last = now;
    if (saved.length > before) clearInterval(watch);
  }, 10);
  Object.assign(window, { seen });
}

const kMostSilence = 1000; // ms, on a busy machine

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const workbooks = {
  async 'the workbooks of a crawl that means harm hold texts and numbers, and nothing that runs'(tab) {
    await chooseText(tab, '=1+1.csv', hostileCrawl());
    await ready(tab);
    for (const name of ['Links', 'Anchors', 'Pages', 'Domains', 'Data']) {
      await openTab(tab, name);
      const { names, sheets, runs } = readWorkbook(await saved(tab, 'Export Excel'));
      const [{ rows }] = sheets;
      const json = JSON.parse(String(await saved(tab, 'Export JSON')));
      assert.deepEqual(runs, []);
      assert.deepEqual(
        names.filter((part) => /vba|external|embed|media|\.bin/i.test(part)),
        [],
      );
      assert.equal(rows.length, json.length + 1);
      for (const [i, row] of json.entries()) {
        for (const [at, cell] of Object.values(row).entries()) {
          const found = rows[i + 1][at] ?? null;
          const expected = typeof cell === 'number' ? cell : cell === null || cell === '' ? null : inBook(String(cell));
          assert.equal(found, expected, `${name} ${i} ${at}`);
        }
      }
    }
  },

  async 'the page answers while a workbook of 200,000 rows is written'(tab) {
    await tab.evaluate(() => {
      const row = (/** @type {number} */ i) =>
        `https://b.example/${i % 5000},https://b.example/${(i * 7) % 5000},words ${i % 500}\n`;
      const rows = Array.from({ length: 200_000 }, (_, i) => row(i)).join('');
      const transfer = new DataTransfer();
      transfer.items.add(new File([`source,target,anchor\n${rows}`], 'large.csv'));
      const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await ready(tab);
    await openTab(tab, 'Links');
    await tab.evaluate(watchAnswers);
    const bytes = await saved(tab, 'Export Excel');
    const seen = await tab.evaluate(() => /** @type {any} */ (window).seen);
    assert.ok(seen.longest < kMostSilence, `${seen.longest} ms`);
    const { rows, end } = asked(bytes, kCountRows);
    assert.equal(rows, 200_001);
    assert.match(end, /words 499/);
  },
};
