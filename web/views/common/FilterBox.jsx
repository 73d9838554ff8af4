// The search box `Filter`, with the core's filter language and its errors in words.

import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../text/text.js';

const kPause = 180;

/**
 * @param {{value: string, hint: string, problem: string, onChange: (filter: string) => void}} props
 */
export function FilterBox({ value, hint, problem, onChange }) {
  const t = text.value.grid;
  const [typed, setTyped] = useState(value);
  const timer = useRef(0);
  const told = useRef(value);

  useEffect(() => {
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);

  /** @param {string} next */
  const tell = (next) => {
    clearTimeout(timer.current);
    told.current = next.trim();
    onChange(next.trim());
  };

  // What was typed a moment before the box goes away still counts.
  const pending = useRef(() => {});
  pending.current = () => {
    if (typed.trim() !== told.current) tell(typed);
  };
  useEffect(() => () => pending.current(), []);

  return (
    <div class="filter">
      <input
        type="search"
        aria-label={t.filter}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? 'filter-problem' : undefined}
        placeholder={`${t.filter}:  ${hint}`}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          clearTimeout(timer.current);
          timer.current = window.setTimeout(() => tell(next), kPause);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') tell(typed);
          if (event.key === 'Escape') {
            event.stopPropagation();
            if (typed) {
              setTyped('');
              tell('');
            } else event.currentTarget.blur();
          }
        }}
      />
      <details class="filter-help">
        <summary aria-label={t.filterHelp} title={t.filterHelp}>
          <span aria-hidden="true">?</span>
        </summary>
        <dl>
          {t.filterSteps.map(([term, meaning]) => (
            <div key={term}>
              <dt>
                <code>{term}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      {problem && (
        <p id="filter-problem" class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
