// Views that are no grid, or more than one: a component each, with a ViewChoice where it shares its tab.

import { Overview } from '../overview/Overview.jsx';
import { Disavow } from '../quality/Disavow.jsx';
import { Networks } from '../quality/Networks.jsx';
import { Sources } from '../quality/Sources.jsx';
import { Verdicts } from '../quality/Verdicts.jsx';
import { Compare } from './Compare.jsx';
import { EgoGraph } from './EgoGraph.jsx';
import { Focus } from './Focus.jsx';
import { LinkPlan } from './LinkPlan.jsx';
import { Method } from './Method.jsx';
import { Outreach } from './Outreach.jsx';
import { WhatIf } from './WhatIf.jsx';

/** @import { PanelName, ReportName } from '../../state/tabs.js' */
/** @import { Panel } from '../reports/reportParts.jsx' */

/** @type {Record<PanelName, Panel> & Partial<Record<ReportName, Panel>>} */
export const kPanels = {
  overview: Overview,
  focus: Focus,
  compare: Compare,
  graph: EgoGraph,
  whatif: WhatIf,
  internal_plan: LinkPlan,
  networks: Networks,
  sources: Sources,
  verdicts: Verdicts,
  disavow: Disavow,
  method: Method,
  outreach: Outreach,
};
