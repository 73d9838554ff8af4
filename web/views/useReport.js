import { useEffect, useState } from 'preact/hooks';
import { core } from '../actions.js';
import { faultText } from '../lib/fault.js';
import { tell } from '../store.js';

/** @import { ReportInfo } from '../core/types.js' */

/**
 * A report's columns and size; null until they are known.
 * @param {string} name
 * @param {number} revision   of the analysis
 */
export function useReport(name, revision) {
  const [report, setReport] = useState(/** @type {ReportInfo | null} */ (null));
  useEffect(() => {
    let wanted = true;
    core()
      .then((core) => core.report(name))
      .then((info) => {
        if (wanted) setReport(info);
      })
      .catch((thrown) => {
        if (wanted) tell(faultText(thrown));
      });
    return () => {
      wanted = false;
    };
  }, [name, revision]);
  return report?.name === name ? report : null;
}
