// When the links to a page look made: what is judged, what is not, and what the reasons say.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahrefsLinks, report, semrushLinks } from '../support/cli.mjs';

/** @typedef {Record<string, string | number>} Cells */
/**
 * One backlink a domain.
 * @param {string} target @param {[string, number, Cells?][]} anchors
 */
const from = (target, ...anchors) =>
  anchors
    .flatMap(([anchor, count, cells = {}]) => Array(count).fill({ Anchor: anchor, ...cells }))
    .map((cells, i) => ({ 'Source url': `https://from${i}.org/page`, 'Target url': target, ...cells }));

/** @param {Cells[]} rows @param {string[]} options */
const targets = (rows, ...options) => report('targets', { 'backlinks.csv': semrushLinks(...rows) }, ...options);
/** @param {string} target @param {[string, number, Cells?][]} anchors */
const judged = (target, ...anchors) => targets(from(target, ...anchors))[0];

const home = 'https://acme-tools.com/';

test('fewer than five linking domains are too few to judge', () => {
  const four = judged(home, ['best online loans', 4]);
  assert.equal(four.risk, null);
  assert.match(four.reasons, /too few to judge.* 4 source domains/);
  const many = Array.from({ length: 40 }, (_, i) => ({
    'Source url': `https://from${i % 4}.org/${i}`,
    'Target url': home,
    Anchor: 'best online loans',
  }));
  assert.equal(targets(many)[0].risk, null);
  assert.notEqual(judged(home, ['best online loans', 5]).risk, null);
});

test('a page without links from others has no risk and no reason', () => {
  const page = targets([{ 'Source url': 'https://acme-tools.com/a', 'Target url': home, Anchor: 'Home' }])[0];
  assert.deepEqual([page.risk, page.reasons], [null, '']);
});

for (const [name, anchors] of /** @type {[string, [string, number][]][]} */ ([
  [
    'one phrase',
    [
      ['best online loans', 36],
      ['Acme Tools', 4],
    ],
  ],
  [
    'in other letters',
    [
      ['Best Online Loans', 12],
      ['BEST ONLINE LOANS!', 12],
      ['best online loans', 12],
      ['Acme Tools', 4],
    ],
  ],
  [
    'in another script',
    [
      ['лучшие займы', 30],
      ['Acme Tools', 10],
    ],
  ],
])) {
  test(`a phrase that is neither name nor keyword of the page weighs as a keyword: ${name}`, () => {
    const page = judged(home, ...anchors);
    assert.ok(page.risk >= 40, `${page.risk}`);
    assert.ok(page.reasons.includes(anchors[0][0]), page.reasons);
    assert.match(page.reasons, /3[06] of 40 source domains/);
  });
}

test('variants of one product are a family', () => {
  const anchors = /** @type {[string, number][]} */ ([
    ['quartz watch straps', 80],
    ['quartz clock straps', 70],
    ['q7 straps', 60],
    ['strap for quartz', 20],
    ['Nordlicht', 13],
  ]);
  const page = judged('https://nordlicht.com/shop/1', ...anchors);
  assert.ok(page.risk >= 50, `${page.risk}`);
  assert.match(page.reasons, /230 of 243 source domains .*"straps?"/);
  assert.match(page.reasons, /"quartz watch straps"/);
});

test('many texts around one word, none of them repeated', () => {
  const words =
    'cheap fast good fine new great top easy safe warm simple small large local daily extra super prime smart fresh';
  const page = judged(home, ...words.split(' ').map((word) => /** @type {[string, number]} */ ([`${word} loans`, 1])));
  assert.match(page.reasons, /20 of 20 source domains .*"loans"/);
  assert.ok(page.risk > 0);
});

for (const [name, target, anchors] of /** @type {[string, string, [string, number][]][]} */ ([
  [
    'the brand',
    home,
    [
      ['Acme Tools', 30],
      ['acme-tools.com', 5],
      ['here', 5],
    ],
  ],
  [
    'initials of the name',
    'https://bbq.com/',
    [
      ['Better Bricks Quarry', 30],
      ['bbq.com', 10],
    ],
  ],
  [
    'beginnings of the name',
    'https://nytools.com/',
    [
      ['New York Tools', 30],
      ['https://nytools.com/', 10],
    ],
  ],
  [
    'general words',
    home,
    [
      ['click here', 20],
      ['website', 10],
      ['Acme Tools', 10],
    ],
  ],
  [
    'many different words',
    home,
    Array.from({ length: 40 }, (_, i) => [
      `${'abcdefgh'[i % 8]}${'aeiou'[i % 5]}r${i}x story`
        .replace(/\d/g, (d) => 'klmnopqrst'[Number(d)])
        .replace('story', ['tale', 'note', 'news', 'talk', 'view'][i % 5]),
      1,
    ]),
  ],
])) {
  test(`what does not look made: ${name}`, () => {
    const page = judged(target, ...anchors);
    assert.ok(page.risk < 15, `${page.risk}: ${page.reasons}`);
    assert.doesNotMatch(page.reasons, /somebody's keyword/);
  });
}

test('a name that the data does not know can be told', () => {
  const rows = from(home, ['Globex', 36], ['acme-tools.com', 4]);
  assert.match(targets(rows)[0].reasons, /36 of 40 source domains say "Globex"/);
  const told = targets(rows, '--brand', 'Globex | Acme Tools')[0];
  assert.deepEqual([told.risk, told.reasons], [0, '']);
});

test('a phrase that a network repeats counts once, and is named', () => {
  const day = { 'First seen': '2025-03-03' };
  const rows = [
    ...from(home, ['best online loans', 12, day]),
    ...from(home, ['Acme Tools', 28]).map((row, i) => ({
      ...row,
      'Source url': `https://other${i}.org/page`,
      'First seen': `2024-0${1 + (i % 9)}-1${i % 10}`,
    })),
  ];
  const page = targets(rows)[0];
  assert.match(page.reasons, /repeated by a network: "best online loans" on 12 domains of 40/);
  assert.doesNotMatch(page.reasons, /12 of 40 source domains say/);
  assert.ok(page.risk > 0);
});

test('a day on which all links were first seen tells nothing', () => {
  assert.doesNotMatch(judged(home, ['best online loans', 20], ['Acme Tools', 20]).reasons, /network/);
});

test('the same address on every site, or the same words around the link, are one hand', () => {
  const others = Array.from({ length: 10 }, (_, i) => ({
    'Referring page URL': `https://other${i}.org/${i}`,
    'Target URL': home,
    Anchor: 'Acme Tools',
  }));
  const made = (/** @type {(i: number) => Cells} */ cells) =>
    report('targets', {
      'backlinks.csv': ahrefsLinks(
        ...others,
        ...Array.from({ length: 6 }, (_, i) => ({
          'Referring page URL': `https://from${i}.org/${i}`,
          'Target URL': home,
          Anchor: 'best online loans',
          ...cells(i),
        })),
      ),
    })[0].reasons;
  const named = /"best online loans" on 6 domains of 16/;
  assert.match(
    made((i) => ({ 'Referring page URL': `https://from${i}.org/where-to-find-online-loans-${i}/` })),
    named,
  );
  assert.match(
    made(() => ({ 'Left context': 'Those who need money at once look at the', 'Right context': 'of this year' })),
    named,
  );
  assert.doesNotMatch(
    made(() => ({})),
    /network/,
  );
});

test('a brand that a network repeats is told and weighs nothing', () => {
  const rows = [
    ...from(home, ['Acme Tools', 6, { 'First seen': '2025-03-03' }]),
    ...Array.from({ length: 20 }, (_, i) => ({
      'Source url': `https://other${i}.org/page`,
      'Target url': home,
      Anchor:
        i % 2
          ? 'acme-tools.com'
          : [
              'a fine shop',
              'much to see',
              'where we went',
              'old friends',
              'so it began',
              'notes of May',
              'rain again',
              'our list',
              'what helps',
              'good days',
            ][i >> 1],
      'First seen': `2024-0${1 + (i % 9)}-1${i % 10}`,
    })),
  ];
  const page = targets(rows)[0];
  assert.match(page.reasons, /repeated by a network: "Acme Tools" on 6 domains of 26[^(]*$/);
  assert.equal(page.risk, 0);
});

test('linking domains are a column of their own beside those of all links', () => {
  const rows = [
    ...from(home, ['Acme Tools', 6]),
    { 'Source url': 'https://acme-tools.com/a', 'Target url': home, Anchor: 'Home' },
  ];
  const page = targets(rows, '--site', 'acme-tools.com').find((row) => row.url === home) ?? {};
  assert.deepEqual([page.links, page.backlinks, page.linking_domains, page.source_domains], [7, 6, 6, 7]);
});

test('what one hand repeats does not hang on the order of rows, also where one text is a link and a picture', () => {
  const row = (/** @type {string} */ url, /** @type {string} */ anchor, image = false) => ({
    'Source url': `https://${url}`,
    'Target url': 'https://mill-wood.example/b',
    'Source title': `whois statistics of domain ${url.length}`,
    Anchor: anchor,
    Image: image ? 'true' : 'false',
    Text: 'true',
  });
  const rows = [
    row('n102-wood.pages.dev/list-1928', 'mill-wood.example', true),
    row('n439-wood.blogspot.com/p/1929', 'mill-wood.example', true),
    row('n148-wood.co.uk/list-1948', 'mill-wood.example'),
    row('n42-wood.xyz/p/1949', 'floor', true),
    row('n337-wood.org/p/2048', 'mill-wood.example'),
  ];
  const of = (/** @type {typeof rows} */ some) =>
    report('targets', { 'b.csv': semrushLinks(...some) }, '--site', 'mill-wood.example').map(({ url, risk }) => [
      url,
      risk,
    ]);
  assert.deepEqual(of(rows), of(rows.toReversed()));
});
