// Back and Forward of the browser. Each is given a fresh tab.

import assert from 'node:assert/strict';
import { clickOn, openTab, sample } from './doings.mjs';

/** @import { Tab } from './browsers.mjs' */

/** @param {Tab} tab @param {-1 | 1} by */
const travel = (tab, by) => tab.evaluate((by) => history.go(by), by);

/** @param {Tab} tab @param {string} name */
const inFront = (tab, name) =>
  tab.until((name) => document.querySelector('[role=tab][aria-selected=true]')?.textContent?.startsWith(name), name);

/** @param {Tab} tab @param {string} filter */
const filterIs = (tab, filter) =>
  tab.until(
    (filter) => /** @type {HTMLInputElement | null} */ (document.querySelector('input[type=search]'))?.value === filter,
    filter,
  );

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const travels = {
  async 'Back and Forward lead through views, filters and opened pages, and the focus returns'(tab) {
    await sample(tab);
    await tab.sees('.findings li button.link');
    const finding = await tab.evaluate(() => {
      const button = /** @type {HTMLElement} */ (document.querySelector('.findings li button.link'));
      button.focus();
      return button.textContent;
    });
    await tab.press('Enter');
    await tab.until(() => !document.querySelector('.findings'));
    await travel(tab, -1);
    await inFront(tab, 'Overview');
    await tab.until((finding) => document.activeElement?.textContent === finding, finding);

    await openTab(tab, 'Pages');
    await tab.fill('searchbox', 'Filter', 'depth>1');
    await tab.until(() => / of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    await tab.until(() => {
      const cell = /** @type {HTMLElement | null} */ (
        document.querySelector('.report [aria-rowindex="2"] > [aria-colindex="1"]')
      );
      cell?.focus();
      return document.activeElement === cell && cell?.textContent;
    });
    for (let i = 0; i < 3; i++) await tab.press('ArrowDown');
    await tab.until(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '5');
    const row = await tab.evaluate(() => document.activeElement?.textContent ?? '');
    await tab.press('Enter');
    await tab.until((row) => document.querySelector('.detail h2')?.textContent === row, row);
    assert.ok((await tab.evaluate(() => document.title)).startsWith(`${new URL(row).pathname} – Pages – `));
    assert.ok(!(await tab.evaluate(() => JSON.stringify(history.state) + location.hash)).includes('depth'));

    await travel(tab, -1);
    await tab.until(() => !document.querySelector('.detail'));
    await tab.until((row) => document.activeElement?.textContent === row, row);
    await filterIs(tab, 'depth>1');
    await travel(tab, -1);
    await filterIs(tab, '');
    await travel(tab, -1);
    await inFront(tab, 'Overview');
    await travel(tab, 1);
    await inFront(tab, 'Pages');
    await filterIs(tab, '');
    await travel(tab, 1);
    await filterIs(tab, 'depth>1');
    await travel(tab, 1);
    await tab.until((row) => document.querySelector('.detail h2')?.textContent === row, row);
  },

  async 'what was closed is no place to come back to, and an address that is typed is one'(tab) {
    await sample(tab);
    await openTab(tab, 'Links');
    await clickOn(tab, 'td[aria-colindex="3"]');
    await tab.sees('dialog[open] .numbers');
    await travel(tab, -1);
    await tab.until(() => !document.querySelector('dialog'));
    await inFront(tab, 'Links');
    await travel(tab, 1);
    await tab.sees('dialog[open] .numbers');
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('dialog'));
    await travel(tab, -1); // past the row that was closed
    await inFront(tab, 'Overview');
    await tab.evaluate(() => {
      location.hash = '#report=anchors';
    });
    await inFront(tab, 'Anchors');
    await travel(tab, -1);
    await inFront(tab, 'Overview');
  },
};
