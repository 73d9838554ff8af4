// A page opened from a list: where it stands and through which links, on to the next page, and back to the list.

import assert from 'node:assert/strict';
import { flowOf, linksIn } from '../../web/lib/inflow.js';
import { en } from '../support/texts.mjs';
import { openTab, sample } from './doings.mjs';
import { test } from './suite.mjs';

/** @import { Core } from '../../web/core/types.js' */
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

const kColumns = ['source', 'target', 'anchor', 'position', 'follow'];

/** A core with these links, whose pages have these PageRanks. @param {string[][]} links @param {Record<string, number>} pageranks */
const coreOf = (links, pageranks) => {
  const urls = Object.keys(pageranks);
  const pages = { url: urls, pagerank: urls.map((url) => pageranks[url]), passes_to: [], state: [] };
  const cells = Object.fromEntries(kColumns.map((name, i) => [name, links.map((link) => link[i])]));
  const windows = /** @type {Record<string, unknown>} */ ({
    links: { matched: links.length, ids: links.map((_, i) => i), cells },
    pages: { matched: urls.length, ids: urls.map((_, i) => i), cells: pages },
  });
  const core = { rows: async (/** @type {string} */ name) => windows[name] };
  return /** @type {Pick<Core, 'rows'>} */ (/** @type {unknown} */ (core));
};

export async function inflowTests() {
  await test('inflow: a link brings its part of what its source has, and nothing is said where the sum is another', async () => {
    const core = coreOf(
      [
        ['a', 'p', 'x', 'content', 'true'],
        ['a', 'p', 'y', 'footer', 'true'], // of two links to one page the better counts
        ['a', 'b', '', 'navigation', 'true'],
        ['b', 'p', 'z', 'navigation', 'true'],
        ['b', 'a', '', 'content', 'false'], // passes nothing, but weighs
        ['p', 'p', '', 'content', 'true'],
      ],
      { a: 0.3, b: 0.3, p: 0.3 },
    );
    const flow = await flowOf(core);
    assert.ok(flow);
    const brought = 0.5 * 0.3 * (1 / 1.1 + 0.1 / 1.1);
    const links = linksIn(flow, 'p', 0.5, 0.3 - brought);
    assert.deepEqual(
      links?.map(({ source, anchor, share }) => [source, anchor, Math.round(share * 1e6)]),
      [
        ['a', 'x', Math.round((0.5 / 1.1) * 1e6)],
        ['b', 'z', Math.round((0.05 / 1.1) * 1e6)],
      ],
    );
    assert.equal(linksIn(flow, 'p', 0.5, 0.05), null);
    assert.equal(linksIn(flow, 'q', 0.5, 0.1), null);
  });
}
