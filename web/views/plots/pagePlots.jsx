// The plots above the grids of pages and of structure.

import { openPage } from '../../features/desk/navigation.js';
import { count, score } from '../../lib/format.js';
import { segmentFinder, segmentStyle } from '../../lib/segments.js';
import { Figure } from '../../plot/Figure.jsx';
import { Scatter } from '../../plot/Scatter.jsx';
import { segments } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { DepthPlot, SectionPlot } from './sitePlots.jsx';

/** @import { Core, RowWindow, Summary } from '../../core/types.js' */
/** @typedef {{summary: Summary, revision: number}} Props */

/** @param {Props} props */
export function PagePlots({ summary, revision }) {
  return (
    <>
      <ScorePlot summary={summary} revision={revision} />
      <DepthPlot summary={summary} />
    </>
  );
}

const kMarks = 500;
const kWindows = 10;

/**
 * Pages at even distances in the order of their equity, so that strong and weak ones are there.
 * @param {Core} core
 * @param {number} pages
 */
async function sampleOf(core, pages) {
  const names = ['url', 'equity', 'unique_inlinks'];
  const windows = pages > kMarks ? kWindows : 1;
  const limit = kMarks / windows;
  /** @type {RowWindow[]} */
  const parts = [];
  for (let i = 0; i < windows; i++) {
    const offset = windows > 1 ? Math.floor((i * (pages - limit)) / (windows - 1)) : 0;
    parts.push(await core.rows('pages', { sort: ['equity:desc'], offset, limit }, names));
  }
  return parts.flatMap(({ cells }) =>
    Array.from(/** @type {string[]} */ (cells.url), (url, i) => ({
      url,
      equity: Number(cells.equity[i]),
      inlinks: Number(cells.unique_inlinks[i]),
    })),
  );
}

/** @param {Props} props */
function ScorePlot({ summary, revision }) {
  const t = text.value.plots.score;
  const { pages } = summary.counts;
  const sample = useAnswer((core) => sampleOf(core, pages), [revision]);
  const marks = sample?.filter(({ equity, inlinks }) => equity >= 0 && inlinks > 0) ?? [];
  if (!marks.length) return null;
  const segmentOf = segmentFinder(segments.value);
  const sentence = pages > kMarks ? t.sample(marks.length, pages) : t.all(marks.length);
  return (
    <Figure
      name="equity-by-inlinks"
      title={t.title}
      sentence={sentence}
      columns={t.columns}
      rows={marks.map(({ url, inlinks, equity }) => [url, count(inlinks), score(equity)])}
    >
      <Scatter
        marks={marks.map(({ url, inlinks, equity }) => ({
          x: inlinks,
          y: equity,
          name: url,
          style: segmentStyle(segmentOf(url)),
          open: () => openPage(url),
        }))}
        label={`${t.title}. ${sentence}`}
        xLabel={t.x}
        yLabel={t.y}
      />
    </Figure>
  );
}

/** @param {Props} props */
export function StructurePlots({ summary }) {
  return (
    <>
      <DepthPlot summary={summary} />
      <SectionPlot summary={summary} />
    </>
  );
}
