// What single reports have besides their grid.
//   kPlots     plots above it
//   kTools     buttons in its toolbar
//   kGrids     what its grid does besides: cells that are drawn, keys on rows
//   kRowHeads  above a row's other columns, in the dialog that shows the row
//   kRowTools  buttons for one row, in the dialog that shows it (views/reports/opening.js)

import { domainKeys, taskKeys } from '../../features/quality/keys.js';
import { AnchorWords, TopicPlots } from '../plots/anchorPlots.jsx';
import { SurvivalPlot, WeekPlot } from '../plots/changePlots.jsx';
import { ClassPlots } from '../plots/classPlots.jsx';
import { DomainPlots } from '../plots/domainPlots.jsx';
import { LinkPlots } from '../plots/linkPlots.jsx';
import { PagePlots, StructurePlots } from '../plots/pagePlots.jsx';
import { PlanPlot } from '../plots/planPlots.jsx';
import { LinkContext } from './LinkContext.jsx';
import { kPairSays, LinkPair } from './LinkPair.jsx';
import { LinkTools } from './LinkTools.jsx';
import { MapButton } from './MapButton.jsx';
import { SegmentTools } from './SegmentTools.jsx';
import { scoreCell } from './scoreCell.js';
import { TaskTools } from './TaskTools.jsx';
import { TicketsMenu } from './TicketsMenu.jsx';
import { VectorsButton } from './VectorsButton.jsx';
import { WordsButton } from './WordsButton.jsx';

/** @import { ComponentType } from 'preact' */
/** @import { Summary } from '../../core/types.js' */
/** @import { GridOptions } from '../../grid/grid.js' */
/** @import { Row } from '../../lib/rows.js' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @typedef {ComponentType<{summary: Summary, revision: number}>} Panel   revision: of the analysis */

/** @type {Partial<Record<ReportName, Panel>>} */
export const kPlots = {
  pages: PagePlots,
  links: LinkPlots,
  structure: StructurePlots,
  domains: DomainPlots,
  anchors: AnchorWords,
  anchor_classes: ClassPlots,
  topics: TopicPlots,
  velocity: WeekPlot,
  survival: SurvivalPlot,
  internal_plan: PlanPlot,
};

/** @type {Partial<Record<ReportName, ComponentType<{}>>>} */
export const kTools = {
  pages: SegmentTools,
  anchors: WordsButton,
  anchor_classes: WordsButton,
  relevance: VectorsButton,
  todo: TicketsMenu,
};

const kTasks = { also: ['task'], onKey: taskKeys };

/** @type {Partial<Record<ReportName, Pick<GridOptions, 'also' | 'draw' | 'onKey'>>>} */
export const kGrids = {
  prospects: kTasks,
  reclaim: kTasks,
  internal_links: kTasks,
  internal_plan: kTasks,
  sources: { also: ['domain', 'reasons'], draw: scoreCell, onKey: domainKeys },
  link_quality: { also: ['reasons'], draw: scoreCell },
  todo: kTasks,
  outreach: { also: ['task', 'page'], onKey: taskKeys },
};

/** @type {Partial<Record<ReportName, ComponentType<{row: Row, onClose: () => void, onNext: () => void}>>>} onNext: to the next row, where there is one */
export const kRowTools = {
  problems: MapButton,
  prospects: TaskTools,
  reclaim: TaskTools,
  todo: TaskTools,
  internal_links: LinkTools,
  internal_plan: LinkTools,
};

/** @typedef {{show: ComponentType<{report: string, row: Row, onClose: () => void}>, says: string[]}} RowHead   says: columns */
const kPair = { show: LinkPair, says: kPairSays };

/** @type {Partial<Record<ReportName, RowHead>>} */
export const kRowHeads = {
  links: { show: LinkContext, says: ['before', 'after', 'heading'] },
  internal_links: kPair,
  internal_plan: kPair,
};
