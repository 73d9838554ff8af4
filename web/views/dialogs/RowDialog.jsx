// One row of a report, whole: every column, what can be done with the row, and the way to the next one of its view.

import { core } from '../../features/analysis/engine.js';
import { tellFault } from '../../features/analysis/fault.js';
import { tryRows } from '../../features/analysis/trying.js';
import { wholeRow } from '../../features/desk/shownRow.js';
import { editsIn, kEditsColumn } from '../../lib/edits.js';
import { count } from '../../lib/format.js';
import { analysis } from '../../state/page.js';
import { shownRow } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';
import { Key } from '../common/Key.jsx';
import { useAnswer } from '../common/useAnswer.js';
import { useReport } from '../common/useReport.js';
import { Values } from '../common/Values.jsx';
import { kRowHeads, kRowTools } from '../reports/reportParts.jsx';

/** @import { ReportInfo } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */
/** @import { ShownRow } from '../../state/workspace.js' */

/** @param {{onClose: () => void}} props */
export function RowDialog({ onClose }) {
  const shown = shownRow.value;
  const report = useReport(shown?.report ?? '', analysis()?.revision ?? 0);
  return report && shown && <Shown report={report} shown={shown} onClose={onClose} />;
}

/** @param {{report: ReportInfo, shown: ShownRow, onClose: () => void}} props */
function Shown({ report, shown, onClose }) {
  const name = /** @type {ReportName} */ (shown.report);
  const found = useAnswer((core) => wholeRow(core, report.columns, shown), [shown]);
  const row = found?.of === shown ? found.row : shown.row;
  const Tools = kRowTools[name];
  const head = kRowHeads[name];
  const proposes = editsIn(row[kEditsColumn]).length > 0;
  const hidden = [...(head?.says ?? []), ...(proposes ? [kEditsColumn] : [])];
  const several = (found?.matched ?? 0) > 1;
  const tryIt = () => {
    onClose();
    void tryRows(name, [row]);
  };
  /** Round and round. @param {number} by */
  const step = async (by) => {
    const rows = found?.matched ?? 1;
    const next = { ...shown, at: (shown.at + by + rows) % rows };
    try {
      const { row } = await wholeRow(await core(), report.columns, next);
      if (shownRow.value === shown) shownRow.value = { ...next, row };
    } catch (thrown) {
      tellFault(thrown);
    }
  };
  return (
    <Dialog title={text.value.rowsOf[name][0]} onClose={onClose}>
      {head && <head.show report={name} row={row} onClose={onClose} />}
      <Values whole columns={report.columns.filter(({ name }) => !hidden.includes(name))} cell={(name) => row[name]} />
      <div class="buttons end">
        {several && <Steps at={shown.at} rows={found?.matched ?? 0} onStep={(by) => void step(by)} />}
        {Tools && <Tools row={row} onClose={onClose} onNext={several ? () => void step(1) : onClose} />}
        {proposes && (
          <button type="button" aria-keyshortcuts="T" onClick={tryIt}>
            {text.value.whatIf.tryIt} <Key>T</Key>
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** @param {{at: number, rows: number, onStep: (by: number) => void}} props */
function Steps({ at, rows, onStep }) {
  const t = text.value.rowSteps;
  return (
    <div class="row-steps">
      <button type="button" aria-keyshortcuts="ArrowLeft" onClick={() => onStep(-1)}>
        {t.previous} <Key>←</Key>
      </button>
      <span role="status">{text.value.reading.of(count(at + 1), count(rows))}</span>
      <button type="button" aria-keyshortcuts="ArrowRight" onClick={() => onStep(1)}>
        {t.next} <Key>→</Key>
      </button>
    </div>
  );
}
