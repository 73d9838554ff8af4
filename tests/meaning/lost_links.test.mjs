import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ahrefsLinks, report, semrushLinks, table } from '../support/cli.mjs';

const site = 'https://shop.example/';
const losses = (/** @type {any} */ rows) =>
  rows.map((/** @type {any} */ row) => [row.lost, row.lost_on, row.lost_reason || undefined]);

test('a link that Semrush calls lost is lost, since the day it was last seen', () => {
  const rows = report('links', {
    'shop.csv': semrushLinks(
      { 'Source url': 'https://a.example/', 'Target url': site, 'Lost link': 'true', 'Last seen': '2025-04-30' },
      { 'Source url': 'https://b.example/', 'Target url': site },
    ),
  });
  assert.deepEqual(losses(rows), [
    [true, '2025-04-30', undefined],
    [false, null, undefined],
  ]);
});

test('a link that was last seen on the same day in two exports is lost where the newer says so', () => {
  const link = { 'Source url': 'https://a.example/', 'Target url': site, 'Last seen': '2025-04-30' };
  const other = { 'Source url': 'https://b.example/', 'Target url': site };
  const may = semrushLinks(link, { ...other, 'Last seen': '2025-05-10' });
  const june = semrushLinks({ ...link, 'Lost link': 'true' }, { ...other, 'Last seen': '2025-06-10' });
  for (const [first, second] of [
    [may, june],
    [june, may],
  ]) {
    const files = { 'first.csv': first, 'second.csv': second };
    const rows = report('links', files, '--sort', 'source');
    assert.deepEqual(losses(rows), [
      [true, '2025-04-30', undefined],
      [false, null, undefined],
    ]);
  }
});

test("Ahrefs' day and reasons of a loss are columns of the link", () => {
  const link = (/** @type {string} */ from, /** @type {object} */ said) => ({
    'Referring page URL': `https://${from}.example/`,
    'Target URL': site,
    ...said,
  });
  const rows = report('links', {
    'shop.csv': ahrefsLinks(
      link('a', { Lost: '2025-05-02 08:00:00', 'Lost status': 'removedfromhtml' }),
      link('b', { Lost: '2025-05-03', 'Drop reason': 'duplicate' }),
      link('c', { 'Lost status': 'notfound' }),
      link('d', {}),
    ),
  });
  assert.deepEqual(losses(rows), [
    [true, '2025-05-02', 'removedfromhtml'],
    [true, '2025-05-03', 'duplicate'],
    [true, '2025-05-01', 'notfound'],
    [false, null, undefined],
  ]);
});

test("Majestic's flag and day of a loss are read where either stands", () => {
  const header = 'TargetURL,SourceURL,AnchorText,FlagNoFollow,FlagDeleted,DateLost,ReasonLost,LastSeenDate';
  const rows = report('links', {
    'shop.csv': table(
      header,
      [
        { SourceURL: 'https://a.example/', FlagDeleted: '+', DateLost: '2025-03-04', ReasonLost: 'Page removed' },
        { SourceURL: 'https://b.example/', FlagDeleted: '+', LastSeenDate: '2025-02-01' },
        { SourceURL: 'https://c.example/', DateLost: '2025-03-05' },
        { SourceURL: 'https://d.example/', FlagDeleted: '-' },
      ],
      { TargetURL: site },
    ),
  });
  assert.deepEqual(losses(rows), [
    [true, '2025-03-04', 'Page removed'],
    [true, '2025-02-01', undefined],
    [true, '2025-03-05', undefined],
    [false, null, undefined],
  ]);
});

test('files that say nothing of losses bring no column of them', () => {
  const rows = report('links', { 'edges.csv': 'source,target\nhttps://a.example/,https://b.example/\n' });
  assert.deepEqual(
    Object.keys(rows[0]).filter((name) => name.startsWith('lost')),
    [],
  );
});
