// The hosted page: after one visit it opens without its host.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { top } from '../../tools/lib/command.mjs';
import { serve } from '../../tools/serve.mjs';
import { test } from './suite.mjs';

/** @param {import('./browsers.mjs').Browser} browser */
export async function offlineTest(browser) {
  await test(`${browser.name}, http: opens without its host after one visit`, async () => {
    const site = await serve(join(top, 'dist/site'));
    const tab = await browser.tab();
    try {
      await tab.goto(site.address);
      await tab.until(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
      await site.close();
      await tab.goto(site.address);
      await tab.click('button', 'Try a sample');
      await tab.until(() => document.querySelector('[role=status]')?.textContent === 'Ready');
      assert.deepEqual(tab.complaints, []);
    } finally {
      await tab.close();
      await site.close().catch(() => undefined);
    }
  });
}
