// What the links of a plan bring together, step by step.

import { count, points, share } from '../../lib/format.js';
import { BandCurve } from '../../plot/BandCurve.jsx';
import { Figure } from '../../plot/Figure.jsx';
import { pageDecimals } from '../../state/page.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { allRows } from './allRows.js';

const kHalf = 0.5;

/** @param {{revision: number}} props */
export function PlanPlot({ revision }) {
  const t = text.value.linkPlan;
  const steps = useAnswer((core) => allRows(core, 'internal_plan', ['step', 'gain', 'gain_sum', 'share']), [revision]);
  const last = steps?.at(-1);
  if (!steps || !last) return null;
  const decimals = pageDecimals();
  const half = steps.length > 1 ? steps.findIndex((step) => Number(step.share) >= kHalf) + 1 : 0;
  const sentence = t.sentence(steps.length, points(Number(last.gain_sum), decimals), half);
  return (
    <Figure
      name="link-plan"
      title={t.title}
      sentence={sentence}
      columns={t.columns}
      rows={steps.map(({ step, gain, gain_sum, share: part }) => [
        count(Number(step)),
        points(Number(gain), decimals),
        points(Number(gain_sum), decimals),
        share(Number(part), 0),
      ])}
    >
      <BandCurve
        points={[{ step: 0, gain_sum: 0 }, ...steps].map(({ step, gain_sum }) => ({
          x: Number(step),
          y: Number(gain_sum),
          low: null,
          high: null,
        }))}
        most={Number(last.gain_sum)}
        marked
        label={`${t.title}. ${sentence}`}
        xLabel={t.x}
        yLabel={t.y}
      />
    </Figure>
  );
}
