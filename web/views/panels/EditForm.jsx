// One more edit to try: what happens, from where, to where.

import { useSignal } from '@preact/signals';
import { kEdits, kRegions } from '../../catalog/names.js';
import { editsNow, setEdits } from '../../features/analysis/whatif.js';
import { text } from '../../text/text.js';

/** @import { EditName } from '../../catalog/names.js' */
/** @import { Edit } from '../../core/types.js' */

const kKinds = /** @type {EditName[]} */ (Object.keys(kEdits));

/** @param {{revision: number}} props */
export function EditForm({ revision }) {
  const t = text.value.whatIf;
  const kind = useSignal(/** @type {EditName} */ ('add_link'));
  const from = useSignal('');
  const to = useSignal('');
  const region = useSignal('');
  const { at, to: hasTarget, region: ofLinks } = kEdits[kind.value];

  const add = async (/** @type {Event} */ event) => {
    event.preventDefault();
    /** @type {Edit} */
    const edit = { edit: kind.value, [at]: from.value.trim() };
    if (hasTarget) edit.to = to.value.trim();
    if (ofLinks && region.value) edit.region = region.value;
    if (await setEdits([...editsNow(), edit], revision)) from.value = to.value = '';
  };

  return (
    <form class="aside-panel edit-form" aria-label={t.form} onSubmit={(event) => void add(event)}>
      <label>
        {t.kind}
        <select
          value={kind.value}
          onChange={(event) => {
            kind.value = /** @type {EditName} */ (event.currentTarget.value);
          }}
        >
          {kKinds.map((one) => (
            <option key={one} value={one}>
              {t.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {ofLinks ? t.from : t.page}
        <input
          type="text"
          required
          spellcheck={false}
          placeholder="https://…/blog/*"
          value={from.value}
          onInput={(event) => {
            from.value = event.currentTarget.value;
          }}
        />
      </label>
      {hasTarget && (
        <label>
          {t.to}
          <input
            type="text"
            required
            spellcheck={false}
            placeholder="https://…"
            value={to.value}
            onInput={(event) => {
              to.value = event.currentTarget.value;
            }}
          />
        </label>
      )}
      {ofLinks && (
        <label>
          {t.region}
          <select
            value={region.value}
            onChange={(event) => {
              region.value = event.currentTarget.value;
            }}
          >
            <option value="">{kind.value === 'add_link' ? t.regions.content : t.anyRegion}</option>
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
