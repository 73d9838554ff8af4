// Views that are no grid: a component each, with a ViewChoice where it shares its tab.

import { Overview } from '../overview/Overview.jsx';
import { Compare } from './Compare.jsx';
import { EgoGraph } from './EgoGraph.jsx';
import { Focus } from './Focus.jsx';
import { Method } from './Method.jsx';
import { WhatIf } from './WhatIf.jsx';

/** @import { PanelName } from '../../state/tabs.js' */
/** @import { Panel } from '../reports/reportParts.jsx' */

/** @type {Record<PanelName, Panel>} */
export const kPanels = {
  overview: Overview,
  focus: Focus,
  compare: Compare,
  graph: EgoGraph,
  whatif: WhatIf,
  method: Method,
};
