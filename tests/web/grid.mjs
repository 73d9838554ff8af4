// The grid over 20,000,000 rows, in both browsers: the last row is reached, wheel and keys are exact,
// focus is real, and only what is in view is in the document.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { top } from '../../tools/lib/command.mjs';
import { singleFile } from '../../tools/lib/page.mjs';
import { browsers } from './browsers.mjs';
import { skip, test } from './suite.mjs';

const kRows = 20_000_000;

/** @type {import('vite').Plugin} */
const fakeCore = {
  name: 'fake-core',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('core/client.js') ? join(top, 'tests/web/fake-core.js') : null),
};

/** Runs in the page. */
function look() {
  const table = document.querySelector('regular-table');
  const rows = [...(table?.querySelectorAll('tbody tr[aria-rowindex]') ?? [])];
  /** @param {Element | undefined | null} row */
  const index = (row) => Number(row?.getAttribute('aria-rowindex')) - 2;
  return {
    first: index(rows[0]),
    last: index(rows.at(-1)),
    shown: rows.length,
    text: rows.at(-1)?.firstElementChild?.textContent,
    focus: index(document.activeElement?.closest('tr')),
    count: table?.querySelector('table')?.getAttribute('aria-rowcount'),
  };
}

export async function gridTests() {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-grid-'));
  const path = join(folder, 'page.html');
  writeFileSync(
    path,
    (await singleFile({ js: '', css: '', packages: new Set() }, new Uint8Array(), { plugins: [fakeCore] })).whole,
  );
  for (const { name, installed, launch } of browsers) {
    if (!installed) {
      skip(`grid in ${name}`, 'not installed');
      continue;
    }
    const browser = await launch();
    try {
      await inBrowser(name, await browser.tab(), pathToFileURL(path).href);
    } finally {
      await browser.close();
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} name
 * @param {import('./browsers.mjs').Tab} tab
 * @param {string} url
 */
async function inBrowser(name, tab, url) {
  /** @param {number} focus */
  const focused = (focus) => tab.until(focusIs, focus);
  await tab.goto(url);
  await tab.click('button', 'Try a sample');
  await tab.until(() => document.querySelector('[role=status]')?.textContent === 'Ready');
  await tab.click('tab', 'Pages');
  await tab.until(() => document.querySelectorAll('tbody tr[aria-rowindex]').length > 5);

  await test(`grid in ${name}: keys go to the last of ${kRows} rows and back, one row at a time`, async () => {
    const { shown, count } = await tab.evaluate(look);
    assert.equal(count, String(kRows + 1));
    assert.ok(shown < 60, `${shown} rows in the document`);
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('regular-table [tabindex="0"]'))?.focus());
    await tab.press('ArrowDown');
    await focused(1);
    await tab.press('PageDown');
    const page = (await tab.until(focusBeyond, 1)) - 1;
    await tab.press('PageDown');
    await focused(1 + 2 * page);
    await pressWith(tab, 'Control', 'End');
    await focused(kRows - 1);
    assert.equal((await tab.evaluate(look)).text, `https://example.com/about/page-${kRows - 1}`);
    await tab.press('ArrowUp');
    await focused(kRows - 2);
    await tab.press('PageUp');
    await focused(kRows - 2 - page);
    await pressWith(tab, 'Control', 'Home');
    await focused(0);
  });

  await test(`grid in ${name}: 100 px are at most 6 rows, at the ends and in the middle`, async () => {
    for (const part of [0, 0.03, 0.5, 0.97]) {
      const before = await scrolled(tab, part);
      await tab.evaluate(() => document.querySelector('regular-table')?.scrollBy(0, 100));
      await tab.until(firstIsNot, before);
      await settled(tab);
      const moved = (await tab.evaluate(look)).first - before;
      assert.ok(moved >= 2 && moved <= 6, `at ${part}: ${moved} rows`);
    }
  });

  await test(`grid in ${name}: the scrollbar reaches both ends and lands in proportion between`, async () => {
    await tab.evaluate(scrollTo, 1);
    await tab.until(lastIs, kRows - 1);
    const first = await scrolled(tab, 0.5);
    assert.ok(Math.abs(first / kRows - 0.5) < 0.01, `${first}`);
    assert.equal(await scrolled(tab, 0), 0);
  });

  await test(`grid in ${name}: a header sorts, and says so`, async () => {
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('thead [aria-colindex="3"]')).click());
    await tab.until(() => document.querySelector('thead [aria-colindex="3"]')?.ariaSort === 'descending');
    await tab.until(() => document.querySelector('tbody th')?.textContent?.endsWith('page-19999999'));
  });

  await test(`grid in ${name}: nothing was requested, and nothing was complained of`, () => {
    assert.deepEqual(tab.complaints, []);
    assert.deepEqual(
      tab.requests.filter((request) => request !== url),
      [],
    );
  });
}

/** Runs in the page: the row in focus once it is beyond this one. @param {number} row */
function focusBeyond(row) {
  const now = Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')) - 2;
  return now > row && now;
}
/** Runs in the page. @param {number} row */
const focusIs = (row) => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === String(row + 2);
/** Runs in the page. @param {number} row */
const lastIs = (row) =>
  [...document.querySelectorAll('tbody tr[aria-rowindex]')].at(-1)?.getAttribute('aria-rowindex') === String(row + 2);

/** Runs in the page. @param {number} row */
const firstIsNot = (row) =>
  document.querySelector('tbody tr[aria-rowindex]')?.getAttribute('aria-rowindex') !== String(row + 2);

/** Runs in the page. @param {number} part */
function scrollTo(part) {
  const table = document.querySelector('regular-table');
  if (table) table.scrollTop = part * (table.scrollHeight - table.clientHeight);
}

/** Until the scrolling came to rest and its rows are drawn. @param {import('./browsers.mjs').Tab} tab */
async function settled(tab) {
  let last = '';
  for (let calm = 0; calm < 5; ) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const now = JSON.stringify(await tab.evaluate(look));
    calm = now === last ? calm + 1 : 0;
    last = now;
  }
}

/**
 * Scrolls to a part of the rows; to the start also where it is there. Gives the first row in view.
 * @param {import('./browsers.mjs').Tab} tab
 * @param {number} part
 */
async function scrolled(tab, part) {
  const { first } = await tab.evaluate(look);
  await tab.evaluate(scrollTo, part);
  if (first > 0 || part > 0) await tab.until(firstIsNot, first);
  await settled(tab);
  return (await tab.evaluate(look)).first;
}

/**
 * @param {import('./browsers.mjs').Tab} tab
 * @param {string} held
 * @param {string} key
 */
async function pressWith(tab, held, key) {
  // One key at a time is what both drivers share: so the pair is sent as the page would see it.
  await tab.evaluate(
    ([held, key]) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: held === 'Control', bubbles: true, cancelable: true }),
      ),
    [held, key],
  );
}
