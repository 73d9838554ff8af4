// How a person works with the page: by keyboard alone, into a page and back, with a crawl that means harm.
// Each is given a fresh tab.

import assert from 'node:assert/strict';
import { en } from '../support/texts.mjs';
import { chooseColumns, openTab, ready, sample } from './doings.mjs';

/** @import { Tab } from './browsers.mjs' */

/**
 * Tab until what has the focus is named so.
 * @param {Tab} tab @param {string} name
 * @param {string} [key]   Shift+Tab for what lies behind: past the end of the page Firefox's driver leaves the page
 */
async function tabTo(tab, name, key = 'Tab') {
  for (let i = 0; i < 80; i++) {
    await tab.press(key);
    const at = await tab.evaluate(() => {
      const now = /** @type {any} */ (document.activeElement);
      return (now?.ariaLabel ?? now?.labels?.[0]?.textContent ?? now?.textContent ?? '').trim();
    });
    if (at === name) return;
  }
  assert.fail(`Tab never came to "${name}"`);
}

/** Keys with a modifier, as the page sees them. @param {Tab} tab @param {string} key @param {KeyboardEventInit} held */
const chord = (tab, key, held) =>
  tab.evaluate(
    ([key, held]) => {
      const code = `Key${key.toUpperCase()}`;
      const init = { key, code, bubbles: true, cancelable: true, ...held };
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
    },
    /** @type {[string, KeyboardEventInit]} */ ([key, held]),
  );

/** @param {Tab} tab @param {string} name @param {string} text */
export const chooseText = (tab, name, text) =>
  tab.evaluate(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type=file]'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, text],
  );

const kHostile = [
  '<img src=x onerror="window.harmed=1">',
  '</script><script>window.harmed=1</script>',
  '=HYPERLINK("http://evil.example")',
  '@SUM(1+1)*cmd|calc',
  '+1+cmd|calc',
  '\u202egnihsihp\u202c',
  'b\u0007e\u0001ll',
  'p\u0430ypal',
  '\uff1d1+1',
  'no\ufffe\uffffxml',
  'x'.repeat(1_000_000),
];
const kColumns = ['Anchor', 'Alt Text', 'Rel', 'Status', 'Link Path', 'Link Position', 'Title', 'Path'];

/** A link export with each of these texts in each column that takes a text, and in its addresses and its name. */
export function hostileCrawl() {
  const cell = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  const lines = kHostile.map((text, i) => {
    const target = i === 7 ? 'https://p\u0430ypal.example/' : `https://h.example/${encodeURI(text.slice(0, 60))}`;
    return ['Hyperlink', `https://h.example/${i}`, target, ...kColumns.map(() => cell(text))].join(',');
  });
  return [['Type', 'Source', 'Destination', ...kColumns].join(','), ...lines].join('\n');
}

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const uses = {
  async 'the keyboard alone leads from the landing page to an exported CSV'(tab) {
    await tabTo(tab, 'Try a sample');
    await tab.press('Enter');
    await ready(tab);
    await tab.press('2');
    await tab.sees('.report [role=grid] tbody th');
    await tab.press('/');
    for (const key of 'depth>0') await tab.press(key);
    await tab.press('Enter');
    await tab.until(() => / of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    await tabTo(tab, 'Export CSV');
    await tab.press('Enter');
    await tab.until(() => /** @type {any} */ (window).saved?.length > 0);
    const csv = await tab.evaluate(async () => {
      const bytes = new Uint8Array(await /** @type {any} */ (window).saved.at(-1).arrayBuffer());
      return { mark: [...bytes.subarray(0, 3)], head: new TextDecoder().decode(bytes).slice(0, 40) };
    });
    assert.deepEqual(csv.mark, [0xef, 0xbb, 0xbf]);
    assert.match(csv.head, /^\ufeff?url,pagerank/);
  },

  async 'the keyboard alone tries a link that is not there, and takes it back'(tab) {
    await tabTo(tab, 'Try a sample');
    await tab.press('Enter');
    await ready(tab);
    await tab.press('5');
    await tab.sees('.report [role=grid] tbody th');
    await tabTo(tab, 'What if');
    await tab.press('Enter');
    await tab.sees('.edit-form');
    const site = 'https://www.lantern-books.example/';
    for (const [field, url] of [
      ['From', site],
      ['To', `${site}books/poetry/winter-alphabet`],
    ]) {
      await tabTo(tab, field);
      for (const key of url) await tab.press(key);
    }
    await tab.press('Enter');
    await tab.sees('.edits li');
    await tab.until(() => document.querySelector('.report [role=grid] tbody th')?.textContent);
    await tabTo(tab, 'Undo', 'Shift+Tab');
    await tab.press('Enter');
    await tab.until(() => !document.querySelector('.edits li'));
    await tabTo(tab, 'Redo');
    await tab.press('Enter');
    await tab.sees('.edits li');
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice').length), 0);
  },

  async 'single keys choose columns and export, F6 goes through the regions, and the keys can be switched off'(tab) {
    await sample(tab);
    await openTab(tab, 'Pages');
    await tab.press('c');
    await tab.sees('dialog .column-list');
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('dialog'));
    await tab.press('g');
    await tab.until(() => document.activeElement?.matches('dialog input[type=number]'));
    for (const key of '40') await tab.press(key);
    await tab.press('Enter');
    await tab.until(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '41');
    const before = await tab.evaluate(() => /** @type {any} */ (window).saved.length);
    await tab.press('e');
    await tab.until((count) => /** @type {any} */ (window).saved.length > count, before);
    const regions = [];
    for (let i = 0; i < 4; i++) {
      await tab.press('F6');
      regions.push(
        await tab.evaluate(() =>
          ['nav', '[role=tablist]', '.toolbar', '[role=grid]'].findIndex((one) => document.activeElement?.closest(one)),
        ),
      );
    }
    assert.deepEqual(regions.toSorted(), [0, 1, 2, 3]);
    await tab.press('Shift+?');
    await tab.sees('dialog .tick input');
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('dialog .tick input')).click());
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('dialog'));
    await tab.press('c');
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(await tab.evaluate(() => document.querySelector('dialog')), null);
  },

  async 'a row leads into a page, its links lead on, and the way back is kept'(tab) {
    await sample(tab);
    await openTab(tab, 'Pages');
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('tbody th')).click());
    const first = await tab.until(() => document.querySelector('.detail h2')?.textContent);
    await tab.sees('.detail tbody th');
    await tab.until(() => {
      const others = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.detail tbody th')]);
      const here = document.querySelector('.detail h2')?.textContent;
      const other = others.find((cell) => cell.textContent && cell.textContent !== here);
      other?.click();
      return other !== undefined;
    });
    await tab.until((before) => document.querySelector('.detail h2')?.textContent !== before, first);
    await tab.click('button', 'Back');
    await tab.until((before) => document.querySelector('.detail h2')?.textContent === before, first);
    for (const part of /** @type {const} */ (['numbers', 'outlinks', 'anchors', 'equity'])) {
      await tab.click('button', en.detail.parts[part]);
      await tab.sees('.detail :is(.numbers, tbody :is(td, th))');
    }
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('.detail'));
  },

  async 'a cell filters, a chip takes it back, and columns are chosen'(tab) {
    await sample(tab);
    await openTab(tab, 'Links');
    await tab.evaluate(() => {
      const cell = document.querySelector('tbody tr td:last-of-type');
      cell?.dispatchEvent(new MouseEvent('click', { bubbles: true, altKey: true }));
    });
    await tab.until(() => / of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('.chips button')).click());
    await tab.until(() => !/ of /.test(document.querySelector('.status-line strong')?.textContent ?? ' of '));
    await tab.click('button', 'Columns…');
    await tab.click('checkbox', 'Anchor');
    await tab.click('button', 'Done');
    await tab.until(() => ![...document.querySelectorAll('thead th')].some((cell) => cell.textContent === 'Anchor'));
    await tab.until(() => /report=links&columns=source/.test(location.hash));
  },

  async 'other rules give other numbers, and say so'(tab) {
    await sample(tab);
    await tab.click('tab', 'Data');
    await tab.click('button', 'Method');
    const before = await tab.until(() => document.querySelector('.options')?.textContent);
    await tab.click('button', 'Settings…');
    await tab.click('button', 'Textbook PageRank');
    await tab.click('button', 'Analyze again');
    await tab.until((old) => {
      const now = document.querySelector('.options')?.textContent;
      return document.querySelector('[role=status]')?.textContent === 'Ready' && now && now !== old;
    }, before);
    await tab.until(
      (weights) => document.querySelector('.options')?.textContent?.includes(weights),
      en.settings.values.weights?.uniform,
    );
  },

  async 'everything is found by name'(tab) {
    await sample(tab);
    await chord(tab, 'k', { ctrlKey: true });
    await tab.until(
      () => document.activeElement?.role === 'combobox' || document.activeElement?.getAttribute('role') === 'combobox',
    );
    for (const key of 'deutsch') await tab.press(key);
    await tab.press('Enter');
    await tab.until(() => document.querySelector('[role=status]')?.textContent === 'Bereit');
    await tab.until(() => document.documentElement.lang === 'de');
  },

  async 'a crawl that means harm is shown and exported as what it is: text'(tab) {
    await chooseText(tab, '<b onmouseover=alert(1)>.csv', hostileCrawl());
    await ready(tab);
    for (const name of ['Pages', 'Links', 'Structure', 'Domains', 'Problems', 'Data', 'Anchors']) {
      await tab.click('tab', name);
      await tab.sees('.report:not(.compact) [role=grid] thead th[aria-colindex]');
      for (const format of ['CSV', 'JSON']) {
        const before = await tab.evaluate(() => /** @type {any} */ (window).saved.length);
        await tab.click('button', `Export ${format}`);
        await tab.until((count) => /** @type {any} */ (window).saved.length > count, before);
      }
    }
    await tab.until(() => /onerror=/.test(document.querySelector('[role=grid] tbody')?.textContent ?? ''));
    const seen = await tab.evaluate(async () => ({
      harmed: 'harmed' in window,
      foreign: document.querySelectorAll('img, iframe, object, [onmouseover]').length,
      scripts: document.querySelectorAll('script:not([type="text/plain"])').length,
      files: await Promise.all(/** @type {any} */ (window).saved.map((/** @type {Blob} */ file) => file.text())),
    }));
    assert.deepEqual([seen.harmed, seen.foreign, seen.scripts], [false, 0, 1]);
    const [tables, lists] = [0, 1].map((odd) => seen.files.filter((_, i) => i % 2 === odd));
    for (const csv of tables) assert.ok(!/(^|[\n,])"?[=@+]/.test(csv), 'a cell starts a formula');
    for (const json of lists) assert.ok(Array.isArray(JSON.parse(json)));
  },

  async 'unknown columns are asked for'(tab) {
    await chooseText(
      tab,
      'odd.csv',
      'nr;wo;wohin\n1;https://o.example/;https://o.example/b\n2;https://o.example/b;https://o.example/\n',
    );
    await tab.sees('.notice.warning');
    await chooseColumns(tab, ['wo', 'wohin']);
    await ready(tab);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice').length), 0);
  },
};
