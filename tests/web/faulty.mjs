// What goes wrong under a person's hands: work that is cancelled at any moment, workers that end. Each is given a fresh
// tab.

import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../support/texts.mjs';
import { chooseProject, notice, openTab, ready, sample, startOver } from './doings.mjs';
import { chooseText } from './uses.mjs';

/** @import { Tab } from './browsers.mjs' */

const kTries = 10;
const kLatest = 400; // ms
const kRows = 250_000;

/**
 * Runs in the page: gives it a small file and a large one, and cancels a while later.
 * @param {{rows: number, wait: number}} how
 */
async function cancelSoon({ rows, wait }) {
  const line = (/** @type {number} */ i) => `https://c.example/${i},https://c.example/${i + 1},a\n`;
  const large = ['source,target,anchor\n', ...Array.from({ length: rows }, (_, i) => line(i))];
  const transfer = new DataTransfer();
  transfer.items.add(new File(['source,target,anchor\nhttps://c.example/,https://c.example/a,a\n'], 'small.csv'));
  transfer.items.add(new File(large, 'large.csv'));
  const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type=file]'));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, wait));
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')?.click();
}

const kTwoLinks = 'source,target\nhttps://c.example/,https://c.example/a\nhttps://c.example/a,https://c.example/\n';

/** @param {Tab} tab @param {string} words */
const pages = (tab, words) =>
  tab.until((wanted) => document.querySelector('.report .status-line strong')?.textContent === wanted, words);

/** Adds a file to the analysis. @param {Tab} tab @param {string} name @param {string} text */
async function add(tab, name, text) {
  await chooseText(tab, name, text);
  await tab.click('button', 'Add to this analysis');
}

// Rows enough to be at for seconds: the change has to come in between.
const kRow = `https://c.example/,https://c.example/a,${'x'.repeat(60)}\n`;
const kPadded = `source,target,note\n${kRow.repeat(1_500_000)}`;
const kMiddle = kPadded.length >> 1;

/**
 * Gives a large file, and changes it once a part of it was read.
 * @param {Tab} tab
 * @param {(file: number) => void} change
 */
async function changeWhileRead(tab, change) {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-changed-'));
  const path = join(folder, 'large.csv');
  try {
    writeFileSync(path, kPadded);
    await tab.choose('Open files', [path]);
    await tab.until(() => {
      const done = /** @type {HTMLProgressElement | null} */ (document.querySelector('.reading progress'));
      return (done?.value ?? 0) > 0;
    });
    const file = openSync(path, 'r+');
    change(file);
    closeSync(file);
    await ready(tab);
    await notice(tab, en.cut('large.csv'), 'changed while it was read');
    await tab.until(
      (title) => document.querySelector('.findings')?.textContent?.includes(title),
      en.findings.names.cutFiles.title,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const faulty = {
  async 'cancelling is a cancel, whenever it comes'(tab) {
    for (let i = 0; i < kTries; i++) {
      await tab.evaluate(cancelSoon, { rows: kRows, wait: (kLatest * i) / kTries });
      await tab.until(() =>
        ['Ready', 'Waiting for a file'].includes(document.querySelector('[role=status]')?.textContent ?? ''),
      );
      const said = await tab.evaluate(() => document.querySelector('.notices')?.textContent ?? '');
      assert.doesNotMatch(said, /went wrong|detached/);
      await tab.until(() => {
        for (const button of document.querySelectorAll('.notice button.icon')) /** @type {any} */ (button).click();
        return !document.querySelector('.notice');
      });
      if (await tab.evaluate(() => !document.querySelector('.landing'))) await startOver(tab);
    }
  },

  async 'a core worker that ends without a word is started again, and the analysis is there again'(tab) {
    await chooseText(tab, 'two.csv', kTwoLinks);
    await ready(tab);
    const isDamping = async (/** @type {string} */ value) => {
      await tab.click('button', 'Settings…');
      const field = 'dialog input[type=number]';
      await tab.until(
        ([field, value]) => /** @type {any} */ (document.querySelector(field))?.value === value,
        [field, value],
      );
      await tab.press('Escape');
      await tab.until(() => !document.querySelector('dialog'));
    };
    await tab.click('button', 'Settings…');
    await tab.sees('dialog input[type=number]');
    await tab.evaluate(() => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector('dialog input[type=number]'));
      field.value = '0.5';
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
      field.form?.requestSubmit();
    });
    await tab.until(() => !document.querySelector('dialog'));
    await ready(tab);
    await openTab(tab, 'Pages');
    await isDamping('0.5');
    await tab.evaluate(() => /** @type {any} */ (window).workers[0].terminate());
    await notice(tab, en.revived.title);
    await pages(tab, '2 pages');
    await isDamping('0.5');
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice').length), 1);
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('.notice button.icon')).click());
    // … also where it ends while a file is added.
    await tab.evaluate(() => {
      const owner = /** @type {any} */ (window).workers.findLast((/** @type {any} */ one) => one.onmessage?.length > 0);
      owner.postMessage = () => owner.terminate();
    });
    await add(tab, 'more.csv', 'source,target\nhttps://c.example/,https://c.example/b\n');
    await notice(tab, en.revived.title, /analysis failed/);
    await pages(tab, '2 pages');
    await add(tab, 'more.csv', 'source,target\nhttps://c.example/,https://c.example/b\n');
    await pages(tab, '3 pages');
    // … and what ends each time is given up, and told.
    await tab.evaluate(() => {
      const { workers } = /** @type {any} */ (window);
      setInterval(() => {
        for (const worker of workers) if (document.querySelector('.reports, .report')) worker.terminate();
      });
    });
    await tab.sees('.landing');
    await notice(tab, /analysis failed/);
  },

  async 'Cancel ends a core worker that does not hear it'(tab) {
    await chooseText(tab, 'two.csv', kTwoLinks);
    await ready(tab);
    await openTab(tab, 'Pages');
    await tab.evaluate(() => Object.assign(/** @type {any} */ (window).workers[0], { postMessage() {} }));
    await add(tab, 'more.csv', 'source,target\nhttps://c.example/,https://c.example/b\n');
    await tab.click('button', 'Cancel');
    await notice(tab, /Cancelled\./);
    await pages(tab, '2 pages');
  },

  async 'a file that changes while it is read is told, whether it is cut or written over'(tab) {
    await changeWhileRead(tab, (file) => ftruncateSync(file, kMiddle));
    await startOver(tab);
    const other = Buffer.from(kPadded.slice(0, 10_000).replaceAll('c.example', 'd.example'));
    await changeWhileRead(tab, (file) => writeSync(file, other, 0, other.length, 0));
  },

  async 'a page that nests too deep is told with the reason'(tab) {
    await chooseText(tab, 'deep.html', `<!doctype html><a href="https://d.example/x">x</a>${'<div>'.repeat(50_000)}`);
    await notice(tab, en.notRead('deep.html'), 'nests more than');
  },

  async 'a project of a newer version says which of its settings are not known, and the others hold'(tab) {
    await chooseProject(tab, kTwoLinks, { options: { damping: '0.5', 'time-travel': 'on' } });
    await notice(tab, /newer version\..*time-travel/);
    await ready(tab);
    await tab.click('button', 'Settings…');
    await tab.until(() => /** @type {any} */ (document.querySelector('dialog input[type=number]'))?.value === '0.5');
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice.error').length), 0);
  },

  async 'parse workers that end are replaced, and cost the file that they were at'(tab) {
    await sample(tab);
    await tab.evaluate(() => {
      for (const worker of /** @type {any} */ (window).workers.slice(1)) worker.terminate();
    });
    await add(tab, 'two.csv', kTwoLinks);
    await ready(tab);
    await tab.click('tab', 'Data');
    await tab.until(() => /two\.csv/.test(document.querySelector('.report tbody')?.textContent ?? ''));
    // … and in the middle of a file: the others stay, and the next one is read.
    await tab.evaluate((rows) => {
      const line = (/** @type {number} */ i) => `https://c.example/${i},https://c.example/${i + 1},a\n`;
      const transfer = new DataTransfer();
      transfer.items.add(
        new File(['source,target,anchor\n', ...Array.from({ length: rows }, (_, i) => line(i))], 'large.csv'),
      );
      transfer.items.add(new File(['source,target\nhttps://c.example/,https://c.example/last\n'], 'last.csv'));
      const input = /** @type {HTMLInputElement} */ (document.querySelector('#open-files'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      const ends = setInterval(() => {
        const done = /** @type {HTMLProgressElement | null} */ (document.querySelector('.reading progress'));
        if (!done?.value) return;
        clearInterval(ends);
        for (const worker of /** @type {any} */ (window).workers.slice(1)) worker.terminate();
      });
    }, kRows);
    await tab.click('button', 'Add to this analysis');
    await notice(tab, /large\.csv.*The worker that read this file ended/);
    await tab.until(() => /last\.csv/.test(document.querySelector('.report tbody')?.textContent ?? ''));
    assert.doesNotMatch(await tab.evaluate(() => document.querySelector('.notices')?.textContent ?? ''), /last\.csv/);
  },
};
