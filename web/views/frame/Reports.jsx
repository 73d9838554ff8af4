// The reports of an analysis, as tabs.

import { tabOrder } from '../../features/analysis/evidence.js';
import { kStages } from '../../features/analysis/progress.js';
import { count } from '../../lib/format.js';
import { kTabs, kViews } from '../../state/tabs.js';
import { viewIn } from '../../state/views.js';
import { tab, trail } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { intoSight } from '../common/ViewChoice.jsx';
import { Detail } from '../detail/Detail.jsx';
import { kPanels } from '../panels/panels.jsx';
import { ReportView } from '../reports/ReportView.jsx';

/** @import { Summary } from '../../core/types.js' */
/** @import { ReportName, TabName, ViewName } from '../../state/tabs.js' */

/** @param {{summary: Summary, revision: number}} props */
export function Reports({ summary, revision }) {
  const now = tab.value;
  const view = viewIn(now);
  const open = trail.value.at >= 0 && now !== 'overview';
  return (
    <main class={`reports ${open ? 'with-detail' : ''}`} id="main">
      {now !== 'overview' && (
        <h1 class="visually-hidden" tabIndex={-1}>
          {text.value.tabs[now]}
        </h1>
      )}
      <TabList summary={summary} tabs={tabOrder(summary, kTabs, now)} />
      <div class="panel" role="tabpanel" id={`panel-${now}`} aria-labelledby={`tab-${now}`}>
        <View key={view} name={view} summary={summary} revision={revision} />
      </div>
      {open && <Detail revision={revision} />}
    </main>
  );
}

/** @param {{name: ViewName, summary: Summary, revision: number}} props */
function View({ name, summary, revision }) {
  const Panel = kPanels[name];
  if (Panel) return <Panel summary={summary} revision={revision} />;
  return <ReportView name={/** @type {ReportName} */ (name)} summary={summary} revision={revision} />;
}

/** @type {Partial<Record<TabName, typeof kStages[number]>>} the stage whose end a tab waits for, where it waits */
const kWaitsFor = {
  links: 'links',
  pages: 'depth',
  structure: 'depth',
  opportunities: 'classes',
  anchors: 'anchors',
  domains: 'domains',
  outreach: 'shares',
  quality: 'shares',
};
const kNothingYet = /** @type {Summary} */ (/** @type {unknown} */ ({ counts: {} }));

/**
 * While the analysis runs: the tabs, those open whose stage has ended or that need only what was read.
 * @param {{stage: number}} props   the one that runs, of kStages
 */
export function EarlyReports({ stage }) {
  const tabs = tabOrder(undefined, kTabs);
  const open = tabs.filter((name) => {
    const waits = kWaitsFor[name];
    return waits ? kStages.indexOf(waits) < stage : name !== 'overview';
  });
  const now = open.includes(tab.value) ? tab.value : 'data';
  const name = /** @type {ReportName} */ (kViews[now][0]);
  return (
    <main class="reports" id="main">
      <h1 class="visually-hidden" tabIndex={-1}>
        {text.value.tabs[now]}
      </h1>
      <TabList summary={kNothingYet} tabs={tabs} open={open} />
      <div class="panel" role="tabpanel" id={`panel-${now}`} aria-labelledby={`tab-${now}`}>
        <ReportView key={name} name={name} summary={kNothingYet} revision={-1} early />
      </div>
    </main>
  );
}

/** @param {{summary: Summary, tabs: readonly TabName[], open?: readonly TabName[]}} props   open: the tabs that can be chosen */
function TabList({ summary, tabs, open = tabs }) {
  const t = text.value;
  const { counts } = summary;
  /** @type {Partial<Record<TabName, number>>} */
  const sizes = {
    pages: counts.pages,
    links: counts.links,
    anchors: counts.anchors,
    domains: counts.domains,
    problems: counts.problems,
  };

  const shown = open.includes(tab.value) ? tab.value : open[open.length - 1];
  const move = (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -open.length, End: open.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const last = open.length - 1;
    const at = open.indexOf(shown) + step;
    const wrapped = Math.abs(step) > 1 ? Math.min(last, Math.max(0, at)) : (at + open.length) % open.length;
    tab.value = open[wrapped];
    document.getElementById(`tab-${open[wrapped]}`)?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label={t.tabList} onKeyDown={move}>
      {tabs.map((name) => (
        <button
          key={name}
          ref={shown === name ? intoSight : undefined}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={shown === name}
          aria-controls={shown === name ? `panel-${name}` : undefined}
          disabled={!open.includes(name)}
          tabIndex={shown === name ? 0 : -1}
          onClick={() => {
            tab.value = name;
          }}
        >
          {t.tabs[name]}
          {sizes[name] !== undefined && (
            <span class="tab-count" aria-hidden="true">
              {count(sizes[name] ?? 0)}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
