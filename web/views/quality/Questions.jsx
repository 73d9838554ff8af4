// What a person is asked before a disavow list is written. The answers go with the project.

import { did } from '../../features/desk/history.js';
import { answers } from '../../state/workspace.js';
import { text } from '../../text/text.js';

/** @import { Answers } from '../../lib/desk.js' */

export const kQuestions = /** @type {const} */ (['manual', 'bought', 'mistakes']);
const kAnswers = /** @type {const} */ (['yes', 'no']);

/** @param {Answers} after @param {string} label */
function answer(after, label) {
  const before = answers.value;
  const set = (/** @type {Answers} */ to) => () => {
    answers.value = to;
  };
  set(after)();
  did({ label, undo: set(before), redo: set(after) });
}

export function Questions() {
  const t = text.value.quality.disavow;
  return (
    <section class="questions">
      <h2>{t.before}</h2>
      {kQuestions.map((name) => (
        <fieldset key={name}>
          <legend>{t.questions[name]}</legend>
          {kAnswers.map((value) => (
            <label key={value} class="tick">
              <input
                type="radio"
                name={name}
                checked={answers.value[name] === value}
                onChange={() => answer({ ...answers.value, [name]: value }, `${t.questions[name]} ${t.answers[value]}`)}
              />
              {t.answers[value]}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
