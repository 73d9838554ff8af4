// The scores of a network's domains, a dot each on a line from 0 to 100, and the same as a table.

import { score } from '../../lib/format.js';
import { useWidth } from '../../plot/useWidth.js';
import { text } from '../../text/text.js';

const kHeight = 46; // px
const kMargin = 8;
const kLanes = 5; // dots that would cover each other stand above one another
const kLaneHeight = 4;
const kFences = [20, 50, 97]; // where the words for a score change

/** @param {{domains: {domain: string, score: number}[], sentence: string}} props */
export function ScoreStrip({ domains, sentence }) {
  const t = text.value.quality;
  const [frame, width] = useWidth();
  const known = domains.filter((one) => !Number.isNaN(one.score));
  const x = (/** @type {number} */ value) => kMargin + (value / 100) * Math.max(0, width - 2 * kMargin);
  return (
    <div class="strip-plot">
      <div class="plot" ref={frame}>
        <svg width={width} height={kHeight} role="img" aria-label={sentence}>
          <title>{sentence}</title>
          {[0, ...kFences, 100].map((at) => (
            <g key={at} class="grid-line">
              <line x1={x(at)} x2={x(at)} y1={2} y2={kHeight - 16} />
              {at < 100 && (
                <text x={x(at)} y={kHeight - 7} text-anchor={at ? 'middle' : 'start'}>
                  {at}
                </text>
              )}
            </g>
          ))}
          {known.map((one, i) => (
            <circle
              key={one.domain}
              class="mark-dot still"
              cx={x(one.score)}
              cy={7 + (i % kLanes) * kLaneHeight}
              r={3.5}
            />
          ))}
        </svg>
      </div>
      <details>
        <summary>{t.scoresAsTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
        <section class="plot-table" tabIndex={0} aria-label={t.scoresAsTable}>
          <table>
            <tbody>
              {domains.map((one) => (
                <tr key={one.domain}>
                  <th scope="row">{one.domain}</th>
                  <td class="number">{Number.isNaN(one.score) ? '–' : score(one.score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </div>
  );
}
