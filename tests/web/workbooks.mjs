// Exported workbooks as another program reads them: Python's own zip and XML readers.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTab, ready } from './doings.mjs';
import { chooseText, hostileCrawl } from './uses.mjs';

/** @import { Tab } from './browsers.mjs' */

const kReadWorkbook = `
import json, re, sys, zipfile
import xml.etree.ElementTree as tree
ns = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
names = book.namelist()
roots = {name: tree.fromstring(book.read(name)) for name in names}
def column(cell):
    number = 0
    for letter in re.match('[A-Z]+', cell.get('r')).group(0):
        number = number * 26 + ord(letter) - 64
    return number - 1
def value(cell):
    if cell.get('t') == 'inlineStr':
        return ''.join(part.text or '' for part in cell.iter(ns + 't'))
    assert cell.get('t') in (None, 'n'), cell.get('t')
    found = cell.find(ns + 'v')
    return None if found is None else float(found.text)
sheet = roots['xl/worksheets/sheet1.xml']
rows = [{column(cell): value(cell) for cell in row} for row in sheet.iter(ns + 'row')]
runs = [e.tag for root in roots.values() for e in root.iter() if e.tag in (ns + 'f', ns + 'hyperlink', ns + 'definedName')]
print(json.dumps({'names': names, 'rows': rows, 'runs': runs}))
`;

const kCountRows = `
import json, sys, zipfile
sheet = zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml')
print(json.dumps({'rows': sheet.count(b'<row '), 'end': sheet[-2000:].decode()}))
`;

/** @typedef {{names: string[], rows: Record<string, string | number>[], runs: string[]}} Workbook */

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

/** @param {Buffer} bytes @param {string} program   that prints JSON about the workbook of its argument */
function asked(bytes, program) {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-book-'));
  try {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const run = { encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 28 };
    return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program, path], run));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const kLongest = 32_767;
/** A text as a workbook holds it: nothing that starts a formula; what XML cannot, as Excel writes that. @param {string} text */
const inBook = (text) =>
  `${/^[=+@\uff1d]/.test(text) ? "'" : ''}${text}`
    .slice(0, kLongest)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[^\P{Cc}\t\n\r]/gu, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`);

/** Runs in the page: counts the windows of rows that are asked for from now on, and the pieces that are kept. */
function watchParts() {
  const seen = { windows: 0, rows: 0, mostRows: 0, mostBytes: 0 };
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ moved) {
    if (message.method === 'rows') {
      const { limit } = message.params.query;
      seen.windows++;
      seen.rows += limit;
      seen.mostRows = Math.max(seen.mostRows, limit);
    }
    post.call(this, message, moved);
  };
  const Kept = Blob;
  window.Blob = class extends Kept {
    /** @param {any[]} [parts] @param {BlobPropertyBag} [how] */
    constructor(parts, how) {
      super(parts, how);
      if (!parts?.some((part) => part instanceof Kept)) seen.mostBytes = Math.max(seen.mostBytes, this.size);
    }
  };
  Object.assign(window, { seen });
}

const kRowsAtOnce = 4000;
const kBytesAtOnce = 2e6;

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const workbooks = {
  async 'the workbooks of a crawl that means harm hold texts and numbers, and nothing that runs'(tab) {
    await chooseText(tab, '=1+1.csv', hostileCrawl());
    await ready(tab);
    for (const name of ['Links', 'Anchors', 'Pages', 'Domains', 'Data']) {
      await openTab(tab, name);
      /** @type {Workbook} */
      const { names, rows, runs } = asked(await saved(tab, 'Export Excel'), kReadWorkbook);
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

  async 'a workbook of 200,000 rows is asked for, written and kept a part at a time'(tab) {
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
    await tab.evaluate(watchParts);
    const bytes = await saved(tab, 'Export Excel');
    const seen = await tab.evaluate(() => /** @type {any} */ (window).seen);
    assert.ok(seen.rows >= 200_000 && seen.windows >= 200_000 / kRowsAtOnce, JSON.stringify(seen));
    assert.ok(seen.mostRows <= kRowsAtOnce && seen.mostBytes <= kBytesAtOnce, JSON.stringify(seen));
    const { rows, end } = asked(bytes, kCountRows);
    assert.equal(rows, 200_001);
    assert.match(end, /words 499/);
  },
};
