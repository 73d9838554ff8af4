// All that the report `pages` says of one page.

import { tellFault } from '../../features/analysis/fault.js';
import { quoted } from '../../lib/filter.js';
import { text } from '../../text/text.js';
import { useAnswer } from '../common/useAnswer.js';
import { useReport } from '../common/useReport.js';
import { Values } from '../common/Values.jsx';

/** @param {{url: string, revision: number}} props */
export function PageNumbers({ url, revision }) {
  const report = useReport('pages', revision);
  const names = report?.columns.map((column) => column.name);
  const query = { filters: [`url=${quoted(url)}`], limit: 1 };
  const row = useAnswer(names ? (core) => core.rows('pages', query, names) : null, [report, url], tellFault);

  if (!report || !row) return <p class="loading">{text.value.grid.loading}</p>;
  if (!row.matched) return <p class="nothing">{text.value.detail.notListed}</p>;
  return <Values columns={report.columns} cell={(name) => row.cells[name]?.[0]} />;
}
