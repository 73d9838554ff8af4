// Project files and patterns that mean harm, in node: how much is looked at before they are refused.

import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { gunzipped, gzipped } from '../../web/lib/gzip.js';
import { packProject, unpackProject } from '../../web/lib/project.js';
import { segmentFinder } from '../../web/lib/segments.js';
import { wildcard } from '../../web/lib/wildcard.js';
import { test } from './suite.mjs';

const kPiece = 1 << 16;
const kMostPieces = 10;

/**
 * Unpacks a stream that has no end, and counts its pieces.
 * @param {number} most
 * @param {AbortSignal} [signal]
 */
async function unpackEndless(most, signal) {
  const real = globalThis.DecompressionStream;
  let pieces = 0;
  class Endless {
    writable = new WritableStream();
    readable = new ReadableStream({
      pull(stream) {
        if (++pieces > kMostPieces) stream.close();
        else stream.enqueue(new Uint8Array(kPiece));
      },
    });
  }
  Object.assign(globalThis, { DecompressionStream: Endless });
  const settled = await gunzipped(new Blob([]), most, signal).then(
    () => 'unpacked',
    (error) => error.name,
  );
  Object.assign(globalThis, { DecompressionStream: real });
  return { settled, pieces };
}

const desk = {
  options: {},
  map: '',
  view: '',
  views: {},
  focus: [],
  segments: [],
  ignored: [],
  by: '',
  answers: {},
  log: false,
  scenarios: [{ name: '', edits: [] }],
  scenario: 0,
};

/** @param {object} input */
const projectOf = (input, packed = gzipSync('')) => {
  const entry = { name: 'a.csv', kind: 'file', packed: packed.length, ...input };
  const head = new TextEncoder().encode(JSON.stringify({ desk, inputs: [entry] }));
  const length = new Uint8Array(new Uint32Array([head.length]).buffer);
  return new File(['ANCHORITE PROJECT 1\n', length, head, packed], 'p.anchorite');
};

export async function projectTests() {
  await test('project: comes back as it was', async () => {
    const inputs = [
      { name: 'a.csv', file: new File(['x,y\n'.repeat(3_000_000)], 'a.csv') },
      { name: 'b', html: '<p>', url: 'https://b.example/' },
    ];
    const packed = await packProject(inputs, desk);
    const again = await unpackProject(new File([packed], 'p.anchorite'));
    assert.deepEqual(again.desk, desk);
    assert.equal(await /** @type {any} */ (again.inputs[0]).file.text(), await inputs[0].file?.text());
    assert.deepEqual(again.inputs[1], inputs[1]);
  });

  await test('project: no more is unpacked than a file says that it holds', async () => {
    const { settled, pieces } = await unpackEndless(2 * kPiece);
    assert.equal(settled, 'RangeError');
    assert.ok(pieces < kMostPieces, `${pieces} pieces`);
    assert.equal((await gunzipped(await gzipped(new Blob(['ten bytes.'])), 10)).size, 10);
  });

  await test('project: unpacking is cancelled in the middle', async () => {
    const stop = new AbortController();
    stop.abort();
    const { settled, pieces } = await unpackEndless(kMostPieces * kPiece, stop.signal);
    assert.equal(settled, 'AbortError');
    assert.ok(pieces < kMostPieces, `${pieces} pieces`);
    await assert.rejects(unpackProject(projectOf({ bytes: 0 }), stop.signal), { name: 'AbortError' });
  });

  await test('project: what says that it holds far more than its size is refused before it is unpacked', async () => {
    await assert.rejects(unpackProject(projectOf({ bytes: 1e9 })), /400 times its own size/);
    await assert.rejects(unpackProject(projectOf({ bytes: 60e6 })), /damaged or cut off/); // an archive may do that
  });

  await test('wildcard: finds what an expression of the same meaning finds', () => {
    const signs = ['a', 'b', '*', '?'];
    const every = (/** @type {string[]} */ signs, /** @type {number} */ size) =>
      Array.from({ length: signs.length ** size }, (_, i) =>
        Array.from({ length: size }, (_, at) => signs[Math.floor(i / signs.length ** at) % signs.length]).join(''),
      );
    const texts = [1, 2, 3, 4, 5].flatMap((size) => every(['a', 'b'], size));
    for (const pattern of [1, 2, 3, 4, 5].flatMap((size) => every(signs, size))) {
      const matches = wildcard(pattern);
      const same = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      for (const text of texts) assert.equal(matches(text), same.test(text), `${pattern} on ${text}`);
    }
    assert.ok(wildcard('/Shop/*.HTML')('/shop/a.html') && !wildcard('a.c')('abc') && wildcard('')(''));
  });

  await test('segments: a pattern of many stars is soon known not to match', () => {
    const pattern = `/${'*a'.repeat(200)}b`;
    const segments = [pattern, `https://h.example${pattern}`, '/x/*', '*.example/?'].map((pattern) => ({
      name: pattern,
      pattern,
    }));
    const find = segmentFinder(segments);
    assert.equal(find(`https://h.example/${'a'.repeat(2000)}`), -1);
    assert.deepEqual(
      ['https://h.example/X/1', 'https://h.example/y', 'https://h.example/yy', 'x'].map(find),
      [2, 3, -1, -1],
    );
  });
}
