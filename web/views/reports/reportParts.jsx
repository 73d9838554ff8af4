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
import { LinkContext } from './LinkContext.jsx';
import { MapButton } from './MapButton.jsx';
import { SegmentTools } from './SegmentTools.jsx';
import { scoreCell } from './scoreCell.js';
import { TaskTools } from './TaskTools.jsx';
import { VectorsButton } from './VectorsButton.jsx';
import { WordsButton } from './WordsButton.jsx';

/** @import { ComponentType } from 'preact' */
/** @import { Summary } from '../../core/types.js' */
/** @import { GridOptions } from '../../grid/grid.js' */
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
};

/** @type {Partial<Record<ReportName, ComponentType<{}>>>} */
export const kTools = {
  pages: SegmentTools,
  anchors: WordsButton,
  anchor_classes: WordsButton,
  relevance: VectorsButton,
};

/** @type {Partial<Record<ReportName, Pick<GridOptions, 'also' | 'draw' | 'onKey'>>>} */
export const kGrids = {
  sources: { also: ['domain', 'reasons'], draw: scoreCell, onKey: domainKeys },
  link_quality: { also: ['reasons'], draw: scoreCell },
  todo: { also: ['task', 'edits'], onKey: taskKeys },
  outreach: { also: ['task', 'page'], onKey: taskKeys },
};

/** @type {Partial<Record<ReportName, ComponentType<{row: Record<string, string | number>, onClose: () => void}>>>} */
export const kRowTools = { problems: MapButton, todo: TaskTools };

/** @typedef {{show: ComponentType<{row: Record<string, string | number>}>, says: string[]}} RowHead   says: columns */

/** @type {Partial<Record<ReportName, RowHead>>} */
export const kRowHeads = { links: { show: LinkContext, says: ['before', 'after', 'heading'] } };
