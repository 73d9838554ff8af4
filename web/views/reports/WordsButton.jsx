// The way to the dialog of words, in the toolbar of the reports on anchors.

import { openDialog } from '../../state/page.js';
import { text } from '../../text/text.js';

export function WordsButton() {
  return (
    <button type="button" class="wide" onClick={() => openDialog('words')}>
      {text.value.words.button}
    </button>
  );
}
