// All that the report `pages` says of one page.

import { useEffect, useState } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';
import { faultText } from '../../features/analysis/fault.js';
import { quoted } from '../../lib/filter.js';
import { tell } from '../../state/page.js';
import { text } from '../../text/text.js';
import { useReport } from '../common/useReport.js';
import { Values } from '../common/Values.jsx';

/** @import { RowWindow } from '../../core/types.js' */

/** @param {{url: string, revision: number}} props */
export function PageNumbers({ url, revision }) {
  const report = useReport('pages', revision);
  const [row, setRow] = useState(/** @type {RowWindow | null} */ (null));
  useEffect(() => {
    if (!report) return;
    let wanted = true;
    const names = report.columns.map((column) => column.name);
    core()
      .then((core) => core.rows('pages', { filters: [`url=${quoted(url)}`], limit: 1 }, names))
      .then((answer) => wanted && setRow(answer))
      .catch((thrown) => wanted && tell(faultText(thrown)));
    return () => {
      wanted = false;
    };
  }, [report, url]);

  if (!report || !row) return <p class="loading">{text.value.grid.loading}</p>;
  if (!row.matched) return <p class="nothing">{text.value.detail.notListed}</p>;
  return <Values columns={report.columns} cell={(name) => row.cells[name]?.[0]} />;
}
