// What people come for, each with the clicks that it takes from the moment the files are read. Each persona is given a
// fresh tab.

import assert from 'node:assert/strict';
import { frogLinks, frogPages, semrushLinks } from '../support/cli.mjs';
import { en } from '../support/texts.mjs';
import { chooseTexts, clickOn, lastSaved, ready, savedCount, saves, startOver } from './doings.mjs';

/** @import { Tab } from './browsers.mjs' */

const kShop = 'https://shop.example';
const u = (/** @type {string} */ path) => `${kShop}${path}`;
const kTopics = ['oak', 'pine', 'elm', 'ash', 'larch', 'birch'];

/** Every page links home by its header; the home page links all but one, one through a redirect, and a page that is gone. */
const kCrawl = {
  'all_inlinks.csv': frogLinks(
    ...kTopics.slice(1).map((name) => ({ Source: u('/'), Destination: u(`/${name}/`), Anchor: `${name} boards` })),
    ...kTopics.map((name) => ({
      Source: u(`/${name}/`),
      Destination: u('/'),
      Anchor: 'Home',
      'Link Position': 'Header',
    })),
    { Source: u('/pine/'), Destination: u('/old-elm/'), Anchor: 'elm', 'Link Path': '//main/p[2]/a' },
    { Source: u('/elm/'), Destination: u('/gone/'), Anchor: 'our prices', 'Link Path': '//main/p[3]/a' },
    { Source: u('/'), Destination: u('/logo.png'), Type: 'Image' },
  ),
  'internal_all.csv': frogPages(
    { Address: u('/'), 'Title 1': 'Boards of wood' },
    ...kTopics.map((name) => ({ Address: u(`/${name}/`), 'Title 1': `Boards of ${name}` })),
    { Address: u('/old-elm/'), 'Status Code': '301', Status: 'Moved Permanently', 'Redirect URL': u('/elm/') },
    { Address: u('/gone/'), 'Status Code': '404', Status: 'Not Found' },
    { Address: u('/logo.png'), 'Content Type': 'image/png' },
    { Address: u('/sitemap.xml'), 'Content Type': 'application/xml' },
  ),
};

const kBacklinks = {
  'shop.example-backlinks.csv': semrushLinks(
    ...Array.from({ length: 30 }, (_, i) => ({
      'Source url': `https://d${i % 10}.example/p${i}`,
      'Target url': u('/oak/'),
      Anchor: i % 5 ? 'cheap oak boards' : 'Shop',
      'Page ascore': `${10 + 8 * (i % 10)}`,
      'Lost link': i === 29 ? 'true' : 'false',
    })),
  ),
};

const kFrench =
  'Adresse,Type de contenu,Code HTTP,Statut,Indexabilité,Title 1,Adresse codée en URL\n' +
  ['', 'a', 'b'].map((path) => `${u(`/${path}`)},text/html,200,OK,Indexable,Page ${path},${u(`/${path}`)}\n`).join('');

const kEdges = `source,target\n${u('/a')},${u('/')}\n${u('/')},${u('/a')}\n${u('/')},${u('/b')}\n`;

/** @param {Tab} tab @param {string} selector */
const words = (tab, selector) =>
  tab.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector);

/** @param {Tab} tab @param {string} part of what the grid in front holds */
const gridHolds = (tab, part) =>
  tab.until((part) => document.querySelector('.report [role=grid] tbody')?.textContent?.includes(part), part);

/** Reads files and counts the clicks from then on. @param {Tab} tab @param {Record<string, string>} files */
async function begin(tab, files) {
  await chooseTexts(tab, files);
  await ready(tab);
  await tab.until(() => !document.querySelector('.findings .loading'));
  let clicks = 0;
  return {
    /** @param {string} role @param {string} name */
    click(role, name) {
      clicks++;
      return tab.click(role, name);
    },
    /** @param {string} selector */
    clickOn(selector) {
      clicks++;
      return clickOn(tab, selector);
    },
    /** @param {string} task @param {number} most */
    took(task, most) {
      assert.ok(clicks <= most, `${task}: ${clicks} clicks, at most ${most}`);
      clicks = 0;
    },
  };
}

const kFirstRow = '.report [aria-rowindex="2"] > [aria-colindex="1"]';

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const tasks = {
  async 'of a crawl: strongest pages and why, orphans, broken links, what to mend, what to hand over'(tab) {
    const person = await begin(tab, kCrawl);

    await person.click('tab', en.tabs.pages);
    await gridHolds(tab, u('/'));
    const grid = await words(tab, '.report [role=grid] tbody');
    assert.doesNotMatch(grid, /logo\.png|sitemap\.xml/);
    person.took('which pages hold most', 1);

    await person.clickOn(kFirstRow);
    await tab.sees('.standing table');
    assert.match(await words(tab, '.standing > p'), /strongest of \d+ pages.*in navigation/);
    person.took('why', 1);
    await person.clickOn('.standing summary');
    assert.match(await words(tab, '.standing details'), /Half the PageRank would be [\d.]+ points less/);
    person.took('what an equity of 72 means', 1);

    await person.click('tab', en.tabs.overview);
    await person.click('button', en.findings.names.orphans.title);
    await gridHolds(tab, '/oak/');
    assert.doesNotMatch(await words(tab, '.report [role=grid] tbody'), /logo|sitemap|old-elm|gone/);
    person.took('orphans', 2);

    await person.click('tab', en.tabs.overview);
    await person.click('button', en.findings.names.deadLinks.title);
    await gridHolds(tab, 'our prices');
    assert.match(await words(tab, '.report [role=grid] tbody'), /p\[3\]/);
    person.took('where the broken link stands', 2);

    await person.click('tab', en.tabs.opportunities);
    await gridHolds(tab, '/old-elm/');
    const tickets = await savedCount(tab);
    await person.click('button', en.grid.exportCsv);
    await saves(tab, tickets);
    assert.match(await lastSaved(tab), /\/old-elm\/.*\/elm\//s);
    person.took('a list for a developer, with the final address', 2);

    await person.clickOn('header .menu summary');
    await person.click('button', en.report.save);
    const before = await savedCount(tab);
    await person.click('button', en.htmlReport.save);
    await saves(tab, before);
    person.took('a report to hand over', 3);
  },

  async 'of backlinks: anchors, the strongest linking domains and their links, lost ones apart'(tab) {
    const person = await begin(tab, kBacklinks);
    assert.match(await words(tab, '.key-figures'), /29\s*Live backlinks/);

    await person.click('tab', en.tabs.domains);
    await gridHolds(tab, 'd9.example');
    person.took('which linking domains are worth most', 1);
    await person.clickOn(kFirstRow);
    await tab.until(() => /^[1-9]\d* of 30/.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    person.took('its links', 1);

    await person.click('tab', en.tabs.anchors);
    await person.click('button', en.views.targets);
    await gridHolds(tab, '/oak/');
    const risk = await tab.evaluate(() => {
      const headers = [...document.querySelectorAll('.report [role=grid] thead tr:last-child th')];
      const at = headers.findIndex((header) => header.textContent?.startsWith('Risk'));
      return Number(document.querySelectorAll('.report [aria-rowindex="2"] > *')[at]?.textContent);
    });
    assert.ok(risk >= 30, `${risk}`);
    person.took('is my anchor profile over-optimized', 2);
  },

  async 'of odd files: a French table of pages, a list of links, one pasted page'(tab) {
    await begin(tab, { 'interne_tous.csv': kFrench });
    assert.match(await words(tab, '.key-figures'), /3\s*Pages/);
    assert.doesNotMatch(await words(tab, '.findings'), /Links without anchor text/);
    await startOver(tab);

    const person = await begin(tab, { 'edges.csv': kEdges });
    assert.doesNotMatch(await words(tab, '.findings'), /Links without anchor text/);
    await person.click('button', en.overview.chooseSite);
    await tab.sees('dialog input[list]');
    await tab.evaluate((home) => {
      const box = /** @type {HTMLInputElement} */ (document.querySelector('dialog input[list]'));
      box.value = home;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, u('/a'));
    await person.click('button', en.site.run);
    await tab.until((home) => document.querySelector('.overview-head')?.textContent?.includes(home), u('/a'));
    person.took('another home page', 2);
    await startOver(tab);

    await begin(tab, {
      'page.html': `<!doctype html><title>News</title><main><a href="${u('/a')}">A</a> <a href="${u('/b')}">B</a></main>`,
    });
    assert.doesNotMatch(await words(tab, '.overview'), /out of reach|[Uu]nreachable|Dead-end/);
  },
};
