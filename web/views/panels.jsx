// What a view shows besides its report's grid.
//   kPanels    views that are no grid: a component instead, with a ViewChoice where it shares its tab
//   kPlots     plots above a report's grid
//   kTools     buttons of a report's own, in its toolbar
//   kRowHeads  above a row's columns, in the dialog that shows the row
//   kRowTools  buttons for one row of a report, in the dialog that shows the row (views/opening.js)

import { AnchorWords, ClassPlots, TopicPlots } from './anchorPlots.jsx';
import { Compare } from './Compare.jsx';
import { EgoGraph } from './EgoGraph.jsx';
import { Focus } from './Focus.jsx';
import { LinkContext } from './LinkContext.jsx';
import { MapButton } from './MapDialog.jsx';
import { Method } from './Method.jsx';
import { Overview } from './Overview.jsx';
import { DomainPlots, LinkPlots, PagePlots, StructurePlots } from './reportPlots.jsx';
import { SegmentTools } from './SegmentTools.jsx';
import { VectorsButton } from './VectorsButton.jsx';
import { WhatIf } from './WhatIf.jsx';
import { WordsButton } from './WordsDialog.jsx';

/** @import { ComponentType } from 'preact' */
/** @import { Summary } from '../core/types.js' */
/** @import { PanelName, ReportName } from '../tabs.js' */

/** @typedef {ComponentType<{summary: Summary, revision: number}>} Panel   revision: of the analysis */

/** @type {Record<PanelName, Panel>} */
export const kPanels = {
  overview: Overview,
  focus: Focus,
  compare: Compare,
  graph: EgoGraph,
  whatif: WhatIf,
  method: Method,
};

/** @type {Partial<Record<ReportName, Panel>>} */
export const kPlots = {
  pages: PagePlots,
  links: LinkPlots,
  structure: StructurePlots,
  domains: DomainPlots,
  anchors: AnchorWords,
  anchor_classes: ClassPlots,
  topics: TopicPlots,
};

/** @type {Partial<Record<ReportName, ComponentType<{}>>>} */
export const kTools = {
  pages: SegmentTools,
  anchors: WordsButton,
  anchor_classes: WordsButton,
  relevance: VectorsButton,
};

/** @type {Partial<Record<ReportName, ComponentType<{row: Record<string, string | number>, onClose: () => void}>>>} */
export const kRowTools = { problems: MapButton };

/** @type {Partial<Record<ReportName, ComponentType<{row: Record<string, string | number>}>>>} */
export const kRowHeads = { links: LinkContext };
