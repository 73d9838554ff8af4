// The template that the mail in sight is filled from, with its fields at hand.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { writeMails } from '../../features/analysis/mails.js';
import { valueName } from '../../lib/format.js';
import { fieldsIn, partsOf, withPart } from '../../lib/mails.js';
import { text } from '../../text/text.js';

/** @import { Signal } from '@preact/signals' */
/** @import { Mail } from './Outreach.jsx' */

const kPause = 400; // ms without a key, until the mails are filled again

/** The template of a kind, and the one that comes with the program. @param {string} kind @param {Record<string, string>} options @param {Mail[]} templates */
export function templateOf(kind, options, templates) {
  const own = partsOf(options.template);
  const ofKind = (/** @type {string} */ name) =>
    templates.find(({ kind, language }) => kind === name && language === options['template-language']);
  const builtIn = (ofKind(kind) ?? templates[0]).template;
  return { held: own.get(kind) ?? own.get('') ?? builtIn, builtIn };
}

/**
 * @param {{kind: string, options: Record<string, string>, templates: Mail[], fields: string[],
 *   names: Record<string, string>, problem: Signal<string>}} props   problem: why the text cannot be used
 */
export function MailEditor({ kind, options, templates, fields, names, problem }) {
  const t = text.value.outreach;
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const written = useSignal({ kind: '', words: '' });
  const timer = useRef(0);
  const { held, builtIn } = templateOf(kind, options, templates);
  const words = written.value.kind === kind ? written.value.words : held;
  useEffect(() => () => clearTimeout(timer.current), []);

  /** @param {string} next */
  const write = (next) => {
    written.value = { kind, words: next };
    clearTimeout(timer.current);
    const strange = fieldsIn(next).find((name) => !fields.includes(name));
    if (strange !== undefined) {
      problem.value = t.unknown(strange);
      return;
    }
    const own = next === builtIn ? '' : next;
    timer.current = window.setTimeout(() => {
      void writeMails(({ template }) => ({ template: withPart(template, kind, own) })).then((why) => {
        problem.value = why && `${t.wrong} ${why}`;
      });
    }, kPause);
  };
  /** @param {string} field */
  const insert = (field) => {
    const area = box.current;
    if (!area) return;
    area.setRangeText(`{{${field}}}`, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
    write(area.value);
  };

  return (
    <div class="mail-editor">
      <label for="mail-template">{t.template(valueName('kind', kind))}</label>
      <textarea
        id="mail-template"
        ref={box}
        rows={10}
        aria-describedby="mail-hint mail-problem"
        aria-invalid={problem.value !== ''}
        value={words}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <p id="mail-problem" class="warning" role="status">
        {problem.value}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight */}
      <div class="facets" role="group" aria-label={t.fields}>
        {fields.map((field) => (
          <button key={field} type="button" title={`{{${field}}}`} onClick={() => insert(field)}>
            {names[field]}
          </button>
        ))}
      </div>
      <p id="mail-hint" class="hint">
        {t.hint}
      </p>
      {words !== builtIn && (
        <button type="button" onClick={() => write(builtIn)}>
          {t.builtIn}
        </button>
      )}
    </div>
  );
}
