// Columns side by side, from a middle line: one number upwards, another downwards. Each leads to its rows.

import { count } from '../lib/format.js';
import { text } from '../text/text.js';
import { linear } from './scales.js';
import { useWidth } from './useWidth.js';

/** @typedef {{name: string, up: number, down: number, said: string, partial?: boolean, open: () => void}} Column   partial: hatched, as not all of it is known */

const kHeight = 208;
const kMargin = { top: 8, right: 4, bottom: 22, left: 44 };
const kDigit = 7; // px that a character of a name below the columns takes

/** @param {{columns: Column[], label: string}} props */
export function Columns({ columns, label }) {
  const [frame, width] = useWidth();
  const highest = Math.max(...columns.map((column) => column.up), 1);
  const lowest = Math.max(...columns.map((column) => column.down), 0);
  const y = linear([-lowest, highest], [kHeight - kMargin.bottom, kMargin.top]);
  const step = Math.max(4, (width - kMargin.left - kMargin.right) / Math.max(1, columns.length));
  const room = kDigit * (Math.max(0, ...columns.map(({ name }) => name.length)) + 1);
  const every = Math.ceil(room / step);
  const last = columns.length - 1;
  const ends = room > 2 * step; // names that are wider than their columns end with them: none leaves the plot
  return (
    <div class="plot" ref={frame}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
        <svg width={width} height={kHeight} role="group" aria-label={label}>
          {columns.some(({ partial }) => partial) && (
            <defs>
              <Hatch of="" />
              <Hatch of="lost" />
            </defs>
          )}
          {y
            .ticks(4)
            .filter(Number.isInteger)
            .map((tick) => (
              <g key={tick} class="grid-line">
                <line x1={kMargin.left} x2={width - kMargin.right} y1={y(tick)} y2={y(tick)} />
                <text x={kMargin.left - 6} y={y(tick)} text-anchor="end">
                  {count(Math.abs(tick))}
                </text>
              </g>
            ))}
          {columns.map((column, i) => (
            <Bar key={column.name} column={column} x={kMargin.left + i * step} step={step} y={y} />
          ))}
          {columns.map(
            (column, i) =>
              (last - i) % every === 0 && (
                <text
                  key={column.name}
                  class="tick"
                  x={kMargin.left + (i + (ends ? 1 : 0.5)) * step}
                  y={kHeight - 8}
                  text-anchor={ends ? 'end' : 'middle'}
                >
                  {column.name}
                </text>
              ),
          )}
        </svg>
      )}
    </div>
  );
}

/** @param {{of: '' | 'lost'}} props */
function Hatch({ of }) {
  return (
    <pattern id={`hatch-${of || 'up'}`} width={4} height={4} patternUnits="userSpaceOnUse">
      <path class={`hatch ${of}`} d="M-1 1L1 -1M0 4L4 0M3 5L5 3" />
    </pattern>
  );
}

/** @param {{column: Column, x: number, step: number, y: (value: number) => number}} props */
function Bar({ column, x, step, y }) {
  const thick = Math.max(2, step * 0.7);
  const left = x + (step - thick) / 2;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      class={column.partial ? 'row open partial' : 'row open'}
      role="button"
      tabindex={0}
      aria-label={text.value.plot.showThem(column.said)}
      onClick={column.open}
      onKeyDown={(/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        column.open();
      }}
    >
      <title>{column.said}</title>
      <rect class="hit" x={x} y={kMargin.top} width={step} height={kHeight - kMargin.top} rx={2} />
      <rect class="bar" x={left} y={y(column.up)} width={thick} height={Math.max(0, y(0) - y(column.up))} rx={1} />
      {column.down > 0 && (
        <rect class="bar lost" x={left} y={y(0)} width={thick} height={y(-column.down) - y(0)} rx={1} />
      )}
    </g>
  );
}
