// Graphs that WebGraph has compressed, as Common Crawl publishes them, become network files.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bvGraph } from '../support/bvgraph.mjs';
import { run } from '../support/cli.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anchorite-graph-'));
after(() => rmSync(folder, { recursive: true }));
/** @param {string} name */
const at = (name) => join(folder, name);

/** In-arcs with shared lists, runs, hubs and dead ends. @param {number} nodes @param {number} seed */
function inArcs(nodes, seed) {
  let state = seed;
  const random = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  /** @type {number[][]} */
  const lists = [];
  for (let node = 0; node < nodes; node++) {
    const list = new Set(random(3) > 0 ? (lists[node - 1 - random(7)] ?? []).filter(() => random(10) > 1) : []);
    for (let i = random(6); i > 0; i--) list.add(random(nodes * 0.6));
    const start = random(nodes * 0.5);
    for (let i = random(4) === 0 ? random(9) : 0; i > 0; i--) list.add(start + i);
    if (node === 5) for (let i = 0; i < nodes * 0.6; i++) list.add(i);
    lists.push(random(9) === 0 ? [] : [...list].sort((a, b) => a - b));
  }
  return lists;
}

/** The scores by plain power iteration. @param {number[][]} lists */
function pagerank(lists) {
  const nodes = lists.length;
  const degree = new Float64Array(nodes);
  for (const source of lists.flat()) degree[source] += 1;
  let scores = new Float64Array(nodes).fill(1 / nodes);
  for (let sweep = 0; sweep < 200; sweep++) {
    const next = Float64Array.from(lists, (list) =>
      list.reduce((sum, from) => sum + (0.85 * scores[from]) / degree[from], 0),
    );
    const lost = 1 - next.reduce((sum, score) => sum + score, 0);
    scores = next.map((score) => score + lost / nodes);
  }
  return scores;
}

/** @param {string} name @param {number[][]} lists @param {Parameters<typeof bvGraph>[1]} [how] */
function writeGraph(name, lists, how) {
  const { graph, properties } = bvGraph(lists, how);
  writeFileSync(at(`${name}.graph`), graph);
  writeFileSync(at(`${name}.properties`), properties);
  return graph;
}

test('the scores of a compressed graph are those of its arcs', () => {
  for (const [seed, how] of /** @type {[number, Parameters<typeof bvGraph>[1]][]} */ ([
    [1, {}],
    [2, { window: 0 }],
    [3, { least: 0, k: 5 }],
    [4, { window: 1, least: 2, k: 1 }],
  ])) {
    const lists = inArcs(3000, seed);
    writeGraph('some-t', lists, how);
    const made = run('network', at('some-t.graph'), '--out', at('some.anet'));
    assert.equal(made.status, 0, made.err);
    assert.match(made.err, new RegExp(`3,000 nodes, ${lists.flat().length.toLocaleString('en')} arcs`));
    const { out } = run('rank', at('some.anet'));
    const rows = out.trim().split('\n');
    assert.equal(rows.shift(), 'node,pagerank');
    const expected = pagerank(lists);
    const l1 = rows.reduce((sum, row, node) => {
      const [number, score] = row.split(',');
      assert.equal(Number(number), node);
      return sum + Math.abs(Number(score) - expected[node]);
    }, 0);
    assert.ok(l1 < 1e-9, `L1 ${l1}`);
  }
});

test('names of the nodes go with them', () => {
  writeGraph('named-t', [[1], [0, 2], [0]]);
  const names = ['0\tcom.example\t3', '1\torg.=example\t1', '2\tnet.example\t1'];
  for (const [file, text] of /** @type {[string, string | Buffer][]} */ ([
    ['vertices.txt.gz', gzipSync(`${names.join('\n')}\n`)],
    ['vertices.txt', names.join('\n')],
    ['names.txt', 'com.example\r\norg.=example\r\nnet.example\r\n'],
  ])) {
    writeFileSync(at(file), text);
    assert.equal(run('network', at('named-t.graph'), at(file), '--out', at('named.anet')).status, 0);
    const rows = run('rank', at('named.anet')).out.trim().split('\n');
    assert.deepEqual(
      rows.map((row) => row.replace(/,[^,]*,/, ',')),
      ['node,name', '0,com.example', '1,org.=example', '2,net.example'],
    );
  }
  for (const [text, wrong] of /** @type {[string, RegExp][]} */ ([
    ['0\ta\n1\tb\n', /It ends after 2 names, and the graph has more nodes/],
    ['0\ta\n2\tb\n1\tc\n', /Line 2: expected node 1, found "2"/],
    ['0\ta\n1\tb\n2\tc\n3\td\n', /more names than the graph has nodes, 3/],
  ])) {
    writeFileSync(at('wrong.txt'), text);
    const { status, err } = run('network', at('named-t.graph'), at('wrong.txt'), '--out', at('wrong.anet'));
    assert.equal(status, 2);
    assert.match(err, wrong);
    assert.ok(!existsSync(at('wrong.anet')));
  }
});

test('a compressed graph that is cut, changed or of other properties is refused, or is another graph', () => {
  const lists = inArcs(300, 7);
  const whole = writeGraph('whole-t', lists);
  const { properties } = bvGraph(lists);
  const made = (/** @type {string | Buffer} */ graph, /** @type {string} */ told) => {
    writeFileSync(at('wrong-t.graph'), graph);
    writeFileSync(at('wrong-t.properties'), told);
    return run('network', at('wrong-t.graph'), '--out', at('wrong.anet'));
  };
  for (let bytes = 0; bytes < whole.length; bytes += 97) {
    const { status, err } = made(whole.subarray(0, bytes), properties);
    assert.equal(status, 2, `${bytes}`);
    assert.match(err, /wrong-t\.graph: (This graph is damaged or cut|Its properties)/);
  }
  for (let byte = 0; byte < whole.length; byte += 41) {
    const wrong = Buffer.from(whole);
    wrong[byte] ^= 1 << (byte % 8);
    assert.ok([0, 2].includes(made(wrong, properties).status ?? -1), `${byte}`);
  }
  for (const [told, wrong] of /** @type {[string, RegExp][]} */ ([
    [properties.replace(/arcs=\d+/, 'arcs=1'), /damaged or cut, or of other properties/],
    [properties.replace(/arcs=\d+/, ''), /do not say how many nodes and arcs/],
    [properties.replace('zetak=3', ''), /do not say how it is written/],
    [properties.replace(/nodes=\d+/, 'nodes=4000000000'), /more nodes than it can hold/],
    [properties.replace('compressionflags=', 'compressionflags=RESIDUALS_GAMMA'), /other codes than WebGraph/],
  ])) {
    assert.match(made(whole, told).err, wrong);
  }
  writeFileSync(at('plain.graph'), whole);
  assert.match(run('network', at('plain.graph'), '--out', at('x.anet')).err, /transposed graph: .*plain-t\.graph/);
  writeFileSync(at('alone-t.graph'), whole);
  assert.match(
    run('network', at('alone-t.graph'), '--out', at('x.anet')).err,
    /alone-t\.properties: There is no such file/,
  );
});
