// What if: addresses are picked and not typed, changes come from where a person looks, and scenarios are named, kept and
// compared. Each is given a fresh tab.

import assert from 'node:assert/strict';
import { frogLinks, frogPages, semrushLinks } from '../support/cli.mjs';
import { de, en } from '../support/texts.mjs';
import {
  chooseProject,
  chooseTexts,
  clickOn,
  keyOnRow,
  lastSaved,
  openTab,
  ready,
  sample,
  savedCount,
  saves,
} from './doings.mjs';
import { accessible } from './everywhere.mjs';

/** @import { Tab } from './browsers.mjs' */

const t = en.whatIf;
const kSite = 'https://www.lantern-books.example';

/** @param {Tab} tab */
async function openWhatIf(tab) {
  await tab.click('tab', 'Structure');
  await tab.click('button', 'What if');
  await tab.sees('.edit-form');
}

/** The value of the text box of this name. @param {Tab} tab @param {string} name */
const typedIn = (tab, name) =>
  tab.evaluate((name) => {
    const labels = [...document.querySelectorAll('.address-field label')];
    return labels.find(({ textContent }) => textContent === name)?.querySelector('input')?.value;
  }, name);

/** @param {Tab} tab */
const edits = (tab) =>
  tab.evaluate(() => [...document.querySelectorAll('.edits li')].map(({ textContent }) => textContent ?? ''));

/** @param {Tab} tab @param {number} count */
const editsAre = (tab, count) => tab.until((count) => document.querySelectorAll('.edits li').length === count, count);

/** @param {Tab} tab @param {string} from @param {string} to */
async function addLink(tab, from, to) {
  const before = (await edits(tab)).length;
  await tab.fill('combobox', 'From', from);
  await tab.fill('combobox', 'To', to);
  await tab.click('button', 'Try it');
  await editsAre(tab, before + 1);
}

/** What the text box that has the focus offers. @param {Tab} tab */
const offers = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('.address-list [role=option]')].map(({ textContent }) => textContent ?? ''),
  );

/** @param {Tab} tab @param {string} name @param {string} text */
async function type(tab, name, text) {
  await tab.fill('combobox', name, '');
  for (const key of text) await tab.press(key);
}

/** @param {Tab} tab @param {RegExp} words */
const outcome = (tab, words) =>
  tab.until((source) => new RegExp(source).test(document.querySelector('.outcome')?.textContent ?? ''), words.source);

const kMill = 'https://mill.example';
const kReclaim = {
  'links.csv': frogLinks(
    { Source: `${kMill}/`, Destination: `${kMill}/guide/oiling-oak-boards/`, Anchor: 'oil' },
    { Source: `${kMill}/guide/oiling-oak-boards/`, Destination: `${kMill}/`, Anchor: 'home' },
  ),
  'pages.csv': frogPages(
    { Address: `${kMill}/`, 'Title 1': 'The mill' },
    { Address: `${kMill}/guide/oiling-oak-boards/`, 'Title 1': 'Oiling oak boards' },
    {
      Address: `${kMill}/2019/05/oiling-oak-boards.html`,
      'Title 1': 'Oiling oak boards',
      'Status Code': 404,
      Status: 'Not Found',
    },
  ),
  'backlinks.csv': semrushLinks({
    'Source url': 'https://one.example/',
    'Target url': `${kMill}/2019/05/oiling-oak-boards.html`,
    Anchor: 'how to oil boards',
  }),
};

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const scenarios = {
  async 'a page is found by its title or its address, and picked with the keys'(tab) {
    await chooseTexts(tab, kReclaim);
    await ready(tab);
    await openWhatIf(tab);
    await type(tab, 'To', 'Oiling oak');
    await tab.until(() => /Oiling/.test(document.querySelector('.address-list small')?.textContent ?? ''));
    await accessible(tab, 'with a list of pages');
    await tab.press('ArrowDown');
    const active = await tab.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.getAttribute('aria-selected');
    });
    assert.equal(active, 'true');
    await tab.press('Enter');
    await tab.until(() => !document.querySelector('.address-list [role=option]'));
    assert.equal(await typedIn(tab, 'To'), `${kMill}/guide/oiling-oak-boards/`);
    assert.equal((await edits(tab)).length, 0); // it was picked, not tried

    await type(tab, 'From', 'mill');
    await tab.until(() => document.querySelectorAll('.address-list [role=option]').length > 1);
    await tab.press('ArrowUp'); // round to the last
    const last = (await offers(tab)).at(-1) ?? '';
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('.address-list [role=option]'));
    assert.equal(await typedIn(tab, 'From'), 'mill');
    await type(tab, 'From', 'mill');
    await tab.until(() => document.querySelectorAll('.address-list [role=option]').length > 1);
    await tab.press('ArrowUp');
    await tab.press('Enter');
    assert.ok(last.startsWith(String(await typedIn(tab, 'From'))));
  },

  async 'the strongest page is offered first, and a pattern says how many pages it means'(tab) {
    await sample(tab);
    await openTab(tab, 'Pages'); // by PageRank
    const strongest = await tab.evaluate(() => document.querySelector('.report tbody th')?.textContent);
    await openWhatIf(tab);
    await type(tab, 'From', 'lantern');
    await tab.until(() => document.querySelectorAll('.address-list [role=option]').length === 8);
    assert.equal(await tab.evaluate(() => document.querySelector('.address-list span')?.textContent), strongest);
    await tab.press('ArrowDown');
    await tab.press('Enter');
    assert.equal(await typedIn(tab, 'From'), strongest);
    await type(tab, 'From', '/books/*');
    await tab.until(() => /[1-9]\d* pages match/.test(document.querySelector('.address-list')?.textContent ?? ''));
    await tab.fill('combobox', 'To', '/about/');
    await tab.fill('combobox', 'From', '/books/*');
    await tab.click('button', 'Try it'); // paths alone are those of the site
    await editsAre(tab, 1);
    assert.match((await edits(tab))[0], /example\/books\/\* → https:\/\/www\.lantern-books\.example\/about\//);
  },

  async 'a link is begun on a page, tried, said in a sentence, and taken back like any step'(tab) {
    await sample(tab);
    await openTab(tab, 'Pages');
    await tab.fill('searchbox', 'Filter', 'url:winter-alphabet');
    await tab.until(() => document.querySelector('.status-line strong')?.textContent?.startsWith('1 of'));
    await clickOn(tab, 'tbody th');
    await tab.click('button', t.beginTo);
    await tab.until(() => document.activeElement?.closest('label')?.textContent === 'From');
    assert.equal(await typedIn(tab, 'To'), `${kSite}/books/poetry/winter-alphabet`);
    await tab.fill('combobox', 'From', `${kSite}/`);
    await tab.click('button', 'Try it');
    await editsAre(tab, 1);
    await outcome(tab, /1 × Add a link/);
    await outcome(tab, /winter-alphabet gains most: \+\d+\.\d+\spp of all PageRank, \+[\d.,]+% of its own\./);
    await outcome(tab, /loses most: −\d+\.\d+\spp of all PageRank, −[\d.]+% of its own\./);
    await tab.until(() => /^\+/.test(document.querySelector('.report td[aria-colindex="4"]')?.textContent ?? ''));
    await accessible(tab, 'a scenario');
    await tab.click('button', 'Undo');
    await editsAre(tab, 0);
    await tab.until(() => !document.querySelector('.outcome'));
    await tab.click('tab', 'Pages');
    await tab.click('button', 'Redo'); // and shows what it does
    await editsAre(tab, 1);
  },

  async 'what cannot be tried changes nothing and is said once'(tab) {
    await sample(tab);
    await openWhatIf(tab);
    for (const wrong of ['abuot', 'abotu']) {
      await tab.fill('combobox', 'From', `${kSite}/${wrong}`);
      await tab.fill('combobox', 'To', `${kSite}/`);
      await tab.click('button', 'Try it');
      await tab.until((wrong) => document.querySelector('.notices')?.textContent?.includes(wrong), wrong);
    }
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice').length), 1);
    assert.equal((await edits(tab)).length, 0);
  },

  async 'findings and rows lead to What if: a link to an orphan, broken links away'(tab) {
    await sample(tab);
    const { title } = en.findings.names.orphans;
    await tab.click('button', en.findings.trying(title));
    await tab.until(() => document.activeElement?.closest('label')?.textContent === 'From');
    const orphan = await typedIn(tab, 'To');
    assert.ok(orphan?.startsWith(kSite));

    await openTab(tab, 'Links');
    await tab.fill('searchbox', 'Filter', 'type=hyperlink status>=400');
    await tab.until(() => / of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
    await keyOnRow(tab, 0, 't');
    await editsAre(tab, 1);
    assert.match((await edits(tab))[0], /^Remove links/);

    await openTab(tab, 'Links');
    await tab.fill('searchbox', 'Filter', 'type=hyperlink target:/books/poetry/');
    await tab.until(() =>
      document.querySelector('.report [aria-rowindex="2"] td')?.textContent?.includes('/books/poetry/'),
    );
    await keyOnRow(tab, 0, 'Shift+ArrowDown');
    await tab.sees('.copy-bar');
    await tab.click('button', t.tryIt);
    await editsAre(tab, 3);
  },

  async 'a task is planned, done or ignored by a key, and taken back'(tab) {
    await chooseTexts(tab, kReclaim);
    await ready(tab);
    await tab.click('tab', 'Opportunities');
    await tab.sees('.report [role=grid] tbody .cell-button');
    await accessible(tab, 'the list of what to do');
    const says = (/** @type {string} */ word) =>
      tab.until((word) => document.querySelector('.report [aria-rowindex="2"]')?.textContent?.includes(word), word);
    await says('open');
    for (const [key, word] of [
      ['p', 'planned'],
      ['d', 'done'],
      ['i', 'ignored'],
    ]) {
      await keyOnRow(tab, 0, key);
      await says(word);
    }
    await tab.press('z');
    await says('done');
  },

  async 'a row that says what would fix it is tried by its cell'(tab) {
    await chooseTexts(tab, kReclaim);
    await ready(tab);
    await tab.click('tab', 'Opportunities');
    await tab.click('button', en.views.reclaim);
    await tab.sees('.report [role=grid] tbody .cell-button');
    await accessible(tab, 'a report with a column of edits');
    const row = await tab.evaluate(() => {
      const cell = /** @type {HTMLElement} */ (document.querySelector('tbody td:has(.cell-button)'));
      cell.click();
      return cell.closest('tr')?.textContent;
    });
    assert.ok(row);
    await editsAre(tab, 1);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice.error').length), 0);
  },

  async 'scenarios are named, duplicated, compared and deleted, and each of these can be taken back'(tab) {
    await sample(tab);
    await openTab(tab, 'Pages');
    await clickOn(tab, 'tbody th');
    await tab.click('button', en.focus.pin);
    await tab.press('Escape');
    await openWhatIf(tab);
    await addLink(tab, `${kSite}/`, `${kSite}/books/poetry/winter-alphabet`);
    await tab.fill('textbox', t.name, 'One link');
    await tab.evaluate(() =>
      document.querySelector('.scenario-bar input')?.dispatchEvent(new Event('change', { bubbles: true })),
    );
    await outcome(tab, /^One link:/);
    await tab.click('button', t.duplicate);
    await outcome(tab, /^One link \(copy\):/);
    await addLink(tab, `${kSite}/books/*`, `${kSite}/books/poetry/winter-alphabet`);
    await tab.click('button', t.compare);
    await tab.until(() => document.querySelectorAll('.report tbody tr:not([aria-hidden=true])').length === 2);
    await accessible(tab, 'compared scenarios');
    const rows = await tab.evaluate(() =>
      [...document.querySelectorAll('.report tbody tr:not([aria-hidden=true])')].map((row) =>
        [...row.children].map((cell) => cell.textContent ?? ''),
      ),
    );
    const [one, two] = rows;
    assert.deepEqual([one[0], two[0]], ['One link', 'One link (copy)']);
    assert.deepEqual([one[1], two[1]], ['1 × Add a link', '2 × Add a link']);
    assert.match(one[4], /winter-alphabet/);
    const points = (/** @type {string} */ cell) => Number(/^([+−][\d.]+)\spp$/.exec(cell)?.[1].replace('−', '-'));
    assert.ok(points(two[5]) > points(one[5]) && points(one[5]) > 0, String(rows));
    assert.match(one[3], /^[+−]?[\d.]+\spp$/); // the watchlist
    await clickOn(tab, '.report tbody th');
    await outcome(tab, /^One link:/); // a row leads to its scenario, and the core is about it again
    await editsAre(tab, 1);
    const gain = () =>
      tab.until(() => document.querySelector('.report[aria-label="What if?"] td[aria-colindex="4"]')?.textContent);
    const before = await gain();
    await tab.click('button', t.compare);
    await tab.until(() => document.querySelectorAll('.report tbody tr:not([aria-hidden=true])').length === 2);
    await tab.click('button', t.back);
    assert.equal(await gain(), before); // of this scenario, not of the last that was compared

    const saved = await savedCount(tab);
    await tab.click('button', t.exportEdits);
    await saves(tab, saved);
    const list = JSON.parse(await lastSaved(tab));
    assert.deepEqual(list, [{ edit: 'add_link', from: `${kSite}/`, to: `${kSite}/books/poetry/winter-alphabet` }]);
    await tab.click('button', 'Export CSV');
    await saves(tab, saved + 1);
    const csv = await lastSaved(tab);
    assert.match(csv, /^\ufeff?url,pagerank_before,pagerank_after,difference,change/);

    await tab.click('button', t.delete);
    await outcome(tab, /^One link \(copy\):/);
    await tab.click('button', 'Undo');
    await outcome(tab, /^One link:/);
    await tab.until(() => document.querySelectorAll('.scenario-bar option').length === 2);
  },

  async 'scenarios are kept in a project; one of before there were several opens'(tab) {
    const links =
      'source,target,anchor\nhttps://c.example/,https://c.example/a,a\nhttps://c.example/a,https://c.example/,home\n';
    const edit = { edit: 'remove_link', from: 'https://c.example/a', to: 'https://c.example/' };
    await chooseProject(tab, links, { view: 'whatif', edits: [edit] });
    await ready(tab);
    await editsAre(tab, 1);
    await outcome(tab, /^Scenario 1: 1 × Remove links\./);
    await tab.click('button', t.fresh);
    await editsAre(tab, 0);
    await tab.fill('textbox', t.name, 'None');
    await tab.evaluate(() =>
      document.querySelector('.scenario-bar input')?.dispatchEvent(new Event('change', { bubbles: true })),
    );
    const count = await savedCount(tab);
    await tab.press('Control+s');
    await saves(tab, count);
    const head = await lastSaved(tab);
    assert.match(
      head,
      /"scenarios":\[\{"name":"","edits":\[\{"edit":"remove_link"[^\]]*\]\},\{"name":"None","edits":\[\]\}\],"scenario":1/,
    );
    await chooseProject(tab, links, {
      view: 'whatif',
      scenarios: [
        { name: 'x', edits: [] },
        { name: 'y', edits: [edit] },
      ],
      scenario: 1,
    });
    await tab.click('button', 'Start new');
    await outcome(tab, /^y:/);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.notice').length), 0);
  },

  async 'What if speaks German'(tab) {
    await sample(tab);
    await tab.press('Control+k');
    await tab.fill('combobox', en.palette.label, 'Deutsch');
    await tab.press('Enter');
    await tab.until(() => document.documentElement.lang === 'de');
    await tab.click('tab', 'Struktur');
    await tab.click('button', de.views.whatif);
    await tab.fill('combobox', de.whatIf.from, '/');
    await tab.fill('combobox', de.whatIf.to, '/books/poetry/winter-alphabet');
    await tab.click('button', de.whatIf.add);
    await outcome(tab, /gewinnt am meisten: \+\d+,\d+\sPP des gesamten PageRanks, \+[\d.,]+\s% des eigenen\./);
  },
};
