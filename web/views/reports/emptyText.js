// Why a report has no rows. Where files lack what its rows are made of, what would bring that.

import { canTell } from '../../features/analysis/evidence.js';
import { text } from '../../text/text.js';

/** @import { Summary } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @type {readonly ReportName[]} */
const kOfLinks = ['internal_links', 'internal_plan', 'plan_pages'];

/** @param {ReportName} name @param {Summary} summary */
export function emptyText(name, summary) {
  const t = text.value;
  if (kOfLinks.includes(name)) {
    if (!canTell(summary, { needs: ['outlinks'] })) return t.linkPlan.noLinks;
    if (!canTell(summary, { needs: ['titles'] }) && !canTell(summary, { needs: ['page_text'] }))
      return t.linkPlan.noTexts;
  }
  return t.grid.empty[name];
}
