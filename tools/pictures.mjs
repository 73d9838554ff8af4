// Pictures of the page, of every report in light and dark, wide and narrow: to look at, and for the README.
//
//   node tools/pictures.mjs                     the README's, into docs
//   node tools/pictures.mjs folder [file...]    every view, of the sample site or of these files

import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { en } from '../tests/support/texts.mjs';
import { top } from './lib/command.mjs';

const kTabs = ['Pages', 'Links', 'Anchors', 'Structure', 'Domains', 'Backlinks', 'Quality', 'Problems', 'Data'];
const kDialogs = [en.settings.button, en.help.title, en.shortcuts.title, en.segments.title, en.shelf.title];
const kPause = 350; // ms: windows are fetched and drawn
const kForReadme = [
  { name: 'overview', scheme: /** @type {const} */ ('light'), width: 1280, height: 800 },
  { name: 'page', scheme: /** @type {const} */ ('dark'), width: 1280, height: 800 },
];

const [folder, ...files] = process.argv.slice(2);
const page = join(top, 'dist/anchorite.html');
if (!existsSync(page)) {
  console.error('dist/anchorite.html is not there: npm run build');
  process.exit(1);
}
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/**
 * @param {'light' | 'dark'} scheme
 * @param {number} width
 * @param {number} height
 */
async function opened(scheme, width, height) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale: 'en-US' });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  return tab;
}

/** @param {import('playwright-core').Page} tab */
async function analysed(tab) {
  if (files.length) await tab.getByLabel('Open files', { exact: true }).setInputFiles(files);
  else await tab.getByRole('button', { name: 'Try a sample' }).click();
  await tab
    .getByRole('status')
    .filter({ hasText: /^Ready$/ })
    .waitFor();
  await tab.locator('[role=grid] tbody [aria-colindex]').first().waitFor();
}

/** @param {import('playwright-core').Page} tab */
async function firstPage(tab) {
  await tab.getByRole('tab', { name: 'Pages', exact: true }).click();
  await tab.locator('.report:not(.compact) tbody th').nth(1).click();
  await tab.locator('.detail tbody th').first().waitFor();
}

/** @param {string} into */
async function everything(into) {
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
      [320, 640],
    ]) {
      const tab = await opened(scheme, width, height);
      /** @param {string} name */
      const take = (name) => tab.screenshot({ path: join(into, `${name}-${scheme}-${width}.png`) });
      await take('landing');
      await analysed(tab);
      await take('overview');
      for (const name of kTabs) {
        if ((await tab.getByRole('tab', { name, exact: true }).count()) === 0) continue; // it has nothing to say
        await tab.getByRole('tab', { name, exact: true }).click();
        const views = tab.locator('.panel .toolbar .segments, .panel .overview > .segments').getByRole('button');
        await tab.waitForTimeout(kPause);
        await take(name.toLowerCase());
        for (let i = 1; i < (await views.count()); i++) {
          const view = await views.nth(i).textContent();
          await views.nth(i).click();
          await tab.waitForTimeout(kPause);
          await take(`${name}-${view}`.toLowerCase());
        }
        if ((await views.count()) > 0) await views.first().click();
      }
      for (const name of kDialogs) {
        await tab.getByRole('button', { name: en.palette.title }).click();
        await tab.getByRole('combobox').fill(name);
        await tab.keyboard.press('Enter');
        await tab.waitForTimeout(kPause);
        await take(`dialog-${name}`.toLowerCase().replaceAll(/\W+/g, '-'));
        await tab.keyboard.press('Escape');
      }
      await firstPage(tab);
      await take('detail');
      await tab.context().close();
    }
  }
}

/** @param {string} into */
async function forReadme(into) {
  for (const { name, scheme, width, height } of kForReadme) {
    const tab = await opened(scheme, width, height);
    await analysed(tab);
    if (name === 'page') await firstPage(tab);
    await tab.screenshot({ path: join(into, `${name}.png`) });
    await tab.context().close();
  }
}

const into = folder ? resolve(folder) : join(top, 'docs');
mkdirSync(into, { recursive: true });
await (folder ? everything(into) : forReadme(into));
await browser.close();
console.log(into);
