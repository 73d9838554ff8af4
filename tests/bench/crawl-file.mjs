// The link export that the ingest benchmarks read: made once a size, the same bytes everywhere.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './lab.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** @param {string} rows @returns {string} its path */
export function crawlFile(rows) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `crawl-${rows}.csv`);
  if (!existsSync(file)) {
    const { status } = spawnSync('node', [join(here, 'make-crawl.mjs'), rows, file], { stdio: 'inherit' });
    if (status !== 0) throw new Error('the crawl could not be made');
  }
  return file;
}
