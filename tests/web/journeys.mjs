// What a person does on the page, and what must hold afterwards. Each journey is given a fresh tab.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { en } from '../support/texts.mjs';
import { workbook } from '../support/xlsx.mjs';
import { zipOf } from '../support/zip.mjs';
import { counted } from './counted.mjs';
import { chooseColumns, notice, ready } from './doings.mjs';

/** @import { Tab } from './browsers.mjs' */

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, '..', '..');
const realCrawl = join(top, '../shared/data/crawls/screaming-frog/all_inlinks-2025.csv');
const smallCrawl = join(top, 'tests/golden/screaming-frog-c/all_inlinks.csv');
const program = join(top, 'build/release/anchorite');

const kTabs = ['Pages', 'Links', 'Anchors', 'Domains', 'Problems'];

/** @param {Tab} tab @param {string} name @returns {Promise<number>} rows of that tab's report */
async function rowsOf(tab, name) {
  await tab.click('tab', name);
  await tab.until(
    (wanted) => document.querySelector('[role=tab][aria-selected=true]')?.textContent?.startsWith(wanted),
    name,
  );
  const line = await tab.until(
    (wanted) => {
      const text = document.querySelector('.status-line strong')?.textContent ?? '';
      return text.includes(wanted) && text;
    },
    name.toLowerCase().slice(0, -1),
  );
  return Number(line.match(/([\d,]+) \D*$/)[1].replaceAll(',', ''));
}

/** First cells of the grid, row by row. @param {Tab} tab @returns {Promise<string[][]>} */
const cells = (tab) =>
  tab.until(() => {
    const rows = [...document.querySelectorAll('[role=grid] tbody tr:not([aria-hidden=true])')];
    const texts = rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''));
    return texts.length > 0 && texts[0].some(Boolean) && texts;
  });

/** Until the grid's first row has such a text in a cell. @param {Tab} tab @param {number} column @param {string} text */
const firstSays = (tab, column, text) =>
  tab.until(
    ([column, text]) => {
      const row = document.querySelector('[role=grid] tbody tr:not([aria-hidden=true])');
      return row?.querySelectorAll('th, td')[column]?.textContent === text;
    },
    /** @type {[number, string]} */ ([column, text]),
  );

/** @param {Tab} tab */
const notices = (tab) => tab.evaluate(() => document.querySelector('.notices')?.textContent ?? '');

/** The last thing that the page gave to be saved. @param {Tab} tab @param {number} after how many there were before */
async function savedText(tab, after) {
  await tab.until((count) => /** @type {any} */ (window).saved.length > count, after);
  return tab.evaluate(() => /** @type {any} */ (window).saved.at(-1).text());
}

/** Files made in the page itself, chosen as a person would. @param {Tab} tab @param {{name: string, size?: number, text?: string}[]} files */
async function chooseMade(tab, files) {
  await tab.evaluate((/** @type {{name: string, size?: number, text?: string}[]} */ wanted) => {
    const transfer = new DataTransfer();
    for (const { name, size = 0, text = '' } of wanted) {
      const header = 'source,target,anchor\n';
      const rows = Array.from(
        { length: 1000 },
        (_, i) => `https://big.example/${i},https://big.example/${(i * 7) % 1000},a ${i % 50}\n`,
      );
      const thousand = rows.join('');
      const copies = Array(Math.ceil(size / thousand.length)).fill(thousand);
      transfer.items.add(new File(size > 0 ? [header, ...copies] : [text], name));
    }
    const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type=file]'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
}

/** Runs in the page: cancels in the message that tells that links are counted, and the next stage begins. */
function cancelWhenCounted() {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ moved) {
    if (message.method !== 'open') return post.call(this, message, moved);
    Worker.prototype.postMessage = post;
    const hear = this.onmessage;
    this.onmessage = (event) => {
      hear?.call(this, event);
      if (!event.data.progress || ['read', 'links'].includes(event.data.progress.stage)) return;
      this.onmessage = hear;
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Cancel')?.click();
    };
    post.call(this, message, moved);
  };
}

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const journeys = {
  async 'the sample fills every tab'(tab) {
    await tab.click('button', 'Try a sample');
    await ready(tab);
    for (const name of kTabs.slice(0, 4)) assert.ok((await rowsOf(tab, name)) > 3, name);
  },

  async 'a small crawl counts as an independent count does'(tab) {
    await tab.choose('Open files', [smallCrawl]);
    await ready(tab);
    await countsAgree(tab, smallCrawl);
  },

  async 'pasted HTML'(tab) {
    await tab.fill(
      'textbox',
      'Paste HTML',
      '<nav><a href="https://a.example/">A</a></nav><p>See <a href="/b">B</a> and <a>nothing</a>',
    );
    await tab.click('button', 'Analyze');
    await ready(tab);
    assert.equal(await rowsOf(tab, 'Links'), 2);
  },

  async 'sort, filter and export show the same rows'(tab) {
    await tab.choose('Open files', [smallCrawl]);
    await ready(tab);
    const all = await rowsOf(tab, 'Pages');
    await tab.fill('searchbox', 'Filter', 'inlinks>2');
    const matched = await tab.until((/** @type {number} */ total) => {
      const shown = document.querySelector('.status-line strong')?.textContent?.match(/^([\d,]+) of /);
      const rows = Number(shown?.[1].replaceAll(',', ''));
      return rows > 0 && rows < total && rows;
    }, all);
    await tab.click('button', 'Export CSV');
    const csv = await savedText(tab, 0);
    assert.equal(csv.trimEnd().split('\n').length, matched + 1);
    await firstSays(tab, 0, csv.trimEnd().split('\n')[1].split(',')[0]);
    await tab.click('button', 'Export JSON');
    assert.equal(JSON.parse(await savedText(tab, 1)).length, matched);
  },

  async 'cancelling while reading keeps what was read'(tab) {
    await chooseMade(tab, [{ name: 'large.csv', size: 400_000_000 }]);
    // At once: a machine that stands still between a look and a click may have read all of it.
    await tab.until(() => {
      const reads = /Rows\s*\d/.test(document.querySelector('main')?.textContent ?? '');
      if (reads) [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')?.click();
      return reads;
    });
    await ready(tab);
    const rows = await rowsOf(tab, 'Links');
    assert.ok(rows > 0 && rows < 8_000_000, `${rows} rows`);
    await notice(tab, /[Ff]irst|[Ss]topped/);
  },

  async 'cancelling while it is analysed is heard before the last stages, keeps what was computed, and stores nothing from disk'(
    tab,
  ) {
    await tab.evaluate(cancelWhenCounted);
    await chooseMade(tab, [{ name: 'middling.csv', size: 120_000_000 }]);
    await ready(tab);
    await notice(tab, /You stopped the analysis. Missing: .*Anchor shares/);
    await tab.click('tab', 'Links');
    assert.equal((await cells(tab))[0].length > 3, true);
    const stored = await tab.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length]);
    assert.deepEqual(stored, [0, 0]);
    await tab.click('button', 'Compute the rest');
    await ready(tab);
    await tab.click('tab', 'Anchors');
    await tab.until(() =>
      /other|exact|partial|generic|branded/i.test(document.querySelector('[role=grid] tbody')?.textContent ?? ''),
    );
  },

  async 'hostile files are each answered, and the page goes on'(tab) {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-hostile-'));
    try {
      /** @type {[string, string | Uint8Array][]} */
      const files = [
        ['deep.html', `${'<div>'.repeat(10_000)}<a href="https://deep.example/x">deep</a>`],
        [
          'long-line.csv',
          `source,target\nhttps://l.example/,https://l.example/a\n${'x'.repeat(30_000_000)}\nhttps://l.example/a,https://l.example/\n`,
        ],
        [
          'nul.csv',
          'source,target,anchor\nhttps://n.example/,https://n.example/a,nu\0l\nhttps://n.example/a,https://n.example/,\n',
        ],
        ['empty.csv', ''],
        [
          'picture.png',
          Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1]),
        ],
        ['letter.txt', 'Dear all,\n\nthis is not a list of links.\n'],
      ];
      for (const [name, content] of files) writeFileSync(join(folder, name), content);
      await tab.choose(
        'Open files',
        files.map(([name]) => join(folder, name)),
      );
      await ready(tab);
      await tab.click('tab', 'Problems');
      await tab.click('button', 'Export CSV');
      const problems = await savedText(tab, 0);
      for (const name of ['long-line.csv', 'nul.csv', 'empty.csv', 'picture.png', 'letter.txt']) {
        assert.ok(problems.includes(name), `${name} is not among the problems:\n${problems}`);
      }
      assert.equal(await rowsOf(tab, 'Links'), 5);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },

  async 'unknown columns are shown, suggested, chosen and remembered'(tab) {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-columns-'));
    const chosen = () =>
      tab.evaluate(() =>
        [.../** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll('dialog select'))].map(
          (select) => select.value,
        ),
      );
    const give = async (/** @type {string} */ host) => {
      const path = join(folder, `${host}.csv`);
      const row = `https://${host}/;https://b.example/x;"red ""shoes""";4;5;6;7;8;nine\n`;
      writeFileSync(path, `Where;Goes to;Label;4th;5th;6th;7th;8th;Remark\n${row}`);
      await tab.choose('Open files', [path]);
    };
    const asks = async () => {
      await tab.click('button', 'Choose columns…');
      await tab.sees('dialog .first-rows td');
    };
    try {
      await give('a.example');
      await asks();
      const shown = await tab.evaluate(() => document.querySelector('.first-rows tbody')?.textContent);
      assert.equal(shown, 'https://a.example/https://b.example/xred "shoes"45678nine');
      assert.deepEqual(await chosen(), ['Where', 'Goes to', 'Label']);
      await tab.evaluate(() => {
        const select = /** @type {HTMLSelectElement} */ (document.querySelectorAll('dialog select')[2]);
        select.value = 'Remark'; // beyond the columns that the message names
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await tab.click('button', 'Open');
      await ready(tab);
      assert.equal(await rowsOf(tab, 'Links'), 1);
      await tab.click('button', 'Start over');
      await tab.until(() => document.querySelector('[role=status]')?.textContent !== 'Ready');
      await give('c.example');
      await notice(tab, en.map.again('c.example.csv')); // unasked
      assert.equal(await rowsOf(tab, 'Links'), 1);
      await firstSays(tab, 2, 'nine');
      await asks();
      assert.deepEqual(await chosen(), ['Where', 'Goes to', 'Remark']);
      await tab.evaluate(() => {
        const select = /** @type {HTMLSelectElement} */ (document.querySelectorAll('dialog select')[2]);
        select.value = 'Label';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await tab.click('button', 'Open');
      await tab.until(() => document.querySelector('.notices')?.textContent === '');
      await ready(tab);
      await tab.click('tab', 'Links');
      await firstSays(tab, 2, 'red "shoes"');
      assert.equal(await rowsOf(tab, 'Links'), 1); // not once more
      assert.equal(await notices(tab), '');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },

  async 'a file whose columns were only guessed is read, and asked about'(tab) {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-guessed-'));
    try {
      const rows = ['a', 'b', 'c', 'd'].map((x) => `https://g.example/${x};200;https://g.example/${x}\n`);
      writeFileSync(join(folder, 'sivut.csv'), `Osoite;Koodi;Kanoninen\n${rows.join('')}`);
      await tab.choose('Open files', [join(folder, 'sivut.csv')]);
      await tab.sees('dialog .first-rows td');
      const shown = await tab.evaluate(() => document.querySelector('.first-rows thead')?.textContent);
      assert.equal(shown, 'OsoiteKoodiKanoninen');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },

  async 'a file of unknown columns among others is read when its columns are chosen, and no other twice'(tab) {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-mixed-'));
    try {
      const odd = (/** @type {string} */ host) => `nr;wo;wohin\n7;https://${host}/;https://${host}/b\n`;
      const good = 'source,target\nhttps://g.example/,https://g.example/a\nhttps://g.example/a,https://g.example/\n';
      writeFileSync(join(folder, 'good.csv'), good);
      writeFileSync(
        join(folder, 'both.zip'),
        zipOf([
          { name: 'odd.csv', text: odd('o.example') },
          { name: 'fine.csv', text: good.replaceAll('g.', 'f.') },
        ]),
      );
      await tab.choose('Open files', [join(folder, 'good.csv'), join(folder, 'both.zip')]);
      await ready(tab);
      assert.equal(await rowsOf(tab, 'Links'), 4);
      await notice(tab, en.map.needed('both.zip/odd.csv'));
      // Also from the list of problems, when the message is gone.
      await tab.until(() => {
        /** @type {any} */ (document.querySelector('.notice button.icon'))?.click();
        return !document.querySelector('.notice');
      });
      await tab.click('tab', 'Data');
      // Once: what comes of a click comes later.
      const clickRow = (/** @type {string} */ report) =>
        tab.until((report) => {
          const rows = /** @type {HTMLElement[]} */ ([
            ...document.querySelectorAll(`.report[aria-label=${report}] tbody th[aria-colindex]`),
          ]);
          const odd = rows.find((cell) => cell.textContent === 'both.zip/odd.csv');
          odd?.click();
          return odd !== undefined;
        }, report);
      await clickRow('files');
      await tab.sees('#tab-problems[aria-selected=true]');
      await clickRow('problems');
      await chooseColumns(tab, ['wo', 'wohin']);
      await tab.until(() => document.querySelector('#tab-links .tab-count')?.textContent === '5');
      assert.equal(await notices(tab), '');
      await tab.until(() => document.querySelector('#tab-problems .tab-count')?.textContent === '0');
      // The same header once more, beside the analysis: nobody is asked.
      writeFileSync(join(folder, 'more.csv'), odd('m.example'));
      await tab.choose('Open files', [join(folder, 'more.csv')]);
      await tab.click('button', 'Add to this analysis');
      await tab.until(() => document.querySelector('#tab-links .tab-count')?.textContent === '6');
      await notice(tab, en.map.again('more.csv'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },

  async 'a dropped folder is the files in it, by name, without hidden ones'(tab) {
    await tab.evaluate(() => {
      const edges = (/** @type {string} */ host) => `source,target\nhttps://${host}/,https://${host}/a\n`;
      // No script may put a folder into a DataTransfer: what a browser gives for one is made by hand.
      const file = (/** @type {string} */ path) => ({
        name: path.slice(path.lastIndexOf('/') + 1),
        fullPath: `/${path}`,
        isDirectory: false,
        file: (/** @type {(file: File) => void} */ give) =>
          give(new File([edges(path.replace(/\W/g, '-'))], path.slice(path.lastIndexOf('/') + 1))),
      });
      const folder = (/** @type {string} */ path, /** @type {any[]} */ children) => ({
        name: path.slice(path.lastIndexOf('/') + 1),
        isDirectory: true,
        createReader() {
          const parts = [children.slice(0, 2), children.slice(2), []];
          return { readEntries: (/** @type {(part: any[]) => void} */ give) => give(parts.shift() ?? []) };
        },
      });
      const entry = folder('crawl', [
        file('crawl/z.csv'),
        folder('crawl/.git', [file('crawl/.git/x.csv')]),
        file('crawl/.DS_Store'),
        folder('crawl/b', [file('crawl/b/1.csv')]),
        file('crawl/a.csv'),
      ]);
      const item = { kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null };
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { items: [item], types: ['Files'], files: [] } });
      document.body.dispatchEvent(event);
    });
    await ready(tab);
    const names = await tab.until(() => document.querySelector('.remove-files')?.textContent);
    assert.equal(names, 'Remove a file and its rowsRemove crawl/a.csvRemove crawl/b/1.csvRemove crawl/z.csv');
  },

  async 'a removed file is as if it had never come'(tab) {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-removed-'));
    try {
      const edges = (/** @type {string} */ host) => `source,target\nhttps://${host}/,https://${host}/a\n`;
      writeFileSync(join(folder, 'one.csv'), edges('one.example'));
      writeFileSync(
        join(folder, 'two.zip'),
        zipOf(['b', 'c'].map((name) => ({ name: `${name}.csv`, text: edges(`${name}.example`) }))),
      );
      await tab.choose('Open files', [join(folder, 'one.csv'), join(folder, 'two.zip')]);
      await ready(tab);
      const links = async (/** @type {number} */ saved) => {
        await rowsOf(tab, 'Links');
        await tab.click('button', 'Export CSV');
        return savedText(tab, saved);
      };
      const remove = async (/** @type {string} */ name) => {
        await tab.click('tab', 'Overview');
        await tab.until(() => {
          const more = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.remove-files'));
          if (more) more.open = true;
          return more !== null;
        });
        await tab.click('button', `Remove ${name}`);
        await tab.until((gone) => !document.querySelector('.remove-files')?.textContent?.includes(gone), name);
        await ready(tab);
      };
      const all = await links(0);
      await remove('one.csv');
      await remove('two.zip/c.csv');
      const only = await links(1);
      assert.deepEqual(
        only.split('\n'),
        all
          .split('\n')
          .filter(
            (/** @type {string} */ line, /** @type {number} */ i) => i === 0 || line === '' || line.includes('b.csv'),
          ),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },

  async 'archives are read as the command line reads them'(tab) {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-archives-'));
    try {
      const rows = Array.from(
        { length: 6_000 },
        (_, i) => `https://z.example/${i},https://z.example/${(i * 31) % 997}\n`,
      );
      const text = `source,target\n${rows.join('')}`;
      const members = Buffer.concat([gzipSync(text.slice(0, 9000)), gzipSync(text.slice(9000))]);
      const zip = zipOf([
        { name: 'list/links.csv', text: text.slice(0, 5000) },
        { name: '__MACOSX/._links.csv', text: '' },
        { name: 'seite ü.html', text: '<base href="https://p.example/"><a href="/x">x</a>', method: 0 },
        { name: 'edges.txt.gz', text: gzipSync('https://a.example/ https://b.example/\n') },
        { name: 'inner.zip', text: zipOf([{ name: 'a', text: 'a' }]) },
        { name: 'secret.csv', text, flags: 1 },
      ]);
      const damaged = Buffer.from(zipOf([{ name: 'links.csv', text }])).fill(0xff, 12_000, 12_009);
      const bomb = gzipSync(`source,target\nhttps://e.com/a,https://e.com/b\n${'\n'.repeat(80 << 20)}`);
      /** @type {[string, Uint8Array][]} */
      const files = [
        ['members.csv.gz', members],
        ['cut.csv.gz', gzipSync(text.replaceAll('z.example', 'c.example')).subarray(0, 9_000)],
        ['all.zip', zip],
        ['book.xlsx', workbook()],
        ['damaged.zip', damaged],
        ['listless.zip', zip.subarray(0, -40)],
        ['bomb.gz', bomb],
      ];
      for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
      const names = files.map(([name]) => name);
      await tab.choose(
        'Open files',
        names.map((name) => join(folder, name)),
      );
      await ready(tab);
      await tab.click('tab', 'Problems');
      await tab.click('button', 'Export CSV');
      const problems = await savedText(tab, 0);
      await rowsOf(tab, 'Links');
      await tab.click('button', 'Export CSV');
      const links = await savedText(tab, 1);
      const said = (/** @type {string} */ report) =>
        spawnSync(program, ['report', report, ...names], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 }).stdout;
      // Links are joined at another moment where several files are read at once, so what is told of it may come later.
      assert.deepEqual(problems.split('\n').toSorted(), said('problems').split('\n').toSorted());
      assert.ok(links === said('links'), 'the page and the command line read other links');
      for (const name of [
        'cut.csv.gz',
        'all.zip/inner.zip',
        'all.zip/secret.csv',
        'damaged.zip/links.csv',
        'listless.zip',
        'bomb.gz',
      ])
        assert.ok(problems.includes(name), `${name} is not among the problems:\n${problems}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },

  async 'a file alone that cannot be read is explained'(tab) {
    await chooseMade(tab, [{ name: 'nothing.csv', text: '' }]);
    await notice(tab, /nothing\.csv/);
    await tab.click('button', 'Try a sample');
    await ready(tab);
  },

  async 'a file that changes before it is read is explained'(tab) {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-changed-'));
    try {
      const path = join(folder, 'changing.csv');
      writeFileSync(path, 'source,target\nhttps://c.example/,https://c.example/a\n');
      await tab.click('button', 'Try a sample');
      await ready(tab);
      await tab.choose('Open files', [path]);
      await tab.until(() =>
        [...document.querySelectorAll('button')].some((button) => button.textContent === 'Add to this analysis'),
      );
      await new Promise((resolve) => setTimeout(resolve, 1100)); // some file systems count whole seconds
      appendFileSync(path, 'https://c.example/b,https://c.example/c\n');
      await tab.click('button', 'Add to this analysis');
      await tab.until(() => Number(document.querySelector('#tab-problems .tab-count')?.textContent) > 0);
      assert.ok((await rowsOf(tab, 'Problems')) > 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },

  async 'a real crawl counts as an independent count does'(tab) {
    await tab.choose('Open files', [realCrawl]);
    await ready(tab);
    await countsAgree(tab, realCrawl);
  },
};

/** Journeys that need what not every machine has. @type {Record<string, boolean>} */
export const possible = {
  'a real crawl counts as an independent count does': existsSync(realCrawl),
};

/** @param {Tab} tab @param {string} path */
async function countsAgree(tab, path) {
  const expected = counted(readFileSync(path, 'utf8'));
  const found = {
    links: await rowsOf(tab, 'Links'),
    pages: await rowsOf(tab, 'Pages'),
    anchors: await rowsOf(tab, 'Anchors'),
    domains: await rowsOf(tab, 'Domains'),
  };
  assert.deepEqual(found, expected);
}
