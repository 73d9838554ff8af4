// The pages of a column in a row group, one after the other: a header, then levels and values (parquet.thrift,
// PageHeader). Of the file a megabyte is held, or a page where that is larger.

import { damaged, unsupported } from './faults.js';
import { bytesAt } from './footer.js';
import { readStruct } from './thrift.js';
import { unpacking } from './unpack.js';

/** @import { Bytes, Chunk, Column } from './footer.js' */
/** @import { Struct } from './thrift.js' */
/** @import { Unpack } from './unpack.js' */

const kWindowBytes = 1 << 20;
const kHeaderBytes = 1 << 14; // what headers with statistics take
const kMostHeaderBytes = 16 << 20;
const kMostPageBytes = 128 << 20;
const kData = 0;
const kDictionary = 2;
const kDataV2 = 3;
const kRunsOfLevels = 3;

/**
 * @typedef {object} Page
 * @property {number} rows
 * @property {number} encoding
 * @property {Uint8Array} bytes      unpacked
 * @property {number} values         where in them the values start
 * @property {Uint8Array} [levels]   the definition levels, where the column may be empty
 *
 * @typedef {{dictionary: Page} | {data: Page}} Either
 */

/** Bytes of a chunk, read ahead. @param {Bytes} file @param {Chunk} chunk */
function windowOn(file, { begin, end }) {
  let at = begin;
  let held = new Uint8Array(0);
  let from = begin;
  return {
    left: () => end - at,
    /** The next bytes, or all that are left. @param {number} bytes */
    async next(bytes) {
      const until = Math.min(end, at + bytes);
      if (until > from + held.length) {
        from = at;
        held = await bytesAt(file, at, Math.min(end, at + Math.max(bytes, kWindowBytes)));
        if (held.length < until - at) throw damaged('its end is missing');
      }
      return held.subarray(at - from, until - from);
    },
    /** @param {number} bytes */
    skip(bytes) {
      at += bytes;
    },
  };
}

/** @param {ReturnType<typeof windowOn>} ahead @returns {Promise<Struct>} */
async function headerOf(ahead) {
  for (let most = kHeaderBytes; ; most *= 8) {
    try {
      const { struct, end } = readStruct(await ahead.next(most));
      ahead.skip(end);
      return struct;
    } catch (thrown) {
      if (most >= ahead.left() || most >= kMostHeaderBytes) throw thrown;
    }
  }
}

/** @param {Uint8Array} bytes @param {number} at */
const uint32 = (bytes, at) => (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;

/** @param {Uint8Array} bytes @param {Struct} says @param {boolean} hasLevels @returns {Page} */
function dataPage(bytes, says, hasLevels) {
  const page = { rows: says[1], encoding: says[2], bytes, values: 0 };
  if (!hasLevels) return page;
  if (says[3] !== kRunsOfLevels) throw unsupported('it marks empty cells in a way that is out of use');
  const values = 4 + uint32(bytes, 0);
  if (bytes.length < 4 || values > bytes.length) throw damaged('a page of it is cut off');
  return { ...page, values, levels: bytes.subarray(4, values) };
}

/**
 * The levels of a page of the second version stand before what is packed.
 * @param {Uint8Array} packed @param {number} size @param {Struct} says @param {Unpack} unpack @param {boolean} hasLevels
 * @returns {Promise<Page>}
 */
async function dataPageV2(packed, size, says, unpack, hasLevels) {
  const repetition = says[6] ?? 0;
  const levels = repetition + (says[5] ?? 0);
  if (!(repetition >= 0 && levels >= repetition && levels <= Math.min(packed.length, size)))
    throw damaged('a page of it is cut off');
  const rest = packed.subarray(levels);
  const bytes = says[7] === false || size === levels ? rest : await unpack(rest, size - levels);
  const page = { rows: says[1], encoding: says[4], bytes, values: 0 };
  return hasLevels ? { ...page, levels: packed.subarray(repetition, levels) } : page;
}

/**
 * @param {Bytes} file
 * @param {Column} column
 * @param {Chunk} chunk
 * @param {(bytes: number) => void} give    is told what comes out, and throws where that is too much
 * @returns {AsyncGenerator<Either>}
 */
export async function* pagesOf(file, { levels }, chunk, give) {
  const unpack = unpacking(chunk.codec);
  const ahead = windowOn(file, chunk);
  while (ahead.left() > 0) {
    const header = await headerOf(ahead);
    const { 1: kind, 2: size, 3: packedSize, 5: data, 7: dictionary, 8: second } = header;
    if (!(size >= 0 && packedSize >= 0 && packedSize <= ahead.left())) throw damaged('a page of it is cut off');
    if (size > kMostPageBytes || packedSize > kMostPageBytes)
      throw unsupported('a page of it is larger than 128 MB: write it in smaller row groups');
    const says = { [kData]: data, [kDictionary]: dictionary, [kDataV2]: second }[/** @type {number} */ (kind)];
    if (says && !(says[1] >= 0)) throw damaged('a page of it does not say how much it holds');
    if (says) {
      give(size);
      const packed = await ahead.next(packedSize);
      if (kind === kDataV2) yield { data: await dataPageV2(packed, size, says, unpack, levels > 0) };
      else if (kind === kData) yield { data: dataPage(await unpack(packed, size), says, levels > 0) };
      else yield { dictionary: dataPage(await unpack(packed, size), says, false) };
    }
    ahead.skip(packedSize);
  }
}
