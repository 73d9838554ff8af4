// The concentration curve: the strongest x of pages hold y of PageRank; the diagonal is an even site.

import { share } from '../lib/format.js';
import { linear } from './scales.js';
import { useWidth } from './useWidth.js';

const kHeight = 208;
const kMargin = { top: 8, right: 12, bottom: 38, left: 62 };

/**
 * @param {{points: {share: number, equity: number}[], label: string, xLabel: string, yLabel: string,
 *   even: string}} props
 */
export function Curve({ points, label, xLabel, yLabel, even }) {
  const [frame, width] = useWidth();
  const x = linear([0, 1], [kMargin.left, Math.max(kMargin.left + 40, width - kMargin.right)]);
  const y = linear([0, 1], [kHeight - kMargin.bottom, kMargin.top]);
  const all = [{ share: 0, equity: 0 }, ...points];
  const line = all.map((p, i) => `${i ? 'L' : 'M'}${x(p.share).toFixed(1)} ${y(p.equity).toFixed(1)}`);
  const area = `${line.join('')}L${x(1)} ${y(0)}L${x(0)} ${y(0)}Z`;
  return (
    <div class="plot" ref={frame}>
      {width > 0 && (
        <svg width={width} height={kHeight} role="img" aria-label={label}>
          <path class="area" d={area} />
          {y.ticks(4).map((tick) => (
            <g key={tick} class="grid-line">
              <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
              <text x={x(0) - 6} y={y(tick)} text-anchor="end">
                {share(tick, 0)}
              </text>
            </g>
          ))}
          {x.ticks(4).map((tick) => (
            <text key={tick} class="tick" x={x(tick)} y={y(0) + 14} text-anchor="middle">
              {share(tick, 0)}
            </text>
          ))}
          <line class="even" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
          <text class="note" x={x(0.74)} y={y(0.66)}>
            {even}
          </text>
          <path class="line" d={line.join('')} />
          <text class="axis" x={(x(0) + x(1)) / 2} y={kHeight - 4} text-anchor="middle">
            {xLabel}
          </text>
          <text class="axis" transform={`translate(9 ${(y(0) + y(1)) / 2}) rotate(-90)`} text-anchor="middle">
            {yLabel}
          </text>
        </svg>
      )}
    </div>
  );
}
