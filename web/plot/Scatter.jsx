// Two numbers of each page, x on a logarithmic scale, y from 0 to 100: a mark a page, which leads to it.

import { compact, count } from '../lib/format.js';
import { linear, logarithmic } from './scales.js';
import { useWidth } from './useWidth.js';

const kHeight = 240;
const kMargin = { top: 10, right: 14, bottom: 38, left: 54 };

/** @typedef {{x: number, y: number, name: string, style?: string, open: () => void}} Mark    x above 0 */

/** @param {number[]} values @returns {[number, number]} */
const extent = (values) => [Math.min(...values, 1), Math.max(...values, 10)];

/** @param {{marks: Mark[], label: string, xLabel: string, yLabel: string}} props */
export function Scatter({ marks, label, xLabel, yLabel }) {
  const [frame, width] = useWidth();
  const right = Math.max(kMargin.left + 60, width - kMargin.right);
  const x = logarithmic(extent(marks.map((mark) => mark.x)), [kMargin.left, right]);
  const y = linear([0, 100], [kHeight - kMargin.bottom, kMargin.top]);
  return (
    <div class="plot" ref={frame}>
      {width > 0 && (
        <svg width={width} height={kHeight} role="img" aria-label={label}>
          {y.ticks(5).map((tick) => (
            <g key={tick} class="grid-line">
              <line x1={kMargin.left} x2={right} y1={y(tick)} y2={y(tick)} />
              <text x={kMargin.left - 6} y={y(tick)} text-anchor="end">
                {count(tick)}
              </text>
            </g>
          ))}
          {x.ticks(0).map((tick) => (
            <text key={tick} class="tick" x={x(tick)} y={kHeight - kMargin.bottom + 14} text-anchor="middle">
              {compact(tick)}
            </text>
          ))}
          {marks.map((mark) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: keys find every mark in the table
            <circle
              key={mark.name}
              class="mark-dot"
              style={mark.style}
              cx={x(mark.x)}
              cy={y(mark.y)}
              r={4}
              onClick={mark.open}
            >
              <title>{mark.name}</title>
            </circle>
          ))}
          <text class="axis" x={(kMargin.left + right) / 2} y={kHeight - 4} text-anchor="middle">
            {xLabel}
          </text>
          <text class="axis" transform={`translate(9 ${kHeight / 2}) rotate(-90)`} text-anchor="middle">
            {yLabel}
          </text>
        </svg>
      )}
    </div>
  );
}
