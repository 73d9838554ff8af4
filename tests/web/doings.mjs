// What most journeys of a person begin with.

import { packProject } from '../../web/lib/project.js';
import { en } from '../support/texts.mjs';

/** @import { Tab } from './browsers.mjs' */

/** Not for what begins while the page is ready: that may not have begun. @param {Tab} tab */
export const ready = (tab) => tab.until(() => document.querySelector('[role=status]')?.textContent === 'Ready');

/** @param {Tab} tab */
export async function sample(tab) {
  await tab.click('button', 'Try a sample');
  await ready(tab);
}

const kSyntax = /[\\^$.*+?()[\]{}|/]/g;

/**
 * Messages come after the page is ready, one after the other.
 * @param {Tab} tab
 * @param {(RegExp | string)[]} words   that a message has in this order, whatever is between them
 */
export function notice(tab, ...words) {
  const parts = words.map((one) => (typeof one === 'string' ? one.replaceAll(kSyntax, '\\$&') : one.source));
  const test = (/** @type {string} */ wanted) =>
    new RegExp(wanted).test(document.querySelector('.notices')?.textContent ?? '');
  return tab.until(test, parts.join('.*'));
}

/** @param {Tab} tab @param {string} name */
export async function openTab(tab, name) {
  await tab.click('tab', name);
  await tab.sees('.report:not(.compact) [role=grid] tbody [aria-colindex="1"]');
}

/**
 * Opens the dialog that asks for columns, and answers it.
 * @param {Tab} tab
 * @param {string[]} columns    in the order of its questions
 */
export async function chooseColumns(tab, columns) {
  await tab.click('button', 'Choose columns…');
  await tab.sees('dialog select');
  await tab.evaluate((/** @type {string[]} */ wanted) => {
    for (const [i, value] of wanted.entries()) {
      const select = document.querySelectorAll('dialog select')[i];
      /** @type {any} */ (select).value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }, columns);
  await tab.click('button', 'Open');
}

/** Whatever it asks. @param {Tab} tab */
export async function startOver(tab) {
  await tab.click('button', 'Start over');
  await tab.until((leave) => {
    const buttons = [...document.querySelectorAll('dialog button')];
    /** @type {any} */ (buttons.find(({ textContent }) => textContent === leave))?.click();
    return document.querySelector('.landing') !== null;
  }, en.leaving.leave);
}

/**
 * Opens a project file of one input.
 * @param {Tab} tab
 * @param {string} content     of the input
 * @param {object} [desk]
 * @param {number} [says]      bytes of the input by the file's own word, where that is not true
 */
export async function chooseProject(tab, content, desk = {}, says = content.length) {
  const input = { name: 'a.csv', file: new File([content], 'a.csv') };
  const packed = await packProject([input], /** @type {any} */ (desk));
  const truth = `"bytes":${content.length}`;
  const told = `"bytes":${says}`.padEnd(truth.length); // the head keeps its length
  const text = Buffer.from(await packed.arrayBuffer()).toString('latin1');
  await tab.evaluate(
    (/** @type {number[]} */ bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'p.anchorite'));
      const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [...Buffer.from(text.replace(truth, told), 'latin1')],
  );
}

/** Gives the page these texts as files. @param {Tab} tab @param {Record<string, string>} texts   by name */
export const chooseTexts = (tab, texts) =>
  tab.evaluate((texts) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(texts)) transfer.items.add(new File([String(text)], name));
    const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, texts);

/** How many files it gave to be saved. @param {Tab} tab */
export const savedCount = (tab) => tab.evaluate(() => /** @type {any} */ (window).saved.length);

/** Waits for one more than so many. @param {Tab} tab @param {number} after */
export const saves = (tab, after) => tab.until((count) => /** @type {any} */ (window).saved.length > count, after);

/** The last of them, as text. @param {Tab} tab @returns {Promise<string>} */
export const lastSaved = (tab) =>
  tab.evaluate(() => {
    const { saved } = /** @type {{saved: Blob[]}} */ (/** @type {unknown} */ (window));
    return saved[saved.length - 1].text();
  });

/** A click on the first of what matches. @param {Tab} tab @param {string} selector */
export async function clickOn(tab, selector) {
  await tab.sees(selector);
  await tab.evaluate((selector) => {
    const first = document.querySelector(selector);
    if (first instanceof HTMLElement) first.click();
  }, selector);
}

/** @param {Tab} tab @param {number} row of the grid in front, from 0 @param {string} key */
export async function keyOnRow(tab, row, key) {
  await tab.until((row) => {
    const cell = /** @type {HTMLElement | null} */ (
      document.querySelector(`.report [aria-rowindex="${row + 2}"] > [aria-colindex="1"]`)
    );
    cell?.focus();
    return document.activeElement === cell && cell?.textContent;
  }, row);
  await tab.press(key);
}

/** An action of the palette, by its name. @param {Tab} tab @param {string} what @param {typeof en} [now]   the page's words */
export async function command(tab, what, now = en) {
  await tab.press('Control+k');
  await tab.sees('[role=combobox]');
  await tab.fill('combobox', now.palette.label, what);
  await tab.press('Enter');
}

/** @param {Tab} tab @param {string} name   of the language, as the palette has it @param {typeof en} now */
export async function changeTo(tab, name, now) {
  await command(tab, name, now);
  await tab.until(() => !document.querySelector('dialog'));
}
