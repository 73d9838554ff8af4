// What the overview says of different kinds of files: a backlink export, a crawl, an edge list without words, a list of
// pages; in English and in German. Each is given a fresh tab.

import assert from 'node:assert/strict';
import { kViews } from '../../web/state/tabs.js';
import { frogLinks, frogPages, semrushLinks } from '../support/cli.mjs';
import { de, en } from '../support/texts.mjs';
import { openTab } from './doings.mjs';
import { accessible } from './everywhere.mjs';
import { chooseText } from './uses.mjs';

/** @import { Tab } from './browsers.mjs' */

const kSite = 'https://acme.example';
// Three linking domains, two of them live; four live links to two pages; one link is lost.
const kBacklinks = semrushLinks(
  { 'Source url': 'https://one.example/a', 'Target url': `${kSite}/`, Anchor: 'Acme', 'Page ascore': 40 },
  { 'Source url': 'https://one.example/b', 'Target url': `${kSite}/shoes`, Anchor: 'red shoes', 'Page ascore': 10 },
  { 'Source url': 'https://one.example/c', 'Target url': `${kSite}/`, Anchor: 'here', 'Page ascore': 20 },
  {
    'Source url': 'https://two.example/',
    'Target url': `${kSite}/`,
    Anchor: 'Acme',
    'Page ascore': 60,
    Nofollow: 'true',
  },
  {
    'Source url': 'https://gone.example/',
    'Target url': `${kSite}/`,
    Anchor: 'Acme',
    'Page ascore': 70,
    'Lost link': 'true',
  },
);
// Three new domains a week for half a year, and one of before; every third is lost.
const kHalfYear = semrushLinks(
  ...Array.from({ length: 76 }, (_, i) => {
    const first = new Date(Date.UTC(2025, 0, i === 0 ? -60 : 6 + Math.floor(i / 3) * 7));
    const last = new Date(Date.UTC(2025, 0, i % 3 ? 180 : Math.min(180, 1 + 2 * i)));
    return {
      'Source url': `https://d${i}.example/`,
      'Target url': `${kSite}/`,
      Anchor: 'Acme',
      'First seen': first.toISOString().slice(0, 10),
      'Last seen': (last < first ? first : last).toISOString().slice(0, 10),
      'Lost link': i % 3 ? 'false' : 'true',
    };
  }),
);
const kCrawl = frogLinks(
  { Source: `${kSite}/`, Destination: `${kSite}/shoes`, Anchor: 'Shoes' },
  { Source: `${kSite}/shoes`, Destination: `${kSite}/`, Anchor: 'Home' },
  { Source: `${kSite}/`, Destination: `${kSite}/logo.png`, Type: 'Image' },
);
const kPages = frogPages(
  { Address: `${kSite}/`, 'Title 1': 'Acme' },
  { Address: `${kSite}/shoes`, 'Title 1': 'Shoes' },
);
const kEdges = `source,target\n${kSite}/,${kSite}/shoes\n${kSite}/shoes,${kSite}/\n`;

/** @param {Tab} tab @param {string} name @param {string} text */
async function overview(tab, name, text) {
  await chooseText(tab, name, text);
  await tab.until(() => document.querySelector('[role=status][data-state=ready]') !== null);
  await tab.sees('.findings ol');
  await tab.until(() => !document.querySelector('.findings .loading'));
}

/** The key figures: name -> value. @param {Tab} tab @returns {Promise<Record<string, string>>} */
const figures = (tab) =>
  tab.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.key-figures button')].map((button) => [
        button.querySelector('.figure-name')?.textContent,
        button.querySelector('.figure-value')?.textContent,
      ]),
    ),
  );

/** What stands on the overview as told by the files. @param {Tab} tab */
const said = (tab) =>
  tab.evaluate(() =>
    ['.overview-head', '.key-figures', '.findings', '.overview > .figures']
      .map((part) => document.querySelector(part)?.textContent ?? '')
      .join('\n'),
  );

/** @param {Tab} tab @param {RegExp} words */
const saysNot = async (tab, words) => assert.doesNotMatch(await said(tab), words);

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const lenses = {
  async 'a backlink export opens with linking domains, and a domain opens its links'(tab) {
    await overview(tab, 'backlinks.csv', kBacklinks);
    const shown = await figures(tab);
    assert.equal(shown['Linking domains'], '2');
    assert.equal(shown['Live backlinks'], '4');
    assert.equal(shown['Linking domains with a follow link'], '50.0%');
    assert.equal(shown['Linking pages'], '4');
    assert.equal(shown['Target pages'], '2');
    assert.equal(shown['Lost backlinks'], '1');
    await saysNot(tab, /reachable|[Oo]rphan|Dead-end|PageRank|Internal|unknown \(/);
    await accessible(tab, 'overview of backlinks');
    await openTab(tab, 'Domains');
    await tab.until(() => document.querySelector('tbody th')?.textContent !== '');
    const column = await tab.evaluate(() =>
      [...document.querySelectorAll('tbody th')].findIndex((cell) => cell.textContent === 'one.example'),
    );
    assert.ok(column >= 0, 'the domain is listed');
    await tab.evaluate((at) => /** @type {any} */ (document.querySelectorAll('tbody th')[at]).click(), column);
    await tab.until(() => document.querySelector('.status-line strong')?.textContent?.startsWith('3 of 5'));
    const filter = await tab.evaluate(() => /** @type {any} */ (document.querySelector('input[type=search]')).value);
    assert.equal(filter, 'source_domain="one.example" lost=no');
  },

  async 'what came and went has a tab of its own, with its plots'(tab) {
    await overview(tab, `${kSite.slice(8)}-2025-06-29.csv`, kHalfYear);
    await openTab(tab, en.tabs.backlinks);
    await tab.click('button', en.views.velocity);
    await tab.sees('.panel .toolbar');
    await tab.evaluate((charts) => {
      if (document.querySelector('.plots')) return;
      for (const button of document.querySelectorAll('.panel .toolbar button')) {
        if (button instanceof HTMLElement && button.textContent === charts) button.click();
      }
    }, en.plots.button);
    const views = await tab.evaluate(() =>
      [...document.querySelectorAll('.panel .toolbar .segments button')].map((button) => button.textContent),
    );
    assert.deepEqual(
      views,
      kViews.backlinks.map((name) => en.views[name]),
    );
    await tab.until(() => document.querySelectorAll('.figure .row.open').length > 20);
    const bars = await tab.evaluate(() => [
      document.querySelectorAll('.figure .row.open').length,
      document.querySelectorAll('.figure .row.partial').length,
    ]);
    assert.ok(bars[1] > 0 && bars[1] < bars[0], `${bars[1]} of ${bars[0]} weeks are hatched`);
    await accessible(tab, 'velocity');
    await tab.click('button', en.views.survival);
    await tab.until(() => document.querySelector('.figure .plot .line') !== null);
    await tab.sees('.figure .plot .range');
    await accessible(tab, 'survival');
  },

  async 'without backlinks there is no tab of them, but their addresses lead to it'(tab) {
    await overview(tab, 'all_inlinks.csv', kCrawl);
    const shown = () => document.querySelector('#tab-backlinks')?.getAttribute('aria-selected') ?? '';
    assert.equal(await tab.evaluate(shown), '');
    await tab.evaluate(() => {
      location.hash = '#report=domain_changes';
    });
    await tab.until(() => document.querySelector('#tab-backlinks')?.getAttribute('aria-selected') === 'true');
    await openTab(tab, 'Pages');
    await tab.until(() => document.querySelector('#tab-backlinks') === null);
  },

  async 'lost links wait behind a term of the filter'(tab) {
    await overview(tab, 'backlinks.csv', kBacklinks);
    await openTab(tab, 'Links');
    await tab.until(() => document.querySelector('.status-line strong')?.textContent?.startsWith('4 of 5'));
    await tab.click('button', 'Remove lost=no');
    await tab.until(() => document.querySelector('.status-line strong')?.textContent === '5 links');
  },

  async 'an edge list without words is asked nothing that it cannot know'(tab) {
    await overview(tab, 'edges.csv', kEdges);
    await saysNot(tab, /anchor text|read more|Broken|redirect|error|unknown \(|Linking domains|Nofollow/i);
    await accessible(tab, 'overview of an edge list');
  },

  async 'a table of pages says nothing of links, and what would'(tab) {
    await overview(tab, 'internal_html.csv', kPages);
    await saysNot(
      tab,
      /Every page is reachable|Orphan pages|Dead-end|has the most PageRank|Broken links|Internal links/,
    );
    assert.match(await tab.evaluate(() => document.querySelector('.gaps')?.textContent ?? ''), /All Inlinks/);
    await openTab(tab, 'Pages');
    const headers = await tab.evaluate(() => document.querySelector('thead')?.textContent ?? '');
    assert.doesNotMatch(headers, /Depth|Outlinks/);
  },

  async 'a crawl has its depth, its resources apart, and no figure of backlinks'(tab) {
    await overview(tab, 'all_inlinks.csv', kCrawl);
    const shown = await figures(tab);
    assert.equal(shown.Pages, '2');
    assert.equal(shown[en.overview.figures.resources], '1');
    await saysNot(tab, /Linking domains|Live backlinks/);
    assert.match(await said(tab), /Every page is reachable from the home page within 1 click\./);
    await tab.click('button', 'Site and home…');
    await tab.sees('dialog form.settings');
    await accessible(tab, 'dialog for site and home');
  },

  async 'in German the same files say the same'(tab) {
    await tab.press('Control+k');
    await tab.fill('combobox', en.palette.label, 'Sprache: Deutsch');
    await tab.press('Enter');
    await overview(tab, 'backlinks.csv', kBacklinks);
    const shown = await figures(tab);
    assert.equal(shown[de.overview.figures.linkingDomains], '2');
    assert.equal(shown[de.overview.figures.liveBacklinks], '4');
    await saysNot(tab, /erreichbar|[Vv]erwaist|Sackgasse|PageRank|Interne Links|unbekannt \(|Linking|backlinks/);
  },
};
