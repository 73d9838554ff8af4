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
import { gunzipped, gzipped } from './gzip.js';

/** @import { Edit, Input } from '../core/types.js' */

const kMagic = 'ANCHORITE PROJECT ';
const kVersion = 1;
const kMostHead = 16 << 20;

/**
 * What a person made of the analysis.
 * @typedef {object} Desk
 * @property {Record<string, string>} options     of the analysis
 * @property {string} map                         columns of files of unknown format
 * @property {string} view                        the view in front
 * @property {Record<string, unknown>} views      by report
 * @property {string[]} focus
 * @property {{name: string, pattern: string}[]} segments
 * @property {string[]} ignored                   findings
 * @property {Edit[]} edits                       that are tried
 */
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
 * Whatever stands in the file, a desk that the page can use.
 * @param {any} given
 * @returns {Desk}
 */
function deskOf(given) {
  const texts = (/** @type {unknown} */ list) =>
    Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  const options = Object.entries(given.options ?? {}).filter(([, value]) => typeof value === 'string');
  return {
    options: /** @type {Record<string, string>} */ (Object.fromEntries(options)),
    map: typeof given.map === 'string' ? given.map : '',
    view: String(given.view ?? ''),
    views: viewsOf(given.views),
    focus: texts(given.focus),
    segments: (Array.isArray(given.segments) ? given.segments : [])
      .filter((/** @type {any} */ one) => typeof one?.name === 'string' && typeof one?.pattern === 'string')
      .map((/** @type {any} */ { name, pattern }) => ({ name, pattern })),
    ignored: texts(given.ignored),
    edits: (Array.isArray(given.edits) ? given.edits : []).map(editOf).filter((/** @type {Edit} */ { edit }) => edit),
  };
}

/** The core says itself which edits it knows. @param {any} given @returns {Edit} */
function editOf(given) {
  const parts = ['edit', 'from', 'to', 'page', 'region'].filter((name) => typeof given?.[name] === 'string');
  return /** @type {any} */ (Object.fromEntries(parts.map((name) => [name, given[name]])));
}

/** @param {any} given */
function viewsOf(given) {
  const texts = (/** @type {unknown} */ list) =>
    Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  const entries = Object.entries(given && typeof given === 'object' ? given : {}).map(([report, view]) => {
    const { filter = '', sort, columns, widths = {} } = /** @type {any} */ (view ?? {});
    const numbers = Object.entries(widths ?? {}).filter(([, width]) => typeof width === 'number' && width >= 40);
    const whole = {
      filter: String(filter),
      sort: texts(sort),
      columns: texts(columns),
      widths: Object.fromEntries(numbers),
    };
    return [report, { ...whole, top: 0 }];
  });
  return Object.fromEntries(entries);
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
