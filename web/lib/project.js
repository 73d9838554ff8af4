// An analysis as one file, to go on with elsewhere: the inputs as they were given, packed, and how they were
// looked at. Scores are not kept: the same inputs under the same options give the same bits again.
//
//   "ANCHORITE PROJECT 1\n"   the version of this format
//   4 bytes                   length of the head, little-endian
//   head                      JSON (Head below)
//   the inputs                each gzipped, one after the other, as long as the head says
//
// Nothing of a file is used before all of it was unpacked, and gzip's checksums have been right.

import { CoreError } from '../core/faults.js';
import { deskOf } from './desk.js';
import { gunzipped, gzipped } from './gzip.js';

/** @import { Input } from '../core/types.js' */
/** @import { Desk } from './desk.js' */

const kMagic = 'ANCHORITE PROJECT ';
const kVersion = 1;
const kMostHead = 16 << 20;

/** @typedef {{name: string, kind: 'file' | 'html' | 'text', url?: string, bytes: number, packed: number}} Entry */
/** @typedef {{desk: Desk, inputs: Entry[]}} Head */

/** @param {string} why */
const damaged = (why) => new CoreError('bad_project', why);

/** @param {Input} input @returns {Blob} */
const bytesOf = (input) => ('file' in input ? input.file : new Blob(['html' in input ? input.html : input.text]));

/**
 * @param {Input[]} inputs
 * @param {Desk} desk
 * @returns {Promise<Blob>}
 */
export async function packProject(inputs, desk) {
  const packed = [];
  /** @type {Entry[]} */
  const entries = [];
  for (const input of inputs) {
    const blob = bytesOf(input);
    const part = await gzipped(blob);
    packed.push(part);
    const kind = 'file' in input ? 'file' : 'html' in input ? 'html' : 'text';
    const url = 'html' in input && input.url ? { url: input.url } : {};
    entries.push({ name: input.name, kind, ...url, bytes: blob.size, packed: part.size });
  }
  const head = new TextEncoder().encode(JSON.stringify({ desk, inputs: entries }));
  const length = new Uint8Array(new Uint32Array([head.length]).buffer);
  return new Blob([`${kMagic}${kVersion}\n`, length, head, ...packed]);
}

/** @param {Blob} blob */
export const isProject = async (blob) => (await blob.slice(0, kMagic.length).text()) === kMagic;

// As archives are bounded (cpp/unpack/stream.h): what is so many times as large as its file is a bomb.
const kMostRatio = 400;
const kAlwaysBytes = 64 << 20;

/**
 * Errors: bad_project, with what is wrong, and an AbortError.
 * @param {File} file
 * @param {AbortSignal} [signal]
 * @returns {Promise<{desk: Desk, inputs: Input[]}>}
 */
export async function unpackProject(file, signal) {
  const start = await file.slice(0, 40).text();
  const line = start.slice(0, start.indexOf('\n') + 1);
  const version = Number(line.slice(kMagic.length));
  if (version !== kVersion) throw damaged(`"${file.name}" has version ${line.slice(kMagic.length).trim() || '?'}.`);
  const size = new DataView(await file.slice(line.length, line.length + 4).arrayBuffer());
  const length = size.byteLength === 4 ? size.getUint32(0, true) : 0;
  let at = line.length + 4 + length;
  if (length === 0 || length > kMostHead || at > file.size) throw damaged(`"${file.name}" is cut off.`);
  const head = headOf(await file.slice(line.length + 4, at).text(), file.name);
  const all = head.inputs.reduce((sum, { bytes }) => sum + bytes, 0);
  if (all > Math.max(kAlwaysBytes, kMostRatio * file.size)) {
    throw damaged(`"${file.name}" says that it holds more than ${kMostRatio} times its own size.`);
  }
  /** @type {Input[]} */
  const inputs = [];
  for (const { name, kind, url, bytes, packed } of head.inputs) {
    const part = file.slice(at, at + packed);
    at += packed;
    const blob = await gunzipped(part, bytes, signal).catch(() => null);
    signal?.throwIfAborted();
    if (!blob || blob.size !== bytes) throw damaged(`"${name}" in "${file.name}" is damaged or cut off.`);
    if (kind === 'file') inputs.push({ name, file: new File([blob], name) });
    else if (kind === 'html') inputs.push({ name, html: await blob.text(), ...(url && { url }) });
    else inputs.push({ name, text: await blob.text() });
  }
  return { desk: head.desk, inputs };
}

/**
 * @param {string} json
 * @param {string} name
 * @returns {Head}
 */
function headOf(json, name) {
  try {
    const { desk, inputs } = JSON.parse(json);
    const sound = (/** @type {any} */ one) =>
      typeof one.name === 'string' && one.bytes >= 0 && one.packed > 0 && ['file', 'html', 'text'].includes(one.kind);
    if (Array.isArray(inputs) && inputs.every(sound) && desk && typeof desk === 'object') {
      return { desk: deskOf(desk), inputs };
    }
  } catch {
    // said below
  }
  throw damaged(`The head of "${name}" cannot be read.`);
}

/**
 * The same inputs, of a project what it was made from.
 * @param {Input[]} given
 * @param {AbortSignal} signal
 * @returns {Promise<Input[]>}
 */
export async function inputsOf(given, signal) {
  const inputs = [];
  for (const input of given) {
    const project = 'file' in input && (await isProject(input.file).catch(() => false));
    inputs.push(...(project ? (await unpackProject(input.file, signal)).inputs : [input]));
  }
  return inputs;
}
