// Edits are made one after the other: each finds the pages and links as the ones before it left them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, frogLinks, frogPages, run, write } from '../support/cli.mjs';

const u = (/** @type {string} */ path) => `https://shop.example${path}`;
const files = {
  'links.csv': frogLinks(
    { Source: u('/'), Destination: u('/a'), Anchor: 'A' },
    { Source: u('/'), Destination: u('/b'), Anchor: 'B' },
    { Source: u('/a'), Destination: u('/'), Anchor: 'Home' },
    { Source: u('/b'), Destination: u('/a'), Anchor: 'A again' },
    { Source: u('/b'), Destination: u('/gone'), Anchor: 'Gone', 'Status Code': 404 },
  ),
  'pages.csv': frogPages(
    { Address: u('/') },
    { Address: u('/a') },
    { Address: u('/b') },
    { Address: u('/gone'), 'Status Code': 404 },
  ),
};

/** @param {object[]} edits */
function whatIf(...edits) {
  const [links, pages, list] = write({ ...files, 'edits.json': JSON.stringify(edits) });
  return run('report', 'whatif', links, pages, '--edits', list, '--format', 'json');
}

/** @param {object[]} edits */
const after = (...edits) => by(JSON.parse(whatIf(...edits).out), 'url', 'pagerank_after');

const redirectGone = { edit: 'redirect', page: u('/gone'), to: u('/a') };
const canonicalToGone = { edit: 'canonical', page: u('/b'), to: u('/gone') };

test('a page that an edit brought back can be the target of a canonical, and one that an edit deleted cannot', () => {
  assert.match(whatIf(canonicalToGone).err, /does not answer/);
  assert.equal(whatIf(redirectGone, canonicalToGone).status, 0);
  const deleted = whatIf({ edit: 'delete', page: u('/a') }, { edit: 'canonical', page: u('/b'), to: u('/a') });
  assert.match(deleted.err, /Edit 2: .*does not answer/);
});

test('a page that an edit deleted or redirected has no links left to add to or to change', () => {
  const gone = { edit: 'delete', page: u('/b') };
  assert.match(whatIf(gone, { edit: 'add_link', from: u('/b'), to: u('/') }).err, /Edit 2: .*deleted or redirected/);
  assert.match(whatIf(gone, { edit: 'remove_link', from: u('/b'), to: u('/a') }).err, /Edit 2: no such link/);
  assert.equal(whatIf({ edit: 'remove_link', from: u('/b'), to: u('/a') }, gone).status, 0);
});

test('the order of two edits that undo each other decides', () => {
  const add = { edit: 'add_link', from: u('/a'), to: u('/b') };
  const remove = { edit: 'remove_link', from: u('/a'), to: u('/b') };
  assert.match(whatIf(remove, add).err, /Edit 1: no such link/);
  assert.deepEqual(after(add, remove), after());
  assert.notDeepEqual(after(add), after());
  const follow = { edit: 'follow_link', from: u('/'), to: u('/a') };
  const nofollow = { edit: 'nofollow_link', from: u('/'), to: u('/a') };
  assert.deepEqual(after(nofollow, follow), after());
  assert.notDeepEqual(after(follow, nofollow), after());
});
