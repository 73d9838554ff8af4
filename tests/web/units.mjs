// The page's small pure parts, in node.

import assert from 'node:assert/strict';
import { readCatalog } from '../../tools/lib/catalog.mjs';
import { remember } from '../../web/core/sentences.js';
import { atHostOf } from '../../web/features/analysis/comparing.js';
import { inWords } from '../../web/features/desk/made.js';
import { hashOf, placeOf } from '../../web/features/page/link.js';
import { subjectsOf } from '../../web/features/quality/planning.js';
import { cellText } from '../../web/grid/cells.js';
import { copied, tabSeparated } from '../../web/grid/copying.js';
import { moved, sortedBy } from '../../web/grid/keys.js';
import { Rows } from '../../web/grid/rows.js';
import { inside, spanned } from '../../web/grid/selection.js';
import { kPanelPx, placeOfBar, placeOfRow, slideOver } from '../../web/grid/slide.js';
import { needed, widths } from '../../web/grid/widths.js';
import { pack, unpack } from '../../web/lib/bytetext.js';
import { deskOf } from '../../web/lib/desk.js';
import { editsIn } from '../../web/lib/edits.js';
import { inNames, quoted, termOfCell, termsOf, withoutTerm, withTerm } from '../../web/lib/filter.js';
import { bytes, duration, points, scoreChange, share, shareChange, valueName } from '../../web/lib/format.js';
import { inert } from '../../web/lib/inert.js';
import { around, linkHtml } from '../../web/lib/linking.js';
import { cutAt, fieldsIn, partsOf, withPart } from '../../web/lib/mails.js';
import { pagesNamed } from '../../web/lib/pages.js';
import { networkName, printsIn } from '../../web/lib/prints.js';
import { reasonsIn } from '../../web/lib/reasons.js';
import { sentencesIn, sentenceText } from '../../web/lib/sentences.js';
import { say } from '../../web/text/say.js';
import { speak } from '../../web/text/text.js';
import { de, en } from '../support/texts.mjs';
import { test } from './suite.mjs';

const kFresh = { filter: '', sort: [], top: 0, columns: [], widths: {} };

export async function unitTests() {
  await test('slide: the scrollbar and the row agree everywhere, and both ends are exact', () => {
    for (const rows of [0, 1, 40, 171_428, 171_429, 1_000_000, 20_000_000, 4_000_000_000]) {
      const slide = slideOver(rows, 28);
      assert.ok(slide.window * 28 <= kPanelPx);
      for (const part of [0, 0.001, 0.09, 0.1, 0.3, 0.5, 0.9, 0.95, 1]) {
        const top = Math.floor(part * Math.max(0, rows - 30));
        const { base, inner } = placeOfRow(slide, top);
        assert.equal(base + inner, top);
        assert.ok(base >= 0 && base + slide.window <= rows, `${rows} ${part}`);
        assert.ok(inner >= 0 && inner <= slide.window);
        assert.ok(Math.abs(placeOfBar(slide, inner).base - base) <= 1 + (1.25 * rows) / Math.max(1, slide.window));
      }
    }
  });

  await test('keys: every key of a grid, held at the edges', () => {
    const size = { rows: 100, columns: 5, page: 10 };
    const go = (/** @type {string} */ key, row = 50, column = 2, ctrlKey = false) =>
      moved({ row, column }, { key, ctrlKey, metaKey: false }, size);
    assert.deepEqual(go('ArrowDown'), { row: 51, column: 2 });
    assert.deepEqual(go('ArrowDown', 99), { row: 99, column: 2 });
    assert.deepEqual(go('ArrowUp', 0), { row: -1, column: 2 });
    assert.deepEqual(go('PageDown'), { row: 59, column: 2 });
    assert.deepEqual(go('PageUp', 3), { row: 0, column: 2 });
    assert.deepEqual(go('Home', 50, 4), { row: 50, column: 0 });
    assert.deepEqual(go('End', 50, 0, true), { row: 99, column: 4 });
    assert.equal(go('a'), null);
  });

  await test('sort: a header flips its key; with Shift it joins the others', () => {
    assert.deepEqual(sortedBy([], 'links', true, false), ['links:desc']);
    assert.deepEqual(sortedBy(['links:desc'], 'links', true, false), ['links:asc']);
    assert.deepEqual(sortedBy(['links:desc'], 'url', false, true), ['links:desc', 'url:asc']);
    assert.deepEqual(sortedBy(['links:desc', 'url:asc'], 'links', true, true), ['links:asc', 'url:asc']);
  });

  await test('filter: terms are taken apart and put together again', () => {
    const filter = 'depth>3 -anchor:"read ""more"" now" url~*/a/* depth <= 4 shoes';
    const terms = ['depth>3', '-anchor:"read ""more"" now"', 'url~*/a/*', 'depth <= 4', 'shoes'];
    assert.deepEqual(termsOf(filter), terms);
    assert.equal(withoutTerm(filter, 'shoes'), terms.slice(0, 4).join(' '));
    assert.equal(withTerm(filter, 'shoes'), filter);
    assert.equal(withTerm('', 'a=1'), 'a=1');
    assert.equal(quoted('say "hi"'), '"say ""hi"""');
    assert.equal(termOfCell('depth', Number.NaN, false), 'depth=""');
    assert.equal(termOfCell('anchor', 'x y', true), '-anchor="x y"');
    assert.equal(termOfCell('status', 404, false), 'status=404');
    assert.deepEqual(termsOf('"open quote'), ['"open quote']);
  });

  await test('filter: a column may be called as on the screen', () => {
    const columns = [
      { name: 'equity', label: 'Linkkraft' },
      { name: 'inlinks', label: 'Inlinks' },
      { name: 'unique_inlinks', label: 'Eindeutige Inlinks' },
      { name: 'passed', label: 'Größe (%)' },
      { name: 'to', label: 'From' },
      { name: 'from', label: 'To' },
    ];
    const named = (/** @type {string} */ filter) => inNames(filter, columns);
    assert.equal(named('Linkkraft>50 -linkkraft < 9'), 'equity>50 -equity < 9');
    assert.equal(named('eindeutige inlinks>=2 Inlinks=1'), 'unique_inlinks>=2 inlinks=1');
    assert.equal(named('größe (%)>1'), 'passed>1');
    assert.equal(named('from:a to:b'), 'from:a to:b');
    for (const same of ['Linkkraft', 'anchor="Linkkraft>50"', 'xLinkkraft>5', 'unique_inlinks>2', '"Linkkraft>']) {
      assert.equal(named(same), same);
    }
    assert.equal(inNames('a>1', []), 'a>1');
    const values = { kind: { generic: 'generisch', exact: 'exaktes Keyword', empty: 'leer' } };
    const valued = (/** @type {string} */ filter) => inNames(filter, [{ name: 'kind', label: 'Klasse' }], values);
    assert.equal(valued('Klasse=Generisch'), 'kind="generic"');
    assert.equal(valued('-klasse!="exaktes keyword"|leer|x'), '-kind!="exact"|"empty"|x');
    for (const same of ['kind=generic', 'kind>generisch', '"kind=generisch"', 'generisch', 'kind=constructor']) {
      assert.equal(valued(same), same);
    }
  });

  await test('an earlier crawl at another host is compared at the host of now, where its pages are the same', () => {
    const page = { equity: 1, inlinks: 1, depth: 0, status: 200, to: '' };
    const at = (/** @type {string} */ origin, paths = ['/', '/a', '/b']) =>
      new Map(paths.map((path) => [origin + path, { ...page, to: `${origin}/a` }]));
    const live = at('https://a.example');
    const { pages, hosts } = atHostOf(at('http://localhost:3001'), live);
    assert.deepEqual(hosts, { from: 'http://localhost:3001', to: 'https://a.example' });
    assert.deepEqual([...pages], [...live]);
    for (const same of [live, at('https://b.example', ['/', '/x', '/y', '/z']), new Map()]) {
      assert.deepEqual(atHostOf(same, live), { pages: same, hosts: null });
    }
    const both = new Map([...at('https://b.example'), ...at('https://a.example', ['/b'])]);
    assert.equal(atHostOf(both, live).hosts, null);
  });

  await test('terms of a filter: those with "or" between them are one, and so are the values of one column', () => {
    assert.deepEqual(termsOf('a or b oder "c d" e'), ['a or b oder "c d"', 'e']);
    assert.deepEqual(termsOf('status = 404|410 x="a b"|"c|d"|e f'), ['status = 404|410', 'x="a b"|"c|d"|e', 'f']);
    assert.deepEqual(termsOf('or a OR'), ['or', 'a', 'OR']);
    assert.deepEqual(termsOf('a "or" b or=1'), ['a', '"or"', 'b', 'or=1']);
    assert.equal(withTerm('a or', 'b=1'), 'a "or" b=1');
    assert.equal(withTerm('x="a"|"b', 'c'), 'x="a"|"b" c');
    assert.equal(withoutTerm('a or b c', 'a or b'), 'c');
  });

  await test('a suggested link as HTML: what comes from files stays text, and an address that runs something is none', () => {
    assert.equal(
      linkHtml('https://e.example/a?b=1&c=2', 'oak boards'),
      '<a href="https://e.example/a?b=1&amp;c=2">oak boards</a>',
    );
    assert.equal(
      linkHtml(`https://e.example/"onmouseover='x'`, '</a><script>"&\'</script>'),
      '<a href="https://e.example/&quot;onmouseover=&#39;x&#39;">&lt;/a&gt;&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</a>',
    );
    assert.equal(
      linkHtml('http://e.example/', ' two\n\t=1+1\0lines '),
      '<a href="http://e.example/">two =1+1 lines</a>',
    );
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)//https://e.example',
      'data:text/html,x',
      '/a',
      '',
      'https:',
      'https:// x',
      'https:///x',
    ])
      assert.equal(linkHtml(url, 'x'), '', url);
    assert.equal(linkHtml('https://e.example/', ' \n '), '');
  });

  await test('the words of a link in their sentence: where they are no part of others, however signs stand in them', () => {
    assert.deepEqual(around('The start of art is hard.', 'art'), ['The start of ', ' is hard.']);
    assert.deepEqual(around('starts', 'art'), ['st', 's']);
    assert.deepEqual(around('c++ (or C++) is.', 'C++'), ['c++ (or ', ') is.']);
    assert.deepEqual(around('übermut: Mut', 'mut'), ['über', ': Mut']);
    assert.deepEqual(around('art', 'art'), ['', '']);
    assert.equal(around('nothing', 'art'), null);
    assert.equal(around('nothing', ''), null);
  });

  await test('inert: no text starts a formula, in any field that it may fall into, and numbers stay numbers', () => {
    const signs = ['=', '+', '-', '@', ' =', '\uff1d', '\uff0b', '\uff0d', '\uff20'];
    const ways = ['1+1', 'HYPERLINK("http://evil.example")', "2+3+cmd|' /C calc'!D2", '1-1'];
    for (const text of signs.flatMap((sign) => ways.map((way) => sign + way))) {
      assert.equal(inert(text), `'${text}`);
      for (const between of [';', '\t', '\n']) assert.equal(inert(`x${between}${text}`), `x${between}'${text}`);
    }
    for (const odd of ['\t1', '\r1', '\0x']) assert.equal(inert(odd), `'${odd}`);
    for (const text of [
      '',
      'a;-3',
      'a=b',
      '-1',
      '+1.5',
      '-.5',
      '1e9',
      '-2.5E-10',
      'https://e.example/?a=1&b=-1',
      '2024-01-01',
    ]) {
      assert.equal(inert(text), text);
    }
    for (const text of ['-1,000', '-1-1', '+1e', '-', '-1 x']) assert.equal(inert(text), `'${text}`);
  });

  await test('copy: a rectangle of cells, formulas made harmless, numbers as they are', () => {
    const range = spanned({ row: 7, column: 3 }, { row: 5, column: 1 });
    assert.deepEqual(range, { top: 5, bottom: 7, left: 1, right: 3 });
    assert.ok(inside(range, 6, 3) && !inside(range, 8, 3) && !inside(null, 6, 3));
    assert.equal(
      tabSeparated([
        ['=cmd()', 'a\tb', '-1', '@x'],
        [1, Number.NaN, -2.5, 0],
      ]),
      "'=cmd()\t1\na b\t\n-1\t-2.5\n'@x\t0",
    );
  });

  await test('copy: CSV, Markdown, addresses and JSON, each with nothing in it that could act', () => {
    const column = (/** @type {string} */ name, /** @type {any} */ more) => ({
      ...{ name, label: name, help: '', unit: /** @type {const} */ ('none'), type: /** @type {const} */ ('text') },
      ...more,
    });
    const block = {
      columns: [column('url', { unit: 'url' }), column('anchor', {}), column('n', { type: 'number' })],
      cells: [
        ['https://e.example/a', 'https://e.example/b', 'https://e.example/a'],
        ['=1+1', 'a, "b"\nc', '<b>|x|</b>'],
        [1, Number.NaN, -3],
      ],
    };
    assert.equal(
      copied(block, 'csv'),
      'url,anchor,n\nhttps://e.example/a,\'=1+1,1\nhttps://e.example/b,"a, ""b""\nc",\nhttps://e.example/a,<b>|x|</b>,-3',
    );
    assert.equal(copied(block, 'markdown').split('\n')[4], '| https://e.example/a | \\<b\\>\\|x\\|\\</b\\> | -3 |');
    assert.equal(copied(block, 'urls'), 'https://e.example/a\nhttps://e.example/b');
    const names = { columns: [column('url', { unit: 'url' })], cells: [['=1+1', "-2+3+cmd|' /C calc'!D2"]] };
    assert.equal(copied(names, 'urls'), "'=1+1\n'-2+3+cmd|' /C calc'!D2");
    assert.deepEqual(JSON.parse(copied(block, 'json'))[1], {
      url: 'https://e.example/b',
      anchor: 'a, "b"\nc',
      n: null,
    });
  });

  await test('link: a view comes back from its address, and nothing else gets in', () => {
    const view = { ...kFresh, sort: ['depth:asc', 'url:desc'], columns: ['url', 'depth'], filter: 'url:/secret/' };
    assert.ok(!hashOf('pages', view, false).includes('secret'));
    const place = placeOf(hashOf('pages', view, true));
    assert.deepEqual(place, {
      report: 'pages',
      view: { sort: view.sort, columns: view.columns, filter: view.filter },
    });
    assert.equal(hashOf('overview', kFresh, false), '');
    for (const hash of ['', '#', '#report=nowhere', '#%', '#report=__proto__']) assert.equal(placeOf(hash), null);
    assert.deepEqual(placeOf('#report=links&sort=<b>,url:asc')?.view.sort, ['url:asc']);
  });

  await test('bytetext: any bytes come back, and no character ends a block of a page', () => {
    const every = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 167 + (i >> 8)) & 255);
    const read = new TextDecoder('windows-1252');
    for (const size of [0, 1, 2, 255, 256, 70_000]) {
      for (const bytes of [every.subarray(0, size), new Uint8Array(size), new Uint8Array(size).fill(0x3d)]) {
        const packed = pack(bytes);
        assert.ok(!packed.some((byte) => byte === 0 || byte === 0x0d || byte === 0x3c));
        assert.deepEqual(unpack(read.decode(packed)), Uint8Array.from(bytes));
      }
    }
    assert.throws(() => unpack(new TextDecoder().decode(pack(every))), /encoding/);
  });

  await test('rows: windows are fetched by blocks, once, and a lost block leaves holes', async () => {
    /** @type {number[]} */
    const asked = [];
    let lost = 0;
    const rows = new Rows(
      async (offset, limit) => {
        asked.push(offset);
        if (offset === 256) throw new Error('gone');
        const n = Math.min(limit, 1000 - offset);
        return {
          matched: 1000,
          ids: new Uint32Array(n),
          cells: { x: Float64Array.from({ length: n }, (_, i) => offset + i) },
        };
      },
      () => lost++,
    );
    await rows.start();
    assert.deepEqual(await rows.cells(0, 3, ['x']), [[0, 1, 2]]);
    assert.deepEqual(await rows.cells(254, 258, ['x']), [[254, 255, undefined, undefined]]);
    assert.deepEqual(await rows.cells(998, 1200, ['x']), [[998, 999]]);
    assert.deepEqual(asked, [0, 256, 768]);
    assert.equal(lost, 1);
  });

  await test('cells: numbers by their unit, empty cells empty, widths fill the view', () => {
    const column = {
      name: 'n',
      label: 'N',
      help: '',
      unit: /** @type {const} */ ('count'),
      type: /** @type {const} */ ('number'),
    };
    assert.equal(cellText(column, 1234567), '1,234,567');
    assert.equal(cellText(column, Number.NaN), '');
    assert.equal(cellText({ ...column, unit: 'flag', type: 'text' }, 'true'), 'yes');
    const url = { ...column, name: 'url', type: /** @type {const} */ ('text'), unit: /** @type {const} */ ('url') };
    const needs = needed([url, column], [['https://example.com/a/rather/long/address/of/a/page'], [1]]);
    const filled = widths([url, column], needs, 1000, {});
    assert.equal(filled[0] + filled[1], 1000);
    assert.equal(filled[1], needs[1]);
    assert.equal(widths([url, column], needs, 1000, { url: 500 })[0], 500);
    const two = widths([url, { ...url, name: 'to' }], [900, 900], 1000, {});
    assert.deepEqual([two[0], two[1]], [500, 500]);
    assert.equal(share(0.00001), '<0.1%');
    assert.equal(share(0.00001, 3), '0.001%');
    assert.equal(share(0), '0.0%');
    assert.equal(share(0.5), '50.0%');
    assert.equal(bytes(1_500_000), '1.5 MB');
    assert.equal(duration(1000), '1 second');
  });

  await test('numbers: changes have a real sign, and nothing is below nothing', () => {
    assert.deepEqual([0.44, -0.44, 0, -0.04].map(scoreChange), ['+0.4', '−0.4', '0.0', '0.0']);
    assert.deepEqual([0.125, -0.0001].map(shareChange), ['+12.5%', '0.0%']);
    assert.equal(points(0.0078, 2), '+0.78\u00a0pp');
    assert.equal(points(-0.0078, 2), '−0.78\u00a0pp');
    const column = { label: '', help: '', type: /** @type {const} */ ('number') };
    assert.equal(cellText({ ...column, name: 'difference', unit: 'share' }, 0.0078), '+0.78\u00a0pp');
    assert.equal(cellText({ ...column, name: 'change', unit: 'score' }, -0.04), '0.0');
    assert.equal(cellText({ ...column, name: 'pagerank', unit: 'share' }, 0.5), '50.00%');
    assert.equal(cellText({ ...column, name: 'x', unit: 'score' }, -3), '−3.0');
  });

  await test('reasons: rules and points of a score, whatever figures are between them', () => {
    const said = 'page_links +2.2: 19,004 links on the page; trust_rating -1.7: rated 19; of 100; bias -1.5: nothing';
    assert.deepEqual(reasonsIn(said), [
      { rule: 'page_links', points: 2.2 },
      { rule: 'trust_rating', points: -1.7 },
      { rule: 'bias', points: -1.5 },
    ]);
    assert.deepEqual(reasonsIn('page_links +2.2; bias -1.5'), [
      { rule: 'page_links', points: 2.2 },
      { rule: 'bias', points: -1.5 },
    ]);
    assert.deepEqual(reasonsIn(''), []);
  });

  await test('prints: alone and in pairs, with the domains that share them', () => {
    assert.equal(networkName('buy from ¤ for §'), '“buy from [its own name] for [your site]”');
    assert.equal(
      networkName('links "18026" and platform "blogspot.com"'),
      'pages with about 18026 external links and home pages on blogspot.com',
    );
    assert.deepEqual(printsIn('title "website list #": 1,204 domains; links "9" and path "/a""b": 3 domains'), [
      { words: 'titles like “website list #”', domains: 1204 },
      { words: 'pages with about 9 external links and URLs like /a""b', domains: 3 },
    ]);
    assert.deepEqual(printsIn('constructor "x": 2 domains'), [{ words: 'constructor "x": 2 domains', domains: 2 }]);
  });

  await test('plan: the subjects of its lines, each once', async () => {
    const network = { scope: 'network', subject: 'aged ¤;template' };
    const page = { scope: 'page', subject: 'https://d.example/x' };
    assert.deepEqual(
      subjectsOf([{ line: 'domain:a.example', ...network }, { line: 'domain:b.example', ...network }, page]),
      [network, page],
    );
  });

  await test('say: a template takes numbers, texts and lists, and reads nothing that was given as a template', () => {
    const said = (/** @type {string} */ template, /** @type {Parameters<typeof say>[1]} */ given) =>
      say(template, given, (value) => `<${value}>`);
    assert.equal(said('{a} of {b}', { a: 3, b: 'x' }), '<3> of x');
    assert.equal(said('{n|# page|# pages}', { n: 1 }), '<1> page');
    assert.equal(said('{n|# page|# pages}', { n: 0 }), '<0> pages');
    assert.equal(said('{items}; {items| · }', { items: ['a', 'b'] }), 'a, b; a · b');
    assert.equal(said('{n?{n|# is|# are} not}{n!all are}', { n: 2 }), '<2> are not');
    assert.equal(said('{n?{n|# is|# are} not}{n!all are}', { n: 0 }), 'all are');
    assert.equal(said('{url}{url!none}', { url: '{n}{' }), '{n}{');
    assert.equal(said('a {missing} b {open', {}), 'a  b ');
  });

  await test('sentences: known ones are said in the language of the page, others as they are', async () => {
    const share = { group: 'advice', code: 'empty', figures: { share: 0.42 } };
    const reason = { group: 'list', code: 'with_points', figures: { points: 12.5 }, items: [share] };
    const cap = { group: 'risk', code: 'cap' };
    const links = { group: 'quality', code: 'links_of_page', figures: { links: 19004 } };
    const placed = { group: 'list', code: 'rule', figures: { rule: 'page_links', points: 2 }, items: [links] };
    remember([
      ['42 % empty', share],
      ['all', { group: 'list', code: 'reasons', items: [reason, cap] }],
      ['3 brand', { group: 'next', code: 'of_kind', figures: { links: 3, kind: 'branded' } }],
      ['odd', { group: 'no', code: 'such' }],
      ['placed', { group: 'list', code: 'rules', items: [placed] }],
    ]);
    assert.equal(sentenceText('42 % empty'), '42% of placements have no text at all');
    assert.equal(sentenceText('placed'), 'page_links +2.0: 19,004 links on the page');
    await speak('de', async () => readCatalog().words.de);
    assert.equal(sentenceText('42 % empty'), '42\u00a0% der Platzierungen haben gar keinen Text');
    assert.deepEqual(sentencesIn('all'), [
      '42\u00a0% der Platzierungen haben gar keinen Text (+12,5)',
      'die Skala endet bei 100',
    ]);
    assert.equal(sentenceText('3 brand'), '3 × Marke');
    assert.equal(sentenceText('placed'), 'page_links +2,0: 19.004 Links auf der Seite');
    for (const other of ['odd', 'of a file', '']) assert.equal(sentenceText(other), other);
    await speak('en', async () => undefined);
  });

  await test('columns: a percentile is called after its rating, in the language of the page', async () => {
    await speak('de', async () => readCatalog().words.de);
    const names = ['moz_domain_authority_percentile', 'pagerank_percentile', 'odd_percentile'];
    /** @type {import('../../web/core/types.js').ColumnInfo[]} */
    const columns = names.map((name) => ({ name, label: 'of the core', help: '', unit: 'share', type: 'number' }));
    const { columns: said } = inWords({ name: 'authority', rows: 1, columns, defaultSort: '' }, 'authority');
    assert.deepEqual(
      said.map(({ label }) => label),
      ['Moz Domain Authority, Perzentil', 'PageRank, Perzentil', 'of the core'],
    );
    await speak('en', async () => undefined);
  });

  await test('texts: each language says the same with what it is given', () => {
    assert.equal(en.drop.title(2), 'Drop to analyze 2 files');
    assert.equal(de.drop.title(0), 'Loslassen zum Auswerten');
    assert.equal(en.overview.depth.sentence(9, 1, 0), 'Every page is reachable from the home page within 1 click.');
    assert.equal(de.report.rows('5', '1.234', false), 'Die ersten 5 von 1.234 Zeilen.');
    assert.equal(en.excelCut('a.csv').title, 'a.csv has exactly 1,048,576 rows, Excel’s limit.');
    assert.equal(de.values.kind.near_orphan, '1–2 verlinkende Seiten');
    assert.equal(de.columnsOf.pages?.inlinks.label, 'Inlinks');
  });

  await test('values: what exports call near_orphan has a name on the screen, and words of files stay as they are', () => {
    assert.equal(valueName('kind', 'near_orphan'), '1–2 linking pages');
    assert.equal(valueName('code', 'not_a_url'), 'No web address');
    for (const word of ['constructor', '__proto__', 'toString', 'a_b']) {
      assert.equal(valueName('kind', word), word);
      assert.equal(valueName(word, word), word);
    }
  });

  await test('edits: of a cell or a project file only what edits are made of', () => {
    const junk = { edit: 'delete', page: 'https://a.example/', to: 3, also: 'x' };
    assert.deepEqual(editsIn(JSON.stringify([junk, { edit: 'constructor' }, null, 'x'])), [
      { edit: 'delete', page: 'https://a.example/' },
    ]);
    for (const cell of ['', 'Try it', '{}', '[', undefined, 3]) assert.deepEqual(editsIn(cell), []);
    assert.deepEqual(deskOf({ edits: [junk] }).scenarios, [
      { name: '', edits: [{ edit: 'delete', page: 'https://a.example/' }] },
    ]);
    const two = [{ name: 'a', edits: [] }, { name: 3 }];
    for (const [scenario, at] of [
      [1, 1],
      [2, 0],
      ['__proto__', 0],
      [-1, 0],
      [0.5, 0],
    ])
      assert.equal(deskOf({ scenarios: two, scenario }).scenario, at);
    assert.deepEqual(deskOf({ scenarios: [] }).scenarios, [{ name: '', edits: [] }]);
  });

  await test('pages: found in addresses and titles, the strongest first, each once', async () => {
    /** @type {string[]} */
    const asked = [];
    const rows = async (/** @type {string} */ _, /** @type {import('../../web/core/types.js').Query} */ query) => {
      asked.push(String(query.filters));
      const [url, title, pagerank] =
        asked.length === 1
          ? [
              ['a', 'b'],
              ['A', ''],
              [0.1, Number.NaN],
            ]
          : [
              ['c', 'a'],
              ['C', 'A'],
              [0.5, 0.1],
            ];
      const told = /** @type {unknown} */ ({ matched: 2, ids: new Uint32Array(2), cells: { url, title, pagerank } });
      return /** @type {import('../../web/core/types.js').RowWindow} */ (told);
    };
    const found = await pagesNamed({ rows }, 'x "y"', 2);
    assert.deepEqual(asked, ['url:"x ""y"""', 'title:"x ""y"""']);
    assert.deepEqual(
      found.map(({ url }) => url),
      ['c', 'a'],
    );
  });

  await test('mails: a text of several templates is cut by kind, and put together again', () => {
    const text = 'for the rest\nKind: lost\nSubject: Gone\n\nlost\nKind: regards\n';
    assert.deepEqual(
      [...partsOf(text)],
      [
        ['', 'for the rest\n'],
        ['lost', 'Subject: Gone\n\nlost\nKind: regards\n'],
      ],
    );
    assert.equal(withPart(text, '', ''), text.slice('for the rest\n'.length));
    assert.equal(withPart('', 'lost', 'a'), 'Kind: lost\na\n');
    assert.equal(withPart('Kind: lost\na\n', 'no_alt', 'b\n'), 'Kind: lost\na\nKind: no_alt\nb\n');
    assert.equal(withPart('Kind: lost\na\n', 'lost', ' '), '');
    assert.deepEqual(fieldsIn('{{ a }} {{b|words}} {{#c}}{{c}}{{/c}} {{a}}'), ['a', 'b', 'c']);
  });

  await test('mails: what is filled in is at the odd places, the longest first', () => {
    assert.deepEqual(cutAt('on https://a.b/c of a.b', ['a.b', 'https://a.b/c', '']), [
      'on ',
      'https://a.b/c',
      ' of ',
      'a.b',
      '',
    ]);
    assert.deepEqual(cutAt('a+b axb', ['a+b']), ['', 'a+b', ' axb']);
    assert.deepEqual(cutAt('x\ny', []), ['x\ny']);
    assert.deepEqual(cutAt('<b>', ['<b>']).join(''), '<b>');
  });
}
