// Words that a reader cannot tell apart are one anchor; words that differ are not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from '../support/cli.mjs';

/** @param {string[]} anchors */
const anchorsOf = (anchors) =>
  report(
    'anchors',
    {
      'links.csv': `source,target,anchor\n${anchors
        .map((anchor, i) => `https://from${i}.example/,https://site.example/,"${anchor}"\n`)
        .join('')}`,
    },
    '--site',
    'site.example',
  ).map((row) => [row.anchor, row.links]);

for (const [name, anchors] of /** @type {[string, string[]][]} */ ([
  ['letters with marks, composed or not', ['Crème brûlée', 'Crème brûlée'.normalize('NFD')]],
  ['a mark below another', ['Việt Nam', 'Việt Nam'.normalize('NFD'), 'Vi\u1eb9\u0302t Nam']],
  ['Hangul in syllables or letters', ['한국 여행', '한국 여행'.normalize('NFD')]],
  ['Kana with a voicing mark', ['ガイド', 'カ\u3099イド']],
  ['Cyrillic', ['Йога дома', 'И\u0306ога дома']],
  [
    'blanks of all widths',
    ['old town', 'old\u00a0town', 'old\u2009town', 'old\u202ftown', 'old\u3000town', '\u2003old  town\u2028'],
  ],
  ['soft hyphens', ['Donaudampfschiff', 'Donau\u00addampf\u00adschiff']],
  ['zero width characters', ['checkout', 'check\u200bout', '\ufeffcheckout', 'check\u200dout', 'check\u2060out\u200c']],
  ['marks of direction', ['שלום', '\u200fשלום\u200e', '\u202bשלום\u202c']],
])) {
  test(`one anchor: ${name}`, () => {
    assert.deepEqual(anchorsOf(anchors), [[anchors[0], anchors.length]]);
  });
}

test('an anchor of nothing that shows is empty, where others show that anchors were read', () => {
  assert.deepEqual(anchorsOf(['\u200b', '\u00ad\u00a0', '', 'Shoes']), [
    ['', 3],
    ['Shoes', 1],
  ]);
});

for (const [name, anchors] of /** @type {[string, string[]][]} */ ([
  ['a letter and its mark', ['cafe', 'café']],
  ['a Persian word with its joiner', ['می\u200cشود', 'میشود']],
  ['emoji joined or apart', ['👩\u200d💻 jobs', '👩💻 jobs']],
  ['case', ['Boots', 'boots']],
])) {
  test(`two anchors: ${name}`, () => {
    assert.deepEqual(anchorsOf(anchors).sort(), anchors.map((anchor) => [anchor, 1]).sort());
  });
}
