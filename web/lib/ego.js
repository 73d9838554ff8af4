// The neighbourhood of one page: who links it and whom it links, one step or two, laid out for a drawing.

import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import { quoted } from './filter.js';

/** @import { Core } from '../core/types.js' */

/** @typedef {{url: string, step: number, links: number, x: number, y: number}} Node   step: from the middle */
/** @typedef {{source: number, target: number}} Edge    indexes of nodes */
/** @typedef {{nodes: Node[], edges: Edge[], left: number}} Ego    left: neighbours that were not taken */

const kMostNodes = 160;
const kMostLinks = 600; // looked at for one page and direction
const kFurther = 14; // neighbours whose own links are followed
const kTicks = 140;

/**
 * The other ends of a page's links, most links first.
 * @param {Core} core
 * @param {string} url
 * @param {'source' | 'target'} end   which end of the links the page is
 * @returns {Promise<[string, number][]>}
 */
async function others(core, url, end) {
  const far = end === 'source' ? 'target' : 'source';
  const query = { filters: [`${end}=${quoted(url)} type=hyperlink`], limit: kMostLinks };
  const { cells } = await core.rows('links', query, [far]);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const one of /** @type {string[]} */ (cells[far])) {
    if (one !== url) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * @param {Core} core
 * @param {string} middle    an address
 * @param {1 | 2} steps
 * @returns {Promise<Ego>}
 */
export async function egoOf(core, middle, steps) {
  /** @type {Node[]} */
  const nodes = [{ url: middle, step: 0, links: 0, x: 0, y: 0 }];
  const at = new Map([[middle, 0]]);
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  const missed = new Set();
  /** @param {string} url @param {number} step @param {number} links @param {number} from @param {boolean} inward */
  const add = (url, step, links, from, inward) => {
    let index = at.get(url);
    if (index === undefined) {
      if (nodes.length >= kMostNodes) {
        missed.add(url);
        return;
      }
      index = nodes.length;
      at.set(url, index);
      nodes.push({ url, step, links, x: 0, y: 0 });
    }
    const edge = inward ? { source: index, target: from } : { source: from, target: index };
    edges.set(`${edge.source} ${edge.target}`, edge);
  };
  for (const [url, links] of await others(core, middle, 'target')) add(url, 1, links, 0, true);
  for (const [url, links] of await others(core, middle, 'source')) add(url, 1, links, 0, false);
  if (steps === 2) {
    for (const { url } of nodes.slice(1, kFurther + 1)) {
      const from = /** @type {number} */ (at.get(url));
      for (const [further, links] of await others(core, url, 'source')) add(further, 2, links, from, false);
    }
  }
  return { nodes: placed(nodes, [...edges.values()]), edges: [...edges.values()], left: missed.size };
}

/**
 * Where the nodes stand; the same every time.
 * @param {Node[]} nodes
 * @param {Edge[]} edges
 * @returns {Node[]}
 */
function placed(nodes, edges) {
  const points = nodes.map((node, i) => ({
    ...node,
    x: undefined,
    y: undefined,
    index: i,
    ...(i === 0 && { fx: 0, fy: 0 }),
  }));
  const force = forceSimulation(/** @type {any[]} */ (points))
    .force('links', forceLink(edges.map((edge) => ({ ...edge }))).distance(70))
    .force('apart', forceManyBody().strength(-160))
    .force('room', forceCollide(13))
    .force('middle', forceCenter(0, 0))
    .stop();
  force.tick(kTicks);
  return nodes.map((node, i) => ({ ...node, x: Number(points[i].x), y: Number(points[i].y) }));
}
