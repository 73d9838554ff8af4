// The linking domains to judge, with the detail of the one that was opened below them.

import { openNext } from '../../features/quality/next.js';
import { domainShown } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Key } from '../common/Key.jsx';
import { useReport } from '../common/useReport.js';
import { ReportView } from '../reports/ReportView.jsx';
import { DomainDetail } from './DomainDetail.jsx';
import { Facets } from './Facets.jsx';

/** @import { Summary } from '../../core/types.js' */

/** @param {{summary: Summary, revision: number}} props */
export function Sources({ summary, revision }) {
  const t = text.value.quality;
  const report = useReport('sources', revision);
  const domain = domainShown.value;
  return (
    <div class={`judging ${domain ? 'with-detail' : ''}`}>
      <ReportView name="sources" summary={summary} revision={revision}>
        <div class="judge-bar">
          {report && <Facets report={report} revision={revision} />}
          <button type="button" aria-keyshortcuts="N" onClick={() => void openNext()}>
            {t.next} <Key>N</Key>
          </button>
          <p class="hint wide">{t.sourcesHint}</p>
        </div>
      </ReportView>
      {domain && <DomainDetail domain={domain} revision={revision} />}
    </div>
  );
}
