// Files whose columns nobody knows: what a person is asked about them, and what was answered before.

import { kHead, previewOf, suggested } from '../../lib/preview.js';
import { given, mapping } from '../../state/workspace.js';
import { holds } from './advice.js';
import { core } from './engine.js';
import { columnsNamed } from './fault.js';

/** @import { Input } from '../../core/types.js' */

// What was chosen for a header before, by its columns.
/** @type {Map<string, Record<string, string>>} */
const remembered = new Map();
const keyOf = (/** @type {string[]} */ columns) => JSON.stringify(columns);

/**
 * What to ask about the columns of a file, with what is known of it to go by.
 * @param {string} name
 * @param {string[]} named     columns that the core names
 * @param {Input[]} inputs     it is one of these, or in one of them
 */
export async function questionOf(name, named, inputs) {
  const again = inputs.filter((input) => holds(input, name)).slice(0, 1);
  const [input] = again;
  const plain = input?.name === name;
  const blob = plain && (('file' in input && input.file) || ('text' in input && new Blob([input.text])));
  const seen = blob && previewOf(await (await core()).head(blob, kHead).catch(() => new ArrayBuffer(0)));
  const preview = seen || { columns: named, rows: [] };
  const before = remembered.get(keyOf(preview.columns));
  return { name, ...preview, chosen: before ?? suggested(preview), known: before !== undefined, inputs: again };
}

/**
 * @param {string} name
 * @param {string} message    that names its columns
 * @param {Input[]} [inputs]
 */
export async function askColumns(name, message, inputs = given.value.inputs) {
  mapping.value = await questionOf(name, columnsNamed(message), inputs);
}

/** The next file with this header is opened in the same way. @param {string[]} columns @param {Record<string, string>} chosen */
export function remember(columns, chosen) {
  remembered.set(keyOf(columns), chosen);
}
