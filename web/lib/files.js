// Files that a person gives: chosen, dropped or pasted.

/** @import { Input } from '../core/types.js' */

export function chooseFiles() {
  document.getElementById('open-files')?.click();
}

/**
 * What was dropped or pasted, as inputs of the core. Must run inside the event: the browser takes
 * the list away afterwards.
 * @param {DataTransfer} data
 * @param {string} pastedName
 * @returns {Input[]}
 */
export function inputsOf(data, pastedName) {
  const files = [...data.files];
  if (files.length) return files.map((file) => ({ name: file.name, file }));
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (looksLikeMarkup(plain)) return [{ name: pastedName, html: plain }];
  if (plain.includes('\n') || plain.includes('\t')) return [{ name: pastedName, text: plain }];
  return html ? [{ name: pastedName, html }] : [];
}

/** @param {string} plain */
const looksLikeMarkup = (plain) => /^\s*<(!doctype|html|[a-z])/i.test(plain);
