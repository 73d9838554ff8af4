// The frame of every plot: a title, a sentence that says what the plot shows, and the same as a table.

import { useSignal } from '@preact/signals';
import { text } from '../text/text.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * @param {{title: string, sentence: string, columns: string[], rows: string[][], class?: string,
 *   children: ComponentChildren}} props
 */
export function Figure({ title, sentence, columns, rows, children, class: extra = '' }) {
  const t = text.value.overview;
  const asTable = useSignal(false);
  return (
    <figure class={`figure ${extra}`}>
      <figcaption>
        <h2>{title}</h2>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable.value}
          onClick={() => {
            asTable.value = !asTable.value;
          }}
        >
          {asTable.value ? t.asPlot : t.asTable}
          <span class="visually-hidden">: {title}</span>
        </button>
        <p>{sentence}</p>
      </figcaption>
      {asTable.value ? <PlotTable columns={columns} rows={rows} title={title} /> : children}
    </figure>
  );
}

/** @param {{columns: string[], rows: string[][], title: string}} props */
function PlotTable({ columns, rows, title }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section class="plot-table" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={column} scope="col" class={i ? 'number' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, i) => (
                <td key={columns[i]} class={i ? 'number' : ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
