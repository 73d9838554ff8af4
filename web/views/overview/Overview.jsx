// The site at a glance: key numbers, what to look at first, plots, what the files cannot tell, the files that were read.

import { removeFile } from '../../features/analysis/changing.js';
import { share } from '../../lib/format.js';
import { bring } from '../../state/views.js';
import { text } from '../../text/text.js';
import { Figures } from '../common/Figures.jsx';
import { OverviewPlots } from '../plots/overviewPlots.jsx';
import { ReportView } from '../reports/ReportView.jsx';
import { Findings } from './Findings.jsx';
import { Gaps } from './Gaps.jsx';
import { OverviewHead } from './OverviewHead.jsx';

/** @import { Summary } from '../../core/types.js' */

/** How many linking domains are one operation with others. @param {{summary: Summary}} props */
function NetworksLine({ summary }) {
  const { domains = 0, in_networks = 0, networks = 0 } = summary.quality ?? {};
  if (!networks || !domains) return null;
  return (
    <p>
      <button type="button" class="link" onClick={() => bring('networks')}>
        {text.value.quality.sentence(share(in_networks / domains, 0), networks)}
      </button>
    </p>
  );
}

/** @param {{summary: Summary, revision: number}} props */
export function Overview({ summary, revision }) {
  const t = text.value.overview;
  return (
    <div class="overview">
      <OverviewHead summary={summary} />
      <Figures summary={summary} />
      <NetworksLine summary={summary} />
      <Findings summary={summary} revision={revision} />
      <OverviewPlots summary={summary} />
      <Gaps summary={summary} />
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
