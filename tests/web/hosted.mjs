// The hosted page: it opens without its host after one visit, and keeps an analysis only where that is asked for.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { top } from '../../tools/lib/command.mjs';
import { serve } from '../../tools/serve.mjs';
import { en } from '../support/texts.mjs';
import { openTab, ready, sample } from './doings.mjs';
import { test } from './suite.mjs';

/** @import { Browser, Tab } from './browsers.mjs' */

/** @param {Tab} tab */
const worksOffline = (tab) =>
  tab.until(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');

/** @param {Tab} tab */
async function openShelf(tab) {
  await tab.click('button', en.palette.title);
  await tab.fill('combobox', en.palette.label, en.shelf.title);
  await tab.until((title) => document.querySelector('[role=option] span')?.textContent === title, en.shelf.title);
  await tab.press('Enter');
  await tab.sees('dialog input[type=checkbox]');
}

/** Runs in the page. @param {string} words */
function saysInDialog(words) {
  return document.querySelector('dialog [aria-live]')?.textContent === words;
}

const kHash = /\.[0-9a-f]{8}\./;

/**
 * Puts a version of other files and another cache in the place of a site.
 * @param {string} folder
 * @param {number} version   one digit
 */
function replaceBuild(folder, version) {
  const hash = `.${String(version).repeat(8)}.`;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.endsWith('.wasm') && !name.endsWith('.svg')) {
      const text = readFileSync(path, 'utf8');
      const next = text
        .replace(/\.[0-9a-f]{8}\.(?=js|css|wasm)/g, hash)
        .replace(/anchorite-([0-9a-f]{12}|next\d)/g, `anchorite-next${version}`);
      writeFileSync(path, next.replace(/<title>(Next \d )?/, `<title>Next ${version} `));
    }
    if (kHash.test(name)) renameSync(path, join(folder, name.replace(kHash, hash)));
  }
}

/** @param {Browser} browser */
export async function hostedTests(browser) {
  await test(`${browser.name}, http: opens without its host after one visit`, async () => {
    const site = await serve(join(top, 'dist/site'), 0);
    const tab = await browser.tab();
    try {
      await tab.goto(site.address);
      await worksOffline(tab);
      assert.ok(await tab.evaluate(() => crossOriginIsolated));
      await site.close();
      await tab.goto(site.address);
      await sample(tab);
      assert.ok(await tab.evaluate(() => crossOriginIsolated));
      assert.deepEqual(tab.complaints, []);
    } finally {
      await tab.close();
      await site.close().catch(() => undefined);
    }
  });

  await test(`${browser.name}, http: opens in no frame of another page`, async () => {
    const site = await serve(join(top, 'dist/site'), 0);
    const other = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'text/html');
      answer.end(
        `<!doctype html><title>Other</title><iframe src="${site.address}" onload="document.title = 'Loaded'">`,
      );
    }).listen(0, '127.0.0.1');
    const tab = await browser.tab();
    try {
      const parts = () => tab.requests.filter((url) => url.startsWith(site.address) && url.endsWith('.js'));
      await tab.goto(`http://127.0.0.1:${/** @type {any} */ (other.address()).port}/`);
      await tab.until(() => document.title === 'Loaded');
      assert.deepEqual(parts(), []);
      await tab.goto(site.address);
      await tab.sees('#open-files');
      assert.ok(parts().length > 0);
    } finally {
      await tab.close();
      await site.close();
      other.close();
    }
  });

  await test(`${browser.name}, http: keeps an analysis when asked, and forgets everything when asked`, async () => {
    const site = await serve(join(top, 'dist/site'), 0);
    const tab = await browser.tab();
    try {
      await tab.goto(site.address);
      await sample(tab);
      await tab.goto(site.address);
      await tab.sees('.landing');
      assert.equal(await tab.evaluate(() => document.querySelector('.drop-target .quiet')), null);
      await sample(tab);
      await openShelf(tab);
      await tab.evaluate(() => /** @type {any} */ (document.querySelector('dialog input[type=checkbox]')).click());
      await tab.until(saysInDialog, en.shelf.there('lantern-books.example'));
      await tab.goto(site.address);
      await tab.sees('.drop-target .quiet');
      await tab.evaluate(() => /** @type {any} */ (document.querySelector('.drop-target .quiet')).click());
      await ready(tab);
      await openShelf(tab);
      await tab.click('button', en.shelf.forget);
      await tab.until(saysInDialog, en.shelf.nothing);
      await tab.goto(site.address);
      await tab.sees('.landing');
      await new Promise((resolve) => setTimeout(resolve, 2500)); // the shelf is looked at after the first screen
      assert.equal(await tab.evaluate(() => document.querySelector('.drop-target .quiet')), null);
      assert.deepEqual(tab.complaints, []);
    } finally {
      await tab.close();
      await site.close();
    }
  });

  await test(`${browser.name}, http: forgets what it kept, of other pages nothing, and finds what it kept before`, async () => {
    const site = await serve(join(top, 'dist/site'), 0);
    const tab = await browser.tab();
    /** What a database of two members holds; `values` are put in first. */
    const database = (/** @type {string} */ name, /** @type {Record<string, unknown>} */ values = {}) =>
      tab.evaluate(
        async ([name, values]) => {
          const asked = (/** @type {IDBRequest} */ request) =>
            new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
          const opening = indexedDB.open(name);
          const store = name === 'anchorite' ? 'kept' : 'keyval';
          opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store));
          const database = await asked(opening);
          const held = database.transaction(store, 'readwrite').objectStore(store);
          for (const [key, value] of Object.entries(values)) {
            const blob = new Blob(['ANCHORITE PROJECT 1\n']);
            held.put(value === 'project' ? { blob, site: 'kept.example', when: 0 } : value, key);
          }
          const keys = await asked(held.getAllKeys());
          database.close();
          return keys;
        },
        /** @type {[string, Record<string, unknown>]} */ ([name, values]),
      );
    const shelfSeen = () =>
      tab.until(async () => (await indexedDB.databases()).some(({ name }) => name === 'anchorite'));
    try {
      await tab.goto(`${site.address}icon.svg`); // of the same origin, and not the page
      await database('keyval-store', { analysis: 'of another page', looks: 1, theirs: 2 });
      await tab.goto(site.address);
      await shelfSeen();
      await openShelf(tab);
      await tab.evaluate(() => /** @type {any} */ (document.querySelector('dialog input[type=checkbox]')).click());
      await tab.click('button', en.shelf.forget);
      await tab.until(saysInDialog, en.shelf.nothing);
      assert.deepEqual(await database('keyval-store'), ['analysis', 'looks', 'theirs']);

      await tab.goto(`${site.address}icon.svg`);
      await database('keyval-store', { analysis: 'project', keeping: true });
      await tab.goto(site.address);
      await tab.sees('.drop-target .quiet');
      assert.deepEqual(await database('keyval-store'), ['theirs']);
      assert.deepEqual(await database('anchorite'), ['analysis', 'keeping', 'looks']);
    } finally {
      await tab.close();
      await site.close();
    }
  });

  await test(`${browser.name}, http: a page that was kept from a short visit gives way to the host's`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-site-'));
    cpSync(join(top, 'dist/site'), folder, { recursive: true });
    const site = await serve(folder, 0, 'max-age=600');
    const tab = await browser.tab();
    try {
      await tab.goto(site.address);
      replaceBuild(folder, 1);
      await tab.goto(site.address);
      const isNext = () => tab.until(() => /^Next 1 /.test(document.title));
      await isNext().catch(isNext); // the page may go while it is looked at
      await sample(tab);
    } finally {
      await tab.close();
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });

  await test(`${browser.name}, http: the development server leaves its address to what comes next`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-next-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Another project</title>');
    let site = await serve(join(top, 'dist/site'), 0);
    const port = Number(new URL(site.address).port);
    const tab = await browser.tab();
    try {
      await tab.goto(site.address);
      await worksOffline(tab); // as a page that was served there before
      await site.close();
      site = await serve(join(top, 'dist/site'), port, 'no-cache', false);
      await tab.goto(site.address);
      await tab.until(async () => !(await navigator.serviceWorker.getRegistration()));
      await site.close();
      site = await serve(folder, port, 'no-cache', false);
      await tab.goto(site.address);
      assert.equal(await tab.evaluate(() => document.title), 'Another project');
    } finally {
      await tab.close();
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });

  await test(`${browser.name}, http: a new version waits, and takes no analysis away`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anchorite-site-'));
    cpSync(join(top, 'dist/site'), folder, { recursive: true });
    const site = await serve(folder, 0, 'max-age=600'); // as many hosts say
    const tab = await browser.tab();
    const there = () =>
      tab.evaluate(() => [
        'stayed' in window,
        document.querySelector('[role=status]')?.textContent,
        document.querySelectorAll('.report [role=grid] tbody th').length > 5,
      ]);
    const rows = async () => {
      await tab.fill('searchbox', 'Filter', 'inlinks>2');
      await tab.until(() => / of /.test(document.querySelector('.status-line strong')?.textContent ?? ''));
      await tab.fill('searchbox', 'Filter', '');
      await tab.until(() => !/ of /.test(document.querySelector('.status-line strong')?.textContent ?? ' of '));
    };
    try {
      await tab.goto(site.address);
      await worksOffline(tab);
      await tab.until(() => navigator.serviceWorker.controller !== null);
      await tab.evaluate(() => void caches.open('of another page'));
      await sample(tab);
      await openTab(tab, 'Pages');
      await tab.until(() => document.querySelectorAll('.report [role=grid] tbody th').length > 5);
      await tab.evaluate(() => Object.assign(window, { stayed: true }));
      const [core] = readdirSync(folder).filter((name) => name.endsWith('.wasm'));
      const { length } = readFileSync(join(folder, core));
      for (const version of [1, 2]) {
        replaceBuild(folder, version);
        await tab.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
        await tab.until(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
        await tab.until(() => /A new version is ready/.test(document.querySelector('.notices')?.textContent ?? ''));
        assert.deepEqual(await there(), [true, 'Ready', true]);
        await rows();
        // Another tab takes the new version: this one stays as it is, and can still start what it is made of.
        await tab.evaluate(async () => {
          const changed = new Promise((resolve) =>
            navigator.serviceWorker.addEventListener('controllerchange', () => resolve(undefined), { once: true }),
          );
          (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage('take over');
          await changed;
        });
        assert.deepEqual(await there(), [true, 'Ready', true]);
        await rows();
        const bytes = async (/** @type {string} */ name) => (await (await fetch(name)).arrayBuffer()).byteLength;
        assert.equal(await tab.evaluate(bytes, core), length);
      }
      // Opened again it is the new version, which the host need not be there for.
      await site.close();
      await tab.goto(site.address);
      assert.match(await tab.evaluate(() => document.title), /^Next 2 /);
      await sample(tab);
      assert.ok((await tab.evaluate(() => caches.keys())).includes('of another page'));
      assert.deepEqual(tab.complaints, []);
    } finally {
      await tab.close();
      await site.close().catch(() => undefined);
      rmSync(folder, { recursive: true });
    }
  });
}
