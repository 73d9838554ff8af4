// The first rows of a file whose columns are unknown, for a person who says what they hold. The core reads the file
// itself; this only shows what it will see.

export const kHead = 65_536; // bytes
const kHeaderWithin = 20; // records
const kRows = 4;

/** @typedef {{columns: string[], rows: string[][]}} Preview */

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // As a stream, so that a character cut in two at the end is no fault.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * @param {string} text
 * @param {string} delimiter
 * @returns {string[][]} the first records
 */
function records(text, delimiter) {
  const other = delimiter === '|' ? '\\|' : delimiter;
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"?|([^${other}\\r\\n]*))(${other}|\\r\\n?|\\n|$)`, 'y');
  /** @type {string[][]} */
  const out = [];
  /** @type {string[]} */
  let record = [];
  while (out.length < kHeaderWithin + kRows && cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) break; // words behind a closing quote: not for a preview
    record.push((found[1]?.replaceAll('""', '"') ?? found[2]).trim());
    if (found[3] === delimiter) continue;
    if (record.length > 1 || record[0]) out.push(record);
    record = [];
  }
  return out;
}

/**
 * The widest of the first records is the header, as it is to the core.
 * @param {ArrayBuffer} head    of the file
 * @returns {Preview | null} null: not a text with columns
 */
export function previewOf(head) {
  const text = decoded(new Uint8Array(head));
  if (text.includes('\0')) return null;
  /** @type {Preview} */
  let best = { columns: [], rows: [] };
  for (const delimiter of [',', '\t', ';', '|']) {
    const all = records(text, delimiter);
    for (const [at, columns] of all.slice(0, kHeaderWithin).entries()) {
      if (columns.length > best.columns.length) best = { columns, rows: all.slice(at + 1, at + 1 + kRows) };
    }
  }
  return best.columns.length > 1 ? best : null;
}

const kNames = {
  source: /sourc|from|refer|origin|backlink|linking|quelle|von|verlinkende/i,
  target: /target|dest|\bto\b|landing|linked|ziel|nach|verlinkte/i,
  anchor: /anchor|anker|text|label/i,
};
const isAddress = (/** @type {string | undefined} */ cell) =>
  /^(https?:)?\/\/\S|^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(cell ?? '');

/** Whether the first line names columns, and addresses stand below it. @param {Preview} preview */
export const namesColumns = ({ columns, rows }) => !columns.some(isAddress) && rows.some((row) => row.some(isAddress));

/**
 * Which columns likely hold what: addresses by what stands in them, then by their names.
 * @param {Preview} preview
 * @returns {Record<string, string>} role -> column
 */
export function suggested({ columns, rows }) {
  const holds = columns.map((_, at) => rows.length > 0 && rows.every((row) => isAddress(row[at])));
  /** @type {Record<string, string>} */
  const out = {};
  const free = (/** @type {string} */ column) => column && !Object.values(out).includes(column);
  for (const role of /** @type {const} */ (['source', 'target'])) {
    const able = columns.filter((column, at) => holds[at] && free(column));
    const column =
      able.find((name) => kNames[role].test(name)) ?? able.find((name) => !kNames.target.test(name)) ?? able[0];
    if (column) out[role] = column;
  }
  const words = columns.find((column, at) => !holds[at] && free(column) && kNames.anchor.test(column));
  if (words) out.anchor = words;
  return out;
}
