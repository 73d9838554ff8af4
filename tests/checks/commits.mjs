// Subjects of commits are `area: imperative, short` (STYLE.md). Commits written before this rule are as they are.
// In a shallow clone only what is there is looked at; without a history there is nothing to check, and it is said.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { test } from 'node:test';
import { top } from '../support/program.mjs';

const kSince = Date.parse('2026-11-30T06:30:00Z') / 1000;
// Written on the day of the rule, before anything checked it.
const kEarlier = new Set(['ead8d642f492b123af8989e91fa0a30ddcc23741']);
const kMostCharacters = 72;
const kAreas = /^[a-z][a-z0-9-]*(?:, [a-z][a-z0-9-]*)*: /;
// Endings of words that are no imperative, but for verbs that end so.
const kNoImperative =
  /^(?!(?:bring|embed|exceed|feed|heed|need|proceed|seed|shed|speed|string|succeed)$)\w+(?:ed|ing)$/;

/** @param {...string} words */
const git = (...words) =>
  execFileSync('git', words, { cwd: top, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** @param {string} subject @returns {string[]} what is wrong with it */
function faults(subject) {
  const [area] = kAreas.exec(subject) ?? [];
  const words = subject.slice(area?.length ?? 0);
  return [
    !area && 'does not begin with "area: "',
    !/^[\p{Ll}\d"']/u.test(words) && 'does not go on in lower case',
    kNoImperative.test(words.split(/\W/)[0]) && `"${words.split(/\W/)[0]}" is no imperative`,
    subject.length > kMostCharacters && `has ${subject.length} characters, more than ${kMostCharacters}`,
    subject.includes(';') && 'has a semicolon',
    subject.endsWith('.') && 'ends in a full stop',
  ].filter((fault) => typeof fault === 'string');
}

/** @returns {{hash: string, subject: string}[] | string} or why there are none */
function subjects() {
  try {
    if (realpathSync(git('rev-parse', '--show-toplevel').trim()) !== realpathSync(top)) return 'this is no clone';
  } catch {
    return 'there is no git history';
  }
  return git('log', '--no-merges', '--format=%H %at %s')
    .split('\n')
    .map((line) => /^(\S+) (\d+) (.*)$/.exec(line) ?? [])
    .filter(([, hash, time]) => Number(time) > kSince && !kEarlier.has(hash))
    .map(([, hash, , subject]) => ({ hash: hash.slice(0, 9), subject }));
}

test('subjects that break a rule are told apart', () => {
  assert.deepEqual(faults('ingest: read links of Oncrawl'), []);
  assert.deepEqual(faults('cli, wasm: embed the version'), []);
  assert.equal(faults('Read links of Oncrawl').length, 2);
  assert.equal(faults('ingest: added a reader').length, 1);
  assert.equal(faults('ingest: Read links').length, 1);
  assert.equal(faults('ingest: read links; tests: try them').length, 1);
  assert.equal(faults(`ingest: read ${'x'.repeat(60)}.`).length, 2);
});

const found = subjects();
if (typeof found === 'string') test('subjects of commits', { skip: found }, () => {});
else {
  for (const { hash, subject } of found) test(`${hash} ${subject}`, () => assert.deepEqual(faults(subject), []));
}
