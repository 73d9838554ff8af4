// Why a Parquet file cannot be read, or not to its end.

import { CoreError } from '../core/faults.js';

/** @param {string} what    of it */
export const damaged = (what) =>
  new CoreError('bad_container', `This Parquet file is damaged: ${what}. Copy or export it again.`);

/** @param {string} what    it uses or is */
export const unsupported = (what) =>
  new CoreError(
    'bad_container',
    `This Parquet file cannot be read: ${what}. Write it again, compressed with snappy, gzip or zstd, or export it as CSV.`,
  );

/** Of what comes out of a file that is far too much for its size. */
export const swollen = () => damaged('it unpacks to more than 400 times its size');
