// A file that is removed is as if it had never come, whatever the files that are left had in common with it: over the
// real core in node. Backlink files hold some of the same links, which are merged as they come; seen days are combined,
// and the newest file says whether a link is lost.

import assert from 'node:assert/strict';
import { checked } from '../../web/core/faults.js';
import { createSession } from '../../web/workers/session.js';
import { loadWasm, reportText, wasmIsBuilt } from '../wasm/driver.mjs';
import { skip, test } from './suite.mjs';

const kFiles = 4;
const kHeader = 'Referring page URL,Target URL,Anchor,First seen,Last seen,Lost';
const kReports = ['links', 'pages', 'anchors', 'domains', 'files', 'targets'];

/** A pool of one parser that works at once. @param {any} parser */
const poolOf = (parser) => ({
  workers: 1,
  blockBytes: 1 << 20,
  buffer: () => new ArrayBuffer(1 << 20),
  async parse(
    /** @type {string} */ mapping,
    /** @type {ArrayBuffer} */ block,
    /** @type {number} */ bytes,
    /** @type {boolean} */ first,
  ) {
    checked(parser.useMapping(mapping));
    checked(parser.reserve(bytes)).set(new Uint8Array(block, 0, bytes));
    return { wire: checked(parser.parse(bytes, first)).slice().buffer };
  },
});

/** @returns {any} */
const context = () => ({ signal: new AbortController().signal, progress() {}, transfer() {} });

/** @param {number} seed @returns {(below: number) => number} */
function drawing(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {(below: number) => number} draw @param {number} i */
function backlinks(draw, i) {
  const day = () => `2024-0${1 + draw(9)}-1${draw(10)}`;
  const row = () =>
    `https://from${draw(3)}.example/${draw(4)},https://to.example/${draw(3)},anchor ${draw(2)},${day()},${day()},${draw(2) ? day() : ''}`;
  const text = `${kHeader}\n${Array.from({ length: 1 + draw(20) }, row).join('\n')}\n`;
  return { name: `${i}.csv`, text };
}

export async function removalTests() {
  const title = 'session: a removed file is as if it had never come, also where its links were merged';
  if (!wasmIsBuilt) return skip(title, 'build/wasm is not built');
  const module = await loadWasm();
  const pool = /** @type {any} */ (poolOf(new module.Parser()));

  /** @param {{name: string, text: string}[]} inputs @param {string} [removed] */
  async function said(inputs, removed) {
    const core = new module.Core();
    const session = createSession(core, pool, () => assert.fail('nothing here is packed'));
    await session.open(inputs, { map: '' }, context());
    if (removed) await session.remove(removed, context());
    const texts = kReports.map((name) => reportText(core, name));
    core.delete();
    return texts;
  }

  await test(title, async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const draw = drawing(seed);
      const inputs = Array.from({ length: kFiles }, (_, i) => backlinks(draw, i));
      const all = await said(inputs);
      for (const { name } of inputs) {
        const left = inputs.filter((input) => input.name !== name);
        assert.deepEqual(await said(inputs, name), await said(left), `seed ${seed}, without ${name}`);
      }
      assert.notDeepEqual(all, await said(inputs.slice(1)));
    }
  });
}
