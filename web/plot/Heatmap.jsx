// A table of counts as shades: rows by columns, each cell leading to what it counts.

import { text } from '../text/text.js';
import { useWidth } from './useWidth.js';

/** @typedef {{value: number, shown: string, open?: () => void}} HeatCell */

const kRow = 28;
const kName = 104;
const kHead = 22;

/** @param {{rows: string[], columns: string[], cells: HeatCell[][], label: string}} props   cells by row */
export function Heatmap({ rows, columns, cells, label }) {
  const [frame, width] = useWidth();
  const most = Math.log1p(Math.max(1, ...cells.flat().map((cell) => cell.value)));
  const wide = Math.max(34, (width - kName) / columns.length);
  return (
    <div class="plot" ref={frame}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
        <svg
          width={kName + wide * columns.length}
          height={kHead + rows.length * kRow}
          role="group"
          aria-label={label}
          class="heatmap"
        >
          {columns.map((column, c) => (
            <text key={column} class="tick" x={kName + (c + 0.5) * wide} y={kHead / 2} text-anchor="middle">
              {column}
            </text>
          ))}
          {rows.map((row, r) => (
            <g key={row}>
              <text class="name" x={kName - 8} y={kHead + (r + 0.5) * kRow} text-anchor="end">
                {row}
              </text>
              {columns.map((column, c) => (
                <Cell
                  key={column}
                  cell={cells[r][c]}
                  said={`${row}, ${column}: ${cells[r][c].shown}`}
                  part={Math.log1p(cells[r][c].value) / most}
                  place={{ x: kName + c * wide, y: kHead + r * kRow, width: wide - 2, height: kRow - 2 }}
                />
              ))}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** @param {{cell: HeatCell, said: string, part: number, place: {x: number, y: number, width: number, height: number}}} props */
function Cell({ cell, said, part, place }) {
  const empty = cell.value === 0;
  const marks = (
    <>
      <rect
        {...place}
        rx={3}
        class={empty ? 'heat empty' : 'heat'}
        style={{ '--part': empty ? 0 : 0.15 + 0.85 * part }}
      />
      {!empty && (
        <text
          class={part > 0.55 ? 'heat-value strong' : 'heat-value'}
          x={place.x + place.width / 2}
          y={place.y + place.height / 2}
          text-anchor="middle"
        >
          {cell.shown}
        </text>
      )}
    </>
  );
  if (!cell.open || empty) return <g>{marks}</g>;
  const open = cell.open;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      class="row open"
      role="button"
      tabindex={0}
      aria-label={text.value.plot.showThem(said)}
      onClick={open}
      onKeyDown={(/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      {marks}
    </g>
  );
}
