// The site at a glance: key numbers, five plots, the files that were read, how it was computed.

import { goTo, removeFile } from '../actions.js';
import { count } from '../lib/format.js';
import { bring } from '../store.js';
import { text } from '../text/text.js';
import { Findings } from './Findings.jsx';
import { DepthPlot, EquityPlot, RegionPlot, SectionPlot, StatusPlot } from './plots.jsx';
import { ReportView } from './ReportView.jsx';

/** @import { Summary } from '../core/types.js' */
/** @import { ReportName } from '../tabs.js' */

/** @param {{summary: Summary, revision: number}} props */
export function Overview({ summary, revision }) {
  const t = text.value.overview;
  return (
    <div class="overview">
      <header class="overview-head">
        <h1>{t.title(summary.site)}</h1>
        {summary.home && <p>{t.home(summary.home)}</p>}
      </header>
      <Figures summary={summary} />
      <Findings summary={summary} revision={revision} />
      <div class="figures">
        <EquityPlot summary={summary} />
        <DepthPlot summary={summary} />
        <SectionPlot summary={summary} />
        <StatusPlot summary={summary} />
        <RegionPlot summary={summary} />
      </div>
      <section class="files-read">
        <h2>{t.files}</h2>
        <ReportView name="files" summary={summary} revision={revision} compact />
        <details class="remove-files">
          <summary>{t.removeFiles}</summary>
          <ul>
            {[...new Set(summary.files.map((file) => file.name))].map((name) => (
              <li key={name}>
                <button type="button" onClick={() => void removeFile(name)}>
                  {t.remove(name)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      </section>
    </div>
  );
}

/** @param {{summary: Summary}} props */
function Figures({ summary }) {
  const t = text.value.overview.figures;
  const { counts } = summary;
  /** @type {[string, number, ReportName, string][]} */
  const figures = [
    [t.pages, counts.pages, 'pages', ''],
    [t.unreached, counts.unreached, 'pages', 'depth=""'],
    [t.hyperlinks, counts.hyperlinks, 'links', 'type=hyperlink'],
    [t.internal, counts.internal_links, 'links', ''],
    [t.external, counts.external_links, 'links', ''],
    [t.nofollow, counts.nofollow_links, 'links', 'follow=no'],
    [t.anchors, counts.anchors, 'anchors', ''],
    [t.domains, counts.domains, 'domains', ''],
    [t.problems, counts.problems, 'problems', ''],
  ];
  return (
    <ul class="key-figures">
      {figures.map(([name, value, to, filter]) => (
        <li key={name}>
          <button
            type="button"
            onClick={() => {
              if (filter) goTo(to, filter);
              else bring(to);
            }}
          >
            <span class="figure-value">{count(value ?? 0)}</span>
            <span class="figure-name">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
