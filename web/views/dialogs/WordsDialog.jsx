// What classes are told by: the brand, keywords of pages, and the lists of phrases. What the data proposes is shown; what
// a person writes instead holds, and the analysis runs again.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { core } from '../../features/analysis/engine.js';
import { analyze } from '../../features/analysis/reading.js';
import { withoutEmpty } from '../../features/analysis/settings.js';
import { analysis } from '../../state/page.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

const kLines = /** @type {const} */ (['keywords', 'spam', 'generic']);
const kNames = /** @type {const} */ (['brand', 'other-brands', ...kLines]);
const kMostPhrases = 20_000;

/**
 * The lists as they hold now, as text.
 * @returns {Promise<Record<string, string>>}
 */
async function lists() {
  const columns = ['list', 'name', 'phrase'];
  const { cells, ids } = await (await core()).rows('word_lists', { limit: kMostPhrases }, columns);
  /** @type {Record<string, Map<string, string[]>>} */
  const found = {};
  for (let i = 0; i < ids.length; i++) {
    const [list, name, phrase] = columns.map((column) => String(cells[column][i]));
    found[list] ??= new Map();
    found[list].set(name, [...(found[list].get(name) ?? []), phrase]);
  }
  const lines = (/** @type {string} */ list) =>
    [...(found[list] ?? [])].map(([name, phrases]) => `${name}: ${phrases.join(' | ')}`).join('\n');
  const row = (/** @type {string} */ list) => (found[list]?.get('') ?? []).join(' | ');
  return { brand: row('brand'), 'other-brands': row('other_brand'), spam: lines('spam'), generic: lines('generic') };
}

/** @param {{onClose: () => void}} props */
export function WordsDialog({ onClose }) {
  const t = text.value.words;
  const options = analysis()?.summary.options ?? {};
  const held = useSignal(/** @type {Record<string, string>} */ ({}));
  const given = useSignal(
    /** @type {Record<string, string>} */ (Object.fromEntries(kNames.map((name) => [name, options[name] ?? '']))),
  );
  useEffect(() => {
    lists().then(
      (found) => {
        held.value = found;
      },
      () => undefined,
    );
  }, []);
  const shown = (/** @type {string} */ name) => given.value[name] || held.value[name] || '';
  const set = (/** @type {string} */ name, /** @type {string} */ value) => {
    given.value = { ...given.value, [name]: value };
  };
  const run = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
    const changed = Object.fromEntries(
      kNames.map((name) => [name, given.value[name] === held.value[name] && !options[name] ? '' : given.value[name]]),
    );
    void analyze(withoutEmpty({ ...options, ...changed }));
  };

  return (
    <Dialog title={t.title} onClose={onClose}>
      <form class="settings words" onSubmit={run}>
        {kNames.map((name) => {
          const id = `word-${name}`;
          const common = {
            id,
            spellcheck: false,
            'aria-describedby': `${id}-hint`,
            value: shown(name),
            /** @param {{currentTarget: HTMLInputElement | HTMLTextAreaElement}} event */
            onInput: (event) => set(name, event.currentTarget.value),
          };
          return (
            <div key={name} class="field">
              <label for={id}>{t.names[name]}</label>
              {kLines.some((one) => one === name) ? (
                <textarea rows={4} {...common} />
              ) : (
                <input type="text" {...common} />
              )}
              <small id={`${id}-hint`}>{t.hints[name]}</small>
            </div>
          );
        })}
        <div class="buttons end">
          <button
            type="button"
            onClick={() => {
              given.value = Object.fromEntries(kNames.map((name) => [name, '']));
            }}
          >
            {t.proposals}
          </button>
          <button type="submit" class="primary">
            {text.value.settings.run}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
