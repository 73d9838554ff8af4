// Where a person finds what can be done: the menu of the header, and the palette. Each is given a fresh tab.

import assert from 'node:assert/strict';
import { en } from '../support/texts.mjs';
import { clickOn, openTab, sample } from './doings.mjs';
import { accessible } from './everywhere.mjs';

/** @import { Tab } from './browsers.mjs' */

/** @param {Tab} tab @param {string} words */
async function typeInPalette(tab, words) {
  await tab.press('Control+k');
  await tab.sees('dialog [role=combobox]');
  await tab.fill('combobox', en.palette.label, words);
}

/** @param {Tab} tab @param {string} offer */
const isOffered = (tab, offer) =>
  tab.until(
    (offer) =>
      [...document.querySelectorAll('dialog [role=option] span')].some(({ textContent }) => textContent === offer),
    offer,
  );

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const doors = {
  async 'saving, printing, the report, the link and the language stand in a menu'(tab) {
    await sample(tab);
    const open = () => clickOn(tab, '.menu summary');
    await open();
    await tab.sees('.menu[open] button');
    await accessible(tab, 'the menu');
    const names = await tab.evaluate(() =>
      [...document.querySelectorAll('.menu button')].map(({ textContent }) => textContent),
    );
    for (const name of [en.project.save, en.report.save, en.report.print, en.link.title, 'Sprache: Deutsch'])
      assert.ok(names.includes(name), name);
    await tab.click('button', en.link.title);
    await tab.sees('dialog[open] .view-link');
    await tab.press('Escape');
    await tab.until(() => document.activeElement?.localName === 'summary' && !document.querySelector('.menu[open]'));
    await open();
    await tab.click('button', 'Sprache: Deutsch');
    await tab.until(() => document.documentElement.lang === 'de');
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('.menu[open]'));
  },

  async "a column's usual values stand with their counts, and one filters by keys"(tab) {
    await sample(tab);
    await openTab(tab, 'Links');
    await clickOn(tab, '.values summary');
    await tab.sees('.values button');
    await tab.evaluate(() => {
      const select = /** @type {HTMLSelectElement} */ (document.querySelector('.values select'));
      select.focus();
      select.value = 'follow';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.until(() => document.querySelector('.values button span')?.textContent === 'yes');
    await accessible(tab, 'the usual values');
    const rows = await tab.evaluate(() => document.querySelector('.values button small')?.textContent ?? '');
    await tab.press('Tab');
    await tab.press('Enter');
    await tab.until(
      (rows) => document.querySelector('.status-line strong')?.textContent?.startsWith(`${rows} of`),
      rows,
    );
    assert.deepEqual(
      await tab.evaluate(() => [
        document.querySelector('.chips code')?.textContent,
        document.activeElement?.textContent,
      ]),
      ['follow="true"', en.columns.values],
    );
  },

  async 'the palette shows actions first and knows what people call them'(tab) {
    await sample(tab);
    await typeInPalette(tab, '');
    await tab.until(
      (name) => document.querySelector('dialog [role=option] span')?.textContent === name,
      en.landing.choose,
    );
    await isOffered(tab, en.project.save);
    await tab.press('Escape');
    for (const [words, offer] of [
      ['pdf', en.report.print],
      ['share', en.link.title],
      ['orphan', en.findings.names.orphans.title],
      ['broken', en.findings.names.deadLinks.title],
    ]) {
      await typeInPalette(tab, words);
      await isOffered(tab, offer);
      await tab.press('Escape');
      await tab.until(() => !document.querySelector('dialog'));
    }
  },
};
