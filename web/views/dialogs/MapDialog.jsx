// Which columns of an unknown file hold the linking and the linked page.

import { useSignal } from '@preact/signals';
import { openMapped } from '../../features/analysis/opening.js';
import { mapping } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

const kRoles = /** @type {const} */ (['source', 'target', 'anchor']);

/** @param {{columns: string[], rows: string[][], caption: string}} props */
function FirstRows({ columns, rows, caption }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it
    <section class="first-rows" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {columns.map((_, at) => (
                <td key={at}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function MapDialog() {
  const t = text.value.map;
  const asked = mapping.value;
  const chosen = useSignal(asked?.chosen ?? {});
  if (!asked) return null;
  const close = () => {
    mapping.value = null;
  };
  const open = (/** @type {Event} */ event) => {
    event.preventDefault();
    void openMapped(chosen.value);
  };

  return (
    <Dialog title={t.title(asked.name)} onClose={close}>
      <form class="settings" onSubmit={open}>
        <p>{t.lead}</p>
        {kRoles.map((role) => (
          <label key={role} class="field">
            <span>{t.roles[role]}</span>
            <select
              required={role !== 'anchor'}
              value={chosen.value[role] ?? ''}
              onChange={(event) => {
                chosen.value = { ...chosen.value, [role]: event.currentTarget.value };
              }}
            >
              <option value="">{role === 'anchor' ? t.none : t.choose}</option>
              {asked.columns.filter(Boolean).map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          </label>
        ))}
        {asked.rows.length > 0 && <FirstRows {...asked} caption={t.rows} />}
        <div class="buttons end">
          <button type="button" onClick={close}>
            {t.cancel}
          </button>
          <button type="submit" class="primary">
            {t.open}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
