// Writes a Parquet file as CSV, by the code that reads it in the page:
//
//   node tools/parquet.mjs FILE | anchorite report pages -

import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { parquetText } from '../web/parquet/text.js';

/** @param {string} path */
async function write(path) {
  const handle = await open(path);
  const { size } = await handle.stat();
  /** @param {number} begin @param {number} end */
  const slice = (begin, end) => ({
    async arrayBuffer() {
      const into = new ArrayBuffer(end - begin);
      const { bytesRead } = await handle.read(new Uint8Array(into), 0, end - begin, begin);
      return into.slice(0, bytesRead);
    },
  });
  const text = parquetText({ size, slice });
  for (let part = await text.next(); part.length > 0; part = await text.next()) {
    if (!process.stdout.write(part.slice())) await once(process.stdout, 'drain');
  }
  await handle.close();
}

const [path] = process.argv.slice(2);
process.stdout.on('error', () => process.exit(0)); // who reads it has enough
try {
  if (!path) throw new Error('node tools/parquet.mjs FILE | anchorite report pages -');
  await write(path);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
