// Links within the site: a suggestion with both of its pages, and the plan of the best ones. Each journey is given a fresh
// tab.

import assert from 'node:assert/strict';
import { frogLinks, frogPages } from '../support/cli.mjs';
import { en } from '../support/texts.mjs';
import { chooseTexts, clickOn, notice, ready } from './doings.mjs';
import { accessible } from './everywhere.mjs';

/** @import { Tab } from './browsers.mjs' */

const t = en.linkPlan;
const pair = en.linkPair;

const kMill = 'https://mill.example';
const kWoods = 'oak ash elm pine larch beech maple cherry walnut birch'.split(' ');

/** Pages that name one another, of which each links but one. */
const kMillPages = Object.fromEntries(
  kWoods.map((wood, i) => [
    `${wood}.html`,
    `<!doctype html><!-- saved from url=(0000)${kMill}/${wood}/ --><title>${wood[0].toUpperCase()}${wood.slice(1)} boards | Mill</title>` +
      `<body><main><h1>${wood} boards</h1><p>All about ${wood} and its use in floors, doors and stairs.</p><h2>See also</h2>` +
      `<p>Some prefer ${kWoods[(i + 3) % 10].toUpperCase()} BOARDS, for a lighter floor. ` +
      `Read <a href="/${kWoods[(i + 1) % 10]}/">${kWoods[(i + 1) % 10]} boards</a> first.</p></main>`,
  ]),
);

const kShop = 'https://shop.example';

/** Four topics of ten pages: each links the next of its topic, the home page links one of each. */
function shop() {
  /** @type {Record<string, string | number>[]} */
  const links = [];
  /** @type {Record<string, string | number>[]} */
  const pages = [{ Address: `${kShop}/`, 'Title 1': 'Outdoor shop' }];
  for (const [at, topic] of ['boots', 'tents', 'ropes', 'stoves'].entries()) {
    const page = (/** @type {number} */ i) => `${kShop}/${topic}/${i % 10}`;
    links.push({ Source: `${kShop}/`, Destination: page(0), Anchor: topic, 'Link Position': 'Navigation' });
    for (let i = 0; i < 10; i += 1) {
      pages.push({ Address: page(i), 'Title 1': `${topic} for walkers, model ${i} | Outdoor shop` });
      links.push({ Source: page(i), Destination: `${kShop}/`, Anchor: 'Home', 'Link Position': 'Navigation' });
      for (let step = 1; step <= 3; step += 1) {
        links.push({ Source: page(i), Destination: page(i + step * (at + 1)), Anchor: topic });
      }
    }
  }
  return { 'links.csv': frogLinks(...links), 'pages.csv': frogPages(...pages) };
}

/** @param {Tab} tab @param {'internal_links' | 'internal_plan'} view */
async function openView(tab, view) {
  await tab.click('tab', 'Opportunities');
  await tab.click('button', en.views[view]);
}

/** The field of numbers with this name. @param {Tab} tab @param {string} name @param {string} value */
const setNumber = (tab, name, value) =>
  tab.until(
    ([name, value]) => {
      const label = [...document.querySelectorAll('.link-plan label')].find(({ textContent }) => textContent === name);
      const input = label?.querySelector('input');
      if (!input) return false;
      input.value = value;
      return input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [name, value],
  );

/** What is copied, in place of the clipboard of this machine. @param {Tab} tab */
const watchClipboard = (tab) =>
  tab.evaluate(() => {
    const copied = /** @type {string[]} */ ([]);
    const clipboard = { writeText: async (/** @type {string} */ text) => copied.push(text) };
    Object.assign(window, { copied });
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

/** @param {Tab} tab @param {number} count @returns {Promise<string>} the last of so many texts */
const lastCopied = (tab, count) =>
  tab.until((count) => {
    const { copied } = /** @type {{copied: string[]}} */ (/** @type {unknown} */ (window));
    return copied.length === count && copied[count - 1];
  }, count);

/** Both addresses in the dialog, and the words that are marked. @param {Tab} tab */
const shown = (tab) =>
  tab.evaluate(() => ({
    urls: [...document.querySelectorAll('.link-pair .link')].map(({ textContent }) => textContent ?? ''),
    words: document.querySelector('.link-pair mark')?.textContent ?? '',
    sentence: document.querySelector('.link-pair blockquote p')?.textContent ?? '',
    place: document.querySelector('dialog .row-steps [role=status]')?.textContent ?? '',
  }));

/** @param {Tab} tab @param {string} place   "2 of 9" */
const stepsTo = (tab, place) =>
  tab.until((place) => document.querySelector('dialog .row-steps [role=status]')?.textContent === place, place);

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const planning = {
  async 'a suggested link opens with both pages, is copied as HTML, and leads to the next'(tab) {
    await chooseTexts(tab, kMillPages);
    await ready(tab);
    await watchClipboard(tab);
    await openView(tab, 'internal_plan');
    await setNumber(tab, en.settings.names['per-source'], '9'); // of suggestions, too
    await tab.click('button', t.plan);
    await tab.sees('.report:has(.link-plan) .status-line');
    await openView(tab, 'internal_links');
    await tab.fill('searchbox', 'Filter', 'sentence:boards');
    await tab.until(() => /^\d+ of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    await clickOn(tab, '.report tbody th');
    await tab.until(() => document.querySelectorAll('.link-pair h3').length === 2);
    await tab.until(() => document.querySelectorAll('.link-pair .numbers').length === 2);
    await tab.until(() => / of /.test(document.querySelector('dialog .row-steps [role=status]')?.textContent ?? ''));
    const first = await shown(tab);
    const [source, target] = first.urls;
    const wood = new URL(target).pathname.slice(1, -1).toUpperCase();
    assert.equal(first.words, `${wood} BOARDS`);
    assert.equal(first.sentence, `Some prefer ${wood} BOARDS, for a lighter floor.`);
    await tab.until(() => document.querySelector('.pair-anchors li') !== null);
    await accessible(tab, 'a suggestion');

    await tab.click('button', pair.copyHtml);
    assert.equal(await lastCopied(tab, 1), `<a href="${target}">${wood} BOARDS</a>`);
    await tab.click('button', pair.copySource);
    assert.equal(await lastCopied(tab, 2), source);

    const all = Number(first.place.split(' of ')[1]);
    assert.equal(first.place, `1 of ${all}`);
    await tab.press('ArrowRight');
    await stepsTo(tab, `2 of ${all}`);
    assert.notDeepEqual((await shown(tab)).urls, first.urls);
    await tab.press('ArrowLeft');
    await stepsTo(tab, `1 of ${all}`);
    assert.deepEqual((await shown(tab)).urls, first.urls);
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('dialog'));
    assert.ok(await tab.evaluate(() => Boolean(document.activeElement?.closest('.report table'))));
    await tab.press('Enter');
    await stepsTo(tab, `1 of ${all}`);
    await tab.press('p'); // planned, and on to the next
    await stepsTo(tab, `2 of ${all}`);
    await tab.until(
      ([undo, task]) => document.querySelector(`[aria-label="${undo}"]`)?.getAttribute('title')?.includes(task),
      [en.history.undo, `internal_link ${source} ${target}`],
    );
  },

  async 'the best five links for a page are planned, drawn, and put into What if'(tab) {
    await chooseTexts(tab, shop());
    await ready(tab);
    await openView(tab, 'internal_plan');
    await accessible(tab, 'a plan that is not asked for yet');
    await tab.fill('textbox', en.settings.names.lift, '/no/such/page');
    await tab.click('button', t.plan);
    await notice(tab, 'the site has no such page');
    await tab.sees('.link-plan');
    await tab.fill('textbox', en.settings.names.lift, '/boots/7');
    await setNumber(tab, en.settings.names.links, '5');
    await setNumber(tab, en.settings.names['min-fit'], '0');
    await tab.click('button', t.plan);
    await tab.until(() => document.querySelector('[aria-rowcount="6"]') !== null);
    if (!(await tab.evaluate(() => document.querySelector('.plots .figure') !== null)))
      await tab.click('button', en.plots.button);
    await tab.until(() => document.querySelectorAll('.plots .dot').length === 5);
    const said = await tab.evaluate(() => document.querySelector('.plots figcaption p')?.textContent ?? '');
    assert.match(said, /^5 links bring the pages to lift \+\d+\.\d+\spp of all PageRank together/);
    await accessible(tab, 'a plan');
    const lift = await tab.evaluate(
      () => /** @type {HTMLTextAreaElement} */ (document.querySelector('.link-plan textarea')).value,
    );
    assert.equal(lift, `${kShop}/boots/7`);

    await clickOn(tab, '.report tbody th');
    await tab.until(() => document.querySelectorAll('.link-pair h3').length === 2);
    assert.equal((await shown(tab)).urls[1], `${kShop}/boots/7`);
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('dialog'));
    await tab.click('button', t.tryAll);
    await tab.until(() => document.querySelectorAll('.edits li').length === 5);
  },

  async 'without links between its pages a site is told what would bring suggestions'(tab) {
    await chooseTexts(tab, { 'pages.csv': frogPages({ Address: `${kShop}/`, 'Title 1': 'Outdoor shop' }) });
    await ready(tab);
    await openView(tab, 'internal_links');
    await tab.until((words) => document.querySelector('.report .nothing')?.textContent === words, t.noLinks);
  },
};
