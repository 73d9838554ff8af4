// The brand that a domain proposes, in the letters in which people write it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, report, semrushLinks } from '../support/cli.mjs';

/** @param {string} target @param {string[]} anchors */
const classes = (target, ...anchors) =>
  by(
    report('anchors', {
      'backlinks.csv': semrushLinks(
        ...anchors.map((anchor, i) => ({
          'Source url': `https://from${i}.org/page`,
          'Target url': target,
          Anchor: anchor,
        })),
      ),
    }),
    'anchor',
    'class',
  );

for (const [target, branded, others] of /** @type {[string, string[], string[]][]} */ ([
  [
    'https://käse-haus.de/',
    ['Käse-Haus', 'Käse Haus', 'KÄSEHAUS', 'Kaese Haus', 'kaesehaus', 'Kase Haus', 'beim Käsehaus kaufen'],
    ['Käse', 'Haus am See'],
  ],
  ['https://xn--kse-haus-0za.de/', ['Käse-Haus', 'Kaese-Haus'], ['Käsekuchen']],
  ['https://mueller-werkzeug.de/', ['Müller Werkzeug', 'Mueller-Werkzeug'], ['Müller', 'Muller Werkzeug']],
  ['https://acme-mueller.de/', ['ACME Müller'], ['acme']],
  ['https://пример-дом.рф/', ['Пример Дом', 'пример-дом', 'ПримерДом'], ['дом']],
  ['https://smørrebrød.dk/', ['Smørrebrød', 'Smoerrebroed', 'smorrebrod'], ['brød']],
  ['https://løb.example.no/', ['Example'], ['løb']],
])) {
  test(`the brand of ${target}`, () => {
    const found = classes(target, ...branded, ...others);
    assert.deepEqual(
      branded.filter((anchor) => found[anchor] !== 'branded'),
      [],
    );
    assert.deepEqual(
      others.filter((anchor) => found[anchor] === 'branded'),
      [],
    );
  });
}

test('the address of such a site is an address, in either form', () => {
  const found = classes('https://käse-haus.de/', 'käse-haus.de', 'xn--kse-haus-0za.de', 'https://käse-haus.de/');
  assert.deepEqual(Object.values(found), ['naked_url', 'naked_url', 'naked_url']);
});
