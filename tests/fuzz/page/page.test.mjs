// What the page makes of texts that a person or a file gives it, with random ones: terms of a filter against the core's
// reading of them, and project files that were damaged. ANCHORITE_FUZZ_RUNS says how many of each (500).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoted, termOfCell, termsOf, withoutTerm, withTerm } from '../../../web/lib/filter.js';
import { packProject, unpackProject } from '../../../web/lib/project.js';
import { analyse, loadWasm, readFile, reportText } from '../../wasm/driver.mjs';

const runs = Number(process.env.ANCHORITE_FUZZ_RUNS ?? 500);

/** A generator of numbers below `most`, the same for a seed (xorshift32). @param {number} seed */
function numbers(seed) {
  let state = seed * 2654435761 || 1;
  return (/** @type {number} */ most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
}
/** @template T @param {(most: number) => number} below @param {T[]} list */
const pick = (below, list) => list[below(list.length)];

const kPaths = ['', 'a', 'b/c', 'say "x"', 'a b', 'ä', '-x', 'x*y?', '=1+1', '""', "it's"];

/** A core that has read pages with odd addresses and anchors. */
async function coreWithLinks() {
  const wasm = await loadWasm();
  const [core, parser] = [new wasm.Core(), new wasm.Parser()];
  const cell = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  const rows = kPaths.flatMap((from, i) =>
    kPaths.map((to, j) => [`https://a.example/${from}`, `https://a.example/${to}`, `${to} ${i * j}`].map(cell).join()),
  );
  const text = `Source,Destination,Anchor\n${rows.join('\n')}\n`;
  readFile({ core, parser }, { name: 'links.csv', bytes: new TextEncoder().encode(text) }, 1 << 20);
  analyse(core, {});
  return core;
}
const core = await coreWithLinks();

/** What the core makes of a filter: rows, or the kind of its refusal. @param {string} filter */
function matched(filter) {
  try {
    return reportText(core, 'links', { filters: [filter] });
  } catch (error) {
    return `refused: ${/** @type {any} */ (error).code}`;
  }
}

const kColumns = ['anchor', 'source', 'target', 'follow', 'line', 'no_such_column', ''];
const kSigns = [':', '=', '!=', '<', '<=', '>', '>=', '~', '==', ' = ', ''];
const kValues = [
  ...kPaths,
  '3',
  '-1',
  '1e9',
  'true',
  '"',
  '""',
  '"a b"',
  '"a ""b"" c"',
  'a|3',
  '"a b"|x|',
  'or',
  '*a*',
  '\\',
  '\t',
  ' ',
];

/** @param {(most: number) => number} below */
function randomFilter(below) {
  const term = () =>
    (below(4) === 0 ? '-' : '') +
    pick(below, kColumns) +
    pick(below, kSigns) +
    (below(3) === 0 ? quoted(pick(below, kValues)) : pick(below, kValues));
  return Array.from({ length: 1 + below(4) }, term).join(pick(below, [' ', '  ', '\t', ' or ', ' Oder  ', '|']));
}

test('a filter taken apart and put together again means the same to the core', () => {
  for (let seed = 1; seed <= runs; ++seed) {
    const filter = randomFilter(numbers(seed));
    assert.equal(matched(termsOf(filter).join(' ')), matched(filter), JSON.stringify(filter));
  }
});

test('a term that is added and taken away leaves the filter as it was', () => {
  for (let seed = 1; seed <= runs; ++seed) {
    const below = numbers(seed);
    const terms = termsOf(randomFilter(below));
    const term = termOfCell('anchor', pick(below, kValues), below(2) === 0);
    const filter = terms.join(' ');
    if (terms.includes(term) || matched(filter).startsWith('refused')) continue;
    assert.equal(matched(withoutTerm(withTerm(filter, term), term)), matched(filter), JSON.stringify([filter, term]));
  }
});

test("a cell's term finds the rows that have this value, and only them", () => {
  const all = JSON.parse(reportText(core, 'links', { format: 'json' }));
  for (const value of new Set(all.map((/** @type {any} */ row) => row.anchor))) {
    const found = JSON.parse(
      reportText(core, 'links', { format: 'json', filters: [termOfCell('anchor', /** @type {any} */ (value), false)] }),
    );
    assert.deepEqual(
      found,
      all.filter((/** @type {any} */ row) => row.anchor === value),
      JSON.stringify(value),
    );
  }
});

/** Bytes with one thing wrong. @param {Uint8Array} bytes @param {(most: number) => number} below */
function damaged(bytes, below) {
  const at = below(bytes.length);
  const copy = bytes.slice();
  if (below(3) === 0) return copy.slice(0, at);
  if (below(2) === 0) {
    copy[at] = below(256);
    return copy;
  }
  const words = ['"bytes":9e15', '"packed":-1', '"__proto__":{"x":1}', '"kind":"exe"', '[[[[', 'null', '\0'];
  copy.set(new TextEncoder().encode(pick(below, words)).slice(0, copy.length - at), at);
  return copy;
}

test('a damaged project is read or refused, and changes nothing else', async () => {
  const desk = {
    options: { site: 'a.example' },
    map: '',
    view: 'pages',
    views: { pages: { filter: 'depth>1', sort: ['url:asc'], columns: ['url'], widths: { url: 300 } } },
    focus: [],
    segments: [{ name: 'Shop', pattern: '/shop/*' }],
    ignored: ['orphans'],
    by: 'Ann',
    answers: { bought: /** @type {const} */ ('yes') },
    log: false,
    scenarios: [{ name: 'b', edits: [{ edit: /** @type {const} */ ('delete'), page: 'https://a.example/b' }] }],
    scenario: 0,
  };
  const inputs = [
    { name: 'links.csv', text: 'Source,Destination\nhttps://a.example/,https://a.example/b\n' },
    { name: 'page', html: '<a href=/x>x</a>', url: 'https://a.example/' },
  ];
  const whole = new Uint8Array(await (await packProject(inputs, desk)).arrayBuffer());
  let read = 0;
  for (let seed = 1; seed <= runs; ++seed) {
    const file = new File([damaged(whole, numbers(seed))], 'p.anchorite');
    try {
      const project = await unpackProject(file);
      assert.deepEqual(Object.keys(project.desk).sort(), Object.keys(desk).sort());
      read += 1;
    } catch (error) {
      assert.equal(/** @type {any} */ (error).code, 'bad_project', `seed ${seed}: ${error}`);
    }
    assert.equal(/** @type {any} */ ({}).x, undefined, 'nothing reaches the prototype of objects');
  }
  assert.ok(read < runs, 'damage is noticed');
});
