// One more edit to try: what happens, from where, to where.

import { kEdits, kRegions } from '../../catalog/names.js';
import { addEdits, inFull } from '../../features/analysis/whatif.js';
import { draft, kNoDraft } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { AddressField } from '../common/AddressField.jsx';

/** @import { EditName } from '../../catalog/names.js' */
/** @import { Edit } from '../../core/types.js' */

const kKinds = /** @type {EditName[]} */ (Object.keys(kEdits));

/** @param {Partial<typeof draft.value>} changed */
const set = (changed) => {
  draft.value = { ...draft.value, ask: '', ...changed };
};

/** @param {Event} event */
async function add(event) {
  event.preventDefault();
  const now = draft.value;
  const { at, to: hasTarget, region: ofLinks } = kEdits[now.edit];
  /** @type {Edit} */
  const edit = { edit: now.edit, [at]: inFull(now.at) };
  if (hasTarget) edit.to = inFull(now.to);
  if (ofLinks && now.region) edit.region = now.region;
  if (await addEdits([edit])) draft.value = { ...kNoDraft, edit: now.edit };
}

export function EditForm() {
  const t = text.value.whatIf;
  const { edit, at, to, region, ask } = draft.value;
  const { to: hasTarget, region: ofLinks } = kEdits[edit];
  return (
    <form class="aside-panel edit-form" aria-label={t.form} onSubmit={(event) => void add(event)}>
      <label>
        {t.kind}
        <select value={edit} onChange={(event) => set({ edit: /** @type {EditName} */ (event.currentTarget.value) })}>
          {kKinds.map((one) => (
            <option key={one} value={one}>
              {t.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <AddressField
        label={ofLinks ? t.from : t.page}
        placeholder={t.find}
        value={at}
        asked={ask === 'at'}
        onChange={(at) => set({ at })}
      />
      {hasTarget && (
        <AddressField
          label={t.to}
          placeholder={t.find}
          value={to}
          asked={ask === 'to'}
          onChange={(to) => set({ to })}
        />
      )}
      {ofLinks && (
        <label>
          {t.region}
          <select value={region} onChange={(event) => set({ region: event.currentTarget.value })}>
            <option value="">{edit === 'add_link' ? t.regions.content : t.anyRegion}</option>
            {kRegions.map((one) => (
              <option key={one} value={one}>
                {t.regions[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" class="primary">
        {t.add}
      </button>
    </form>
  );
}
