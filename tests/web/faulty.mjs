// What goes wrong under a person's hands: work that is cancelled at any moment, workers that end. Each is given a fresh
// tab.

import assert from 'node:assert/strict';
import { startOver } from './doings.mjs';

/** @import { Tab } from './browsers.mjs' */

const kTries = 12;
const kLatest = 400; // ms
const kRows = 400_000;

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
};
