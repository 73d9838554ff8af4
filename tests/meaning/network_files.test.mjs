// Networks as files: ranks that are streamed from disk are those of the command line in memory, whatever the number of
// threads, and a file that is not as it was written is refused.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run, write } from '../support/cli.mjs';
import { numbersBlock, rowsBlock, smallNetwork, writeNetwork } from '../support/network_file.mjs';
import { program, top } from '../support/program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'anchorite-network-'));
after(() => rmSync(folder, { recursive: true }));
/** @param {string} name */
const at = (name) => join(folder, name);

/** @param {string[]} words */
function good(...words) {
  const { status, out, err } = run(...words);
  assert.equal(status, 0, `${words.join(' ')}: ${err}`);
  return out;
}

/** Of a table whose last column may be quoted. @param {string} csv @returns {string[][]} */
const rowsOf = (csv) =>
  csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => /** @type {string[]} */ (/^([^,]*),([^,]*)(?:,(.*))?$/.exec(line)?.slice(1)));

/**
 * How far streamed ranks are from those in memory: L1 over the pages of the site.
 * @param {string[]} files @param {string[]} options
 */
function difference(files, options) {
  const network = at('compared.anet');
  good('network', ...files, ...options, '--out', network);
  const streamed = new Map(rowsOf(good('rank', network)).map(([, score, name]) => [name, Number(score)]));
  const pages = JSON.parse(
    good('report', 'pages', ...files, ...options, '--columns', 'url,pagerank', '--format', 'json'),
  );
  let compared = 0;
  let sum = 0;
  for (const { url, pagerank } of pages) {
    if (pagerank === null) continue;
    const score = streamed.get(/[",]/.test(url) ? `"${url.replaceAll('"', '""')}"` : url);
    assert.ok(score !== undefined, `${url} is a node`);
    sum += Math.abs(score - pagerank);
    compared += 1;
  }
  return { compared, sum };
}

test('streamed ranks of the golden networks are those in memory', () => {
  const golden = join(top, 'tests/golden');
  let networks = 0;
  for (const name of readdirSync(golden)) {
    const path = join(golden, name, 'case.json');
    if (!existsSync(path)) continue;
    const { files, options = {} } = JSON.parse(readFileSync(path, 'utf8'));
    const flags = Object.entries(options).flatMap(([option, value]) => [`--${option}`, value]);
    const paths = files.map((/** @type {string} */ file) => join(golden, name, file));
    for (const more of [
      [],
      ['--self-links', 'keep', '--duplicates', 'sum', '--weights', 'content=0.5,navigation=0.01'],
    ]) {
      const { compared, sum } = difference(paths, [...flags, ...more]);
      if (compared > 0) networks += 1;
      assert.ok(sum <= 1e-9, `${name}: L1 ${sum}`);
    }
  }
  assert.ok(networks > 20, `${networks} networks`);
});

/** An edge list in which some nodes lead nowhere and some are hubs. @param {number} nodes @param {number} edges */
function edgeList(nodes, edges) {
  let state = 1;
  const random = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const lines = Array.from({ length: edges }, () => {
    const from = random(nodes * 0.7);
    const near = (from + 1 + random(50)) % nodes;
    return `n${from},n${random(3) > 0 ? near : Math.floor((random(1000) ** 2 / 1e6) * nodes)}\n`;
  });
  return `source,target\n${lines.join('')}`;
}

let large = '';
before(() => {
  const [edges] = write({ 'edges.csv': edgeList(250_000, 900_000) });
  large = at('large.anet');
  good('network', edges, '--out', large);
});

test('a network of many blocks: the same bits for any number of threads, and PageRank', () => {
  for (const threads of ['1', '2', '3', '7'])
    good('rank', large, '--threads', threads, '--out', at(`ranks-${threads}.csv`));
  const ranks = readFileSync(at('ranks-1.csv'));
  for (const threads of ['2', '3', '7']) assert.ok(ranks.equals(readFileSync(at(`ranks-${threads}.csv`))), threads);
  assert.match(good('rank', 'verify', large, at('ranks-1.csv')), /^residual: \d(\.\d+)?e-1[1-9]$/m);
  assert.match(run('rank', 'verify', large, at('ranks-1.csv'), '--damping', '0.8').err, /residual is .* tolerance/);
});

/** In-arcs of five nodes, of which one leads to itself, and what each passes on by an arc. */
const rows = [[1, 2, 4], [0], [0, 1, 3], [2, 3], [2]];
const shares = [1 / 2, 1 / 2, 1 / 4, 1 / 2, 1];

test('verify says the residual of any scores', () => {
  writeFileSync(at('small.anet'), smallNetwork(rows, shares));
  const scores = [0.3, 0.1, 0.25, 0.15, 0.2];
  const inflow = rows.map((sources) =>
    sources.reduce((sum, source) => sum + 0.85 * scores[source] * shares[source], 0),
  );
  const mass = inflow.reduce((sum, value) => sum + value, 0);
  const expected = inflow.reduce((sum, value, node) => sum + Math.abs(value + (1 - mass) / 5 - scores[node]), 0);
  for (const scale of [1, 5]) {
    const order = [3, 1, 4, 0, 2];
    writeFileSync(
      at('any.csv'),
      `name,score,id\n${order.map((id) => `"x,\n",${scores[id] * scale},${id}\n`).join('')}`,
    );
    const { status, out, err } = run('rank', 'verify', at('small.anet'), at('any.csv'));
    assert.equal(status, 1);
    assert.match(err, /^anchorite: The residual is .* more than the tolerance/);
    assert.ok(Math.abs(Number(/^residual: (.*)$/m.exec(out)?.[1]) - expected) < 1e-12, out);
    assert.equal(run('rank', 'verify', at('small.anet'), at('any.csv'), '--tolerance', '1').status, 0);
  }
});

test('verify names what is wrong with scores', () => {
  writeFileSync(at('small.anet'), smallNetwork(rows, shares));
  const head = 'node,pagerank\n';
  const some = '0,1\n1,1\n2,1\n3,1\n';
  for (const [text, wrong] of /** @type {[string, RegExp][]} */ ([
    ['a,b\n', /line 1: expected a header with the columns node/],
    [`${head}${some}`, /no row is of node 4/],
    [`${head}${some}3,1\n`, /line 6: node 3 has a row already/],
    [`${head}${some}5,1\n`, /line 6: expected a node from 0 to 4, found "5"/],
    [`${head}${some}4,-1\n`, /line 6: expected a score of 0 or more, found "-1"/],
    [`${head}${some}4\n`, /line 6: expected a score of 0 or more, found ""/],
  ])) {
    writeFileSync(at('wrong.csv'), text);
    const { status, err } = run('rank', 'verify', at('small.anet'), at('wrong.csv'));
    assert.notEqual(status, 0, text);
    assert.match(err, wrong);
  }
});

test('a file that is cut or has one wrong bit is refused, wherever that is', () => {
  const [edges] = write({
    'edges.csv':
      'source,target\nhttps://a.example/,https://a.example/b\nhttps://a.example/b,https://a.example/c\nhttps://a.example/b,https://a.example/\n',
  });
  good('network', edges, '--out', at('whole.anet'));
  const whole = readFileSync(at('whole.anet'));
  good('rank', at('whole.anet'), '--out', at('of-whole.csv'));
  const refused = (/** @type {Buffer} */ bytes, /** @type {string} */ what) => {
    writeFileSync(at('wrong.anet'), bytes);
    const { status, err } = run('rank', at('wrong.anet'), '--out', at('of-wrong.csv'));
    assert.equal(status, 2, `${what}: ${err}`);
    assert.match(err, /wrong\.anet: This (network file is (damaged|cut): .* Write it again|is no network file)/, what);
    assert.ok(!existsSync(at('of-wrong.csv')), what);
  };
  // Every byte of this small file: its header, rows, numbers, names, index, footer and their checksums.
  for (let byte = 0; byte < whole.length; byte++) {
    const wrong = Buffer.from(whole);
    wrong[byte] ^= 1 << (byte % 8);
    refused(wrong, `bit of byte ${byte} of ${whole.length}`);
  }
  for (let bytes = 0; bytes < whole.length; bytes += 7) refused(whole.subarray(0, bytes), `the first ${bytes} bytes`);
  refused(Buffer.concat([whole, Buffer.from('x')]), 'a byte more');
  assert.match(run('rank', edges).err, /edges\.csv: This is no network file/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('.')),
    [],
  );
});

test('a file whose checksums are right and whose numbers are wrong is refused', () => {
  for (const [wrongRows, wrongShares] of /** @type {[number[][], number[]][]} */ ([
    [[[1, 2, 5], [0], [0, 1, 3], [2, 3], [2]], shares],
    [rows, [0.5, 0, 0.25, 0.5, 1]],
    [rows, [0.5, Number.NaN, 0.25, 0.5, 1]],
    [rows, [0.5, -1, 0.25, 0.5, 1]],
    [rows, [0.5, 0.25, 0.5, 1]],
  ])) {
    writeFileSync(at('wrong.anet'), smallNetwork(wrongRows, wrongShares));
    const { status, err } = run('rank', at('wrong.anet'), '--out', at('of-wrong.csv'));
    assert.equal(status, 2);
    assert.match(err, /This network file is damaged: /);
  }
});

/** A ring in which each node leads to 256 around it, in 200 MB: its blocks are all alike but the ends. @param {string} path */
function writeRing(path) {
  const block = 1024;
  const blocks = 600;
  const nodes = block * blocks;
  const around = (/** @type {number} */ first) =>
    Array.from({ length: block }, (_, i) => {
      const node = first + i;
      const near = Array.from({ length: 256 }, (_, k) => (node - 384 + 3 * k + nodes) % nodes);
      return near.sort((a, b) => a - b);
    });
  const same = rowsBlock(block, around(block));
  const bits = Buffer.alloc(nodes / 8, 0xff);
  const shareBlocks = Array.from({ length: Math.ceil(nodes / 65_536) }, (_, i) =>
    numbersBlock(Array(Math.min(65_536, nodes - i * 65_536)).fill(1 / 300)),
  );
  const file = openSync(path, 'w');
  writeNetwork(
    { nodes, active: nodes },
    [
      Array.from({ length: blocks }, (_, i) =>
        i === 0 || i === blocks - 1 ? rowsBlock(i * block, around(i * block)) : same,
      ),
      [],
      [{ bytes: bits, rows: nodes }],
      shareBlocks,
    ],
    (bytes) => writeSync(file, bytes),
  );
  closeSync(file);
}

test('a file that is larger than the memory that there is', () => {
  writeRing(at('ring.anet'));
  const { size } = statSync(at('ring.anet'));
  assert.ok(size > 180e6, `${size} bytes`);
  const limit = Math.floor(size / 1024) - 10_000;
  const { status, stderr } = spawnSync(
    'sh',
    [
      '-c',
      `ulimit -v ${limit}; exec "$0" rank "$1" --threads 2 --tolerance 1e-6 --out "$2"`,
      program,
      at('ring.anet'),
      at('ring.csv'),
    ],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  assert.match(stderr, /157,286,400 arcs/);
});

test('a run that is ended leaves no output', async () => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGKILL'])) {
    const child = spawn(program, ['rank', at('ring.anet'), '--tolerance', '1e-15', '--out', at('ended.csv')]);
    const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill(signal);
    assert.equal(await ended, signal);
    assert.ok(!existsSync(at('ended.csv')));
    const left = readdirSync(folder).filter((name) => name.startsWith('.'));
    if (signal !== 'SIGKILL') assert.deepEqual(left, []); // which nobody hears
  }
});

test('what is asked for wrongly is said', () => {
  for (const [words, wrong] of /** @type {[string[], RegExp][]} */ ([
    [['network', 'x.csv'], /Where to\? Name the network file by --out FILE\./],
    [['rank', 'verfy', 'a', 'b'], /one network file, found 3 files\. Did you mean verify\?/],
    [['rank', 'verify', 'a'], /Expected: anchorite rank verify NETWORK SCORES/],
    [['rank', large, '--threads', '0'], /--threads: expected 1 to 256, found "0"/],
    [['rank', large, '--out', large], /would overwrite .*large\.anet, which is read/],
    [['rank', at('none.anet')], /none\.anet: There is no such file/],
  ])) {
    const { status, err } = run(...words);
    assert.equal(status, 2, words.join(' '));
    assert.match(err, wrong);
  }
  assert.match(good('rank', large, '--max-sweeps', '3').slice(0, 20), /^node,pagerank,name/);
  assert.match(run('rank', large, '--max-sweeps', '3', '--out', at('rough.csv')).err, /has not converged/);
});
