// The way to the dialog of words, in the toolbar of the reports on anchors.

import { dialog } from '../../state/page.js';
import { text } from '../../text/text.js';

export function WordsButton() {
  return (
    <button
      type="button"
      class="wide"
      onClick={() => {
        dialog.value = 'words';
      }}
    >
      {text.value.words.button}
    </button>
  );
}
