// What cells of a workbook say, whoever wrote it.

import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { by, report } from '../support/cli.mjs';
import { zipOf } from '../support/zip.mjs';

const kMain = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const kRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kStyles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';

/** @param {string} text */
const inline = (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
/** @param {string} value @param {number} [style] */
const number = (value, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
/** @param {string[][]} rows  of cells, as XML */
const sheetOf = (rows) =>
  `<worksheet ${kMain}><sheetData>${rows.map((cells) => `<row>${cells.join('')}</row>`).join('')}</sheetData></worksheet>`;

/**
 * A workbook of one sheet.
 * @param {string} sheet
 * @param {{shared?: string, part?: string, target?: string, properties?: string, book?: string}} [how]  the shared texts,
 *   the name of their part and how the relation calls it, what the workbook says of itself, and its part
 */
const book = (
  sheet,
  {
    shared = '',
    part = 'xl/sharedStrings.xml',
    target = 'sharedStrings.xml',
    properties = '',
    book = 'xl/workbook.xml',
  } = {},
) =>
  zipOf([
    {
      name: book,
      text: `<workbook ${kMain} xmlns:r="${kRelations}">${properties}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="rId1" Type="${kRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${kRelations}/styles" Target="/xl/myStyles.xml"/><Relationship Id="rId3" Type="${kRelations}/sharedStrings" Target="${target}"/></Relationships>`,
    },
    { name: 'xl/myStyles.xml', text: `<styleSheet ${kMain}>${kStyles}</styleSheet>` },
    { name: part, text: `<sst ${kMain}>${shared}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', text: sheet },
  ]);

const kHeader = ['source', 'target', 'anchor', 'first seen'].map(inline);
/** Links with these anchors and days, as cells. @param {[string, string][]} cells */
const linksOf = (...cells) =>
  sheetOf([
    kHeader,
    ...cells.map(([anchor, day], i) => [inline(`https://b${i}.test/`), inline('https://shop.test/'), anchor, day]),
  ]);
/** @param {string} column @param {Uint8Array} file */
const column = (column, file) => {
  const rows = by(report('links', { 'links.xlsx': file }), 'line', column);
  return Object.keys(rows).map((line) => rows[line]);
};

test('numbers are as the format General shows them', () => {
  const shown = {
    '4.0': '4',
    '2024.0': '2024',
    '2E2': '200',
    200.00000000000003: '200',
    0.30000000000000004: '0.3',
    199.99999999999997: '200',
    '1.5E-3': '0.0015',
    '-3.50': '-3.5',
    '0.0': '0',
    '-0': '0',
    123456789012345: '123456789012345',
    '1E+30': '1E+30',
    '007': '7',
  };
  const cells = Object.keys(shown).map((value) => /** @type {[string, string]} */ ([number(value), inline('')]));
  deepEqual(column('anchor', book(linksOf(...cells))), Object.values(shown));
});

test('statuses and counts of a sheet of Google', () => {
  const rows = [
    ['Address', 'Status Code', 'Indexability', 'Inlinks', 'Response Time'].map(inline),
    [inline('https://shop.test/'), number('200.0'), inline('Indexable'), number('12.0'), number('1.534')],
    [inline('https://shop.test/gone'), number('404.0'), inline('Non-Indexable'), number('1240.0'), number('0.25')],
  ];
  const pages = report('pages', { 'pages.xlsx': book(sheetOf(rows)) }, '--sort', 'url');
  deepEqual(
    pages.map((page) => [page.status, page.crawler_inlinks, page.response_time]),
    [
      [200, 12, 1.534],
      [404, 1240, 0.25],
    ],
  );
});

test('shared texts are in the part that the workbook names', () => {
  const shared =
    '<si><t>Red</t></si><si><r><t>Blue</t></r><r><t xml:space="preserve"> shoes</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr/></si>';
  const sheet = linksOf(['<c t="s"><v>0</v></c>', inline('')], ['<c t="s"><v>1</v></c>', inline('')]);
  for (const [part, target] of [
    ['xl/sharedStrings.xml', 'sharedStrings.xml'],
    ['xl/SharedStrings.xml', 'SharedStrings.xml'],
    ['xl/sharedstrings.xml', 'sharedStrings.xml'],
    ['xl/texts/t1.xml', '/xl/texts/t1.xml'],
    ['texts.xml', '../texts.xml'],
    ['xl\\strings.xml', 'strings.xml'],
  ]) {
    deepEqual(column('anchor', book(sheet, { shared, part, target })), ['Red', 'Blue shoes'], part);
  }
  deepEqual(column('anchor', book(sheet, { shared, book: 'xl/Workbook.xml' })), ['Red', 'Blue shoes']);
});

test('characters that are written as escapes', () => {
  const cells = ['Red_x000D_\nshoes', 'a_x005F_x000D_b', 'snake_x_case', '_xD83D__xDE00_', 'x_x0041_'];
  const read = ['Red shoes', 'a_x000D_b', 'snake_x_case', '😀', 'xA'];
  deepEqual(
    column(
      'anchor',
      book(linksOf(...cells.map((text) => /** @type {[string, string]} */ ([inline(text), inline('')])))),
    ),
    read,
  );
  const shared = cells.map((text) => `<si><t>${text}</t></si>`).join('');
  const sheet = linksOf(
    ...cells.map((_, i) => /** @type {[string, string]} */ ([`<c t="s"><v>${i}</v></c>`, inline('')])),
  );
  deepEqual(column('anchor', book(sheet, { shared })), read);
});

test('days of a workbook: formats, bare serial numbers, 1904, ISO', () => {
  const days = [
    number('45376', 1),
    number('45376.5', 2),
    number('4.5376E4', 1),
    number('45376'),
    number('45376.75'),
    '<c t="d"><v>2024-03-25T00:00:00</v></c>',
    inline('25/03/2024'),
  ];
  const cells = days.map((day) => /** @type {[string, string]} */ ([inline('A'), day]));
  deepEqual(
    column('first_seen', book(linksOf(...cells))),
    days.map(() => '2024-03-25'),
  );
  const from1904 = book(linksOf([inline('A'), number('43914', 1)]), { properties: '<workbookPr date1904="1"/>' });
  deepEqual(column('first_seen', from1904), ['2024-03-25']);
});

test('yes and no of a workbook', () => {
  const header = ['source', 'target', 'nofollow'].map(inline);
  const rows = ['1', '0', 'true', 'false'].map((truth, i) => [
    inline(`https://b${i}.test/`),
    inline('https://shop.test/'),
    `<c t="b"><v>${truth}</v></c>`,
  ]);
  deepEqual(column('follow', book(sheetOf([header, ...rows]))), [false, true, false, true]);
});

test('an empty sheet beside a full one, and rows of empty cells', () => {
  const sheet = sheetOf([
    kHeader,
    [inline('https://a.test/'), inline('https://shop.test/'), inline('A'), inline('')],
    ['', '', '', ''],
    [inline(''), inline(' '), '', ''],
  ]);
  deepEqual(report('problems', { 'links.xlsx': book(sheet) }), []);
  equal(report('links', { 'links.xlsx': book(sheet) }).length, 1);
});
