// The report to hand over: what the page writes is what the command line writes, and it prints on a few pages of A4.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { today } from '../../web/lib/day.js';
import { frogLinks, frogPages, runIn, semrushLinks } from '../support/cli.mjs';
import { de, en } from '../support/texts.mjs';
import { changeTo, chooseTexts, command, lastSaved, ready, sample, savedCount, saves, startOver } from './doings.mjs';
import { accessible } from './everywhere.mjs';

/** @import { Tab } from './browsers.mjs' */

/**
 * The report to hand over, as it is saved.
 * @param {Tab} tab
 * @param {{title?: string, note?: string, edition?: string, words?: typeof en}} choices   words: of the page now
 * @returns {Promise<string>}
 */
async function handedOver(tab, { title, note, edition, words = en }) {
  const t = words.htmlReport;
  const before = await savedCount(tab);
  await command(tab, words.report.save, words);
  await tab.sees('dialog[open] textarea');
  if (title) await tab.fill('textbox', t.title, title);
  if (note) await tab.fill('textbox', t.note, note);
  await tab.evaluate((edition) => {
    const select = /** @type {HTMLSelectElement} */ (document.querySelector('dialog[open] form select'));
    if (edition) select.value = edition;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, edition);
  await tab.click('button', t.save);
  await saves(tab, before);
  await tab.until(() => !document.querySelector('dialog[open]'));
  return lastSaved(tab);
}

const kSite = 'https://www.mill.example';

/** A crawl of 5,000 links with dead ends, redirects, orphans and links that say nothing. @returns {Record<string, string>} */
function crawl() {
  let seed = 5;
  const any = (/** @type {number} */ most) => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  const sections = ['shop', 'blog', 'guides', 'help', 'brands'];
  const words = [
    'a-rather-long-name-of-an-article',
    'trail-shoes',
    'winter-jackets-for-women',
    'returns',
    'size-guide',
  ];
  const others = Array.from({ length: 420 }, (_, i) => `${kSite}/${sections[any(5)]}/${words[any(5)]}-${i}/`);
  const pages = [`${kSite}/`, ...sections.map((name) => `${kSite}/${name}/`), ...others];
  const statusOf = (/** @type {string} */ page) =>
    /[^1]7\/$/.test(page) ? '404' : /[^1]3\/$/.test(page) ? '301' : '200';
  const texts = ['read more', 'here', '', 'size guide', 'everything about trail shoes'];
  const links = Array.from({ length: 5_000 }, (_, i) => {
    const Destination = i % 12 < 5 ? pages[1 + (i % 12)] : others[any(380)];
    return {
      Source: pages[i % 12 < 5 ? i % 426 : any(426)],
      Destination,
      Anchor: texts[any(5)],
      'Status Code': statusOf(Destination),
    };
  });
  return {
    'links.csv': frogLinks(...links),
    'pages.csv': frogPages(...pages.map((Address) => ({ Address, 'Status Code': statusOf(Address) }))),
  };
}

const backlinks = {
  'backlinks.csv': semrushLinks(
    ...Array.from({ length: 40 }, (_, i) => ({
      'Source url': `https://blog-${i}.example/post`,
      'Target url': `${kSite}/page-${i % 4}/`,
      Anchor: i % 3 ? 'mill' : '<b>cheap flour</b>',
    })),
  ),
};

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
export const handover = {
  async 'a report to hand over is one file without script, and texts in it stay texts'(tab) {
    const text =
      'source,target,anchor\nhttps://h.example/,https://h.example/a,<img src=x onerror=window.harmed=1>\nhttps://h.example/a,https://h.example/,</td><script>window.harmed=1</script>\n';
    await chooseTexts(tab, { 'h<b>.csv': text });
    await ready(tab);
    const harm = '<script>window.harmed=1</script>';
    const report = await handedOver(tab, { title: `Links ${harm}`, note: harm, edition: 'developer' });
    assert.deepEqual(report.match(/<(script|img|iframe|object|link|a)\b/gi), null);
    assert.ok(report.startsWith('<!doctype html>') && report.includes("default-src 'none'") && report.includes('<svg'));
    assert.match(report, /<h1>Links &lt;script&gt;/);
    assert.match(report, /h&lt;b&gt;\.csv/);
  },

  async 'a report to hand over holds no formula'(tab) {
    await chooseTexts(tab, { 'names.csv': 'source,target,anchor\n=1+1,b,x\nb,=1+1,x\n' });
    await ready(tab);
    const report = await handedOver(tab, {});
    assert.match(report, />'=1\+1</);
    assert.doesNotMatch(report, />=1\+1</);
  },

  async 'a report to hand over is for a decision maker or a developer, and accessible'(tab) {
    await sample(tab);
    const short = await handedOver(tab, { title: 'Links in May', note: 'By Ann', edition: 'decision' });
    const long = await handedOver(tab, { edition: 'developer' });
    assert.match(short, /<h1>Links in May<\/h1>/);
    assert.match(short, /By Ann/);
    assert.match(long, /<h1>Links in May<\/h1>/); // as it was said last
    assert.ok(long.includes(en.htmlReport.details) && !short.includes(en.htmlReport.details));
    for (const part of [en.htmlReport.looked, en.htmlReport.equity]) assert.ok(short.includes(part), part);
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-report-'));
    const file = join(folder, 'report.html');
    writeFileSync(file, long);
    await tab.goto(pathToFileURL(file).href);
    await accessible(tab, 'a report to hand over');
    rmSync(folder, { recursive: true });
    const asked = tab.requests.splice(1).filter((url) => url !== pathToFileURL(file).href);
    assert.deepEqual(asked, []);
  },

  async 'a report to hand over has the bytes that the command line writes, in each language'(tab) {
    for (const files of [crawl(), backlinks]) {
      await chooseTexts(tab, files);
      await ready(tab);
      for (const [language, now, next] of /** @type {const} */ ([
        ['en', en, de],
        ['de', de, en],
      ])) {
        for (const edition of ['decision', 'developer']) {
          const before = today();
          const page = await handedOver(tab, {
            title: 'Äpfel & <Birnen>',
            note: 'Eine Zeile\nund noch eine',
            edition,
            words: now,
          });
          const options = ['--edition', edition, '--language', language, '--day', today()];
          const line = runIn(
            files,
            'handover',
            ...Object.keys(files),
            '--title',
            'Äpfel & <Birnen>',
            '--note',
            'Eine Zeile\nund noch eine',
            ...options,
          );
          assert.ok(
            page === line.out || before !== today(),
            `${language}, ${edition}: ${differing(page, line.out)} ${line.err}`,
          );
        }
        await changeTo(tab, next === de ? 'Sprache: Deutsch' : 'Language: English', now);
      }
      await startOver(tab);
    }
  },

  async 'a report to hand over of 5,000 links is of few pages of paper'(tab) {
    if (tab.browser !== 'chromium') return; // Firefox packs the pages of what it prints: nobody counts them
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-paper-'));
    const files = crawl();
    for (const [edition, language, most] of /** @type {const} */ ([
      ['decision', 'en', 3],
      ['decision', 'de', 3],
      ['developer', 'en', 5],
      ['developer', 'de', 5],
    ])) {
      const file = join(folder, `${edition}-${language}.html`);
      const note = 'A line of a note that somebody wrote to whoever reads this. '.repeat(8);
      writeFileSync(
        file,
        runIn(files, 'handover', ...Object.keys(files), '--edition', edition, '--language', language, '--note', note)
          .out,
      );
      await tab.goto(pathToFileURL(file).href);
      const pages = await tab.pagesOfPaper();
      assert.ok(pages >= 2 && pages <= most, `${edition}, ${language}: ${pages} pages`);
    }
    rmSync(folder, { recursive: true });
    tab.requests.length = 1;
  },

  async 'a logo that cannot be used and a note that is too long say so before the report is made'(tab) {
    await sample(tab);
    await command(tab, en.report.save);
    await tab.sees('dialog[open] textarea');
    const t = en.htmlReport;
    await tab.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['no picture'], 'logo.txt', { type: 'text/plain' }));
      const input = /** @type {HTMLInputElement} */ (document.querySelector('dialog[open] input[type=file]'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.until((words) => document.querySelector('dialog[open]')?.textContent?.includes(words), t.logoRefused);
    await tab.fill('textbox', t.note, 'x'.repeat(2_003));
    await tab.until(
      (words) => document.querySelector('dialog[open]')?.textContent?.includes(words),
      t.tooLong(2_000, 3),
    );
    const disabled = () =>
      tab.evaluate(() => document.querySelector('dialog[open] [type=submit]')?.hasAttribute('disabled'));
    assert.ok(await disabled());
    await tab.fill('textbox', t.note, 'x'.repeat(2_000));
    await tab.until(() => !document.querySelector('dialog[open] [type=submit]')?.hasAttribute('disabled'));
  },
};

/** Where two texts part. @param {string} a @param {string} b */
function differing(a, b) {
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return `page "${a.slice(Math.max(0, at - 60), at + 60)}", command line "${b.slice(Math.max(0, at - 60), at + 60)}"`;
}
