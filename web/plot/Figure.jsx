// The frame of every plot: a title, a sentence that says what the plot shows, the same as a table, and
// the plot as a picture to keep.

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { text } from '../text/text.js';
import { savePng, saveSvg } from './picture.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * @param {{name: string, title: string, sentence: string, columns: string[], rows: string[][],
 *   children: ComponentChildren}} props   name: of the picture's file; sentence: '' where nothing is worth saying
 */
export function Figure({ name, title, sentence, columns, rows, children }) {
  const t = text.value.plot;
  const asTable = useSignal(false);
  const frame = useRef(/** @type {HTMLElement | null} */ (null));
  /** @param {(plot: SVGSVGElement, name: string) => unknown} keep */
  const keep = (keep) => {
    const plot = frame.current?.querySelector('.plot svg');
    if (plot instanceof SVGSVGElement) void keep(plot, `anchorite-${name}`);
  };
  return (
    <figure class="figure" ref={frame}>
      <figcaption>
        <h2>{title}</h2>
        <div class="figure-buttons">
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
          {!asTable.value && (
            <>
              <button type="button" class="quiet" onClick={() => keep(savePng)}>
                PNG<span class="visually-hidden">: {title}</span>
              </button>
              <button type="button" class="quiet" onClick={() => keep(saveSvg)}>
                SVG<span class="visually-hidden">: {title}</span>
              </button>
            </>
          )}
        </div>
        {sentence && <p>{sentence}</p>}
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
