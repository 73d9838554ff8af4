// The hosted page: it opens without its host after one visit, and keeps an analysis only where that is asked for.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { top } from '../../tools/lib/command.mjs';
import { serve } from '../../tools/serve.mjs';
import { sample } from './doings.mjs';
import { test } from './suite.mjs';

/** @import { Browser, Tab } from './browsers.mjs' */

/** @param {Tab} tab */
const worksOffline = (tab) =>
  tab.until(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');

/** @param {Tab} tab */
async function openShelf(tab) {
  await tab.click('button', 'Go to anything');
  await tab.fill('combobox', 'Type an action, a report or part of an address', 'Remember on this device');
  await tab.until(() => document.querySelector('[role=option] span')?.textContent === 'Remember on this device');
  await tab.press('Enter');
  await tab.sees('dialog input[type=checkbox]');
}

/** @param {Browser} browser */
export async function hostedTests(browser) {
  await test(`${browser.name}, http: opens without its host after one visit`, async () => {
    const site = await serve(join(top, 'dist/site'));
    const tab = await browser.tab();
    try {
      await tab.goto(site.address);
      await worksOffline(tab);
      await site.close();
      await tab.goto(site.address);
      await sample(tab);
      assert.deepEqual(tab.complaints, []);
    } finally {
      await tab.close();
      await site.close().catch(() => undefined);
    }
  });

  await test(`${browser.name}, http: keeps an analysis when asked, and forgets everything when asked`, async () => {
    const site = await serve(join(top, 'dist/site'));
    const tab = await browser.tab();
    try {
      await tab.goto(site.address);
      await sample(tab);
      await tab.goto(site.address);
      await tab.sees('.landing');
      assert.equal(await tab.evaluate(() => document.querySelector('.drop-target .quiet')), null);
      await sample(tab);
      await openShelf(tab);
      await tab.evaluate(() => /** @type {any} */ (document.querySelector('dialog input[type=checkbox]')).click());
      await tab.until(() => /^Kept/.test(document.querySelector('dialog [aria-live]')?.textContent ?? ''));
      await tab.goto(site.address);
      await tab.sees('.drop-target .quiet');
      await tab.evaluate(() => /** @type {any} */ (document.querySelector('.drop-target .quiet')).click());
      await tab.until(() => document.querySelector('[role=status]')?.textContent === 'Ready');
      await openShelf(tab);
      await tab.click('button', 'Forget everything');
      await tab.until(() => document.querySelector('dialog [aria-live]')?.textContent === 'Nothing is kept.');
      await tab.goto(site.address);
      await tab.sees('.landing');
      await new Promise((resolve) => setTimeout(resolve, 2500)); // the shelf is looked at after the first screen
      assert.equal(await tab.evaluate(() => document.querySelector('.drop-target .quiet')), null);
      assert.deepEqual(tab.complaints, []);
    } finally {
      await tab.close();
      await site.close();
    }
  });
}
