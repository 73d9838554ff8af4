// Writes graphs as WebGraph compresses them (BVGraph, default codes), apart from the code that it tests: with references,
// blocks, intervals and residuals, chosen as they come.

class Bits {
  /** @type {number[]} */
  bits = [];
  /** @param {number} count @param {number} value */
  put(count, value) {
    for (let bit = count - 1; bit >= 0; bit--) this.bits.push(Math.floor(value / 2 ** bit) % 2);
  }
  /** @param {number} zeros */
  unary(zeros) {
    for (let i = 0; i < zeros; i++) this.bits.push(0);
    this.bits.push(1);
  }
  /** @param {number} value */
  gamma(value) {
    const length = Math.floor(Math.log2(value + 1));
    this.unary(length);
    this.put(length, value + 1 - 2 ** length);
  }
  /** @param {number} value @param {number} k */
  zeta(value, k) {
    const h = Math.floor(Math.log2(value + 1) / k);
    this.unary(h);
    const left = 2 ** (h * k);
    const rest = value + 1 - left;
    if (rest < left) this.put(h * k + k - 1, rest);
    else this.put(h * k + k, value + 1);
  }
  bytes() {
    const bytes = Buffer.alloc(Math.ceil(this.bits.length / 8));
    for (const [i, bit] of this.bits.entries()) bytes[i >> 3] |= bit << (7 - (i & 7));
    return bytes;
  }
}

const natural = (/** @type {number} */ value) => (value >= 0 ? 2 * value : -2 * value - 1);

/** Ascending lists as their first, against `node`, and gaps less 1. @param {number} node @param {number[]} list */
const gaps = (node, list) => list.map((value, i) => (i === 0 ? natural(value - node) : value - list[i - 1] - 1));

/** Lengths of runs of a list that are copied and left out in turn. @param {number[]} from @param {Set<number>} wanted */
function blocksOf(from, wanted) {
  const blocks = [0];
  let copying = true;
  for (const value of from) {
    if (wanted.has(value) !== copying) {
      blocks.push(0);
      copying = !copying;
    }
    blocks[blocks.length - 1] += 1;
  }
  return blocks.slice(0, -1); // the last runs to the end
}

/** Runs of at least `least` neighbors, and what is in none. @param {number[]} list @param {number} least */
function runsOf(list, least) {
  /** @type {number[][]} */
  const runs = [];
  for (const value of list) {
    if (runs.length > 0 && runs[runs.length - 1].at(-1) === value - 1) runs[runs.length - 1].push(value);
    else runs.push([value]);
  }
  const long = runs.filter((run) => run.length >= least);
  return { long, rest: runs.filter((run) => run.length < least).flat() };
}

/**
 * @param {number[][]} lists ascending successors of each node
 * @param {{window?: number, least?: number, k?: number}} [how]
 * @returns {{graph: Buffer, properties: string}}
 */
export function bvGraph(lists, { window = 7, least = 4, k = 3 } = {}) {
  const bits = new Bits();
  for (const [node, list] of lists.entries()) {
    bits.gamma(list.length);
    if (list.length === 0) continue;
    let left = list;
    if (window > 0) {
      const wanted = new Set(list);
      const shared = (/** @type {number} */ back) => (lists[node - back] ?? []).filter((one) => wanted.has(one));
      const all = Array.from({ length: window }, (_, i) => i + 1);
      const back = all.reduce(
        (best, one) => (shared(one).length > (best > 0 ? shared(best).length : 0) ? one : best),
        0,
      );
      bits.unary(back);
      if (back > 0) {
        const blocks = blocksOf(lists[node - back], wanted);
        bits.gamma(blocks.length);
        for (const [i, length] of blocks.entries()) bits.gamma(i === 0 ? length : length - 1);
        const copied = new Set(shared(back));
        left = list.filter((one) => !copied.has(one));
      }
    }
    if (left.length === 0) continue;
    const { long, rest } = least > 0 ? runsOf(left, least) : { long: [], rest: left };
    if (least > 0) bits.gamma(long.length);
    let end = 0;
    for (const [i, run] of long.entries()) {
      bits.gamma(i === 0 ? natural(run[0] - node) : run[0] - end - 1);
      bits.gamma(run.length - least);
      end = run[0] + run.length;
    }
    for (const gap of gaps(node, rest)) bits.zeta(gap, k);
  }
  const arcs = lists.reduce((sum, { length }) => sum + length, 0);
  const properties =
    `#BVGraph properties\nnodes=${lists.length}\narcs=${arcs}\nwindowsize=${window}\nmaxrefcount=3\n` +
    `minintervallength=${least}\nzetak=${k}\ncompressionflags=\nversion=0\n`;
  return { graph: bits.bytes(), properties };
}
