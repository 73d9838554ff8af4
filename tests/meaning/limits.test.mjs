// Small files that ask for much: each is read, or refused, in time in proportion to its size.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { runWithin, summary, write } from '../support/cli.mjs';
import { zipOf } from '../support/zip.mjs';

const kSeconds = 5; // of the processor; most take a tenth of one

/** @param {number} count @param {(i: number) => string} make @param {string} [between] */
const many = (count, make, between = '') => Array.from({ length: count }, (_, i) => make(i)).join(between);

/** @param {number} sheets @param {string} part  of each */
function workbookOf(sheets, part) {
  const relation = '<Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>';
  return zipOf([
    {
      name: 'xl/workbook.xml',
      text: `<workbook><sheets>${'<sheet name="x" r:id="a"/>'.repeat(sheets)}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships>${relation}</Relationships>` },
    {
      name: part,
      text: `<worksheet><sheetData>${'<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(20_000)}</sheetData></worksheet>`,
    },
  ]);
}

const kEntry = '<url><loc>https://a.example/</loc></url>';
const kPage = 'Content-Type: text/html\r\n\r\n<a href=/x>x</a>';
const kResponse = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length:`;
const kAnswer = `HTTP/1.1 200 OK\r\n${kPage}`;

/** @type {Record<string, () => string | Uint8Array>} */
const files = {
  'attributes.html': () => `<a href="https://a.example/">x</a><b ${many(60_000, (i) => `a${i}`, ' ')}>t</b>`,
  'keys.json': () => `{${many(80_000, (i) => `"k${i}":1`, ',')}}\n`,
  'lent.json': () => `[{${many(4096, (i) => `"k${i}":1`, ',')},${many(8000, () => '"x":{"a":1}', ',')}}]`,
  'wide.json': () =>
    `[{${many(4000, (i) => `"k${i}":1`, ',')},"source":"1","target":"2"}${many(400_000, () => ',{"source":1,"target":2}')}]`,
  'open.xml.gz': () => gzipSync(`<urlset>${kEntry}<url>${'x\n'.repeat(9 << 20)}`),
  'nested.xml': () => `<urlset>${'<url>'.repeat(3 << 20)}`,
  'comments.xml': () => `<urlset>${'<url><!--'.repeat(2 << 20)}`,
  'starts.warc': () => 'WARC/1.\n'.repeat(1 << 20),
  'close-records.warc': () => 'WARC/1.0\r\nContent-Length: 1\r\n\r\nx'.repeat(100_000),
  'large.warc': () => `${kResponse} ${20 << 20}\r\n\r\n${'x\n'.repeat(10 << 20)}\r\n\r\n`,
  'parts.mhtml': () => `Content-Type: multipart/related; boundary=b\n\n${'--b:x\n'.repeat(1 << 20)}`,
  'one-part.xlsx': () => workbookOf(1000, 'xl/worksheets/sheet1.xml'),
  'no-part.xlsx': () => workbookOf(60_000, 'xl/other.xml'),
  'empty.zip': () => zipOf(Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}.csv`, text: '', method: 0 }))),
};

for (const [name, make] of Object.entries(files)) {
  test(`it costs what it holds: ${name}`, () => {
    const [path] = write({ [name]: make() });
    const { status, err } = runWithin(kSeconds, 'summary', path);
    assert.ok(status === 0 || status === 1, `ended with ${status}: ${err.slice(0, 200)}`);
  });
}

test('a record of more than 16 MB costs itself', () => {
  const large = `${kResponse} ${20 << 20}\r\n\r\n${'x\n'.repeat(10 << 20)}\r\n\r\n`;
  const page = `${kResponse} ${kAnswer.length}\r\n\r\n${kAnswer}\r\n\r\n`;
  const { counts } = summary({ 'crawl.warc': page + large + page });
  assert.deepEqual([counts.links, counts.problems], [2, 1]);
});

test('a quote that is never closed costs no row but its own', () => {
  const rows = many(1000, (i) => `https://a.example/${i},${i === 499 ? '"' : ''}https://a.example/${i + 1}\n`);
  const { counts } = summary({ 'links.csv': `source,target\n${rows}` });
  assert.deepEqual([counts.rows, counts.links, counts.problems], [1000, 1000, 1]);
});

test('a last record without an end is told once', () => {
  const good = `${kResponse} ${kAnswer.length}\r\n\r\n${kAnswer}\r\n\r\n`;
  const { counts } = summary({ 'a.warc': `${good}WARC/1.0\r\nContent-Length: many\r\n\r\n${'x\n'.repeat(9 << 20)}` });
  assert.deepEqual([counts.rows, counts.problems], [2, 1]);
});

test('a line of JSON is one row whatever its objects and texts hold', () => {
  const row = (/** @type {object} */ more) =>
    `${JSON.stringify({ source: 'https://a.example/', target: 'https://a.example/b', ...more })}\n`;
  const rest = row({}).repeat(3);
  const meta = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i]));
  for (const first of [row({ meta }), row({ note: '{"a":1}'.repeat(5000) })]) {
    assert.equal(summary({ 'a.jsonl': first + rest }).counts.rows, 4);
  }
});

test('a cell that is longer than what is looked at first hides no row after it', () => {
  const cell = 'a line of a long text\n'.repeat(60_000);
  const good = 'https://a.example/,https://a.example/b,b\n'.repeat(10);
  const { counts } = summary({
    'a.csv': `source,target,anchor\nhttps://a.example/,https://a.example/c,"${cell}"\n${good}`,
  });
  assert.equal(counts.rows, 11);
});
