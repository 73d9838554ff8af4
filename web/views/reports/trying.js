// Rows that propose something for What if: the key T tries what the selected ones propose, and a cell of the column `edits`
// looks like the button that it is.

import { proposalColumns, tryRows } from '../../features/analysis/trying.js';
import { letterOf } from '../../features/quality/keys.js';
import { kEditsColumn } from '../../lib/edits.js';
import { kGrids } from './reportParts.jsx';

/** @import { ColumnInfo } from '../../core/types.js' */
/** @import { GridOptions } from '../../grid/grid.js' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @param {string} words */
function button(words) {
  const made = document.createElement('span');
  made.className = 'cell-button';
  made.textContent = words;
  return made;
}

/**
 * What the grid of a report does besides, with the trying of its rows.
 * @param {ReportName} report
 * @param {readonly ColumnInfo[]} columns
 * @returns {Pick<GridOptions, 'also' | 'draw' | 'onKey'> | undefined}
 */
export function withTrying(report, columns) {
  const own = kGrids[report];
  const proposals = proposalColumns(report, columns);
  if (!proposals.length) return own;
  const { also = [], draw, onKey } = own ?? {};
  return {
    also: [...also, ...proposals],
    draw: (column, shown, row) =>
      column.name === kEditsColumn && shown ? button(shown) : (draw?.(column, shown, row) ?? shown),
    onKey(event, rows) {
      if (letterOf(event) !== 't') return onKey?.(event, rows) ?? false;
      void rows().then((picked) => tryRows(report, picked));
      return true;
    },
  };
}
