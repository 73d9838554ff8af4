// Files that a person gives: chosen, dropped with their folders, or pasted.

/** @import { Input } from '../core/types.js' */

// A folder may hold a whole disk; what is beyond this is not read, and said.
export const kMostFiles = 5_000;

export function chooseFiles() {
  document.getElementById('open-files')?.click();
}

/**
 * @param {File} file
 * @param {string} [path]   in its folder
 * @returns {Input}
 */
const inputOf = (file, path) => ({ name: path ?? file.name, file });

/**
 * What was dropped. The browser takes the list away when the event ends, so every entry is asked for
 * its handle before anything is awaited. `file://` in Chromium gives folders by handle alone, Firefox
 * by entry alone.
 * @param {DataTransfer} data
 * @returns {Promise<Input[]>}
 */
export async function droppedInputs(data) {
  const items = [...data.items].filter((item) => item.kind === 'file');
  const waiting = items.map((item) => ({
    handle: /** @type {any} */ (item).getAsFileSystemHandle?.() ?? null,
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  /** @type {Input[]} */
  const inputs = [];
  for (const { handle, entry, file } of waiting) {
    const known = await /** @type {Promise<any>} */ (Promise.resolve(handle)).catch(() => null);
    if (known?.kind === 'directory') await walkHandle(known, known.name, inputs);
    else if (!known && entry?.isDirectory) await walkEntry(/** @type {any} */ (entry), inputs);
    else if (file) inputs.push(inputOf(file));
  }
  return inputs;
}

/**
 * @param {any} folder   FileSystemDirectoryHandle
 * @param {string} path
 * @param {Input[]} inputs
 */
async function walkHandle(folder, path, inputs) {
  const children = [];
  for await (const child of folder.values()) children.push(child);
  for (const child of wanted(children)) {
    if (inputs.length >= kMostFiles) return;
    const name = `${path}/${child.name}`;
    if (child.kind === 'directory') await walkHandle(child, name, inputs);
    else inputs.push(inputOf(await child.getFile(), name));
  }
}

/**
 * @param {FileSystemDirectoryEntry} folder
 * @param {Input[]} inputs
 */
async function walkEntry(folder, inputs) {
  for (const child of wanted(await childrenOf(folder))) {
    if (inputs.length >= kMostFiles) return;
    if (child.isDirectory) await walkEntry(/** @type {FileSystemDirectoryEntry} */ (child), inputs);
    else {
      /** @type {File} */
      const file = await new Promise((resolve, reject) =>
        /** @type {FileSystemFileEntry} */ (child).file(resolve, reject),
      );
      inputs.push(inputOf(file, child.fullPath.slice(1)));
    }
  }
}

/**
 * A reader gives them in parts, and none when there are no more.
 * @param {FileSystemDirectoryEntry} folder
 */
async function childrenOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const children = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return children;
    children.push(...some);
  }
}

/**
 * In the order that the command line reads them in, without those that are hidden.
 * @template {{name: string}} T
 * @param {T[]} children
 */
const wanted = (children) =>
  children.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * What was pasted: files, the source of a page, or lines of a table.
 * @param {DataTransfer} data
 * @param {string} name
 * @returns {Input[]}
 */
export function pastedInputs(data, name) {
  const files = [...data.files];
  if (files.length) return files.map((file) => inputOf(file));
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (looksLikeMarkup(plain)) return [{ name, html: plain }];
  if (plain.includes('\n') || plain.includes('\t')) return [{ name, text: plain }];
  return html ? [{ name, html }] : [];
}

/** @param {string} plain */
const looksLikeMarkup = (plain) => /^\s*<(!doctype|html|[a-z])/i.test(plain);
