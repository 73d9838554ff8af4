// A share that changes from month to month or from step to step, and the band that it is likely within.

import { number, share } from '../lib/format.js';
import { linear } from './scales.js';
import { useWidth } from './useWidth.js';

/** @typedef {{x: number, y: number, low: number | null, high: number | null}} Point   low, high: null where not known */

const kHeight = 208;
const kMargin = { top: 8, right: 12, bottom: 38, left: 62 };
const kMostTicks = 9;
const kEvery = [1, 3, 6, 12, 24, 60]; // months or steps between two ticks

/**
 * @param {{points: Point[], label: string, xLabel: string, yLabel: string, most?: number, marked?: boolean}} props
 *   points: by x, a whole number; most: the highest share that is drawn; marked: points behind the first are drawn
 */
export function BandCurve({ points, label, xLabel, yLabel, most = 1, marked }) {
  const [frame, width] = useWidth();
  const last = Math.max(1, points.at(-1)?.x ?? 1);
  const x = linear([0, last], [kMargin.left, Math.max(kMargin.left + 40, width - kMargin.right)]);
  const y = linear([0, most], [kHeight - kMargin.bottom, kMargin.top]);
  const decimals = Math.max(0, Math.ceil(-1 - Math.log10(most)));
  const every = kEvery.find((months) => last / months <= kMostTicks) ?? Math.ceil(last / kMostTicks);
  const path = (/** @type {[number, number][]} */ all) =>
    all.map(([at, value], i) => `${i ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const band = points.filter(({ low, high }) => low !== null && high !== null);
  const upper = band.map((point) => /** @type {[number, number]} */ ([point.x, point.high]));
  const lower = band.map((point) => /** @type {[number, number]} */ ([point.x, point.low]));
  return (
    <div class="plot" ref={frame}>
      {width > 0 && (
        <svg width={width} height={kHeight} role="img" aria-label={label}>
          {y.ticks(4).map((tick) => (
            <g key={tick} class="grid-line">
              <line x1={x(0)} x2={x(last)} y1={y(tick)} y2={y(tick)} />
              <text x={x(0) - 6} y={y(tick)} text-anchor="end">
                {share(tick, decimals)}
              </text>
            </g>
          ))}
          {band.length > 1 && <path class="range" d={`${path([...upper, ...lower.toReversed()])}Z`} />}
          {Array.from({ length: Math.floor(last / every) + 1 }, (_, i) => i * every).map((tick) => (
            <text key={tick} class="tick" x={x(tick)} y={y(0) + 14} text-anchor="middle">
              {number(tick)}
            </text>
          ))}
          <path class="line" d={path(points.map((point) => [point.x, point.y]))} />
          {marked &&
            points.slice(1).map((point) => <circle key={point.x} class="dot" cx={x(point.x)} cy={y(point.y)} r={3} />)}
          <text class="axis" x={(x(0) + x(last)) / 2} y={kHeight - 4} text-anchor="middle">
            {xLabel}
          </text>
          <text class="axis" transform={`translate(9 ${(y(0) + y(most)) / 2}) rotate(-90)`} text-anchor="middle">
            {yLabel}
          </text>
        </svg>
      )}
    </div>
  );
}
