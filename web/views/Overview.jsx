// The site at a glance: key numbers, five plots, the files that were read, how it was computed.

import { removeFile } from '../actions.js';
import { text } from '../text/text.js';
import { Figures } from './Figures.jsx';
import { Findings } from './Findings.jsx';
import { DepthPlot, EquityPlot, RegionPlot, SectionPlot, StatusPlot } from './plots.jsx';
import { ReportView } from './ReportView.jsx';

/** @import { Summary } from '../core/types.js' */

/** @param {{summary: Summary, revision: number}} props */
export function Overview({ summary, revision }) {
  const t = text.value.overview;
  return (
    <div class="overview">
      <header class="overview-head">
        <h1 tabIndex={-1}>{t.title(summary.site)}</h1>
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
