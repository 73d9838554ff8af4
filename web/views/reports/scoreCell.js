// A score in a table as a bar of its reasons: those for placed links to the right of a line, those against to its left.

import { signed } from '../../lib/format.js';
import { reasonsIn } from '../../lib/reasons.js';

/** @import { ColumnInfo } from '../../core/types.js' */
/** @import { Row } from '../../grid/grid.js' */

const kPointWidth = 5; // px
const kMostWidth = { against: 24, for: 66 }; // px, of each side

/** @param {'against' | 'for'} side @param {number[]} points */
function bar(side, points) {
  const element = document.createElement('span');
  element.className = side;
  const all = points.reduce((sum, one) => sum + Math.abs(one), 0) * kPointWidth;
  const scale = Math.min(1, kMostWidth[side] / (all || 1)) * kPointWidth;
  for (const one of points) {
    const part = document.createElement('i');
    part.style.width = `${(Math.abs(one) * scale).toFixed(1)}px`;
    element.append(part);
  }
  return element;
}

/**
 * @param {ColumnInfo} column
 * @param {string} shown   text of the cell
 * @param {Row} row        with the column `reasons`
 * @returns {HTMLElement | string}
 */
export function scoreCell(column, shown, row) {
  if (column.name !== 'score' || !shown) return shown;
  const reasons = reasonsIn(String(row.reasons));
  const points = reasons.map((reason) => reason.points);
  const sides = document.createElement('span');
  sides.className = 'reason-bar';
  sides.title = reasons.map((reason) => `${reason.rule} ${signed(reason.points)}`).join('\n');
  sides.append(
    bar(
      'against',
      points.filter((one) => one < 0),
    ),
    bar(
      'for',
      points.filter((one) => one > 0),
    ),
  );
  const cell = document.createElement('span');
  cell.className = 'score-cell';
  cell.append(sides, shown);
  return cell;
}
