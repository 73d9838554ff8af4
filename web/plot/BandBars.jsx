// Shares as bars, each before the range that somebody gives for it. On which side a share lies is said in words too.

import { linear } from './scales.js';
import { useWidth } from './useWidth.js';

/** @typedef {{name: string, share: number, low: number, high: number, shown: string}} BandBar   0..1 */

const kRow = 34;
const kThick = 12;
const kBand = 24;

/** @param {{bars: BandBar[], label: string}} props */
export function BandBars({ bars, label }) {
  const [frame, width] = useWidth();
  const names = Math.min(width * 0.3, 12 + 7 * Math.max(...bars.map((bar) => bar.name.length), 4));
  const numbers = 12 + 6.6 * Math.max(...bars.map((bar) => bar.shown.length), 2);
  const x = linear(
    [0, Math.max(...bars.map((bar) => Math.max(bar.share, bar.high)), 0.01)],
    [0, Math.max(20, width - names - numbers)],
  );
  return (
    <div class="plot" ref={frame}>
      {width > 0 && (
        <svg width={width} height={bars.length * kRow} role="img" aria-label={label}>
          {bars.map((bar, i) => (
            <g key={bar.name} class="row">
              <text class="name" x={names - 8} y={(i + 0.5) * kRow} text-anchor="end">
                {bar.name}
              </text>
              <rect
                class="band"
                x={names + x(bar.low)}
                y={i * kRow + (kRow - kBand) / 2}
                width={Math.max(2, x(bar.high) - x(bar.low))}
                height={kBand}
                rx={2}
              />
              <rect
                class="bar"
                x={names}
                y={i * kRow + (kRow - kThick) / 2}
                width={Math.max(1, x(bar.share))}
                height={kThick}
                rx={2}
              />
              <text class="value" x={names + Math.max(x(bar.share), x(bar.high)) + 6} y={(i + 0.5) * kRow}>
                {bar.shown}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
