// Which columns of an unknown file hold the linking and the linked page.

import { useSignal } from '@preact/signals';
import { openMapped } from '../actions.js';
import { mapping } from '../store.js';
import { text } from '../text/text.js';
import { Dialog } from './Dialog.jsx';

const kRoles = /** @type {const} */ (['source', 'target', 'anchor']);

export function MapDialog() {
  const t = text.value.map;
  const asked = mapping.value;
  const chosen = useSignal(/** @type {Record<string, string>} */ ({}));
  if (!asked) return null;
  const close = () => {
    mapping.value = null;
  };
  const open = (/** @type {Event} */ event) => {
    event.preventDefault();
    const named = kRoles.filter((role) => chosen.value[role]?.trim());
    void openMapped(named.map((role) => `${role}=${chosen.value[role].trim()}`).join(','));
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
              {asked.columns.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          </label>
        ))}
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
