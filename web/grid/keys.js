// Where the focus of a grid goes from a key. Row -1 is the header.

/** @typedef {{row: number, column: number}} Cell */

/**
 * @param {Cell} cell
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean}} event
 * @param {{rows: number, columns: number, page: number}} size   page: whole rows in view
 * @returns {Cell | null}   null: not a key of the grid
 */
export function moved(cell, { key, ctrlKey, metaKey }, { rows, columns, page }) {
  const far = ctrlKey || metaKey;
  const { row, column } = cell;
  /** @param {number} to */
  const toRow = (to) => ({ row: Math.max(-1, Math.min(rows - 1, to)), column });
  /** @param {number} to */
  const toColumn = (to) => ({ row, column: Math.max(0, Math.min(columns - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return toRow(far ? rows - 1 : row + 1);
    case 'ArrowUp':
      return toRow(far ? 0 : row - 1);
    case 'ArrowRight':
      return toColumn(far ? columns - 1 : column + 1);
    case 'ArrowLeft':
      return toColumn(far ? 0 : column - 1);
    case 'PageDown':
      return toRow(Math.max(0, row) + Math.max(1, page - 1));
    case 'PageUp':
      return toRow(Math.max(0, row - Math.max(1, page - 1)));
    case 'Home':
      return far ? { row: rows ? 0 : -1, column: 0 } : toColumn(0);
    case 'End':
      return far ? { row: rows - 1, column: columns - 1 } : toColumn(columns - 1);
    default:
      return null;
  }
}

/**
 * The sort after a header was activated: a first key flips or replaces, a further key is added.
 * @param {string[]} sort       'column:desc'
 * @param {string} column
 * @param {boolean} startsDown  numbers start with the largest
 * @param {boolean} further     add to the keys that are there
 */
export function sortedBy(sort, column, startsDown, further) {
  const known = sort.find((key) => key.split(':')[0] === column);
  const down = known ? !known.endsWith(':desc') : startsDown;
  const key = `${column}:${down ? 'desc' : 'asc'}`;
  if (!further) return [key];
  return known ? sort.map((old) => (old === known ? key : old)) : [...sort, key];
}
