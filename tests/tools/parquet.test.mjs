// Parquet files as the CSV that they could have been: what another program wrote, by encoding, type and compression, and
// what is left of files that are cut, flipped or made to do harm. ANCHORITE_FUZZ_RUNS says how many are flipped (500).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parquetText } from '../../web/parquet/text.js';
import { readStruct } from '../../web/parquet/thrift.js';
import { unpacking } from '../../web/parquet/unpack.js';
import { csvOfRows, parquetOf, parquetOfRows } from '../support/parquet.mjs';

/** @typedef {import('hyparquet-writer').ParquetWriteOptions['columnData']} Columns */

const runs = Number(process.env.ANCHORITE_FUZZ_RUNS ?? 500);

/**
 * @param {Uint8Array} bytes
 * @param {(column: number) => boolean} [wants]   of the rows behind the first piece of text
 */
async function read(bytes, wants) {
  const parts = [];
  const text = parquetText(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)]));
  try {
    for (;;) {
      const part = await text.next();
      if (part.length === 0) break;
      parts.push(Buffer.from(part));
      if (wants) text.narrow(wants);
    }
  } catch (fault) {
    return {
      text: String(Buffer.concat(parts)),
      fault: /** @type {import('../../web/core/faults.js').CoreError} */ (fault),
    };
  }
  return { text: String(Buffer.concat(parts)), fault: null };
}

/** @param {Columns} columns @param {Parameters<typeof parquetOf>[1]} [options] */
async function cells(columns, options) {
  const { text, fault } = await read(parquetOf(columns, options));
  assert.equal(fault, null);
  return text.trimEnd().split('\n').slice(1);
}

const kLinks = [
  ['Source', 'Destination', 'Anchor', 'Status Code'],
  ...Array.from({ length: 5000 }, (_, i) => [
    `https://a.example/${i % 70}`,
    `https://a.example/page-${(i * 7919) % 5000}?a=1,2`,
    ['Home', '', 'say "x"', 'zwei\nZeilen', 'größer', 'a,b'][i % 6],
    i % 11 ? '200' : '',
  ]),
];

for (const codec of /** @type {const} */ (['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD', 'LZ4_RAW'])) {
  test(`rows are the CSV's, ${codec}`, async () => {
    for (const options of [{}, { rowGroupSize: 700, pageSize: 3000 }, { dictionarySize: 0 }]) {
      const { text, fault } = await read(parquetOfRows(kLinks, { codec, ...options }));
      assert.equal(fault, null);
      assert.equal(text, csvOfRows(kLinks));
    }
  });
}

test('what is not unpacked is named', async () => {
  const { fault } = await read(parquetOfRows(kLinks, { codec: 'BROTLI' }));
  assert.equal(fault?.code, 'bad_container');
  assert.match(fault?.message ?? '', /compressed with Brotli\. Write it again, compressed with snappy, gzip or zstd/);
});

test('a frame and a block of real compressors', async () => {
  const text = 'https://a.example/page '.repeat(40);
  const zstd = 'KLUv/WCYAvUAALhodHRwczovL2EuZXhhbXBsZS9wYWdlIAEA/Wo1mw==';
  const unpacked = await unpacking(6)(Buffer.from(zstd, 'base64'), text.length);
  assert.equal(Buffer.from(unpacked).toString(), text);
  // 23 literals, then matches of them, then the last five bytes
  const lz4 = Buffer.concat([Buffer.from([0xff, 8]), Buffer.from(text.slice(0, 23)), Buffer.from([23, 0])]);
  const tail = text.length - 23 - 5 - 19;
  const more = [...Array(Math.floor(tail / 255)).fill(255), tail % 255];
  const block = Buffer.concat([lz4, Buffer.from([...more, 0x50]), Buffer.from(text.slice(-5))]);
  assert.equal(Buffer.from(await unpacking(7)(block, text.length)).toString(), text);
});

for (const encoding of /** @type {const} */ (['PLAIN', 'DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY'])) {
  test(`texts by ${encoding}`, async () => {
    const data = kLinks.slice(1).map((row) => row[0]);
    assert.deepEqual(await cells([{ name: 'x', type: 'STRING', data, encoding }]), data);
  });
}

for (const encoding of /** @type {const} */ (['PLAIN', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT'])) {
  test(`whole numbers by ${encoding}`, async () => {
    const small = Array.from({ length: 3000 }, (_, i) => (i % 5 ? i * i - 400_000 : -i));
    assert.deepEqual(await cells([{ name: 'x', type: 'INT32', data: small, encoding }]), small.map(String));
    const large = small.map((value) => BigInt(value) * 1_000_000_007n);
    assert.deepEqual(await cells([{ name: 'x', type: 'INT64', data: large, encoding }]), large.map(String));
  });
}

test('values as a CSV has them', async () => {
  const columns = /** @type {Columns} */ ([
    { name: 'double', type: 'DOUBLE', data: [1.5, 0.1, Number.NaN, -2, null] },
    { name: 'float', type: 'FLOAT', data: [0.1, 3, 16777216, 1e-7, null] },
    { name: 'truth', type: 'BOOLEAN', data: [true, false, null, true, false] },
    { name: 'time', type: 'TIMESTAMP', data: [new Date(0), new Date('2024-02-29T10:20:30Z'), null, new Date(5), null] },
    { name: 'id', type: 'UUID', data: Array(5).fill('00112233-4455-6677-8899-aabbccddeeff') },
    { name: 'empty', type: 'STRING', data: [null, '', null, ' ', null] },
  ]);
  assert.deepEqual(await cells(columns), [
    '1.5,0.1,true,1970-01-01 00:00:00,00112233-4455-6677-8899-aabbccddeeff,',
    '0.1,3,false,2024-02-29 10:20:30,00112233-4455-6677-8899-aabbccddeeff,',
    ',16777216,,,00112233-4455-6677-8899-aabbccddeeff,',
    '-2,1e-7,true,1970-01-01 00:00:00.005,00112233-4455-6677-8899-aabbccddeeff, ',
    ',,false,,00112233-4455-6677-8899-aabbccddeeff,',
  ]);
});

test('days, decimals and numbers without a sign, from their own types', async () => {
  /** @param {import('hyparquet').SchemaElement} element @param {Columns[0]['data']} data */
  const typed = async (element, data) => {
    const schema = [{ name: 'root', num_children: 1 }, element];
    const bytes = parquetOf([{ name: element.name, data }], { schema, statistics: false });
    return (await read(bytes)).text.trimEnd().split('\n').slice(1);
  };
  const required = { name: 'x', repetition_type: /** @type {const} */ ('REQUIRED') };
  const day = new Date('2024-02-29T00:00:00Z');
  assert.deepEqual(await typed({ ...required, type: 'INT32', converted_type: 'DATE' }, [day]), ['2024-02-29']);
  const decimal = {
    ...required,
    type: /** @type {const} */ ('INT64'),
    converted_type: /** @type {const} */ ('DECIMAL'),
  };
  assert.deepEqual(await typed({ ...decimal, scale: 2, precision: 9 }, [12.5, -0.07]), ['12.50', '-0.07']);
  const unsigned = {
    ...required,
    type: /** @type {const} */ ('INT32'),
    converted_type: /** @type {const} */ ('UINT_32'),
  };
  assert.deepEqual(await typed(unsigned, [4294967295, 7]), ['4294967295', '7']);
});

test('what nobody asks for is neither written nor read', async () => {
  const wide = kLinks.map((row, i) => [...row, `note ${i}`]);
  const bytes = parquetOfRows(wide, { rowGroupSize: 500 });
  /** @type {number[]} */
  const asked = [];
  const blob = new Blob([bytes]);
  const watched = {
    size: blob.size,
    slice: (/** @type {number} */ from, /** @type {number} */ to) => {
      asked.push(to - from);
      return blob.slice(from, to);
    },
  };
  const sum = () => asked.reduce((all, one) => all + one, 0);
  const text = parquetText(watched);
  let last = '';
  for (let part = await text.next(); part.length > 0; part = await text.next()) {
    text.narrow((column) => column === 1);
    last = Buffer.from(part).toString();
  }
  assert.equal(last.trimEnd().split('\n').at(-1), `,"${kLinks.at(-1)?.[1]}",,,`);
  assert.ok(sum() < 0.8 * bytes.length, `${sum()} of ${bytes.length} bytes were read`);
});

test('lists have no place in a cell', async () => {
  /** @type {import('hyparquet').SchemaElement[]} */
  const schema = [
    { name: 'root', num_children: 2 },
    { name: 'url', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    { name: 'tags', converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', type: 'INT32', repetition_type: 'OPTIONAL' },
  ];
  const columns = [
    { name: 'url', data: ['a', 'b'] },
    { name: 'tags', data: [[1, 2], [3]] },
  ];
  const bytes = parquetOf(columns, { schema });
  assert.equal((await read(bytes)).text, 'url,tags\na,\nb,\n');
  assert.equal((await read(bytes, (column) => column === 0)).fault, null);
  assert.match((await read(bytes, () => true)).fault?.message ?? '', /"tags" of this Parquet file holds lists/);
});

/** What a footer says is changed by, with the length that belongs to it. @param {Uint8Array} bytes @param {number[]} footer */
function withFooter(bytes, footer) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(footer), length, Buffer.from('PAR1')]));
}

test('numbers, lists and structs without an end are refused at once', () => {
  const endless = new Uint8Array(1 << 20).fill(0x80);
  endless[0] = 0x16; // a number of 64 bits
  assert.throws(() => readStruct(endless), { code: 'bad_container' });
  const deep = new Uint8Array(1 << 20).fill(0x1c); // structs in structs
  assert.throws(() => readStruct(deep), { code: 'bad_container' });
  const long = new Uint8Array([0x19, 0xf8, 0xff, 0xff, 0xff, 0xff, 0x0f]); // a list of 4 billion texts
  assert.throws(() => readStruct(long), { code: 'bad_container' });
});

test('a file that says too much is refused', async () => {
  const start = Buffer.from('PAR1xxxxxxxxxxxx');
  for (const bytes of [
    start,
    withFooter(start, []),
    withFooter(start, [0x19, 0x0c, 0x29, 0x0c, 0]), // no columns, no rows
    new Uint8Array([...start, 255, 255, 255, 127, ...Buffer.from('PAR1')]),
    new Uint8Array([...start, 0, 0, 0, 0, ...Buffer.from('PARE')]),
  ]) {
    const { fault } = await read(bytes);
    assert.equal(fault?.code, 'bad_container', String(fault));
  }
});

test('a page of a billion cells, and a file of as many rows, end', async () => {
  const bytes = parquetOf([{ name: 'x', type: 'STRING', data: Array(50_000).fill('y'.repeat(3000)) }], {
    rowGroupSize: 50_000,
  });
  const { text, fault } = await read(bytes);
  assert.match(fault?.message ?? '', /more than 400 times its size/);
  assert.ok(text.length < 100 << 20, `${text.length}`);
});

test('a file that is cut gives a clear problem', async () => {
  const bytes = parquetOfRows(kLinks, { rowGroupSize: 700 });
  for (let size = 4; size < bytes.length; size += 997) {
    const { fault } = await read(bytes.slice(0, size));
    assert.equal(fault?.code, 'bad_container', String(fault?.stack));
  }
});

test('a file that is flipped ends in rows or in a clear problem', async () => {
  const files = [
    parquetOfRows(kLinks, { rowGroupSize: 700, pageSize: 3000 }),
    parquetOfRows(kLinks.slice(0, 300), { codec: 'ZSTD' }),
    parquetOfRows(kLinks.slice(0, 300), { codec: 'GZIP' }),
    parquetOf([
      {
        name: 'x',
        type: 'STRING',
        data: kLinks.map((row) => row[0]),
        encoding: 'DELTA_BYTE_ARRAY',
        codec: 'UNCOMPRESSED',
      },
      {
        name: 'y',
        type: 'INT64',
        data: kLinks.map((_, i) => BigInt(i * i)),
        encoding: 'DELTA_BINARY_PACKED',
        codec: 'UNCOMPRESSED',
      },
    ]),
  ];
  let state = 12345;
  const below = (/** @type {number} */ most) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  for (let run = 0; run < runs; run++) {
    const bytes = Uint8Array.from(files[run % files.length]);
    const footer = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
    // Every second one in the footer, where everything else is told of.
    const from = run % 2 ? bytes.length - 8 - footer : 0;
    for (let flips = 1 + below(3); flips > 0; flips--) bytes[from + below(bytes.length - from)] = below(256);
    const began = performance.now();
    const { fault } = await read(bytes);
    assert.ok(performance.now() - began < 5000, `run ${run} took ${performance.now() - began} ms`);
    if (fault) assert.equal(fault.code, 'bad_container', `run ${run}: ${fault.stack}`);
  }
});
