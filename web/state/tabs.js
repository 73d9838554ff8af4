// The tabs of an analysis, and the views in each. A view is named after its report and is that report's
// grid, unless views/panels/panels.jsx gives it a component of its own. To add one:
//   its name here; its words in catalog/words/*.json (`reports`, or `page.views` where it is no report);
//   where it is no grid, or has plots above its grid, a line in views/panels/panels.jsx;
//   where a click on a row leads somewhere, a line in views/reports/opening.js.
// A tab with several views lets a person choose among them; the first is shown until then.

export const kTabs = /** @type {const} */ ([
  'overview',
  'pages',
  'links',
  'anchors',
  'structure',
  'opportunities',
  'outreach',
  'domains',
  'backlinks',
  'quality',
  'problems',
  'data',
]);

export const kViews = /** @type {const} */ ({
  overview: ['overview'],
  pages: ['pages', 'resources', 'focus', 'compare'],
  links: ['links', 'relevance'],
  anchors: [
    'anchors',
    'targets',
    'anchor_classes',
    'anchor_sections',
    'anchor_sources',
    'weak_anchors',
    'cannibalisation',
    'bands',
  ],
  structure: ['structure', 'sections', 'graph', 'whatif', 'topics', 'topic_pages', 'topic_links'],
  opportunities: [
    'todo',
    'internal_links',
    'internal_plan',
    'plan_pages',
    'other_suggestions',
    'reclaim',
    'prospects',
    'link_magnets',
  ],
  outreach: ['outreach', 'contacts', 'success_rates', 'success_model'],
  domains: ['domains', 'rings'],
  backlinks: ['link_changes', 'domain_changes', 'anchor_changes', 'velocity', 'survival', 'sites'],
  quality: ['networks', 'sources', 'link_quality', 'authority', 'verdicts', 'disavow'],
  problems: ['problems'],
  data: ['files', 'method'],
});

/** @typedef {typeof kTabs[number]} TabName */
/** @typedef {typeof kViews[TabName][number]} ViewName */
/** @typedef {'overview' | 'focus' | 'compare' | 'graph' | 'verdicts' | 'disavow' | 'method'} PanelName    views that are no report */
/** @typedef {Exclude<ViewName, PanelName>} ReportName */

/** @type {readonly PanelName[]} */
const kPanelNames = ['overview', 'focus', 'compare', 'graph', 'verdicts', 'disavow', 'method'];

/**
 * @param {ViewName} view
 * @returns {view is ReportName}
 */
export const isReport = (view) => !kPanelNames.some((name) => name === view);

/** @type {readonly ViewName[]} views with names and addresses of people, which nothing takes along that is given away */
const kPersonal = ['outreach'];
/** @param {ViewName} view */
export const isPersonal = (view) => kPersonal.includes(view);

/** @type {readonly ViewName[]} */
export const kAllViews = kTabs.flatMap((tab) => kViews[tab]);

/**
 * The tab that a view is in.
 * @param {ViewName} view
 * @returns {TabName}
 */
export function tabOf(view) {
  return kTabs.find((tab) => /** @type {readonly string[]} */ (kViews[tab]).includes(view)) ?? 'overview';
}
