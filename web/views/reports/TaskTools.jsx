// What becomes of a task: a button each, in the dialog that shows its row.

import { act } from '../../features/quality/deciding.js';
import { kTaskKeys } from '../../features/quality/keys.js';
import { valueName } from '../../lib/format.js';
import { Key } from '../common/Key.jsx';

/** @param {{row: Record<string, string | number>, onClose: () => void}} props */
export function TaskTools({ row, onClose }) {
  return Object.entries(kTaskKeys).map(([letter, action]) => (
    <button
      key={action}
      type="button"
      aria-keyshortcuts={letter}
      onClick={() => {
        void act([{ scope: 'task', subject: String(row.task) }], action);
        onClose();
      }}
    >
      {valueName('action', action)} <Key>{letter.toUpperCase()}</Key>
    </button>
  ));
}
