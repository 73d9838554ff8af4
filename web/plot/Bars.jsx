// Horizontal bars: a name, a bar from zero, a number. Each bar leads to the rows that it counts.

import { text } from '../text/text.js';
import { linear } from './scales.js';
import { useWidth } from './useWidth.js';

/**
 * @typedef {object} Bar
 * @property {string} name
 * @property {number} value
 * @property {string} shown        the value in words
 * @property {string} [tone]       a class: ok, warn, bad, muted
 * @property {() => void} [open]
 */

const kRow = 26;
const kThick = 14;

/** @param {{bars: Bar[], label: string}} props */
export function Bars({ bars, label }) {
  const [frame, width] = useWidth();
  const names = Math.min(width * 0.38, 10 + 7 * Math.max(...bars.map((bar) => bar.name.length), 4));
  const numbers = 12 + 7.2 * Math.max(...bars.map((bar) => bar.shown.length), 2);
  const x = linear([0, Math.max(...bars.map((bar) => bar.value), 1e-12)], [0, Math.max(20, width - names - numbers)]);
  return (
    <div class="plot" ref={frame}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
        <svg width={width} height={bars.length * kRow} role="group" aria-label={label}>
          {bars.map((bar, i) => (
            <Row key={bar.name} bar={bar} y={i * kRow} names={names} length={x(bar.value)} width={width} />
          ))}
        </svg>
      )}
    </div>
  );
}

/** @param {{bar: Bar, y: number, names: number, length: number, width: number}} props */
function Row({ bar, y, names, length, width }) {
  const room = Math.floor(names / 6.6);
  const name = bar.name.length > room ? `${bar.name.slice(0, room - 1)}…` : bar.name;
  // The name begins with what is to be read on the plot, for people who say it aloud.
  const said = `${name} ${bar.shown}${name === bar.name ? '' : `. ${bar.name}`}`;
  const marks = (
    <>
      <rect class="hit" x={0} y={y} width={width} height={kRow} rx={4} />
      <text class="name" x={names - 8} y={y + kRow / 2} text-anchor="end">
        {`${name} `}
      </text>
      <rect class="bar" x={names} y={y + (kRow - kThick) / 2} width={Math.max(1, length)} height={kThick} rx={2} />
      <text class="value" x={names + length + 6} y={y + kRow / 2}>
        {bar.shown}
      </text>
    </>
  );
  if (!bar.open) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of marks does nothing by itself
      <g class={`row ${bar.tone ?? ''}`} role="img" aria-label={said}>
        {marks}
      </g>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      class={`row open ${bar.tone ?? ''}`}
      role="button"
      tabindex={0}
      aria-label={text.value.plot.showThem(said)}
      onClick={bar.open}
      onKeyDown={(/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        bar.open?.();
      }}
    >
      {marks}
    </g>
  );
}
