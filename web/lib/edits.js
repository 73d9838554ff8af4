// Edits for What if, as they come from a project file or stand in a report's column `edits`: JSON that a person did not
// write here. The core says itself which edits it can make (cpp/whatif/edits.h).

import { kEdits } from '../catalog/names.js';

/** @import { Edit } from '../core/types.js' */

// A report that has this column says in it, row by row, what would do what the row is about.
export const kEditsColumn = 'edits';

const kParts = ['edit', 'from', 'to', 'page', 'region'];

/** What of a list are edits, without whatever else stands in them. @param {unknown} list @returns {Edit[]} */
export const editsOf = (list) =>
  (Array.isArray(list) ? list : [])
    .map(
      (given) =>
        /** @type {any} */ (
          Object.fromEntries(
            kParts.filter((name) => typeof given?.[name] === 'string').map((name) => [name, given[name]]),
          )
        ),
    )
    .filter(({ edit }) => edit && Object.hasOwn(kEdits, edit));

/**
 * The edits of a cell; columns that files bring may have its name, and any text in it.
 * @param {string | number | undefined} cell
 * @returns {Edit[]}
 */
export function editsIn(cell) {
  try {
    return editsOf(JSON.parse(String(cell)));
  } catch {
    return [];
  }
}
