// Parquet files in the page: the reports of their CSV, the dialog about columns, projects, files that are damaged. Each
// is given a fresh tab.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvOfRows, parquetOfRows } from '../support/parquet.mjs';
import { en } from '../support/texts.mjs';
import { chooseColumns, lastSaved, notice, openTab, ready, savedCount, saves, startOver } from './doings.mjs';

/** @import { Tab } from './browsers.mjs' */

const kReports = ['Pages', 'Links', 'Anchors', 'Domains'];

const kLinks = [
  ['Type', 'Source', 'Destination', 'Alt Text', 'Anchor', 'Status Code', 'Rel', 'Link Path', 'Link Origin'],
  ...Array.from({ length: 30_000 }, (_, i) => [
    'Hyperlink',
    `https://p.example/${i % 900}`,
    i % 13 ? `https://p.example/${(i * 7919) % 900}` : `https://other-${i % 40}.example/,x`,
    '',
    ['Home', 'about "us"', 'größer', 'zwei\nZeilen', '', '=1+1'][i % 6],
    i % 7 ? '200' : '404',
    i % 5 ? '' : 'nofollow',
    `//body/main/p[${i % 50}]/a`,
    'HTML & Rendered HTML',
  ]),
];

/** @param {(folder: string) => Promise<void>} work */
async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-parquet-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the page exports of each report. @param {Tab} tab */
async function exported(tab) {
  const texts = [];
  for (const name of kReports) {
    await openTab(tab, name);
    const before = await savedCount(tab);
    await tab.click('button', 'Export CSV');
    await saves(tab, before);
    texts.push(await lastSaved(tab));
  }
  return texts;
}

/** @param {Tab} tab @param {string} report @param {string} wanted */
const countOf = (tab, report, wanted) =>
  tab.until(([id, count]) => document.querySelector(`#tab-${id} .tab-count`)?.textContent === count, [report, wanted]);

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const parquet = {
  'a Parquet file has the reports of its CSV, byte for byte': (tab) =>
    inFolder(async (folder) => {
      const path = join(folder, 'links.csv'); // what a file is, its bytes say
      writeFileSync(path, csvOfRows(kLinks));
      await tab.choose('Open files', [path]);
      await ready(tab);
      const expected = await exported(tab);
      for (const options of [
        { rowGroupSize: 7000, pageSize: 20_000 },
        { codec: /** @type {const} */ ('GZIP'), dictionarySize: 0 },
        { codec: /** @type {const} */ ('ZSTD') },
      ]) {
        await startOver(tab);
        writeFileSync(path, parquetOfRows(kLinks, options));
        await tab.choose('Open files', [path]);
        await ready(tab);
        assert.deepEqual(await exported(tab), expected);
      }
    }),

  'a Parquet file of unknown columns beside a CSV shows its rows, and is read as chosen': (tab) =>
    inFolder(async (folder) => {
      const odd = [
        ['nr', 'wo', 'wohin'],
        ['7', 'https://o.example/', 'https://o.example/b'],
      ];
      const good = 'source,target\nhttps://g.example/,https://g.example/a\nhttps://g.example/a,https://g.example/\n';
      writeFileSync(join(folder, 'odd.parquet'), parquetOfRows(odd));
      writeFileSync(join(folder, 'good.csv'), good);
      await tab.choose('Open files', [join(folder, 'good.csv'), join(folder, 'odd.parquet')]);
      await countOf(tab, 'links', '2');
      await notice(tab, en.map.needed('odd.parquet'));
      await tab.click('button', 'Choose columns…');
      await tab.sees('dialog .first-rows td');
      const shown = await tab.evaluate(() => document.querySelector('.first-rows')?.textContent);
      assert.match(shown ?? '', /nrwowohin7https:\/\/o\.example\/https:\/\/o\.example\/b/);
      await tab.press('Escape');
      await chooseColumns(tab, ['wo', 'wohin']);
      await countOf(tab, 'links', '3');
    }),

  'a Parquet file is in a project file, and opens from it': (tab) =>
    inFolder(async (folder) => {
      const path = join(folder, 'links.parquet');
      writeFileSync(path, parquetOfRows(kLinks));
      await tab.choose('Open files', [path]);
      await ready(tab);
      await countOf(tab, 'links', '30,000');
      const before = await savedCount(tab);
      await tab.press('Control+s');
      await saves(tab, before);
      await startOver(tab);
      await tab.evaluate(() => {
        const { saved } = /** @type {{saved: Blob[]}} */ (/** @type {unknown} */ (window));
        const transfer = new DataTransfer();
        transfer.items.add(new File([saved[saved.length - 1]], 'p.anchorite'));
        const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await ready(tab);
      await countOf(tab, 'links', '30,000');
    }),

  'a Parquet file that is cut or compressed otherwise says so, and the others are read': (tab) =>
    inFolder(async (folder) => {
      const whole = parquetOfRows(kLinks);
      writeFileSync(join(folder, 'cut.parquet'), whole.subarray(0, whole.length - 100));
      writeFileSync(join(folder, 'brotli.parquet'), parquetOfRows(kLinks, { codec: 'BROTLI' }));
      writeFileSync(join(folder, 'whole.parquet'), whole);
      const names = ['cut', 'brotli', 'whole'].map((name) => join(folder, `${name}.parquet`));
      await tab.choose('Open files', names);
      await ready(tab);
      await countOf(tab, 'links', '30,000');
      await openTab(tab, 'Problems');
      const rows = await tab.evaluate(() => document.querySelector('.report [role=grid] tbody')?.textContent);
      assert.match(rows ?? '', /its end is missing/);
      assert.match(rows ?? '', /compressed with Brotli/);
    }),
};
