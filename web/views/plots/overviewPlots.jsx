// The overview's charts that the files can fill.

import { kCharts } from '../../features/analysis/charts.js';
import { canTell } from '../../features/analysis/evidence.js';
import { ClassPlot, MonthPlot, RatingPlot, TargetPlot } from './backlinkPlots.jsx';
import { DepthPlot, EquityPlot, RegionPlot, SectionPlot, StatusPlot } from './sitePlots.jsx';

/** @import { ComponentType } from 'preact' */
/** @import { Summary } from '../../core/types.js' */
/** @import { ChartName } from '../../features/analysis/charts.js' */

/** @type {Record<ChartName, ComponentType<{summary: Summary}>>} */
const kDrawings = {
  rating: RatingPlot,
  month: MonthPlot,
  class: ClassPlot,
  target: TargetPlot,
  equity: EquityPlot,
  depth: DepthPlot,
  section: SectionPlot,
  status: StatusPlot,
  region: RegionPlot,
};

/** @param {{summary: Summary}} props */
export function OverviewPlots({ summary }) {
  return (
    <div class="figures">
      {kCharts
        .filter((chart) => canTell(summary, chart))
        .map(({ name }) => {
          const Drawing = kDrawings[name];
          return <Drawing key={name} summary={summary} />;
        })}
    </div>
  );
}
