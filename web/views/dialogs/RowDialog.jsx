// One row of a report, whole: every column, and what can be done with the row.

import { tryRows } from '../../features/analysis/trying.js';
import { editsIn, kEditsColumn } from '../../lib/edits.js';
import { analysis } from '../../state/page.js';
import { shownRow } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';
import { useReport } from '../common/useReport.js';
import { Values } from '../common/Values.jsx';
import { kRowHeads, kRowTools } from '../reports/reportParts.jsx';

/** @import { ReportName } from '../../state/tabs.js' */

/** @param {{onClose: () => void}} props */
export function RowDialog({ onClose }) {
  const name = /** @type {ReportName} */ (shownRow.value?.report);
  const report = useReport(name, analysis()?.revision ?? 0);
  const row = shownRow.value?.row;
  if (!report || !row) return null;
  const Tools = kRowTools[name];
  const head = kRowHeads[name];
  const proposes = editsIn(row[kEditsColumn]).length > 0;
  const hidden = [...(head?.says ?? []), ...(proposes ? [kEditsColumn] : [])];
  const tryIt = () => {
    onClose();
    void tryRows(name, [row]);
  };
  return (
    <Dialog title={text.value.rowsOf[name][0]} onClose={onClose}>
      {head && <head.show row={row} />}
      <Values whole columns={report.columns.filter(({ name }) => !hidden.includes(name))} cell={(name) => row[name]} />
      {(Tools || proposes) && (
        <div class="buttons end">
          {Tools && <Tools row={row} onClose={onClose} />}
          {proposes && (
            <button type="button" onClick={tryIt}>
              {text.value.whatIf.tryIt}
            </button>
          )}
        </div>
      )}
    </Dialog>
  );
}
