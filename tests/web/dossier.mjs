// A page opened from a list: where it stands and through which links, on to the next page, and back to the list.

import assert from 'node:assert/strict';
import { en } from '../support/texts.mjs';
import { openTab, sample } from './doings.mjs';

/** @import { Tab } from './browsers.mjs' */

/** @param {Tab} tab @param {string} before   the page that was open */
const another = (tab, before) =>
  tab.until((before) => {
    const name = document.querySelector('.detail h2')?.textContent;
    return name !== before && document.querySelector('.standing > p') && name;
  }, before);

/** @param {Tab} tab */
const sentence = (tab) => tab.evaluate(() => document.querySelector('.standing > p')?.textContent ?? '');

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const dossiers = {
  async 'the dossier says where a page stands and by which links, and steps along the list'(tab) {
    await sample(tab);
    await openTab(tab, 'Pages');
    await tab.until(() => {
      const cell = /** @type {HTMLElement | null} */ (
        document.querySelector('.report [aria-rowindex="2"] > [aria-colindex="1"]')
      );
      cell?.focus();
      return cell !== null && document.activeElement === cell;
    });
    await tab.press('ArrowDown');
    await tab.until(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '3');
    await tab.press('Enter');
    const first = await another(tab, '');
    await tab.sees('.standing table');
    assert.match(
      await sentence(tab),
      /^Rank 2 of \d+ pages: [\d.]+% of the strongest page’s PageRank\. .* through \d+ links in navigation/,
    );
    const shares = await tab.evaluate(() =>
      [...document.querySelectorAll('.standing td.number')].map((cell) => Number.parseFloat(cell.textContent ?? '')),
    );
    const all = shares.reduce((sum, share) => sum + share, 0);
    assert.ok(shares.length > 2 && Math.abs(all - 100) < 1, `${shares}`);
    const link = await tab.evaluate(() => {
      const { href, rel } = /** @type {HTMLAnchorElement} */ (document.querySelector('.detail header a'));
      return { href, rel };
    });
    assert.deepEqual(link, { href: first, rel: 'noopener noreferrer' });
    assert.match(
      await tab.evaluate(() => document.querySelector('.standing details')?.textContent ?? ''),
      /= 100 · log/,
    );

    await tab.click('button', en.rowSteps.next);
    const second = await another(tab, first);
    assert.match(await sentence(tab), /^Rank [23] of /); // two pages may have the same PageRank
    await tab.until(() => document.querySelector('.detail [role=status]')?.textContent?.startsWith('3 of '));
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('.detail'));
    await tab.until((row) => document.activeElement?.textContent === row, second);
  },
};
