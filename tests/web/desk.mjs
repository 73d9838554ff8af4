// What a person makes of an analysis: steps taken back, pages watched, segments, copies, comparisons, projects,
// the whole report as one file. Each is given a fresh tab.

import assert from 'node:assert/strict';
import { en } from '../support/texts.mjs';
import { chooseProject, command, notice, openTab, ready, sample, savedCount, saves, startOver } from './doings.mjs';
import { chooseText } from './uses.mjs';

/** @import { Tab } from './browsers.mjs' */

/** @param {Tab} tab */
const statusLine = (tab) => tab.evaluate(() => document.querySelector('.status-line strong')?.textContent ?? '');

/** @param {Tab} tab @param {string} start */
const statusStarts = (tab, start) =>
  tab.until((wanted) => document.querySelector('.status-line strong')?.textContent?.startsWith(wanted), start);

/** A file of this name and content, given to an input of files. @param {Tab} tab @param {string} label @param {string} name @param {string} content */
const give = (tab, label, name, content) =>
  tab.evaluate(
    ([label, name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name));
      const input = /** @type {HTMLInputElement} */ (document.querySelector(`input[type=file][aria-label="${label}"]`));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [label, name, content],
  );

/** The last thing that was given to be saved, given back as a file. @param {Tab} tab @param {number} flip   a byte to damage; -1: none */
const giveSaved = (tab, flip) =>
  tab.evaluate(async (flip) => {
    const bytes = new Uint8Array(await /** @type {any} */ (window).saved.at(-1).arrayBuffer());
    if (flip >= 0) bytes[bytes.length - 6] ^= flip; // in the checksum of the last input
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'kept.anchorite'));
    const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, flip);

const earlier = [
  'source,target,anchor',
  'https://c.example/,https://c.example/a,a',
  'https://c.example/,https://c.example/gone,gone',
  'https://c.example/a,https://c.example/,home',
].join('\n');
const later = [
  'source,target,anchor',
  'https://c.example/,https://c.example/a,a',
  'https://c.example/,https://c.example/new,new',
  'https://c.example/new,https://c.example/a,a',
  'https://c.example/a,https://c.example/,home',
].join('\n');

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const desk = {
  async 'a cell that is copied alone starts no formula'(tab) {
    await chooseText(tab, 'names.csv', 'source,target,anchor\n=1+1,b,x\nb,=1+1,x\n');
    await ready(tab);
    await openTab(tab, 'Links');
    const copied = await tab.evaluate(() => {
      const cells = [...document.querySelectorAll('.report [role=grid] tbody :is(th, td)')];
      const cell = /** @type {HTMLElement} */ (cells.find(({ textContent }) => textContent === '=1+1'));
      cell.focus();
      let given = '';
      const setData = (/** @type {string} */ _type, /** @type {string} */ text) => {
        given = text;
      };
      const event = new Event('copy', { bubbles: true, cancelable: true }); // Firefox seals the clipboard of its own kind
      cell.dispatchEvent(Object.assign(event, { clipboardData: { setData } }));
      return given;
    });
    assert.equal(copied, "'=1+1");
  },

  async 'a filter and an order are taken back and done again'(tab) {
    await sample(tab);
    await openTab(tab, 'Pages');
    const all = await statusLine(tab);
    await tab.fill('searchbox', 'Filter', 'inlinks>2');
    await tab.until(() => / of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    const some = await statusLine(tab);
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('thead [aria-colindex="5"]')).click());
    await tab.until(() => document.querySelector('thead [aria-colindex="5"]')?.ariaSort === 'descending');
    await tab.press('Control+z');
    await tab.until(() => document.querySelector('thead [aria-colindex="5"]')?.ariaSort === 'none');
    await tab.press('Control+z');
    await statusStarts(tab, all);
    await tab.press('Control+Shift+Z');
    await statusStarts(tab, some);
    await command(tab, en.history.title);
    await tab.sees('dialog .steps [aria-current]');
    assert.equal(await tab.evaluate(() => document.querySelectorAll('dialog .steps li').length), 2);
  },

  async 'selected cells are copied in every kind'(tab) {
    await sample(tab);
    await openTab(tab, 'Pages');
    await tab.evaluate(() =>
      /** @type {any} */ (document.querySelector('[aria-rowindex="2"] > [aria-colindex="1"]'))?.focus(),
    );
    await tab.press('Shift+ArrowDown');
    await tab.press('Shift+ArrowRight');
    await tab.until(() => document.querySelector('.copy-bar span')?.textContent?.startsWith('4 '));
    await tab.evaluate(() => {
      const kept = /** @type {any} */ (window);
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (/** @type {string} */ t) => Object.assign(kept, { copied: t }) },
      });
    });
    const expected = {
      CSV: /^url,pagerank\n/,
      Markdown: /^\| URL \| PageRank \|\n/,
      URLs: /^https:[^\n]+\nhttps:[^\n]+$/,
      JSON: /^\[\n/,
    };
    for (const [kind, pattern] of Object.entries(expected)) {
      await tab.evaluate(() => Object.assign(window, { copied: '' }));
      await tab.click('button', `Copy as ${kind}`);
      assert.match(await tab.until(() => /** @type {any} */ (window).copied), pattern);
    }
    await tab.press('Escape');
  },

  async 'a page is watched, and a segment is a column and a filter'(tab) {
    await sample(tab);
    await openTab(tab, 'Pages');
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('tbody th')).click());
    const url = await tab.until(() => document.querySelector('.detail h2')?.textContent);
    await tab.click('button', en.focus.pin);
    await tab.press('Escape');
    await tab.click('button', en.views.focus);
    await tab.until((url) => document.querySelector('.report tbody th')?.textContent === url, url);
    await tab.click('button', 'Pages');
    await tab.click('button', 'Segments…');
    await tab.sees('dialog textarea');
    await tab.evaluate(() => {
      const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('dialog textarea'));
      box.value = 'books = /books/*';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await tab.click('button', en.segments.keep);
    await tab.until(() => [...document.querySelectorAll('thead th')].some((cell) => cell.textContent === 'Segment'));
    await tab.until(() => {
      const [dot, cell] = ['.mark-dot', 'tbody td'].map((kind) => {
        const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(kind)]);
        const own = all.find((one) => one.style.getPropertyValue('--n') === '0');
        return own && getComputedStyle(own).getPropertyValue('--segment');
      });
      return cell && (!dot || dot === cell);
    });
    await tab.evaluate(() => {
      const select = /** @type {HTMLSelectElement} */ (document.querySelector('select[aria-label="Show segment"]'));
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.until(() => {
      const urls = [...document.querySelectorAll('tbody tr:not([aria-hidden=true]) th')].map(
        (cell) => cell.textContent ?? '',
      );
      return urls.length > 3 && urls.every((url) => url.includes('/books'));
    });
  },

  async 'two crawls are compared page by page'(tab) {
    await give(tab, 'Open files', 'later.csv', later);
    await ready(tab);
    await tab.click('tab', 'Pages');
    await tab.sees('.report [role=grid] tbody th');
    await tab.click('button', 'Compare');
    await tab.sees('.aside-panel');
    await give(tab, 'Files of the earlier crawl', 'earlier.csv', earlier);
    await tab.until(() => document.querySelectorAll('.aside-panel .tag').length === 5);
    const counts = await tab.evaluate(() =>
      [...document.querySelectorAll('.aside-panel .tag')].map((one) => one.textContent),
    );
    const { gained, lost, moved } = en.compare.kinds;
    assert.deepEqual(counts.slice(0, 3), [`${gained} 1`, `${lost} 1`, `${moved} 0`]);
    await tab.until(() => document.querySelectorAll('.report tbody tr:not([aria-hidden=true])').length === 4);
    const rows = await tab.evaluate(() =>
      [...document.querySelectorAll('.report tbody tr:not([aria-hidden=true])')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    );
    assert.deepEqual(
      rows.slice(0, 2).map(([url, kind]) => `${url} ${kind}`),
      [`https://c.example/gone ${lost}`, `https://c.example/new ${gained}`],
    );
    assert.ok(!rows.flat().some((cell) => /^[-−]0\.0$/.test(cell ?? '')), String(rows));
  },

  async 'two crawls are compared where one is of a staging server'(tab) {
    await give(tab, 'Open files', 'later.csv', later);
    await ready(tab);
    await tab.click('tab', 'Pages');
    await tab.click('button', 'Compare');
    await tab.sees('.aside-panel');
    await give(tab, 'Files of the earlier crawl', 'staging.csv', earlier.replaceAll('https://c.', 'http://staging.c.'));
    await tab.until(() => document.querySelectorAll('.aside-panel .tag').length === 5);
    const says = await tab.evaluate(() => document.querySelector('.aside-panel p')?.textContent ?? '');
    const { gained, lost } = en.compare.kinds;
    assert.ok(says.includes(`${gained} 1${lost} 1`), says);
    assert.ok(says.includes(en.compare.hosts('http://staging.c.example', 'https://c.example')), says);
  },

  async 'a project is kept and opened again; a damaged one harms nothing'(tab) {
    await give(tab, 'Open files', 'later.csv', later);
    await ready(tab);
    await openTab(tab, 'Links');
    await tab.fill('searchbox', 'Filter', 'anchor=a');
    await statusStarts(tab, '2 of 4');
    await tab.click('tab', 'Structure');
    await tab.click('button', 'What if');
    await tab.fill('combobox', 'From', 'https://c.example/new');
    await tab.fill('combobox', 'To', 'https://c.example/');
    await tab.click('button', 'Try it');
    await tab.sees('.edits li');
    await tab.click('tab', 'Links');
    await statusStarts(tab, '2 of 4');
    const before = await savedCount(tab);
    await tab.press('Control+s');
    await saves(tab, before);

    for (const [what, flip] of /** @type {const} */ ([
      ['damaged', 255],
      ['whole', -1],
    ])) {
      await giveSaved(tab, flip);
      await tab.click('button', 'Start new');
      if (what === 'damaged') {
        await notice(tab, /cannot be opened/);
        await statusStarts(tab, '2 of 4');
        await tab.evaluate(() => /** @type {any} */ (document.querySelector('.notice button.icon')).click());
        await startOver(tab);
        await tab.click('button', 'Try a sample');
        await ready(tab);
      }
    }
    await statusStarts(tab, '2 of 4');
    await tab.click('tab', 'Structure');
    await tab.click('button', 'What if');
    await tab.until(() => /https:\/\/c\.example\/new/.test(document.querySelector('.edits li')?.textContent ?? ''));
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice').length), 0);
  },

  async 'unpacking a project is cancelled, and one that swells is refused'(tab) {
    await tab.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ moved) {
        if (message.method === 'open') Object.assign(window, { opened: true });
        post.call(this, message, moved);
      };
    });
    const zeros = '\0'.repeat(60e6);
    const isRefused = async (/** @type {RegExp} */ words) => {
      await notice(tab, words);
      await tab.sees('.landing');
      assert.ok(await tab.evaluate(() => !('opened' in window)));
    };
    await tab.evaluate(() => {
      const cancel = () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
      const asks = setInterval(() => {
        if (cancel()) clearInterval(asks);
        cancel()?.click();
      });
    });
    await chooseProject(tab, zeros);
    await isRefused(/Cancelled\./);
    await chooseProject(tab, zeros, {}, 10);
    await isRefused(/cannot be opened.*damaged/);
  },

  async 'the settings of an analysis are exported'(tab) {
    await sample(tab);
    await openTab(tab, 'Data');
    await tab.click('button', 'Method');
    const saved = await savedCount(tab);
    await tab.click('button', 'Export CSV');
    await saves(tab, saved);
    const settings = await tab.evaluate(() => /** @type {any} */ (window).saved.at(-1).text());
    assert.match(settings, /^option,damping,0\.85,,\r?$/m);
    assert.match(settings, /^rule,self_links,,\d+,\d+\r?$/m);
  },

  async 'a report on paper has its filter, its order and its first rows'(tab) {
    await sample(tab);
    await openTab(tab, 'Links');
    await tab.fill('searchbox', 'Filter', 'position=footer');
    await tab.until(() => / of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    await tab.until(() => {
      document.querySelector('.paper')?.remove();
      window.dispatchEvent(new Event('beforeprint'));
      return /Filter/.test(document.querySelector('.paper > p')?.textContent ?? '');
    });
    const paper = await tab.evaluate(() => ({
      rows: document.querySelectorAll('.paper tbody tr').length,
      text: document.querySelector('.paper > p')?.textContent ?? '',
    }));
    assert.equal(paper.rows, 100);
    assert.match(paper.text, /The first 100 of \d+ rows\. Filter: position=footer\./);
    await tab.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
    await tab.until(() => !document.querySelector('.paper'));
  },
};
