// Nodes and links as one drawing that can be moved and brought nearer: by buttons, by keys (+ - 0, arrows), by
// the pointer. Everything in it is in the figure's table too.

import { useSignal } from '@preact/signals';
import { text } from '../text/text.js';
import { useWidth } from './useWidth.js';

/** @import { Ego } from '../lib/ego.js' */

const kHeight = 460;
const kNameRoom = 26; // characters
const kHalfLetter = 3.1; // px
const kLine = 15; // px
const kStep = 60;
const kZoom = 1.3;
const kEdge = 28; // px that stay free around the drawing
const kLargest = 1.6;

/** The last steps of an address: what tells pages of one site apart. @param {string} url */
const shortName = (url) => {
  const path = url.replace(/^https?:\/\/[^/]+/, '') || '/';
  return path.length > kNameRoom ? `…${path.slice(-kNameRoom)}` : path;
};

/**
 * The nodes that have room for a name: most links first, none over another.
 * @param {Ego['nodes']} nodes
 * @param {(node: Ego['nodes'][number]) => {x: number, y: number}} at
 */
function named(nodes, at) {
  /** @type {{x: number, y: number, half: number}[]} */
  const taken = [];
  const order = [...nodes.keys()].sort((a, b) => nodes[a].step - nodes[b].step || nodes[b].links - nodes[a].links);
  return order.filter((i) => {
    const { x, y } = at(nodes[i]);
    const half = shortName(nodes[i].url).length * kHalfLetter;
    if (taken.some((one) => Math.abs(one.y - y) < kLine && Math.abs(one.x - x) < one.half + half)) return false;
    taken.push({ x, y, half });
    return true;
  });
}

/** @param {{ego: Ego, label: string, styleOf: (url: string) => string | undefined, onChoose: (url: string) => void}} props */
export function Network({ ego, label, styleOf, onChoose }) {
  const t = text.value.graph;
  const [frame, width] = useWidth();
  const view = useSignal({ x: 0, y: 0, zoom: 0 });
  const { nodes, edges } = ego;
  const room = nodes.map(({ x, y }) =>
    Math.min((width / 2 - kEdge) / Math.abs(x || 1), (kHeight / 2 - kEdge) / Math.abs(y || 1)),
  );
  const fit = Math.max(0.05, Math.min(kLargest, ...room));
  const scale = fit * kZoom ** view.value.zoom;
  const at = (/** @type {{x: number, y: number}} */ { x, y }) => ({
    x: width / 2 + (x + view.value.x) * scale,
    y: kHeight / 2 + (y + view.value.y) * scale,
  });
  const lines = edges.map(({ source, target }) => {
    const [a, b] = [at(nodes[source]), at(nodes[target])];
    return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
  });
  /** @param {number} x @param {number} y @param {number} zoom */
  const move = (x, y, zoom) => {
    const { x: oldX, y: oldY, zoom: oldZoom } = view.value;
    view.value = { x: oldX + x / scale, y: oldY + y / scale, zoom: Math.max(-4, Math.min(12, oldZoom + zoom)) };
  };
  const whole = () => {
    view.value = { x: 0, y: 0, zoom: 0 };
  };
  /** @type {Record<string, () => void>} */
  const keys = {
    '+': () => move(0, 0, 1),
    '-': () => move(0, 0, -1),
    0: whole,
    ArrowLeft: () => move(kStep, 0, 0),
    ArrowRight: () => move(-kStep, 0, 0),
    ArrowUp: () => move(0, kStep, 0),
    ArrowDown: () => move(0, -kStep, 0),
  };
  const names = new Set(width > 0 ? named(nodes, at) : []);

  return (
    <>
      <div class="buttons">
        <button type="button" class="icon" aria-label={t.nearer} onClick={keys['+']}>
          +
        </button>
        <button type="button" class="icon" aria-label={t.farther} onClick={keys['-']}>
          −
        </button>
        <button type="button" onClick={whole}>
          {t.whole}
        </button>
      </div>
      <div
        class="plot network"
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that its keys can be used
        tabIndex={0}
        role="application"
        aria-label={t.keys}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          act();
        }}
        onPointerMove={(event) => event.buttons === 1 && move(event.movementX, event.movementY, 0)}
      >
        {width > 0 && (
          <svg width={width} height={kHeight} role="img" aria-label={label}>
            <path class="edges" d={lines.join('')} />
            {nodes.map((node, i) => {
              const { x, y } = at(node);
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: keys find every node in the table
                <g key={node.url} class={`node step-${node.step}`} onClick={() => onChoose(node.url)}>
                  <circle
                    style={styleOf(node.url)}
                    cx={x}
                    cy={y}
                    r={i === 0 ? 9 : 4 + Math.min(5, Math.sqrt(node.links))}
                  >
                    <title>{node.url}</title>
                  </circle>
                  {names.has(i) && (
                    <text x={x} y={y + 17} text-anchor="middle">
                      {shortName(node.url)}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
        )}
      </div>
    </>
  );
}
