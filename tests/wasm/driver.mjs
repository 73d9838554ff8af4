// The page's core in node: the same build/wasm, fed whole files, in blocks of any size.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checked } from '../../web/core/faults.js';

export const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const glue = join(top, 'build/wasm/anchorite.js');
const binary = join(top, 'build/wasm/anchorite.wasm');

export const wasmIsBuilt = existsSync(glue) && existsSync(binary);

/** @returns {Promise<any>} Emscripten's module: the classes Core and Parser */
export async function loadWasm() {
  const { default: createAnchorite } = await import(pathToFileURL(glue).href);
  return createAnchorite({ wasmBinary: readFileSync(binary) });
}

// Titles and headers stand in the first block, whatever the size of the others.
const kFirstBlock = 700;

/**
 * All that is in a file, unpacked by the core.
 * @param {any} module
 * @param {{name: string, bytes: Uint8Array}} file
 * @returns {{name: string, bytes: Uint8Array}[]}
 */
export function unpacked(module, { name, bytes }) {
  const readAt = (/** @type {number} */ at, /** @type {number} */ count) => bytes.subarray(at, at + count);
  const opened = new module.Package(readAt, bytes.length, name);
  const members = checked(opened.open());
  const out = members.map((/** @type {{name: string}} */ member, /** @type {number} */ i) => {
    checked(member);
    checked(opened.start(i));
    const pieces = [];
    do pieces.push(checked(opened.read(1 << 16)).slice());
    while (pieces.at(-1).length > 0);
    return { name: member.name, bytes: new Uint8Array(Buffer.concat(pieces)) };
  });
  opened.delete();
  return out;
}

/**
 * What the road of the page does, without its workers.
 * @param {{core: any, parser: any}} to
 * @param {{name: string, bytes: Uint8Array}} file
 * @param {number} blockBytes    where to cut; a record larger than this makes its block larger
 */
export function readFile({ core, parser }, { name, bytes: raw }, blockBytes) {
  let bytes = raw;
  const head = bytes.subarray(0, 1 << 20);
  checked(core.reserve(head.length)).set(head);
  const mapping = checked(core.sniff(head.length, head.length === bytes.length, name, ''));
  checked(parser.useMapping(mapping));
  if (core.beginDecoding()) {
    checked(core.reserve(bytes.length)).set(bytes);
    bytes = checked(core.decode(bytes.length, true)).slice();
  }
  const id = checked(core.beginFile(name, raw.length, mapping));
  const readBlocks = () => {
    let size = core.isPage() ? bytes.length : Math.max(blockBytes, kFirstBlock);
    for (let at = 0, first = true; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + size);
      const last = at + piece.length === bytes.length;
      checked(core.reserve(piece.length)).set(piece);
      const whole = last ? piece.length : checked(core.cut(piece.length));
      if (whole === 0) {
        size *= 2;
        continue;
      }
      checked(parser.reserve(whole)).set(piece.subarray(0, whole));
      const wire = checked(parser.parse(whole, first)).slice();
      checked(core.reserve(wire.length)).set(wire);
      checked(core.append(id, wire.length));
      at += whole;
      first = false;
      if (!core.isPage()) size = blockBytes;
    }
  };
  readBlocks();
  const corrected = core.mayReadAgain() ? checked(core.corrected(id)) : '';
  if (corrected) {
    checked(core.readAgain(id, corrected));
    checked(parser.useMapping(corrected));
    readBlocks();
  }
  checked(core.endFile(id));
}

/**
 * @param {any} core
 * @param {Record<string, string>} options
 */
export function analyse(core, options) {
  checked(core.start(options));
  while (!checked(core.step()).finished);
}

/**
 * A report as a file.
 * @param {any} core
 * @param {string} name
 * @param {{filters?: string[], sort?: string, columns?: string[], format?: string, slice?: number}} [how]  slice: rows
 * @returns {Buffer}
 */
export function reportBytes(core, name, how = {}) {
  const { filters = [], sort = '', columns = [], format = 'csv', slice = 1000 } = how;
  const query = { filters, sort, offset: 0, limit: 0xffff_ffff };
  const rows = checked(core.exportOpen(name, query, format, columns, []));
  const parts = [];
  for (let at = 0; at === 0 || at < rows; at += slice) parts.push(checked(core.exportSlice(slice, [])).slice());
  return Buffer.concat(parts);
}

/** A report as text. @param {any} core @param {string} name @param {Parameters<typeof reportBytes>[2]} [how] */
export const reportText = (core, name, how) => reportBytes(core, name, how).toString();
