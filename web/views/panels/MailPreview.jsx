// One mail as it would be sent, with what was filled in marked, and what becomes of its task.

import { cutAt } from '../../lib/mails.js';
import { text } from '../../text/text.js';
import { TaskTools } from '../reports/TaskTools.jsx';

/** @import { Mail } from './Outreach.jsx' */

/**
 * @param {{mail: Mail, place: number, total: number, fields: string[], names: Record<string, string>,
 *   onMove: (to: number) => void}} props   fields: those that may stand in it
 */
export function MailPreview({ mail, place, total, fields, names, onMove }) {
  const t = text.value.outreach;
  const values = fields.map((field) => mail[field]);
  const missing = mail.missing.split(', ').filter(Boolean);
  const move = (/** @type {number} */ by) => {
    if (place + by >= 0 && place + by < total) onMove(place + by);
  };
  return (
    <div class="mail-preview">
      <div class="judge-bar">
        <button type="button" class="icon" aria-label={t.previous} aria-disabled={place === 0} onClick={() => move(-1)}>
          ◀
        </button>
        <span aria-live="polite">
          {t.place(place + 1, total)} · {mail.domain}
        </span>
        <button
          type="button"
          class="icon"
          aria-label={t.next}
          aria-disabled={place + 1 >= total}
          onClick={() => move(1)}
        >
          ▶
        </button>
        <TaskTools row={mail} onClose={() => undefined} />
      </div>
      <section
        class="mail"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
        tabIndex={0}
        aria-label={t.preview}
        onKeyDown={({ key }) => move({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0)}
      >
        <strong>{mail.subject ? <Filled words={mail.subject} values={values} /> : t.noSubject}</strong>
        <p>
          <Filled words={mail.body} values={values} />
        </p>
      </section>
      {missing.length > 0 && <p class="warning">{t.empty(missing.map((field) => names[field]).join(', '))}</p>}
    </div>
  );
}

/** @param {{words: string, values: string[]}} props */
const Filled = ({ words, values }) =>
  cutAt(words, values).map((part, i) => (i % 2 ? <mark key={String(i)}>{part}</mark> : part));
