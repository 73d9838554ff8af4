// From exports of backlinks to a checked list of mails, without help: prospects are planned, their mails worded, looked
// at and saved for a tool. Each is given a fresh tab.

import assert from 'node:assert/strict';
import { frogLinks, frogPages, semrushLinks } from '../support/cli.mjs';
import { en } from '../support/texts.mjs';
import { chooseTexts, clickOn, keyOnRow, lastSaved, notice, openTab, ready, savedCount, saves } from './doings.mjs';
import { accessible } from './everywhere.mjs';

/** @import { Tab } from './browsers.mjs' */

const t = en.outreach;
const kMill = 'https://mill.example';
const kRivals = ['https://oak-floor.example/', 'https://pine-floor.example/'];
const kFans = ['fan-a.example', 'fan-b.example', 'fan-c.example'];

/** Links of all fans to a rival. @param {string} rival */
const fansOf = (rival) =>
  semrushLinks(
    ...kFans.map((fan) => ({
      'Source url': `https://${fan}/list`,
      'Target url': rival,
      Anchor: 'floors',
      'Source title': 'Floors <b>of oak</b>',
    })),
  );

const kFiles = {
  'links.csv': frogLinks(
    { Source: `${kMill}/`, Destination: `${kMill}/oak-floors/`, Anchor: 'floors' },
    { Source: `${kMill}/oak-floors/`, Destination: `${kMill}/`, Anchor: 'home' },
  ),
  'pages.csv': frogPages(
    { Address: `${kMill}/`, 'Title 1': 'The mill' },
    { Address: `${kMill}/oak-floors/`, 'Title 1': 'Floors of oak' },
  ),
  'mine.csv': semrushLinks({ 'Source url': 'https://friend.example/', 'Target url': `${kMill}/`, Anchor: 'mill' }),
  'oak.csv': fansOf(kRivals[0]),
  'pine.csv': fansOf(kRivals[1]),
  'log.csv': `Domain,Contact Name,Contact Email,Page URL,Outreach Type,Status,Date Contacted\n${kFans
    .map((fan) => `${fan},Ann Lee,ann@${fan},,Guest Post,Researched,\n`)
    .join('')}`,
};

const kTemplate = 'Subject: {{page_title}}\n\nDear {{first_name|friend}}, about {{page}}.{{day_lost}}\n';

/** @param {Tab} tab @param {RegExp} words */
const mailSays = (tab, words) =>
  tab.until((source) => new RegExp(source).test(document.querySelector('.mail')?.textContent ?? ''), words.source);

/** @param {Tab} tab @param {string} words */
const placeIs = (tab, words) =>
  tab.until((words) => document.querySelector('.mail-preview')?.textContent?.includes(words), words);

/** Plans the first rows of the list of tasks. @param {Tab} tab @param {number} rows */
async function plan(tab, rows) {
  await openTab(tab, en.tabs.opportunities);
  await tab.fill('searchbox', 'Filter', 'kind=prospect');
  await tab.until(() => document.querySelector('.status-line strong')?.textContent?.startsWith('3 of'));
  for (let row = 0; row < rows; row++) {
    if (row === 0) {
      await keyOnRow(tab, row, 'p');
    } else {
      await tab.press('ArrowDown');
      await tab.press('p');
    }
    await tab.until(
      (row) => document.querySelector(`.report [aria-rowindex="${row + 2}"]`)?.textContent?.includes('planned'),
      row,
    );
  }
}

/** @param {Tab} tab @param {string} tool */
const chooseTool = (tab, tool) =>
  tab.evaluate((tool) => {
    const select = /** @type {HTMLSelectElement} */ (document.querySelector('#mail-tool'));
    select.value = tool;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, tool);

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const mails = {
  async 'a prospect is planned where it is seen, and what says so leads to its mail'(tab) {
    await chooseTexts(tab, kFiles);
    await ready(tab);
    await openTab(tab, en.tabs.opportunities);
    await tab.click('button', en.views.prospects);
    await tab.sees('.report [role=grid] tbody th');
    await keyOnRow(tab, 0, 'p');
    await notice(tab, `${en.views.outreach}: ${en.values.action.plan}`, 'prospect fan-');
    await clickOn(tab, '.notice button:not(.icon)');
    await placeIs(tab, t.place(1, 1));
  },

  async 'prospects are planned, their mails worded, looked at and saved for a tool'(tab) {
    await chooseTexts(tab, kFiles);
    await ready(tab);
    await openTab(tab, en.tabs.outreach);
    await placeIs(tab, t.place(1, 3));
    assert.ok(await tab.evaluate((open) => document.querySelector('.mails')?.textContent?.includes(open), t.open));
    await plan(tab, 2);

    await openTab(tab, en.tabs.outreach);
    await placeIs(tab, t.place(1, 2));
    await mailSays(tab, /^An addition to "Floors <b>of oak<\/b>"Hello Ann,/);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('.mail b').length), 0);
    await accessible(tab, 'the list of mails');

    const box = t.template(t.kinds.intersect);
    await tab.fill('textbox', box, kTemplate);
    await mailSays(tab, /Dear Ann, about https:\/\/fan-.\.example\/list\.\n$/);
    const marked = await tab.evaluate(() => [...document.querySelectorAll('.mail mark')].map((one) => one.textContent));
    assert.ok(marked.includes('Ann') && marked.includes('Floors <b>of oak</b>'), String(marked));
    await placeIs(tab, t.empty('Lost on'));

    await tab.click('button', `${t.empty('Lost on')} (2)`);
    await tab.until(() => !!document.querySelector('.mails [aria-pressed=true]'));
    await tab.until(() => document.querySelector('.status-line strong')?.textContent?.startsWith('2 of'));
    await tab.click('button', `${t.empty('Lost on')} (2)`);
    await tab.until(() => !document.querySelector('.mails [aria-pressed=true]'));

    await tab.click('button', t.next);
    await placeIs(tab, t.place(2, 2));
    await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.mail')).focus());
    await tab.press('ArrowLeft');
    await placeIs(tab, t.place(1, 2));

    await tab.fill('textbox', box, 'Dear {{nobody}}');
    await tab.until(
      (words) => document.querySelector('#mail-problem')?.textContent?.includes(words),
      t.unknown('nobody'),
    );
    await tab.click('button', t.export);
    await tab.sees('#mail-blocked');
    await accessible(tab, 'a list that is blocked');
    const blocked = () => /** @type {HTMLButtonElement} */ (document.querySelector('dialog [type=submit]')).disabled;
    assert.equal(await tab.evaluate(blocked), true);
    await tab.press('Escape');

    await tab.fill('textbox', box, 'Subject: Floors\n\nDear {{first_name}}, ');
    await tab.click('button', 'Page');
    await mailSays(tab, /^FloorsDear Ann, https:\/\/fan-.\.example\/list/);
    await tab.click('button', t.export);
    await chooseTool(tab, 'instantly');
    await tab.until((words) => document.querySelector('#mail-takes')?.textContent === words, t.tools.instantly);
    assert.equal(await tab.evaluate(blocked), false);
    const count = await savedCount(tab);
    await tab.click('button', t.save);
    await saves(tab, count);
    const csv = await lastSaved(tab);
    assert.match(csv, /^email,first_name,last_name,company_name,website,personalization,subject,body\n/);
    const rows = csv.match(/^ann@.*$/gm) ?? [];
    assert.equal(rows.length, 2);
    for (const row of rows) assert.match(row, /^ann@fan-.\.example,Ann,Lee,fan-.\.example,.*,Floors,"Dear Ann, https:/);

    await tab.click('button', t.builtIn);
    await mailSays(tab, /Hello Ann,/);
  },

  async 'who was written to stays out of a project file until a person wants it'(tab) {
    await chooseTexts(tab, kFiles);
    await ready(tab);
    await openTab(tab, en.tabs.outreach);
    await tab.fill('searchbox', 'Filter', 'email="ann@fan-a.example"');
    await tab.until(() => document.querySelector('.status-line strong')?.textContent?.startsWith('1 of'));
    let count = await savedCount(tab);
    await tab.press('Control+s');
    await saves(tab, count);
    await notice(tab, t.withoutLog('log.csv').title, 'log.csv');
    assert.doesNotMatch(await lastSaved(tab), /log\.csv|ann@/);
    await tab.click('checkbox', t.keepLog);
    count = await savedCount(tab);
    await tab.press('Control+s');
    await saves(tab, count);
    assert.match(await lastSaved(tab), /"name":"log\.csv"/);
  },
};
