// The built page in Debian's Chromium and Firefox: from disk, and over HTTP from this machine.
//
//   node tests/web/run.mjs [word]...   only journeys and browsers whose name has one of the words

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../tools/serve.mjs';
import { browsers } from './browsers.mjs';
import { closeChannels } from './channels.mjs';
import { desk } from './desk.mjs';
import { doors } from './doors.mjs';
import { dossiers } from './dossier.mjs';
import { everywhere, states } from './everywhere.mjs';
import { evidenceTests } from './evidence.mjs';
import { faulty } from './faulty.mjs';
import { gridTests } from './grid.mjs';
import { handover } from './handover.mjs';
import { hostedTests } from './hosted.mjs';
import { intersects } from './intersect.mjs';
import { journeys, possible } from './journeys.mjs';
import { judging } from './judging.mjs';
import { languages } from './languages.mjs';
import { leaving } from './leaving.mjs';
import { lenses } from './lens.mjs';
import { offlineTests } from './offline.mjs';
import { mails } from './outreach.mjs';
import { parquet } from './parquet.mjs';
import { planning } from './planning.mjs';
import { projectTests } from './projects.mjs';
import { removalTests } from './removal.mjs';
import { roadTests } from './road.mjs';
import { rpcTests } from './rpc.mjs';
import { scenarios } from './scenarios.mjs';
import { sessionTests } from './session.mjs';
import { skip, test, tests } from './suite.mjs';
import { tasks } from './tasks.mjs';
import { travels } from './travel.mjs';
import { unitTests } from './units.mjs';
import { uses } from './uses.mjs';
import { workbooks } from './workbooks.mjs';
import { workspaceTests } from './workspace.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const singleFile = join(top, 'dist/anchorite.html');
const pictures = join(top, 'build/web-failures');
const words = process.argv.slice(2);

/** @param {string} name */
const wanted = (name) => words.length === 0 || words.some((word) => name.includes(word));

/** Runs in the page. What a picture does not show. */
function stateOfPage() {
  const { activeElement: has } = document;
  const focus = `${has?.localName} ${has?.textContent?.trim().slice(0, 40)}`;
  const seconds = Math.round(performance.now() / 1000);
  return `${seconds} s old, ${document.visibilityState}, ${document.hasFocus() ? 'has' : 'without'} the focus, on ${focus}`;
}

/**
 * @param {import('./browsers.mjs').Browser} browser
 * @param {string} address
 * @param {string} name
 * @param {(tab: import('./browsers.mjs').Tab) => Promise<void>} journey
 */
async function go(browser, address, name, journey) {
  const tab = await browser.tab();
  try {
    await tab.goto(address);
    await tab.sees('#open-files');
    await journey(tab);
    assert.deepEqual(tab.complaints, []);
    const own = new URL('.', address).href;
    assert.deepEqual(
      tab.requests.filter((url) => !url.startsWith(own)),
      [],
    );
    if (address.startsWith('file:')) assert.ok(tab.requests.length <= 1, `asked for ${tab.requests}`);
  } catch (error) {
    mkdirSync(pictures, { recursive: true });
    const picture = join(pictures, `${name.replace(/\W+/g, '-')}.png`);
    await tab.screenshot(picture).catch(() => {});
    const state = await tab.evaluate(stateOfPage).catch(() => 'it does not answer');
    if (error instanceof Error)
      error.message += `\n  picture: ${picture}\n  page: ${state}\n  page's complaints: ${tab.complaints.join('\n  ') || 'none'}`;
    throw error;
  } finally {
    await tab.close();
  }
}

/**
 * A page that calls out and breaks its own policy is caught doing so; else the journeys' silence would say nothing.
 * @param {import('./browsers.mjs').Browser} browser
 * @param {string} elsewhere    an address of this machine
 */
async function watchSees(browser, elsewhere) {
  const folder = mkdtempSync(join(tmpdir(), 'anchorite-watch-'));
  const tab = await browser.tab();
  try {
    const policy = `<meta http-equiv="Content-Security-Policy" content="img-src ${elsewhere}">`;
    const images = `<img src="${elsewhere}seen.png"><img src="http://localhost:9/blocked.png">`;
    writeFileSync(join(folder, 'loud.html'), `<!doctype html>${policy}<script>console.error('loud')</script>${images}`);
    await tab.goto(pathToFileURL(join(folder, 'loud.html')).href);
    const sees = (/** @type {string[]} */ list, /** @type {string} */ words) => list.some((one) => one.includes(words));
    const all = () =>
      sees(tab.requests, `${elsewhere}seen.png`) &&
      sees(tab.complaints, 'loud') &&
      sees(tab.complaints, 'policy: img-src');
    for (let i = 0; i < 600 && !all(); i++) await new Promise((resolve) => setTimeout(resolve, 30));
    assert.ok(all(), `seen: ${tab.requests} and ${tab.complaints}`);
  } finally {
    await tab.close();
    rmSync(folder, { recursive: true });
  }
}

if (words.length === 0) {
  await unitTests();
  await evidenceTests();
  await rpcTests();
  await offlineTests();
  await workspaceTests();
  await projectTests();
  await sessionTests();
  await roadTests();
  await removalTests();
  await gridTests();
}

if (!existsSync(singleFile)) {
  await test('the page is built', () => assert.fail('dist/anchorite.html is not there: npm run build'));
} else {
  const site = await serve(join(top, 'dist/site'), 0);
  const addresses = { disk: pathToFileURL(singleFile).href, http: site.address };
  /** @param {typeof browsers[number]} one */
  const inBrowser = async ({ name, installed, launch }) => {
    if (!installed) {
      skip(name, 'it is not installed here');
      return [];
    }
    const browser = await launch();
    console.log(`${name} ${browser.version}`);
    if (wanted(`${name}: watch`))
      await test(`${name}: requests and violations are seen`, () => watchSees(browser, site.address));
    for (const [from, address] of Object.entries(addresses)) {
      // The host's build is the same page: one journey shows that its parts are found.
      const all = Object.entries({
        ...everywhere,
        ...journeys,
        ...uses,
        ...desk,
        ...handover,
        ...scenarios,
        ...planning,
        ...mails,
        ...intersects,
        ...tasks,
        ...leaving,
        ...travels,
        ...dossiers,
        ...doors,
        ...faulty,
        ...judging,
        ...lenses,
        ...languages,
        ...workbooks,
        ...parquet,
        ...states,
      });
      const chosen = from === 'disk' ? all : all.slice(0, 2);
      for (const [title, journey] of chosen) {
        const full = `${name}, ${from}: ${title}`;
        if (!wanted(full)) continue;
        if (possible[title] === false) skip(full, 'its file is not on this machine');
        else await test(full, () => go(browser, address, full, journey));
      }
    }
    if (wanted(`${name}, http: hosted`)) await hostedTests(browser);
    return [browser];
  };
  const open = (await Promise.all(browsers.map(inBrowser))).flat(); // each waits for its own process
  for (const browser of open) await browser.close();
  await site.close();
}
if (tests === 0) await test('something is chosen', () => assert.fail(`nothing has ${words.join(' or ')} in its name`));
closeChannels();
