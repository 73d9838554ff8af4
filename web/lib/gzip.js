// Files packed and unpacked by the browser, piece by piece: a Response that cannot be read is an error on Firefox's
// console, also where it is dealt with.

const kHeldBytes = 4 << 20; // what is more is given to the browser, which keeps it outside of the page's memory

/**
 * @param {Blob} blob
 * @param {TransformStream} stream
 * @param {number} most            bytes that may come out
 * @param {AbortSignal} [signal]
 */
async function through(blob, stream, most, signal) {
  const reader = blob.stream().pipeThrough(stream).getReader();
  /** @type {Blob[]} */
  const kept = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  let parts = [];
  let held = 0;
  let size = 0;
  const keep = () => {
    kept.push(new Blob(parts));
    parts = [];
    held = 0;
  };
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal?.throwIfAborted();
      parts.push(next.value);
      held += next.value.length;
      size += next.value.length;
      if (size > most) throw new RangeError(`more than ${most} bytes`);
      if (held > kHeldBytes) keep();
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  keep();
  return new Blob(kept);
}

/** @param {Blob} blob */
export const gzipped = (blob) => through(blob, new CompressionStream('gzip'), Number.POSITIVE_INFINITY);

/**
 * Ends where more comes out than is expected, or where it is cancelled.
 * @param {Blob} blob @param {number} most @param {AbortSignal} [signal]
 */
export const gunzipped = (blob, most, signal) => through(blob, new DecompressionStream('gzip'), most, signal);
