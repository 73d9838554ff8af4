// The columns of one row by name: short cells side by side, a long one with a line of its own.

import { cellText } from '../../grid/cells.js';

/** @import { ColumnInfo } from '../../core/types.js' */

const kShort = 20; // characters

/** @param {{columns: ColumnInfo[], cell: (name: string) => string | number | undefined, whole?: boolean}} props */
export function Values({ columns, cell, whole }) {
  return (
    <dl class={`numbers ${whole ? 'whole' : ''}`}>
      {columns.map((column) => {
        const said = cellText(column, cell(column.name)) || '–';
        return (
          <div key={column.name} title={column.help} class={said.length > kShort ? 'long' : ''}>
            <dt>{column.label}</dt>
            <dd>{said}</dd>
          </div>
        );
      })}
    </dl>
  );
}
