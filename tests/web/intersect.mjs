// Exports of four sites dropped together: one question, and two clicks to the domains that link to competitors alone.

import assert from 'node:assert/strict';
import { semrushLinks } from '../support/cli.mjs';
import { en } from '../support/texts.mjs';
import { chooseTexts, clickOn, openTab, ready } from './doings.mjs';

/** @import { Tab } from './browsers.mjs' */

const kMine = 'mill.example';
/** @type {Record<string, string[]>} by site the domains that link to it */
const kLinks = {
  [kMine]: ['friend.example', 'both.example'],
  'oak.example': ['both.example', 'two.example', 'three.example'],
  'pine.example': ['two.example', 'three.example', 'one.example'],
  'elm.example': ['three.example', 'both.example'],
};

const kFiles = Object.fromEntries(
  Object.entries(kLinks).map(([site, domains]) => [
    `${site}.csv`,
    semrushLinks(
      ...domains.map((domain) => ({
        'Source url': `https://${domain}/floors`,
        'Target url': `https://${site}/`,
        Anchor: 'floors',
        'Page ascore': domain.startsWith('two') ? '60' : '20',
      })),
    ),
  ]),
);

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const intersects = {
  async 'whose site it is, is asked once, and two clicks later stands who links to competitors'(tab) {
    await chooseTexts(tab, kFiles);
    await ready(tab);
    await tab.sees('dialog table.sites');
    const compared = await tab.evaluate(
      () => document.querySelectorAll('dialog input[type=checkbox]:is(:checked, :disabled)').length,
    );
    assert.equal(compared, 4); // all others are competitors until somebody says otherwise
    await clickOn(tab, `input[aria-label="${en.site.isMine(kMine)}"]`);
    await tab.click('button', en.site.run);
    await tab.until((mine) => !document.querySelector('dialog') && document.title.includes(mine), kMine);
    await ready(tab);

    await openTab(tab, en.tabs.opportunities);
    await tab.click('button', en.views.prospects);
    await tab.until(() => document.querySelector('.report [role=grid]')?.textContent?.includes('two.example'));
    const words = await tab.evaluate(() => document.querySelector('.report [role=grid] tbody')?.textContent ?? '');
    const found = [...words.matchAll(/(one|two|three|both|friend)\.example/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(found)].sort(), ['three', 'two']);
    assert.equal(await tab.evaluate(() => document.querySelector('dialog') === null), true);
  },
};
