// What a cell says: numbers, days, yes and no, statuses, no value, and how a whole column is written.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import {
  ahrefsLinks,
  by,
  frogLinks,
  frogPages,
  report,
  run,
  runOn,
  semrushLinks,
  summary,
  table,
  write,
} from '../support/cli.mjs';

const pages = (/** @type {string[]} */ ...columns) => `Address,Status Code,Indexability,${columns.join(',')}\n`;
const address = (/** @type {string | number} */ n) => `https://shop.test/${n}`;
/** A page table with one more column. @param {string} column @param {string[]} cells */
const pagesWith = (column, ...cells) =>
  pages(column) + cells.map((cell, i) => `${address(i)},200,Indexable,"${cell}"\n`).join('');
/** @param {string} column @param {string} metric @param {string[]} cells */
const metric = (column, metric, ...cells) =>
  report('pages', { 'internal_all.csv': pagesWith(column, ...cells) }, '--sort', 'url').map((row) => row[metric]);
/** Problems without their words. @param {import('../support/cli.mjs').Files} files */
const problems = (files) => report('problems', files).map(({ line, code }) => [line, code]);

test('a point before three digits is a decimal point unless the whole column groups', () => {
  deepEqual(metric('Inlinks', 'crawler_inlinks', '1.240', '17'), [1.24, 17]);
  deepEqual(metric('Inlinks', 'crawler_inlinks', '1.240', '1.234.567'), [1240, 1234567]);
  deepEqual(metric('Inlinks', 'crawler_inlinks', '1.240', '12.345,6'), [1240, 12345.6]);
  deepEqual(metric('Inlinks', 'crawler_inlinks', '1.240', '0,5'), [1240, 0.5]);
  deepEqual(metric('Inlinks', 'crawler_inlinks', '1.240', '12.5'), [1.24, 12.5]);
});

test('a comma before three digits groups unless the whole column has decimal commas', () => {
  deepEqual(metric('Inlinks', 'crawler_inlinks', '1,240', '17'), [1240, 17]);
  deepEqual(metric('Inlinks', 'crawler_inlinks', '1,240', '12,5'), [1.24, 12.5]);
  deepEqual(metric('Inlinks', 'crawler_inlinks', '1,240', '1,234,567'), [1240, 1234567]);
  deepEqual(metric('Inlinks', 'crawler_inlinks', '12,34,567', "1'240", '6 482'), [1234567, 1240, 6482]);
});

test('what is measured is never grouped', () => {
  for (const [column, name] of [
    ['Response Time', 'response_time'],
    ['Text Ratio', 'text_ratio'],
    ['Link Score', 'link_score'],
  ]) {
    deepEqual(metric(column, name, '1.534', '12.010', '3,188'), [1.534, 12.01, 3.188], column);
  }
  const console = 'Top pages,Clicks,Impressions,CTR,Position\nhttps://shop.test/,1,1.234,"5,125%",3.188\n';
  const [row] = report('pages', { 'Pages.csv': console });
  deepEqual([row.ctr, row.position], [0.05125, 3.188]);
});

test('a column that tells nothing follows the others of its file', () => {
  const file = `${pages('Inlinks', 'Text Ratio')}${address(0)},200,Indexable,1.240,"22,475"\n`;
  const [row] = report('pages', { 'internal_all.csv': file });
  deepEqual([row.crawler_inlinks, row.text_ratio], [1240, 22.475]);
});

test('what is no number is told and left empty', () => {
  const files = { 'internal_all.csv': pagesWith('Inlinks', '1.2.3', '12 34', 'many') };
  deepEqual(metric('Inlinks', 'crawler_inlinks', '1.2.3', '12 34', 'many'), [null, null, null]);
  deepEqual(problems(files), [
    [2, 'bad_number'],
    [3, 'bad_number'],
    [4, 'bad_number'],
  ]);
});

// Long enough that its end is not in the first megabyte, which is all that the first look sees.
const kLong = 16_000;
/** @param {(i: number) => string} day */
const longLinks = (day) => {
  const rows = Array.from(
    { length: kLong },
    (_, i) => `https://blog${i % 50}.test/post/${i},${address(i % 7)},Shoes of all kinds,${day(i)}\n`,
  );
  return `source,target,anchor,first seen\n${rows.join('')}`;
};
const longDays = longLinks((i) => (i < kLong - 1 ? `05/0${1 + (i % 9)}/2025` : '05/23/2025'));

test('the end of a long file says how its days are written', () => {
  ok(longDays.length > 1 << 20);
  const files = { 'links.csv': longDays };
  const links = report('links', files, '--columns', 'line,first_seen', '--limit', '3');
  deepEqual(
    links.map((link) => link.first_seen),
    ['2025-05-01', '2025-05-02', '2025-05-03'],
  );
  equal(summary(files).counts.links, kLong);
  deepEqual(problems(files), []);
});

test('a stream cannot be read again: its days are told', () => {
  const [path] = write({ 'links.csv': longDays });
  const { out } = run('report', 'problems', path, '--format', 'json');
  deepEqual(JSON.parse(out), []);
  const piped = runOn(longDays, 'report', 'problems', '-', '--format', 'json');
  const [told] = JSON.parse(piped.out);
  deepEqual([told.code, told.line, told.column], ['two_habits', kLong + 1, 'first seen']);
});

test('the end of a long table says how its numbers are written', () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, i) => `${address(i)},200,Indexable,${i < 29_999 ? '1.240' : '1.234.567'}\n`,
  );
  const files = { 'internal_all.csv': pages('Inlinks') + rows.join('') };
  ok(files['internal_all.csv'].length > 1 << 20);
  const row = report('pages', files, '--filter', `url=${address(5)}`)[0];
  equal(row.crawler_inlinks, 1240);
});

test('a column of days decides by all of its rows; one that contradicts itself is told', () => {
  const days = (/** @type {string[]} */ ...days) => ({
    'backlinks.csv': semrushLinks(
      ...days.map((day, i) => ({
        'Source url': `https://b${i}.test/`,
        'Target url': address(''),
        'First seen': day,
        'Last seen': '',
      })),
    ),
  });
  const read = (/** @type {string[]} */ ...given) =>
    report('links', days(...given), '--sort', 'source').map((link) => link.first_seen);
  deepEqual(read('05/06/2025', '05/13/2025'), ['2025-05-06', '2025-05-13']);
  deepEqual(read('05/06/2025', '13/05/2025'), ['2025-06-05', '2025-05-13']);
  deepEqual(read('05.06.2025', '05/13/2025'), ['2025-06-05', '2025-05-13']);
  deepEqual(read('05/06/2025', '05/13/2025', '14/05/2025'), ['2025-06-05', '2025-05-13', '2025-05-14']);
  deepEqual(problems(days('05/06/2025', '05/13/2025', '14/05/2025')), [[4, 'two_habits']]);
  // Its neighbour tells what the column itself leaves open.
  const both = semrushLinks({
    'Source url': 'https://b.test/',
    'Target url': address(''),
    'First seen': '05/06/2025',
    'Last seen': '5/23/2025',
  });
  equal(report('links', { 'backlinks.csv': both })[0].first_seen, '2025-05-06');
});

test('days in the forms of spreadsheets', () => {
  const forms = [
    '3/25/24',
    '25.03.24',
    '25-Mar-24',
    'March 25, 2024',
    '25 mars 2024',
    '25. März 2024',
    '25 de marzo de 2024',
    'Mon, 25 Mar 2024 10:00:00 GMT',
    '2024-03-25T10:00:00+01:00',
    '1711360800',
    '1711360800.0',
    '45376',
    '45376.5',
    '20240325',
  ];
  const links = report('links', {
    'links.csv': table(
      'source,target,first seen',
      forms.map((day, i) => ({ source: `https://b${i}.test/`, target: address(''), 'first seen': day })),
    ),
  });
  deepEqual(by(links, 'line', 'first_seen'), Object.fromEntries(forms.map((_, i) => [i + 2, '2024-03-25'])));
  const years = report('links', {
    'links.csv':
      'source,target,first seen\nhttps://a.test/,https://b.test/,12/31/29\nhttps://b.test/,https://a.test/,12/31/30\n',
  });
  deepEqual(years.map((link) => link.first_seen).sort(), ['1930-12-31', '2029-12-31']);
});

test('yes and no in the words of spreadsheets', () => {
  const words = [
    ['TRUE', 'FALSE'],
    ['WAHR', 'FALSCH'],
    ['VRAI', 'FAUX'],
    ['VERDADERO', 'FALSO'],
    ['VERO', 'FALSO'],
    ['VERDADEIRO', 'FALSO'],
    ['WAAR', 'ONWAAR'],
    ['PRAWDA', 'FAŁSZ'],
    ['SANT', 'FALSKT'],
    ['SAND', 'FALSK'],
    ['SANN', 'USANN'],
    ['TOSI', 'EPÄTOSI'],
    ['IGAZ', 'HAMIS'],
    ['PRAVDA', 'NEPRAVDA'],
    ['ИСТИНА', 'ЛОЖЬ'],
    ['DOĞRU', 'YANLIŞ'],
    ['ΑΛΗΘΕΣ', 'ΨΕΥΔΕΣ'],
    ['ADEVĂRAT', 'FALS'],
    ['1.0', '0.0'],
    ['1', '0'],
    ['1,0', '0,0'],
    ['yes', 'no'],
    ['t', 'f'],
    ['+', ''],
    ['nofollow', 'follow'],
    ['是', '否'],
  ];
  for (const [yes, no] of words) {
    const row = (/** @type {string} */ name, /** @type {string} */ nofollow, /** @type {string} */ lost) => ({
      'Source url': `https://${name}.test/`,
      'Target url': address(''),
      Nofollow: nofollow,
      'Lost link': lost,
    });
    const lost = yes === 'nofollow' ? 'FALSE' : no;
    const files = { 'b.csv': semrushLinks(row('a', yes, lost), row('b', no, lost)) };
    deepEqual(
      by(report('links', files), 'source', 'follow'),
      { 'https://a.test/': false, 'https://b.test/': true },
      yes,
    );
    deepEqual(problems(files), [], yes);
  }
});

test('a word that is neither yes nor no is told, and is never yes', () => {
  const row = {
    'Source url': 'https://a.test/',
    'Target url': address(''),
    Nofollow: 'perhaps',
    'Lost link': 'perhaps',
  };
  const files = { 'b.csv': semrushLinks(row) };
  equal(report('links', files)[0].follow, true);
  equal(by(report('settings', files), 'name', 'links').lost, 0);
  deepEqual(
    problems(files).map(([, code]) => code),
    ['bad_truth', 'bad_truth'],
  );
});

test('no value is no value in every kind of column', () => {
  for (const word of ['N/A', 'n/a', 'null', 'None', 'nan', '-', '—', '#N/A', '#NV', '']) {
    const links = {
      'a.csv': ahrefsLinks({
        'Referring page URL': 'https://a.test/',
        'Target URL': address(''),
        Lost: word,
        Nofollow: word,
        'First seen': word,
        UR: word,
      }),
    };
    const [link] = report('links', links);
    deepEqual([link.follow, link.first_seen ?? null], [true, null], word);
    equal(by(report('settings', links), 'name', 'links').lost, 0, word);
    deepEqual(problems(links), [], word);
    const table = {
      'p.csv': frogPages({
        Address: address(''),
        'Status Code': word,
        Indexability: word,
        'Title 1': word,
        'Canonical Link Element 1': word,
        'Redirect URL': word,
      }),
    };
    const [page, more] = report('pages', table);
    deepEqual([more, page.status ?? null, page.title ?? ''], [undefined, null, ''], word);
    deepEqual(problems(table), [], word);
  }
});

test('statuses with a point, and with their reason', () => {
  const rows = ['404.0', '301 Moved Permanently', '200,0', '2E2', '404'].map((status, i) => ({
    Source: address(''),
    Destination: address(i),
    'Status Code': status,
  }));
  const files = { 'all_inlinks.csv': frogLinks(...rows) };
  const status = by(report('pages', files), 'url', 'status');
  deepEqual(
    [0, 1, 2, 3, 4].map((i) => status[address(i)]),
    [404, 301, 200, 200, 404],
  );
  const bad = {
    'all_inlinks.csv': frogLinks({ Source: address(''), Destination: address(1), 'Status Code': '404.5' }),
  };
  deepEqual(problems(bad), [[2, 'bad_number']]);
});

test('the status beside a backlink is that of the linking page', () => {
  for (const header of [
    'backlink,status_code,target_url',
    'Source,Status Code,Target',
    'referring page,target,status code',
  ]) {
    const cells = header.endsWith('code') ? `https://a.test/,${address('')},404` : `https://a.test/,404,${address('')}`;
    const status = by(report('pages', { 'b.csv': `${header}\n${cells}\n` }), 'url', 'status');
    equal(status[address('')] ?? null, null, header);
  }
  const crawl = by(
    report('pages', { 'l.csv': `source,target,status code\nhttps://shop.test/,${address('x')},404\n` }),
    'url',
    'status',
  );
  equal(crawl[address('x')], 404);
});

test('rel goes before a Follow column that contradicts it', () => {
  const rel = (/** @type {string} */ rel, /** @type {string} */ follow) =>
    report('links', {
      'l.csv': frogLinks({ Source: address(''), Destination: address(1), Rel: rel, Follow: follow }),
    })[0].follow;
  deepEqual(
    ['nofollow', 'sponsored', 'ugc', 'noopener UGC', 'noopener', ''].map((word) => rel(word, 'true')),
    [false, false, false, false, true, true],
  );
  deepEqual([rel('', 'false'), rel('noopener', 'false'), rel('nofollow', '')], [false, false, false]);
});

test('rows without a word are passed over', () => {
  const link = '"https://a.test/","https://b.test/",A,,\n';
  for (const blank of [',,,,\n', ' , ,\t,,\n', '"","","","",""\n', ',\n']) {
    const files = { 'l.csv': `source,target,anchor,,\n${link}${blank}${link}${blank}${blank}` };
    deepEqual(problems(files), [], blank);
    equal(report('files', files)[0].rows, 2);
  }
  deepEqual(problems({ 'l.csv': `source,target,anchor\n${',,x\n'}${link}` }), [[2, 'empty_source']]);
  deepEqual(problems({ 'p.csv': `${pagesWith('Inlinks', '1')},,,\n,,,\n` }), []);
});

test('a table without rows is told', () => {
  for (const text of [
    pages('Inlinks'),
    `"Internal - All"\n${pages('Inlinks')}\n`,
    `${pages('Inlinks')},,,\n,,,\n`,
    frogLinks(),
  ]) {
    const [path] = write({ 'internal_all.csv': text });
    const { err, status } = run('summary', path);
    ok(err.includes('internal_all.csv'), err);
    equal(status, 1);
    deepEqual(problems({ 'internal_all.csv': text }), [[null, 'no_rows']]);
  }
});

test('an empty cell takes nothing away that another table said', () => {
  const full = frogPages({ Address: address(''), 'Title 1': 'Red shoes', 'Canonical Link Element 1': address('c') });
  const page = (/** @type {Record<string, string>} */ files) => by(report('pages', files), 'url', 'title')[address('')];
  for (const word of ['', 'nan', 'null']) {
    equal(
      page({ 'a.csv': full, 'b.csv': frogPages({ Address: address(''), 'Title 1': word, 'Status Code': '' }) }),
      'Red shoes',
    );
  }
  equal(page({ 'a.csv': full, 'b.csv': frogPages({ Address: address(''), 'Title 1': 'Blue shoes' }) }), 'Blue shoes');
});

test('rows of one page add up within a file, and the later file counts', () => {
  const header = 'Top pages,Clicks,Impressions,CTR,Position\n';
  const rows = `${address('guide')},900,10000,9%,3\n${address('other')},1,10,10%,4\n${address('guide')}#a,90,1000,9%,4\n${address('guide')}#b,10,0,0%,\n`;
  const guide = (/** @type {import('../support/cli.mjs').Files} */ files) => {
    const row = report('pages', files).find((page) => page.url === address('guide'));
    return [row?.clicks, row?.impressions, row?.ctr, row?.position];
  };
  const sum = [1000, 11000, 1000 / 11000, (3 * 10000 + 4 * 1000) / 11000];
  deepEqual(guide({ 'Pages.csv': header + rows }), sum);
  deepEqual(guide({ 'Pages.csv': header + rows, 'Pages again.csv': header + rows }), sum);
  deepEqual(
    guide({ 'Pages.csv': header + rows, 'new.csv': `${header}${address('guide')},5,50,10%,2\n` }),
    [5, 50, 0.1, 2],
  );
});

test('a chain is one row, whatever its hops', () => {
  const header =
    'Chain Type,Number of Redirects,Loop,Source,Temp Redirect in Chain,Address,Final Address,Final Status Code,Status Code 1,Redirect Type 1,Redirect URL 1,Status Code 2,Redirect Type 2,Redirect URL 2';
  const chain = (/** @type {string} */ a, /** @type {string} */ b) => ({
    'Chain Type': 'HTTP Redirect',
    Address: address(a),
    'Final Address': address('z'),
    'Final Status Code': '200.0',
    'Status Code 1': '301.0',
    'Redirect Type 1': 'HTTP Redirect',
    'Redirect URL 1': address(b),
    'Status Code 2': 302,
    'Redirect Type 2': 'HTTP Redirect',
    'Redirect URL 2': address('z'),
  });
  const [file] = report('files', { 'redirect_chains.csv': table(header, [chain('a', 'b'), chain('c', 'd')]) });
  deepEqual([file.rows, file.links], [2, 4]);
  const crawl = '{"url":"https://shop.test/","links_url":"https://shop.test/a@@https://shop.test/b","status":200}\n';
  const [json] = report('files', { 'crawl.jl': crawl });
  deepEqual([json.rows, json.links], [1, 2]);
});

test('the same values from JSON', () => {
  const rows = [
    {
      source: 'https://a.test/',
      target: address(1),
      nofollow: false,
      status_code: 404.5 - 0.5,
      'first seen': '05/06/2025',
    },
    { source: 'https://b.test/', target: address(1), nofollow: true, status_code: 404, 'first seen': '05/13/2025' },
    { source: 'https://c.test/', target: address(1), nofollow: null, status_code: null, 'first seen': null },
    { source: 'https://d.test/', target: address(1), nofollow: 0, status_code: '404.0', 'first seen': 'nan' },
  ];
  const files = { 'links.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join('') };
  const links = report('links', files, '--sort', 'source');
  deepEqual(
    links.map((link) => link.follow),
    [true, false, true, true],
  );
  deepEqual(
    links.map((link) => link.first_seen ?? null),
    ['2025-05-06', '2025-05-13', null, null],
  );
  deepEqual(
    links.map((link) => link.status),
    [404, 404, 404, 404],
  );
});
