// The template that the mail in sight is filled from, with its fields at hand.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { writeMails } from '../../features/analysis/mails.js';
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
  /** @type {Record<string, string>} */
  const kinds = t.kinds;
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const { held, builtIn } = templateOf(kind, options, templates);
  // Of this kind and language, what was typed: the mails are filled with it once no key has come for a while.
  const of = `${kind} ${options['template-language']}`;
  const written = useSignal({ of: '', words: '' });
  const isWritten = written.value.of === of;
  const words = isWritten ? written.value.words : held;
  const timer = useRef(0);
  const pending = useRef(() => {});
  useEffect(() => () => pending.current(), [of]);

  /** @param {string} next */
  const write = (next) => {
    written.value = { of, words: next };
    clearTimeout(timer.current);
    pending.current = () => {};
    const strange = fieldsIn(next).find((name) => !fields.includes(name));
    problem.value = strange === undefined ? '' : t.unknown(strange);
    if (strange !== undefined) return;
    pending.current = () => {
      clearTimeout(timer.current);
      pending.current = () => {};
      void writeMails(({ template }) => ({
        template: withPart(template, kind, next === builtIn && !partsOf(template).has('') ? '' : next),
      })).then((why) => {
        problem.value = why && `${t.wrong} ${why}`;
      });
    };
    timer.current = window.setTimeout(() => pending.current(), kPause);
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
      <label for="mail-template">{t.template(kinds[kind] ?? kind)}</label>
      <textarea
        id="mail-template"
        ref={box}
        rows={10}
        aria-describedby="mail-hint mail-problem"
        aria-invalid={isWritten && problem.value !== ''}
        value={words}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <p id="mail-problem" class="warning" role="status">
        {isWritten && problem.value}
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
