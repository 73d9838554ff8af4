// Of a file that could not be read: the way to say which columns hold what.

import { askColumns } from '../../features/analysis/asking.js';
import { columnsNamed } from '../../features/analysis/fault.js';
import { text } from '../../text/text.js';

/** @param {{row: Record<string, string | number>, onClose: () => void}} props */
export function MapButton({ row, onClose }) {
  const message = String(row.message);
  if (row.code !== 'file_skipped' || !columnsNamed(message).length) return null;
  const ask = () => {
    onClose();
    void askColumns(String(row.file), message);
  };
  return (
    <button type="button" class="primary" onClick={ask}>
      {text.value.map.button}
    </button>
  );
}
