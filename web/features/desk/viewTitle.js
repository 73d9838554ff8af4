// What a view is called where its tab is not in sight.

import { kViews, tabOf } from '../../state/tabs.js';
import { text } from '../../text/text.js';

/** @import { ViewName } from '../../state/tabs.js' */

/** "Anchors: By target page"; the first view of a tab has the name of the tab. @param {ViewName} view */
export function viewTitle(view) {
  const { tabs, views } = text.value;
  const tab = tabOf(view);
  return kViews[tab][0] === view ? tabs[tab] : `${tabs[tab]}: ${views[view]}`;
}
