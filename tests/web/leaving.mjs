// From one analysis to the next, from one view to another, and away: what is forgotten, what is asked, where the focus
// goes, what the window is called. Each is given a fresh tab.

import assert from 'node:assert/strict';
import { en } from '../support/texts.mjs';
import { notice, openTab, ready, sample, startOver } from './doings.mjs';
import { chooseText } from './uses.mjs';

/** @import { Tab } from './browsers.mjs' */

const kOther = 'source,target,anchor\nhttps://other.example/,https://other.example/a,a\n';

/** What has the focus: its element and its words. @param {Tab} tab */
const focused = (tab) =>
  tab.evaluate(() => {
    const now = document.activeElement;
    return `${now?.localName} ${now?.textContent?.trim()}`;
  });

/** @param {Tab} tab @param {string} wanted */
const isFocused = (tab, wanted) =>
  tab.until((wanted) => {
    const now = document.activeElement;
    return `${now?.localName} ${now?.textContent?.trim()}` === wanted;
  }, wanted);

/** @param {Tab} tab */
const pinFirstPage = async (tab) => {
  await openTab(tab, 'Pages');
  await tab.evaluate(() => /** @type {any} */ (document.querySelector('tbody th')).click());
  await tab.click('button', en.focus.pin);
  await tab.press('Escape');
  await tab.until(() => !document.querySelector('.detail'));
};

/** Whether the browser would ask before the window is closed. @param {Tab} tab */
const asksToLeave = (tab) => tab.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const leaving = {
  async 'nothing of the analysis before is left after Start over'(tab) {
    await sample(tab);
    await tab.click('tab', 'Structure');
    await tab.click('button', 'What if');
    await tab.sees('.edit-form');
    await tab.fill('combobox', 'From', 'https://www.lantern-books.example/');
    await tab.fill('combobox', 'To', 'https://www.lantern-books.example/books/poetry/winter-alphabet');
    await tab.click('button', 'Try it');
    await tab.sees('.edits li');
    await pinFirstPage(tab);
    await tab.fill('searchbox', 'Filter', 'inlinks>2');
    await tab.until(() => / of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    await startOver(tab);
    await chooseText(tab, 'other.csv', kOther);
    await ready(tab);
    await openTab(tab, 'Pages');
    await tab.until(() => document.querySelector('.status-line strong')?.textContent === '2 pages');
    await tab.click('button', en.views.focus);
    await tab.sees('textarea');
    assert.equal(await tab.evaluate(() => /** @type {any} */ (document.querySelector('textarea'))?.value), '');
    await tab.click('tab', 'Structure');
    assert.equal(await tab.evaluate(() => document.querySelector('.edit-form')), null); // its first view is in front
    await tab.click('button', 'What if');
    await tab.sees('.report [role=grid] thead th');
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.edits li').length), 0);
    assert.ok(await tab.evaluate(() => /** @type {any} */ (document.querySelector('.top .segments button')).disabled));
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice').length), 0);
  },

  async 'Start over asks where something would be lost, and not else'(tab) {
    await sample(tab);
    await tab.click('button', 'Start over');
    await tab.sees('.landing');
    await sample(tab);
    await pinFirstPage(tab);
    await tab.click('button', 'Start over');
    await tab.sees('dialog[open]');
    await tab.click('button', en.leaving.stay);
    await tab.until(() => !document.querySelector('dialog'));
    assert.ok(await tab.evaluate(() => document.querySelector('.reports') !== null));
    await tab.click('button', 'Start over');
    await tab.click('button', en.leaving.leave);
    await tab.sees('.landing');
  },

  async 'messages about an analysis go with it'(tab) {
    await chooseText(tab, 'internal_all.csv', 'Address,Status Code,Title 1\nhttps://p.example/,200,Home\n');
    await ready(tab);
    await notice(tab, /internal_all\.csv/);
    await startOver(tab);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice').length), 0);
  },

  async 'the focus is never lost: to the heading of what came, and back to the row'(tab) {
    for (let i = 0; i < 20 && (await focused(tab)) !== 'button Try a sample'; i++) await tab.press('Tab');
    await tab.press('Enter');
    await ready(tab);
    await isFocused(tab, await tab.evaluate(() => `h1 ${document.querySelector('h1')?.textContent}`));
    await tab.press('3');
    await isFocused(tab, 'h1 Links');
    await tab.press('1');
    await tab.sees('.findings li button.link');
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('.findings li button.link')).focus());
    await tab.press('Enter');
    await tab.until(() => !document.querySelector('.findings'));
    await tab.until(() => document.activeElement?.localName === 'h1');
    await tab.press('2');
    await isFocused(tab, 'h1 Pages');
    await tab.until(() => document.querySelectorAll('.report [role=grid] tbody th').length > 5);
    await tab.evaluate(() =>
      /** @type {any} */ (document.querySelector('[aria-rowindex="2"] > [aria-colindex="1"]')).focus(),
    );
    await tab.press('ArrowDown');
    await tab.until(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '3');
    const row = await focused(tab);
    await tab.press('Enter');
    await tab.until(() => document.activeElement?.matches('.detail h2'));
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('.detail'));
    await isFocused(tab, row);
    await startOver(tab);
    await tab.until(() => document.activeElement?.localName === 'h1');
  },

  async 'the window is named after the view and the site'(tab) {
    const title = () => tab.evaluate(() => document.title);
    const own = await title();
    await sample(tab);
    assert.match(await title(), /^Overview – .*lantern-books\.example – Anchorite$/);
    await openTab(tab, 'Links');
    assert.match(await title(), /^Links – .*lantern-books\.example – Anchorite$/);
    await startOver(tab);
    assert.equal(await title(), own);
  },

  async 'leaving is asked about while an analysis is not saved'(tab) {
    assert.equal(await asksToLeave(tab), false);
    await sample(tab);
    assert.equal(await asksToLeave(tab), true);
    await tab.press('Control+s');
    await tab.until(() => /** @type {any} */ (window).saved.length > 0);
    await tab.until(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await openTab(tab, 'Pages');
    assert.equal(await asksToLeave(tab), false);
    await tab.fill('searchbox', 'Filter', 'inlinks>2');
    await tab.until(() => / of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    assert.equal(await asksToLeave(tab), true);
    await startOver(tab);
    assert.equal(await asksToLeave(tab), false);
  },
};
