// What becomes of tasks: a button each, in the dialog that shows the row of one and where several are selected.

import { actOnTasks } from '../../features/quality/deciding.js';
import { kTaskKeys } from '../../features/quality/keys.js';
import { valueName } from '../../lib/format.js';
import { Key } from '../common/Key.jsx';

/** @import { Row } from '../../lib/rows.js' */

/** @param {{row: Row, onClose: () => void}} props */
export const TaskTools = ({ row, onClose }) => <TaskButtons rows={async () => [row]} onDone={onClose} />;

/** @param {{rows: () => Promise<Row[]>, onDone?: () => void}} props */
export function TaskButtons({ rows, onDone }) {
  return Object.entries(kTaskKeys).map(([letter, action]) => (
    <button
      key={action}
      type="button"
      aria-keyshortcuts={letter}
      onClick={() => {
        void rows().then((picked) => actOnTasks(picked, action));
        onDone?.();
      }}
    >
      {valueName('action', action)} <Key>{letter.toUpperCase()}</Key>
    </button>
  ));
}
