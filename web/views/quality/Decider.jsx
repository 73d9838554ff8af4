// Who decides, as the log names them.

import { decider } from '../../state/person.js';
import { text } from '../../text/text.js';

export function Decider() {
  return (
    <label class="by wide">
      {text.value.quality.by}{' '}
      <input
        type="text"
        value={decider.value}
        autocomplete="off"
        onChange={(event) => {
          decider.value = event.currentTarget.value.trim();
        }}
      />
    </label>
  );
}
