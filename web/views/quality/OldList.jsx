// The disavow list that there is already: what is wrong with its lines, and corrections a class at a time.

import { chooseFiles } from '../../lib/files.js';
import { count, valueName } from '../../lib/format.js';
import { text } from '../../text/text.js';
import { SubReport } from '../common/SubReport.jsx';
import { kSigns } from '../common/signs.js';
import { useAnswer } from '../common/useAnswer.js';
import { openDomain } from './opening.js';
import { rowsIn, textIn } from './rows.js';

/** @import { Core } from '../../core/types.js' */

/** Codes whose lines the core can take out or write anew (cpp/quality/disavow/write_disavow.h). */
const kFixable = [
  'public_suffix',
  'platform_suffix',
  'platform',
  'own_site',
  'no_dot',
  'bare_name',
  'wildcard',
  'path_in_domain',
  'more_on_line',
  'bad_name',
  'unreadable',
  'address_too_long',
  'prefix_form',
  'scheme_in_domain',
  'covered',
  'duplicate',
  'unicode_name',
  'byte_order_mark',
];
/** @type {Record<string, string>} */
const kMarks = { error: kSigns.error, warning: kSigns.warning, note: kSigns.notice };
const kMostLines = 100_000; // of a list

/** How many lines have each code, the graver first. @param {Core} core */
async function codesOf(core) {
  const lines = await rowsIn(core, 'disavow_lines', { limit: kMostLines }, ['code', 'severity']);
  /** @type {Map<string, {code: string, severity: string, lines: number}>} */
  const codes = new Map();
  for (const row of lines) {
    const code = textIn(row, 'code');
    if (!code) continue;
    const known = codes.get(code) ?? { code, severity: textIn(row, 'severity'), lines: 0 };
    codes.set(code, { ...known, lines: known.lines + 1 });
  }
  const order = Object.keys(kMarks);
  return [...codes.values()].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.lines - a.lines);
}

/** @param {{revision: number, fixes: readonly string[], onFixes: (codes: readonly string[]) => void}} props */
export function OldList({ revision, fixes, onFixes }) {
  const t = text.value.quality.disavow;
  const codes = useAnswer(codesOf, [revision]);
  return (
    <section>
      <h2>{t.old}</h2>
      <p class="hint">{t.oldHint}</p>
      <button type="button" onClick={chooseFiles}>
        {t.openOld}
      </button>
      {codes && codes.length > 0 && (
        <>
          <ul class="codes" aria-label={t.problems}>
            {codes.map(({ code, severity, lines }) => (
              <li key={code} data-severity={severity}>
                <span aria-hidden="true">{kMarks[severity]}</span>{' '}
                <span>{t.lines(count(lines), valueName('code', code))}</span>
                {kFixable.includes(code) && (
                  <label class="tick">
                    <input
                      type="checkbox"
                      checked={fixes.includes(code)}
                      onChange={(event) =>
                        onFixes(event.currentTarget.checked ? [...fixes, code] : fixes.filter((one) => one !== code))
                      }
                    />
                    {t.fix}
                    <span class="visually-hidden">: {code}</span>
                  </label>
                )}
              </li>
            ))}
          </ul>
          <details>
            <summary>{t.everyLine}</summary>
            <div class="list">
              <SubReport
                name="disavow_lines"
                label={t.old}
                empty={t.noOld}
                revision={revision}
                onOpen={(row) => openDomain(String(row.entry))}
              />
            </div>
          </details>
        </>
      )}
    </section>
  );
}
