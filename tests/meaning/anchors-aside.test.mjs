// Links that say nothing of a page: to itself, past its head, and lost ones.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, frogLinks, report, semrushLinks } from '../support/cli.mjs';

const site = 'https://boots.example';
const pages = ['', 'a', 'b', 'c', 'd', 'e', 'f'].map((page) => `${site}/${page}`);

/** @param {string} text where every page links to itself; each also links to /a by "Winter boots" */
const withTemplate = (text, target = (/** @type {string} */ page) => `${page}#main`) => ({
  'all_inlinks.csv': frogLinks(
    ...pages.flatMap((page) => [
      { Source: page, Destination: target(page), Anchor: text, 'Link Path': '//body/a' },
      { Source: page, Destination: `${site}/a`, Anchor: 'Winter boots', 'Link Path': '//body/main/a' },
    ]),
  ),
});

for (const text of ['Skip to content', 'Ingredients', 'Zum Inhalt springen', 'read more']) {
  test(`a link of a page to itself is no anchor of it: ${text}`, () => {
    const files = withTemplate(text);
    assert.deepEqual(
      report('anchors', files).map((row) => [row.anchor, row.links]),
      [['Winter boots', 6]],
    );
    const targets = report('targets', files).filter((row) => row.links > 0);
    assert.deepEqual(
      targets.map((row) => [row.url, row.links, row.top_anchor]),
      [[`${site}/a`, 6, 'Winter boots']],
    );
    assert.deepEqual(report('weak_anchors', files), []);
    assert.deepEqual(
      report('anchor_classes', files).map((row) => [row.class, row.links]),
      [['exact', 6]].map(([, links]) => [report('anchor_classes', files)[0].class, links]),
    );
  });
}

for (const text of [
  'Skip to main content',
  'SKIP TO CONTENT »',
  'Direkt zum Inhalt',
  'Aller au contenu principal',
  'Saltar al contenido',
  'Vai al contenuto',
  'Ga naar de inhoud',
  'Hoppa till innehåll',
  'Przejdź do treści',
  'Перейти к содержимому',
  'コンテンツへスキップ',
  '跳至内容',
  'Sari la conținut',
]) {
  test(`a skip link is no anchor wherever its address leads: ${text}`, () => {
    const files = withTemplate(text, () => `${site}/?lang=x#content`);
    assert.deepEqual(
      report('anchors', files).map((row) => row.anchor),
      ['Winter boots'],
    );
    assert.equal(by(report('targets', files), 'url', 'links')[`${site}/?lang=x`] ?? 0, 0);
  });
}

test('links still has such a link, and its class', () => {
  const rows = report('links', withTemplate('Skip to content'));
  assert.equal(rows.filter((row) => row.anchor === 'Skip to content' && row.class === 'generic').length, 7);
  assert.equal(rows.filter((row) => row.anchor === 'Winter boots').length, 7);
});

test('what another site says is an anchor, also in such words', () => {
  const files = {
    'backlinks.csv': semrushLinks({
      'Source url': 'https://other.org/',
      'Target url': `${site}/a`,
      Anchor: 'Skip to content',
    }),
  };
  assert.equal(report('anchors', files)[0].anchor, 'Skip to content');
});

test('lost links take no part in anchors, targets, classes and ranges', () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({
    'Source url': `https://from${i}.org/`,
    'Target url': `${site}/`,
    Anchor: i < 6 ? 'Boots' : 'cheap online loans',
    'Lost link': i < 6 ? 'false' : 'true',
  }));
  const files = { 'backlinks.csv': semrushLinks(...rows) };
  const [target] = report('targets', files);
  assert.deepEqual([target.links, target.linking_domains, target.anchors], [6, 6, 1]);
  assert.deepEqual([target.risk, target.reasons], [0, '']);
  assert.deepEqual(
    report('anchor_classes', files).map((row) => [row.class, row.links]),
    [['branded', 6]],
  );
  assert.equal(report('bands', files).find((row) => row.kind === 'branded')?.share, 1);
});
