// The reports of an analysis, as tabs.

import { count } from '../lib/format.js';
import { tab, trail, viewIn } from '../store.js';
import { isReport, kTabs } from '../tabs.js';
import { text } from '../text/text.js';
import { Detail } from './Detail.jsx';
import { kPanels } from './panels.jsx';
import { ReportView } from './ReportView.jsx';

/** @import { Summary } from '../core/types.js' */
/** @import { TabName, ViewName } from '../tabs.js' */

/** @param {{summary: Summary, revision: number}} props */
export function Reports({ summary, revision }) {
  const now = tab.value;
  const view = viewIn(now);
  const open = trail.value.at >= 0 && now !== 'overview';
  return (
    <main class={`reports ${open ? 'with-detail' : ''}`} id="main">
      {now !== 'overview' && <h1 class="visually-hidden">{text.value.tabs[now]}</h1>}
      <TabList summary={summary} />
      <div class="panel" role="tabpanel" id={`panel-${now}`} aria-labelledby={`tab-${now}`}>
        <View key={view} name={view} summary={summary} revision={revision} />
      </div>
      {open && <Detail revision={revision} />}
    </main>
  );
}

/** @param {{name: ViewName, summary: Summary, revision: number}} props */
function View({ name, summary, revision }) {
  if (isReport(name)) return <ReportView name={name} summary={summary} revision={revision} />;
  const Panel = kPanels[name];
  return <Panel summary={summary} revision={revision} />;
}

/** @param {{summary: Summary}} props */
function TabList({ summary }) {
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

  const move = (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -kTabs.length, End: kTabs.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const last = kTabs.length - 1;
    const at = kTabs.indexOf(tab.value) + step;
    const wrapped = Math.abs(step) > 1 ? Math.min(last, Math.max(0, at)) : (at + kTabs.length) % kTabs.length;
    tab.value = kTabs[wrapped];
    document.getElementById(`tab-${kTabs[wrapped]}`)?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label={t.tabList} onKeyDown={move}>
      {kTabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={tab.value === name}
          aria-controls={tab.value === name ? `panel-${name}` : undefined}
          tabIndex={tab.value === name ? 0 : -1}
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
